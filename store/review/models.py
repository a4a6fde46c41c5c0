"""Models that were trained from the console: how far they are, how they compare, which is live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.missing import MissingError
from store.review import model_gates
from store.review.model_gates import Obstacle
from store.tables import Example, Model, Staff
from store.types import now

TRAINING, COMPARING, READY, FAILED = "training", "comparing", "ready", "failed"
PENDING = (TRAINING, COMPARING)
# Who made a model that came with the data of the project.
PROJECT = "project"
KEPT = 50


class NoSuchModelError(MissingError):
    """No model has this id."""


class BusyError(Exception):
    """A training or a comparison goes on: one at a time."""


class NotReadyError(Exception):
    """The model is not finished, or has failed."""


class NothingNewError(Exception):
    """What would be trained is what is live."""


class NotComparedError(Exception):
    """It was compared with another model than the one that is live now."""


class RefusedError(Exception):
    """The model must not go live: it understands something worse than the one before."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__()
        self.obstacles = obstacles


def start(session: Session, model_id: str, live_id: str, staff_id: str) -> None:
    """A training has begun, to be compared with the model that is live.

    Raises BusyError; NothingNewError when it makes the live model once more.
    """
    if pending(session):
        raise BusyError
    if model_id == live_id:
        raise NothingNewError
    _ensure(session, live_id)
    model = session.get(Model, model_id) or Model(id=model_id)
    model.status, model.progress, model.error = TRAINING, 0, None
    model.examples = count_examples(session)
    model.compared_with, model.report = live_id, None
    model.made_by, model.created_at, model.finished_at = staff_id, now(), None
    session.add(model)
    try:
        session.flush()
    except IntegrityError:
        # Somebody else has begun at the same moment.
        raise BusyError from None
    audit.record(session, staff_id, Action.MODEL_TRAINED, model_id, {"examples": model.examples})


def pending(session: Session) -> Model | None:
    """The model that is being trained or compared."""
    return session.scalars(select(Model).where(Model.status.in_(PENDING))).first()


def note_progress(session: Session, model_id: str, status: str, progress: int) -> None:
    """How far it is, 0 to 100; never less than before. NoSuchModelError."""
    model = find(session, model_id)
    again = model.status == status
    model.status, model.progress = status, max(progress, model.progress if again else 0)


def note_failure(session: Session, model_id: str, error: str) -> None:
    """It came to nothing; `error` is a code of the trainer, never content. NoSuchModelError."""
    model = find(session, model_id)
    model.status, model.error, model.finished_at = FAILED, error, now()


def note_report(session: Session, model_id: str, report: dict[str, Any]) -> None:
    """It is finished and compared. NoSuchModelError."""
    model = find(session, model_id)
    model.status, model.progress, model.report = READY, 100, report
    model.finished_at = now()


def find(session: Session, model_id: str) -> Model:
    """One model; raises NoSuchModelError."""
    model = session.get(Model, model_id)
    if model is None:
        raise NoSuchModelError(model_id)
    return model


def history(session: Session) -> Sequence[tuple[Model, str | None]]:
    """The newest first, with the login of who had it trained."""
    query = select(Model, Staff.login).outerjoin(Staff, Staff.id == Model.made_by)
    rows = session.execute(query.order_by(Model.created_at.desc()).limit(KEPT))
    return [(model, login) for model, login in rows]


def check_may_go_live(session: Session, model_id: str, live_id: str) -> None:
    """Raises NoSuchModelError, NotReadyError, NotComparedError; RefusedError with the reasons."""
    obstacles = obstacles_to(session, find(session, model_id), live_id)
    if obstacles:
        raise RefusedError(obstacles)


def obstacles_to(session: Session, model: Model, live_id: str) -> list[Obstacle]:
    """What would be understood worse than now. NotReadyError, NotComparedError."""
    if model.status != READY or model.report is None:
        raise NotReadyError(model.id)
    before = model.report["before"]
    if model.compared_with != live_id:
        # Another one has gone live since.
        before = _figures(session, live_id)
    return model_gates.obstacles(before, model.report["after"], model_gates.margins(session))


def note_live(session: Session, model_id: str, staff_id: str, action: Action) -> None:
    """People are understood by this one from now on."""
    _ensure(session, model_id).live_since = now()
    session.flush()
    audit.record(session, staff_id, action, model_id)


def before(session: Session, live_id: str) -> Model | None:
    """The one that was live before: to go back to it, and from there forth again."""
    query = select(Model).where(Model.live_since.is_not(None), Model.id != live_id)
    return session.scalars(query.order_by(Model.live_since.desc()).limit(1)).first()


def count_examples(session: Session) -> int:
    """How many examples of reviews there are now."""
    return session.scalar(select(func.count()).select_from(Example)) or 0


def _figures(session: Session, model_id: str) -> dict[str, Any]:
    """How well a model was found to understand; NotComparedError when it was never measured."""
    model = session.get(Model, model_id)
    if model and model.report:
        return dict(model.report["after"])
    of_another = select(Model.report).where(
        Model.compared_with == model_id, Model.status == READY, Model.report.is_not(None)
    )
    report = session.scalars(of_another.order_by(Model.finished_at.desc()).limit(1)).first()
    if report is None:
        raise NotComparedError(model_id)
    return dict(report["before"])


def _ensure(session: Session, model_id: str) -> Model:
    """The model, which may have come with the data of the project and be new to us."""
    model = session.get(Model, model_id)
    if model is None:
        # Since when it has been live, nobody knows.
        seen = now()
        model = Model(id=model_id, status=READY, progress=100, made_by=PROJECT)
        model.created_at = model.live_since = seen
        session.add(model)
        session.flush()
    return model
