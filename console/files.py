"""Style sheet and icon."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "static"
# Named one by one, so that no address can lead elsewhere.
NAMES = frozenset({"console.css", "icon.svg"})


async def send_file(request: web.Request) -> web.FileResponse:
    """One of the files above; HTTPNotFound for another name."""
    name = request.match_info["name"]
    if name not in NAMES:
        raise web.HTTPNotFound
    # May be kept, but must be asked for again: a new version shows at once.
    return web.FileResponse(FOLDER / name, headers={"Cache-Control": "no-cache"})
