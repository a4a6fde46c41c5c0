"""Log-ins that have not ended: how far each has come, and when it is over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.tables import Staff, StaffSession
from store.types import now

# The stages of a session: a code is asked for; a second factor is to be set up; logged in.
SECOND_FACTOR, ENROLMENT, FULL = "second_factor", "enrolment", "full"
STAGES = frozenset({SECOND_FACTOR, ENROLMENT})

FULL_LENGTH = timedelta(hours=12)
# For whoever has given the password, to look at the telephone.
STEP_LENGTH = timedelta(minutes=10)
IDLE = timedelta(minutes=60)
# A request is not worth a write each time.
SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class SignedIn:
    """The staff member of a session."""

    staff_id: str
    login: str
    role: str
    stage: str
    seen_at: datetime

    @property
    def standing(self) -> str:
        """What routes ask for: the role, or the stage of a session that has none yet."""
        return self.role if self.stage == FULL else self.stage

    @property
    def is_stale(self) -> bool:
        """Whether it is time to note that somebody is still there."""
        return now() - self.seen_at >= SEEN_EVERY


def begin(session: Session, staff: Staff, token_lookup: str, stage: str) -> None:
    """Open a session, and clear away those that are over."""
    session.execute(delete(StaffSession).where(or_(*_over())))
    length = FULL_LENGTH if stage == FULL else STEP_LENGTH
    session.add(
        StaffSession(
            token_lookup=token_lookup, staff_id=staff.id, stage=stage, expires_at=now() + length
        )
    )


def find(session: Session, token_lookup: str) -> SignedIn | None:
    """Who has this token; None when it is unknown, over, or its owner disabled."""
    row = session.execute(
        select(Staff.id, Staff.login, Staff.role, StaffSession.stage, StaffSession.seen_at)
        .join(StaffSession, StaffSession.staff_id == Staff.id)
        .where(StaffSession.token_lookup == token_lookup, *_alive())
    ).one_or_none()
    return SignedIn(*row) if row else None


def alive(session: Session, token_lookups: Collection[str]) -> set[str]:
    """Those of the tokens that `find` knows."""
    query = select(StaffSession.token_lookup).join(Staff, StaffSession.staff_id == Staff.id)
    found = query.where(StaffSession.token_lookup.in_(token_lookups), *_alive())
    return set(session.scalars(found))


def touch(session: Session, token_lookup: str) -> None:
    """Note that somebody is still there."""
    session.execute(
        update(StaffSession).where(StaffSession.token_lookup == token_lookup).values(seen_at=now())
    )


def of_staff(session: Session, staff_id: str) -> Sequence[StaffSession]:
    """The sessions of somebody who is logged in, the one used last first."""
    return session.scalars(
        select(StaffSession)
        .where(StaffSession.staff_id == staff_id, StaffSession.stage == FULL, ~or_(*_over()))
        .order_by(StaffSession.seen_at.desc(), StaffSession.created_at.desc())
    ).all()


def log_out(session: Session, who: SignedIn, token_lookup: str) -> None:
    """End a session."""
    end(session, token_lookup)
    audit.record(session, who.staff_id, Action.LOG_OUT, who.staff_id)


def log_out_elsewhere(session: Session, who: SignedIn, token_lookup: str) -> None:
    """End all sessions of somebody but this one."""
    end_all(session, who.staff_id, but=token_lookup)
    audit.record(session, who.staff_id, Action.LOG_OUT_ELSEWHERE, who.staff_id)


def end(session: Session, token_lookup: str) -> None:
    """End a session that another one replaces; nothing happens when there is none."""
    session.execute(delete(StaffSession).where(StaffSession.token_lookup == token_lookup))


def end_all(session: Session, staff_id: str, but: str = "") -> None:
    """End the sessions of somebody, for one that stays if need be."""
    session.execute(
        delete(StaffSession).where(
            StaffSession.staff_id == staff_id, StaffSession.token_lookup != but
        )
    )


def _alive() -> tuple[ColumnElement[bool], ...]:
    """Has not ended, and neither has its owner's account."""
    return ~or_(*_over()), Staff.disabled_at.is_(None)


def _over() -> tuple[ColumnElement[bool], ...]:
    return StaffSession.expires_at <= now(), StaffSession.seen_at <= now() - IDLE
