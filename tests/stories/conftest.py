"""One installation for all stories: real Rasa model, real actions, real bot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.conftest import sqlite
from tests.e2e.installation import Installation, running


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Everything that `make run` starts, with the trained model."""
    with running(**sqlite(tmp_path_factory.mktemp("stories"))) as installation:
        yield installation
