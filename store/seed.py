"""Fills a database from content/: `python -m store.seed`. Doing it again changes nothing."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.orm import Session

from store.answers.help_lines import read_help_lines
from store.content import ContentError, Fields, read_yaml
from store.crypto import Vault
from store.database import Database
from store.demo import read_demo
from store.demo_removal import was_removed
from store.logs import configure_logging
from store.openings.full_text import index_missing
from store.programmes.programmes import read_programmes
from store.settings import SettingError, Settings
from store.tables import Answer, Event, HelpLine, Institution, Opening, Programme
from store.types import ZONE, now
from store.wording.languages import Languages

# Any number, as long as it stays: of two that seed at once, one waits.
LOCK = 20_190_701
ANSWER_STATUSES = ("approved", "machine")
# What makes an answer another version.
WORDING = ("status", "lead", "body", "sources", "related", "as_of", "review_by")

logger = logging.getLogger("store.seed")


@dataclass(frozen=True)
class Seeded:
    """How many rows were added or, of programmes and help lines, changed."""

    answers: int
    openings: int
    events: int
    programmes: int = 0
    help_lines: int = 0


def seed(session: Session, content: Path, today: date) -> Seeded:
    """Add what is new in content/; raises ContentError, naming file and field."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(LOCK)))
    answers = _seed_answers(session, content)
    programmes = _seed_rows(session, Programme, read_programmes(content))
    lines = _seed_rows(session, HelpLine, read_help_lines(content))
    openings = events = 0
    has_openings = session.scalar(select(func.count(Opening.id)))
    if not has_openings and not was_removed(session):
        openings, events = _seed_demo(session, content, today)
    index_missing(session)
    return Seeded(answers, openings, events, programmes, lines)


def _seed_rows[Edited: (Programme, HelpLine)](
    session: Session, table: type[Edited], rows: Iterable[dict[str, Any]]
) -> int:
    """New and changed ones, but for those that staff have edited."""
    known = {one.id: one for one in session.scalars(select(table))}
    changed = 0
    for row in rows:
        old = known.get(row["id"])
        if old is None:
            session.add(table(**row))
        elif old.edited_by is not None or all(getattr(old, name) == row[name] for name in row):
            continue
        else:
            for name, value in row.items():
                setattr(old, name, value)
            old.updated_at = now()
            old.revision += 1
        changed += 1
    return changed


def _seed_answers(session: Session, content: Path) -> int:
    """A new version goes live where the text has changed and staff have not edited it."""
    versions = session.scalars(select(Answer).order_by(Answer.version)).all()
    # Drafts of staff have numbers of their own, but nobody has read them yet.
    last = {(answer.topic, answer.language): answer.version for answer in versions}
    newest = {
        (answer.topic, answer.language): answer
        for answer in versions
        if answer.state == "published"
    }
    rows, replaced = [], []
    for row in read_answers(content):
        place = (row["topic"], row["language"])
        old, version = newest.get(place), last.get(place, 0) + 1
        if old is None:
            rows.append(row | {"version": version})
        elif old.edited_by is None and any(getattr(old, name) != row[name] for name in WORDING):
            rows.append(row | {"version": version})
            replaced.append(place)
    for topic, language in replaced:
        _retire(session, topic, language)
    if rows:
        session.execute(insert(Answer), rows)
    return len(rows)


def _retire(session: Session, topic: str, language: str) -> None:
    session.execute(
        update(Answer)
        .where(Answer.topic == topic, Answer.language == language, Answer.live)
        .values(live=False)
    )


def read_answers(content: Path) -> Iterator[dict[str, Any]]:
    """The fields of each answer in content/answers/ in each language; raises ContentError."""
    languages = Languages.load(content)
    for path in sorted((content / "answers").glob("*/*.yml")):
        yield from _answer_rows(path, languages)


def _answer_rows(path: Path, languages: Languages) -> list[dict[str, Any]]:
    """One row for each language of an answer's file."""
    entry = Fields(str(path), read_yaml(path))
    common = {
        "topic": entry.one_of("topic", [path.stem]),
        "as_of": entry.day("as_of"),
        "review_by": entry.day("review_by"),
        "related": entry.listed("related"),
        "sources": [_source(entry, source) for source in entry.listed("sources")],
    }
    texts = entry.fields("languages")
    return [common | _wording(texts, code, languages) for code in texts.given]


def _source(entry: Fields, source: Any) -> dict[str, str | None]:
    fields = Fields(f"{entry.where}: sources", source)
    return {
        "title": fields.text("title"),
        "date": fields.optional_text("date"),
        "url": fields.optional_text("url"),
    }


def _wording(texts: Fields, code: str, languages: Languages) -> dict[str, str]:
    if code not in languages:
        raise texts.fault(code, f"only {', '.join(languages.codes)}")
    text = texts.fields(code)
    return {
        "language": code,
        "status": text.one_of("status", ANSWER_STATUSES),
        "lead": text.text("lead"),
        "body": text.text("body"),
    }


def _seed_demo(session: Session, content: Path, today: date) -> tuple[int, int]:
    """Openings and events around `today`; what is there under the same name stays as it is."""
    demo = read_demo(content, today)
    hosts = set(session.scalars(select(Institution.id)))
    known = set(session.scalars(select(Event.reference)))
    institutions = [row for row in demo.institutions if row["id"] not in hosts]
    events = [row for row in demo.events if row["reference"] not in known]
    # Nobody is told of them as new.
    openings = [row | {"published_at": now()} for row in demo.openings]
    for table, rows in ((Institution, institutions), (Opening, openings), (Event, events)):
        if rows:
            session.execute(insert(table), rows)
    return len(demo.openings), len(events)


def main() -> None:
    """Seed the database of the settings."""
    configure_logging()
    try:
        settings = Settings.from_env(os.environ)
        database = Database(settings.database_url, Vault(settings.secret_key))
        with database.session() as session:
            seeded = seed(session, settings.content, datetime.now(ZONE).date())
    except (SettingError, ContentError) as error:
        sys.exit(str(error))
    except (OperationalError, ProgrammingError):
        # The exception's own text may hold the address with its password.
        sys.exit("DATABASE_URL: no database with our tables; run python -m store.migrate first")
    logger.info(
        "seeded answers=%d openings=%d events=%d programmes=%d help_lines=%d",
        seeded.answers,
        seeded.openings,
        seeded.events,
        seeded.programmes,
        seeded.help_lines,
    )


if __name__ == "__main__":
    main()
