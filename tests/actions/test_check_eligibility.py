"""The eligibility check: its questions in any order, its verdict by rules that are data."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions.check_eligibility import CheckEligibility
from store import profiles
from store.rules import FACTS
from store.tables import Programme
from tests.actions.conftest import Form, Rasa
from tests.factories import Cast

SOURCE = [{"title": "A made-up page", "date": "May 2026", "url": None}]


def rule(fact: str, kind: str = "one_of", **more: Any) -> dict[str, Any]:
    """A rule of a made-up programme."""
    says = {"en": f"The rule on {fact}.", "nl": f"De regel over {fact}."}
    return {"fact": fact, "kind": kind, "says": says, "sources": SOURCE} | more


RULES = [
    rule(
        "origin",
        values=["SO", "NG"],
        cases=[
            {
                "values": ["AF"],
                "outcome": "unclear",
                "says": {"en": "Sources disagree.", "nl": "Bronnen verschillen."},
                "sources": SOURCE,
            }
        ],
    ),
    rule("residence", values=["NL"], otherwise="not"),
    rule("permit", values=["citizen"], then="depends", otherwise="unclear", may_leave_out=True),
    rule(
        "field",
        "listed",
        by="origin",
        lists=[
            {"of": ["SO"], "values": ["health", "water"], "says": {"en": "SO."}, "sources": SOURCE}
        ],
    ),
    rule("education", values=["higher"], otherwise="unclear", may_leave_out=True),
    rule("experience", "at_least", value=3, may_leave_out=True),
    rule("mode", values=["online", "on_site", "both"]),
]


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A programme that is over."""
    return cast.add(
        Programme(
            id="past",
            name={"en": "Past One", "nl": "Vorige"},
            starts_on=date(2020, 1, 1),
            ends_on=date(2023, 6, 30),
            details={"rules": RULES},
        )
    )


@pytest.fixture
def form(rasa: Rasa, programme: Programme) -> Form:
    """The check of somebody who has kept nothing."""
    return Form(rasa, "check_eligibility")


async def answer_all(form: Form, **other: str) -> Any:
    """Answer each question by what a button carries, with some other answers."""
    answers = {
        "origin": "SO",
        "residence": "NL",
        "permit": "citizen",
        "field": "health",
        "education": "higher",
        "experience": "5+",
        "mode": "online",
    } | other
    await form.starts()
    for question, answer in answers.items():
        last = await form.hears("", "check_eligibility", 1.0, question=question, answer=answer)
    return last


def test_rules_are_about_what_is_asked(programme: Programme, cast: Cast) -> None:
    with cast.database.session() as session:
        questions = CheckEligibility().questions(session, None)  # type: ignore[arg-type]
    assert tuple(one.slot for one in questions[1:-1]) == FACTS


async def test_by_buttons_from_the_first_question_to_the_verdict(form: Form) -> None:
    first = await form.starts()
    assert "Question 1 of 7\nWhich country" in first.text
    assert "↩ Back" not in first.buttons

    await form.presses("Somalia")
    await form.presses("Another country")
    changed = await form.presses("Nigeria")
    assert "Changed. Country of origin: Nigeria" in changed.text
    assert "Question 3 of 7" in changed.text
    await form.presses("Dutch or EU citizen")
    await form.presses("Health")
    await form.presses("Higher education")
    assert "Question 7 of 7" in (await form.presses("10 or more")).text
    verdict = await form.presses("Both")

    assert "you would not have fitted Past One" in verdict.text
    assert "✖️ Country where you live: Another country – does not fit" in verdict.text
    assert "Shall I keep your answers" in verdict.text


