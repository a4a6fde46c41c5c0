"""Applications as staff work through them."""

from __future__ import annotations

import asyncio

import pytest

from store.applications import application_board as board
from store.applications.application_board import NoSuchDocumentError, UnfitTextError
from store.applications.applications import NoSuchApplicationError
from store.editing import ChangedMeanwhileError, version
from store.tables import Application, ApplicationStep
from tests.applying import ANSWERS, Desk, all_of
from tests.factories import NOW, Cast

IAGO = "staff-iago"


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """Somebody who has applied."""
    return Desk(cast)


async def test_of_two_who_decide_at_once_one_does(desk: Desk, cast: Cast) -> None:
    sent = cast.application(desk.person, desk.opening)
    wishes = ("matched", "rejected", "interview")
    done = await asyncio.gather(
        *(
            cast.database.run(board.move, sent.reference, version(sent), one, IAGO)
            for one in wishes
        ),
        return_exceptions=True,
    )
    assert [type(one) for one in done].count(ChangedMeanwhileError) == 2
    assert len(desk.notices()) == 1
    assert len(all_of(cast.database, ApplicationStep)) == 1


async def test_a_message_may_have_lines_and_not_what_no_database_takes(
    desk: Desk, cast: Cast
) -> None:
    sent = cast.application(desk.person, desk.opening)
    args = (sent.reference, version(sent), "matched", IAGO, " Hello\0\r\nthere \ud800", "  ")
    await cast.database.run(board.move, *args)
    (step,) = all_of(cast.database, ApplicationStep)
    assert (step.message, step.note) == ("Hello\nthere", None)
    with pytest.raises(UnfitTextError):
        await cast.database.run(
            board.move, sent.reference, version(sent), "rejected", IAGO, "", "x" * 1001
        )
    assert all_of(cast.database, Application)[0].status == "matched"


async def test_who_waits_longest_stands_first(desk: Desk, cast: Cast) -> None:
    for days, reference in ((1, "A-1"), (3, "A-3"), (2, "A-2")):
        moment = NOW.replace(day=10 - days)
        cast.application(cast.person(), desk.opening, reference=reference, updated_at=moment)
    columns = await cast.database.read(board.board)
    assert [one.status for one in columns][:2] == ["received", "in_review"]
    assert [card.application.reference for card in columns[0].cards] == ["A-3", "A-2", "A-1"]
    (alone,) = await cast.database.read(board.board, desk.opening.reference, "received", 1)
    assert (alone.total, len(alone.cards)) == (3, 3)
    (nothing,) = await cast.database.read(board.board, "D-404", "received", 1)
    assert (nothing.total, nothing.cards) == (0, [])


@pytest.mark.parametrize(
    ("answers", "fit"),
    [
        (ANSWERS, board.Fit(True, True, 5)),
        (
            ANSWERS | {"field": "ict", "origin": "GH", "experience": "0"},
            board.Fit(False, False, None),
        ),
        (ANSWERS | {"field": "unsaid", "origin": "unsaid"}, board.Fit(None, None, 5)),
        (None, board.Fit(None, None, None)),
    ],
)
async def test_what_of_the_answers_is_as_asked(
    desk: Desk, cast: Cast, answers: dict[str, str] | None, fit: board.Fit
) -> None:
    sent = cast.application(desk.person, desk.opening, details=answers)
    assert (await cast.database.read(board.read, sent.reference)).fit == fit


async def test_the_file_has_a_safe_name(desk: Desk, cast: Cast) -> None:
    document = desk.document(name="../../x.exe", content=b"%PDF")
    sent = cast.application(desk.person, desk.opening, document_id=document.id)
    file = await cast.database.read(board.file_of, sent.reference)
    assert file == board.File("x.pdf", b"%PDF")
    assert "PDF" not in repr(file)


async def test_there_must_be_one(desk: Desk, cast: Cast) -> None:
    bare = cast.application(desk.person, desk.opening)
    for look in (board.read, board.file_of):
        with pytest.raises(NoSuchApplicationError):
            await cast.database.read(look, "CD4D-0000-0")
    with pytest.raises(NoSuchDocumentError):
        await cast.database.read(board.file_of, bare.reference)
    with pytest.raises(NoSuchDocumentError):
        await cast.database.read(board.file_of_expert, desk.person.id)
    with pytest.raises(NoSuchApplicationError):
        await cast.database.run(board.move, "CD4D-0000-0", "", "matched", IAGO)
