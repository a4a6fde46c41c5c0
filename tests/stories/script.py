"""Reads a story (tests/stories/*.yml) and tells whether a message is what it expects.

A story is what one person does, step by step, and what comes back:

    language: nl                      # what the telephone says, and what is chosen at /start
    steps:
    - says: "kan ik meedoen?"         # types
    - edits: "kan ik niet meedoen?"   # changes what was typed last
    - sends: voice                    # something that is no text
    - presses: button-human           # a button: key of its phrase, a language's name, or its label
      of: human-asked                 # ... of the newest message that holds this phrase
      toast: rating-thanks            # ... and this is shown over the chat
    - hears: eligibility-ask-origin   # the next message holds a phrase, or several in order ...
    - hears: {answer: assignment_pay} # ... or this curated answer ...
    - hears: {any: [out-of-scope, ...]} # ... or one of these phrases ...
      in: fr                          # ... in another language than the one before (from now on)
      also: ["Gezondheidszorg"]       # ... with these words, as they stand
      buttons: [topic-how_to_apply]   # ... with these buttons, and maybe others
      lacks: [danger]                 # ... and without these phrases or words
    - gets: mydata-file               # the next message is a file of this name
    - sees: procedure-progress        # the message whose button was pressed has become this

Several messages after one step are heard one by one, and none may stay unheard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tools import phrases

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")


@dataclass(frozen=True)
class Story:
    """What one person does."""

    name: str
    language: str
    steps: list[dict[str, Any]]


def stories() -> list[Story]:
    """All stories, by name of their file."""
    found = []
    for path in sorted(Path(__file__).parent.glob("*.yml")):
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        found.append(Story(path.stem, given["language"], given["steps"]))
    return found


def examples() -> Iterator[str]:
    """All sentences that the model is trained on or measured with."""
    for path in (ROOT / "nlu").glob("*/*/*.yml"):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            yield from re.findall(r"(?m)^\s*- (.+)$", entry.get("examples") or "")
    for path in (ROOT / "tests" / "nlu").glob("*/*/*.yml"):
        yield from yaml.safe_load(path.read_text(encoding="utf-8"))["sentences"]


@cache
def language_names() -> dict[str, str]:
    """Own name of each language by its code."""
    listed = yaml.safe_load((CONTENT / "languages.yml").read_text(encoding="utf-8"))
    return {language["code"]: language["name"] for language in listed}


@cache
def texts(language: str) -> dict[str, str]:
    """All phrases of a language, by key; raises LookupError when there are none."""
    files = sorted((CONTENT / "phrases" / language).glob("*.ftl"))
    if not files:
        raise LookupError(language)
    return {key: phrase.text for file in files for key, phrase in phrases.read(file).items()}


def holds(text: str, expected: str | list[str] | dict[str, Any], language: str) -> bool:
    """Whether a message holds a phrase, several in order, one of some, or an answer's lead."""
    text = plain(text)
    if isinstance(expected, dict) and "any" in expected:
        return any(holds(text, one, language) for one in expected["any"])
    if isinstance(expected, dict):
        [path] = (CONTENT / "answers").glob(f"*/{expected['answer']}.yml")
        answer = yaml.safe_load(path.read_text(encoding="utf-8"))["languages"][language]
        return plain(answer["lead"]) in text
    wanted = [expected] if isinstance(expected, str) else expected
    ordered = ".*?".join(pattern(texts(language)[key]) for key in wanted)
    return re.search(ordered, text) is not None


def label(key: str, language: str) -> str:
    """Words on a button or in a message, as a regular expression: a phrase's, or as they stand."""
    known = texts(language)
    return pattern(known[key]) if key in known else re.escape(plain(key))


def plain(text: str) -> str:
    """Without the invisible marks of direction, and with single spaces."""
    return " ".join(INVISIBLE.sub("", text).split())


def pattern(phrase: str) -> str:
    """A regular expression for a phrase whatever its arguments; of variants any may stand there."""
    return r".*?".join(
        re.escape(plain(piece)) if isinstance(piece, str) else _any_of(piece)
        for piece in _pieces(phrase)
        if not isinstance(piece, str) or plain(piece)
    )


def _any_of(variants: list[str]) -> str:
    return f"(?:{'|'.join(map(pattern, variants))})" if variants else ""


def _pieces(phrase: str) -> list[str | list[str]]:
    """Fixed texts and, for what stands in braces, its variants (none for a plain argument)."""
    pieces: list[str | list[str]] = []
    depth, start = 0, 0
    for index, character in enumerate(phrase):
        if character == "{":
            if depth == 0:
                pieces.append(phrase[start:index])
                start = index + 1
            depth += 1
        elif character == "}":
            depth -= 1
            if depth == 0:
                pieces.append(_variants(phrase[start:index]))
                start = index + 1
    return [*pieces, phrase[start:]]


def _variants(inner: str) -> list[str]:
    """The texts after each `[key]` of a choice."""
    if "->" not in inner:
        return []
    return [text.strip() for text in re.split(r"\*?\[[^\]]+\]", inner.split("->", 1)[1])[1:]]
