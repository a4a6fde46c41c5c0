"""Files that staff save: always as an attachment, under a name that can do no harm."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from aiohttp import web

LONGEST_NAME = 120
# What some file system or shell gives a meaning to.
UNFIT = frozenset('<>:"|?*%;\\/')
NO_NAME = "file"


def attachment(body: bytes, name: str, content_type: str) -> web.Response:
    """A response that a browser saves and does not show."""
    headers = {"Content-Disposition": disposition(name)}
    return web.Response(body=body, content_type=content_type, headers=headers)


def disposition(name: str) -> str:
    """The header, with the name in ASCII and, after RFC 5987, as it is."""
    safe = safe_name(name)
    plain = re.sub(r"[^A-Za-z0-9._ -]", "_", safe)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe, safe='')}"


def safe_name(name: str) -> str:
    """The last part of a path, without marks and control characters; never empty or hidden."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    kept = (
        " " if c.isspace() else c
        for c in last
        if c.isspace() or (unicodedata.category(c)[0] != "C" and c not in UNFIT)
    )
    return " ".join("".join(kept).split()).strip(". ")[-LONGEST_NAME:].strip(". ") or NO_NAME
