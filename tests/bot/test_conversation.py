"""What a person gets for what they do: the first contact, questions, links."""

from __future__ import annotations

from sqlalchemy import select

from store.database import Database
from store.tables import Message, Person
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, every_language, labels
from tests.factories import Cast


async def test_start_offers_the_languages_and_then_welcomes(phone: Phone) -> None:
    """The language first, then what the assistant is and can do."""
    greeting = await phone.says("/start")
    assert labels(greeting) == every_language("en")
    welcome = await phone.presses(greeting, "Nederlands")
    assert "geen mens" in welcome["text"]
    assert "112" in welcome["text"]
    assert "Een opdracht zoeken" in labels(welcome)


async def test_the_telephones_language_comes_first(bot: None, stage: Stage) -> None:
    """Somebody from Belgium is greeted in Dutch; the question stands there in English too."""
    phone = await stage.phone(language_code="nl-BE")
    greeting = await phone.says("/start")
    assert labels(greeting) == every_language("nl")
    assert greeting["text"].startswith("Hallo!")
    assert "Which language" in greeting["text"]


async def test_a_curated_answer_comes_with_source_and_date(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """The lead, the body, where it comes from and how old it is."""
    cast.answer("about_cd4d", related=["cd4d_status", "no_such_topic"])
    rasa.answer("what is CD4D?", {"answer": "about_cd4d"})
    answer = await phone.says("what is CD4D?")
    assert answer["text"] == (
        "Lead of about_cd4d (en).\n\nBody of about_cd4d (en).\n\n"
        "Source: A newsletter (November 2016)\nAs of 26 January 2024."
    )
    assert labels(answer) == ["Is CD4D still running?", "👍", "👎", "Shorter"]


async def test_of_many_sources_three_stand_there_and_a_button_shows_all(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """A long list would push the answer off the screen."""
    sources = [{"title": f"Page {n}", "date": "2020", "url": None} for n in range(1, 6)]
    cast.answer("about_cd4d", sources=sources)
    rasa.answer("what is CD4D?", {"answer": "about_cd4d"})
    answer = await phone.says("what is CD4D?")
    assert "Page 3 (2020)" in answer["text"]
    assert "Page 4" not in answer["text"]
    every = await phone.presses(answer, "All 5 sources")
    assert all(f"Page {n} (2020)" in every["text"] for n in range(1, 6))


async def test_a_long_answer_comes_in_pieces_with_the_buttons_under_the_last(
    phone: Phone, rasa: FakeRasa, cast: Cast
) -> None:
    """Each ends with a sentence."""
    cast.answer("about_cd4d", body="This is a sentence. " * 300, related=["cd4d_status"])
    rasa.answer("what is CD4D?", {"answer": "about_cd4d"})
    await phone.presses(await phone.says("/start"), "English")
    first = await phone.says("what is CD4D?")
    second = await phone.hears()
    assert len(first["text"]) <= 4096
    assert first["text"].endswith("sentence.")
    assert labels(first) == []
    assert labels(second) == ["Is CD4D still running?", "👍", "👎", "Shorter"]


async def test_a_missing_translation_is_said(bot: None, stage: Stage, cast: Cast) -> None:
    """In Dutch there is none: the English one, and a word about it."""
    cast.answer("about_cd4d", status="machine")
    phone = await stage.phone(language_code="nl")
    greeting = await phone.says("/start")
    menu = await phone.presses(greeting, "Nederlands")
    stage.rasa.answer("about_cd4d", {"answer": "about_cd4d"})
    answer = await phone.presses(menu, "Wat is CD4D?")
    assert "Engels" in answer["text"]
    assert "door een machine vertaald" in answer["text"]


async def test_a_topic_without_any_answer_offers_a_person(phone: Phone, rasa: FakeRasa) -> None:
    """Never silence."""
    rasa.answer("what is CD4D?", {"answer": "about_cd4d"})
    answer = await phone.says("what is CD4D?")
    assert labels(answer) == ["Leave my question for the staff", "Ask a person"]


async def test_who_begins_with_a_question_is_offered_the_languages_once(
    phone: Phone, rasa: FakeRasa
) -> None:
    """First the answer, in the language of the question, then the choice."""
    rasa.answer(
        "dank u", {"phrase": "thank"}, understood={"language": {"code": "nl", "confidence": 0.95}}
    )
    assert (await phone.says("dank u"))["text"].startswith("Graag gedaan")
    assert labels(await phone.hears()) == every_language("nl")
    assert (await phone.says("dank u"))["text"].startswith("Graag gedaan")
    await phone.says("/menu")
    said = [m["text"] for m in await phone.everything()]
    assert sum("liever een andere taal" in text for text in said) == 1


async def test_a_chosen_language_stays(phone: Phone, rasa: FakeRasa) -> None:
    """One Dutch sentence does not switch somebody who chose English."""
    rasa.answer(
        "dank u", {"phrase": "thank"}, understood={"language": {"code": "nl", "confidence": 0.95}}
    )
    await phone.presses(await phone.says("/start"), "English")
    assert (await phone.says("dank u"))["text"].startswith("You are welcome")


async def test_suggestions_are_buttons_and_a_person(phone: Phone, rasa: FakeRasa) -> None:
    """The best of the ranking that may be suggested, staff and a person; else the main topics."""
    ranking = [
        {"topic": topic, "confidence": 0.2}
        for topic in ("goodbye", "about_trqn", "list_events", "cd4d_status", "cd4d_funding")
    ]
    reply = {"phrase": "not-understood", "suggestions": True}
    rasa.answer("hm", reply, understood={"topic": "nlu_fallback", "ranking": ranking})
    expected = ["What was TRQN?", "Coming events", "Is CD4D still running?"]
    ways_on = ["Leave my question for the staff", "Ask a person"]
    assert labels(await phone.says("hm")) == expected + ways_on
    rasa.answer("hmm", reply)
    assert len(labels(await phone.says("hmm"))) == 5


async def test_danger_is_suggested_only_when_it_is_likely(phone: Phone, rasa: FakeRasa) -> None:
    ranking = [
        {"topic": "out_of_scope", "confidence": 0.5},
        {"topic": "missing_family", "confidence": 0.2},
        {"topic": "suicidal_thoughts", "confidence": 0.05},
    ]
    reply = {"phrase": "out-of-scope", "suggestions": True}
    rasa.answer("will it rain", reply, understood={"topic": "out_of_scope", "ranking": ranking})
    offered = labels(await phone.says("will it rain"))
    assert "I am looking for a relative" in offered
    assert "Thoughts of suicide" not in offered


async def test_state_goes_round(phone: Phone, rasa: FakeRasa) -> None:
    """What Rasa returns comes back with the next turn, to it alone."""
    state = {"slots": {"shown_openings": ["D-001"]}, "loop": None}
    rasa.answer("one", {"phrase": "thank"}, state=state)
    await phone.says("one")
    await phone.hears()
    await phone.says("two")
    assert [turn["state"] for turn in rasa.asked] == [None, state]
    assert rasa.asked[0]["person"] == rasa.asked[1]["person"] != str(phone.id)


async def test_everything_is_on_record_for_staff(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    """What was understood, how long it took, and what was answered to it."""
    entities = [{"entity": "country", "value": "SO", "start": 0, "end": 7}]
    rasa.answer(
        "Somalia?",
        {"phrase": "thank"},
        understood={
            "topic": "search_openings",
            "confidence": 0.97,
            "ranking": [{"topic": "search_openings", "confidence": 0.97}],
            "entities": entities,
            "language": {"code": "en", "confidence": 0.9},
            "new_words": 1,
        },
    )
    await phone.says("Somalia?")
    await phone.hears()
    with database.session() as session:
        heard, said, offer = session.scalars(select(Message).order_by(Message.id)).all()
        assert (heard.direction, heard.kind, heard.text) == ("in", "text", "Somalia?")
        assert (heard.topic, heard.confidence, heard.model) == ("search_openings", 0.97, "made-up")
        assert heard.entities == entities
        assert (heard.language, heard.new_words) == ("en", 1)
        assert heard.took_ms > 0
        assert (said.direction, said.reply_to) == ("out", heard.id)
        assert offer.keyboard[0]["label"] == "English"
        person = session.scalars(select(Person)).one()
        assert (person.name, person.telegram_id) == ("Hodan", str(phone.id))


async def test_an_edited_message_is_recorded_and_not_answered(
    phone: Phone, rasa: FakeRasa, database: Database
) -> None:
    """It is no second question."""
    sent = await phone.does("send", text="helo")
    await phone.hears()
    await phone.does("edit", message_id=sent["message"]["message_id"], text="hello")
    await phone.says("/menu")
    assert len(rasa.asked) == 1
    with database.session() as session:
        edits = session.scalars(select(Message).where(Message.kind == "edit")).all()
    assert [edit.text for edit in edits] == ["hello"]
