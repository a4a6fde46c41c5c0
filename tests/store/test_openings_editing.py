"""Openings from a draft to their end: made, edited, copied, published, closed, thrown away."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from store.editing import ChangedMeanwhileError, InUseError, WrongStatusError, version
from store.openings import openings_editing as editing
from store.openings.alerts import save
from store.openings.opening_fields import cells, columns, read
from store.openings.openings import Conditions, OpeningNotFoundError, search
from store.openings.openings_editing import DeadlineOverError
from store.openings.openings_listing import PAGE, Filters, all_openings, list_openings
from store.programmes.programme_choices import Choices
from store.sheets.columns import Fault
from store.tables import AuditRow, Opening, Telling
from store.types import today
from tests.applying import all_of
from tests.factories import Cast

CHOICES = Choices(("en", "nl", "ar"), ("health", "ict", "water"))
HOSTS = {"so-hospital": "so-hospital", "hospital 1": "so-hospital"}
GIVEN = {
    "institution": "so-hospital",
    "sector": "health",
    "mode": "online",
    "weeks": "6",
    "starts_on": "2027-03-01",
    "deadline": "2027-01-31",
    "title_en": "Teacher",
    "tasks_en": "You teach.",
}
IAGO = "staff-iago"


def fields(**changed: str) -> dict[str, Any]:
    """What a form without a fault makes of an opening."""
    found, faults = read(GIVEN | changed, CHOICES, HOSTS)
    assert faults == []
    return found


async def made(cast: Cast, **changed: str) -> Opening:
    """A draft of an institution that is there."""
    cast.institution(id="so-hospital", name="Hospital 1")
    return await cast.database.run(editing.create, fields(**changed), IAGO)


def actions(cast: Cast) -> list[str]:
    """What is on record, oldest first."""
    return [row.action for row in all_of(cast.database, AuditRow)]


def test_all_that_is_wrong_is_said_at_once() -> None:
    given = {
        "institution": "nobody",
        "sector": "magic",
        "mode": "",
        "weeks": "0",
        "starts_on": "2027-01-01",
        "deadline": "2027-01-02",
        "title_en": "x" * 151,
        "tasks_en": "You teach.",
        "tasks_nl": "U leert.",
        "covered_ar": "السفر",
    }
    faults = read(given, CHOICES, HOSTS)[1]
    assert {(fault.column, fault.problem) for fault in faults} == {
        ("institution", "no_institution"),
        ("sector", "not_one_of"),
        ("mode", "missing"),
        ("weeks", "out_of_range"),
        ("deadline", "after"),
        ("title_en", "too_long"),
        ("title_nl", "half"),
        ("title_ar", "half"),
        ("tasks_ar", "half"),
    }


def test_one_language_is_enough_and_none_is_not() -> None:
    assert fields(title_en="", tasks_en="", title_nl="Docent", tasks_nl="U leert.")["title"] == {
        "nl": "Docent"
    }
    faults = read(GIVEN | {"title_en": "", "tasks_en": ""}, CHOICES, HOSTS)[1]
    assert faults == [Fault("title_en", "missing"), Fault("tasks_en", "missing")]


def test_institution_is_known_by_its_name_too() -> None:
    assert fields(institution="Hospital 1")["institution_id"] == "so-hospital"


async def test_a_draft_is_written_as_it_is_read(cast: Cast) -> None:
    opening = await made(cast, covered_en="Travel.", title_ar="معلّم", tasks_ar="تعلّمون\nهناك")
    written = cells(opening, CHOICES)
    assert list(written) == [column.name for column in columns(CHOICES)]
    again, faults = read(written, CHOICES, HOSTS)
    assert faults == []
    assert all(getattr(opening, name) == value for name, value in again.items())


async def test_references_go_on_and_none_is_given_twice(cast: Cast) -> None:
    cast.opening(reference="D-041")
    cast.opening(reference="D-old")
    opening = await made(cast)
    assert opening.reference == "D-042"
    await cast.database.run(editing.delete, "D-042", version(opening), IAGO)
    assert (await cast.database.run(editing.create, fields(), IAGO)).reference == "D-043"


async def test_two_at_once_get_two_references(cast: Cast) -> None:
    cast.institution(id="so-hospital")
    found = await asyncio.gather(
        *(cast.database.run(editing.create, fields(), IAGO) for _ in range(6))
    )
    assert len({opening.reference for opening in found}) == 6


async def test_a_new_draft_is_nobodys_to_see(cast: Cast) -> None:
    opening = await made(cast, title_en="Welder")
    assert (opening.status, opening.demo, opening.edited_by) == ("draft", False, IAGO)
    assert opening.updated_at is not None
    found = await cast.database.read(search, today(), Conditions(words=("welder",)), 10)
    assert found.total == 0
    assert actions(cast) == ["opening_created"]


async def test_publishing_tells_who_follows_openings_like_it(cast: Cast) -> None:
    opening = await made(cast, title_en="Welder")
    person = cast.person()
    await cast.database.run(save, person.id, {"words": ["welder"]})
    told = await cast.database.run(editing.publish, opening.reference, version(opening), IAGO)
    assert told == 1
    assert [one.person_id for one in all_of(cast.database, Telling)] == [person.id]
    found = await cast.database.read(search, date(2027, 1, 1), Conditions(words=("welder",)), 10)
    assert [one.reference for one in found.openings] == [opening.reference]
    (row,) = [one for one in all_of(cast.database, AuditRow) if one.action.endswith("published")]
    assert row.details == {"told": 1}


async def test_a_text_that_was_changed_is_found_at_once(cast: Cast) -> None:
    opening = await made(cast)
    changed = await cast.database.run(
        editing.change,
        opening.reference,
        version(opening),
        fields(title_en="Welder", weeks="8"),
        IAGO,
    )
    assert sorted(changed) == ["title", "weeks"]
    page = await cast.database.read(list_openings, today(), Filters(text="welders"))
    assert [one.opening.weeks for one in page.openings] == [8]
    assert (
        await cast.database.run(
            editing.change,
            opening.reference,
            version(page.openings[0].opening),
            fields(title_en="Welder", weeks="8"),
            IAGO,
        )
        == []
    )


async def test_of_two_who_edit_the_second_is_told(cast: Cast) -> None:
    opening = await made(cast)
    seen = version(opening)
    await cast.database.run(editing.change, opening.reference, seen, fields(weeks="7"), IAGO)
    for use_case in (editing.publish, editing.close, editing.delete):
        with pytest.raises(ChangedMeanwhileError):
            await cast.database.run(use_case, opening.reference, seen, IAGO)
    with pytest.raises(ChangedMeanwhileError):
        await cast.database.run(editing.change, opening.reference, seen, fields(weeks="9"), IAGO)
    assert (await cast.database.read(editing.find, opening.reference)).weeks == 7


async def test_of_two_who_publish_at_once_one_does(cast: Cast) -> None:
    opening = await made(cast)
    seen = version(opening)
    done = await asyncio.gather(
        *(cast.database.run(editing.publish, opening.reference, seen, IAGO) for _ in range(4)),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in done) == ["ChangedMeanwhileError"] * 3 + ["int"]
    assert actions(cast).count("opening_published") == 1


async def test_closing_is_undone_and_nobody_is_told_twice(cast: Cast) -> None:
    opening = await made(cast)
    await cast.database.run(save, cast.person().id, {"sector": ["health"]})
    for use_case in (editing.publish, editing.close, editing.reopen):
        now = await cast.database.read(editing.find, opening.reference)
        await cast.database.run(use_case, opening.reference, version(now), IAGO)
    opening = await cast.database.read(editing.find, opening.reference)
    assert opening.status == "published"
    assert len(all_of(cast.database, Telling)) == 1


@pytest.mark.parametrize(
    ("status", "refused"),
    [
        ("draft", ["close", "reopen"]),
        ("published", ["publish", "reopen", "delete"]),
        ("closed", ["publish", "close", "delete"]),
    ],
)
async def test_not_everything_is_done_to_everything(
    cast: Cast, status: str, refused: list[str]
) -> None:
    opening = cast.opening(status=status)
    for name in refused:
        with pytest.raises(WrongStatusError):
            await cast.database.run(getattr(editing, name), opening.reference, "", IAGO)


async def test_nothing_is_published_that_nobody_could_apply_for(cast: Cast) -> None:
    over = cast.opening(status="draft", deadline=today() - timedelta(days=1))
    with pytest.raises(DeadlineOverError):
        await cast.database.run(editing.publish, over.reference, "", IAGO)
    last = cast.opening(status="draft", deadline=today())
    assert await cast.database.run(editing.publish, last.reference, "", IAGO) == 0


async def test_a_copy_is_a_draft_of_its_own(cast: Cast) -> None:
    opening = cast.opening(status="closed", reference="D-007", title={"en": "Welder"})
    copy = await cast.database.run(editing.duplicate, "D-007", IAGO)
    assert (copy.reference, copy.status, copy.demo) == ("D-008", "draft", False)
    assert (copy.title, copy.weeks) == ({"en": "Welder"}, opening.weeks)
    assert copy.published_at is None


async def test_a_draft_that_somebody_writes_for_stays(cast: Cast) -> None:
    opening = cast.opening(status="draft")
    cast.application(cast.person(), opening)
    with pytest.raises(InUseError):
        await cast.database.run(editing.delete, opening.reference, "", IAGO)


@pytest.mark.parametrize("name", ["publish", "close", "reopen", "delete"])
async def test_there_must_be_one(cast: Cast, name: str) -> None:
    with pytest.raises(OpeningNotFoundError):
        await cast.database.run(getattr(editing, name), "D-404", "", IAGO)
    with pytest.raises(OpeningNotFoundError):
        await cast.database.run(editing.duplicate, "D-404", IAGO)


async def test_the_list_counts_and_filters(cast: Cast) -> None:
    day = today()
    ghana = cast.institution("GH", name="Tamale Hospital")
    rows = {
        "draft": {"status": "draft", "deadline": day + timedelta(days=40)},
        "open": {"deadline": day + timedelta(days=40), "demo": False},
        "near": {"deadline": day + timedelta(days=3), "sector": "ict"},
        "over": {"deadline": day - timedelta(days=1), "institution_id": ghana.id},
        "closed": {"status": "closed"},
    }
    found = {name: cast.opening(reference=f"D-{name}", **given) for name, given in rows.items()}
    cast.application(cast.person(), found["near"])

    page = await cast.database.read(list_openings, day, Filters())
    assert [one.opening.reference for one in page.openings][:3] == ["D-draft", "D-near", "D-open"]
    assert [one.applications for one in page.openings][:3] == [0, 1, 0]
    assert page.states == {"all": 5, "draft": 1, "open": 2, "near": 1, "over": 1, "closed": 1}
    assert page.countries == ["GH", "SO"]
    for filters, wanted in (
        (Filters(state="near"), ["D-near"]),
        (Filters(state="over", country="GH"), ["D-over"]),
        (Filters(country="GH"), ["D-over"]),
        (Filters(sector="ict"), ["D-near"]),
        (Filters(demo="no"), ["D-open"]),
        (Filters(text="d-clos"), ["D-closed"]),
        (Filters(text="nothing like it"), []),
        (Filters(text="%"), None),
    ):
        page = await cast.database.read(list_openings, day, filters)
        if wanted is not None:
            assert [one.opening.reference for one in page.openings] == wanted, filters
            assert page.total == len(wanted)
            rows_ = await cast.database.read(all_openings, filters, day)
            assert [one.reference for one in rows_] == wanted


async def test_the_list_has_pages(cast: Cast) -> None:
    host = cast.institution()
    for _ in range(PAGE + 2):
        cast.opening(host)
    second = await cast.database.read(list_openings, today(), Filters(), 2)
    assert (len(second.openings), second.total) == (2, PAGE + 2)
    assert (await cast.database.read(list_openings, today(), Filters(), 99)).openings == []
