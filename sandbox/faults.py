"""Faults that can be switched on, so that a bot meets them before its users do."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase

from sandbox.errors import ApiError, PhoneError, forbidden
from sandbox.wire import Json

CALL_KINDS = frozenset({"429", "403", "500", "timeout_before", "timeout_after", "slow"})
UPDATE_KINDS = frozenset({"duplicate", "reorder"})
UPDATES = "updates"
SLOW_SECONDS = 1.0


@dataclass(slots=True)
class Fault:
    """One switch. `count` None means until it is cleared; times are in seconds."""

    id: int
    kind: str
    method: str = "*"
    chat_id: int | None = None
    count: int | None = None
    probability: float = 1.0
    retry_after: int = 1
    seconds: float = 30.0
    used: int = 0

    def strikes(self, method: str, chat_id: int | None) -> bool:
        """Whether this call is hit; counts it if so."""
        if self.count is not None and self.used >= self.count:
            return False
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        # Lottery numbers, not secrets.
        if not fnmatchcase(method, self.method) or random.random() >= self.probability:  # noqa: S311
            return False
        self.used += 1
        return True

    def as_json(self) -> Json:
        """The switch as the person side lists it; `left` None means for ever."""
        left = None if self.count is None else self.count - self.used
        return asdict(self) | {"left": left}

    def refusal(self) -> ApiError | None:
        """The error that this fault answers with, if it answers at all."""
        if self.kind == "429":
            text = f"Too Many Requests: retry after {self.retry_after}"
            return ApiError(429, text, retry_after=self.retry_after)
        if self.kind == "403":
            return forbidden("bot was blocked by the user")
        return ApiError(500, "Internal Server Error") if self.kind == "500" else None


class Faults:
    """All switches, oldest first; the first that strikes wins."""

    def __init__(self) -> None:
        self._ids = itertools.count(1)
        self._faults: list[Fault] = []

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._faults)

    def add(self, wish: Json) -> Fault:
        """Switches a fault on; raises PhoneError for an unknown kind or a wrong type."""
        fault = Fault(next(self._ids), **_checked(wish))
        self._faults.append(fault)
        return fault

    def clear(self, fault_id: int | None = None) -> int:
        """Switches one fault or all of them off; returns how many were."""
        before = len(self._faults)
        self._faults = [f for f in self._faults if fault_id is not None and f.id != fault_id]
        return before - len(self._faults)

    def on_call(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that hits this call of the Bot API, if any."""
        return next(
            (f for f in self._faults if f.kind in CALL_KINDS and f.strikes(method, chat_id)), None
        )

    def on_update(self, kind: str, chat_id: int | None) -> bool:
        """Whether an update is to be duplicated or reordered."""
        return any(f.kind == kind and f.strikes(UPDATES, chat_id) for f in self._faults)


_TYPES: dict[str, tuple[type, ...]] = {
    "kind": (str,),
    "method": (str,),
    "chat_id": (int, type(None)),
    "count": (int, type(None)),
    "probability": (int, float),
    "retry_after": (int,),
    "seconds": (int, float),
}


def _checked(wish: Json) -> Json:
    if wish.get("kind") not in CALL_KINDS | UPDATE_KINDS:
        raise PhoneError("unknown_kind_of_fault")
    for name, value in wish.items():
        if name not in _TYPES or isinstance(value, bool) or not isinstance(value, _TYPES[name]):
            raise PhoneError(f"bad_{name}" if name in _TYPES else "unknown_field")
    if wish["kind"] in UPDATE_KINDS:
        return {**wish, "method": UPDATES}
    return {"seconds": SLOW_SECONDS, **wish} if wish["kind"] == "slow" else wish
