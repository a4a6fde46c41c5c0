"""What an answer must hold before people may read it: that of content/ and that of the console."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

LEAD_LIMIT = 140
BODY_LIMIT = 1500
FEWEST_RELATED, MOST_RELATED = 2, 3

MARKUP = re.compile(r"[*_`<>#|~\[\]\\]|https?://|&\w+;")
PHONE = re.compile(r"(?<!\d)[+0]\d(?:[ -]?\d){5,}")
AMOUNT = re.compile(
    r"(?:€|\b(?:EUR|euros?)\b)\s*\d|\d[\d.,]*(?:\s\w+)?\s*(?:€|\b(?:EUR|euros?)\b)", re.IGNORECASE
)
YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?!\d)")
ADDRESS = re.compile(r"https?://\S+")
QUOTED = 60


@dataclass(frozen=True)
class AnswerText:
    """All that somebody writes of an answer in one language."""

    lead: str
    body: str
    sources: Sequence[Mapping[str, Any]]
    related: Sequence[str]
    as_of: date
    review_by: date


@dataclass(frozen=True)
class Fault:
    """What is wrong, and in which field; `found` is the part that is meant, or the limit."""

    field: str
    what: str
    found: str = ""

    def __str__(self) -> str:
        return f"{self.field}: {self.what} {self.found}".rstrip()


def faults(text: AnswerText, topic: str, known: Collection[str]) -> list[Fault]:
    """Everything that keeps an answer from being published."""
    return [
        *wording_faults(text.lead, text.body),
        *source_faults(text.sources),
        *related_faults(text.related, topic, known),
        *date_faults(text.as_of, text.review_by),
    ]


def wording_faults(lead: str, body: str) -> Iterator[Fault]:
    """Lead and body: neither empty nor long, no markup, numbers with a year."""
    yield from _size_faults(lead, body)
    for field, words in (("lead", lead), ("body", body)):
        for found in dict.fromkeys(MARKUP.findall(words)):
            yield Fault(field, "markup", found)
        for paragraph in re.split(r"\n\s*\n", words):
            if is_undated(paragraph):
                yield Fault(field, "undated", paragraph[:QUOTED])


def _size_faults(lead: str, body: str) -> Iterator[Fault]:
    if not lead.strip() or "\n" in lead.strip():
        yield Fault("lead", "not_one_line")
    if len(lead) > LEAD_LIMIT:
        yield Fault("lead", "too_long", str(LEAD_LIMIT))
    if not body.strip():
        yield Fault("body", "empty")
    if len(body) > BODY_LIMIT:
        yield Fault("body", "too_long", str(BODY_LIMIT))


def is_undated(paragraph: str) -> bool:
    """Whether a telephone number or an amount stands there without a year."""
    rest = PHONE.sub("", paragraph)
    return bool(PHONE.search(paragraph) or AMOUNT.search(rest)) and not YEAR.search(rest)


def source_faults(sources: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    """At least one; each with a title and a date, and an address that is one if there is any."""
    if not sources:
        yield Fault("sources", "none")
    for source in sources:
        title, url = str(source.get("title") or ""), source.get("url")
        if not title or not source.get("date"):
            yield Fault("sources", "incomplete", title)
        if url is not None and not ADDRESS.fullmatch(url):
            yield Fault("sources", "bad_address", title)


def without_address(sources: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    """Sources that nobody can look up by a click; some documents have no address."""
    for source in sources:
        if not source.get("url"):
            yield Fault("sources", "no_address", str(source.get("title") or ""))


def related_faults(related: Sequence[str], topic: str, known: Collection[str]) -> Iterator[Fault]:
    """Two or three different topics that there are, not the topic itself."""
    if not FEWEST_RELATED <= len(related) <= MOST_RELATED or len(set(related)) != len(related):
        yield Fault("related", "not_two_or_three")
    for other in related:
        if other not in known:
            yield Fault("related", "unknown", other)
        if other == topic:
            yield Fault("related", "itself", other)


def date_faults(as_of: date, review_by: date) -> Iterator[Fault]:
    """It is looked at again after the day of which it speaks."""
    if review_by <= as_of:
        yield Fault("review_by", "not_after")


def warnings(text: AnswerText, reference: AnswerText | None) -> list[Fault]:
    """What may be meant so, but seldom is; `reference` is the same answer in the first language."""
    found = list(without_address(text.sources))
    return [*found, *number_faults(text, reference)] if reference else found


def number_faults(text: AnswerText, reference: AnswerText) -> Iterator[Fault]:
    """Numbers that are not those of the other language."""
    own, others = numbers(f"{text.lead} {text.body}"), numbers(f"{reference.lead} {reference.body}")
    if missing := others - own:
        yield Fault("body", "numbers_missing", _listed(missing))
    if added := own - others:
        yield Fault("body", "numbers_added", _listed(added))


def numbers(text: str) -> Counter[int]:
    """How often each number occurs, whatever the digits and separators of the language."""
    return Counter(int(digits) for digits in re.findall(r"\d+", text))


def _listed(found: Counter[int]) -> str:
    return ", ".join(map(str, sorted(found.elements())))
