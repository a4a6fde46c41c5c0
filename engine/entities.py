"""Our entity extractor for Rasa: names from tables (one typo forgiven), and what has a form."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterator, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine import patterns
from engine.features import MAX_CHARACTERS
from engine.spans import GRAMMAR, Spans
from engine.tables import Tables
from engine.text import Place, places

TABLES_FILE = "tables.json"
NAMES = "names"
DATED = frozenset({"month", "start"})  # May stand where a date stands.


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class EntityFinder(GraphComponent, EntityExtractorMixin):
    """Finds what nlu/shared/ lists, and what has the form of a reference, position or date."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`number_words` come before the digits of a position.

        `prefixes` are written together with the next word ("and", "in", "the" of some scripts).
        """
        return {"number_words": [], "prefixes": []}

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        tables: Tables | None = None,
        amounts: patterns.Amounts | None = None,
        spans: Spans | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._tables = tables or Tables({})
        self._positions = patterns.Positions(config["number_words"])
        self._amounts = amounts or patterns.Amounts([])
        self._spans = spans or Spans({})

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> EntityFinder:
        """Make a finder without tables."""
        del execution_context
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Join the tables and store them."""
        tables = self._join(training_data)
        stored = {
            "amounts": [[f["name"], f["pattern"]] for f in training_data.regex_features],
            "tables": {
                name: {
                    "meanings": [[words, meanings] for words, meanings in table.meanings.items()],
                    "ordinary": sorted(table.ordinary),
                }
                for name, table in tables.items()
            },
        }
        with self._model_storage.write_to(self._resource) as folder:
            (folder / TABLES_FILE).write_text(json.dumps(stored), encoding="utf-8")
        return self._resource

    def _join(self, training_data: TrainingData) -> Dict[Text, Tables]:
        """Return a table of all names, and one of each kind of word that names nothing."""
        lookups: Dict[Text, Dict[Text, List[Text]]] = {NAMES: {}, **{n: {} for n in GRAMMAR}}
        for table in training_data.lookup_tables:
            name = table["name"]
            of_kind = lookups[name if name in GRAMMAR else NAMES]
            of_kind.setdefault(name, []).extend(table["elements"])
        spoken = [e.get(TEXT) for e in training_data.intent_examples if e.get(TEXT)]
        synonyms, prefixes = training_data.entity_synonyms, self._config["prefixes"]
        marked = [
            (
                example.get(TEXT)[entity["start"] : entity["end"]],
                (entity["entity"], entity["value"]),
            )
            for example in training_data.entity_examples
            for entity in example.get(ENTITIES)
        ]
        return {
            name: Tables.build(of_kind, synonyms, spoken, prefixes, marked)
            for name, of_kind in lookups.items()
        }

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> EntityFinder:
        """Load the joined tables."""
        del execution_context, kwargs
        with model_storage.read_from(resource) as folder:
            stored = json.loads((folder / TABLES_FILE).read_text(encoding="utf-8"))
        tables = {name: _table(kept, config["prefixes"]) for name, kept in stored["tables"].items()}
        amounts = patterns.Amounts(stored["amounts"], patterns.numbers(tables[NAMES].meanings))
        return cls(config, model_storage, resource, tables.pop(NAMES), amounts, Spans(tables))

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the entities."""
        for message in messages:
            message.set(ENTITIES, self.find(message.get(TEXT) or ""), add_to_output=True)
        return messages

    def find(self, text: str) -> List[Dict[Text, Any]]:
        """Return the entities of a text, in the order of the text."""
        text = text[:MAX_CHARACTERS]
        text_places = places(text)
        references = [self._entity("reference", m) for m in patterns.references(text)]
        positions = [self._entity("position", m) for m in self._positions.find(text)]
        amounts = [self._entity(entity, m) for entity, m in self._amounts.find(text)]
        named = [
            self._entity(entity, patterns.Match(value, span.start, span.end))
            for span, (entity, value) in self._tables.find(text_places)
        ]
        dates = [self._entity("date", m) for m in patterns.dates(text, _matches(named, "month"))]
        spans = list(self._find_spans(text_places, named, dates))
        starts = [entity for entity in spans if entity["entity"] == "start"]
        # "3 March" is a date and a month too, but the 3 is no position; in "before March" the month
        # is not meant, but all of them before it.
        named = [e for e in named if not (_is_month(e) and _overlaps(e, starts))]
        found: List[Dict[Text, Any]] = []
        for kind in (references, dates, amounts, spans, positions, named):
            found += [e for e in kind if e["entity"] in DATED or not _overlaps(e, found)]
        return sorted(found, key=lambda entity: (entity["start"], entity["entity"]))

    def _find_spans(
        self,
        text_places: List[Place],
        named: List[Dict[Text, Any]],
        dates: List[Dict[Text, Any]],
    ) -> Iterator[Dict[Text, Any]]:
        numbers, months = _matches(named, "number"), _matches(named, "month")
        days = _matches(dates, "date")
        for entity, match in self._spans.find(text_places, numbers, months, days):
            yield self._entity(entity, match)

    def _entity(self, entity: str, match: patterns.Match) -> Dict[Text, Any]:
        return {
            "entity": entity,
            "value": match.value,
            "start": match.start,
            "end": match.end,
            "extractor": self.name,
        }


def _table(kept: Dict[Text, Any], prefixes: List[Text]) -> Tables:
    meanings = {
        tuple(words): [(entity, value) for entity, value in pairs]
        for words, pairs in kept["meanings"]
    }
    return Tables(meanings, frozenset(kept["ordinary"]), tuple(prefixes))


def _matches(entities: List[Dict[Text, Any]], name: Text) -> List[patterns.Match]:
    return [
        patterns.Match(e["value"], e["start"], e["end"]) for e in entities if e["entity"] == name
    ]


def _is_month(entity: Dict[Text, Any]) -> bool:
    return bool(entity["entity"] == "month")


def _overlaps(entity: Dict[Text, Any], others: List[Dict[Text, Any]]) -> bool:
    return any(o["start"] < entity["end"] and entity["start"] < o["end"] for o in others)
