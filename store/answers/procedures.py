"""Procedures: steps that people tick, and what somebody has ticked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from store.content import Fields, read_yaml
from store.programmes.rules import read_sources
from store.tables import Tick

FOLDER = "procedures"


@dataclass(frozen=True)
class Step:
    """One step, with where it stands: title, date and perhaps url each."""

    id: str
    sources: list[dict[str, str | None]]


@dataclass(frozen=True)
class Procedure:
    """Steps in order, offered under the answer of a topic."""

    id: str
    topic: str
    steps: list[Step]

    def step(self, step_id: str) -> Step | None:
        """The step of this id."""
        return next((step for step in self.steps if step.id == step_id), None)


def read_procedures(content: Path) -> dict[str, Procedure]:
    """All of content/procedures/ by id; raises ContentError, naming file and field."""
    found = [_procedure(path) for path in sorted((content / FOLDER).glob("*.yml"))]
    return {procedure.id: procedure for procedure in found}


def _procedure(path: Path) -> Procedure:
    entry = Fields(str(path), read_yaml(path))
    steps = [Fields(f"{path}: steps", step) for step in entry.listed("steps")]
    ids = [step.text("id") for step in steps]
    if not ids or len(set(ids)) < len(ids):
        raise entry.fault("steps", "steps with an id of their own each")
    return Procedure(
        entry.one_of("id", [path.stem]),
        entry.text("topic"),
        [Step(step.text("id"), read_sources(step)) for step in steps],
    )


def ticked(session: Session, person_id: str, procedure: str) -> set[str]:
    """The steps that somebody has ticked."""
    query = select(Tick.step).where(Tick.person_id == person_id, Tick.procedure == procedure)
    return set(session.scalars(query))


def tick(session: Session, person_id: str, procedure: str, step: str) -> None:
    """Tick a step; one that is ticked stays so."""
    if session.get(Tick, (person_id, procedure, step)) is None:
        session.add(Tick(person_id=person_id, procedure=procedure, step=step))


def untick(session: Session, person_id: str, procedure: str, step: str | None = None) -> None:
    """Take the tick of a step away, or all of a procedure."""
    query = delete(Tick).where(Tick.person_id == person_id, Tick.procedure == procedure)
    session.execute(query if step is None else query.where(Tick.step == step))
