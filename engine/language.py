"""Says in which language a text is (`understood.language`), also if it is none that we speak.

Three sources: the script and signs that only one language has; our examples, which know how people
write in chats; and lingua, which knows the languages of the world. docs/decisions/0006 tells why.
"""

from __future__ import annotations

from typing import Any, Dict, List, Text

from lingua import Language, LanguageDetector, LanguageDetectorBuilder
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.language_model import MAX_CHARACTERS, LanguageModel
from engine.scripts import Scripts

LANGUAGE = "language"
CERTAIN = 0.99  # Of a script or sign that only one language has.
LETTERS = 12  # So many tell a language well; fewer make it less certain.


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LanguageFinder(GraphComponent, IntentClassifier):
    """Sets `language` of a message. Rasa has no kind of component for that; this is near."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """See config.yml."""
        return {"scripts": {}, "signs": {}, "others": [], "names": []}

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: LanguageModel | None = None,
        detector: LanguageDetector | None = None,
    ) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._scripts = Scripts(config["scripts"], config["signs"])
        self._names = frozenset(config["names"])
        self._model = model
        self._detector = detector

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageFinder:
        """Make an untrained finder."""
        del execution_context
        return cls(config, model_storage, resource)

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
        del execution_context, kwargs
        try:
            with model_storage.read_from(resource) as folder:
                model = LanguageModel.load(folder)
        except ValueError:
            return cls(config, model_storage, resource)
        detector = detector_of({code for code, _ in model.ways} | set(config["others"]))
        return cls(config, model_storage, resource, model, detector)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the language."""
        for message in messages:
            if self._model is not None:
                code, confidence = self.find(self._without_names(message))
                found = {"code": code, "confidence": round(confidence, 4)}
                message.set(LANGUAGE, found, add_to_output=True)
        return messages

    def find(self, text: str) -> tuple[str | None, float]:
        """Return the code of the language and a confidence; `None` if the text tells nothing."""
        text = text[:MAX_CHARACTERS]
        if code := self._scripts.language(text):
            return code, CERTAIN
        if self._model is None:
            return None, 0.0
        code, confidence = self._model.identify(text, self._opinion(text))
        letters = sum(map(str.isalpha, text))
        return code, confidence * min(1.0, letters / LETTERS)

    def _without_names(self, message: Message) -> str:
        """Return the text without the names that were found in it: they are in no language."""
        text = message.get(TEXT) or ""
        for entity in reversed(message.get(ENTITIES) or []):
            if entity["entity"] in self._names:
                text = f"{text[: entity['start']]} {text[entity['end'] :]}"
        return text

    def _opinion(self, text: str) -> Dict[Text, float]:
        if self._detector is None:
            return {}
        values = self._detector.compute_language_confidence_values(text)
        return {value.language.iso_code_639_1.name.lower(): value.value for value in values}


def detector_of(codes: set[str]) -> LanguageDetector | None:
    """Return a detector for these languages; lingua wants two, and does not know all."""
    known = [lang for lang in Language.all() if lang.iso_code_639_1.name.lower() in codes]
    if len(known) < 2:
        return None
    builder = LanguageDetectorBuilder.from_languages(*known)
    return builder.with_preloaded_language_models().build()


def _language_of(example: Message) -> str | None:
    metadata = example.get("metadata") or {}
    return (metadata.get("intent") or {}).get("language")
