"""What a new model may understand worse than the one before, and what not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from store import installation
from store.installation import UnusableSettingError

LANGUAGE_MARGIN, SAFETY_MARGIN = "model_margin", "model_safety_margin"
# Percentage points. A call for help that is no longer heard outweighs all that is won elsewhere.
DEFAULTS = {LANGUAGE_MARGIN: 1.0, SAFETY_MARGIN: 0.0}
LARGEST_MARGIN = 20.0
# Shares come with four digits.
ROUNDING = 1e-6


@dataclass(frozen=True)
class Margins:
    """How much may be lost, in percentage points."""

    language: float
    safety: float


@dataclass(frozen=True)
class Obstacle:
    """A share that drops too far: of a `language`, its `safety`, or a `safety_topic`."""

    kind: str
    name: str
    before: float
    after: float
    margin: float


def margins(session: Session) -> Margins:
    """Those of this installation."""
    found = {
        name: installation.value(session, name) or str(default)
        for name, default in DEFAULTS.items()
    }
    return Margins(float(found[LANGUAGE_MARGIN]), float(found[SAFETY_MARGIN]))


def save_margins(session: Session, typed: Mapping[str, str], staff_id: str) -> None:
    """Set all from what was typed, 0 to 20 points each, or none; raises UnusableSettingError."""
    points = {name: _points(name, typed.get(name, "")) for name in DEFAULTS}
    for name, value in points.items():
        installation.set_value(session, name, f"{value:g}", staff_id)


def _points(name: str, text: str) -> float:
    try:
        points = float(text.strip().replace(",", "."))
    except ValueError:
        raise UnusableSettingError(name) from None
    if not 0 <= points <= LARGEST_MARGIN:
        raise UnusableSettingError(name)
    return points


def obstacles(old: Mapping[str, Any], new: Mapping[str, Any], allowed: Margins) -> list[Obstacle]:
    """What becomes worse by more than the margin; a language that is gone altogether, too."""
    languages = old["languages"], new["languages"]
    return [
        *_drops("language", *languages, allowed.language),
        *_drops("safety", *languages, allowed.safety),
        *_drops("safety_topic", old["safety_topics"], new["safety_topics"], allowed.safety),
    ]


_FIGURE = {"language": "accuracy", "safety": "safety_recall", "safety_topic": "recall"}


def _drops(
    kind: str, old: Mapping[str, Any], new: Mapping[str, Any], margin: float
) -> Iterator[Obstacle]:
    before, after = _shares(kind, old), _shares(kind, new)
    for name, share in before.items():
        if share - after.get(name, 0.0) > margin / 100 + ROUNDING:
            yield Obstacle(kind, name, share, after.get(name, 0.0), margin)


def _shares(kind: str, figures: Mapping[str, Any]) -> dict[str, float]:
    found = {name: one.get(_FIGURE[kind]) for name, one in figures.items()}
    return {name: share for name, share in found.items() if share is not None}
