"""Makes `understood` (docs/architecture.md, "A turn") of Rasa's parse result."""

from __future__ import annotations

from typing import Any

RANKED = 5
FALLBACK = "nlu_fallback"
LANGUAGE = "language"  # Set by engine.language in Rasa's message,
NEW_WORDS = "new_words"  # and this by engine.classifier; of a topic without a text there is none.
UNKNOWN_LANGUAGE = {"code": None, "confidence": 0.0}


def understood(parse_data: dict[str, Any], offset: int) -> dict[str, Any]:
    """Return `understood` of a turn; `offset`: what was stripped before the text."""
    intent = parse_data.get("intent") or {}
    return {
        "topic": intent.get("name"),
        "confidence": _rounded(intent),
        "ranking": _ranking(parse_data.get("intent_ranking") or []),
        "entities": [_entity(entity, offset) for entity in parse_data.get("entities") or []],
        "language": parse_data.get(LANGUAGE) or UNKNOWN_LANGUAGE,
        "new_words": parse_data.get(NEW_WORDS),
    }


def _ranking(intents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    real = [intent for intent in intents if intent.get("name") not in {FALLBACK, None}]
    return [{"topic": intent["name"], "confidence": _rounded(intent)} for intent in real[:RANKED]]


def _entity(entity: dict[str, Any], offset: int) -> dict[str, Any]:
    found = {"entity": entity["entity"], "value": entity["value"]}
    if "start" in entity:
        found.update(start=entity["start"] + offset, end=entity["end"] + offset)
    return found


def _rounded(intent: dict[str, Any]) -> float:
    return round(float(intent.get("confidence") or 0.0), 4)
