"""Looks into a model archive or a configuration without loading Rasa."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any

import ruamel.yaml


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


def components_of_config(path: str) -> list[str]:
    """Return the names of the pipeline and the policies as config.yml gives them."""
    config = ruamel.yaml.YAML(typ="safe").load(Path(path))
    entries = [*(config.get("pipeline") or []), *(config.get("policies") or [])]
    return [entry["name"] for entry in entries]
