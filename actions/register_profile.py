"""The pool of experts: the same questions as for an opening, without one."""

from __future__ import annotations

from actions.applying_questions import REUSE
from actions.draft_form import DraftForm
from actions.draft_talk import DraftTalk, Target
from actions.lookup import Reply
from actions.questions import Question
from actions.talk import Talk
from store.applications import pool
from store.applications.drafts import POOL, POOL_QUESTIONS
from store.wording.replies import line, yes_no


class RegisterProfile(DraftForm):
    """Twelve questions, a summary, and the person is in the pool."""

    topic = "register_profile"
    agreement = "pool"
    asks = POOL_QUESTIONS

    def choose(self, talk: DraftTalk) -> Target:
        """There is one pool."""
        del talk
        return Target(POOL)

    def introduce(self, talk: DraftTalk) -> Reply:
        """What the pool is, or how far one was."""
        if talk.draft:
            answered = sum(one in talk.answers for one in self.asks)
            return line("pool-resumed", answered=answered, total=len(self.asks))
        is_in = pool.member(talk.session, talk.asked.person) is not None
        return line("pool-intro", member=yes_no(is_in), total=len(self.asks))

    def answers_on_buttons(self, talk: Talk, question: Question) -> list[Reply]:
        """Who is in the pool finds the way out of it here too."""
        buttons = super().answers_on_buttons(talk, question)
        is_in = pool.member(talk.session, talk.asked.person) is not None
        return [*buttons, pool.leave_button()] if question.slot == REUSE and is_in else buttons

    def sending(self, talk: DraftTalk) -> Reply:
        """Put the person in the pool."""
        del talk
        return {"command": "join_pool"}

    def is_demo(self, talk: DraftTalk) -> bool:
        """People in the pool are real."""
        del talk
        return False
