"""Wrong passwords and codes lock a login for a while, longer each time."""

from __future__ import annotations

from datetime import timedelta

from store.tables import Staff
from store.types import now

FREE_FAILURES = 5
FIRST_LOCK = timedelta(minutes=1)
LONGEST_LOCK = timedelta(hours=1)


def is_locked(staff: Staff) -> bool:
    """Whether nothing is tried with this login now, be it right or wrong."""
    return staff.locked_until is not None and staff.locked_until > now()


def count_failure(staff: Staff) -> None:
    """One more; from the last free one on the login is locked."""
    staff.failed_logins += 1
    if staff.failed_logins >= FREE_FAILURES:
        staff.locked_until = now() + _lock_length(staff.failed_logins)


def forgive(staff: Staff) -> None:
    """Begin to count anew: somebody has logged in, or an administrator says so."""
    staff.failed_logins = 0
    staff.locked_until = None


def _lock_length(failures: int) -> timedelta:
    """A minute after the last free failure, then twice as long for each, up to the longest."""
    doublings = min(failures - FREE_FAILURES, 16)
    return min(FIRST_LOCK * 2**doublings, LONGEST_LOCK)
