"""Parameters of a Bot API call, however they were sent."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox.errors import bad_request
from sandbox.wire import Json

TRUE = frozenset({True, "true", "True", "1", "yes"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime_type: str
    content: bytes


@dataclass(slots=True)
class Params:
    """Typed access to values that may be JSON, form text or uploads."""

    values: Json
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers are taken as their text."""
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, (dict, list)):
            raise bad_request(f'field "{name}" must be of type String')
        return value if isinstance(value, str) else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; raises ApiError 400 for anything else."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f'field "{name}" must be a Number') from None

    def number(self, name: str, default: float = 0.0) -> float:
        """A number of seconds or the like."""
        try:
            return float(self.values.get(name) or default)
        except (TypeError, ValueError):
            raise bad_request(f'field "{name}" must be a Number') from None

    def flag(self, name: str) -> bool:
        """A boolean; absent means false."""
        value = self.values.get(name)
        return isinstance(value, (bool, str, int)) and value in TRUE

    def json(self, name: str) -> Any:
        """A JSON value, sent as such or as its text; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def chat_id(self) -> int | None:
        """The chat that a call is about, when it names one by number."""
        value = self.values.get("chat_id")
        try:
            return int(value) if value is not None else None
        except (TypeError, ValueError):
            return None


async def read_params(request: web.Request) -> Params:
    """Reads query, JSON, form or multipart; raises ApiError 400 for a broken body."""
    params = Params(dict(request.query))
    if not request.can_read_body:
        return params
    if request.content_type == "multipart/form-data":
        await _read_multipart(request, params)
    else:
        params.values |= _parsed(await request.read(), request.content_type)
    return params


def _parsed(body: bytes, content_type: str) -> Json:
    if content_type != "application/json":
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("object expected as the request body")
    return values


async def _read_multipart(request: web.Request, params: Params) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            content = value.file.read()
            params.files[name] = Upload(value.filename, value.content_type, content)
        elif isinstance(value, str):
            params.values[name] = value
