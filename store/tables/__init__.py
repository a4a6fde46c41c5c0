"""The tables. Ids that leave the process are random; personal fields are encrypted."""

from store.tables.alerts import Alert, Telling
from store.tables.applications import Application, ApplicationStep, Document, Draft, Expert
from store.tables.base import Base, RowId, random_id
from store.tables.content import Answer, HelpLine, MissingText, Programme
from store.tables.events import Event, Registration
from store.tables.feedback import Question, QuestionGroup, Rating
from store.tables.handover import CannedReply, Handover, Note
from store.tables.messages import Message, OutboxRow, Update
from store.tables.offers import Import, Institution, Opening, OpeningWord
from store.tables.people import Conversation, Person, Profile, Tick
from store.tables.review import AnswerFlag, Example, Model, Review, ReviewTask
from store.tables.settings import Setting
from store.tables.staff import (
    AuditRow,
    Bookmark,
    Invitation,
    SavedView,
    Staff,
    StaffSession,
    Tag,
    Unmasking,
)

__all__ = [
    "Alert",
    "Answer",
    "AnswerFlag",
    "Application",
    "ApplicationStep",
    "AuditRow",
    "Base",
    "Bookmark",
    "CannedReply",
    "Conversation",
    "Document",
    "Draft",
    "Event",
    "Example",
    "Expert",
    "Handover",
    "HelpLine",
    "Import",
    "Institution",
    "Invitation",
    "Message",
    "MissingText",
    "Model",
    "Note",
    "Opening",
    "OpeningWord",
    "OutboxRow",
    "Person",
    "Profile",
    "Programme",
    "Question",
    "QuestionGroup",
    "Rating",
    "Registration",
    "Review",
    "ReviewTask",
    "RowId",
    "SavedView",
    "Setting",
    "Staff",
    "StaffSession",
    "Tag",
    "Telling",
    "Tick",
    "Unmasking",
    "Update",
    "random_id",
]
