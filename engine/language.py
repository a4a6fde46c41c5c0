"""Says in which language a text is (`understood.language`), learned from the examples."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.language_model import LanguageModel

LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LanguageFinder(GraphComponent, IntentClassifier):
    """Sets `language` of a message. Rasa has no kind of component for that; this is near."""

    def __init__(
        self, model_storage: ModelStorage, resource: Resource, model: LanguageModel | None = None
    ) -> None:
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
    ) -> LanguageFinder:
        """Make an untrained finder."""
        del config, execution_context
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples that name their language."""
        known = [
            (example.get(TEXT), code)
            for example in training_data.intent_examples
            if (code := _language_of(example)) and example.get(TEXT)
        ]
        if known:
            model = LanguageModel.fit([text for text, _ in known], [code for _, code in known])
            with self._model_storage.write_to(self._resource) as folder:
                model.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LanguageFinder:
        """Load a trained finder; without languages in the examples there is nothing to load."""
        del config, execution_context, kwargs
        try:
            with model_storage.read_from(resource) as folder:
                return cls(model_storage, resource, LanguageModel.load(folder))
        except ValueError:
            return cls(model_storage, resource)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the language."""
        for message in messages:
            if self._model is not None:
                code, confidence = self._model.identify(message.get(TEXT) or "")
                found = {"code": code, "confidence": round(confidence, 4)}
                message.set(LANGUAGE, found, add_to_output=True)
        return messages


def _language_of(example: Message) -> str | None:
    metadata = example.get("metadata") or {}
    return (metadata.get("intent") or {}).get("language")
