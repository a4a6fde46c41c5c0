"""The examples of the console as files of nlu/. What Rasa makes of them: tests/engine."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from store.database import Database
from store.review import training_data
from store.review.markup import UnusableTextError, marked
from store.tables import Example
from tests.factories import Cast

ROOT = Path(__file__).parents[2]
# The same examples are read by Rasa there.
GOLDEN = ROOT / "tests" / "engine" / "console"
EXPECTED = json.loads((GOLDEN / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def accepted(cast: Cast) -> None:
    """All examples of the golden files."""
    staff = cast.staff()
    message = cast.message(cast.conversation(), "anything")
    for row in EXPECTED:
        given = {name: row[name] for name in ("language", "topic", "text", "entities")}
        cast.add(Example(message_id=message.id, accepted_by=staff.id, **given))


@pytest.mark.usefixtures("accepted")
async def test_files_are_written_as_those_that_rasa_is_known_to_read(database: Database) -> None:
    written = await database.read(training_data.files)
    golden = {
        path.relative_to(GOLDEN).as_posix(): path.read_text(encoding="utf-8")
        for path in GOLDEN.rglob("*.yml")
    }
    assert written == golden


@pytest.mark.usefixtures("accepted")
async def test_the_archive_can_be_unpacked_over_the_project(
    database: Database, tmp_path: Path
) -> None:
    packed = await database.read(training_data.packed)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(tmp_path)
    for path in tmp_path.rglob("*.yml"):
        # Beside the file of the topic, and not over it.
        beside = ROOT / path.relative_to(tmp_path).parent / f"{path.name.split('.')[0]}.yml"
        assert beside.is_file()
        assert not (ROOT / path.relative_to(tmp_path)).exists()
        [block] = yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        known = yaml.safe_load(beside.read_text(encoding="utf-8"))["nlu"][0]
        assert (block["intent"], block["metadata"]) == (known["intent"], known["metadata"])
        assert isinstance(block["examples"], str)


async def test_a_topic_that_is_no_more_is_left_out(database: Database, cast: Cast) -> None:
    given = {"language": "en", "text": "hello", "entities": [], "topic": "gone_topic"}
    message = cast.message(cast.conversation(), "hello")
    cast.add(Example(message_id=message.id, accepted_by=cast.staff().id, **given))
    assert await database.read(training_data.files) == {}


def entity(words: str, text: str, name: str = "country", value: str = "GH") -> dict[str, Any]:
    """An entity that stands for these words of a text."""
    start = text.index(words)
    return {"entity": name, "value": value, "start": start, "end": start + len(words)}


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("to Ghana", [("Ghana",)], 'to [Ghana]{"entity": "country", "value": "GH"}'),
        ("GH now", [("GH",)], "[GH](country) now"),
        # One meaning of two would be lost in all texts.
        (
            "Somaliland!",
            [("Somaliland", "region", "somaliland"), ("Somaliland", "country", "SO")],
            "Somaliland!",
        ),
        # Of two that overlap the longer one stays.
        (
            "3 March",
            [("March", "month", "3"), ("3 March", "date", "--03-03")],
            '[3 March]{"entity": "date", "value": "--03-03"}',
        ),
        ("a {b} (c) [d] e", [], "a {b} (c) [d] e"),
    ],
)
def test_entities_are_marked(text: str, entities: Any, expected: str) -> None:
    assert marked(text, [entity(one[0], text, *one[1:]) for one in entities]) == expected


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("[a](b) c", []),
        ('[a]{"entity": "b"}', []),
        ("[a]{b}", []),
        ("[a][{b}]", []),
        ("back\\slash", []),
        ("[Ghana](x", [("Ghana",)]),
        ("to Gha]na", [("Gha]na",)]),
        ("to Ghana", [("Ghana", "country", "}")]),
        ("to Ghana", [("Ghana", "cou)ntry", "Ghana")]),
    ],
)
def test_what_rasa_would_read_as_something_else_is_refused(text: str, entities: Any) -> None:
    with pytest.raises(UnusableTextError):
        marked(text, [entity(one[0], text, *one[1:]) for one in entities])


def test_entities_that_may_be_corrected_are_those_of_the_domain() -> None:
    domain = yaml.safe_load((ROOT / "domain" / "shared.yml").read_text(encoding="utf-8"))
    only_on_buttons = {"words", "question"}
    assert set(training_data.ENTITIES) == set(domain["entities"]) - only_on_buttons
