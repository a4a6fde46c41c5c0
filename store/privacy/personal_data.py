"""Contact data and names in what people write: where they stand, masked for staff, and taken out
of what a model learns from. Rather a number too many than one too few."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import phonenumbers

from store import folding
from store.privacy.introductions import NameWords, find_names, own_words

HOME = "NL"
FEWEST_DIGITS = 7
# Fewer digits are no telephone number, with which most texts are done.
FEWEST_PHONE_DIGITS = 6
HIDDEN = "•"
# A mask says a little of how long it was, and no more.
SHORTEST_MASK, LONGEST_MASK = 3, 8


class Kind(StrEnum):
    """What was found; where two overlap, the first of these names both."""

    EMAIL = "email"
    LINK = "link"
    IBAN = "iban"
    PHONE = "phone"
    # A long run of digits: a number of a citizen (BSN), a V-number, a telephone elsewhere.
    NUMBER = "number"
    HANDLE = "handle"
    NAME = "name"


# What stays to be seen of each kind; the dots stand for all else.
MASKS = {
    Kind.EMAIL: "{0}@{0}",
    Kind.LINK: "https://{0}",
    Kind.IBAN: "IBAN {0}",
    Kind.PHONE: "☎{0}",
    Kind.NUMBER: "№{0}",
    Kind.HANDLE: "@{0}",
    Kind.NAME: "{0}",
}

_BY_WEIGHT = list(Kind)
_BREAKS = r"\s,;:<>()\[\]{}\"«»،؛|"
# Each pattern begins where a word begins: a long text without spaces takes no longer than others.
_EMAIL = re.compile(rf"(?<![^{_BREAKS}@/])[^{_BREAKS}@/]++@[^{_BREAKS}@/]+")
_SPELLED_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]++\s*(?:@|[(\[]\s*(?:at|@)\s*[)\]]|\bat\b|\bapenstaart(?:je)?\b|\barobase\b)\s*"
    r"(?:g-?mail|hotmail|outlook|live|yahoo|ymail|icloud|proton(?:mail)?|kpnmail|ziggo|gmx)\b"
    r"(?:\s*(?:\.|\b(?:dot|punt|point)\b)\s*[a-z]{2,4}\b)*",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:[a-z][a-z0-9+.-]{0,20}://|www\.)[^\s<>\"«»]+"
    r"|(?<![\w@.-])[\w-]++(?:\.[\w-]++)+(?<=[a-z])/[^\s<>\"«»]+"
    r"|\b(?:mailto|tg|skype|whatsapp|viber):[^\s<>\"«»]+",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@?#]*@)?(?:www\.)?([^/:?#@]+)", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w@])@[\w.]*\w")
_IBAN = re.compile(
    r"(?<![a-z0-9])[a-z]{2}\d{2}(?:[ \u00a0-]?[a-z0-9]{4}){2,7}"
    r"(?:[ \u00a0-]?[a-z0-9]{1,3})?(?![a-z0-9])",
    re.IGNORECASE,
)
# Between two digits of one number: what is typed, and the marks of direction that nobody sees.
_BETWEEN = (
    r"[ \t\u00a0\u2009\u202f.\-\u2010-\u2015/()·_\u200b-\u200f\u202a-\u202e\u2060-\u2069]{0,4}"
)
_DIGITS = re.compile(rf"[+(]{{0,2}}\d(?:{_BETWEEN}\d)+")
# Days and years are no numbers of anybody.
_YEAR = r"(?:19|20)\d\d"
_DAY = rf"(?:{_YEAR}[-./]\d\d?[-./]\d\d?|\d\d?[-./ ]\d\d?[-./ ]{_YEAR}|{_YEAR})"
_DAYS = re.compile(rf"\(?{_DAY}(?:[ /()–-]{{1,3}}{_DAY}\)?)*")
# A letter or two right before the digits belong to them: "V123456789", "NLD1234567".
LONGEST_LEAD = 4
_LEAD = re.compile(r"(?<!\w)[A-Za-z]{1,3}-?$")
_END = "?!.,;:'\u2019)…"


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of a text, and what it is."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True)
class Piece:
    """A part of a masked text; `kind` is None for what can be read."""

    text: str
    kind: Kind | None = None


def find(
    text: str,
    names: Iterable[str] = (),
    words: NameWords | None = None,
    public: Collection[str] = (),
) -> list[Span]:
    """Contact data, numbers and names in a text, in order, none over another.

    `names` are those of the person who wrote it; `words` is content/personal_data.yml; `public`
    are contact data that are everybody's.
    """
    words = words or own_words()
    found = _merged(sorted(_spans(text, names, words)))
    known = {_bare(one) for one in public}
    return [span for span in found if _bare(text[span.start : span.end]) not in known]


def pieces(
    text: str,
    names: Iterable[str] = (),
    words: NameWords | None = None,
    public: Collection[str] = (),
) -> list[Piece]:
    """The text in parts, what must not be seen masked."""
    parts, place = [], 0
    for span in find(text, names, words, public):
        parts += [Piece(text[place : span.start]), Piece(_mask(span), span.kind)]
        place = span.end
    return [part for part in (*parts, Piece(text[place:])) if part.text]


def mask(text: str, names: Iterable[str] = (), words: NameWords | None = None) -> str:
    """The text as those see it who may not know who wrote it."""
    return "".join(part.text for part in pieces(text, names, words))


def cleaned(
    text: str,
    entities: Iterable[dict[str, Any]] = (),
    names: Iterable[str] = (),
    words: NameWords | None = None,
) -> tuple[str, list[dict[str, Any]]]:
    """What may become a training example: without personal data, with the entities moved along.

    Nothing takes the place of what was taken out: a model would learn it. Entities that were in
    it are dropped, and those that say where they stand wrongly. The text may be empty after it.
    """
    names = list(names)
    gone = find(text, names, words)
    kept = list(_kept(text, gone))
    places = {old: new for new, old in enumerate(kept)}
    moved = (_moved(entity, places, gone) for entity in entities)
    clean = [e for e in moved if e is not None and not find(str(e.get("value")), names, words)]
    return "".join(" " if text[old].isspace() else text[old] for old in kept), clean


def _spans(text: str, names: Iterable[str], words: NameWords) -> Iterator[Span]:
    for pattern, kind in (
        (_EMAIL, Kind.EMAIL),
        (_SPELLED_EMAIL, Kind.EMAIL),
        (_HANDLE, Kind.HANDLE),
    ):
        for match in pattern.finditer(text):
            yield _trimmed(text, *match.span(), kind)
    for match in _LINK.finditer(text):
        if not _is_public(match[0], words.public_sites):
            yield _trimmed(text, *match.span(), Kind.LINK)
    for match in _IBAN.finditer(text):
        if sum(map(str.isdecimal, match[0])) >= FEWEST_DIGITS:
            yield Span(*match.span(), Kind.IBAN)
    yield from _numbers(text)
    for start, end in find_names(text, names, words):
        yield Span(start, end, Kind.NAME)


def _numbers(text: str) -> Iterator[Span]:
    if sum(map(str.isdecimal, text)) < FEWEST_PHONE_DIGITS:
        return
    for number in phonenumbers.PhoneNumberMatcher(text, HOME):
        if not _DAYS.fullmatch(number.raw_string):
            yield Span(number.start, number.end, Kind.PHONE)
    for match in _DIGITS.finditer(text):
        if sum(map(str.isdecimal, match[0])) < FEWEST_DIGITS or _DAYS.fullmatch(match[0]):
            continue
        lead = _LEAD.search(text, max(0, match.start() - LONGEST_LEAD), match.start())
        yield Span(lead.start() if lead else match.start(), match.end(), Kind.NUMBER)


def _is_public(link: str, sites: Sequence[str]) -> bool:
    """Whether an address is one of a public site, and says nothing of who opened it."""
    site = _SITE.match(link)
    if site is None or "@" in link or "?" in link:
        return False
    host = site[1].casefold().rstrip(_END)
    return any(host == one or host.endswith(f".{one}") for one in sites)


def _bare(contact: str) -> str:
    """A contact however it is typed."""
    return "".join(folding.words(contact))


def _trimmed(text: str, start: int, end: int, kind: Kind) -> Span:
    """Without the mark that ends the sentence."""
    while end - 1 > start and text[end - 1] in _END:
        end -= 1
    return Span(start, end, kind)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Those that overlap are one, of the kind that tells most."""
    merged: list[Span] = []
    for span in spans:
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
            continue
        last = merged[-1]
        kind = min(last.kind, span.kind, key=_BY_WEIGHT.index)
        merged[-1] = Span(last.start, max(last.end, span.end), kind)
    return merged


def _mask(span: Span) -> str:
    dots = HIDDEN * min(max(span.end - span.start, SHORTEST_MASK), LONGEST_MASK)
    return MASKS[span.kind].format(dots)


def _kept(text: str, gone: Sequence[Span]) -> Iterator[int]:
    """Places of the letters that stay: without the spans and the spaces that would be doubled."""
    hidden = {place for span in gone for place in range(span.start, span.end)}
    kept: list[int] = []
    for place, character in enumerate(text):
        if place in hidden or (character.isspace() and (not kept or text[kept[-1]].isspace())):
            continue
        kept.append(place)
    while kept and text[kept[-1]].isspace():
        kept.pop()
    yield from kept


def _moved(
    entity: dict[str, Any], places: dict[int, int], gone: Sequence[Span]
) -> dict[str, Any] | None:
    """The entity where it stands now; None when nothing or only a part of it is left."""
    start, end = entity.get("start"), entity.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or start >= end:
        return None
    if any(span.start < end and start < span.end for span in gone):
        return None
    if start not in places or end - 1 not in places:
        return None
    return entity | {"start": places[start], "end": places[end - 1] + 1}
