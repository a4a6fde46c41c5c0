"""People hear of their own applications only, of what they have begun, and of the pool."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from store.tables import Draft, Expert
from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

STATUS = "action_application_status"
# Right, and with the last two characters exchanged.
RIGHT, MISTYPED = "CD4D-7K3M-2", "CD4D-7K32-M"


async def test_all_of_ones_own_newest_first(rasa: Rasa, cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    opening = cast.opening(title={"en": "Nurse trainer"})
    day = timedelta(days=1)
    older = {"reference": "CD4D-OLDER", "status": "matched", "created_at": NOW - day}
    cast.application(hodan, opening, **older)
    cast.application(hodan, cast.opening(), reference="CD4D-NEWER", created_at=NOW)
    cast.application(other, opening, reference="CD4D-OTHER")

    answer = await rasa.ask(STATUS, person=hodan.id)

    assert "You have sent 2 applications, the newest first:" in answer.text
    assert answer.references == ["CD4D-NEWER", "CD4D-OLDER"]
    assert "CD4D-OLDER: DEMO · Nurse trainer" in answer.text
    assert "Status: accepted" in answer.text
    assert "it leads to nothing real" in answer.text
    assert answer.button("CD4D-OLDER")["entities"] == {"reference": "CD4D-OLDER"}


@pytest.mark.parametrize(
    ("status", "buttons"),
    [
        ("received", ["Change my application", "Withdraw my application"]),
        ("in_review", ["Change my application", "Withdraw my application"]),
        ("interview", ["Withdraw my application"]),
        ("matched", []),
        ("rejected", []),
        ("withdrawn", []),
    ],
)
async def test_each_status_has_its_words_and_what_can_be_done(
    rasa: Rasa, cast: Cast, status: str, buttons: list[str]
) -> None:
    person = cast.person()
    # Half past midnight in the Netherlands.
    moment = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    opening = cast.opening(demo=False, title={"en": "Nurse"})
    times = {"created_at": moment, "updated_at": moment}
    cast.application(person, opening, reference=RIGHT, status=status, **times)

    answer = await rasa.ask(STATUS, {"reference": RIGHT}, person=person.id)

    assert answer.text.startswith(f"{RIGHT}: Nurse\n")
    assert f"application-status-{status}" not in answer.text
    assert answer.text.endswith("Sent on 2 March 2026")
    assert answer.buttons == buttons


async def test_after_the_last_day_nothing_can_be_changed(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    opening = cast.opening(deadline=NOW.date() - timedelta(days=1))
    cast.application(person, opening, reference=RIGHT)

    answer = await rasa.ask(STATUS, {"reference": RIGHT}, person=person.id)

    assert answer.buttons == ["Withdraw my application"]


async def test_by_the_reference_of_the_opening(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    cast.application(person, cast.opening(reference="D-001"), reference="CD4D-ONE")
    cast.application(person, cast.opening(reference="D-002"), reference="CD4D-TWO")

    answer = await rasa.ask(STATUS, {"reference": "D-002"}, person=person.id)

    assert answer.references == ["CD4D-TWO"]


@pytest.mark.parametrize("spelled", [RIGHT, "CD4D 7K3M 2", "CD4D7K3M2", "cd4d-7k3m-2"])
async def test_in_any_spelling(rasa: Rasa, cast: Cast, spelled: str) -> None:
    person = cast.person()
    cast.application(person, cast.opening(), reference=RIGHT)

    answer = await rasa.ask(STATUS, {"reference": spelled}, person=person.id)

    assert answer.references == [RIGHT]


async def test_what_is_begun_can_be_gone_on_with(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    cast.conversation(person)
    opening = cast.opening(reference="D-001", title={"en": "Nurse"})
    draft = Draft(person_id=person.id, opening_id=opening.id)
    draft.answers = {"name": "Hodan", "email": "hodan@example.org"}
    cast.add(draft)

    answer = await rasa.ask(STATUS, person=person.id)

    assert "It is not sent yet" in answer.text
    assert "D-001: Nurse\nAnswers so far: 2 of 13\nLast day to apply: 1 April 2026" in answer.text
    go_on = answer.button("Go on")
    assert (go_on["topic"], go_on["entities"]) == ("apply_opening", {"reference": "D-001"})


async def test_several_that_are_begun_are_told_apart(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    first, second = cast.opening(reference="D-001"), cast.opening(reference="D-002")
    sent = cast.application(person, second, reference=RIGHT)
    for opening_id, application_id in ((first.id, None), (second.id, sent.id), (None, None)):
        draft = Draft(person_id=person.id, opening_id=opening_id, application_id=application_id)
        draft.answers = {}
        cast.add(draft)

    answer = await rasa.ask(STATUS, person=person.id)

    assert f"Changes to your application {RIGHT}" in answer.text
    assert "For the pool of experts" in answer.text
    assert {"Go on: D-001", "Go on: D-002", "Go on: pool of experts"} <= set(answer.buttons)
    assert answer.button("Go on: pool of experts")["topic"] == "register_profile"


async def test_who_is_in_the_pool_can_leave_it(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    cast.add(Expert(person_id=person.id, consent_version="1", details={}))

    answer = await rasa.ask(STATUS, person=person.id)

    assert "You are in the pool of experts." in answer.text
    assert answer.button("Leave the pool")["tap"] == {"leave_pool": False}


async def test_who_has_none_is_told_so(rasa: Rasa, cast: Cast) -> None:
    cast.application(cast.person(), cast.opening())

    answer = await rasa.ask(STATUS)

    assert "I know no application that was sent from this chat." in answer.text
    assert answer.replies[0]["buttons"]


async def test_somebody_elses_is_as_unknown_as_one_that_does_not_exist(
    rasa: Rasa, cast: Cast
) -> None:
    theirs, nobodys = "CD4D-2222-2", "CD4D-3333-K"
    cast.application(cast.person(), cast.opening(reference="D-001"), reference=theirs)
    texts = set()
    for reference in (theirs, nobodys):
        answer = await rasa.ask(STATUS, {"reference": reference})
        assert answer.phrases == ["application-unknown"]
        texts.add(answer.text.replace(reference, "?"))
    assert len(texts) == 1
    for reference in ("D-001", "D-999"):
        answer = await rasa.ask(STATUS, {"reference": reference})
        assert answer.phrases == ["application-none-for"]
        assert reference in answer.text


async def test_a_mistyped_reference_is_noticed(rasa: Rasa, cast: Cast) -> None:
    """Which is another thing than one that is not known."""
    person = cast.person()
    cast.application(person, cast.opening(), reference=RIGHT)

    answer = await rasa.ask(STATUS, {"reference": MISTYPED}, person=person.id)

    assert answer.phrases == ["application-mistyped"]
    assert f"{MISTYPED} cannot be right" in answer.text
    assert answer.button(RIGHT)["entities"] == {"reference": RIGHT}
