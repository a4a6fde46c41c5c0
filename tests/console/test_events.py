"""Events in the console: written, published, moved, cancelled, and who came."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest

from store.openings import links
from store.tables import AuditRow, Event, Registration
from store.types import ZONE, now
from tests.applying import all_of
from tests.console.browser import Browser
from tests.factories import Cast
from tests.store.told import told

SOON = timedelta(days=20)
MARKUP = "<script>alert(1)</script>"
SEEN = re.compile(r'name="seen" value="([^"]*)"')


def at(**later: float) -> str:
    """A moment as a browser sends it, by the clocks of the Netherlands."""
    return (now() + SOON + timedelta(**later)).astimezone(ZONE).strftime("%Y-%m-%dT%H:%M")


def form(**changed: str) -> dict[str, str]:
    """What somebody types into the form of an event."""
    given = {
        "starts_at": at(),
        "ends_at": at(hours=2),
        "place": "IOM office",
        "city": "The Hague",
        "languages": "en, Dutch",
        "capacity": "40",
        "title_en": "Information evening",
        "summary_en": "You hear how it works.",
    }
    return given | changed


@pytest.fixture
def editor(browser: Browser) -> Browser:
    """An editor."""
    browser.become("editor")
    return browser


async def send(browser: Browser, path: str, page: str, **fields: str) -> str:
    """Send a form of a page with its version; where it leads."""
    found = SEEN.search(await browser.text(page))
    assert found, page
    response = await browser.post(path, form=page, seen=found[1], **fields)
    assert response.status == 303, (path, response.status)
    return response.headers["Location"]


def only(cast: Cast) -> Event:
    """The one event that there is."""
    (event,) = all_of(cast.database, Event)
    return event


async def published(editor: Browser) -> str:
    """The address of an event that people can find."""
    created = await editor.post("/events/new", **form())
    path = created.headers["Location"].partition("?")[0]
    await send(editor, f"{path}/publish", path)
    return path


async def test_from_an_empty_form_to_an_event_to_come(editor: Browser, cast: Cast) -> None:
    await cast.database.run(links.keep_username, "cd4d_bot")
    path = await published(editor)
    event = only(cast)
    assert (event.status, event.country, event.languages) == ("published", "NL", ["en", "nl"])
    page = await editor.text(path)
    assert "0 of 40" in page
    assert "English, Dutch" in page
    assert f"/links/{event.reference}.png" in page
    assert "Information evening" in await editor.text("/events?state=coming")
    assert "Information evening" not in await editor.text("/events?state=past")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"starts_at": "2027-03-28T02:30"}, "does not exist: the clocks are put forward"),
        ({"starts_at": "2026-10-25T02:30"}, "comes twice: the clocks are put back"),
        ({"ends_at": at(hours=-1)}, "is not after the beginning"),
        ({"city": ""}, "is missing, but there is a place"),
        ({"city": "", "place": ""}, "is missing, and it is not online"),
        ({"languages": "Klingonese"}, "holds a language that is not known"),
        ({"capacity": "many"}, "is no whole number"),
        ({"price_fr": "Gratuit"}, "is missing, but there is something in"),
    ],
)
async def test_what_is_wrong_is_named_and_nothing_typed_is_lost(
    editor: Browser, cast: Cast, changed: dict[str, str], said: str
) -> None:
    refused = await editor.post("/events/new", **form(**changed))
    page = await refused.text()
    assert refused.status == 400
    assert said in page
    assert "You hear how it works." in page
    assert all_of(cast.database, Event) == []


async def test_texts_of_a_published_event_change_and_its_time_does_not(
    editor: Browser, cast: Cast
) -> None:
    path = await published(editor)
    before = only(cast)
    page = await editor.text(f"{path}/edit")
    assert 'name="starts_at"' not in page
    assert 'name="capacity"' not in page
    sneaky = form(starts_at=at(days=3), capacity="1", title_en="Evening", outcome_en="Many came.")
    assert await send(editor, f"{path}/edit", f"{path}/edit", **sneaky) == f"{path}?done=changed"
    after = only(cast)
    assert (after.starts_at, after.capacity) == (before.starts_at, before.capacity)
    assert (after.title["en"], after.outcome) == ("Evening", {"en": "Many came."})


async def test_moving_says_how_many_are_told_and_tells_them(editor: Browser, cast: Cast) -> None:
    path = await published(editor)
    seated, waiting = cast.person(), cast.person()
    cast.registration(seated, only(cast))
    cast.registration(waiting, only(cast), status="waiting")
    asked = await editor.text(f"{path}/move")
    assert "2 people have a place or wait for one, and are told at once." in asked
    where = {"starts_at": at(hours=1), "ends_at": at(hours=3), "place": "Library", "city": "Delft"}
    assert (
        await send(editor, f"{path}/move", f"{path}/move", **where) == f"{path}?done=moved&told=2"
    )
    assert [one.phrase for one in told(cast, seated) + told(cast, waiting)] == ["event-moved"] * 2
    assert "2 people are told" in await editor.text(f"{path}?done=moved&told=2")
    wrong = await editor.post(f"{path}/move", **where | {"ends_at": at(hours=-9)})
    assert wrong.status == 400
    assert 'value="Library"' in await wrong.text()


async def test_more_seats_are_for_those_who_wait(editor: Browser, cast: Cast) -> None:
    path = await published(editor)
    await send(editor, f"{path}/seats", path, capacity="1")
    cast.registration(cast.person(), only(cast))
    waiting = cast.person()
    cast.registration(waiting, only(cast), status="waiting")
    await send(editor, f"{path}/seats", path, capacity="2")
    assert [one.phrase for one in told(cast, waiting)] == ["registered-promoted"]
    for capacity in ("0", "-1", "many", "99999", ""):
        refused = await editor.post(f"{path}/seats", form=path, capacity=capacity)
        assert refused.status == 400
        assert "must be a whole number from 1 to 5000" in await refused.text()


async def test_cancelling_is_asked_first_and_told(editor: Browser, cast: Cast) -> None:
    path = await published(editor)
    seated = cast.person()
    cast.registration(seated, only(cast))
    asked = await editor.text(f"{path}/cancel")
    assert "One person has a place or waits for one, and is told at once." in asked
    done = await send(editor, f"{path}/cancel", f"{path}/cancel")
    assert done == f"{path}?done=cancelled&told=1"
    assert [one.phrase for one in told(cast, seated)] == ["event-off"]
    refused = await editor.post(f"{path}/cancel", form=path)
    assert refused.status == 409
    edited = await editor.post(f"{path}/edit", form=path, **form())
    assert edited.status in (400, 409)


async def test_of_two_who_edit_the_second_sees_both(editor: Browser, cast: Cast) -> None:
    await editor.post("/events/new", **form())
    found = SEEN.search(await editor.text("/events/E-001/edit"))
    assert found
    await editor.post("/events/E-001/edit", seen=found[1], **form(capacity="9"))
    refused = await editor.post("/events/E-001/edit", seen=found[1], **form(capacity="8"))
    assert refused.status == 409
    assert 'Saved now: <span dir="auto">9</span>' in await refused.text()
    assert only(cast).capacity == 9


async def test_a_draft_is_thrown_away(editor: Browser) -> None:
    await editor.post("/events/new", **form())
    gone = await send(editor, "/events/E-001/delete", "/events/E-001/delete")
    assert gone == "/events?done=deleted"
    assert (await editor.get("/events/E-001")).status == 404


async def test_the_attendance_list_is_ticked(browser: Browser, cast: Cast) -> None:
    event = cast.event(starts_at=now() - SOON)
    hodan = cast.registration(cast.person(name="Hodan"), event, seats=2, needs="a ramp")
    absent = cast.registration(cast.person(name="Ali"), event, attended=False)
    cast.registration(cast.person(name="Sara"), event, status="waiting")
    elsewhere = cast.registration(cast.person(), cast.event())
    agent = browser.become("agent")
    path = f"/events/{event.reference}/attendance"
    page = await browser.text(path)
    for shown in ("Hodan", "a ramp", "With a seat (2 people, 3 seats)", "In the line (1)", "Sara"):
        assert shown in page
    shown = f"{hodan.id} {absent.id} {elsewhere.id}"
    saved = await browser.post(path, came=str(hodan.id), shown=shown)
    assert saved.headers["Location"] == f"{path}?done=saved"
    marks = {row.id: row.attended for row in all_of(cast.database, Registration)}
    assert (marks[hodan.id], marks[absent.id], marks[elsewhere.id]) == (True, False, None)
    await browser.post(path, shown=shown, ticked=str(hodan.id), rest="absent")
    marks = {row.id: row.attended for row in all_of(cast.database, Registration)}
    assert (marks[hodan.id], marks[elsewhere.id]) == (False, None)
    looks = [row for row in all_of(cast.database, AuditRow) if row.action == "attendance_viewed"]
    assert {(row.actor, row.subject) for row in looks} == {(agent.id, event.reference)}
    for wrong in ("x", "-1", "9" * 30, "1.5"):
        assert (await browser.post(path, came=wrong)).status == 400


async def test_two_at_the_door_lose_no_tick(browser: Browser, cast: Cast) -> None:
    """Each has opened the list before the other one saved it."""
    event = cast.event(starts_at=now() - SOON)
    hodan, ali, sara = (cast.registration(cast.person(), event) for _ in range(3))
    browser.become("agent")
    path = f"/events/{event.reference}/attendance"

    def ticked(page: str) -> str:
        found = re.search(r'name="ticked" value="([^"]*)"', page)
        assert found
        return found[1]

    seen = {"shown": f"{hodan.id} {ali.id} {sara.id}", "ticked": ticked(await browser.text(path))}
    await browser.post(path, came=str(hodan.id), **seen)
    for rest, marks in (("unknown", [True, True, None]), ("absent", [True, True, False])):
        await browser.post(path, came=str(ali.id), rest=rest, **seen)
        assert [row.attended for row in all_of(cast.database, Registration)] == marks
    # Who sees the tick takes it back.
    again = ticked(await browser.text(path))
    assert again == f"{hodan.id} {ali.id}"
    await browser.post(path, came=str(ali.id), **seen | {"ticked": again})
    assert [row.attended for row in all_of(cast.database, Registration)] == [None, True, False]


async def test_the_attendance_list_is_taken_away_without_formulas(
    editor: Browser, cast: Cast
) -> None:
    event = cast.event()
    cast.registration(cast.person(name="=HYPERLINK()"), event, needs="@ramp")
    response = await editor.get(f"/events/{event.reference}/attendance.csv")
    assert response.headers["Content-Disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO((await response.read()).decode("utf-8-sig"))))
    assert rows[1] == ["1", "'=HYPERLINK()", "1", "'@ramp", "registered", ""]
    assert [row.action for row in all_of(cast.database, AuditRow)] == ["attendance_exported"]


async def test_what_people_say_is_summed_up(editor: Browser, cast: Cast) -> None:
    event = cast.event(starts_at=now() - SOON)
    for rating, better in ((4, "time"), (4, "nothing"), (1, None)):
        cast.registration(
            cast.person(), event, rating=rating, better=better, feedback_asked_at=now()
        )
    page = await editor.text(f"/events/{event.reference}")
    assert "3 asked" in page
    assert "3 answered" in page
    assert re.search(r"very good</th><td>2</td>", page)
    assert "the time (1)" in page


async def test_readers_see_the_list_and_nobodys_name(browser: Browser, cast: Cast) -> None:
    event = cast.event(starts_at=now() + SOON)
    cast.registration(cast.person(name="Hodan"), event)
    for role in ("reader", "reviewer"):
        browser.become(role)
        page = await browser.text("/events")
        assert event.title["en"] in page
        assert "Hodan" not in page
        for path in ("", "/attendance", "/attendance.csv", "/edit", "/move", "/cancel"):
            assert (await browser.get(f"/events/{event.reference}{path}")).status == 403


async def test_agents_tick_and_take_nothing_away(browser: Browser, cast: Cast) -> None:
    event = cast.event()
    browser.become("agent")
    assert ".csv" not in await browser.text(f"/events/{event.reference}/attendance")
    assert (await browser.get(f"/events/{event.reference}/attendance.csv")).status == 403
    assert (await browser.get(f"/events/{event.reference}/edit")).status == 403


async def test_stored_markup_is_only_text(editor: Browser, cast: Cast) -> None:
    texts = {f"{text}_en": MARKUP for text in ("title", "summary", "price", "outcome")}
    await editor.post("/events/new", **form(place=MARKUP, city=MARKUP, **texts))
    event = only(cast)
    cast.registration(cast.person(name=MARKUP), event, needs=MARKUP)
    path = f"/events/{event.reference}"
    for page in ("/events", path, f"{path}/edit", f"{path}/move", f"{path}/attendance"):
        text = await editor.text(page)
        assert "&lt;script&gt;" in text, page
        assert "<script>alert" not in text, page


async def test_what_is_not_there_is_not_found(editor: Browser) -> None:
    for more in ("", "/edit", "/move", "/cancel", "/delete", "/attendance", "/attendance.csv"):
        assert (await editor.get(f"/events/E-404{more}")).status == 404
