"""A translator gets all texts in one file, and what comes back is checked before it is taken."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tools import handoff, phrases

CONTENT = Path(__file__).parents[2] / "content"
ANSWER = "answer/programme/about_cd4d"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of content/ with one answer."""
    copy = tmp_path / "content"
    shutil.copytree(CONTENT / "phrases", copy / "phrases")
    shutil.copy(CONTENT / "languages.yml", copy)
    (copy / "answers" / "programme").mkdir(parents=True)
    shutil.copy(CONTENT / "answers/programme/about_cd4d.yml", copy / "answers/programme")
    return copy


@pytest.fixture
def file(content: Path, tmp_path: Path) -> Path:
    """What a translator gets for Dutch."""
    path = tmp_path / "for the translator.csv"
    handoff.export(content, "nl", path)
    return path


def change(file: Path, key: str, to: Callable[[str], str]) -> None:
    """The translator writes in the last column."""
    with file.open(encoding="utf-8-sig", newline="") as given:
        lines = list(csv.reader(given))
    for line in lines:
        if line[0] == key:
            line[-1] = to(line[-1])
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows(lines)


def texts(content: Path) -> dict[str, str]:
    """All phrases of the language, by name."""
    files = sorted((content / "phrases" / "nl").glob("*.ftl"))
    return {name: p.text for path in files for name, p in phrases.read(path).items()}


def test_every_text_is_in_the_file_with_what_it_is_for(content: Path, file: Path) -> None:
    with file.open(encoding="utf-8-sig", newline="") as given:
        lines = {line["key"]: line for line in csv.DictReader(given)}
    assert lines[f"{ANSWER}/lead"]["longest"] == "140"
    assert lines["phrase/menu/button-human"]["reference"] == "Ask a person"
    assert {key.rsplit("/", 1)[1] for key in lines if key.startswith("phrase/")} >= set(
        texts(content)
    )


def test_what_comes_back_unchanged_changes_no_text(content: Path, file: Path) -> None:
    before = texts(content)
    answer = content / "answers/programme/about_cd4d.yml"
    read = yaml.safe_load(answer.read_text())
    assert handoff.take(content, "nl", file, "machine") == []
    assert texts(content) == before
    assert yaml.safe_load(answer.read_text()) == read


def test_a_better_translation_is_taken(content: Path, file: Path) -> None:
    change(file, f"{ANSWER}/lead", lambda _: 'Zo "werkte" CD4D.')
    change(file, "phrase/menu/button-human", lambda _: "Een mens, graag")
    assert handoff.take(content, "nl", file, "approved") == []
    answer = yaml.safe_load((content / "answers/programme/about_cd4d.yml").read_text())
    assert answer["languages"]["nl"]["lead"] == 'Zo "werkte" CD4D.'
    assert answer["languages"]["nl"]["status"] == "approved"
    assert answer["languages"]["en"]["status"] == "approved"
    assert texts(content)["button-human"] == "Een mens, graag"


@pytest.mark.parametrize(
    ("key", "to", "fault"),
    [
        (f"{ANSWER}/lead", lambda text: text * 4, "at most 140"),
        (f"{ANSWER}/body", lambda text: text.replace("2019", "2018"), "numbers"),
        ("phrase/answers/answer-as-of", lambda _: "Stand van { $datum }.", "variables"),
        ("phrase/answers/answer-as-of", lambda _: "Stand van { $date", "braces"),
        ("phrase/menu/button-human", lambda _: "Ik wil heel graag een mens spreken", "at most 30"),
    ],
)
def test_one_fault_and_nothing_is_taken(
    content: Path, file: Path, key: str, to: Callable[[str], str], fault: str
) -> None:
    before = texts(content)
    change(file, key, to)
    change(file, "phrase/menu/button-menu", lambda _: "Overzicht")
    [found] = handoff.take(content, "nl", file, "machine")
    assert found.startswith(key)
    assert fault in found
    assert texts(content) == before


def test_another_file_is_refused(content: Path, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ValueError, match="columns"):
        handoff.take(content, "nl", tmp_path / "other.csv", "machine")
