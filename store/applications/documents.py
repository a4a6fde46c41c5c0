"""Files that people send: what kind one is, told by its content, and its keeping.

A file is never opened, unpacked, rendered or run here. Only its first bytes, the names in its
directory and the small member `mimetype` of an OpenDocument file are looked at.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from datetime import datetime, timedelta
from typing import ClassVar

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from store.tables import Application, Document, Draft, Expert

MOST_BYTES = 10 * 1024 * 1024
LONGEST_NAME = 80
# How long a file is kept that nothing refers to: the form that it was sent for goes on meanwhile.
KEEP_LOOSE = timedelta(days=2)
BATCH = 100

ZIP, OLE, PDF = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"%PDF-"
# What a PDF may not begin with, though programs find its mark further on.
NO_PDF = (b"MZ", b"\x7fELF", b"#!", b"<")
PDF_MARK_WITHIN = 1024
ODT = b"application/vnd.oasis.opendocument.text"
# More than any letter or CV has: a directory of millions of names would take minutes to read.
MOST_MEMBERS, MOST_DIRECTORY_BYTES = 2000, 1024 * 1024
ZIP_END = b"PK\x05\x06"
ZIP64_LOCATOR = b"PK\x06\x07"
DOCX_MEMBER = re.compile(r"word/document\d*\.xml")
MACROS = re.compile(r"(^|/)vbaproject\.bin$|^(basic|scripts)/", re.I)
UNFIT_IN_NAMES = frozenset('<>:"|?*')


class UnusableFileError(Exception):
    """A file that is not kept; `reason` is part of the key of the phrase that says why."""

    reason: ClassVar[str]


class TooBigError(UnusableFileError):
    """More than MOST_BYTES."""

    reason = "too_big"


class EmptyFileError(UnusableFileError):
    """Nothing is in it."""

    reason = "empty"


class WrongKindError(UnusableFileError):
    """Neither PDF nor DOC, DOCX or ODT, whatever its name says."""

    reason = "wrong_kind"


class DamagedError(UnusableFileError):
    """It begins like one of them, but the rest does not fit."""

    reason = "damaged"


class MacrosError(UnusableFileError):
    """It holds a program."""

    reason = "macros"


def kind_of(content: bytes) -> str:
    """pdf, doc, docx or odt; raises UnusableFileError."""
    if not content:
        raise EmptyFileError
    if len(content) > MOST_BYTES:
        raise TooBigError
    if content.startswith(ZIP):
        return _kind_of_zip(content)
    if content.startswith(OLE):
        return _kind_of_ole(content)
    if PDF in content[:PDF_MARK_WITHIN] and not content.startswith(NO_PDF):
        if b"%%EOF" not in content:
            raise DamagedError
        return "pdf"
    raise WrongKindError


def clean_name(name: str, kind: str) -> str:
    """A name that is safe to show and to store under: no folders, no marks, the right ending."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(
        " " if c.isspace() else c
        for c in unicodedata.normalize("NFC", last)
        if c.isspace() or (unicodedata.category(c)[0] != "C" and c not in UNFIT_IN_NAMES)
    )
    stem = " ".join(shown.rpartition(".")[0].split() or shown.split()).strip(". ")
    return f"{stem[:LONGEST_NAME].strip('. ') or 'document'}.{kind}"


def keep(session: Session, person_id: str, name: str, content: bytes, file_id: str) -> str:
    """Keep a file, encrypted, and give its id; raises UnusableFileError."""
    kind = kind_of(content)
    document = Document(
        person_id=person_id,
        name=clean_name(name, kind),
        kind=kind,
        size=len(content),
        content=content,
        file_id=file_id,
    )
    session.add(document)
    session.flush()
    return document.id


def prune(session: Session, now: datetime) -> int:
    """A duty: throw files away that nothing refers to any more."""
    used = [
        exists().where(table.document_id == Document.id) for table in (Application, Draft, Expert)
    ]
    loose = select(Document.id).where(
        Document.created_at < now - KEEP_LOOSE, *(~one for one in used)
    )
    ids = session.scalars(loose.limit(BATCH)).all()
    session.execute(delete(Document).where(Document.id.in_(ids)))
    return len(ids)


def _kind_of_ole(content: bytes) -> str:
    """DOC has a stream `WordDocument`; other files of Office are built alike."""
    if any(_ole_entry(name) in content for name in ("_VBA_PROJECT", "VBA", "Macros")):
        raise MacrosError
    if _ole_entry("WordDocument") not in content:
        raise WrongKindError
    return "doc"


def _ole_entry(name: str) -> bytes:
    """How an entry of the directory begins: the name in 64 bytes, and how many of them it takes."""
    encoded = name.encode("utf-16-le")
    return encoded.ljust(64, b"\0") + (len(encoded) + 2).to_bytes(2, "little")


def _kind_of_zip(content: bytes) -> str:
    if not _has_a_small_directory(content):
        raise DamagedError
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            is_text = "mimetype" in names and _is_odt(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError):
        raise DamagedError from None
    if any(MACROS.search(name) for name in names):
        raise MacrosError
    if is_text and "content.xml" in names:
        return "odt"
    if "[Content_Types].xml" in names and any(map(DOCX_MEMBER.fullmatch, names)):
        return "docx"
    raise WrongKindError


def _has_a_small_directory(content: bytes) -> bool:
    """Looked at before anything reads it, for it may claim any length."""
    end = content.rfind(ZIP_END)
    if end < 0 or len(content) - end < 22 or content[end - 20 : end - 16] == ZIP64_LOCATOR:
        return False
    members = int.from_bytes(content[end + 10 : end + 12], "little")
    size = int.from_bytes(content[end + 12 : end + 16], "little")
    return members <= MOST_MEMBERS and size <= MOST_DIRECTORY_BYTES


def _is_odt(archive: zipfile.ZipFile) -> bool:
    """Its member `mimetype` is there to be read without unpacking anything."""
    member = archive.getinfo("mimetype")
    if member.compress_type != zipfile.ZIP_STORED or member.file_size != len(ODT):
        return False
    return archive.read(member) == ODT
