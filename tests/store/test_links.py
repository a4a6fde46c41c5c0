"""Deep links: what they carry, what they lead to, and their pictures."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.database import Database
from store.openings import links
from store.openings.links import NoLinkError
from tests.factories import NOW, TODAY, Cast

# What Telegram takes after ?start=.
TELEGRAM = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
REFERENCES = st.from_regex(r"\A[DE]-[A-Z0-9-]{1,60}\Z")


@given(REFERENCES)
def test_a_code_fits_telegram_and_gives_the_reference_back(reference: str) -> None:
    code = links.code(reference)
    assert TELEGRAM.fullmatch(code)
    assert links.reference_of(code) == reference
    assert links.reference_of(code.lower()) == reference


@given(st.text() | st.from_regex(r"\A[oe]-[A-Za-z0-9-]*\Z"))
def test_what_somebody_makes_up_is_a_reference_or_nothing(code: str) -> None:
    """And a reference has the same code again."""
    reference = links.reference_of(code)
    assert reference is None or links.code(reference).casefold() == code.casefold()


@given(st.text())
def test_a_reference_of_something_else_has_no_link(text: str) -> None:
    if not re.fullmatch(r"[DE]-[A-Z0-9-]{1,60}", text, re.ASCII):
        with pytest.raises(NoLinkError):
            links.code(text)


@pytest.mark.parametrize("code", ["", "o-", "o-E-003", "e-D-004", "o-CD4D-7K3M-2", "x-D-004"])
def test_a_code_of_the_wrong_kind_is_none(code: str) -> None:
    assert links.reference_of(code) is None


def test_a_link_is_an_address_at_telegram() -> None:
    assert links.link("cd4d_bot", "D-004") == "https://t.me/cd4d_bot?start=o-D-004"


@given(REFERENCES)
def test_every_link_can_be_drawn(reference: str) -> None:
    """As a PNG with white around it, and as an SVG."""
    address = links.link("cd4d_bot", reference)
    assert links.picture(address).startswith(b"\x89PNG\r\n\x1a\n")
    assert b"<svg" in links.drawing(address)


async def test_what_is_open_or_to_come_is_shareable(database: Database, cast: Cast) -> None:
    """The soonest first; drafts, what is closed, over or cancelled are not."""
    late = cast.opening(deadline=TODAY + timedelta(days=9))
    soon = cast.opening(deadline=TODAY)
    cast.opening(deadline=TODAY - timedelta(days=1))
    for status in ("draft", "closed"):
        cast.opening(status=status)
    event = cast.event()
    cast.event(starts_at=NOW - timedelta(days=1))
    cast.event(status="cancelled")
    found = await database.read(links.shareable, NOW)
    assert [one.reference for one in found.openings] == [soon.reference, late.reference]
    assert [one.reference for one in found.events] == [event.reference]


async def test_a_link_leads_to_what_is_closed_but_not_to_a_draft(
    database: Database, cast: Cast
) -> None:
    closed, draft, event = cast.opening(status="closed"), cast.opening(status="draft"), cast.event()
    assert (await database.read(links.linked, closed.reference)).title == closed.title
    assert (await database.read(links.linked, event.reference)).title == event.title
    for reference in (draft.reference, "D-999", "E-999", "CD4D-7K3M-2"):
        with pytest.raises(NoLinkError):
            await database.read(links.linked, reference)


async def test_what_was_looked_at_last_can_be_shared(database: Database, cast: Cast) -> None:
    """It is the newest message of this conversation that has the button."""
    conversation, other = cast.conversation(), cast.conversation()
    assert await database.read(links.looked_at, conversation.id) is None
    share = [{"label": "Share", "share": reference} for reference in ("D-001", "D-002", "D-003")]
    menu, more = {"label": "Menu", "command": "menu"}, {"label": "More", "topic": "greet"}
    said = [(conversation, [share[0]]), (conversation, [more, share[1]])]
    said += [(conversation, [menu]), (other, [share[2]])]
    for number, (where, keyboard) in enumerate(said):
        fields = {"direction": "out", "kind": "bot", "keyboard_id": f"keyboard {number}"}
        cast.message(where, "A card.", keyboard=keyboard, **fields)
    assert await database.read(links.looked_at, conversation.id) == "D-002"


async def test_the_bots_name_is_kept(database: Database) -> None:
    """The last one, when it was renamed."""
    assert await database.read(links.username) is None
    for name in ("cd4d_bot", "cd4d_bot", "iom_bot"):
        await database.run(links.keep_username, name)
    assert await database.read(links.username) == "iom_bot"
