"""docs/how-to/add-a-language.md, step by step, with a language that nobody speaks."""

from __future__ import annotations

import csv
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import yaml

from store.wording.languages import Languages
from store.wording.word_list import WordList
from tests.bot.conftest import CONTENT, Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast
from tools import handoff

# ISO 639-2 keeps qaa to qtz for local use.
CODE, NAME = "qmu", "Muvimuvi"
LISTED = {"code": CODE, "name": NAME, "direction": "ltr", "locale": "en-GB", "fallback": ["nl"]}
TRANSLATED = {
    "phrase/menu/choose-language": "Muvi ka la?",
    "phrase/menu/welcome": "Muvi! 112 muvi (2024), /mydata /forget.",
    "phrase/menu/button-human": "Ka muvi",
    "phrase/control/greet": "Muvi muvi!",
    "answer/programme/about_cd4d/lead": "Muvi CD4D.",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Steps 1 to 3."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    with (folder / "languages.yml").open("a") as file:
        file.write(yaml.safe_dump([LISTED]))
    sheet = tmp_path / "for-the-translator.csv"
    handoff.export(folder, CODE, sheet)
    with sheet.open(encoding="utf-8-sig", newline="") as given:
        lines = list(csv.DictReader(given))
    for line in lines:
        line["translation"] = TRANSLATED.get(line["key"], "")
        if line["key"] == "answer/programme/about_cd4d/body":
            line["translation"] = line["reference"]
    with sheet.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, handoff.COLUMNS)
        writer.writeheader()
        writer.writerows(lines)
    assert handoff.take(folder, CODE, sheet, "machine") == []
    with (folder / "danger.yml").open("a") as file:
        file.write(f"{CODE}:\n- muvi tok\n")
    return folder


@pytest.fixture
async def mu(stage: Stage, content: Path) -> AsyncIterator[Phone]:
    """Somebody who has chosen it."""
    async with stage.bot(CONTENT_DIR=str(content)):
        phone = await stage.phone(language_code=CODE)
        greeting = await phone.says("/start")
        assert labels(greeting)[0] == NAME
        assert "Muvi ka la?" in greeting["text"]
        welcome = await phone.presses(greeting, NAME)
        assert welcome["text"].startswith("Muvi!")
        assert "Ka muvi" in labels(welcome)
        yield phone


async def test_what_is_translated_is_said_in_it(mu: Phone, rasa: FakeRasa) -> None:
    rasa.answer("muvi", {"phrase": "greet"})
    assert (await mu.says("muvi"))["text"] == "Muvi muvi!"


async def test_what_is_missing_comes_from_the_fallback(mu: Phone, rasa: FakeRasa) -> None:
    rasa.answer("tenki", {"phrase": "thank"})
    assert (await mu.says("tenki"))["text"].startswith("Graag gedaan")


async def test_an_answer_that_is_missing_says_so(mu: Phone, rasa: FakeRasa, cast: Cast) -> None:
    cast.answer("about_cd4d")
    cast.answer("about_cd4d", language="nl", status="machine")
    rasa.answer("cd4d?", {"answer": "about_cd4d"})
    answer = await mu.says("cd4d?")
    assert "Body of about_cd4d (nl)" in answer["text"]
    assert "Nederlands" in answer["text"]


async def test_words_of_danger_bring_the_help_lines(mu: Phone, rasa: FakeRasa) -> None:
    rasa.status = 503
    assert "112" in (await mu.says("MUVI tok!"))["text"]


def test_the_rest_of_the_project_finds_it(content: Path) -> None:
    assert CODE in Languages.load(content)
    assert WordList.load(content / "danger.yml").is_heard_in("muvi, tok")
    answer = yaml.safe_load((content / "answers/programme/about_cd4d.yml").read_text())
    assert answer["languages"][CODE]["status"] == "machine"
