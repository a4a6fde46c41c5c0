"""Filling in an application: its answers go to the draft, one after the other."""

from __future__ import annotations

from typing import Any

import pytest

from store.applications import drafts
from store.tables import Document, Opening, Person
from tests.actions.conftest import Answer, Form, Rasa
from tests.factories import Cast

MOTIVATION = "I have taught nurses for ten years and would like to do it where I was born."
# What a person presses or writes for each question.
ANSWERS = {
    "name": "Hodan Ali",
    "email": "hodan@example.org",
    "phone": "06 12345678",
    "residence": "NL",
    "origin": "SO",
    "field": "health",
    "education": "higher",
    "experience": "5+",
    "languages": "nl,so",
    "availability": "now",
    "motivation": MOTIVATION,
    "cv": "unsaid",
    "consent": "agree",
}
KEPT = ANSWERS | {"phone": "+31612345678", "consent": "2026-11"}


class Applicant(Form):
    """Somebody who applies: what the form hears is kept, as the bot does."""

    cast: Cast

    @property
    def draft(self) -> dict[str, str]:
        """The answers that are kept."""
        opening = self.slots.get("applying") or self.opening
        with self.cast.database.session() as session:
            found = drafts.of(session, self.person, opening)
            return dict(found.answers) if found else {}

    opening = "?"

    async def _run(self, *args: Any, **kwargs: Any) -> Answer:
        answer = await super()._run(*args, **kwargs)
        for reply in answer.replies:
            command, given = reply.get("command"), reply.get("args") or {}
            with self.cast.database.session() as session:
                if command == "draft":
                    drafts.keep(session, self.person, **given)
                elif command == "discard_draft":
                    drafts.discard(session, self.person, **given)
        return answer

    async def answers(self, *until: str, **other: str) -> Answer:
        """Begin, and answer the questions before one of these."""
        answer = await self.starts(reference=self.opening)
        for question, value in (ANSWERS | other).items():
            if question in until:
                break
            given = {"question": question, "answer": value}
            if question == "languages":
                for code in value.split(","):
                    await self.hears("", self.topic, 1.0, question=question, answer=code)
                given["answer"] = "done"
            answer = await self.hears("", self.topic, 1.0, **given)
        return answer


@pytest.fixture
def opening(cast: Cast) -> Opening:
    """An example that is open."""
    return cast.opening(title={"en": "Trainer of nurses"})


@pytest.fixture
def person(cast: Cast) -> Person:
    """Somebody who has told nothing yet."""
    return cast.person(name="Hodan Ali")


@pytest.fixture
def form(rasa: Rasa, cast: Cast, opening: Opening, person: Person) -> Applicant:
    """The application of that person for that opening."""
    applicant = Applicant(rasa, "apply_opening", person.id)
    applicant.cast, applicant.opening = cast, opening.reference
    return applicant


async def test_from_the_first_question_to_sending(form: Applicant, opening: Opening) -> None:
    first = await form.starts(reference=opening.reference)
    assert "This is an exercise: the opening is an example" in first.text
    assert "Trainer of nurses" in first.text
    assert "Question 1 of 13\nWhat is your full name?" in first.text

    await form.presses("Hodan Ali")
    assert form.draft == {"name": "Hodan Ali"}
    assert "Question 3 of 13" in (await form.hears("hodan@example.org", "contact_iom", 0.9)).text
    await form.hears("call me on 06-12345678 please")
    assert form.draft["phone"] == "+31612345678"
    await form.presses("Netherlands")
    await form.hears("Somalia", country="Somalia=SO")
    await form.presses("Health")
    await form.presses("Higher education")
    languages = await form.presses("5 or more")
    assert "Done" not in languages.buttons
    toggled = await form.presses("Nederlands")
    assert toggled.replies[-1]["edits"] is True
    assert "✓ Nederlands" in toggled.buttons
    await form.presses("Soomaali")
    await form.presses("English")
    await form.presses("✓ English")
    assert form.draft["languages"] == "nl,so"
    await form.presses("Done")
    await form.presses("Now")
    await form.hears(MOTIVATION)
    consent = await form.presses("Leave this out")
    assert "Who reads it: staff of IOM Netherlands" in consent.text
    summary = await form.presses("I agree")

    assert form.draft == KEPT
    for fact in ("Hodan Ali", "hodan@example.org", "+31 6 12345678", "10. When you can: Now"):
        assert fact in summary.text
    assert "this is an exercise and leads to nothing real" in summary.text
    sent = await form.presses("Send it")
    assert sent.replies == [{"command": "send_application", "args": {"opening": opening.reference}}]
    assert (form.requested, form.left) == (None, {})


