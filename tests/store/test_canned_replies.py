"""Replies that staff use often: kept per language, filled in, deleted and brought back."""

from __future__ import annotations

import contextlib
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.database import Database
from store.editing import version
from store.handover import canned_replies
from store.handover.canned_replies import (
    FILL_INS,
    NoSuchCannedReplyError,
    UnfilledError,
    UnusableCannedReplyError,
)
from store.tables import AuditRow, CannedReply
from store.types import now
from tests.factories import Cast


@pytest.fixture
def staff(cast: Cast) -> str:
    """Who saves them."""
    return cast.staff().id


async def test_they_are_listed_by_name_with_their_languages(database: Database, staff: str) -> None:
    for name in ("  Office   hours ", "Documents"):
        texts = {"en": f"About {name}", "ar": " مرحبًا ", "nl": " "}
        await database.run(canned_replies.save, name, texts, staff)
    found = await database.read(canned_replies.all_replies)
    assert [one.name for one in found] == ["Documents", "Office hours"]
    assert found[0].texts == {"en": "About Documents", "ar": "مرحبًا"}
    assert found[0].edited_by == staff


async def test_one_is_changed(database: Database, staff: str) -> None:
    number = await database.run(canned_replies.save, "Hours", {"en": "Old"}, staff)
    seen = version(await database.read(canned_replies.one, number))
    change = ("Hours", {"nl": "Nieuw"}, staff, number)
    with pytest.raises(UnusableCannedReplyError):
        await database.run(canned_replies.save, *change, "of another day")
    assert await database.run(canned_replies.save, *change, seen) == number
    found = await database.read(canned_replies.one, number)
    assert found.texts == {"nl": "Nieuw"}
    with database.session() as session:
        actions = [row.action for row in session.query(AuditRow)]
    assert actions == ["canned_reply_saved"] * 2


@pytest.mark.parametrize(
    ("name", "texts", "problem", "language", "fill_in"),
    [
        (" \0", {"en": "x"}, "name_empty", "", ""),
        ("x" * 81, {"en": "x"}, "name_long", "", ""),
        ("Taken", {"en": "x"}, "name_taken", "", ""),
        ("New", {}, "texts_empty", "", ""),
        ("New", {"en": " \r\n "}, "texts_empty", "", ""),
        ("New", {"en": "ok", "nl": "x" * 2001}, "text_long", "nl", ""),
        ("New", {"en": "Dear {name}"}, "fill_in_unknown", "en", "name"),
        ("New", {"en": "Dear {}"}, "fill_in_unknown", "en", ""),
        ("New", {"en": "{opening.__class__}"}, "fill_in_unknown", "en", "opening.__class__"),
        ("New", {"en": "half {opening"}, "brace", "en", ""),
    ],
)
async def test_what_cannot_be_used_is_refused_and_named(
    database: Database,
    staff: str,
    name: str,
    texts: dict[str, str],
    problem: str,
    language: str,
    fill_in: str,
) -> None:
    await database.run(canned_replies.save, "Taken", {"en": "x"}, staff)
    with pytest.raises(UnusableCannedReplyError) as caught:
        await database.run(canned_replies.save, name, texts, staff)
    refused = caught.value
    assert (refused.problem, refused.language, refused.fill_in) == (problem, language, fill_in)
    assert len(await database.read(canned_replies.all_replies)) == 1


async def test_a_deleted_one_comes_back(database: Database, staff: str) -> None:
    number = await database.run(canned_replies.save, "Hours", {"en": "x"}, staff)
    await database.run(canned_replies.delete, number, staff)
    assert await database.read(canned_replies.all_replies) == []
    with pytest.raises(NoSuchCannedReplyError):
        await database.run(canned_replies.delete, number, staff)
    for _ in range(2):
        await database.run(canned_replies.restore, number, staff)
    assert len(await database.read(canned_replies.all_replies)) == 1


async def test_the_name_of_a_deleted_one_is_free(database: Database, staff: str) -> None:
    old = await database.run(canned_replies.save, "Hours", {"en": "old"}, staff)
    await database.run(canned_replies.delete, old, staff)
    await database.run(canned_replies.save, "Hours", {"en": "new"}, staff)
    with contextlib.suppress(NoSuchCannedReplyError):
        await database.run(canned_replies.restore, old, staff)
    (found,) = await database.read(canned_replies.all_replies)
    assert found.texts == {"en": "new"}


async def test_what_was_deleted_long_ago_is_gone(
    database: Database, cast: Cast, staff: str
) -> None:
    old = CannedReply(name="Old", texts={}, deleted_at=now() - timedelta(days=2))
    number = cast.add(old).id
    other = await database.run(canned_replies.save, "Hours", {"en": "x"}, staff)
    await database.run(canned_replies.delete, other, staff)
    with pytest.raises(NoSuchCannedReplyError):
        await database.run(canned_replies.restore, number, staff)


async def test_nothing_that_is_not_there_is_changed(database: Database, staff: str) -> None:
    for use_case, values in (
        (canned_replies.one, (404,)),
        (canned_replies.delete, (404, staff)),
        (canned_replies.restore, (404, staff)),
        (canned_replies.save, ("x", {"en": "x"}, staff, 404)),
    ):
        with pytest.raises(NoSuchCannedReplyError):
            await database.run(use_case, *values)


def test_a_text_is_filled_in() -> None:
    text = "About { opening } ({reference}), see {opening}."
    assert canned_replies.fill_ins(text) == ["opening", "reference"]
    values = {"opening": "Nurse {reference}", "reference": " D-004 ", "event": "x"}
    filled = canned_replies.fill(text, values)
    assert filled == "About Nurse {reference} (D-004), see Nurse {reference}."


@pytest.mark.parametrize("values", [{}, {"event": ""}, {"event": "  "}])
def test_nothing_goes_out_with_a_hole_in_it(values: dict[str, str]) -> None:
    with pytest.raises(UnfilledError) as caught:
        canned_replies.fill("See you at {event} on {event}.", values)
    assert caught.value.names == ["event"]


@given(st.text(), st.dictionaries(st.sampled_from(FILL_INS), st.text()))
def test_filling_in_breaks_on_no_text(text: str, values: dict[str, str]) -> None:
    """Whatever stands in it: only the names of fill-ins mean anything."""
    with contextlib.suppress(UnfilledError):
        filled = canned_replies.fill(text, values)
        assert canned_replies.fill_ins(text) or filled == text
