"""Applying for an opening, or changing what was sent: the form, begun with what was pointed at."""

from __future__ import annotations

from typing import Any

from actions.applying import choose
from actions.applying_questions import REUSE, USE
from actions.draft_form import DraftForm
from actions.draft_talk import DraftTalk, Target, drafting
from actions.lookup import Reply
from actions.talk import Talk
from store.applications.applications import by_reference as application_of
from store.applications.drafts import QUESTIONS
from store.openings.openings import by_reference
from store.tables import Opening
from store.wording.replies import line, opening_args


class ApplyOpening(DraftForm):
    """Thirteen questions, a summary, and it is sent."""

    topic = "apply_opening"
    agreement = "application"
    asks = QUESTIONS

    def choose(self, talk: DraftTalk) -> Target | Reply:
        """What was named or shown, else what is not finished."""
        return choose(talk.session, talk.asked)

    def begin(self, talk: Talk) -> None:
        """To change an application, begin with its answers."""
        changes = drafting(talk).target.application
        if changes and not drafting(talk).draft:
            sent = application_of(talk.session, talk.asked.person, changes)
            drafting(talk).fill(sent.details or {})
            talk.answers[REUSE] = USE

    def introduce(self, talk: DraftTalk) -> Reply:
        """Which opening it is, how much there is to answer, and whether it is an exercise."""
        opening = self._opening(talk)
        args: dict[str, Any] = opening_args(opening) | {"total": len(self.asks)}
        changes = talk.target.application or (talk.draft and talk.draft.application)
        if changes:
            return line("apply-amending", application=changes, **args)
        if talk.draft:
            answered = sum(one in talk.answers for one in self.asks)
            return line("apply-resumed", answered=answered, **args)
        return line("apply-intro", **args)

    def sending(self, talk: DraftTalk) -> Reply:
        """Make an application of the draft."""
        return {"command": "send_application", "args": {"opening": talk.target.applying}}

    def is_demo(self, talk: DraftTalk) -> bool:
        """As the opening is."""
        return self._opening(talk).demo

    def _opening(self, talk: DraftTalk) -> Opening:
        return by_reference(talk.session, talk.target.applying)
