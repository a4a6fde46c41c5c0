"""The examples of the console as files of nlu/, which Rasa learns beside those that are there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.review.markup import UnusableTextError, marked
from store.tables import Example
from store.wording.catalogue import Catalogue

CONTENT = Path(__file__).parents[2] / "content"
# What a message may hold, as domain/shared.yml lists it; what only buttons carry is not here.
ENTITIES = (
    *("country", "region", "city", "nationality", "residence", "sector", "mode", "language"),
    *("month", "date", "start", "length", "age", "years", "number", "position", "reference"),
    *("permit", "education", "answer"),
)
# Beside the file of the topic: what was thought up stays apart from what was heard.
PATH = "nlu/{language}/{group}/{topic}.console.yml"
HEAD = """version: "3.1"

nlu:
- intent: {topic}
  metadata:
    language: {language}
  examples: |
"""


def files(session: Session) -> dict[str, str]:
    """All examples by the path of their file, in the same order each time."""
    query = select(Example).order_by(Example.language, Example.topic, Example.id)
    by_file: dict[tuple[str, str], list[str]] = {}
    for example in session.scalars(query):
        if example.topic in catalogue() and (line := line_of(example)):
            by_file.setdefault((example.language, example.topic), []).append(line)
    return {path(*key): _file(*key, lines) for key, lines in by_file.items()}


def packed(session: Session) -> bytes:
    """The same as a ZIP file, to be unpacked over the project."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files(session).items():
            archive.writestr(name, text)
    return made.getvalue()


def path(language: str, topic: str) -> str:
    """Where the examples of a topic stand in the project."""
    group = catalogue().group_of(topic)
    return PATH.format(language=language, group=group, topic=topic)


def line_of(example: Example) -> str | None:
    """An example as it stands in a file; None when it cannot stand there."""
    try:
        return marked(example.text, example.entities)
    except UnusableTextError:
        return None


@cache
def catalogue() -> Catalogue:
    """The project's own topics, read once."""
    return Catalogue.load(CONTENT)


def _file(language: str, topic: str, lines: Iterable[str]) -> str:
    head = HEAD.format(language=language, topic=topic)
    return head + "".join(f"    - {line}\n" for line in lines)
