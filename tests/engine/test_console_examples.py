"""Rasa reads what the console makes of reviewed messages, every character as it was typed."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.reading import ProjectImporter

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
# By store/review/training_data.py: tests/store/test_training_data.py holds that it still does.
FOLDER = HERE / "console"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def importer() -> RasaFileImporter:
    """Reads the files of the console with the project's domain."""
    return RasaFileImporter(
        config_file=str(PROJECT / "config.yml"),
        domain_path=str(PROJECT / "domain"),
        training_data_paths=[str(FOLDER)],
    )


@pytest.fixture(scope="module")
def data(importer: RasaFileImporter) -> TrainingData:
    """What Rasa would train on; a warning of it fails the test."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        data = importer.get_nlu_data()
    warned = [str(one.message) for one in caught if issubclass(one.category, UserWarning)]
    assert warned == []
    return data


def alone(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those whose words mean one thing only; the others are not marked."""
    places = [(one["start"], one["end"]) for one in entities]
    return [one for one in entities if places.count((one["start"], one["end"])) == 1]


def as_expected(example: Any) -> dict[str, Any]:
    """An example of Rasa as the console knows it."""
    fields = ("entity", "value", "start", "end")
    return {
        "language": example.get("metadata")["intent"]["language"],
        "topic": example.get("intent"),
        "text": example.get("text"),
        "entities": [{name: one[name] for name in fields} for one in example.get("entities") or []],
    }


def test_all_examples_arrive_with_intent_language_and_entities(data: TrainingData) -> None:
    def by_text(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return sorted(rows, key=lambda row: (row["language"], row["text"]))

    found = by_text([as_expected(example) for example in data.training_examples])
    assert found == by_text([{**row, "entities": alone(row["entities"])} for row in EXPECTED])


def test_they_name_nothing_that_the_domain_does_not_know(
    importer: RasaFileImporter, data: TrainingData
) -> None:
    domain = importer.get_domain()
    assert data.intents <= set(domain.intents)
    assert {one for example in data.entity_examples for one in _entities(example)} <= set(
        domain.entities
    )


def _entities(example: Any) -> list[str]:
    return [one["entity"] for one in example.get("entities")]


def test_no_word_of_two_meanings_loses_one_of_them(data: TrainingData) -> None:
    """Rasa keeps one flat list of synonyms; nlu/shared/ tells such words apart by capitals."""
    assert data.entity_synonyms["Ghana"] == "GH"
    assert "Somaliland" not in data.entity_synonyms


def test_a_mark_in_an_example_is_no_synonym_for_all_texts() -> None:
    config, domain = str(PROJECT / "config.yml"), str(PROJECT / "domain")
    assert ProjectImporter(config, domain, [str(FOLDER)]).get_nlu_data().entity_synonyms == {}
    shared = ProjectImporter(config, domain, [str(PROJECT / "nlu" / "shared")])
    assert shared.get_nlu_data().entity_synonyms["Ghana"] == "GH"
