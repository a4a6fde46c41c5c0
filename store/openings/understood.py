"""What a text asks for in openings: its entities, made plain, and the words that none holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from store.openings.full_text import APOSTROPHE, says_something, words
from store.openings.wishes import KINDS
from store.wording.word_list import WordList

# What stands in these may be what the work is about ("a report in Arabic").
LOOKED_INTO = frozenset({"language"})

Entity = Mapping[str, Any]


def understood(
    text: str, entities: Sequence[Entity], search_words: WordList
) -> dict[str, tuple[str, ...]]:
    """Values of the entities in KINDS, none twice; `words` are those left over in the text.

    `entities` are those of a turn; those of a button have no place in a text and may hold several
    values with commas. Where somebody is from counts as long as no other place is named.
    """
    found: dict[str, dict[str, None]] = {}
    for one in _plain(entities):
        values = (value.strip() for value in str(one.get("value") or "").split(","))
        found.setdefault(str(one.get("entity")), {}).update(dict.fromkeys(filter(None, values)))
    if not any(found.get(name) for name, kind in KINDS.items() if kind == "place"):
        found["country"] = found.get("nationality", {})
    found.setdefault("words", {}).update(dict.fromkeys(_left_over(text, entities, search_words)))
    return {name: tuple(values) for name, values in found.items() if name in KINDS and values}


def _plain(entities: Sequence[Entity]) -> list[Entity]:
    """Without what only follows from another: a city's country, the month in "from March"."""
    cities = [one for one in entities if one.get("entity") == "city"]
    starts = [one for one in entities if one.get("entity") == "start"]
    implied = {
        (one["entity"], one.get("value"))
        for one in entities
        if one.get("entity") in ("country", "region", "nationality") and _within(one, cities)
    }
    return [
        one
        for one in entities
        if (one.get("entity"), one.get("value")) not in implied
        and not (one.get("entity") == "month" and _within(one, starts))
    ]


def _within(one: Entity, others: Sequence[Entity]) -> bool:
    """Whether it shares letters with one of the others."""
    start, end = one.get("start", 0), one.get("end", 0)
    return any(start < other.get("end", 0) and other.get("start", 0) < end for other in others)


def _left_over(text: str, entities: Sequence[Entity], search_words: WordList) -> list[str]:
    for one in entities:
        start, end = one.get("start", 0), one.get("end", 0)
        if one.get("entity") not in LOOKED_INTO:
            text = text[:start] + " " * (end - start) + text[end:]
    kept = " ".join(word for word in text.split() if not _is_listed(word, search_words))
    return [word for word in words(kept) if says_something(word, search_words)]


def _is_listed(word: str, search_words: WordList) -> bool:
    """A word with an apostrophe that says nothing: "don't"."""
    return bool(APOSTROPHE.search(word)) and search_words.holds(APOSTROPHE.sub("", word))