async def test_no_slot_holds_an_answer(form: Applicant) -> None:
    await form.answers("motivation")

    assert form.left == {"applying": form.opening}


async def test_after_days_it_goes_on_at_the_question_that_was_open(form: Applicant) -> None:
    await form.answers("residence")
    again = Applicant(form.rasa, "apply_opening", form.person)
    again.cast, again.opening = form.cast, form.opening
    back = await again.starts("go on with my application")

    assert "3 of 13 questions are answered" in back.text
    assert "Question 4 of 13" in back.text
    anew = await again.presses("Start again")
    assert anew.replies[0]["command"] == "discard_draft"
    assert "Question 1 of 13" in anew.text
    assert again.draft == {}


@pytest.mark.parametrize(
    ("question", "text", "says"),
    [
        ("name", "<b>Hodan</b>", "A name can only have letters"),
        ("name", "Hodan \u202eilA", "A name can only have letters"),
        ("name", "Hodan123", "A name can only have letters"),
        ("name", "H", "too short"),
        ("name", "H" * 81, "this has 81"),
        ("email", "hodan.example.org", "There is no @ in this"),
        ("email", "hodan@", "cannot be right"),
        ("phone", "0612", "I did not understand"),
        ("phone", "06 1234", "Nobody can call this number"),
        ("experience", "1850", "a number from 0 to 60"),
        ("experience", "I was born in 1850", "a number from 0 to 60"),
        ("motivation", "Because.", "at least 20 characters, and this has 8"),
        ("motivation", "x" * 3001, "up to 3,000 characters, and this has 3,001"),
        ("cv", "I am a nurse", "please send a file"),
    ],
)
async def test_what_is_no_answer_gets_a_clear_sentence_and_is_not_kept(
    form: Applicant, question: str, text: str, says: str
) -> None:
    await form.answers(question)
    before = form.draft
    told = await form.hears(text)

    assert says in told.text
    assert form.draft == before
    assert form.requested == question


async def test_twice_in_vain_helps_in_another_way_and_offers_a_person(form: Applicant) -> None:
    await form.answers("email")
    once = await form.hears("hodan.example.org")
    twice = await form.hears("hodan.example.org")

    assert "Ask a person" not in once.buttons
    assert "The staff write to this address" in twice.text
    assert "Ask a person" in twice.buttons


@pytest.mark.parametrize(
    ("topic", "confidence"),
    [("nlu_fallback", 0.3), ("search_openings", 0.99), ("cancel", 0.5), ("greet", 0.99)],
)
async def test_free_words_are_the_answer_whatever_they_sound_like(
    form: Applicant, topic: str, confidence: float
) -> None:
    await form.answers("availability")
    await form.hears("from March on, for six weeks", topic, confidence)

    assert form.draft["availability"] == "from March on, for six weeks"


@pytest.mark.parametrize("text", ["now", "Nu!", "maintenant", "الآن", "حالا", "hadda"])
async def test_now_is_an_answer_and_no_call_for_help(form: Applicant, text: str) -> None:
    await form.answers("availability")
    await form.hears(text, "emergency", 0.64)

    assert form.draft["availability"] == "now"


@pytest.mark.parametrize(
    ("text", "topic", "length", "years"),
    [
        ("5 سنوات", "give_feedback", "", "5"),
        ("10 years", "child_alone", "", "10"),
        ("6 months", "assignment_duration", "6 months=24", "0"),
        ("18 months", "assignment_duration", "18 months=72", "1"),
        ("10 years and 6 months", "assignment_duration", "6 months=24", "10"),
    ],
)
async def test_a_number_of_years_is_heard_whatever_it_sounds_like(
    form: Applicant, text: str, topic: str, length: str, years: str
) -> None:
    await form.answers("experience")
    await form.hears(text, topic, 0.95, **({"length": length} if length else {}))

    assert form.draft["experience"] == years