async def test_in_words_from_the_first_message(form: Form) -> None:
    first = await form.starts(
        "I'm a Somali nurse with 10 years experience living in Utrecht, can I join?",
        nationality="Somali=SO",
        sector="nurse=health",
        years="10=10",
        residence="Utrecht=NL",
    )
    assert "Country of origin: Somalia" in first.text
    assert "Years of experience: 10" in first.text
    assert "Question 3 of 7" in first.text

    await form.hears("Dutch passport", permit="Dutch passport=citizen")
    await form.hears("a master", "qualification_rule", 0.9, education="master=higher")
    verdict = await form.hears("online or on site", mode="online=online")
    assert "You would have fitted what I know of Past One" in verdict.text


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, "✅ You would have fitted"),
        ({"origin": "GH"}, "✖️ By what I know you would not have fitted"),
        ({"origin": "AF"}, "is unclear"),
        ({"origin": "other"}, "✖️ Country of origin: Another country – does not fit"),
        ({"residence": "BE"}, "✖️ Country where you live: Belgium – does not fit"),
        ({"permit": "other"}, "❔ Status: Another permit – unclear"),
        ({"permit": "unsaid"}, "❔ Status: No permit / rather not say – unclear"),
        ({"permit": "citizen"}, "▫️ Status: Dutch or EU citizen – no bar that we know of"),
        ({"field": "other"}, "✖️ Field: Another field – does not fit\nSO."),
        ({"origin": "NG"}, "❔ Field: Health – unclear\nThe rule on field."),
        ({"education": "vocational"}, "❔ Education: Vocational – unclear"),
        ({"experience": "1+"}, "✖️ Years of experience: 1 or more – does not fit"),
        ({"experience": "unsaid"}, "❔ Years of experience: not said – unclear"),
        ({"mode": "both"}, "✅ On site or online: Both – fits"),
    ],
)
async def test_each_rule_is_told_with_answer_and_source(
    form: Form, other: dict[str, str], expected: str
) -> None:
    verdict = await answer_all(form, **other)

    assert expected in verdict.text
    assert "Source: A made-up page (May 2026)" in verdict.text
    assert "Nobody can apply today: the programme that I know of ended on 30 June 2023" in (
        verdict.text
    )
    assert "no promise" in verdict.text
    assert verdict.buttons[:3] == ["How do I apply?", "Find an opening", "Ask a person"]


async def test_the_programme_that_fits_best_is_told_first(form: Form, cast: Cast) -> None:
    cast.add(
        Programme(
            id="later",
            name={"en": "Later One", "nl": "Latere"},
            starts_on=date(2024, 1, 1),
            ends_on=date(2025, 1, 1),
            details={"rules": [rule("origin", values=["GH"])]},
        )
    )
    verdict = await answer_all(form)

    assert "You would have fitted what I know of Past One" in verdict.text
    assert "✖️ Later One: does not fit. Country of origin: The rule on origin." in verdict.text
    assert "both phases that I know of have ended, the last on 1 January 2025" in verdict.text


async def test_a_programme_that_runs_is_the_one_to_check(form: Form, cast: Cast) -> None:
    cast.add(
        Programme(
            id="now",
            name={"en": "New One", "nl": "Nieuwe"},
            starts_on=date(2026, 1, 1),
            ends_on=None,
            details={"rules": [rule("residence", values=["NL"])]},
        )
    )
    verdict = await answer_all(form, origin="GH")

    assert (
        "This programme is running: New One.\n\n✅ You fit what I know of New One." in verdict.text
    )
    assert "Past One" not in verdict.text


async def test_without_any_programme_it_says_so(rasa: Rasa) -> None:
    form = Form(rasa, "check_eligibility")
    answer = await form.starts()

    assert "I know no rules to check" in answer.text
    assert (form.requested, form.left) == (None, {})


@pytest.mark.parametrize("permit", ["asylum_temporary", "asylum_permanent", "asylum_seeker"])
@pytest.mark.parametrize("mode", ["on_site", "both"])
async def test_asylum_and_a_trip_never_meet_without_the_warning(
    form: Form, permit: str, mode: str
) -> None:
    await form.starts("I would travel", mode=mode)
    if mode == "both":
        await form.hears("", "check_eligibility", 1.0, question="mode", answer="both")
    told = await form.hears("", "check_eligibility", 1.0, question="permit", answer=permit)
    assert "⚠️" in told.text
    assert "VluchtelingenWerk" in told.text
    assert "RefugeeHelp, 2024-2025" in told.text
    assert "our own conclusion" in told.text

    verdict = await answer_all(form, permit=permit, mode=mode)
    assert verdict.text.count("⚠️") == 1


async def test_online_needs_no_warning(form: Form) -> None:
    assert "⚠️" not in (await answer_all(form, permit="asylum_temporary")).text


