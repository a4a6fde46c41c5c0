"""Logging in which nothing that a person wrote can appear.

Rasa puts texts, slots and bodies of failed calls into messages, structured fields and exceptions.
So here: no message of exceptions (only where they were raised), no structured fields, and silence
for the loggers that quote bodies.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings
from types import TracebackType
from typing import Any

import structlog

# They quote answers of the action server, or events with texts; engine.channel reports the failure
# instead.
QUOTING = (
    "rasa.core.actions.action",
    "rasa.core.actions.forms",
    "rasa.core.processor",
    "rasa.shared.core.events",
    "rasa.shared.core.slots",
    "rasa.shared.core.trackers",
    "sanic.error",
)

# Warnings that are wrong for our pipeline: engine.entities reads lookup tables and synonyms itself,
# and no slot of ours is filled from entities.
NOT_FOR_US = (
    "Slot auto-fill has been removed",
    "You have defined synonyms in your training data",
    "You have defined training data consisting of lookup tables",
)


class BareFormatter(logging.Formatter):
    """Shows where an exception came from, but not what it says."""

    def formatException(self, ei: Any) -> str:
        """Return types and places."""
        kind, _, trace = ei
        return f"{kind.__name__} at {_places(trace)}"


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    return " > ".join(f"{frame.name}:{frame.lineno}" for frame in frames[-5:])


def configure() -> None:
    """Log to standard error at `LOG_LEVEL` (default INFO)."""
    handler = logging.StreamHandler()
    handler.setFormatter(BareFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "INFO"), handlers=[handler], force=True)
    # Below INFO Rasa logs all that it handles.
    logging.getLogger("rasa").setLevel(max(logging.INFO, logging.getLogger().level))
    for name in QUOTING:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, _only_event],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        # Rasa binds a logger for each of nine lines per turn that are then not logged.
        cache_logger_on_first_use=True,
    )


def show_warnings(*kinds: type[Warning]) -> None:
    """Show warnings of these kinds only; a server shows none, for Rasa warns with texts and values.

    A filter is not enough: Rasa's dependencies set filters of their own.
    """

    def show(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        if kinds and issubclass(category, kinds) and not str(message).startswith(NOT_FOR_US):
            sys.stderr.write(f"{category.__name__}: {message}\n")

    warnings.showwarning = show


def _only_event(_: Any, __: str, event: dict[str, Any]) -> str:
    return str(event.get("event"))
