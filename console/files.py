"""Style sheets, scripts, the icon."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "static"
# What lies in the folder is for everybody; the list is the guard, so no address leads elsewhere.
SUFFIXES = frozenset({".css", ".js", ".svg"})


@cache
def names() -> frozenset[str]:
    """The files that may be sent."""
    return frozenset(path.name for path in FOLDER.iterdir() if path.suffix in SUFFIXES)


async def send_file(request: web.Request) -> web.FileResponse:
    """One of the files of the folder; HTTPNotFound for another name."""
    name = request.match_info["name"]
    if name not in names():
        raise web.HTTPNotFound
    # May be kept, but must be asked for again: a new version shows at once.
    return web.FileResponse(FOLDER / name, headers={"Cache-Control": "no-cache"})
