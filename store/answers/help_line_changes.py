"""What a proposal changes of a help line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from store.answers.help_lines import FIELDS
from store.answers.word_diff import Piece, compare, is_same, swap

TEXTS = ("name", "about", "source")


@dataclass(frozen=True)
class Change:
    """A field that is not the same any more; `language` of a text."""

    field: str
    language: str | None
    pieces: list[Piece]


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """From one state of the fields (`help_lines.values`) to another, in the order of the form."""
    found = []
    for name in FIELDS:
        before, after = old.get(name), new.get(name)
        if name in TEXTS:
            before, after = before or {}, after or {}
            for code in dict.fromkeys([*before, *after]):
                pieces = compare(before.get(code, ""), after.get(code, ""))
                found.append(Change(name, code, pieces))
        else:
            found.append(Change(name, None, swap(_plain(before), _plain(after))))
    return [one for one in found if not is_same(one.pieces)]


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
