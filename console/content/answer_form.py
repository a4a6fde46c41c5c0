"""The form in which an answer is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest
from typing import Any

from aiohttp import web

from console.forms import read_choices, read_form
from store.answers.answer_rules import MOST_RELATED, AnswerText, Fault
from store.answers.answer_versions import LONGEST_BODY, LONGEST_LINE, MOST_SOURCES, Place
from store.tables import Answer
from store.types import today

# Empty rows for more sources.
SPARE_ROWS = 2


@dataclass(frozen=True)
class Typed:
    """What was typed, just so; `problems` are those that keep it from being stored."""

    lead: str = ""
    body: str = ""
    as_of: str = ""
    review_by: str = ""
    remark: str = ""
    related: Sequence[str] = ()
    sources: Sequence[Mapping[str, str | None]] = ()
    problems: list[Fault] = field(default_factory=list)

    @property
    def source_rows(self) -> list[Mapping[str, str | None]]:
        """The sources, and empty rows for more."""
        room = min(SPARE_ROWS, MOST_SOURCES - len(self.sources))
        return [*self.sources, *[{} for _ in range(room)]]

    @property
    def related_rows(self) -> list[str]:
        """The topics, and empty rows for the rest."""
        return [*self.related, *("" for _ in range(MOST_RELATED - len(self.related)))]

    def text(self) -> AnswerText:
        """As it is stored; days that cannot be read are today."""
        return AnswerText(
            lead=self.lead,
            body=self.body,
            sources=[dict(source) for source in self.sources],
            related=list(self.related),
            as_of=_day(self.as_of) or today(),
            review_by=_day(self.review_by) or today(),
        )

    def answer(self, place: Place) -> Answer:
        """As it would be told; it belongs to no session."""
        return Answer(
            id=0,
            topic=place.topic,
            language=place.language,
            status="approved",
            **vars(self.text()),
        )


async def read(request: web.Request) -> Typed:
    """What was sent, and what cannot be stored of it; HTTPBadRequest when it is no form."""
    form = await read_form(request)
    columns = [await read_choices(request, f"source_{name}") for name in ("title", "date", "url")]
    rows = [tuple(map(_line, row)) for row in zip_longest(*columns, fillvalue="")]
    related = [_line(topic) for topic in await read_choices(request, "related")]
    typed = Typed(
        lead=_line(form.get("lead", "")),
        body=_clean(form.get("body", "")),
        as_of=_line(form.get("as_of", "")),
        review_by=_line(form.get("review_by", "")),
        remark=_line(form.get("remark", "")),
        related=[topic for topic in related if topic],
        sources=[
            {"title": title, "date": day, "url": url or None}
            for title, day, url in rows
            if title or day or url
        ],
    )
    return replace(typed, problems=_problems(typed))


def typed(answer: Answer | None, reference: Answer | None) -> Typed:
    """A version as it is edited; a new one begins with everything but the words of another."""
    if answer is None and reference is None:
        return Typed()
    known: Any = answer or reference
    return Typed(
        lead=answer.lead if answer else "",
        body=answer.body if answer else "",
        as_of=known.as_of.isoformat(),
        review_by=known.review_by.isoformat(),
        remark=answer.remark or "" if answer and answer.state != "published" else "",
        related=known.related,
        sources=known.sources,
    )


def _problems(typed: Typed) -> list[Fault]:
    lines = [typed.lead, typed.remark, *typed.related]
    lines += [part or "" for source in typed.sources for part in source.values()]
    found = []
    if any(len(line) > LONGEST_LINE for line in lines):
        found.append(Fault("line", "too_long", str(LONGEST_LINE)))
    if len(typed.body) > LONGEST_BODY:
        found.append(Fault("body", "too_long", str(LONGEST_BODY)))
    if len(typed.sources) > MOST_SOURCES:
        found.append(Fault("sources", "too_many", str(MOST_SOURCES)))
    if len(typed.related) > MOST_RELATED:
        found.append(Fault("related", "not_two_or_three"))
    for name in ("as_of", "review_by"):
        if _day(getattr(typed, name)) is None:
            found.append(Fault(name, "no_date"))
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _line(text: str) -> str:
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    """PostgreSQL takes no NUL; a browser sends two characters for an end of line."""
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").strip()
