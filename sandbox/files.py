"""Files that went through the chats, in memory."""

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import PurePosixPath

from sandbox.wire import Json


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file; `path` is what getFile tells."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    content: bytes

    def identity(self) -> Json:
        """The fields that every kind of file carries in a message."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
        }

    def document(self) -> Json:
        """The file as a Document."""
        return self.identity() | {"file_name": self.name, "mime_type": self.mime_type}


class FileStore:
    """Keeps the newest files within `limit` bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._count = 0
        self._files: OrderedDict[str, StoredFile] = OrderedDict()
        self._paths: dict[str, str] = {}

    def add(self, folder: str, name: str, mime_type: str, content: bytes) -> StoredFile:
        """Stores a file and forgets the oldest ones when there is no room."""
        self._count += 1
        suffix = "".join(c for c in PurePosixPath(name).suffix if c.isalnum() or c == ".")
        stored = StoredFile(
            file_id=secrets.token_urlsafe(24),
            unique_id=secrets.token_urlsafe(9),
            path=f"{folder}/file_{self._count}{suffix}",
            name=name,
            mime_type=mime_type,
            content=content,
        )
        self._files[stored.file_id] = stored
        self._paths[stored.path] = stored.file_id
        self._size += len(content)
        self._make_room()
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        """The file, or None when it is unknown or forgotten."""
        return self._files.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file at a path that getFile told."""
        file_id = self._paths.get(path)
        return self._files.get(file_id) if file_id else None

    def _make_room(self) -> None:
        while self._size > self._limit and len(self._files) > 1:
            _, oldest = self._files.popitem(last=False)
            del self._paths[oldest.path]
            self._size -= len(oldest.content)
