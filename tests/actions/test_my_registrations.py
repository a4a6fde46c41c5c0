"""What I am registered for."""

from __future__ import annotations

from datetime import timedelta

from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

MINE = "action_my_registrations"


async def test_ones_own_that_are_coming(rasa: Rasa, cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    evening = cast.event(reference="E-001", title={"en": "Evening"})
    webinar = cast.event(reference="E-002", starts_at=NOW + timedelta(days=1), demo=False)
    over = cast.event(reference="E-003", starts_at=NOW - timedelta(days=9))
    cast.registration(hodan, evening, status="waiting", seats=2)
    cast.registration(hodan, webinar)
    cast.registration(hodan, over)
    cast.registration(other, cast.event(reference="E-004"))

    answer = await rasa.ask(MINE, person=hodan.id)

    assert answer.references == ["E-002", "E-001"]
    assert "registrations for 2 coming events" in answer.text
    assert "DEMO · Evening (E-001)" in answer.text
    assert "2 seats: on the waiting list, you are number 1" in answer.text
    assert "One seat: registered" in answer.text
    assert answer.buttons[:3] == ["Calendar 1", "Seats 1", "Cancel 1"]
    assert answer.button("Calendar 2")["tap"] == {"calendar": "E-001"}
    assert answer.button("Cancel 2")["entities"] == {"reference": "E-001"}
    assert answer.button("Seats 2")["topic"] == "register_event"
    assert answer.slots["shown_openings"] == ["E-002", "E-001"]


async def test_the_place_in_the_line(rasa: Rasa, cast: Cast) -> None:
    hodan = cast.person()
    event = cast.event(capacity=0)
    for minutes, person in ((3, hodan), (2, cast.person()), (1, cast.person())):
        queued = NOW - timedelta(hours=1) + timedelta(minutes=minutes)
        cast.registration(person, event, status="waiting", queued_at=queued)
    cast.registration(cast.person(), event, status="cancelled")

    assert "you are number 3" in (await rasa.ask(MINE, person=hodan.id)).text


async def test_what_was_cancelled_is_said_to_whom_it_concerns(rasa: Rasa, cast: Cast) -> None:
    hodan = cast.person()
    cast.registration(hodan, cast.event(status="cancelled"))
    answer = await rasa.ask(MINE, person=hodan.id)

    assert "the event was cancelled and does not take place" in answer.text
    assert answer.buttons == []


async def test_none(rasa: Rasa, cast: Cast) -> None:
    cast.registration(cast.person(), cast.event())

    answer = await rasa.ask(MINE)

    assert "I know no registration for a coming event from this chat." in answer.text
    assert answer.replies[0]["buttons"]
