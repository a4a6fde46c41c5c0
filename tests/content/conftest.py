"""The lists of content/ that answers and demo data are checked against."""

from pathlib import Path
from typing import Any

import pytest
import yaml

CONTENT = Path(__file__).parents[2] / "content"


def read(name: str) -> Any:
    """One YAML file under content/."""
    return yaml.safe_load((CONTENT / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def catalogue() -> dict[str, dict[str, Any]]:
    """The topics of content/topics.yml by group."""
    return read("topics.yml")


@pytest.fixture(scope="session")
def languages() -> list[str]:
    """The codes of content/languages.yml, the language of reference first."""
    return [language["code"] for language in read("languages.yml")]


@pytest.fixture(scope="session")
def sectors() -> list[str]:
    return read("sectors.yml")
