"""The rules and procedures of the project name only what there is, and say where it stands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from actions.check_eligibility import EDUCATION, MODE, PERMIT
from actions.facts import EXPERIENCE, FIELD, ORIGIN, RESIDENCE
from store.answers.procedures import read_procedures
from store.programmes import eligibility
from store.programmes.programmes import read_programmes
from tests.content.conftest import CONTENT

PROGRAMMES = read_programmes(CONTENT)
RULES = [(one["id"], rule) for one in PROGRAMMES for rule in one["details"]["rules"]]
COUNTRY = re.compile(r"[A-Z]{2}|other")


def named(rule: dict[str, Any]) -> set[str]:
    """All answers that a rule names."""
    parts = [rule, *rule["cases"], *rule.get("lists", ())]
    return {value for part in parts for value in part.get("values", ())}


@pytest.mark.parametrize(("programme", "rule"), RULES)
def test_a_rule_names_answers_that_can_be_given(
    programme: str, rule: dict[str, Any], sectors: list[str]
) -> None:
    known = {
        "permit": set(PERMIT.choices),
        "education": set(EDUCATION.choices),
        "mode": set(MODE.choices),
        "field": {*sectors, "other"},
    }
    fact = rule["fact"]
    if fact in known:
        assert named(rule) <= known[fact]
    else:
        assert [value for value in named(rule) if not COUNTRY.fullmatch(value)] == []


def texts() -> list[Any]:
    """Whatever is said of a programme, by language."""
    said = [pytest.param(one["name"], id=f"{one['id']}-name") for one in PROGRAMMES]
    for programme, rule in RULES:
        parts = [rule, *rule["cases"], *rule.get("lists", ())]
        said += [pytest.param(part["says"], id=f"{programme}-{rule['fact']}") for part in parts]
    return said


@pytest.mark.parametrize("text", texts())
def test_a_rule_is_worded_in_every_language(text: dict[str, str], languages: list[str]) -> None:
    assert set(text) == set(languages)
    assert all(words.strip() for words in text.values())


@pytest.mark.parametrize("text", texts())
def test_a_translation_keeps_the_numbers_and_names(text: dict[str, str]) -> None:
    """Digits of any other script would be a difference, too."""
    kept = re.compile(r"\d+|CD4D|TRQN")
    found = {code: sorted(kept.findall(words)) for code, words in text.items()}
    assert found == dict.fromkeys(text, found["en"])


def test_the_console_words_answers_as_the_chat_does(sectors: list[str]) -> None:
    questions = {
        **{one.slot: one for one in (ORIGIN, RESIDENCE, PERMIT, EDUCATION, EXPERIENCE, MODE)},
        "field": replace(FIELD, choices=(*sectors, "other")),
    }
    assert set(questions) == set(eligibility.worded({}))
    choices = {**eligibility.CHOICES, "field": sectors, "origin": ("SO", "other")}
    choices["residence"] = ("NL", "EU", "other")
    for fact, values in choices.items():
        for value in values:
            assert eligibility.answer(fact, value) == questions[fact].worded(value), (fact, value)


def test_both_phases_have_ended() -> None:
    """Whoever opens a new one changes this, and the sentences that say so."""
    assert {one["id"]: str(one["ends_on"]) for one in PROGRAMMES} == {
        "cd4d1": "2019-06-30",
        "cd4d2": "2023-06-30",
    }


def test_a_procedure_belongs_to_a_topic(catalogue: dict[str, dict[str, Any]]) -> None:
    topics = {topic for group in catalogue.values() for topic in group}
    assert {one.topic for one in read_procedures(CONTENT).values()} <= topics
