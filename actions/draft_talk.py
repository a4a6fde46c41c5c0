"""One turn of a form whose answers are in a draft (docs/architecture.md, "Applying")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actions.applying_questions import AGREE, NOT_KEPT, REUSE, USE
from actions.lookup import Reply
from actions.questions import UNSAID, Question
from actions.talk import Talk
from store.applications import drafts
from store.applications.drafts import CONSENT, OPTIONAL, Draft
from store.privacy.consents import Consent


@dataclass(frozen=True)
class Target:
    """What a draft is for: an opening's reference or POOL; perhaps an application to change."""

    applying: str
    application: str | None = None


@dataclass
class DraftTalk(Talk):
    """`consent`: what one must agree to. `heard`: answers to keep (None takes one away), if any.

    `known`: what the person has told earlier. `stays_at`: a question that goes on.
    """

    consent: Consent | None = None
    target: Target = Target("")
    draft: Draft | None = None
    known: dict[str, str] = field(default_factory=dict)
    heard: dict[str, str | None] | None = None
    starts_anew: bool = False
    stays_at: Question | None = None

    def open(self, target: Target) -> None:
        """Read the draft; what was told earlier is offered before there is one."""
        self.target = target
        self.draft = drafts.of(self.session, self.asked.person, target.applying)
        self.known = self.fitting(drafts.known_answers(self.session, self.asked.person))
        self.answers = self.fitting(self.draft.answers) if self.draft else {}
        self.know()

    def know(self) -> None:
        """Nothing known, or already writing: then it is not offered to use what was told."""
        if self.draft or not self.known:
            self.answers[REUSE] = USE

    def anew(self) -> None:
        """Throw away what was written."""
        self.starts_anew, self.draft, self.answers = True, None, {}
        self.know()

    def fill(self, answers: Mapping[str, str]) -> None:
        """Begin a draft with answers that were given before."""
        self.heard = {}
        for slot, value in self.fitting(answers).items():
            self._keep(slot, value)

    def set(self, question: Question, value: str) -> None:
        """Take an answer, which goes to the draft and not to a slot."""
        self._keep(question.slot, value)
        self.answered()

    def forget(self, question: Question) -> None:
        """Take an answer away."""
        self.answers.pop(question.slot, None)
        self.heard = (self.heard or {}) | {question.slot: None}

    def commands(self) -> list[Reply]:
        """What the bot does with what was heard."""
        applying = self.target.applying
        away = {"command": "discard_draft", "args": {"opening": applying}}
        commands: list[Reply] = [away] if self.starts_anew else []
        if self.heard is not None:
            changes = {"application": self.target.application} if self.target.application else {}
            args = {"opening": applying, "answers": self.heard, **changes}
            commands.append({"command": "draft", "args": args})
        return commands

    def fitting(self, answers: Mapping[str, str]) -> dict[str, str]:
        """Those that are still answers to our questions; an agreement only to this text."""
        given = dict(answers)
        version = given.pop(CONSENT, None)
        if self.consent and version == self.consent.version:
            given[CONSENT] = AGREE
        return {
            one.slot: str(given[one.slot])
            for one in self.questions
            if given.get(one.slot) and self._fits(one, str(given[one.slot]))
        }

    def _fits(self, question: Question, value: str) -> bool:
        is_left_out = value == UNSAID and question.slot in OPTIONAL
        return is_left_out or question.is_answer(value)

    def _keep(self, slot: str, value: str) -> None:
        self.answers[slot] = value
        if slot not in NOT_KEPT:
            # Of an agreement the version of the text is kept.
            kept = self.consent.version if slot == CONSENT and self.consent else value
            self.heard = (self.heard or {}) | {slot: kept}


def drafting(talk: Talk) -> DraftTalk:
    """A turn of a form with a draft as what it is."""
    if not isinstance(talk, DraftTalk):
        raise TypeError("only forms with a draft have such turns")
    return talk
