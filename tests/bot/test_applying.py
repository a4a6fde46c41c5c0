"""What the bot does for the forms: drafts are kept, applications sent, and notices tell how."""

from __future__ import annotations

from typing import Any

import pytest

from store.database import Database
from store.tables import Application, Draft, Expert, Opening, Person
from store.types import ZONE, now
from tests.applying import ANSWERS, all_of
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast

ASKED = {"phrase": "form-question", "args": {"number": 2, "total": 13, "question": "E-mail?"}}


@pytest.fixture
def opening(cast: Cast) -> Opening:
    """Open today."""
    deadline = now().astimezone(ZONE).date()
    return cast.opening(reference="D-004", deadline=deadline, title={"en": "Nurse"})


def command(name: str, **args: Any) -> dict[str, Any]:
    """A reply that has the bot do something."""
    return {"command": name, "args": args}


def hear(rasa: FakeRasa, said: str, opening: str = "D-004", **answers: str | None) -> None:
    """The form takes answers from these words, and asks on."""
    form = "register_profile_form" if opening == "pool" else "apply_opening_form"
    state = {"slots": {"applying": opening}, "loop": {"name": form, "requested_slot": "sent"}}
    rasa.answer(said, command("draft", opening=opening, answers=answers), ASKED, state=state)


@pytest.fixture
async def hodan(phone: Phone) -> Phone:
    """Hodan, who has chosen English."""
    await phone.says("/language en")
    return phone


async def test_what_the_form_hears_is_kept(
    hodan: Phone, rasa: FakeRasa, database: Database, opening: Opening
) -> None:
    hear(rasa, "I am Hodan", name="Hodan")
    hear(rasa, "hodan@example.org", email="hodan@example.org", name=None)
    assert "Question 2 of 13" in (await hodan.says("I am Hodan"))["text"]
    await hodan.says("hodan@example.org")
    (draft,) = all_of(database, Draft)
    assert (draft.opening_id, draft.answers) == (opening.id, {"email": "hodan@example.org"})


@pytest.mark.usefixtures("opening")
async def test_the_first_words_of_somebody_new_are_kept_too(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    hear(rasa, "I am Hodan", name="Hodan")
    await phone.says("I am Hodan")
    assert all_of(database, Draft)[0].answers == {"name": "Hodan"}


@pytest.mark.usefixtures("opening")
async def test_sending_tells_the_reference(
    hodan: Phone, rasa: FakeRasa, database: Database, stage: Stage
) -> None:
    """Also when the update comes twice."""
    hear(rasa, "all of it", **ANSWERS)
    rasa.answer("send", command("send_application", opening="D-004"))
    await hodan.says("all of it")
    await stage.fault(kind="duplicate", count=1)
    told = await hodan.says("send")
    (sent,) = all_of(database, Application)
    assert f"Your reference is {sent.reference}." in told["text"]
    assert labels(told) == ["My application", "Change my application", "Withdraw my application"]
    again = await hodan.says("send")
    assert "You have already applied for this opening" in again["text"]
    assert len(all_of(database, Application)) == 1


@pytest.mark.usefixtures("opening")
async def test_a_draft_is_thrown_away_by_a_button_and_its_form_ends(
    hodan: Phone, rasa: FakeRasa, database: Database
) -> None:
    hear(rasa, "I am Hodan", name="Hodan")
    button = {"phrase": "button-discard-draft", "tap": {"discard_draft": "D-004"}}
    state = {"slots": {"applying": "D-004"}, "loop": {"name": "apply_opening_form"}}
    rasa.answer("stop", {"phrase": "form-stopped", "buttons": [button]}, state=state)
    await hodan.says("I am Hodan")
    told = await hodan.presses(await hodan.says("stop"), "Throw it away")
    assert "thrown away" in told["text"]
    assert all_of(database, Draft) == []
    await hodan.says("hello")
    assert rasa.asked[-1]["state"] == {"slots": {}, "loop": None}


@pytest.mark.usefixtures("opening")
async def test_to_begin_anew_needs_no_words(
    hodan: Phone, rasa: FakeRasa, database: Database
) -> None:
    hear(rasa, "I am Hodan", name="Hodan")
    state = {"slots": {"applying": "D-004"}, "loop": {"name": "apply_opening_form"}}
    rasa.answer("again", command("discard_draft", opening="D-004"), ASKED, state=state)
    await hodan.says("I am Hodan")
    assert "Question 2 of 13" in (await hodan.says("again"))["text"]
    assert all_of(database, Draft) == []


async def test_withdrawing_happens_after_a_yes(
    hodan: Phone, rasa: FakeRasa, database: Database, cast: Cast, opening: Opening
) -> None:
    (person,) = all_of(database, Person)
    sent = cast.application(person, opening)
    tap = {"withdraw": sent.reference}
    confirm = {"tap": tap, "yes": "button-withdraw", "no": "button-keep-application"}
    asks = {"phrase": "form-waits", "confirm": confirm}
    rasa.answer("withdraw", asks)
    kept = await hodan.presses(await hodan.says("withdraw"), "No, keep it")
    assert "withdrawn" not in kept["text"]
    assert all_of(database, Application)[0].status == "received"
    told = await hodan.presses(await hodan.says("withdraw"), "Yes, withdraw it")
    assert f"Your application {sent.reference} (Nurse) is withdrawn." in told["text"]
    assert all_of(database, Application)[0].status == "withdrawn"


async def test_joining_and_leaving_the_pool(
    hodan: Phone, rasa: FakeRasa, database: Database
) -> None:
    """Leaving is asked once more, and works while Rasa is down."""
    hear(rasa, "all of it", "pool", **ANSWERS)
    rasa.answer("join", command("join_pool"))
    await hodan.says("all of it")
    told = await hodan.says("join")
    assert "You are in the pool of experts now." in told["text"]
    assert len(all_of(database, Expert)) == 1
    rasa.status = 503
    asks = await hodan.presses(told, "Leave the pool")
    assert len(all_of(database, Expert)) == 1
    told = await hodan.presses(asks, "Yes, leave the pool")
    assert "no longer in the pool" in told["text"]
    assert all_of(database, Expert) == []
    rasa.status = 200
    await hodan.says("hello")
    assert rasa.asked[-1]["state"] == {"slots": {}, "loop": None}
