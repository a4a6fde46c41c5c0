"""Names and contact data are seen by whoever said why, for a while, and by nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from store.database import Database
from store.missing import NoSuchPersonError
from store.privacy import masking, people
from store.privacy.masking import UnusableReasonError, Veil
from store.privacy.personal_data import HIDDEN
from store.tables import AuditRow, Draft, Expert, HelpLine, Unmasking
from store.types import now
from tests.factories import NOW, Cast

TEXT = "I am Hodan, call 06-12345678"
REASON = "Asked to be called back"
AGREED = {"field": "health", "consent_version": "1"}


async def seen(database: Database, staff_id: str, person_id: str) -> Veil:
    """How somebody sees a person."""
    return await database.read(masking.veil, staff_id, person_id)


async def test_masked_until_somebody_says_why(database: Database, cast: Cast) -> None:
    viewer, other, person = cast.staff("a"), cast.staff("b"), cast.person(name="Hodan W")
    masked = (await seen(database, viewer.id, person.id)).text(TEXT)
    assert masked == "I am •••••, call ☎••••••••"
    await database.run(masking.unmask, viewer.id, person.id, REASON)
    lifted = await seen(database, viewer.id, person.id)
    assert (lifted.text(TEXT), lifted.name) == (TEXT, "Hodan W")
    # For this viewer and this person only.
    assert (await seen(database, other.id, person.id)).text(TEXT) == masked
    assert not (await seen(database, viewer.id, cast.person().id)).is_lifted


async def test_names_given_in_forms_are_masked_though_telegram_says_another(
    database: Database, cast: Cast
) -> None:
    viewer, person = cast.staff(), cast.person(name="moon")
    cast.application(person, cast.opening(), details={"name": "Amina Yusuf"})
    cast.add(Expert(person_id=person.id, details={"name": "Amina Warsame"}, **AGREED))
    cast.add(Draft(person_id=person.id, answers={"name": "Xamdi"}))
    for said in ("Amina Yusuf", "warsame", "Write to Xamdi or moon"):
        assert HIDDEN in (await seen(database, viewer.id, person.id)).text(said)
    assert (await seen(database, viewer.id, person.id)).text("Write to us") == "Write to us"
    # Of somebody else it says nothing.
    assert (await seen(database, viewer.id, cast.person().id)).text("warsame") == "warsame"


async def test_it_ends_by_itself_and_at_once(database: Database, cast: Cast) -> None:
    viewer, person = cast.staff(), cast.person()
    await database.run(masking.unmask, viewer.id, person.id, REASON)
    until = (await seen(database, viewer.id, person.id)).until
    assert until
    assert timedelta(minutes=29) < until - now() <= timedelta(minutes=30)
    assert await database.run(masking.mask_again, viewer.id, person.id)
    assert not (await seen(database, viewer.id, person.id)).is_lifted
    assert not await database.run(masking.mask_again, viewer.id, person.id)
    await database.run(masking.unmask, viewer.id, person.id, REASON)
    with database.session() as session:
        session.execute(update(Unmasking).values(until=now() - timedelta(seconds=1)))
    assert not (await seen(database, viewer.id, person.id)).is_lifted


async def test_the_record_says_who_and_whom_and_not_why(database: Database, cast: Cast) -> None:
    viewer, person = cast.staff(), cast.person()
    await database.run(masking.unmask, viewer.id, person.id, f"  {REASON}\n")
    await database.run(masking.mask_again, viewer.id, person.id)
    with database.session() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
        number = session.scalars(select(Unmasking.id)).one()
    assert [(row.actor, row.action, row.subject) for row in rows] == [
        (viewer.id, "person_unmasked", person.id),
        (viewer.id, "person_masked", person.id),
    ]
    assert rows[0].details == {"unmasking": number, "minutes": 30}
    assert await database.read(masking.reasons, [number, 99]) == {number: REASON}


@pytest.mark.parametrize("reason", ["", "    ", "abcd", " a  b ", "x" * 301])
async def test_a_reason_that_is_none_is_refused(
    database: Database, cast: Cast, reason: str
) -> None:
    viewer, person = cast.staff(), cast.person()
    with pytest.raises(UnusableReasonError):
        await database.run(masking.unmask, viewer.id, person.id, reason)
    assert not (await seen(database, viewer.id, person.id)).is_lifted


async def test_nobody_is_refused(database: Database, cast: Cast) -> None:
    with pytest.raises(NoSuchPersonError):
        await database.run(masking.unmask, cast.staff().id, "nobody", REASON)
    with pytest.raises(NoSuchPersonError):
        await database.read(masking.veil, "somebody", "nobody")


async def test_a_curated_answer_stays_readable(database: Database, cast: Cast) -> None:
    conversation = cast.conversation()
    text = "Call 070 318 15 00"
    answer = cast.answer()
    curated = cast.message(conversation, text, direction="out", kind="bot", answer_id=answer.id)
    typed = cast.message(conversation, text)
    veil = await seen(database, cast.staff().id, conversation.person_id)
    assert [piece.text for piece in veil.message(curated)] == [text]
    assert "318" not in "".join(piece.text for piece in veil.message(typed))


async def test_numbers_of_help_lines_stay_readable(database: Database, cast: Cast) -> None:
    line = HelpLine(id="line", position=1, contact="0800-0113", name={}, about={}, source={})
    line.review_by = NOW.date()
    cast.add(line)
    veil = await seen(database, cast.staff().id, cast.person().id)
    assert veil.text("call 0800 0113 or 0800-0114") == "call 0800 0113 or ☎••••••••"


async def test_many_people_are_seen_at_once(database: Database, cast: Cast) -> None:
    viewer, people_ = cast.staff(), [cast.person() for _ in range(3)]
    await database.run(masking.unmask, viewer.id, people_[1].id, REASON)
    ids = [person.id for person in people_]
    found = await database.read(masking.veils, viewer.id, [*ids, "nobody"])
    assert [found[one].is_lifted for one in ids] == [False, True, False]
    assert set(found) == set(ids)


async def test_erasing_takes_the_reasons_along(database: Database, cast: Cast) -> None:
    viewer, person = cast.staff(), cast.person()
    await database.run(masking.unmask, viewer.id, person.id, REASON)
    await database.run(people.erase, person.id)
    with database.session() as session:
        assert not session.scalars(select(Unmasking)).all()
