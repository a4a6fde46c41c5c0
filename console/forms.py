"""What a browser sends back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web import FileField


@dataclass(frozen=True)
class Upload:
    """A file as it came: both are whatever the sender likes."""

    name: str
    content: bytes = field(repr=False)


async def read_form(request: web.Request) -> Mapping[str, str]:
    """The fields that are text; HTTPBadRequest when the body is no form or not in its charset."""
    try:
        form = await request.post()
    except (ValueError, LookupError, HttpProcessingError):
        raise web.HTTPBadRequest from None
    return {name: value for name, value in form.items() if isinstance(value, str)}


async def read_choices(request: web.Request, name: str) -> list[str]:
    """All values of a field that may come several times; HTTPBadRequest as above."""
    await read_form(request)
    return [value for value in (await request.post()).getall(name, []) if isinstance(value, str)]


async def read_file(request: web.Request, name: str) -> Upload | None:
    """The file of a field, once; None when none was chosen; HTTPBadRequest as above."""
    await read_form(request)
    given = (await request.post()).get(name)
    if not isinstance(given, FileField):
        return None
    with given.file as file:
        return Upload(given.filename, file.read())
