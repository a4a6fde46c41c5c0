"""Looks into a model archive or a configuration without loading Rasa."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any

import ruamel.yaml

# Where engine.linear writes what the classifier knows.
CLASSIFIER, KNOWN = "engine.classifier.TopicClassifier", "/ngrams.json"


class NoModel(Exception):
    """There is no usable model at the path that the text names."""


def components_of_model(path: Path) -> list[str]:
    """Return the dotted names of the classes that the model consists of; raises `NoModel`."""
    metadata = _metadata(path)
    schemas = (metadata["train_schema"], metadata["predict_schema"])
    return [node["uses"] for schema in schemas for node in schema["nodes"].values()]


def _metadata(path: Path) -> dict[str, Any]:
    try:
        with tarfile.open(path) as archive:
            file = archive.extractfile("metadata.json")
            return json.load(file)  # type: ignore[arg-type]
    except (OSError, KeyError, ValueError, tarfile.TarError):
        raise NoModel(f"No Rasa model at {path}: train one first.") from None


def temperature_of_model(path: Path) -> float | None:
    """Return how the classifier of a model was calibrated; None if it has none of ours."""
    with tarfile.open(path) as archive:
        for name in archive.getnames():
            if CLASSIFIER in name and name.endswith(KNOWN):
                file = archive.extractfile(name)
                return float(json.load(file)["temperature"])  # type: ignore[arg-type]
    return None


def components_of_config(path: str) -> list[str]:
    """Return the names of the pipeline and the policies as config.yml gives them."""
    config = ruamel.yaml.YAML(typ="safe").load(Path(path))
    entries = [*(config.get("pipeline") or []), *(config.get("policies") or [])]
    return [entry["name"] for entry in entries]
