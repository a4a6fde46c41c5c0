"""People hear of their own applications only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

STATUS = "action_application_status"


async def test_all_of_ones_own_newest_first(rasa: Rasa, cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    opening = cast.opening(title={"en": "Nurse trainer"})
    day = timedelta(days=1)
    cast.application(hodan, opening, reference="A-OLDER", status="matched", created_at=NOW - day)
    cast.application(hodan, opening, reference="A-NEWER", created_at=NOW)
    cast.application(other, opening, reference="A-OTHER")

    answer = await rasa.ask(STATUS, person=hodan.id)

    assert "You have sent 2 applications, the newest first:" in answer.text
    assert answer.references == ["A-NEWER", "A-OLDER"]
    assert "A-OLDER: DEMO · Nurse trainer" in answer.text
    assert "Status: accepted" in answer.text


@pytest.mark.parametrize(
    "status", ["received", "in_review", "interview", "matched", "rejected", "withdrawn"]
)
async def test_each_status_has_its_words(rasa: Rasa, cast: Cast, status: str) -> None:
    person = cast.person()
    # Half past midnight in the Netherlands.
    moment = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    opening = cast.opening(demo=False, title={"en": "Nurse"})
    cast.application(
        person, opening, reference="A-1", status=status, created_at=moment, updated_at=moment
    )

    answer = await rasa.ask(STATUS, {"reference": "A-1"}, person=person.id)

    assert answer.text.startswith("A-1: Nurse\n")
    assert f"application-status-{status}" not in answer.text
    assert answer.text.endswith("Sent on 2 March 2026")


async def test_by_the_reference_of_the_opening(rasa: Rasa, cast: Cast) -> None:
    person = cast.person()
    cast.application(person, cast.opening(reference="D-001"), reference="A-1")
    cast.application(person, cast.opening(reference="D-002"), reference="A-2")

    answer = await rasa.ask(STATUS, {"reference": "D-002"}, person=person.id)

    assert answer.references == ["A-2"]


async def test_who_has_none_is_told_so(rasa: Rasa, cast: Cast) -> None:
    cast.application(cast.person(), cast.opening())

    answer = await rasa.ask(STATUS)

    assert "I know no application that was sent from this chat." in answer.text
    assert answer.replies[0]["buttons"]


async def test_somebody_elses_is_as_unknown_as_one_that_does_not_exist(
    rasa: Rasa, cast: Cast
) -> None:
    opening = cast.opening(reference="D-001")
    cast.application(cast.person(), opening, reference="A-OTHER")

    for reference in ("A-OTHER", "A-NONE", "D-001", "D-999"):
        answer = await rasa.ask(STATUS, {"reference": reference})
        assert answer.phrases == ["application-unknown"]
        assert reference in answer.text
