"""Hears that somebody goes on with a search: "only online", "and in Ghana?", "more", "the second".

A text that is little more than one kind of condition is about the search that was shown last,
whatever its topic would be without one (docs/architecture.md, "Searching").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from ruamel.yaml import YAML

from engine.state_store import current_turn
from engine.tables import surface
from engine.text import Place, places

POSITION = "position"
PAGES = ("next", "previous")
LONGEST = 8  # Words of a text that only goes on.

Entity = Dict[Text, Any]


@dataclass(frozen=True)
class Words:
    """Small words, and the texts that turn the page."""

    small: frozenset[str]
    pages: Mapping[tuple[str, ...], str]

    @classmethod
    def read(cls, path: str | None) -> Words:
        """Read a file as engine/following.yml explains it; raises `OSError`."""
        if path is None:
            return cls(frozenset(), {})
        data = YAML(typ="safe").load(Path(path))
        small = frozenset(w for words in data["small"].values() for w in surface(words))
        pages = {surface(t): page for page in PAGES for texts in data[page].values() for t in texts}
        return cls(small, pages)

    def page(self, found: List[Place]) -> str | None:
        """Return `next` or `previous` if a text says nothing else."""
        said = tuple(place.word for place in found)
        meant = tuple(word for word in said if word not in self.small)
        return self.pages.get(said) or self.pages.get(meant)

    def are_all(self, found: Iterable[Place]) -> bool:
        """Say whether there are only small words."""
        return all(place.word in self.small for place in found)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Following(GraphComponent, IntentClassifier):
    """Stands last, and changes a topic only while a search is shown and no form is active.

    The ranking stays what the classifier made of the text.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`kinds`: entities by what they tell of; `topics`: the kinds by which each search goes on.

        `details`: the topic of one of the shown by the beginning of its reference; `keeps`: topics
        that are never changed; `keeps_likely`: those that are not from the confidence `likely` on;
        `words`: the file of small words.
        """
        lists: Dict[Text, Any] = {"keeps": [], "keeps_likely": [], "likely": 0.0}
        return {"words": None, "kinds": {}, "topics": {}, "details": {}, **lists}

    def __init__(self, config: Dict[Text, Any]) -> None:
        self._words = Words.read(config["words"])
        self._kinds = {name: kind for kind, names in config["kinds"].items() for name in names}
        self._topics: Dict[Text, List[Text]] = config["topics"]
        self._details: Dict[Text, Text] = config["details"]
        self._keeps = frozenset(config["keeps"])
        self._keeps_likely = frozenset(config["keeps_likely"])
        self._likely = float(config["likely"])

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Following:
        """Read the small words."""
        del model_storage, resource, execution_context
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Change the topic where a search goes on."""
        turn = current_turn.get(None)
        state = (turn.state if turn else None) or {}
        for message in messages:
            if not self._is_kept(message.get(INTENT) or {}) and not state.get("loop"):
                self._follow(message, state.get("slots") or {})
        return messages

    def _is_kept(self, intent: Mapping[str, Any]) -> bool:
        """Say whether the topic stays, whatever the text says."""
        topic, is_likely = intent.get("name"), intent.get("confidence", 1.0) >= self._likely
        return topic in self._keeps or (topic in self._keeps_likely and is_likely)

    def _follow(self, message: Message, slots: Mapping[str, Any]) -> None:
        text, entities = message.get(TEXT) or "", message.get(ENTITIES) or []
        found = places(text)
        topic = _searched(slots)
        if not found or len(found) > LONGEST:
            return
        page = self._words.page(found) if topic in self._topics else None
        if page:
            turned = {"entity": POSITION, "value": page, "start": 0, "end": len(text)}
            message.set(ENTITIES, [turned], add_to_output=True)
        elif not self._narrows(found, entities, topic):
            topic = self._of_shown(slots) if self._points(found, entities) else None
        if topic and topic != message.get(INTENT)["name"]:
            message.set(INTENT, {"name": topic, "confidence": 1.0}, add_to_output=True)

    def _narrows(self, found: List[Place], entities: List[Entity], topic: str | None) -> bool:
        """Say whether it is little more than one kind of condition of the search."""
        usable = self._topics.get(topic or "", [])
        kinds = {id(e): self._kinds.get(e["entity"]) for e in entities}
        telling = [e for e in entities if kinds[id(e)] in usable]
        rest = [place for place in found if not _is_within(place, telling)]
        # One word may tell of two kinds ("Somali": where from, and which language).
        common = set(usable)
        for entity in telling:
            common &= {kinds[id(e)] for e in telling if e["start"] == entity["start"]}
        return bool(telling and common) and self._words.are_all(rest)

    def _points(self, found: List[Place], entities: List[Entity]) -> bool:
        """Say whether it only points at one of a list."""
        positions = [e for e in entities if e["entity"] == POSITION]
        rest = [place for place in found if not _is_within(place, positions)]
        return len(positions) == 1 and self._words.are_all(rest)

    def _of_shown(self, slots: Mapping[str, Any]) -> str | None:
        """Return the topic of one of those that were shown last."""
        shown = slots.get("shown_openings")
        first = shown[0] if isinstance(shown, list) and shown else ""
        return self._details.get(str(first)[:1])


def _searched(slots: Mapping[str, Any]) -> str | None:
    """Return the topic of the search that was shown last."""
    search = slots.get("search")
    topic = search.get("topic") if isinstance(search, dict) else None
    return topic if isinstance(topic, str) else None


def _is_within(place: Place, entities: List[Entity]) -> bool:
    return any(e["start"] <= place.start and place.end <= e["end"] for e in entities)
