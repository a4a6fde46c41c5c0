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
    assert "2 seats: on the waiting list" in answer.text
    assert "One seat: registered" in answer.text


async def test_none(rasa: Rasa, cast: Cast) -> None:
    cast.registration(cast.person(), cast.event())

    answer = await rasa.ask(MINE)

    assert "I know no registration for a coming event from this chat." in answer.text
    assert answer.replies[0]["buttons"]
