"""Canned replies: written by editors, put in at a talk."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from store.handover import canned_replies, office_hours
from store.handover.office_hours import DAYS
from store.tables import CannedReply, Conversation
from store.types import ZONE, now
from tests.console.browser import Browser

MARKUP = "<script>alert(1)</script> & \"quoted\" 'text'"
_TYPED = re.compile(r'<textarea id="reply"[^>]*>\n([^<]*)</textarea>')


def keep(browser: Browser, name: str, **texts: str) -> int:
    """A canned reply, by language."""
    with browser.cast.database.session() as session:
        return canned_replies.save(session, name, texts, "iago")


def kept(browser: Browser) -> dict[str, dict[str, str]]:
    """All that can be used, by name."""
    with browser.cast.database.session() as session:
        return {one.name: one.texts for one in canned_replies.all_replies(session)}


def seen(page: str) -> str:
    """The version that a form shows."""
    found = re.search(r'name="seen" value="([^"]*)"', page)
    assert found
    return found[1]


def set_hours(browser: Browser, week: dict[str, list[list[str]]], zone: str = ZONE.key) -> None:
    """When staff are there."""
    hours = office_hours.read({"week": week, "zone": zone})
    with browser.cast.database.session() as session:
        office_hours.save(session, hours, "iago")


async def put_in(browser: Browser, talk: Conversation, name: str, typed: str = "") -> tuple:
    """Press "Put in": status, what stands in the box now, and the page."""
    form = f"/desk/{talk.id}"
    response = await browser.post(f"{form}/insert", form, canned=name, reply=typed)
    page = await response.text()
    box = _TYPED.search(page)
    assert box
    return response.status, box[1], page


async def test_of_two_editors_none_writes_over_the_other_unasked(browser: Browser) -> None:
    browser.become("editor")
    address = f"/desk/replies/{keep(browser, 'Thanks', en='Thank you!', fr='Merci !')}"
    opened = seen(await browser.text(address))
    await browser.post(address, name="Thanks", seen=opened, **{"text-en": "Thanks!"})
    # A refusal for another reason keeps what was seen.
    bad = await browser.post(address, name="Thanks", seen=opened, **{"text-fr": "Merci {"})
    assert seen(await bad.text()) == opened
    late = await browser.post(address, name="Thanks", seen=opened, **{"text-fr": "Merci bien"})
    assert late.status == 409
    page = await late.text()
    assert "Somebody else has changed it" in page
    assert "Merci bien</textarea>" in page
    assert kept(browser) == {"Thanks": {"en": "Thanks!"}}
    await browser.post(address, name="Thanks", seen=seen(page), **{"text-fr": "Merci bien"})
    assert kept(browser) == {"Thanks": {"fr": "Merci bien"}}


async def test_editor_writes_changes_deletes_and_brings_back(browser: Browser) -> None:
    browser.become("editor")
    assert "There are no canned replies yet" in await browser.text("/desk/replies")
    fields = {"name": " Thanks ", "text-en": "Thank you!\r\nBye", "text-ar": "شكرا", "text-fr": " "}
    response = await browser.post("/desk/replies/new", **fields)
    assert response.status == 303
    assert kept(browser) == {"Thanks": {"en": "Thank you!\nBye", "ar": "شكرا"}}
    page = await browser.text("/desk/replies")
    assert 'dir="rtl" lang="ar">شكرا' in page
    number = re.search(r"/desk/replies/(\d+)", page)
    assert number
    address = f"/desk/replies/{number[1]}"
    page_of_it = await browser.text(address)
    assert "Thank you!" in page_of_it
    changed = {"name": "Thanks", "text-en": "Many thanks!", "seen": seen(page_of_it)}
    assert (await browser.post(address, **changed)).status == 303
    assert kept(browser) == {"Thanks": {"en": "Many thanks!"}}
    response = await browser.post(f"{address}/delete", "/desk/replies")
    assert kept(browser) == {}
    assert "Undo" in await browser.text(response.headers["Location"])
    assert (await browser.get(address)).status == 404
    assert (await browser.post(f"{address}/restore", "/desk/replies/new")).status == 303
    assert kept(browser) == {"Thanks": {"en": "Many thanks!"}}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": " ", "text-en": "x"}, "It has no name"),
        ({"name": "x" * 81, "text-en": "x"}, "longer than 80"),
        ({"name": "Taken", "text-en": "x"}, "has this name already"),
        ({"name": "Empty", "text-en": " "}, "It has no text"),
        ({"name": "Empty", "text-xx": "unknown language"}, "It has no text"),
        ({"name": "Long", "text-nl": "x" * 2001}, "(Dutch)"),
        ({"name": "Fill", "text-nl": "Dag {person}"}, "<code>{person}</code> (Dutch)"),
        ({"name": "Brace", "text-en": "Dear {event"}, "has no partner"),
    ],
)
async def test_what_cannot_be_saved_is_shown_again(
    browser: Browser, fields: dict[str, str], told: str
) -> None:
    browser.become("editor")
    keep(browser, "Taken", en="Hello")
    response = await browser.post("/desk/replies/new", **fields)
    page = await response.text()
    assert response.status == 400
    assert "Nothing was saved" in page
    assert told in page
    known = [text for field, text in fields.items() if field != "text-xx"]
    assert all(text.strip() in page for text in known)
    assert list(kept(browser)) == ["Taken"]


async def test_preview_shows_an_example_and_saves_nothing(browser: Browser) -> None:
    browser.become("editor")
    text = "About {opening}: {hours} {nonsense} " + MARKUP
    fields = {"name": "x", "text-en": text, "text-nl": "Dag! {hours}", "preview": "1"}
    response = await browser.post("/desk/replies/new", **fields)
    page = await response.text()
    assert response.status == 200
    hours = "By their office hours the staff are there now."
    assert f"About D-004: {hours} {{nonsense}} &lt;script&gt;" in page
    # The fill-in is a whole sentence, in the language of each text.
    assert "Dag! Volgens hun werktijden zijn de medewerkers er nu." in page
    assert kept(browser) == {}


async def test_agents_use_them_and_change_nothing(browser: Browser) -> None:
    browser.become("agent")
    number = keep(browser, "Thanks", en="Thank you!")
    page = await browser.text("/desk/replies")
    assert "Thank you!" in page
    assert "Delete" not in page
    for address in ("/desk/replies/new", f"/desk/replies/{number}"):
        assert (await browser.get(address)).status == 403
    for what in ("", "/delete", "/restore"):
        response = await browser.post(f"/desk/replies/{number}{what}", "/password")
        assert response.status == 403
    assert "Thanks" in kept(browser)


async def test_number_of_none_is_not_found(browser: Browser) -> None:
    browser.become("editor")
    assert (await browser.get("/desk/replies/999999")).status == 404
    for what in ("", "/delete", "/restore"):
        response = await browser.post(f"/desk/replies/999999{what}", "/desk/replies/new", name="x")
        assert response.status == 404


async def test_reply_is_put_in_in_the_language_of_the_person(browser: Browser) -> None:
    browser.become("agent")
    keep(browser, "Greeting", en="Hello", nl="Dag")
    talk = browser.cast.conversation(browser.cast.person(language="nl"))
    status, box, page = await put_in(browser, talk, "Greeting")
    assert (status, box) == (200, "Dag")
    assert "was put in in" not in page
    # Behind what was typed, so several can be combined.
    assert (await put_in(browser, talk, "greet", "Lieve lezer,"))[1] == "Lieve lezer,\n\nDag"


async def test_other_language_is_put_in_and_marked(browser: Browser) -> None:
    browser.become("agent")
    keep(browser, "Greeting", en="Hello", nl="Dag")
    keep(browser, "Dutch", nl="Alleen Nederlands")
    talk = browser.cast.conversation(browser.cast.person(language="so"))
    status, box, page = await put_in(browser, talk, "Greeting")
    assert (status, box) == (200, "Hello")
    assert "not there in Somali: it was put in in English" in page
    assert "put in in Dutch" in (await put_in(browser, talk, "Dutch"))[2]
    unknown = browser.cast.conversation(browser.cast.person(language=None))
    assert (await put_in(browser, unknown, "Greeting"))[:2] == (200, "Hello")


async def test_what_is_known_is_filled_in_and_the_rest_is_asked_for(browser: Browser) -> None:
    browser.become("agent")
    cast = browser.cast
    person = cast.person()
    talk = cast.conversation(person)
    application = cast.application(person, cast.opening())
    keep(browser, "Status", en="{reference} is safe. {event} is not.")
    _, box, page = await put_in(browser, talk, "Status")
    assert box == f"{application.reference} is safe. {{event}} is not."
    assert "Still to be filled in: <code>{event}</code>" in page


async def test_hours_are_told_in_the_language_of_the_text(browser: Browser) -> None:
    browser.become("agent")
    keep(browser, "Hours", en="Hello! {hours}", nl="Dag! {hours}")
    talk = browser.cast.conversation(browser.cast.person(language="nl"))
    set_hours(browser, {day: [["00:00", "24:00"]] for day in DAYS})
    _, box, page = await put_in(browser, talk, "Hours")
    assert box == "Dag! Volgens hun werktijden zijn de medewerkers er nu."
    assert "Still to be filled in" not in page
    # Somebody else's language: the sentence stays with the text that it is part of.
    other = browser.cast.conversation(browser.cast.person(language="so"))
    assert (await put_in(browser, other, "Hours"))[1].startswith("Hello! By their office hours")


async def test_next_opening_is_told_by_the_clock_of_the_person(browser: Browser) -> None:
    browser.become("agent")
    keep(browser, "Hours", en="{hours}")
    person = browser.cast.person(time_zone="Africa/Nairobi")
    talk = browser.cast.conversation(person)
    in_two_days = DAYS[(now().weekday() + 2) % 7]
    set_hours(browser, {in_two_days: [["09:00", "17:00"]]}, "UTC")
    _, box, _ = await put_in(browser, talk, "Hours")
    assert "but again from" in box
    assert "12:00" in box
    assert "(time in Nairobi)" in box


async def test_hours_that_nobody_has_set_are_asked_for(browser: Browser) -> None:
    browser.become("agent")
    keep(browser, "Hours", en="Hello! {hours}")
    talk = browser.cast.conversation()
    _, box, page = await put_in(browser, talk, "Hours")
    assert box == "Hello! {hours}"
    assert "Still to be filled in: <code>{hours}</code>" in page


@pytest.mark.parametrize("name", ["", "  ", "nothing like this", "e"])
async def test_name_that_means_none_or_several_is_refused(browser: Browser, name: str) -> None:
    browser.become("agent")
    keep(browser, "Hello", en="Hello")
    keep(browser, "Thanks for the event", en="Thanks")
    talk = browser.cast.conversation()
    status, box, page = await put_in(browser, talk, name, "typed")
    assert (status, box) == (400, "typed")
    assert "No canned reply has that name" in page


async def test_deleted_reply_is_not_put_in(browser: Browser) -> None:
    browser.become("agent")
    number = keep(browser, "Hello", en="Hello")
    with browser.cast.database.session() as session:
        canned_replies.delete(session, number, "iago")
    talk = browser.cast.conversation()
    assert (await put_in(browser, talk, "Hello"))[0] == 400
    with browser.cast.database.session() as session:
        assert session.scalar(select(CannedReply.id)) == number
