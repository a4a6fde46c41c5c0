"""One installation for all stories: real Rasa model, real actions, real bot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.stories.house import House, open_house


@pytest.fixture(scope="package")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Everything that `make run` starts, with the trained model.

    No test outside knows the clock that it moves.
    """
    with open_house(tmp_path_factory.mktemp("stories")) as house:
        yield house
