"""What is written stays, merges, and is brought to mind once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from store.applications import draft_duties, drafts
from store.applications.drafts import POOL
from store.openings.openings import OpeningNotFoundError
from store.tables import Draft, Expert, Profile
from store.types import now
from tests.applying import ANSWERS, Desk
from tests.factories import Cast

DAY = timedelta(days=1)


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """Somebody who applies."""
    return Desk(cast)


async def of(desk: Desk, opening: str) -> drafts.Draft | None:
    """The person's draft."""
    return await desk.database.read(drafts.of, desk.person.id, opening)


@pytest.mark.parametrize("pool", [True, False])
async def test_answers_merge_and_can_be_taken_away(desk: Desk, pool: bool) -> None:
    opening = POOL if pool else desk.opening.reference
    keep, person = drafts.keep, desk.person.id
    assert await of(desk, opening) is None
    await desk.database.run(keep, person, opening, {"name": "Hodan", "email": "a@example.org"})
    await desk.database.run(keep, person, opening, {"email": "b@example.org", "phone": "unsaid"})
    await desk.database.run(keep, person, opening, {"name": None})
    draft = await of(desk, opening)
    assert draft is not None
    assert (draft.opening, draft.application) == (opening, None)
    assert draft.answers == {"email": "b@example.org", "phone": "unsaid"}
    assert len(desk.drafts()) == 1


async def test_drafts_are_ones_own_and_apart(desk: Desk, cast: Cast) -> None:
    other, second = Desk(cast), desk.open()
    await desk.write(name="Hodan")
    await desk.write(second.reference, name="Second")
    await desk.write(POOL, name="Pool")
    await other.write(desk.opening.reference, name="Other")
    for opening, name in ((desk.opening.reference, "Hodan"), (POOL, "Pool")):
        draft = await of(desk, opening)
        assert draft is not None
        assert draft.answers["name"] == name
    assert await of(desk, other.opening.reference) is None


async def test_the_draft_that_was_touched_last(desk: Desk) -> None:
    assert await desk.database.read(drafts.latest, desk.person.id) is None
    second = desk.open()
    await desk.write()
    await desk.write(second.reference)
    await desk.write(name="Hodan again")
    draft = await desk.database.read(drafts.latest, desk.person.id)
    assert draft is not None
    assert draft.opening == desk.opening.reference


async def test_for_what_does_not_exist_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(OpeningNotFoundError):
        await desk.write("D-999")
    assert desk.drafts() == []
    assert await of(desk, "D-999") is None


async def test_throwing_one_away_leaves_the_others(desk: Desk) -> None:
    await desk.write()
    await desk.write(POOL)
    for opening in (desk.opening.reference, desk.opening.reference, "D-999"):
        await desk.database.run(drafts.discard, desk.person.id, opening)
    assert [draft.opening_id for draft in desk.drafts()] == [None]
    await desk.database.run(drafts.discard, desk.person.id, POOL)
    assert desk.drafts() == []


async def test_only_ones_own_file_is_taken(desk: Desk, cast: Cast) -> None:
    own, others = desk.document(), desk.document(cast.person())
    await desk.write(cv=own.id)
    draft = await of(desk, desk.opening.reference)
    assert draft is not None
    assert draft.document is not None
    assert draft.document.name == "cv.pdf"
    for given in (others.id, "made-up", "unsaid"):
        await desk.write(cv=given)
        draft = await of(desk, desk.opening.reference)
        assert draft is not None
        assert draft.document is None


async def test_to_change_an_application_begins_with_its_answers(desk: Desk, cast: Cast) -> None:
    sent = cast.application(desk.person, desk.opening, details=ANSWERS)
    changes = {"email": "new@example.org"}
    args = (desk.person.id, desk.opening.reference, changes, sent.reference)
    await desk.database.run(drafts.keep, *args)
    draft = await of(desk, desk.opening.reference)
    assert draft is not None
    assert (draft.application, draft.answers) == (sent.reference, ANSWERS | changes)
    # What was changed before stays when something else is changed.
    args = (desk.person.id, desk.opening.reference, {"name": "Hodan A."}, sent.reference)
    await desk.database.run(drafts.keep, *args)
    draft = await of(desk, desk.opening.reference)
    assert draft is not None
    assert draft.answers == ANSWERS | changes | {"name": "Hodan A."}


async def test_nobody_changes_somebody_elses_application(desk: Desk, cast: Cast) -> None:
    theirs = cast.application(cast.person(), desk.opening, details={"name": "Theirs"})
    elsewhere = cast.application(desk.person, desk.open(), details={"name": "Elsewhere"})
    for reference in (theirs.reference, elsewhere.reference, "CD4D-2222-2"):
        args = (desk.person.id, desk.opening.reference, {"email": "a@example.org"}, reference)
        await desk.database.run(drafts.keep, *args)
        draft = await of(desk, desk.opening.reference)
        assert draft is not None
        assert (draft.application, draft.answers) == (None, {"email": "a@example.org"})


