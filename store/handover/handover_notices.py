"""What a person is told around a talk with staff; the bot words it (store/notices.py)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.answers import help_lines
from store.notices import Notice, tell
from store.outbox import NOTICE
from store.tables import Conversation, Message, OutboxRow
from store.wording.replies import Reply, line, reply

OVER = "handover-over"
NOT_TAKEN_UP = "handover-not-taken-up"
UNANSWERED = "handover-unanswered"
LEFT = "handover-left"
# The button of the person by which the talk, or the waiting, ends.
END = {"end_talk": True}


def begin(session: Session, person_id: str) -> None:
    """From now on a person of the staff writes, and the bot is silent."""
    _tell(session, person_id, reply(line("handover-begun"), buttons=[end_button()]))


def written(session: Session, person_id: str, text: str, staff_id: str) -> None:
    """What staff have written: it is said as it stands."""
    _tell(session, person_id, {"written": text, "staff_id": staff_id})


def over(session: Session, conversation: Conversation) -> None:
    """The talk is over, and the bot is back."""
    _tell(session, conversation.person_id, back(OVER, conversation.state))


def not_taken_up(session: Session, conversation: Conversation) -> None:
    """Staff closed the request without a word."""
    _tell_choices(session, conversation, reply(line(NOT_TAKEN_UP), buttons=_choices()))


def apologise(session: Session, conversation: Conversation, *, in_danger: bool) -> None:
    """Nobody answered in time: an apology with choices; help lines first where they may help."""
    sorry = line(LEFT if conversation.handover == "open" else UNANSWERED)
    lines = [*_help_lines(session), sorry] if in_danger else [sorry]
    _tell_choices(session, conversation, reply(lines[0], lines[1:], _choices()))


def _help_lines(session: Session) -> list[Reply]:
    shown = help_lines.shown(session)
    if not shown:
        return [line("danger")]
    told = [
        line(
            "help-line",
            about={"text": one.about},
            name={"text": one.name},
            contact=one.contact,
            source={"text": one.source},
        )
        for one in shown
    ]
    return [line("danger-intro"), *told]


def withdraw(session: Session, person_id: str) -> bool:
    """Take back the word that the talk is over, if it has not been said yet."""
    due = (OutboxRow.person_id == person_id) & (OutboxRow.status == "due")
    query = select(OutboxRow).where(due, OutboxRow.method == NOTICE).with_for_update()
    found = [row for row in session.scalars(query) if _ends(row.parameters["reply"])]
    for row in found:
        session.delete(row)
    return bool(found)


def back(phrase: str, state: dict[str, object] | None) -> Reply:
    """A word with which the bot comes back: the menu, and the form that was interrupted."""
    return reply(line(phrase), buttons=[*_go_on(state), *_menu()])


def end_button() -> Reply:
    """[end the talk]"""
    return {"phrase": "button-end-talk", "tap": END}


def _choices() -> list[Reply]:
    """[ask again] [leave a question] [menu]"""
    again = {"phrase": "button-ask-again", "command": "human"}
    leave = {"phrase": "button-leave_question", "command": "leave_question"}
    return [again, leave, *_menu()]


def _menu() -> list[Reply]:
    return [{"phrase": "button-menu", "command": "menu"}]


def _go_on(state: dict[str, object] | None) -> list[Reply]:
    """Of a form that was being filled in when staff began to write."""
    loop = (state or {}).get("loop")
    name = loop.get("name") if isinstance(loop, dict) else None
    topic = str(name).removesuffix("_form") if name else None
    return [{"phrase": "button-go-on", "topic": topic}] if topic else []


def _ends(said: Reply) -> bool:
    return said.get("phrase") in (OVER, NOT_TAKEN_UP)


def _tell(session: Session, person_id: str, said: Reply, about: int | None = None) -> None:
    # They asked for a person, or answer one: also who wants no messages otherwise is told.
    tell(session, person_id, Notice(said, asked_for=True, reply_to=about))


def _tell_choices(session: Session, conversation: Conversation, said: Reply) -> None:
    """With what the person wrote last: that is the question that they may leave."""
    query = select(Message.id).where(
        Message.conversation_id == conversation.id,
        Message.direction == "in",
        Message.kind == "text",
    )
    about = session.scalar(query.order_by(Message.id.desc()).limit(1))
    _tell(session, conversation.person_id, said, about)
