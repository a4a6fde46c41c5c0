"""Answers in words: what is one, what only sounds like one, and what is denied."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Form


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


async def test_some_years_that_sound_like_the_age_of_a_child(form: Form) -> None:
    await form.starts()
    form.requested = "experience"
    await form.hears("12 years", "child_alone", 0.9)

    assert form.left["experience"] == "12"


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