async def test_what_was_told_before_need_not_be_asked_again(desk: Desk, cast: Cast) -> None:
    """The newest counts; motivation, CV and consent belong to one application."""
    known, person = drafts.known_answers, desk.person
    assert await desk.database.read(known, person.id) == {}
    facts = {"origin": "NG", "residence": "EU", "permit": "citizen", "education": "higher"}
    cast.add(Profile(person_id=person.id, details={"facts": facts}))
    assert await desk.database.read(known, person.id) == {"origin": "NG", "education": "higher"}

    pool = Expert(person_id=person.id, consent_version="1", updated_at=now() - DAY)
    pool.details = {"name": "Old name", "languages": "so", "origin": "SO"}
    cast.add(pool)
    sent = {"name": "Hodan Ali", "phone": "unsaid", "motivation": "m", "cv": "c", "consent": "1"}
    cast.application(person, desk.opening, details=sent)
    cast.application(cast.person(), desk.opening, details={"email": "other@example.org"})
    expected = {"name": "Hodan Ali", "origin": "SO", "education": "higher", "languages": "so"}
    assert await desk.database.read(known, person.id) == expected


@pytest.mark.parametrize(
    ("opening", "changed", "expected"),
    [
        ("D-001", {}, []),
        ("D-001", {"phone": None, "cv": None}, []),
        ("D-001", {"motivation": None, "name": None}, ["name", "motivation"]),
        (POOL, {"motivation": None}, []),
        (POOL, {"consent": None}, ["consent"]),
        ("D-001", {"consent": "unsaid"}, ["consent"]),
        ("D-001", {"education": "unsaid"}, []),
    ],
)
def test_what_is_still_missing(opening: str, changed: dict[str, str], expected: list[str]) -> None:
    answers = {q: value for q, value in (ANSWERS | changed).items() if value is not None}
    assert drafts.missing(answers, opening) == expected


# A Sunday noon in the Netherlands.
NOON = datetime(2026, 3, 1, 11, tzinfo=UTC)


@pytest.fixture
async def left(desk: Desk, cast: Cast) -> Desk:
    """A draft that was left alone for two days, three days before the last day."""
    desk.opening = cast.opening(deadline=NOON.date() + 3 * DAY, title={"en": "Nurse trainer"})
    await desk.write()
    touch(desk, NOON - 2 * DAY)
    return desk


def touch(desk: Desk, moment: datetime) -> None:
    """All drafts were touched last at this moment."""
    with desk.database.session() as session:
        session.query(Draft).update({"updated_at": moment})


async def remind(desk: Desk, moment: datetime = NOON) -> int:
    """The duty."""
    return await desk.database.run(draft_duties.remind, moment)


async def test_a_draft_is_brought_to_mind_once(left: Desk) -> None:
    assert await remind(left) == 1
    assert [await remind(left, NOON + hours * timedelta(hours=1)) for hours in (0, 1, 24)] == [
        0
    ] * 3
    (told,) = left.told()
    assert "You began an application for this opening" in told
    assert "Nurse trainer" in told
    assert "4 March 2026" in told
    assert "exercise" in told
    (row,) = left.notices()
    assert row.parameters["asked_for"] is False
    go_on, throw_away = row.parameters["reply"]["buttons"]
    assert go_on["entities"] == {"reference": left.opening.reference}
    assert throw_away["tap"] == {"discard_draft": left.opening.reference}


async def test_nobody_is_woken_up_for_it(left: Desk) -> None:
    assert await remind(left, NOON.replace(hour=2)) == 0
    with left.database.session() as session:
        person = session.get_one(type(left.person), left.person.id)
        person.time_zone = "Pacific/Auckland"
    assert await remind(left) == 0
    assert await remind(left, NOON.replace(hour=22)) == 1


@pytest.mark.parametrize("days", [-1, 4])
async def test_too_early_or_too_late_nothing_is_said(left: Desk, days: int) -> None:
    with left.database.session() as session:
        opening = session.get_one(type(left.opening), left.opening.id)
        opening.deadline = NOON.date() + days * DAY
    assert await remind(left) == 0


async def test_who_still_writes_is_left_alone(left: Desk) -> None:
    touch(left, NOON - timedelta(hours=20))
    assert await remind(left) == 0


async def test_what_was_closed_by_staff_is_not_brought_to_mind(left: Desk) -> None:
    with left.database.session() as session:
        session.get_one(type(left.opening), left.opening.id).status = "closed"
    assert await remind(left) == 0


async def test_drafts_that_nobody_goes_on_with_are_thrown_away(left: Desk) -> None:
    touch(left, NOON - 89 * DAY)
    assert await left.database.run(draft_duties.prune, NOON) == 0
    touch(left, NOON - 91 * DAY)
    assert await left.database.run(draft_duties.prune, NOON) == 1
    assert left.drafts() == []
