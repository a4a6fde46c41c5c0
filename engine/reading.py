"""Reads nlu/, stories/ and domain/ for Rasa, each file once.

Rasa's own importers parse each file four times to find out what it is, check it against a schema in
plain Python, read all of it once more for the domain, and copy 77,000 examples whenever two of
their five layers meet: a minute, of which two seconds are left here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Dict, Text

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.loading import load_data_from_files
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.formats import RasaYAMLReader
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import read_model_configuration, read_yaml_file

CLASSIFIER = "engine.classifier.TopicClassifier"


class ProjectImporter(TrainingDataImporter):
    """What Rasa learns from; no response selectors, no end-to-end stories: we have neither."""

    def __init__(self, config: str, domain: str, data: Iterable[str]) -> None:
        self._config = config
        self._domain = domain
        self._files = list(yaml_files(data))
        # The classifier's, where it is known already.
        self.temperature: float | None = None

    def get_config(self) -> Dict[Text, Any]:
        """Return config.yml, with the temperature if that is known."""
        config = read_model_configuration(self._config)
        for component in config.get("pipeline") or []:
            if component["name"] == CLASSIFIER and self.temperature is not None:
                component["temperature"] = self.temperature
        return config

    def get_config_file_for_auto_config(self) -> Text | None:
        """Return the path of config.yml."""
        return self._config

    def get_domain(self) -> Domain:
        """Return the domain."""
        return self._loaded_domain

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """Return rules and stories."""
        del exclusion_percentage
        return self._loaded_stories

    def get_conversation_tests(self) -> StoryGraph:
        """Return none: ours are tests of the whole assistant."""
        return StoryGraph([])

    def get_nlu_data(self, language: Text | None = "en") -> TrainingData:
        """Return examples, lookups, synonyms and regexes of all languages."""
        del language
        return self._loaded_examples

    @cached_property
    def _contents(self) -> dict[str, dict[str, Any]]:
        return {str(path): read_content(path) for path in self._files}

    @cached_property
    def _loaded_domain(self) -> Domain:
        return Domain.load(self._domain)

    @cached_property
    def _loaded_stories(self) -> StoryGraph:
        kinds = {"rules", "stories"}
        files = [path for path, content in self._contents.items() if kinds & content.keys()]
        return StoryGraph(load_data_from_files(files, self.get_domain()))

    @cached_property
    def _loaded_examples(self) -> TrainingData:
        _compare_quickly()
        reader = RasaYAMLReader()
        for path, content in self._contents.items():
            reader.filename = path
            # Rasa makes a synonym of each marked word, so one mark would change what the word
            # means everywhere: here synonyms are what is declared as such (engine/tables.py).
            declared = dict(reader.entity_synonyms)
            blocks = content.get("nlu") or []
            reader._parse_nlu([block for block in blocks if "intent" in block])
            reader.entity_synonyms = declared
            reader._parse_nlu([block for block in blocks if "intent" not in block])
        return TrainingData(
            reader.training_examples,
            reader.entity_synonyms,
            reader.regex_features,
            reader.lookup_tables,
        )


def yaml_files(data: Iterable[str]) -> Iterator[Path]:
    """Yield the files of folders, in a fixed order, and files that are named themselves."""
    for path in map(Path, data):
        yield from sorted(path.rglob("*.yml")) if path.is_dir() else [path]


def read_content(path: str | Path) -> dict[str, Any]:
    """Return what a file holds by key; nothing if it is of another form.

    Raises `YamlSyntaxException`.
    """
    content = read_yaml_file(path)
    return content if isinstance(content, dict) else {}


def _compare_quickly() -> None:
    # Rasa drops repeated examples; for that it makes JSON of each and hashes that. Two that are
    # equal have the same text, and Rasa compares all of it after that.
    Message.__hash__ = lambda message: hash(message.get(TEXT))
