"""The catalogue of topics (content/topics.yml), as far as the chat needs it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from store.content import Fields, read_yaml

# What the menu offers, and what is suggested when nothing was understood.
MENU_TOPICS = ("search_openings", "list_events", "about_cd4d", "cd4d_status")


class Catalogue:
    """Which topics there are and of what kind."""

    def __init__(self, groups: dict[str, dict[str, dict[str, Any]]]) -> None:
        self._groups = groups
        self._topics = {
            topic: facts for topics in groups.values() for topic, facts in topics.items()
        }
        self._group_of = {topic: group for group, topics in groups.items() for topic in topics}

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

    @property
    def answers(self) -> dict[str, list[str]]:
        """The topics that are answered by a curated text, by group."""
        by_group = {
            name: [topic for topic in topics if self.is_answer(topic)]
            for name, topics in self._groups.items()
        }
        return {name: topics for name, topics in by_group.items() if topics}

    def group_of(self, topic: str) -> str:
        """The group that a topic is filed under; raises KeyError."""
        return self._group_of[topic]

    def means(self, topic: str) -> str:
        """What a person wants who asks for it, in one line for staff."""
        return str(self._topics.get(topic, {}).get("means", ""))

    def is_answer(self, topic: str) -> bool:
        """Whether the topic is answered by a curated text, for which no understanding is needed."""
        return self._topics.get(topic, {}).get("kind") in ("answer", "safety")

    def is_safety(self, topic: str | None) -> bool:
        """Whether the topic is about danger: it goes before everything else."""
        return self._topics.get(topic or "", {}).get("kind") == "safety"

    @property
    def safety_topics(self) -> frozenset[str]:
        """All of these."""
        return frozenset(filter(self.is_safety, self._topics))

    def may_be_suggested(self, topic: str) -> bool:
        """Whether the topic is offered as "did you mean"."""
        return topic in self._topics and self._topics[topic].get("suggest", True)