async def test_a_question_in_between_is_answered_and_the_form_goes_on(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")

    back = await form.answers_other("search_openings")

    assert "Back to where we were:" in back.text
    assert "Question 2 of 7" in back.text
    assert form.left["origin"] == "SO"


@pytest.mark.parametrize(
    ("text", "topic", "confidence"),
    [
        ("are there openings in Ghana?", "search_openings", 0.95),
        ("show me all the openings in Ghana please", "search_openings", 0.95),
        ("is it safe in Ghana?", "country_safety", 0.5),
        ("he beats me since we left Ghana", "domestic_violence", 0.5),
        ("my brother got lost in Ghana", "missing_family", 0.9),
    ],
)
async def test_a_country_in_another_question_is_no_answer(
    form: Form, text: str, topic: str, confidence: float
) -> None:
    await form.starts()
    answer = await form.hears(text, topic, confidence, country="Ghana=GH")

    assert (answer.replies, answer.slots) == ([], {})


@pytest.mark.parametrize(
    ("text", "topic", "confidence"),
    [
        ("Ghana", "search_openings", 1.0),
        ("Ghana?", "cd4d_countries", 0.9),
        ("my mother is from Ghana", "who_is_diaspora", 0.9),
        ("well, my father came from Ghana", "missing_family", 0.4),
        ("well, it is Ghana I think", "nlu_fallback", 0.4),
    ],
)
async def test_a_country_is_an_answer_whatever_it_is_taken_for(
    form: Form, text: str, topic: str, confidence: float
) -> None:
    await form.starts()
    await form.hears(text, topic, confidence, country="Ghana=GH")

    assert form.left["origin"] == "GH"


async def test_to_somebody_in_danger_nothing_is_asked(form: Form) -> None:
    await form.starts()
    waits = await form.answers_other("domestic_violence")

    assert "Question" not in waits.text
    assert waits.buttons == ["Go on"]
    assert "Question 1 of 7" in (await form.presses("Go on")).text


async def test_the_answer_to_another_open_question_is_left_to_it(form: Form) -> None:
    await answer_all(form)
    form.slots["open_question"] = "forget"

    assert (await form.hears("yes", "affirm", 1.0)).replies == []


async def test_back_to_the_first_question_and_on_where_one_was(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    assert "Question 2 of 7" in (await form.presses("↩ Back")).text
    assert "Question 1 of 7" in (await form.hears("go back", "go_back", 0.9)).text
    assert "This is the first question" in (await form.hears("back", "go_back", 0.9)).text

    answer = await form.presses("Nigeria")
    assert "Changed. Country of origin: Nigeria" in answer.text
    assert "Question 3 of 7" in answer.text


@pytest.mark.parametrize("topic", ["deny", "go_back"])
@pytest.mark.parametrize("requested", ["residence", "permit", "experience"])
async def test_an_earlier_answer_is_corrected_by_naming_another(
    form: Form, topic: str, requested: str
) -> None:
    await form.starts()
    await form.presses("Somalia")
    form.requested = requested
    answer = await form.hears("no, I meant Ghana", topic, 0.8, country="Ghana=GH")

    assert "Changed. Country of origin: Ghana" in answer.text
    assert form.requested == requested


async def test_not_this_but_that(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    await form.hears("not Somalia, I mean Kenya", "deny", 0.8, country="Kenya=KE")

    assert form.left["origin"] == "KE"


async def test_help_is_about_the_question(form: Form) -> None:
    await form.starts()
    answer = await form.hears("help", "ask_help", 0.9)

    assert "a parent or a grandparent" in answer.text
    assert "Question 1 of 7" in answer.text


async def test_not_understood_twice_explains_and_offers_a_person_and_to_leave_it_out(
    form: Form,
) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    once = await form.hears("zzz")
    twice = await form.hears("qqq")

    assert "I did not understand that as an answer." in once.text
    assert "Ask a person" not in once.buttons
    assert "Press the button that is nearest, or write it, for example" in twice.text
    assert "Ask a person" in twice.buttons
    await form.presses("Dutch or EU citizen")
    await form.presses("Health")
    await form.presses("Higher education")
    await form.hears("zzz")
    await form.hears("zzz")
    await form.presses("Leave this out")
    assert form.left["experience"] == "unsaid"


async def test_what_must_be_known_cannot_be_left_out(form: Form) -> None:
    await form.starts()
    await form.hears("I don't know", "deny", 0.8, answer="I don't know=unsaid")
    answer = await form.hears("skip", "cancel", 1.0, answer="skip=unsaid")

    assert form.requested == "origin"
    assert "Leave this out" not in answer.buttons


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("10", {"position": "10=10"}, "10"),
        ("about 12 years", {}, "12"),
        ("ten", {"number": "ten=10"}, "10"),
        ("١٢", {}, "12"),
        ("I don't know", {"answer": "I don't know=unsaid"}, "unsaid"),
        ("2 or 3", {}, None),
        ("since 1999", {}, None),
        ("100", {}, None),
    ],
)
async def test_years_are_read_from_numbers(
    form: Form, text: str, entities: dict[str, str], expected: str | None
) -> None:
    await form.starts()
    form.slots |= {"origin": "SO", "residence": "NL", "permit": "other"}
    form.slots |= {"field": "health", "education": "higher"}
    form.requested = "experience"
    await form.hears(text, **entities)

    assert form.left.get("experience") == expected


async def test_no_is_no_experience(form: Form) -> None:
    await form.starts()
    form.requested = "experience"
    await form.hears("no", "deny", 0.9)

    assert form.left["experience"] == "0"


async def test_a_choice_by_its_place(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    await form.hears("the third one", position="third=3")

    assert form.left["permit"] == "asylum_temporary"


async def test_stopping_leaves_nothing_behind(form: Form) -> None:
    await form.starts()
    await form.presses("Somalia")
    answer = await form.hears("stop", "cancel", 0.9)

    assert "Stopped." in answer.text
    assert answer.buttons == ["Start again"]
    assert (form.requested, form.left) == (None, {})


async def test_an_old_button_says_that_it_is_old(form: Form) -> None:
    await form.starts()
    await form.hears("stop", "cancel", 0.9)
    answer = await form.presses("Somalia")

    assert "belongs to questions that are over" in answer.text
    assert (form.requested, form.left) == (None, {})


@pytest.mark.parametrize(
    ("question", "answer"),
    [("origin", "Somalia"), ("nothing", "SO"), ("permit", "king"), ("experience", "999"), ("", "")],
)
async def test_a_button_that_does_not_fit_changes_nothing(
    form: Form, question: str, answer: str
) -> None:
    await form.starts()
    told = await form.hears("", "check_eligibility", 1.0, question=question, answer=answer)

    assert "origin" not in form.left
    assert "Question 1 of 7" in told.text


async def test_a_button_to_keep_an_earlier_check_does_not_end_a_new_one(form: Form) -> None:
    await answer_all(form)
    await form.presses("Do not keep them")
    await form.starts()
    told = await form.presses("Keep them")

    assert "That button does not fit any more" in told.text
    assert form.requested == "origin"


async def test_the_answers_are_kept_only_when_somebody_agrees(form: Form) -> None:
    await answer_all(form)
    kept = await form.hears("yes", "affirm", 0.9)
    assert kept.replies[0]["command"] == "keep_profile"
    assert kept.replies[0]["args"]["facts"]["origin"] == "SO"
    assert (form.requested, form.left) == (None, {})

    await answer_all(form)
    assert "not kept" in (await form.presses("Do not keep them")).text
    assert (form.requested, form.left) == (None, {})


async def test_whether_to_keep_is_asked_once_more_and_then_not_again(form: Form) -> None:
    await answer_all(form)
    again = await form.answers_other("how_to_apply")
    assert "Shall I keep your answers" in again.text
    assert "Source:" not in again.text

    assert (await form.answers_other("search_openings")).replies == []
    assert (form.requested, form.left) == (None, {})


async def test_an_answer_can_be_corrected_after_the_verdict(form: Form) -> None:
    await answer_all(form)
    answer = await form.hears("no, I meant Ghana", "deny", 0.9, country="Ghana=GH")

    assert "would not have fitted Past One" in answer.text
    assert "Shall I keep your answers" in answer.text


@pytest.fixture
def kept(form: Form, cast: Cast) -> Form:
    """Somebody who had the answers kept, one of which is none any more."""
    person = cast.person()
    facts = {"origin": "SO", "residence": "NL", "permit": "citizen", "field": "sorcery"}
    with cast.database.session() as session:
        profiles.keep(session, person.id, {"facts": facts})
    form.person = person.id
    return form


async def test_kept_answers_are_offered_and_used(kept: Form) -> None:
    offer = await kept.starts()
    assert "Shall I use them?" in offer.text

    used = await kept.presses("Use them")
    assert "Country of origin: Somalia" in used.text
    assert "Question 4 of 7" in used.text


async def test_what_is_said_now_goes_before_what_was_kept(kept: Form) -> None:
    await kept.starts("I am Nigerian", nationality="Nigerian=NG")
    await kept.hears("yes", "affirm", 0.9)

    assert kept.left["origin"] == "NG"


async def test_kept_answers_can_be_deleted_or_left_alone(kept: Form) -> None:
    await kept.starts()
    fresh = await kept.hears("no", "deny", 0.9)
    assert "Question 1 of 7" in fresh.text

    await kept.starts()
    kept.slots["reuse_profile"] = None
    kept.requested = "reuse_profile"
    deleted = await kept.presses("Delete them")
    assert deleted.replies[0] == {"command": "drop_profile"}
    assert "Question 1 of 7" in deleted.text


async def test_who_had_answers_kept_is_not_introduced_again(kept: Form) -> None:
    first = await kept.starts()

    assert "check-intro" not in first.phrases
    assert "I ask up to 7 short questions" in (await Form(kept.rasa, kept.topic).starts()).text


@pytest.mark.parametrize(
    ("requested", "text", "entities"),
    [
        (
            "origin",
            "fursadaha caafimaadka ee Soomaaliya",
            {"sector": "caafimaadka=health", "country": "Soomaaliya=SO"},
        ),
        ("field", "health jobs Somalia", {"sector": "health=health", "country": "Somalia=SO"}),
    ],
)
async def test_a_search_for_a_field_in_a_country_is_no_answer(
    form: Form, requested: str, text: str, entities: dict[str, str]
) -> None:
    await form.starts()
    form.requested = requested
    let_go = await form.hears(text, "search_openings", 1.0, **entities)

    assert (let_go.replies, let_go.slots) == ([], {})


@pytest.mark.parametrize(("topic", "confidence"), [("nlu_fallback", 0.4), ("search_openings", 0.6)])
async def test_a_field_and_a_country_are_answers_when_no_search_is_sure(
    form: Form, topic: str, confidence: float
) -> None:
    await form.starts()
    entities = {"sector": "nurse=health", "country": "Somalia=SO"}
    await form.hears("nurse from Somalia", topic, confidence, **entities)

    assert (form.left["origin"], form.left["field"]) == ("SO", "health")


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("well, as I said: Utrecht", {"residence": "Utrecht=NL"}),
        ("Somalia", {"country": "Somalia=SO"}),
    ],
)
async def test_what_is_said_a_second_time_is_heard(
    form: Form, text: str, entities: dict[str, str]
) -> None:
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    again = await form.hears(text, **entities)

    assert "I did not understand" not in again.text
    assert "Changed" not in again.text
    assert again.text.startswith("✓ Country")
    assert form.requested == "permit"


