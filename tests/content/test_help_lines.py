"""The help lines of the project are there in every language, with the numbers of the phrase."""

from __future__ import annotations

import re
from typing import Any

import pytest

from store.answers.answer_rules import numbers
from store.answers.help_lines import BETWEEN, LONGEST_TEXT, read_help_lines
from tests.content.conftest import CONTENT

LINES = read_help_lines(CONTENT)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_a_line_is_worded_in_every_language(line: dict[str, Any], languages: list[str]) -> None:
    for name in ("name", "about", "source"):
        assert list(line[name]) == languages
        assert all(0 < len(text) <= LONGEST_TEXT for text in line[name].values())
        found = {code: numbers(text) for code, text in line[name].items()}
        assert found == dict.fromkeys(languages, found[languages[0]])


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_the_phrase_that_stands_in_has_the_same_number(
    line: dict[str, Any], languages: list[str]
) -> None:
    for code in languages:
        text = (CONTENT / "phrases" / code / "system.ftl").read_text(encoding="utf-8")
        phrase = re.split(r"^danger = ", text, flags=re.MULTILINE)[1]
        assert all(part in phrase for part in line["contact"].split(BETWEEN)), code


def test_the_first_is_for_whoever_is_in_danger_now() -> None:
    assert LINES[0]["contact"] == "112"
    assert [line["position"] for line in LINES] == list(range(1, len(LINES) + 1))
