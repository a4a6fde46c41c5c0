"""Entities inside a text as Rasa's files mark them: `[Ghana]{"entity": "country", ...}`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any

# As Rasa reads it (rasa/shared/nlu/training_data/entities_parser.py): it knows no escape.
_MARKED = re.compile(
    r"\[(?P<text>[^\]]+?)\](\((?P<entity>[^:)]+?)(?:\:(?P<value>[^)]+))?\)|\{(?P<one>[^}]+?)\}|"
    r"\[(?P<several>.*?)\])"
)
_ONE = re.compile(r"{[^}]+?\}")


class UnusableTextError(ValueError):
    """The text or an entity would be read as something else than it is."""


def marked(text: str, entities: Iterable[dict[str, Any]]) -> str:
    """The text with its entities marked; raises UnusableTextError.

    Of two that overlap the longer one stays. Words that mean two things at once stay unmarked:
    Rasa keeps one flat list of what marked words stand for, so one of the two meanings, which
    nlu/shared/ tells apart by capitals, would be lost in all texts.
    """
    alone = [group[0] for group in _apart(entities) if len(group) == 1]
    whole, place = "", 0
    for entity in alone:
        whole += text[place : entity["start"]] + _mark(
            text[entity["start"] : entity["end"]], entity
        )
        place = entity["end"]
    whole += text[place:]
    if "\\" in text or _read(whole) != (text, [_plain(entity) for entity in alone]):
        raise UnusableTextError
    return whole


def unmarked(whole: str) -> str:
    """The text without the marks."""
    return _MARKED.sub(lambda match: match["text"], whole)


def _apart(entities: Iterable[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Entities by the words that they stand for, in order, none over another."""
    order = sorted(entities, key=lambda e: (e["start"], -e["end"], e["entity"], str(e["value"])))
    groups: list[list[dict[str, Any]]] = []
    for _, same in groupby(order, key=lambda entity: (entity["start"], entity["end"])):
        group = list(same)
        if not groups or group[0]["start"] >= groups[-1][0]["end"]:
            groups.append(group)
    return groups


def _mark(words: str, entity: dict[str, Any]) -> str:
    if str(entity["value"]) == words:
        return f"[{words}]({entity['entity']})"
    return f"[{words}]{json.dumps(_attributes(entity), ensure_ascii=False)}"


def _attributes(entity: dict[str, Any]) -> dict[str, str]:
    return {"entity": str(entity["entity"]), "value": str(entity["value"])}


def _plain(entity: dict[str, Any]) -> dict[str, Any]:
    return {**_attributes(entity), "start": entity["start"], "end": entity["end"]}


def _read(whole: str) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities as Rasa finds them in a marked text."""
    entities: list[dict[str, Any]] = []
    taken = 0
    for match in _MARKED.finditer(whole):
        words = match["text"]
        start = match.start() - taken
        taken += len(match[0]) - len(words)
        place = {"start": start, "end": start + len(words)}
        entities += [{**found, **place} for found in _found(match)]
    return unmarked(whole), entities


def _found(match: re.Match[str]) -> list[dict[str, str]]:
    if match["entity"]:
        return [{"entity": match["entity"], "value": match["value"] or match["text"]}]
    inner = [f"{{{match['one']}}}"] if match["one"] else _ONE.findall(match["several"])
    try:
        return [{"value": match["text"], **json.loads(one)} for one in inner]
    except ValueError:
        raise UnusableTextError from None
