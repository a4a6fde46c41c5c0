"""Our intent classifier for Rasa: a linear model on n-grams, with calibrated confidences."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.concepts import SHORTEST, Concepts
from engine.greetings import without_greeting
from engine.linear import LinearModel
from engine.spans import GRAMMAR
from engine.text import fold

INTENT_RANKING = "intent_ranking"
NEW_WORDS = "new_words"
RANKED = 10


def concepts(path: str | None, training_data: TrainingData) -> Concepts:
    """Return the concepts of a file and those of the lookup tables, where a name is one word."""
    found = Concepts.read(path) if path else Concepts()
    for table in training_data.lookup_tables:
        for form in table["elements"] if table["name"] not in GRAMMAR else ():
            if len(form) >= SHORTEST:
                found.add(f"#{table['name']}", form)
    return found


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(GraphComponent, IntentClassifier):
    """Names the topic of a text; why so: docs/decisions/0002-intent-classifier.md."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`strength` is the inverse of regularisation; `folds` are used to calibrate.

        `temperature` is that of a calibration on nearly the same examples, which saves another one.
        `concepts` is a file of words that mean the same; `greetings` are words that may come before
        a question without being what is meant.
        """
        return {
            "concepts": None,
            "greetings": [],
            "strength": 1.0,
            "folds": 5,
            "seed": 7,
            "temperature": None,
        }

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: LinearModel | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model
        self._greetings = frozenset(fold(word).strip() for word in config["greetings"])

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TopicClassifier:
        """Make an untrained classifier."""
        del execution_context
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit, calibrate and store the model."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        self._model = LinearModel.fit(
            [example.get(TEXT) for example in examples],
            [example.get(INTENT) for example in examples],
            concepts=concepts(self._config["concepts"], training_data),
            strength=self._config["strength"],
            folds=self._config["folds"],
            seed=self._config["seed"],
            temperature=self._config["temperature"],
        )
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        """Load a trained classifier."""
        del execution_context, kwargs
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, LinearModel.load(folder))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are; later components need no topics from us."""
        return training_data

    def _loaded(self) -> LinearModel:
        if self._model is None:
            raise RuntimeError("the classifier was neither trained nor loaded")
        return self._model

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent and ranking, and how many words are new to the model."""
        model = self._loaded()
        for message in messages:
            text = without_greeting(message.get(TEXT) or "", self._greetings)
            best = model.ranking(text, RANKED)
            ranking = [{"name": topic, "confidence": confidence} for topic, confidence in best]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING, ranking, add_to_output=True)
            message.set(NEW_WORDS, model.ngrams.new_words(text), add_to_output=True)
        return messages
