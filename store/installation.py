"""Settings of this installation that staff change in the console, in the table `settings`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.tables import Setting

LONGEST_ADDRESS = 300


class UnusableSettingError(ValueError):
    """`name` is the setting; the value is not one that it may have."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Installation:
    """All of them with their defaults; office hours are in store/handover/office_hours.py."""

    # The group of staff is told when nobody has answered for so many minutes of working time.
    escalate_after: int = 15
    # Who has waited so many hours of working time gets an apology.
    give_up_after: int = 24
    # A talk in which nobody has written for so many hours is over.
    close_after: int = 24
    # Where staff open the console, for links; None: no links.
    console_address: str | None = None


# The least and the most of each whole number.
LIMITS = {"escalate_after": (1, 10_080), "give_up_after": (1, 720), "close_after": (1, 720)}
NAMES = tuple(field.name for field in fields(Installation))


def read(session: Session) -> Installation:
    """The settings; what was never set has its default."""
    query = select(Setting.name, Setting.value).where(Setting.name.in_(NAMES))
    found = {name: value for name, value in session.execute(query)}
    numbers = {name: int(found[name]) for name in LIMITS if name in found}
    return Installation(**numbers, console_address=found.get("console_address") or None)


def save(session: Session, name: str, text: str, staff_id: str) -> None:
    """Set one from what was typed; an empty address means none. UnusableSettingError."""
    text = text.replace("\0", "").strip()
    if name in LIMITS:
        text = _whole(name, text)
    elif name == "console_address":
        text = _address(name, text)
    else:
        raise UnusableSettingError(name)
    set_value(session, name, text or None, staff_id)


def value(session: Session, name: str) -> str | None:
    """A setting as it is stored; None when it was never set."""
    return session.scalar(select(Setting.value).where(Setting.name == name))


def set_value(session: Session, name: str, text: str | None, staff_id: str) -> None:
    """Store a setting that was checked, or (None) forget it; recorded when it changes anything."""
    found = session.get(Setting, name, with_for_update=True)
    if (found.value if found else None) == text:
        return
    if text is None:
        session.delete(found)
    elif found:
        found.value = text
    else:
        session.add(Setting(name=name, value=text))
    audit.record(session, staff_id, Action.SETTING_CHANGED, name)


def _whole(name: str, text: str) -> str:
    least, most = LIMITS[name]
    if not (text.isascii() and text.isdigit() and len(text) < 9 and least <= int(text) <= most):
        raise UnusableSettingError(name)
    return str(int(text))


def _address(name: str, text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        raise UnusableSettingError(name) from None
    if text and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise UnusableSettingError(name)
    if len(text) > LONGEST_ADDRESS or any(character.isspace() for character in text):
        raise UnusableSettingError(name)
    return text.rstrip("/")
