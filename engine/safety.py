"""Sees to it that a call for help is taken as one, whatever else it may look like."""

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

from engine.classifier import INTENT_RANKING, TopicClassifier, concepts
from engine.linear import LinearModel

SAFETY, OTHER = "safety", "other"
LIKELIER_THAN_NOT = 0.5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SafetyFirst(GraphComponent, IntentClassifier):
    """Stands last. If a text is probably about one of `topics`, the likeliest of them is its topic.

    The probability is the mean of two opinions: the classifier's confidences in all of `topics`
    together, and a model of its own that only tells `topics` from everything else. Why both:
    docs/decisions/0005-safety-first.md.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`topics`: the first when in doubt; `threshold`: probability from which they win.

        `sure_of_another`: confidence in any other topic from which they must be likelier than not.
        The rest is the classifier's.
        """
        own = {"topics": [], "threshold": 0.22, "sure_of_another": 0.8}
        return {**own, **TopicClassifier.get_default_config()}

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

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SafetyFirst:
        """Make an untrained component."""
        del execution_context
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn to tell the topics from all others; without examples there is nothing to learn."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        labels = [SAFETY if e.get(INTENT) in self._config["topics"] else OTHER for e in examples]
        if SAFETY in labels:
            self._model = LinearModel.fit(
                [example.get(TEXT) for example in examples],
                labels,
                concepts=concepts(self._config["concepts"], training_data),
                strength=self._config["strength"],
                folds=self._config["folds"],
                seed=self._config["seed"],
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
    ) -> SafetyFirst:
        """Load a trained component; nothing is stored if there was nothing to learn."""
        del execution_context, kwargs
        try:
            with model_storage.read_from(resource) as folder:
                return cls(config, model_storage, resource, LinearModel.load(folder))
        except ValueError:
            return cls(config, model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the likeliest safety topic first where safety is probable."""
        for message in messages:
            ranking = message.get(INTENT_RANKING)
            probability = self._probability(message.get(TEXT) or "", ranking)
            if probability >= self._needed(ranking):
                first = {"name": self._likeliest(ranking), "confidence": probability}
                others = [entry for entry in ranking if entry["name"] != first["name"]]
                message.set(INTENT, first, add_to_output=True)
                message.set(INTENT_RANKING, [first, *others], add_to_output=True)
        return messages

    def _probability(self, text: str, ranking: List[Dict[Text, Any]]) -> float:
        if self._model is None:
            return 0.0
        own = dict(self._model.ranking(text, 2))[SAFETY]
        theirs = sum(e["confidence"] for e in ranking if e["name"] in self._config["topics"])
        return (own + theirs) / 2

    def _needed(self, ranking: List[Dict[Text, Any]]) -> float:
        """Return the threshold: more is needed where the classifier is sure of something else."""
        best = ranking[0]
        elsewhere = best["name"] not in self._config["topics"]
        is_sure = best["confidence"] >= self._config["sure_of_another"]
        return LIKELIER_THAN_NOT if elsewhere and is_sure else self._config["threshold"]

    def _likeliest(self, ranking: List[Dict[Text, Any]]) -> str:
        topics = self._config["topics"]
        return next((e["name"] for e in ranking if e["name"] in topics), topics[0])