@pytest.mark.parametrize(
    ("text", "sector", "education"),
    [
        ("leraar op een middelbare school", "leraar", "middelbare school"),
        ("teacher at a secondary school", "teacher", "secondary school"),
    ],
)
async def test_where_a_teacher_works_is_no_education(
    form: Form, text: str, sector: str, education: str
) -> None:
    # The tables know the school as both.
    said = [
        ("sector", f"{sector}=education"),
        ("education", f"{education}=secondary"),
        ("sector", f"{education}=education"),
        ("nationality", "=SO"),
    ]
    await form.starts()
    await form.hears_all(text, said)
    assert form.left["origin"] == "SO"
    assert "education" not in form.left

    form.requested = "education"
    await form.hears_all(education, [said[1], said[2]])
    assert form.left["education"] == "secondary"


async def test_a_school_that_somebody_finished_is_volunteered(form: Form) -> None:
    await form.starts("secondary school", education="secondary school=secondary")

    assert form.left["education"] == "secondary"


@pytest.mark.parametrize(
    ("text", "topic", "answer"),
    [
        ("I don't want you to keep them", "nlu_fallback", "keep them=keep"),
        ("no, keep them", "nlu_fallback", "keep them=keep"),
        ("keep them", "deny", "keep them=keep"),
        ("ik wil niet dat je ze bewaart", "affirm", "bewaart=keep"),
        ("yes, never", "affirm", ""),
        ("je veux pas que tu les gardes", "nlu_fallback", "gardes=keep"),
        ("لا أريد أن تحفظها", "nlu_fallback", "تحفظها=keep"),
        ("نمی‌خواهم ذخیره شود", "nlu_fallback", "ذخیره=keep"),
        ("maya, kaydi", "nlu_fallback", "kaydi=keep"),
        ("I don't know, keep them", "nlu_fallback", "keep them=keep"),
    ],
)
async def test_nobody_agrees_by_saying_no(form: Form, text: str, topic: str, answer: str) -> None:
    await answer_all(form)
    told = await form.hears(text, topic, 0.8, **({"answer": answer} if answer else {}))

    assert "keep_profile" not in told.phrases
    assert "not kept" in told.text


