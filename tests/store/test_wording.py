"""Words and their arguments in a language."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from store.wording.languages import Languages
from store.wording.wording import Wording

LANGUAGES = """
- {code: en, name: English, direction: ltr, locale: en-GB, fallback: []}
- {code: nl, name: Nederlands, direction: ltr, locale: nl-NL, fallback: []}
- {code: ar, name: العربية, direction: rtl, locale: ar, fallback: [en]}
"""
PHRASES = {
    "en": "hello = Hello { $name }!\nonly-here = Only here.\nsector-health = health\n"
    "two = { $n ->\n    [one] one opening\n   *[other] { $n } openings\n }",
    "nl": "hello = Dag { $name }!\nsector-health = zorg",
    "ar": "hello = مرحبا { $name }",
}


@pytest.fixture
def wording(tmp_path: Path) -> Wording:
    """Three languages, of which one is written from right to left."""
    (tmp_path / "languages.yml").write_text(LANGUAGES, encoding="utf-8")
    for code, text in PHRASES.items():
        folder = tmp_path / "phrases" / code
        folder.mkdir(parents=True)
        (folder / "all.ftl").write_text(text, encoding="utf-8")
    return Wording(tmp_path, Languages.load(tmp_path))


@pytest.mark.parametrize(
    ("language", "value", "worded"),
    [
        ("en", "Hodan", "Hodan"),
        ("nl", {"date": "2026-12-01"}, "1 december 2026"),
        ("en", {"date": "2026-12-01"}, "1 December 2026"),
        ("nl", {"country": "SO"}, "Somalië"),
        ("nl", {"country": "XK"}, "Kosovo"),
        ("nl", {"phrase": "sector-health"}, "zorg"),
        ("nl", {"text": {"en": "Midwife", "nl": "Verloskundige"}}, "Verloskundige"),
        ("nl", {"text": {"en": "Midwife"}}, "Midwife"),
        ("nl", 1500, "1.500"),
    ],
)
def test_arguments_are_worded_in_the_language(
    wording: Wording, language: str, value: Any, worded: str
) -> None:
    """As docs/architecture.md lists them."""
    assert worded in wording.say(language, "hello", {"name": value})


def test_a_moment_is_told_in_dutch_time(wording: Wording) -> None:
    """18:00 in UTC is 19:00 in a Dutch winter."""
    said = wording.say("nl", "hello", {"name": {"datetime": "2026-12-01T18:00:00Z"}})
    assert "1 december 2026" in said
    assert "19:00" in said


def test_numbers_choose_their_form(wording: Wording) -> None:
    """Plural rules of the language in which the phrase was found."""
    assert wording.say("en", "two", {"n": 1}) == "one opening"
    assert wording.say("nl", "two", {"n": 2}) == "2 openings"


def test_a_missing_phrase_falls_back_and_is_logged_by_key(
    wording: Wording, caplog: pytest.LogCaptureFixture
) -> None:
    """Once, not for each message."""
    with caplog.at_level(logging.ERROR):
        assert wording.say("ar", "only-here") == "Only here."
        assert wording.say("ar", "only-here") == "Only here."
        assert wording.say("ar", "nowhere") == "nowhere"
    assert [r.getMessage() for r in caplog.records if "only-here" in r.getMessage()] == [
        "phrase.missing key=only-here language=ar"
    ]


def test_names_come_from_the_first_language_where_there_are_none(wording: Wording) -> None:
    """A language that nobody has listed the countries of; the code as a last resort."""
    assert wording.country_name("xx", "SO") == "Somalia"
    assert wording.country_name("nl", "??") == "??"
    assert wording.language_name("nl", "so") == "Somalisch"


def test_arguments_are_isolated_where_writing_runs_from_right_to_left(wording: Wording) -> None:
    """And nowhere else."""
    assert "\u2068Hodan\u2069" in wording.say("ar", "hello", {"name": "Hodan"})
    assert wording.say("en", "hello", {"name": "Hodan"}) == "Hello Hodan!"


def test_a_missing_argument_is_logged_without_content(
    wording: Wording, caplog: pytest.LogCaptureFixture
) -> None:
    """The rest of the sentence is said all the same."""
    with caplog.at_level(logging.ERROR):
        assert wording.say("en", "hello", {"other": "secret"}).startswith("Hello")
    assert "phrase.badly_formed key=hello language=en" in caplog.text
    assert "secret" not in caplog.text
