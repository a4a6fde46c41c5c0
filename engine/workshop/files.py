"""The files of examples that the console sends: checked, named by a hash, written down."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# A language, a group, and a topic with what tells the file from the one of the project.
PATH = re.compile(r"nlu/[a-z]{2,3}/[a-z][a-z_]*/[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?\.yml")

# Four times what Telegram lets anybody write.
LONGEST_TEXT = 4 * 4096


class Malformed(ValueError):
    """The body is not what docs/architecture.md says."""


def read_files(body: bytes) -> dict[str, str]:
    """Return text by path; raises `Malformed`, also for a path that leads anywhere else."""
    files = read_object(body).get("files")
    if not isinstance(files, dict) or not files:
        raise Malformed("files")
    for path, text in files.items():
        if not PATH.fullmatch(path) or not isinstance(text, str):
            raise Malformed("path")
        try:
            text.encode()
        except UnicodeEncodeError:
            raise Malformed("text") from None
    return files


def read_texts(body: bytes, most: int) -> list[str]:
    """Return texts to parse; raises `Malformed`."""
    texts = read_object(body).get("texts")
    if not isinstance(texts, list) or not 0 < len(texts) <= most:
        raise Malformed("texts")
    if not all(isinstance(text, str) and len(text) <= LONGEST_TEXT for text in texts):
        raise Malformed("texts")
    # Half a surrogate pair is valid JSON but no text.
    return [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in texts]


def read_object(body: bytes) -> dict[str, Any]:
    """Read JSON; raises `Malformed` when it is no object."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise Malformed("not JSON") from None
    if not isinstance(found, dict):
        raise Malformed("not an object")
    return found


def model_id(base: str, files: Mapping[str, str]) -> str:
    """Hash over the base, which is a hash of all other inputs, and the files; 16 hex digits."""
    digest = hashlib.sha256(f"{base}\n".encode())
    for path in sorted(files):
        content = files[path].encode()
        digest.update(f"{path} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def write_files(files: Mapping[str, str], folder: Path) -> None:
    """Write the files under a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
