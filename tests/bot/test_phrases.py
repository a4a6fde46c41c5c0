"""Every phrase that is used is there, in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from bot.incoming import FAMILIES
from bot.languages import SpokenLanguages
from bot.profile import COMMANDS
from store.answers.procedures import read_procedures
from store.applications.applications import STATUSES
from store.applications.documents import UnusableFileError
from store.applications.drafts import QUESTIONS
from store.conversations.ratings import REASONS
from store.privacy.exports import export
from store.wording.catalogue import Catalogue

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
LANGUAGES = SpokenLanguages.load(CONTENT).codes
LONGEST_LABEL = 30
# Telegram's limits: description, short description, description of a command, callback answer.
LIMITS = {"profile-description": 512, "profile-short": 120} | {
    **{f"command-{name}": 256 for name in COMMANDS},
    **dict.fromkeys(("button-stale", "rating-thanks"), 200),
}
KEY = re.compile(r"[a-z]+(-[a-z0-9_]+)+")
# Functions of store/ that are given keys of phrases.
MAKES_LINES = {"line", "topic_button", "about", "reply"}
# Texts with a hyphen that are no phrases.
NO_PHRASES = {"utf-8", "utf-16-le"}


def phrases(language: str) -> dict[str, list[str]]:
    """Keys and the text of each, as often as they are there; raises on what cannot be read."""
    found: dict[str, list[str]] = {}
    for file in sorted((CONTENT / "phrases" / language).glob("*.ftl")):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, Junk), f"{file}: cannot be read: {entry.content[:60]}"
            if isinstance(entry, Message):
                text = "".join(
                    getattr(element, "value", "") or "{}"
                    for element in (entry.value.elements if entry.value else [])
                    if isinstance(getattr(element, "value", ""), str)
                )
                found.setdefault(entry.id.name, []).append(text)
    return found


def in_domain(value: Any) -> Iterator[str]:
    """Phrase keys anywhere in a domain file."""
    if isinstance(value, dict):
        if isinstance(value.get("phrase"), str):
            yield value["phrase"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from in_domain(item)


def in_python(file: Path) -> Iterator[str]:
    """Phrase keys in Python: texts with a hyphen, and the first text of `word` and `say`."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    beginnings = [node.value for node in ast.walk(tree) if is_beginning(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            is_key = KEY.fullmatch(node.value) and node not in beginnings
            yield from [node.value] if is_key else ()
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("word", "say"):
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant):
                    yield str(argument.value)


def is_beginning(node: ast.AST) -> bool:
    """Whether it names the `wording` with which the phrases of some choices begin."""
    return isinstance(node, ast.keyword) and node.arg == "wording"


def in_replies(file: Path) -> Iterator[str]:
    """Phrase keys of the replies that Python makes, and of what it words."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKES_LINES:
            yield from keys_in(node)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("word", "say"):
            yield from [key for argument in node.args[:1] for key in keys_in(argument)]
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "phrase":
                    yield from [value.value] if isinstance(value, ast.Constant) else ()


def keys_in(part: ast.AST) -> list[str]:
    """Texts anywhere in it that may be keys."""
    texts = [one.value for one in ast.walk(part) if isinstance(one, ast.Constant)]
    return [text for text in texts if isinstance(text, str) and KEY.fullmatch(text)]


def used() -> set[str]:
    """All keys that domain, actions and bot use, and those that are made of a name."""
    keys = {key for file in (ROOT / "domain").glob("*.yml") for key in in_domain(load(file))}
    for package in ("bot", "actions"):
        for file in (ROOT / package).rglob("*.py"):
            keys |= set(in_python(file))
    keys |= {key for file in (ROOT / "store").rglob("*.py") for key in in_replies(file)}
    keys |= {f"topic-{topic}" for topic in Catalogue.load(CONTENT).topics}
    keys |= {f"sector-{sector}" for sector in load(CONTENT / "sectors.yml")}
    keys |= {f"media-{family}" for family in FAMILIES.values()}
    keys |= {f"command-{name}" for name in COMMANDS}
    commands = ["human", "language", "forget_confirmed", "forget_declined"]
    commands += ["leave_question", "leave_question_confirmed", "leave_question_declined"]
    keys |= {f"button-{command}" for command in commands}
    keys |= {f"data-{name}" for name in fields_of_export() | set(QUESTIONS)}
    keys |= {f"application-{kind}-{status}" for kind in ("status", "news") for status in STATUSES}
    keys |= {f"upload-{error.reason}" for error in UnusableFileError.__subclasses__()}
    for procedure in read_procedures(CONTENT).values():
        keys |= {f"procedure-{procedure.id}", f"procedure-{procedure.id}-intro"}
        steps = {f"procedure-{procedure.id}-{step.id}" for step in procedure.steps}
        keys |= steps | {f"{step}-text" for step in steps}
    keys |= {f"button-reason-{reason}" for reason in REASONS}
    return keys - NO_PHRASES


def load(file: Path) -> Any:
    """A YAML file."""
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def fields_of_export() -> set[str]:
    """Keys of the dictionaries in store/privacy/exports.py and what belongs to it."""
    folder = Path(export.__code__.co_filename).parent
    return {
        key.value
        for file in folder.glob("exports*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_that_is_used_is_there(language: str) -> None:
    """Else people would read a key."""
    assert sorted(used() - set(phrases(language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_stands_twice(language: str) -> None:
    """The second would be lost."""
    assert [key for key, found in phrases(language).items() if len(found) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_phrases(language: str) -> None:
    """One that is only in one language is a mistake there or missing here."""
    assert set(phrases(language)) ^ set(phrases(LANGUAGES[0])) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_a_button(language: str) -> None:
    """At most 30 characters for a topic."""
    found = phrases(language)
    labels = {key: found[key][0] for key in found if key.startswith("topic-")}
    assert {key: text for key, text in labels.items() if len(text) > LONGEST_LABEL} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_limits_is_short_enough(language: str) -> None:
    """Else Telegram refuses it at the start, unseen."""
    found = phrases(language)
    assert [key for key, limit in LIMITS.items() if len(found[key][0]) > limit] == []
