"""A file that is sent while one applies: fetched, checked and kept, or refused in plain words."""

from __future__ import annotations

import base64
import logging
from typing import Any

import pytest

from bot import upload
from store.database import Database
from store.tables import Document, Draft, Person
from tests.applying import PDF, all_of
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels
from tests.factories import Cast
from tests.stories.files import content

QUESTION = {"phrase": "form-question", "args": {"number": 12, "total": 13, "question": "CV?"}}
NOTED = {"phrase": "form-noted", "args": {"question": "CV", "answer": "there"}}


def state(topic: str = "apply_opening", asked: str = "cv") -> dict[str, Any]:
    """A form is open."""
    loop = {"name": f"{topic}_form", "requested_slot": asked}
    return {"slots": {"applying": "D-004"}, "loop": loop}


@pytest.fixture
async def applying(phone: Phone, rasa: FakeRasa) -> Phone:
    """Hodan is asked for her CV."""
    await phone.says("/language en")
    rasa.answer("I want this", QUESTION, state=state())
    rasa.answer("apply_opening", NOTED, state=state())
    await phone.says("I want this")
    return phone


async def sends(phone: Phone, name: str, made: bytes | None = None, **more: Any) -> dict[str, Any]:
    """Send a file and return what comes back."""
    encoded = base64.b64encode(content(name) if made is None else made).decode()
    await phone.does("document", file_name=name, content_base64=encoded, **more)
    return await phone.hears()


@pytest.mark.parametrize("kind", ["pdf", "doc", "docx", "odt"])
async def test_a_file_becomes_the_answer(
    applying: Phone, rasa: FakeRasa, database: Database, kind: str
) -> None:
    assert "there" in (await sends(applying, f"cv.{kind}"))["text"]
    (kept,) = all_of(database, Document)
    assert (kept.name, kept.kind) == (f"cv.{kind}", kind)
    said = rasa.asked[-1]
    assert said["topic"] == "apply_opening"
    assert said["entities"] == {"question": "cv", "answer": kept.id}
    with database.session() as session:
        assert session.get_one(Document, kept.id).content == content(f"cv.{kind}")


async def test_it_comes_back_by_the_id_that_telegram_gave(
    applying: Phone, stage: Stage, database: Database
) -> None:
    """With one's own data: the very file."""
    await sends(applying, "cv.pdf")
    data = await applying.says("/mydata")
    file = await applying.hears()
    assert data["document"]["file_name"] == "my-data.json"
    assert (file["caption"], file["document"]["file_name"]) == ("cv.pdf", "cv.pdf")
    async with stage.session.get(f"/sandbox/files/{file['document']['file_id']}") as response:
        assert await response.read() == PDF


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("program.pdf", "not at its name"),
        ("picture.png", "not at its name"),
        ("archive.docx", "not at its name"),
        ("macros.docx", "macros"),
        ("empty.pdf", "empty"),
    ],
)
async def test_what_is_refused_is_told_and_not_kept(
    applying: Phone, rasa: FakeRasa, database: Database, name: str, words: str
) -> None:
    asked = len(rasa.asked)
    told = await sends(applying, name)
    assert words in told["text"]
    assert "It was not kept." in told["text"]
    assert all_of(database, Document) == []
    assert len(rasa.asked) == asked
    # The form is where it was.
    assert "there" in (await applying.presses(told, "Go on"))["text"]


async def test_a_damaged_file_is_told_from_a_wrong_one(applying: Phone) -> None:
    assert "damaged" in (await sends(applying, "cv.docx", content("cv.docx")[:150]))["text"]


async def test_what_is_too_big_is_not_even_fetched(
    applying: Phone, stage: Stage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told by its size; Telegram would not hand out 25 MB to a bot."""
    monkeypatch.setattr(upload, "MOST_BYTES", len(PDF) - 1)
    await stage.fault(kind="500", method="getFile")
    assert "too big" in (await sends(applying, "cv.pdf"))["text"]
    assert all_of(database, Document) == []


async def test_a_file_that_does_not_come_can_be_sent_again(
    applying: Phone, stage: Stage, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.fault(kind="500", method="getFile", count=1)
    with caplog.at_level(logging.INFO):
        assert "did not reach me" in (await sends(applying, "cv.pdf"))["text"]
    assert "upload.not_fetched" in caplog.text
    assert "cv.pdf" not in caplog.text
    assert "there" in (await sends(applying, "cv.pdf"))["text"]
    assert len(all_of(database, Document)) == 1


async def test_a_repeated_update_does_not_answer_twice(
    applying: Phone, stage: Stage, rasa: FakeRasa
) -> None:
    asked = len(rasa.asked)
    await stage.fault(kind="duplicate", count=1)
    await sends(applying, "cv.pdf")
    await applying.says("hello")
    assert len(rasa.asked) == asked + 2


async def test_a_file_for_the_pool(phone: Phone, rasa: FakeRasa) -> None:
    rasa.answer("I want this", QUESTION, state=state("register_profile"))
    await phone.says("I want this")
    await phone.hears()
    await sends(phone, "cv.pdf")
    assert rasa.asked[-1]["topic"] == "register_profile"


async def test_a_picture_of_a_cv_is_no_file(applying: Phone, rasa: FakeRasa) -> None:
    asked = len(rasa.asked)
    for more in ({}, {"caption": "my CV"}):
        await applying.does("photo", **more)
        assert "as a file: PDF, DOC, DOCX or ODT, up to 10 MB" in (await applying.hears())["text"]
    assert len(rasa.asked) == asked


async def test_words_of_danger_under_a_file_come_first(applying: Phone) -> None:
    encoded = base64.b64encode(PDF).decode()
    more = {"content_base64": encoded, "caption": "he wants to kill me"}
    await applying.does("document", file_name="cv.pdf", **more)
    heard = [(await applying.hears())["text"] for _ in range(2)]
    assert any("112" in text for text in heard)


async def test_ones_own_number_is_an_answer(applying: Phone, rasa: FakeRasa) -> None:
    await applying.does("contact", phone_number="31612345678")
    await applying.hears()
    assert rasa.asked[-1]["entities"] == {"question": "phone", "answer": "+31612345678"}


async def test_somebody_elses_number_is_not_taken(applying: Phone, rasa: FakeRasa) -> None:
    asked = len(rasa.asked)
    await applying.does("contact", first_name="Somebody", phone_number="+31698765432")
    assert "not your own contact" in (await applying.hears())["text"]
    assert len(rasa.asked) == asked


async def test_without_a_form_it_is_said_what_files_are_for(
    phone: Phone, database: Database, cast: Cast
) -> None:
    """And where to go on, when something is begun."""
    await phone.says("/language en")
    told = await sends(phone, "cv.pdf")
    assert "the CV of an application" in told["text"]
    assert labels(told) == ["Find an opening", "Ask a person"]
    (person,) = all_of(database, Person)
    opening = cast.opening(reference="D-004")
    cast.add(Draft(person_id=person.id, opening_id=opening.id, answers={}))
    assert labels(await sends(phone, "cv.pdf")) == ["Go on", "Ask a person"]
    assert all_of(database, Document) == []


async def test_a_file_and_its_name_are_in_no_log(
    applying: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="bot"):
        await sends(applying, "secret-name.pdf", PDF)
        await sends(applying, "secret-name.pdf", b"MZ")
    assert "secret-name" not in caplog.text
