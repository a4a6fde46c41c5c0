"""Which answers there are, in which state they are in each language, and what waits for whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, load_only

from store.answers.upkeep import SOON
from store.tables import Answer, AnswerFlag

BRIEF = ("version", "live", "status", "state", "review_by", "edited_by")
# What a cell may be, the most urgent first; the console shows them by these names.
MARKS = ("proposed", "rejected", "draft", "missing", "flagged", "past", "due", "machine", "live")


@dataclass(frozen=True)
class Brief:
    """A version without its text."""

    version: int
    live: bool
    status: str
    state: str
    review_by: date
    edited_by: str | None


@dataclass(frozen=True)
class Viewer:
    """Who looks, and whether they may write and approve."""

    staff_id: str
    edits: bool


@dataclass
class Cell:
    """An answer in one language."""

    topic: str
    language: str
    live: Brief | None = None
    # Drafted or proposed; or rejected, as long as nothing newer was begun.
    work: Brief | None = None
    marks: list[str] = field(default_factory=list)
    waits_for_viewer: bool = False


@dataclass(frozen=True)
class Row:
    """A topic in all languages."""

    topic: str
    cells: list[Cell]


@dataclass(frozen=True)
class Group:
    """Topics that belong together."""

    name: str
    rows: list[Row]


def board(
    session: Session,
    topics: Mapping[str, Sequence[str]],
    languages: Sequence[str],
    today: date,
    viewer: Viewer,
) -> list[Group]:
    """All topics by group; `viewer` is who looks at them."""
    briefs = _briefs(session)
    flags = open_flags(session)

    def cell(topic: str, language: str) -> Cell:
        found = _cell(topic, language, briefs.get((topic, language), ()))
        found.marks = list(_marks(found, flags[topic, language], today))
        found.waits_for_viewer = _waits(found, viewer)
        return found

    return [
        Group(name, [Row(topic, [cell(topic, code) for code in languages]) for topic in inside])
        for name, inside in topics.items()
    ]


def only(groups: Sequence[Group], mark: str | None, language: str | None) -> list[Group]:
    """Those rows that have such a cell; `mark` may be `mine`: what waits for the viewer."""

    def fits(cell: Cell) -> bool:
        is_meant = cell.waits_for_viewer if mark == "mine" else (not mark or mark in cell.marks)
        return is_meant and language in (None, cell.language)

    left = [
        Group(group.name, [row for row in group.rows if any(map(fits, row.cells))])
        for group in groups
    ]
    return [group for group in left if group.rows]


def totals(groups: Iterable[Group]) -> Counter[str]:
    """How many cells have each mark."""
    counted: Counter[str] = Counter()
    for cell in cells(groups):
        counted.update(cell.marks)
        counted["mine"] += cell.waits_for_viewer
    return counted


def cells(groups: Iterable[Group]) -> list[Cell]:
    """All of them in order."""
    return [cell for group in groups for row in group.rows for cell in row.cells]


def open_flags(session: Session) -> Counter[tuple[str, str | None]]:
    """How many flags of reviewers are not settled, by topic and language."""
    query = (
        select(AnswerFlag.topic, AnswerFlag.language, func.count())
        .where(AnswerFlag.settled_at.is_(None))
        .group_by(AnswerFlag.topic, AnswerFlag.language)
    )
    return Counter({(topic, language): count for topic, language, count in session.execute(query)})


def _briefs(session: Session) -> dict[tuple[str, str], list[Brief]]:
    """What is live, and the newest version of each place, without the texts."""
    newest = (
        select(func.max(Answer.id).label("id")).group_by(Answer.topic, Answer.language).subquery()
    )
    query = (
        select(Answer)
        .options(load_only(*(getattr(Answer, name) for name in ("topic", "language", *BRIEF))))
        .outerjoin(newest, newest.c.id == Answer.id)
        .where(Answer.live | Answer.state.in_(("draft", "proposed")) | newest.c.id.is_not(None))
        .order_by(Answer.version)
    )
    found: dict[tuple[str, str], list[Brief]] = {}
    for answer in session.scalars(query):
        brief = Brief(**{name: getattr(answer, name) for name in BRIEF})
        found.setdefault((answer.topic, answer.language), []).append(brief)
    return found


def _cell(topic: str, language: str, briefs: Collection[Brief]) -> Cell:
    live = next((one for one in briefs if one.live), None)
    waiting = [one for one in briefs if one.state in ("draft", "proposed")]
    refused = [one for one in briefs if one.state == "rejected"]
    return Cell(topic, language, live, next(iter([*waiting, *refused]), None))


def _marks(cell: Cell, flags: int, today: date) -> Iterable[str]:
    live, found = cell.live, set()
    if cell.work:
        found.add(cell.work.state)
    if live is None:
        found.add("missing")
    elif live.review_by < today:
        found.add("past")
    elif live.review_by <= today + SOON:
        found.add("due")
    if live:
        found.add("machine" if live.status == "machine" else "live")
    if flags:
        found.add("flagged")
    return [mark for mark in MARKS if mark in found]


def _waits(cell: Cell, viewer: Viewer) -> bool:
    """A proposal waits for everybody but its author, a draft or a rejected one for its author."""
    if cell.work is None or not viewer.edits:
        return False
    is_own = cell.work.edited_by == viewer.staff_id
    return is_own != (cell.work.state == "proposed")
