"""Decides whether to act on a topic, to ask whether it is meant, or to say that it is not ours."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message

ASK = "nlu_fallback"  # The topic of "did you mean"; Rasa lets rules use this name.
NOT_OURS = "out_of_scope"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Doubt(GraphComponent, IntentClassifier):
    """Stands after the classifier; leaves the ranking as it is.

    Confidence at or above `sure`: the topic stays. Between: `nlu_fallback`. Below `guess`:
    `out_of_scope`. How the two were chosen: docs/decisions/0002-intent-classifier.md.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Confidences, from 0 to 1."""
        return {"sure": 0.5, "guess": 0.2}

    def __init__(self, sure: float, guess: float) -> None:
        if not 0 <= guess <= sure <= 1:
            raise ValueError("config.yml: engine.doubt.Doubt wants 0 <= guess <= sure <= 1")
        self._sure = sure
        self._guess = guess

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Doubt:
        """Read the thresholds; raises ValueError for impossible ones."""
        del model_storage, resource, execution_context
        return cls(config["sure"], config["guess"])

    def process(self, messages: List[Message]) -> List[Message]:
        """Change the intent where it is not certain enough."""
        for message in messages:
            intent = message.get(INTENT)
            name = self._decide(intent["name"], intent["confidence"])
            message.set(INTENT, {**intent, "name": name}, add_to_output=True)
        return messages

    def _decide(self, topic: str, confidence: float) -> str:
        if confidence >= self._sure or topic == NOT_OURS:
            return topic
        return ASK if confidence >= self._guess else NOT_OURS
