"""Where my application is: one by reference; or all, with what is not sent yet."""

from __future__ import annotations

from sqlalchemy.orm import Session

from actions.lookup import Asked, LookUp, Outcome, Reply
from actions.own_applications import application_line, find, none_at_all, one_each
from store.applications import application_notices as told
from store.applications import drafts, pool
from store.applications.applications import UNDECIDED, may_amend, of_person
from store.applications.drafts import POOL, POOL_QUESTIONS, QUESTIONS, Draft
from store.openings.openings import by_reference
from store.tables import Application
from store.wording.replies import line, reply, topic_button

MOST_AT_ONCE = 5


class ApplicationStatus(LookUp):
    """Says how far the person's own applications are."""

    def name(self) -> str:
        """As in the domain."""
        return "action_application_status"

    def look_up(self, session: Session, asked: Asked) -> Outcome:
        """By reference of the application or of its opening; without one, all."""
        named = asked.values("reference")[:MOST_AT_ONCE]
        if named:
            return Outcome([one_application(session, asked, reference) for reference in named])
        return Outcome(_all(session, asked))


def one_application(session: Session, asked: Asked, reference: str) -> Reply:
    """One of the person's applications, with what can be done about it."""
    found = find(session, asked, reference)
    if not isinstance(found, Application):
        return found
    return reply(application_line(found), _demo([found]), _buttons(found, asked))


def _all(session: Session, asked: Asked) -> list[Reply]:
    """What was sent, what was not sent yet, and the pool."""
    replies = [*_sent(session, asked), *_begun(session, asked), *_in_pool(session, asked)]
    return replies or [none_at_all()]


def _sent(session: Session, asked: Asked) -> list[Reply]:
    own = list(of_person(session, asked.person))
    if not own:
        return []
    buttons = _buttons(own[0], asked) if len(own) == 1 else one_each(own)
    lines = [application_line(application) for application in own]
    first = line("applications-yours", total=len(own))
    return [reply(first, [*lines, *_demo(own)], buttons)]


def _begun(session: Session, asked: Asked) -> list[Reply]:
    begun = drafts.of_person(session, asked.person)
    if not begun:
        return []
    lines = [_draft_line(session, draft) for draft in begun]
    buttons = [told.go_on(draft.opening) for draft in begun]
    if len(begun) > 1:
        buttons = [_go_on_with(draft) for draft in begun]
    return [reply(line("drafts-yours", total=len(begun)), lines, buttons)]


def _in_pool(session: Session, asked: Asked) -> list[Reply]:
    if pool.member(session, asked.person) is None:
        return []
    buttons = [topic_button("register_profile", "button-change-pool"), pool.leave_button()]
    return [reply(line("pool-yours"), buttons=buttons)]


def _draft_line(session: Session, draft: Draft) -> Reply:
    """What is written, and how much of it."""
    if draft.opening == POOL:
        answered = sum(question in draft.answers for question in POOL_QUESTIONS)
        return line("draft-line-pool", answered=answered, total=len(POOL_QUESTIONS))
    opening = by_reference(session, draft.opening)
    title = {"text": opening.title}
    if draft.application:
        return line("draft-line-change", reference=draft.application, title=title)
    return line(
        "draft-line",
        opening=draft.opening,
        title=title,
        answered=sum(question in draft.answers for question in QUESTIONS),
        total=len(QUESTIONS),
        deadline={"date": opening.deadline.isoformat()},
    )


def _go_on_with(draft: Draft) -> Reply:
    button = told.go_on(draft.opening)
    if draft.opening == POOL:
        return button | line("button-go-on-pool")
    return button | line("button-go-on-with", opening=draft.opening)


def _buttons(application: Application, asked: Asked) -> list[Reply]:
    """Only what can still be done."""
    _, amend, withdraw = told.own(application)
    can_amend = [amend] if may_amend(application, asked.today) else []
    return [*can_amend, *([withdraw] if application.status in UNDECIDED else [])]


def _demo(shown: list[Application]) -> list[Reply]:
    return [line("application-demo-note")] if any(a.opening.demo for a in shown) else []