@pytest.mark.parametrize("topic", ["assignment_pay", "domestic_violence"])
async def test_what_was_an_answer_after_all_is_taken(form: Applicant, topic: str) -> None:
    await form.answers("motivation")
    words = "Women are beaten there. Who helps them, if not we?"
    let_go = await form.hears(words, topic, 0.95)
    assert (let_go.replies, let_go.slots) == ([], {})
    waits = await form._run(topic, 0.95, words, (), rejected=True)
    assert "That was my answer" in waits.buttons
    assert ("Question 11" in waits.text) == (topic == "assignment_pay")

    await form.presses("That was my answer")
    assert form.draft["motivation"] == words
    assert "form_said" not in form.left


async def test_words_of_danger_are_no_answer_until_somebody_says_so(form: Applicant) -> None:
    await form.answers("motivation")
    waits = await form.hears("I want to kill myself and nobody sees it, that is my motivation")

    assert "The questions can wait" in waits.text
    assert "motivation" not in form.draft
    await form.presses("Go on")
    assert form.requested == "motivation"


async def test_an_answer_is_changed_by_button_by_words_and_by_its_name(form: Applicant) -> None:
    await form.answers("summary")
    await form.presses("Change something")
    asked = await form.presses("E-mail")
    assert "Your answer now: hodan@example.org" in asked.text
    summary = await form.hears("ali@example.org")
    assert "2. E-mail: ali@example.org" in summary.text

    corrected = await form.hears("no, Nigeria", "deny", 0.9, country="Nigeria=NG")
    assert "5. Country of origin: Nigeria" in corrected.text
    wrong = await form.hears("my phone number is wrong", "out_of_scope", 0.6)
    assert "telephone number" in wrong.text
    kept = await form.presses("Keep it as it is")
    assert "Shall I send it?" in kept.text
    assert form.draft["email"] == "ali@example.org"
    assert form.draft["origin"] == "NG"


async def test_one_goes_back_and_what_was_wrong_is_named_in_between(form: Applicant) -> None:
    await form.answers("motivation")
    back = await form.hears("go back", "go_back", 0.95)
    assert "Question 10 of 13" in back.text
    await form.presses("Keep it as it is")
    assert form.requested == "motivation"
    wrong = await form.hears("my e-mail is wrong", "nlu_fallback", 0.4)
    assert form.requested == "email"
    assert "Your answer now" in wrong.text
    await form.hears("hodan2@example.org")
    assert form.requested == "motivation"


@pytest.mark.parametrize("text", ["no", "yes, but not yet", "I do not agree", "never"])
async def test_nobody_agrees_by_saying_no(form: Applicant, text: str) -> None:
    await form.answers("consent")
    refused = await form.hears(text, "affirm", 0.9)

    assert "nothing is sent" in refused.text
    assert "consent" not in form.draft
    assert refused.buttons == ["Go on", "Throw it away", "Ask a person"]


async def test_nothing_is_sent_by_a_no(form: Applicant) -> None:
    await form.answers("summary")
    which = await form.hears("no, do not send it", "affirm", 0.9)

    assert "Which answer would you like to change?" in which.text
    assert form.requested == "summary"


async def test_stopping_keeps_the_draft(form: Applicant) -> None:
    await form.answers("phone")
    stopped = await form.hears("stop", "cancel", 0.95)

    assert "kept as a draft" in stopped.text
    assert stopped.buttons == ["Go on", "Throw it away"]
    assert (form.requested, form.left) == (None, {})
    assert "Question 3 of 13" in (await form.presses("Go on")).text


async def test_a_file_of_somebody_else_is_none(form: Applicant, cast: Cast) -> None:
    await form.answers("cv")
    other, own = [
        cast.add(
            Document(
                person_id=owner,
                name="cv.pdf",
                kind="pdf",
                size=1,
                content=b"x",
                file_id="f",
            )
        ).id
        for owner in (cast.person().id, form.person)
    ]
    await form.hears("", "apply_opening", 1.0, question="cv", answer=other)
    assert "cv" not in form.draft

    taken = await form.hears("", "apply_opening", 1.0, question="cv", answer=own)
    assert "CV: cv.pdf" in taken.text
    assert form.draft["cv"] == own
