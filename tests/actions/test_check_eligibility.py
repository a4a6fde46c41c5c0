"""The eligibility check: by buttons and in words, to its verdict by rules that are data."""

from __future__ import annotations

from datetime import date

import pytest

from actions.check_eligibility import CheckEligibility
from store.programmes.rules import FACTS
from store.tables import Programme
from tests.actions.check import answer_all, rule
from tests.actions.conftest import Form, Rasa
from tests.factories import Cast


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
