"""Which opening somebody applies for, and when that cannot be; changing what was sent; the pool."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from store.applications import drafts
from store.tables import Application, Expert, Opening, Person
from tests.actions.conftest import Rasa
from tests.actions.test_applying import KEPT, Applicant
from tests.factories import TODAY, Cast

REFERENCE = "CD4D-7K3M-2"


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
    return applicant(rasa, cast, person, opening.reference)


def applicant(
    rasa: Rasa, cast: Cast, person: Person, opening: str, topic: str = "apply_opening"
) -> Applicant:
    """Somebody before a form."""
    one = Applicant(rasa, topic, person.id)
    one.cast, one.opening = cast, opening
    return one


def sent(cast: Cast, person: Person, opening: Opening, **fields: Any) -> Application:
    """What was sent for it."""
    given = {"reference": REFERENCE, "details": KEPT, "consent_version": KEPT["consent"]}
    return cast.application(person, opening, **given | fields)


async def test_what_was_looked_at_last_is_meant(form: Applicant, rasa: Rasa, cast: Cast) -> None:
    second = cast.opening(title={"en": "Second one"}).reference
    form.slots |= {"shown_openings": [form.opening, second], "opening": second}
    assert "Second one" in (await form.starts()).text

    form.slots |= {"applying": None, "opening": second}
    assert "Trainer of nurses" in (await form.starts("the first", position="first=1")).text


async def test_what_was_shown_last_is_meant(form: Applicant, cast: Cast) -> None:
    second = cast.opening(title={"en": "Second one"}).reference
    form.slots["shown_openings"] = [form.opening]
    assert "Trainer of nurses" in (await form.starts()).text

    form.slots["shown_openings"] = [form.opening, second]
    assert "Second one" in (await form.starts("the second", position="second=2")).text
    form.slots["shown_openings"] = [form.opening, "E-003", second]
    assert "Second one" in (await form.starts("the last", position="last=-1")).text


async def test_of_several_it_is_asked_which(form: Applicant, cast: Cast) -> None:
    second = cast.opening(title={"en": "Second one"}).reference
    form.slots["shown_openings"] = [form.opening, second, "E-001"]
    asked = await form.starts()

    assert "Which opening" in asked.text
    assert form.left == {"shown_openings": [form.opening, second, "E-001"]}
    assert "Second one" in (await form.presses(f"{second}: Second one")).text


async def test_without_any_the_openings_are_offered(form: Applicant) -> None:
    asked = await form.starts("I want to apply in Ghana", country="Ghana=GH")

    assert asked.button("Find an opening")["entities"] == {"country": "GH"}
    assert form.requested is None


async def test_what_is_not_finished_is_gone_on_with(form: Applicant) -> None:
    await form.answers("phone")
    await form.hears("stop", "cancel", 0.95)

    assert "2 of 13 questions are answered" in (await form.starts("go on")).text


async def test_a_closed_or_unknown_opening_is_refused_with_a_way_on(
    form: Applicant, cast: Cast
) -> None:
    closed = cast.opening(deadline=TODAY - timedelta(days=1), sector="water")
    told = await form.starts(reference=closed.reference)
    assert "it is closed" in told.text
    assert told.button("Openings like it")["entities"] == {"sector": "water", "country": "SO"}
    assert form.left == {}

    assert "I know no opening D-999" in (await form.starts(reference="D-999")).text


async def test_nobody_applies_twice(
    form: Applicant, cast: Cast, person: Person, opening: Opening
) -> None:
    sent(cast, person, opening)
    told = await form.starts(reference=opening.reference)

    assert "You have already applied" in told.text
    assert REFERENCE in told.text
    assert form.left == {}


async def test_sending_a_second_time_by_the_same_button_says_so(
    form: Applicant, cast: Cast, person: Person, opening: Opening
) -> None:
    await form.answers("summary")
    await form.presses("Send it")
    sent(cast, person, opening)
    told = await form.presses("Send it")

    assert "You have already applied" in told.text
    assert "send_application" not in told.phrases


async def test_who_took_it_back_may_apply_again(
    form: Applicant, cast: Cast, person: Person, opening: Opening
) -> None:
    sent(cast, person, opening, status="withdrawn")

    assert "Shall I use it again?" in (await form.starts(reference=opening.reference)).text


async def test_what_was_sent_is_changed(
    form: Applicant, cast: Cast, person: Person, opening: Opening
) -> None:
    sent(cast, person, opening)
    begun = await form.starts(reference=REFERENCE)
    assert f"You change your application {REFERENCE}" in begun.text
    assert "hodan@example.org" in begun.text
    assert "Send it" in begun.buttons
    await form.hears("ali@example.org")

    assert form.draft == KEPT | {"email": "ali@example.org"}
    with cast.database.session() as session:
        found = drafts.of(session, person.id, opening.reference)
    assert found
    assert found.application == REFERENCE


@pytest.mark.parametrize("status", ["interview", "matched", "rejected", "withdrawn"])
async def test_what_was_decided_is_not_changed(
    form: Applicant, cast: Cast, person: Person, opening: Opening, status: str
) -> None:
    sent(cast, person, opening, status=status)
    told = await form.starts(reference=REFERENCE)

    assert REFERENCE in told.text
    assert form.left == {}


async def test_what_was_told_before_is_offered_and_used(
    form: Applicant, cast: Cast, person: Person
) -> None:
    sent(cast, person, cast.opening())
    offer = await form.starts(reference=form.opening)
    assert "You told me this earlier" in offer.text
    assert "E-mail: hodan@example.org" in offer.text
    assert form.draft == {}

    used = await form.presses("Use it")
    assert "Question 11 of 13" in used.text
    assert "motivation" not in form.draft
    assert form.draft["email"] == "hodan@example.org"


async def test_what_was_told_before_is_not_used_after_a_no(
    form: Applicant, cast: Cast, person: Person
) -> None:
    sent(cast, person, cast.opening())
    await form.starts(reference=form.opening)
    fresh = await form.hears("no, ask me again", "affirm", 0.9)

    assert "Question 1 of 13" in fresh.text
    assert form.draft == {}
    assert "Question 2 of 13" in (await form.presses("Hodan Ali")).text


async def test_another_opening_in_the_middle_leaves_the_first(form: Applicant, cast: Cast) -> None:
    other = cast.opening(title={"en": "Second one"}).reference
    await form.answers("phone")
    changed = await form.hears(f"I want {other}", "apply_opening", 0.9, reference=other)
    assert "Your application is kept" in changed.text
    assert "Second one" in changed.text

    closed = cast.opening(status="closed").reference
    stays = await form.hears(f"and {closed}?", "apply_opening", 0.9, reference=closed)
    assert "it is closed" in stays.text
    assert "Question 1 of 13" in stays.text
    back = await form.hears("", "apply_opening", 1.0, reference=form.opening)
    assert "2 of 13 questions are answered" in back.text


async def test_the_pool_asks_for_no_motivation_and_has_a_consent_of_its_own(
    rasa: Rasa, cast: Cast, person: Person
) -> None:
    form = applicant(rasa, cast, person, "pool", "register_profile")
    first = await form.starts()
    assert "Nobody is promised an assignment" in first.text
    consent = await form.answers("motivation", "consent")
    assert "Question 11 of 12" in consent.text
    consent = await form.presses("Leave this out")
    assert "Before I put you in the pool" in consent.text
    await form.presses("I agree")
    joined = await form.presses("Send it")

    assert joined.replies == [{"command": "join_pool"}]
    assert "motivation" not in form.draft
    assert form.left == {}


async def test_who_is_in_the_pool_changes_the_answers(
    rasa: Rasa, cast: Cast, person: Person
) -> None:
    cast.add(Expert(person_id=person.id, details=KEPT, consent_version="2026-11"))
    form = applicant(rasa, cast, person, "pool", "register_profile")
    begun = await form.starts()

    assert "You are in the pool of experts already" in begun.text
    assert "Use it" in begun.buttons
    assert "Leave the pool" in begun.buttons


async def test_another_form_leads_back_to_the_draft(form: Applicant, cast: Cast) -> None:
    await form.answers("residence")
    check = Applicant(form.rasa, "check_eligibility", form.person)
    check.cast, check.opening = cast, form.opening
    check.slots = {**form.slots}
    check.other_loop = "apply_opening_form"
    told = await check.starts()

    assert "I know no rules to check" in told.text
    assert "you were writing an application. It is kept" in told.text
    assert told.button("Go on")["entities"] == {"reference": form.opening}
    assert check.left == {}


async def test_a_question_of_another_form_is_not_taken_for_ones_own(form: Applicant) -> None:
    form.slots = {"origin": "SO", "requested_slot": "residence"}
    form.other_loop = "check_eligibility_form"
    begun = await form.starts(reference=form.opening)

    assert "Question 1 of 13" in begun.text
