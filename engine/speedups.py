"""What is changed in Rasa so that a turn costs less. `apply()` is the one place where it is put in.

What needs no patch stands in agent.py (no locks, no wrapper around the store, no second look at
what was understood), graph_runner.py (no dask) and without_tensorflow.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import aiohttp
from jsonschema import Draft7Validator
from jsonschema.validators import validator_for
from rasa.core.actions import action
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

# Seconds; actions only look things up. Less than the bot waits for a turn (bot/rasa.py), so that a
# slow action fails its own turn and does not look as if Rasa were down.
ACTION_TIMEOUT = 2


class KeptEndpoint(EndpointConfig):
    """The action server, over connections that are kept.

    Rasa opens a session, a pool and a connection for each action.
    """

    _session: aiohttp.ClientSession | None = None

    @classmethod
    def of(cls, endpoint: EndpointConfig | None) -> KeptEndpoint | None:
        """Return the same endpoint, with kept connections."""
        if endpoint is None:
            return None
        return cls(endpoint.url, endpoint.params, endpoint.headers, **endpoint.kwargs)

    async def request(
        self, method: str = "post", subpath: str | None = None, **options: Any
    ) -> Any:
        """Return the action server's JSON; raises `aiohttp.ClientError` and `TimeoutError`."""
        del subpath
        try:
            return await self._request(method, options["json"])
        except aiohttp.ServerDisconnectedError:
            # It closed an idle connection just now. Actions only read, so asking again is safe.
            return await self._request(method, options["json"])

    async def _request(self, method: str, body: Any) -> Any:
        async with self._open().request(method, self.url, json=body) as response:
            if response.status >= 400:
                raise ClientResponseError(response.status, response.reason, await response.text())
            return await response.json()

    def _open(self) -> aiohttp.ClientSession:
        # Made with the first call, because a session belongs to a running loop.
        if self._session is None or self._session.closed:
            timeout = aiohttp.ClientTimeout(total=ACTION_TIMEOUT)
            self._session = aiohttp.ClientSession(headers=self.headers, timeout=timeout)
        return self._session

    async def close(self) -> None:
        """Close the kept connections."""
        if self._session is not None:
            await self._session.close()


def apply() -> None:
    """Put the patches in; a second time changes nothing."""
    action.RemoteAction._validate_action_result = _compiled_validation()


def _compiled_validation() -> Any:
    """Rasa checks the schema itself for each result of an action: a quarter of a turn.

    And it tries the schemas of all 23 events on each event, where its name says which one it is.
    """
    spec = action.RemoteAction.action_response_format_spec()
    kind = validator_for(spec, default=Draft7Validator)
    kind.check_schema(spec)
    event_spec = dict(spec["properties"]["events"]["items"])
    branches = event_spec.pop("oneOf")
    by_event = {branch["properties"]["event"]["const"]: kind(branch) for branch in branches}
    events = {"type": "array", "items": {**event_spec, "properties": _named(event_spec, by_event)}}
    outer = kind({**spec, "properties": {**spec["properties"], "events": events}})

    def _validate_action_result(self: action.RemoteAction, result: dict[str, Any]) -> bool:
        del self
        outer.validate(result)
        for event in result.get("events", []):
            by_event[event["event"]].validate(event)
        return True

    return _validate_action_result


def _named(event_spec: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """Return the schema of what all events have, with the known names of events."""
    return {**event_spec["properties"], "event": {"enum": list(names)}}
