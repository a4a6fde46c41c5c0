"""Files: known by what is in them, kept as they came, and refused before they can do harm."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from store.applications import documents
from store.applications.documents import (
    MOST_BYTES,
    DamagedError,
    EmptyFileError,
    MacrosError,
    TooBigError,
    UnusableFileError,
    WrongKindError,
    clean_name,
    kind_of,
)
from store.tables import Document
from store.types import now
from tests.applying import ANSWERS, PDF, Desk, all_of
from tests.factories import Cast
from tests.stories.files import DOCX, ODT, content


def archive(*members: tuple[str, bytes | str], compressed: bool = False) -> bytes:
    """A zip."""
    made = io.BytesIO()
    how = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    with zipfile.ZipFile(made, "w", how) as file:
        for name, inside in members:
            file.writestr(name, inside)
    return made.getvalue()


def many_members() -> bytes:
    """A directory with more names than any letter has."""
    return archive(*DOCX, *((f"{n}.xml", "") for n in range(documents.MOST_MEMBERS)))


def claims_a_huge_directory() -> bytes:
    """The end of a zip says that its directory is 4 GB long."""
    made = bytearray(content("cv.docx"))
    end = made.rfind(documents.ZIP_END)
    made[end + 12 : end + 16] = b"\xfe\xff\xff\xff"
    return bytes(made)


MACRO_DOC = content("cv.doc") + "_VBA_PROJECT".encode("utf-16-le").ljust(64, b"\0") + b"\x1a\0"
SPREADSHEET = content("cv.doc").replace(
    "WordDocument".encode("utf-16-le"), "WorkbookXXXX".encode("utf-16-le")
)


@pytest.mark.parametrize("kind", ["pdf", "doc", "docx", "odt"])
def test_what_is_taken(kind: str) -> None:
    assert kind_of(content(f"cv.{kind}")) == kind


def test_a_pdf_may_begin_a_little_later() -> None:
    assert kind_of(b"\xef\xbb\xbf\r\n" + PDF) == "pdf"


def test_a_document_may_be_called_as_office_on_the_web_calls_it() -> None:
    assert kind_of(archive(("[Content_Types].xml", ""), ("word/document2.xml", ""))) == "docx"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyFileError),
        (b"%PDF-" + b"\n" * MOST_BYTES, TooBigError),
        (b"just words", WrongKindError),
        (b"x" * 2000 + PDF, WrongKindError),
        (b"MZ" + PDF, WrongKindError),
        (b"#!/bin/sh\n" + PDF, WrongKindError),
        (b"<script>" + PDF, WrongKindError),
        (b"\x89PNG\r\n\x1a\n", WrongKindError),
        (content("archive.docx"), WrongKindError),
        (SPREADSHEET, WrongKindError),
        (archive(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), WrongKindError),
        (archive(("mimetype", "application/epub+zip"), ("content.xml", "")), WrongKindError),
        (b"%PDF-1.7\nhalf of it", DamagedError),
        (content("cv.docx")[:200], DamagedError),
        (claims_a_huge_directory(), DamagedError),
        (many_members(), DamagedError),
        (content("macros.docx"), MacrosError),
        (archive(*ODT, ("Basic/Standard/Module1.xml", "")), MacrosError),
        (MACRO_DOC, MacrosError),
    ],
)
def test_what_is_refused(content: bytes, error: type[UnusableFileError]) -> None:
    with pytest.raises(error):
        kind_of(content)


def test_nothing_is_unpacked() -> None:
    """A member that would fill a disk is not even begun."""
    bomb = archive(*DOCX, ("word/media/image1.png", bytes(200_000_000)), compressed=True)
    assert len(bomb) < 1_000_000
    assert kind_of(bomb) == "docx"
    disguised = archive(("mimetype", b"a" * 50_000_000), ("content.xml", ""), compressed=True)
    with pytest.raises(WrongKindError):
        kind_of(disguised)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["cv.pdf", "cv.doc", "cv.docx", "cv.odt"]), st.data())
def test_a_broken_file_is_refused_or_taken_and_nothing_else(name: str, data: st.DataObject) -> None:
    made = bytearray(content(name))
    for _ in range(data.draw(st.integers(1, 8))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    made = made[: data.draw(st.integers(0, len(made)))]
    try:
        kind = kind_of(bytes(made))
    except UnusableFileError:
        return
    assert kind in ("pdf", "doc", "docx", "odt")


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("My CV.pdf", "My CV.pdf"),
        ("cv.exe", "cv.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\hodan\\cv.pdf", "cv.pdf"),
        ("cv\u202efdp.exe", "cvfdp.pdf"),
        ("سيرة ذاتية.pdf", "سيرة ذاتية.pdf"),
        ("", "document.pdf"),
        ("...", "document.pdf"),
        ("a\nb\tc.pdf", "a b c.pdf"),
        ('<b>"x"|?*.pdf', "bx.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_names_are_cleaned(name: str, cleaned: str) -> None:
    assert clean_name(name, "pdf") == cleaned


@given(st.text())
def test_any_name_becomes_a_safe_one(name: str) -> None:
    cleaned = clean_name(name, "docx")
    assert cleaned.endswith(".docx")
    assert 5 < len(cleaned) <= 90
    assert not set(cleaned) & set('/\\<>:"|?*\n')
    assert not any(unicodedata.category(c)[0] == "C" for c in cleaned)
    assert not cleaned.startswith(".")


async def test_a_file_is_kept_as_it_came_but_unreadable(cast: Cast) -> None:
    desk = Desk(cast)
    id = await cast.database.run(documents.keep, desk.person.id, "My CV.docx", PDF, "telegrams-id")
    with cast.database.session() as session:
        kept = session.get_one(Document, id)
        assert (kept.name, kept.kind, kept.size) == ("My CV.pdf", "pdf", len(PDF))
        assert (kept.content, kept.file_id) == (PDF, "telegrams-id")
        row = session.execute(text("SELECT content, name, file_id FROM documents")).one()
    raw = b"".join(bytes(v) if not isinstance(v, str) else v.encode() for v in row)
    for secret in (b"%PDF", b"My CV", b"telegrams-id"):
        assert secret not in raw


async def test_nothing_of_a_refused_file_is_kept(cast: Cast) -> None:
    desk = Desk(cast)
    with pytest.raises(WrongKindError):
        await cast.database.run(documents.keep, desk.person.id, "cv.pdf", b"MZ", "f")
    assert all_of(cast.database, Document) == []


async def test_files_that_nothing_refers_to_go_after_two_days(cast: Cast) -> None:
    desk = Desk(cast)
    old, moment = now() - timedelta(days=3), now()
    loose, used = desk.document(created_at=old), desk.document(created_at=old)
    fresh = desk.document(created_at=moment - timedelta(hours=1))
    sent = desk.document(created_at=old)
    cast.application(desk.person, desk.open(), document_id=sent.id)
    await desk.write(**ANSWERS | {"cv": used.id})

    assert await cast.database.run(documents.prune, moment) == 1
    assert await cast.database.run(documents.prune, moment) == 0
    left = {document.id for document in all_of(cast.database, Document)}
    assert left == {used.id, fresh.id, sent.id}
    assert loose.id not in left
