"""The catalogue of topics (content/topics.yml), as far as the bot needs it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from store.content import Fields, read_yaml

# What the menu offers, and what is suggested when nothing was understood.
MENU_TOPICS = ("search_openings", "list_events", "about_cd4d", "cd4d_status")


class Catalogue:
    """Which topics there are and of what kind."""

    def __init__(self, groups: dict[str, dict[str, dict[str, Any]]]) -> None:
        self._topics = {
            topic: facts for topics in groups.values() for topic, facts in topics.items()
        }

    @classmethod
    def load(cls, content: Path) -> Catalogue:
        """Read content/topics.yml; raises ContentError."""
        path = content / "topics.yml"
        groups = Fields(str(path), read_yaml(path))
        return cls({name: groups.fields(name).given for name in groups.given})

    def __contains__(self, topic: object) -> bool:
        return topic in self._topics

    @property
    def topics(self) -> list[str]:
        """All topics."""
        return list(self._topics)

    def is_answer(self, topic: str) -> bool:
        """Whether the topic is answered by a curated text, for which no understanding is needed."""
        return self._topics.get(topic, {}).get("kind") in ("answer", "safety")

    def is_safety(self, topic: str | None) -> bool:
        """Whether the topic is about danger: it goes before everything else."""
        return self._topics.get(topic or "", {}).get("kind") == "safety"

    def may_be_suggested(self, topic: str) -> bool:
        """Whether the topic is offered as "did you mean"."""
        return topic in self._topics and self._topics[topic].get("suggest", True)
