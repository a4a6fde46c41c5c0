"""Invitations: a link by which somebody makes a log-in of their own, once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from store import audit
from store.accounts import sessions
from store.accounts.sessions import SignedIn
from store.accounts.staff import ADMINISTRATOR, ROLES, tidy
from store.audit import Action
from store.missing import MissingError
from store.tables import Invitation, Staff
from store.types import now

VALID_FOR = timedelta(days=7)
# No blanks and nothing invisible; e-mail addresses fit.
LOGIN = re.compile(r"[a-z0-9][a-z0-9._@+-]{0,63}")
PAGE = 100


class UnusableInvitationError(Exception):
    """The login or the role cannot be one."""


class TakenLoginError(Exception):
    """Somebody has this login, or is invited to it."""


class NoSuchInvitationError(MissingError):
    """There is none, or it was used, withdrawn, or is too old."""


def invite(session: Session, login: str, role: str, token_lookup: str, who: SignedIn) -> Invitation:
    """Keep an invitation by the hash of its token; UnusableInvitationError, TakenLoginError."""
    login = tidy(login)
    if not LOGIN.fullmatch(login) or role not in ROLES:
        raise UnusableInvitationError
    _refuse_taken(session, login)
    if session.scalar(_open().where(Invitation.login == login).limit(1)):
        raise TakenLoginError
    invitation = Invitation(
        token_lookup=token_lookup,
        login=login,
        role=role,
        invited_by=who.staff_id,
        expires_at=now() + VALID_FOR,
    )
    session.add(invitation)
    session.flush()
    _record(session, who.staff_id, Action.STAFF_INVITED, invitation)
    return invitation


def listed(session: Session, limit: int = PAGE) -> Sequence[Invitation]:
    """The invitations that somebody may still use, the newest first."""
    return session.scalars(_open().order_by(Invitation.id.desc()).limit(limit)).all()


def find(session: Session, token_lookup: str) -> Invitation:
    """That of a token; NoSuchInvitationError."""
    invitation = session.scalar(_open().where(Invitation.token_lookup == token_lookup))
    if invitation is None:
        raise NoSuchInvitationError
    return invitation


def accept(session: Session, token_lookup: str, password_hash: str, session_lookup: str) -> Staff:
    """Make the log-in and a session in which the second factor is set up.

    Raises NoSuchInvitationError and TakenLoginError.
    """
    chosen = _open().where(Invitation.token_lookup == token_lookup)
    invitation = session.scalar(chosen.with_for_update(of=Invitation))
    if invitation is None:
        raise NoSuchInvitationError
    _refuse_taken(session, invitation.login)
    staff = Staff(login=invitation.login, role=invitation.role, password_hash=password_hash)
    session.add(staff)
    invitation.used_at = now()
    _flush(session)
    sessions.begin(session, staff, session_lookup, sessions.ENROLMENT)
    details = {"role": staff.role, "invitation": invitation.id}
    audit.record(session, staff.id, Action.STAFF_ADDED, staff.id, details)
    return staff


def withdraw(session: Session, number: int, who: SignedIn) -> None:
    """Let it open nothing any more; NoSuchInvitationError."""
    invitation = session.scalar(
        _open().where(Invitation.id == number).with_for_update(of=Invitation)
    )
    if invitation is None:
        raise NoSuchInvitationError
    invitation.withdrawn_at = now()
    _record(session, who.staff_id, Action.INVITATION_WITHDRAWN, invitation)


def _open() -> Select[Invitation]:
    """Those that can be used: an administrator who is none any more invites nobody."""
    usable: tuple[ColumnElement[bool], ...] = (
        Invitation.used_at.is_(None),
        Invitation.withdrawn_at.is_(None),
        Invitation.expires_at > now(),
        Staff.role == ADMINISTRATOR,
        Staff.disabled_at.is_(None),
    )
    return select(Invitation).join(Staff, Staff.id == Invitation.invited_by).where(*usable)


def _refuse_taken(session: Session, login: str) -> None:
    if session.scalar(select(Staff.id).where(Staff.login == login)):
        raise TakenLoginError


def _flush(session: Session) -> None:
    try:
        session.flush()
    except IntegrityError:
        # Two links for the same login, opened at the same moment.
        raise TakenLoginError from None


def _record(session: Session, actor: str, action: Action, invitation: Invitation) -> None:
    details = {"role": invitation.role}
    audit.record(session, actor, action, str(invitation.id), details)
