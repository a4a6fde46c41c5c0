"""The tables. Ids that leave the process are random; personal fields are encrypted."""

from store.tables.base import Base, RowId, random_id
from store.tables.content import Answer, MissingText, Programme
from store.tables.feedback import Question, Rating
from store.tables.messages import Message, OutboxRow, Update
from store.tables.offers import Application, Event, Institution, Opening, Registration
from store.tables.people import Conversation, Person, Profile, Tick
from store.tables.staff import AuditRow, Staff, StaffSession

__all__ = [
    "Answer",
    "Application",
    "AuditRow",
    "Base",
    "Conversation",
    "Event",
    "Institution",
    "Message",
    "MissingText",
    "Opening",
    "OutboxRow",
    "Person",
    "Profile",
    "Programme",
    "Question",
    "Rating",
    "Registration",
    "RowId",
    "Staff",
    "StaffSession",
    "Tick",
    "Update",
    "random_id",
]
