"""Two people change an answer: drafts, proposals, what is live, and the way back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from store import seed
from store.answers import answer_versions
from store.answers.answer_rules import AnswerText
from store.answers.answer_sheet import history, in_all_languages
from store.answers.answer_versions import (
    NoReasonError,
    NoSuchVersionError,
    OutdatedError,
    OwnTextError,
    Place,
    SeenOlderError,
)
from store.answers.answers import live_answer
from store.database import Database
from store.tables import Answer, AuditRow
from tests.factories import TODAY, Cast

CONTENT = Path(__file__).parents[2] / "content"
PLACE = Place("about_cd4d", "en")
KNOWN = {"about_cd4d", "cd4d_status", "about_trqn"}
TEXT = AnswerText(
    lead="CD4D has ended.",
    body="It ran from 2016 to 2023.",
    sources=[{"title": "A page", "date": "2024", "url": "https://example.org/"}],
    related=["cd4d_status", "about_trqn"],
    as_of=date(2024, 1, 26),
    review_by=date(2027, 6, 1),
)


class Desk:
    """Ada and Bo work on one answer; each looks before they do anything."""

    def __init__(self, database: Database, cast: Cast) -> None:
        self.database = database
        self.ada, self.bo = (cast.staff(login, "editor").id for login in ("ada", "bo"))

    async def stamp(self, place: Place = PLACE) -> str:
        return (await self.database.read(answer_versions.current, place)).stamp

    async def save(self, text: AnswerText = TEXT, who: str | None = None) -> Answer:
        seen = await self.stamp()
        run = self.database.run
        return await run(answer_versions.save, PLACE, text, "clearer", who or self.ada, seen)

    async def propose(self, text: AnswerText = TEXT, who: str | None = None) -> list[str]:
        given = (PLACE, text, "clearer", who or self.ada, await self.stamp(), KNOWN)
        return [str(one) for one in await self.database.run(answer_versions.propose, *given)]

    async def approve(self, who: str | None = None) -> Answer:
        seen = await self.stamp()
        return await self.database.run(answer_versions.approve, PLACE, who or self.bo, seen)

    async def live(self) -> Answer:
        return await self.database.read(live_answer, "about_cd4d", ["en"])


@pytest.fixture
def desk(database: Database, cast: Cast) -> Desk:
    return Desk(database, cast)


async def test_what_a_second_person_approves_is_live_at_once(desk: Desk, cast: Cast) -> None:
    cast.answer(status="machine")
    draft = await desk.save()
    assert (draft.version, draft.state, draft.live) == (2, "draft", False)
    assert (await desk.live()).version == 1
    await desk.propose()
    assert (await desk.live()).version == 1
    await desk.approve()
    live = await desk.live()
    assert (live.version, live.lead, live.status) == (2, "CD4D has ended.", "approved")
    assert (live.edited_by, live.approved_by, live.remark) == (desk.ada, desk.bo, "clearer")


async def test_a_missing_answer_is_written_the_same_way(desk: Desk) -> None:
    await desk.propose()
    await desk.approve()
    assert (await desk.live()).version == 1


async def test_nobody_approves_their_own_text(desk: Desk, cast: Cast) -> None:
    cast.answer()
    await desk.propose()
    with pytest.raises(OwnTextError):
        await desk.approve(desk.ada)
    # Whoever changed it last is its author.
    await desk.propose(replace(TEXT, lead="It is over."), desk.bo)
    with pytest.raises(OwnTextError):
        await desk.approve(desk.bo)
    await desk.approve(desk.ada)
    assert (await desk.live()).lead == "It is over."


async def test_a_changed_proposal_must_be_proposed_again(desk: Desk, cast: Cast) -> None:
    cast.answer()
    await desk.propose()
    await desk.save()
    with pytest.raises(NoSuchVersionError):
        await desk.approve()


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"lead": ""}, "lead: not_one_line"),
        ({"lead": "x" * 141}, "lead: too_long 140"),
        ({"body": "Call 0800-2000 now."}, "body: undated Call 0800-2000 now."),
        ({"sources": []}, "sources: none"),
        ({"related": ["nonsense", "about_trqn"]}, "related: unknown nonsense"),
        ({"review_by": date(2020, 1, 1)}, "review_by: not_after"),
    ],
)
async def test_what_has_a_fault_is_kept_but_not_proposed(
    desk: Desk, fields: dict[str, object], fault: str
) -> None:
    assert await desk.propose(replace(TEXT, **fields)) == [fault]
    state = await desk.database.read(answer_versions.current, PLACE)
    assert state.work is not None
    assert state.work.state == "draft"


async def test_a_rejection_needs_a_reason_and_ends_the_version(desk: Desk, cast: Cast) -> None:
    cast.answer()
    await desk.propose()
    seen = await desk.stamp()
    with pytest.raises(NoReasonError):
        await desk.database.run(answer_versions.reject, PLACE, desk.bo, seen, "  ")
    await desk.database.run(answer_versions.reject, PLACE, desk.bo, seen, "Not so.")
    assert (await desk.save()).version == 3
    [_, rejected, _] = await desk.database.read(answer_versions.versions, PLACE)
    assert (rejected.state, rejected.rejection) == ("rejected", "Not so.")


async def test_a_withdrawn_proposal_is_a_draft_and_a_dropped_draft_stays(desk: Desk) -> None:
    await desk.propose()
    await desk.database.run(answer_versions.withdraw, PLACE, desk.ada, await desk.stamp())
    await desk.database.run(answer_versions.drop, PLACE, desk.ada, await desk.stamp())
    [dropped] = await desk.database.read(answer_versions.versions, PLACE)
    assert (dropped.state, dropped.lead) == ("dropped", TEXT.lead)
    for act in (answer_versions.withdraw, answer_versions.drop):
        with pytest.raises(NoSuchVersionError):
            await desk.database.run(act, PLACE, desk.ada, await desk.stamp())


async def test_nobody_writes_over_what_they_have_not_seen(desk: Desk, cast: Cast) -> None:
    cast.answer()
    seen = await desk.stamp()
    save = answer_versions.save

    async def write(who: str) -> Answer:
        return await desk.database.run(save, PLACE, TEXT, "", who, seen)

    outcomes = await asyncio.gather(write(desk.ada), write(desk.bo), return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == ["Answer", "SeenOlderError"]
    assert len(await desk.database.read(answer_versions.versions, PLACE)) == 2


async def test_what_was_changed_since_it_was_read_is_not_approved(desk: Desk, cast: Cast) -> None:
    cast.answer()
    await desk.propose()
    seen = await desk.stamp()
    await desk.propose(replace(TEXT, lead="Something else."))
    with pytest.raises(SeenOlderError):
        await desk.database.run(answer_versions.approve, PLACE, desk.bo, seen)


async def test_a_draft_from_before_something_newer_is_not_approved(desk: Desk, cast: Cast) -> None:
    old = cast.answer(lead="First.")
    await desk.propose(replace(TEXT, lead="Second."))
    await desk.approve()
    await desk.propose(replace(TEXT, lead="Third."))
    seen = await desk.stamp()
    await desk.database.run(answer_versions.roll_back, PLACE, old.version, desk.ada, seen)
    with pytest.raises(OutdatedError):
        await desk.approve()
    # Saved again by somebody who has seen what is live now, it may be.
    await desk.propose(replace(TEXT, lead="Third."))
    await desk.approve()
    assert (await desk.live()).lead == "Third."


async def test_rolling_back_publishes_the_old_text_anew(desk: Desk, cast: Cast) -> None:
    cast.answer(lead="First.", status="machine")
    await desk.propose()
    await desk.approve()
    roll_back = answer_versions.roll_back
    await desk.database.run(roll_back, PLACE, 1, desk.bo, await desk.stamp())
    live = await desk.live()
    # What a machine wrote is a machine's again.
    assert (live.version, live.lead, live.status) == (3, "First.", "machine")
    entries = await desk.database.read(history, PLACE)
    assert [one.answer.version for one in entries] == [3, 2, 1]
    assert [one.same_as for one in entries] == [1, None, None]
    assert [one.before and one.before.version for one in entries] == [2, 1, None]
    for version in (3, 4711):
        with pytest.raises(NoSuchVersionError):
            await desk.database.run(roll_back, PLACE, version, desk.bo, await desk.stamp())


async def test_a_draft_is_no_version_to_roll_back_to(desk: Desk) -> None:
    await desk.save()
    with pytest.raises(NoSuchVersionError):
        await desk.database.run(answer_versions.roll_back, PLACE, 1, desk.ada, await desk.stamp())


async def test_each_step_is_recorded_without_the_words(desk: Desk, cast: Cast) -> None:
    cast.answer()
    await desk.propose()
    await desk.approve()
    with desk.database.session() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
    assert [(row.actor, row.action, row.subject) for row in rows] == [
        (desk.ada, "answer_drafted", "about_cd4d/en"),
        (desk.ada, "answer_proposed", "about_cd4d/en"),
        (desk.bo, "answer_approved", "about_cd4d/en"),
    ]
    assert all(row.details == {"version": 2} for row in rows)


async def test_languages_are_apart(desk: Desk, cast: Cast) -> None:
    cast.answer(language="nl")
    await desk.save()
    found = await desk.database.read(in_all_languages, "about_cd4d")
    assert found["nl"].work is None
    assert found["nl"].live is not None
    assert found["en"].live is None
    assert found["en"].work is not None


async def test_a_draft_does_not_keep_the_projects_texts_away(desk: Desk, cast: Cast) -> None:
    """But what staff have published does."""
    cast.answer(lead="Of the project, before.")
    await desk.save()
    with desk.database.session() as session:
        seed.seed(session, CONTENT, TODAY)
    live = await desk.live()
    assert (live.version, live.edited_by) == (3, None)
    await desk.propose()
    await desk.approve()
    with desk.database.session() as session:
        seed.seed(session, CONTENT, TODAY)
    assert (await desk.live()).lead == TEXT.lead
