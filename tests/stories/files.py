"""Small real files that people of the stories send."""

from __future__ import annotations

import io
import zipfile

MEGABYTE = 1024 * 1024
TYPES = "[Content_Types].xml"


def content(name: str, megabytes: int = 0) -> bytes:
    """The file of this name, filled up to a size if need be; raises KeyError for an unknown one."""
    made = FILES[name]
    return made + b"\n" * max(0, megabytes * MEGABYTE - len(made))


def _pdf() -> bytes:
    """One empty page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(made)
    return made + b"xref\n0 4\n0000000000 65535 f \n" + table + trailer


def _doc() -> bytes:
    """A compound file whose directory names the stream of a Word document."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[24:34] = bytes([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0])
    header[44:48] = (1).to_bytes(4, "little")  # sectors of the allocation table
    header[48:52] = (1).to_bytes(4, "little")  # first sector of the directory
    header[56:60] = (4096).to_bytes(4, "little")
    header[60:64] = header[68:72] = (0xFFFFFFFE).to_bytes(4, "little")
    header[76:512] = b"\xff" * 436
    header[76:80] = (0).to_bytes(4, "little")
    chains = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 10), 0xFFFFFFFE]
    table = b"".join(one.to_bytes(4, "little") for one in chains).ljust(512, b"\xff")
    directory = _entry("Root Entry", 5, child=1) + _entry("WordDocument", 2, start=2, size=4096)
    word = (b"\xec\xa5\xc1\x00" + bytes(508)).ljust(4096, b"\0")
    return bytes(header) + table + directory.ljust(512, b"\0") + word


def _entry(name: str, kind: int, child: int = 0xFFFFFFFF, start: int = 0, size: int = 0) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    entry = bytearray(128)
    entry[: len(raw)] = raw
    entry[64:66] = len(raw).to_bytes(2, "little")
    entry[66], entry[67] = kind, 1
    entry[68:76] = b"\xff" * 8
    entry[76:80] = child.to_bytes(4, "little")
    entry[116:120] = start.to_bytes(4, "little")
    entry[120:124] = size.to_bytes(4, "little")
    return bytes(entry)


def _zip(*entries: tuple[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in entries:
            archive.writestr(name, text)
    return made.getvalue()


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCX = (
    (
        TYPES,
        '<?xml version="1.0"?>'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/></Types>',
    ),
    (
        "word/document.xml",
        '<?xml version="1.0"?><w:document xmlns:w='
        '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
    ),
)
ODT = (
    ("mimetype", "application/vnd.oasis.opendocument.text"),
    (
        "META-INF/manifest.xml",
        '<?xml version="1.0"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ),
    (
        "content.xml",
        '<?xml version="1.0"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    ),
)

FILES = {
    "cv.pdf": _pdf(),
    "cv.doc": _doc(),
    "cv.docx": _zip(*DOCX),
    "cv.odt": _zip(*ODT),
    # A program, a picture and an archive, whatever their names say.
    "program.pdf": b"MZ\x90\x00" + bytes(60) + b"This program cannot be run in DOS mode.\r\n",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(24),
    "archive.docx": _zip(("notes.txt", "nothing")),
    "macros.docx": _zip(*DOCX, ("word/vbaProject.bin", "macros")),
    "empty.pdf": b"",
}
