"""The tables. Ids that leave the process are random; personal fields are encrypted."""

from store.tables.alerts import Alert, Telling
from store.tables.applications import Application, ApplicationStep, Document, Draft, Expert
from store.tables.base import Base, RowId, random_id
from store.tables.content import Answer, MissingText, Programme
from store.tables.events import Event, Registration
from store.tables.feedback import Question, Rating
from store.tables.messages import Message, OutboxRow, Update
from store.tables.offers import Institution, Opening, OpeningWord
from store.tables.people import Conversation, Person, Profile, Tick
from store.tables.settings import Setting
from store.tables.staff import AuditRow, Staff, StaffSession

__all__ = [
    "Alert",
    "Answer",
    "Application",
    "ApplicationStep",
    "AuditRow",
    "Base",
    "Conversation",
    "Document",
    "Draft",
    "Event",
    "Expert",
    "Institution",
    "Message",
    "MissingText",
    "Opening",
    "OpeningWord",
    "OutboxRow",
    "Person",
    "Profile",
    "Programme",
    "Question",
    "Rating",
    "Registration",
    "RowId",
    "Setting",
    "Staff",
    "StaffSession",
    "Telling",
    "Tick",
    "Update",
    "random_id",
]
