"""Reads and writes files of phrases (Project Fluent) as plain pairs of name and text."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import ast, parse
from fluent.syntax.serializer import FluentSerializer

VARIABLE = re.compile(r"\$([a-z][a-z0-9_]*)")


@dataclass(frozen=True)
class Phrase:
    """What stands after the `=`, and the comment above."""

    text: str
    comment: str


def read(file: Path) -> dict[str, Phrase]:
    """The phrases of a file in its order; none when it is not there."""
    if not file.is_file():
        return {}
    found, comment = {}, ""
    for entry in parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Comment):
            comment = _one_line(entry)
        elif isinstance(entry, ast.Message):
            comment = _one_line(entry.comment) if entry.comment else comment
            found[entry.id.name] = Phrase(_text(entry), comment)
    return found


def write(file: Path, reference: Path, texts: dict[str, str]) -> None:
    """Write the texts in the order and with the comments of the file of reference."""
    out: list[str] = []
    for entry in parse(reference.read_text(encoding="utf-8")).body:
        comment = entry if isinstance(entry, ast.BaseComment) else getattr(entry, "comment", None)
        if comment:
            out.append("\n" * bool(out) + _comment(comment))
        if isinstance(entry, ast.Message) and entry.id.name in texts:
            out.append(_message(entry.id.name, texts[entry.id.name]))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(out), encoding="utf-8")


def fault(reference: str, translation: str) -> str | None:
    """Why a translation cannot stand for the text of reference; None when it can."""
    body = parse(_message("phrase", translation)).body
    if len(body) != 1 or not isinstance(body[0], ast.Message):
        return "its braces or lines cannot be read"
    wanted, given = set(VARIABLE.findall(reference)), set(VARIABLE.findall(translation))
    if wanted != given:
        return f"other variables: {', '.join(sorted(wanted ^ given))}"
    return None


def _message(name: str, text: str) -> str:
    if "\n" not in text and not text.startswith("{"):
        return f"{name} = {text}\n"
    return f"{name} =\n{textwrap.indent(text, '    ')}\n"


def _comment(comment: ast.BaseComment) -> str:
    return textwrap.indent(comment.content or "", "# ", lambda _: True) + "\n"


def _text(message: ast.Message) -> str:
    whole = FluentSerializer().serialize_entry(ast.Message(message.id, message.value))
    return textwrap.dedent(whole.partition("=")[2].removeprefix(" ")).strip()


def _one_line(comment: ast.BaseComment) -> str:
    return " ".join((comment.content or "").split())