async def test_of_yes_and_no_the_no_counts(form: Form) -> None:
    await answer_all(form)
    body = form.rasa.body("validate_check_eligibility_form", {"answer": ["keep", "discard"]})
    body["tracker"]["latest_message"]["intent"] = {"name": "affirm", "confidence": 0.9}
    body["tracker"]["slots"] |= form.slots | {"requested_slot": "keep_profile"}
    told = form.rasa.answer(await (await form.rasa.post(body)).json())

    assert told.phrases == ["check-not-kept"]


async def test_who_is_not_sure_is_asked_once_more(form: Form) -> None:
    await answer_all(form)
    await form.hears("I don't know", answer="I don't know=unsaid")

    assert form.requested == "keep_profile"


async def test_kept_answers_are_not_used_after_a_no(kept: Form) -> None:
    await kept.starts()
    await kept.hears("please do not use them", answer="use them=use")

    assert "origin" not in kept.left
    assert kept.requested == "origin"


async def at_permit(form: Form) -> None:
    """Two answers are given, the permit is asked for."""
    await form.starts()
    await form.presses("Somalia")
    await form.presses("Netherlands")
    assert form.requested == "permit"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("I have no Dutch passport", {"permit": "Dutch passport=citizen"}),
        ("ik heb geen Nederlands paspoort", {"permit": "Nederlands paspoort=citizen"}),
        ("I'm not Dutch", {"nationality": "Dutch=NL"}),
        ("ليس لدي جواز هولندي", {"permit": "جواز هولندي=citizen"}),
        ("پاسپورت هلندی ندارم", {"permit": "پاسپورت هلندی=citizen"}),
        ("ma haysto baasaboorka Holland", {"permit": "baasaboorka Holland=citizen"}),
        ("je n'ai pas le passeport français", {"permit": "passeport français=citizen"}),
    ],
)
@pytest.mark.parametrize("topic", ["nlu_fallback", "deny"])
async def test_a_permit_that_somebody_does_not_have_is_not_guessed(
    form: Form, topic: str, text: str, entities: dict[str, str]
) -> None:
    await at_permit(form)
    asked = await form.hears(text, topic, 0.8, **entities)

    assert "permit" not in form.left
    assert form.left["origin"] == "SO"
    assert "Question 3 of 7" in asked.text
    assert "Dutch or EU citizen" in asked.buttons


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("no, I have a Dutch passport", "Dutch passport=citizen", "citizen"),
        ("no papers", "no papers=unsaid", "unsaid"),
        ("geen idee, ik ben statushouder", "statushouder=asylum_temporary", "asylum_temporary"),
    ],
)
async def test_a_no_about_something_else_denies_nothing(
    form: Form, text: str, value: str, expected: str
) -> None:
    await at_permit(form)
    await form.hears(text, permit=value)

    assert form.left["permit"] == expected


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        (
            "residence permit, asylum permit",
            {"residence permit": "other", "asylum permit": "asylum_temporary"},
            "asylum_temporary",
        ),
        (
            "a Dutch passport, I asked for asylum before",
            {"Dutch passport": "citizen", "asked for asylum": "asylum_seeker"},
            "asylum_seeker",
        ),
        (
            "no asylum permit, a work permit",
            {"asylum permit": "asylum_temporary", "work permit": "other"},
            "other",
        ),
    ],
)
async def test_of_several_permits_the_one_that_needs_a_warning_counts(
    form: Form, text: str, said: dict[str, str], expected: str
) -> None:
    await at_permit(form)
    await form.hears_all(text, [("permit", f"{word}={value}") for word, value in said.items()])

    assert form.left["permit"] == expected
