"""Tells whether a message holds a phrase or a curated answer, whatever its arguments."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tools import phrases

CONTENT = Path(__file__).parents[2] / "content"
INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")


@cache
def language_names() -> dict[str, str]:
    """Own name of each language by its code, in the order of the list."""
    listed = yaml.safe_load((CONTENT / "languages.yml").read_text(encoding="utf-8"))
    return {language["code"]: language["name"] for language in listed}


@cache
def texts(language: str) -> dict[str, str]:
    """All phrases of a language, by key; raises LookupError when there are none.

    As in the chat, the first language stands in for what is not translated yet.
    """
    files = sorted((CONTENT / "phrases" / language).glob("*.ftl"))
    if not files:
        raise LookupError(language)
    own = {key: phrase.text for file in files for key, phrase in phrases.read(file).items()}
    first = next(iter(language_names()))
    return own if language == first else {**texts(first), **own}


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
    end: int | None = 0
    for key in wanted:
        end = None if end is None else _end(texts(language)[key], text, end)
    return end is not None


def mentions(text: str, words: str, language: str) -> bool:
    """Whether a message holds a phrase, or these words as they stand."""
    if words in texts(language):
        return holds(text, words, language)
    return plain(words) in plain(text)


def is_label(label: str, words: str, language: str) -> bool:
    """Whether a button bears a phrase, or these words as they stand."""
    known = texts(language)
    expected = _pattern(known[words]) if words in known else re.escape(plain(words))
    return re.fullmatch(expected, plain(label)) is not None


def plain(text: str) -> str:
    """Without the invisible marks of direction, and with single spaces."""
    return " ".join(INVISIBLE.sub("", text).split())


def _end(phrase: str, text: str, start: int) -> int | None:
    """Where a phrase ends in a text, whatever its arguments; of variants any may stand there.

    Each piece is looked for behind the one before, and never once more: that takes no time.
    """
    end: int | None = start
    for piece in _pieces(phrase):
        if end is None:
            return None
        if isinstance(piece, str):
            found = text.find(plain(piece), end)
            end = None if found < 0 else found + len(plain(piece))
        elif piece:
            ends = [_end(variant, text, end) for variant in piece]
            end = min((one for one in ends if one is not None), default=None)
    return end


def _pattern(phrase: str) -> str:
    """The same for the few words on a button, as a regular expression for all of them."""
    return r".*?".join(
        re.escape(plain(piece)) if isinstance(piece, str) else _any_of(piece)
        for piece in _pieces(phrase)
        if not isinstance(piece, str) or plain(piece)
    )


def _any_of(variants: list[str]) -> str:
    return f"(?:{'|'.join(map(_pattern, variants))})" if variants else ""


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
    """The texts after each `[key]` of a choice, which may hold choices."""
    if "->" not in inner:
        return []
    choice, depth, cuts = inner.split("->", 1)[1], 0, list[tuple[int, int]]()
    for found in re.finditer(r"[{}]|\*?\[[^\]{}]+\]", choice):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] not in "{}":
            cuts.append(found.span())
    ends = [start for start, _ in cuts[1:]] + [len(choice)]
    return [choice[cut[1] : end].strip() for cut, end in zip(cuts, ends, strict=True)]
