"""What the last deed of a reviewer has led to, carried to the next page in its address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from store.review.reviews import Judged, Undone

# What the template has words for.
WHAT = frozenset(
    {
        *("right", "other_topic", "out_of_scope", "skip", "wrong", "outdated"),
        *("undone-right", "undone-other_topic", "undone-out_of_scope", "undone-skip"),
        *("undone-wrong", "undone-outdated", "nothing", "settled", "gone", "second-set"),
    }
)
CODE = re.compile(r"[a-z0-9_-]{1,60}")


@dataclass(frozen=True)
class Outcome:
    """`what` was done, about which `topic`, the `status` that it gave; why no example came of it.

    `replaced`: the topic that the same words were an example of before.
    """

    what: str
    topic: str | None = None
    status: str | None = None
    refused: str | None = None
    replaced: str | None = None

    @classmethod
    def of_verdict(cls, judged: Judged) -> Outcome:
        """What came of a verdict."""
        kept = judged.kept
        refused, replaced = (kept.refused, kept.replaced) if kept else (None, None)
        return cls(judged.verdict, judged.topic, judged.status, refused, replaced)

    @classmethod
    def of_undo(cls, undone: Undone) -> Outcome:
        """What was taken back."""
        return cls(f"undone-{undone.what}", undone.topic)

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Outcome | None:
        """As an address carries it; None when there is none or it makes no sense."""
        if query.get("done") not in WHAT:
            return None
        fields = {name: query[name] for name in FIELDS if CODE.fullmatch(query.get(name, ""))}
        return cls(query["done"], **fields)

    def as_query(self) -> dict[str, str]:
        """For the address of the next page."""
        found = {name: getattr(self, name) for name in FIELDS}
        return {"done": self.what, **{name: value for name, value in found.items() if value}}


FIELDS = ("topic", "status", "refused", "replaced")
