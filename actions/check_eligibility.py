"""The eligibility check: what somebody says of themselves against the rules of the programmes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from actions.facts import EDUCATION, EXPERIENCE, FIELD, HOME, ORIGIN, RESIDENCE, by_programmes
from actions.form import Form
from actions.lookup import Asked
from actions.questions import Both, Careful, Consent, Question
from actions.talk import TRIES, Talk, answers_of
from store.privacy.profiles import kept
from store.programmes import eligibility
from store.programmes.programmes import all_programmes, check, rules, to_check
from store.programmes.rules import FACTS, may_leave_out, named
from store.wording.replies import line

REUSE, KEEP = "reuse_profile", "keep_profile"

PERMIT = Careful(
    "permit",
    near=frozenset({"nationality_rule", "asylum_permit_risk", "asylum_procedure"}),
    choices=eligibility.CHOICES["permit"],
    entity="permit",
    wording="check-permit",
    means={("nationality", HOME): "citizen"},
    # Whoever has one of these must be warned before a trip.
    first=frozenset({"asylum_temporary", "asylum_permanent", "asylum_seeker"}),
)
MODE = Both(
    "mode",
    near=frozenset({"online_assignment", "search_openings"}),
    choices=eligibility.CHOICES["mode"],
    entity="mode",
    wording="check-mode",
)
REUSE_QUESTION = Consent(
    REUSE,
    choices=("use", "fresh", "drop"),
    wording="check-reuse_profile",
    topics={"affirm": "use", "deny": "fresh"},
    agreement="use",
    refusal="fresh",
)
KEEP_QUESTION = Consent(
    KEEP,
    choices=("keep", "discard"),
    wording="check-keep_profile",
    topics={"affirm": "keep", "deny": "discard"},
    agreement="keep",
    refusal="discard",
)


class CheckEligibility(Form):
    """Asks seven questions at most, gives the verdict, and asks whether to keep the answers."""

    topic = "check_eligibility"
    wording = "check"
    uncounted = frozenset({REUSE, KEEP})

    def questions(self, session: Session, asked: Asked) -> Sequence[Question]:
        """Buttons show the countries and fields of the programmes as they are now."""
        del asked
        programmes = all_programmes(session)
        if not programmes:
            return ()
        own = rules(programmes)
        origin, residence = by_programmes(own, ORIGIN, RESIDENCE)
        return (
            REUSE_QUESTION,
            origin,
            residence,
            PERMIT,
            replace(FIELD, choices=(*sorted(named(own, "field")), "other")),
            EDUCATION,
            EXPERIENCE,
            MODE,
            KEEP_QUESTION,
        )

    def begin(self, talk: Talk) -> None:
        """Say what it is about, take what was said already, offer what was kept.

        Whoever had answers kept knows what it is about.
        """
        first, *facts = talk.questions
        is_known = bool(self._kept(talk))
        if not is_known:
            talk.lines.append(line("check-intro", total=len(FACTS)))
        for question in facts:
            value = question.volunteered(talk.asked)
            if value is not None and question.slot in FACTS:
                talk.set(question, value)
                self.note(talk, question)
        if not is_known:
            talk.set(first, "fresh")
        if self._travels_with_asylum(talk):
            talk.lines.append(eligibility.warning(talk.answers))

    def changed(self, talk: Talk, question: Question) -> None:
        """Use, drop or keep a profile; warn as soon as asylum and a trip are known of."""
        value = talk.answers[question.slot]
        if question.slot == REUSE:
            self._reuse(talk, value)
        elif question.slot == KEEP:
            self._keep(talk, value)
        elif question.slot in ("permit", "mode") and self._travels_with_asylum(talk):
            talk.lines.append(eligibility.warning(talk.answers))

    def may_leave_out(self, talk: Talk, question: Question) -> bool:
        """Where all rules on it can do without."""
        return question.slot in FACTS and may_leave_out(
            rules(all_programmes(talk.session)), question.slot
        )

    def ask(self, talk: Talk, question: Question) -> None:
        """Whether to keep the answers is asked below the eligibility."""
        if question.slot != KEEP:
            super().ask(talk, question)
            return
        self._tell_verdict(talk)
        if self._kept(talk) == answers_of(talk, FACTS):
            self.end(talk)
        else:
            super().ask(talk, question)

    def again(self, talk: Talk, question: Question) -> None:
        """Whether to keep the answers is asked once more, without the verdict, and then dropped."""
        if question.slot != KEEP:
            super().again(talk, question)
        elif talk.asked.slots.get(TRIES):
            self.end(talk)
        else:
            talk.slots[TRIES] = 1
            self.say_question(talk, question, self.worded(talk, question))

    def finish(self, talk: Talk) -> None:
        """Nothing is left to ask: the last question ends the form itself."""
        self.end(talk)

    def _tell_verdict(self, talk: Talk) -> None:
        programmes = to_check(all_programmes(talk.session), talk.asked.today)
        verdicts = check(programmes, talk.answers)
        said = [(self.fact(one), self.answer(talk, one)) for one in talk.questions]
        slots = [one.slot for one in talk.questions]
        worded = dict(zip(slots, said, strict=True))
        lines, talk.lines = talk.lines, []
        # The verdict tells each answer, and the warning.
        lines = [one for one in lines if one["phrase"] not in (eligibility.WARNING, "form-noted")]
        talk.replies.append(
            eligibility.told(verdicts, talk.answers, worded, talk.asked.today, lines)
        )

    def _travels_with_asylum(self, talk: Talk) -> bool:
        return eligibility.is_risky(talk.answers) and "mode" in talk.answers

    def _kept(self, talk: Talk) -> dict[str, str]:
        """Answers that were kept, as far as they are still answers to our questions."""
        facts = dict((kept(talk.session, talk.asked.person) or {}).get("facts") or {})
        fitting = {}
        for question in talk.questions:
            value = facts.get(question.slot)
            if value and (question.is_answer(value) or value == "unsaid"):
                fitting[question.slot] = value
        return fitting

    def _reuse(self, talk: Talk, value: str) -> None:
        if value == "drop":
            talk.replies.append({"command": "drop_profile"})
        if value != "use":
            return
        for slot, answer in self._kept(talk).items():
            question = talk.question(slot)
            if question and slot not in talk.answers:
                talk.set(question, answer)
                self.note(talk, question)

    def _keep(self, talk: Talk, value: str) -> None:
        if value == "keep":
            facts = dict(answers_of(talk, FACTS))
            talk.replies.append({"command": "keep_profile", "args": {"facts": facts}})
        else:
            talk.replies.append(line("check-not-kept"))
        self.end(talk)
