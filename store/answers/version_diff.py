"""What one version of an answer changes of another, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from store.answers.word_diff import Piece, compare, is_same, swap
from store.tables import Answer

TEXTS = ("lead", "body", "sources", "related")


@dataclass(frozen=True)
class Difference:
    """A field that is not the same any more."""

    field: str
    pieces: list[Piece]


def differences(old: Answer | None, new: Answer) -> list[Difference]:
    """In the order of the form; of a first version everything was added."""
    before, after = _fields(old) if old else {}, _fields(new)
    found = [
        Difference(name, (compare if name in TEXTS else swap)(before.get(name, ""), text))
        for name, text in after.items()
    ]
    return [one for one in found if not is_same(one.pieces)]


def _fields(answer: Answer) -> dict[str, str]:
    return {
        "lead": answer.lead,
        "body": answer.body.strip(),
        "sources": "\n".join(map(_source, answer.sources)),
        "related": ", ".join(answer.related),
        "as_of": answer.as_of.isoformat(),
        "review_by": answer.review_by.isoformat(),
        "status": answer.status,
    }


def _source(source: Mapping[str, Any]) -> str:
    return " · ".join(str(source[name]) for name in ("title", "date", "url") if source.get(name))
