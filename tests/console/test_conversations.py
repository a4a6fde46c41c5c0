"""The list of conversations and a transcript, as staff see them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from store.tables import AuditRow, Conversation, Message, OutboxRow, Person
from tests.console.browser import Browser

EVENING = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)> & \"quoted\" 'text'"


@pytest.fixture(autouse=True)
def reader(browser: Browser) -> str:
    """The id of the one who looks."""
    return browser.become("reader").id


def shown_people(page: str) -> list[str]:
    """Short ids of people in the order of the page."""
    return re.findall(r'Person <span class="id">([^<]+)</span></a>', page)


def bubbles(page: str) -> list[str]:
    """What was said, in the order of the page."""
    return re.findall(r'<p class="bubble"[^>]*>([^<]*)</p>', page)


def link(page: str, label: str) -> str:
    """Where the link with this label leads."""
    found = re.search(rf'href="([^"#]*)[^>]*>{label}</a>', page)
    assert found, f"no link {label}"
    return found[1].replace("&amp;", "&")


async def test_list_begins_with_the_latest_and_shows_what_was_asked(browser: Browser) -> None:
    old = browser.cast.conversation(last_message_at=EVENING - timedelta(days=1))
    new = browser.cast.conversation(
        browser.cast.person(language="nl"), last_message_at=EVENING, handover="waiting"
    )
    browser.cast.message(new, "Eerder", language="nl")
    browser.cast.message(new, "Wat is CD4D?", language="nl", topic="about_cd4d", confidence=0.934)
    browser.cast.message(new, "CD4D is ...", direction="out", kind="bot")
    page = await browser.text("/conversations")
    assert shown_people(page) == [new.person_id[:8], old.person_id[:8]]
    for text in ("Wat is CD4D?", "about_cd4d", "93%", "Dutch", "Waiting for a person"):
        assert text in page
    # Local time beside the moment that machines read.
    assert 'datetime="2026-07-01T22:30:00+00:00"' in page
    assert "2 Jul 2026, 00:30" in page
    assert "Eerder" not in page
    assert "CD4D is ..." not in page


async def test_list_goes_on_in_pages_without_gaps_or_repeats(browser: Browser) -> None:
    people = [Person(telegram_lookup=str(n), telegram_id="1") for n in range(120)]
    with browser.cast.database.session() as session:
        session.add_all(people)
        session.flush()
        # Many at the same moment, as after an import.
        session.add_all(
            Conversation(person_id=person.id, last_message_at=EVENING - timedelta(hours=n // 40))
            for n, person in enumerate(people)
        )
    first = await browser.text("/conversations")
    second = await browser.text(link(first, "Older"))
    third = await browser.text(link(second, "Older"))
    seen = [shown_people(page) for page in (first, second, third)]
    assert [len(page) for page in seen] == [50, 50, 20]
    assert {one for page in seen for one in page} == {person.id[:8] for person in people}
    assert ">Older</a>" not in third
    assert link(third, "Newest") == "/conversations"


async def test_list_can_show_only_those_who_wait(browser: Browser) -> None:
    browser.cast.conversation()
    waiting = browser.cast.conversation(handover="waiting")
    page = await browser.text(link(await browser.text("/conversations"), "Waiting for a person"))
    assert shown_people(page) == [waiting.person_id[:8]]


async def test_empty_lists_say_so(browser: Browser) -> None:
    assert "Nobody has written yet" in await browser.text("/conversations")
    assert "Nobody is waiting" in await browser.text("/conversations?handover=waiting")
    assert "No conversation fits" in await browser.text("/conversations?text=nothing")


async def test_names_are_not_shown(browser: Browser) -> None:
    conversation = browser.cast.conversation(browser.cast.person(name="Hodan Warsame"))
    browser.cast.message(conversation, "hello")
    for path in ("/conversations", f"/conversations/{conversation.id}"):
        assert "Warsame" not in await browser.text(path)


async def test_markup_in_what_people_write_stays_text(browser: Browser) -> None:
    conversation = browser.cast.conversation(browser.cast.person(name="<b>Bob", language='"><b>'))
    browser.cast.message(
        conversation,
        MARKUP,
        topic="<i>topic",
        language='"><b>',
        model="<u>m",
        entities=[{"entity": "<s>e", "value": '<img src="x">'}],
    )
    browser.cast.message(
        conversation, MARKUP, direction="out", kind="bot", keyboard=[{"label": "<b>label"}]
    )
    for path in ("/conversations", f"/conversations/{conversation.id}"):
        page = await browser.text(path)
        assert "&lt;script&gt;alert(1)" in page
        for tag in ("<script>", "<img src=x", '<img src="x"', "<b>", "<i>", "<u>", "<s>"):
            assert tag not in page, (path, tag)


async def test_transcript_reads_from_old_to_new_and_leads_to_earlier_ones(
    browser: Browser,
) -> None:
    conversation, other = browser.cast.conversation(), browser.cast.conversation()
    with browser.cast.database.session() as session:
        session.add_all(
            Message(conversation_id=conversation.id, direction="in", kind="text", text=f"said {n}")
            for n in range(120)
        )
    browser.cast.message(other, "somebody else")
    newest = await browser.text(f"/conversations/{conversation.id}")
    assert bubbles(newest) == [f"said {number}" for number in range(70, 120)]
    middle = await browser.text(link(newest, "Earlier messages"))
    assert bubbles(middle) == [f"said {number}" for number in range(20, 70)]
    oldest = await browser.text(link(middle, "Earlier messages"))
    assert bubbles(oldest) == [f"said {number}" for number in range(20)]
    assert "Earlier messages" not in oldest
    assert link(oldest, "Newest messages") == f"/conversations/{conversation.id}"


async def test_transcript_shows_what_was_understood(browser: Browser) -> None:
    conversation = browser.cast.conversation()
    browser.cast.message(
        conversation,
        "هل توجد وظائف؟",
        language="ar",
        topic="search_openings",
        confidence=0.5,
        entities=[{"entity": "country", "value": "SO", "start": 0, "end": 2}],
        took_ms=41.7,
        model="a1b2c3",
        created_at=EVENING,
    )
    page = await browser.text(f"/conversations/{conversation.id}")
    assert '<p class="bubble" dir="auto" lang="ar">' in page
    for text in ("search_openings", "50%", "country = <bdi>SO</bdi>", "Arabic", "42 ms", "a1b2c3"):
        assert text in page
    assert re.search(r'<time datetime="2026-07-01T22:30:00\+00:00"[^>]*>00:30</time>', page)
    assert "Thursday 2 July 2026" in page


async def test_transcript_says_whether_messages_arrived(browser: Browser) -> None:
    conversation = browser.cast.conversation()
    told = {
        "sent": ["sent"],
        "due": ["due"],
        "maybe sent": ["maybe_sent"],
        "failed": ["sent", "failed"],
        "not sent: the person blocked the bot": ["dropped"],
    }
    for states in told.values():
        message = browser.cast.message(
            conversation,
            "Which language?",
            direction="out",
            kind="bot",
            keyboard=[{"label": "English", "language": "en"}],
        )
        for state in states:
            row = OutboxRow(person_id=conversation.person_id, message_id=message.id, status=state)
            row.chat, row.method, row.parameters = "1", "send_message", {}
            browser.cast.add(row)
    page = await browser.text(f"/conversations/{conversation.id}")
    assert re.findall(r'<span class="(?:delivery|trouble)">([^<]+)', page) == list(told)
    assert page.count('<li dir="auto">English</li>') == len(told)


async def test_look_at_a_transcript_is_recorded(browser: Browser, reader: str) -> None:
    conversation = browser.cast.conversation()
    await browser.text(f"/conversations/{conversation.id}")
    with browser.cast.database.session() as session:
        row = session.scalars(select(AuditRow)).one()
    assert (row.actor, row.action, row.subject) == (reader, "transcript_viewed", conversation.id)


async def test_addresses_that_make_no_sense_are_refused(browser: Browser) -> None:
    conversation = browser.cast.conversation()
    times = ("x", "", "0001-01-01T00:00:00+14:00", "9999-12-31T23:00-14:00")
    places = [f"{time}~{'x' * 22}" for time in times]
    for place in ["x", "", "~", "2026-01-01~", "2026-01-01~" + "\0" * 22, *places]:
        response = await browser.get("/conversations", params={"before": place})
        assert response.status == 400, place
    for place in ("x", "", "-1", "1.5", "9" * 19, "9" * 5000, "٣"):
        response = await browser.get(f"/conversations/{conversation.id}", params={"before": place})
        assert response.status == 400, place


async def test_who_told_of_danger_is_marked_and_found(browser: Browser) -> None:
    in_danger = browser.cast.conversation(
        last_message_at=EVENING, safety_topic="trafficking", safety_at=EVENING
    )
    browser.cast.conversation(last_message_at=EVENING + timedelta(hours=1))
    everybody = await browser.text("/conversations")
    assert everybody.count("Danger: trafficking") == 1
    assert shown_people(await browser.text("/conversations?danger=unattended")) == [
        in_danger.person_id[:8]
    ]
    assert "Danger: trafficking" in await browser.text(f"/conversations/{in_danger.id}")


async def test_a_link_leads_to_a_message_and_on_from_there(browser: Browser) -> None:
    conversation = browser.cast.conversation()
    said = [browser.cast.message(conversation, f"said {number}") for number in range(120)]
    page = await browser.text(f"/conversations/{conversation.id}?at={said[60].id}")
    assert f'id="m{said[60].id}"' in page
    assert f'href="/conversations/{conversation.id}?at={said[60].id}#m{said[60].id}"' in page
    assert bubbles(page) == [f"said {number}" for number in range(36, 86)]
    assert bubbles(await browser.text(link(page, "Later messages")))[0] == "said 86"
    assert bubbles(await browser.text(link(page, "Earlier messages")))[-1] == "said 35"
    assert bubbles(await browser.text(link(page, "First message")))[0] == "said 0"
    for place in ("at=1&before=2", f"at={10**18}", "at=x", "after=-1"):
        response = await browser.get(f"/conversations/{conversation.id}?{place}")
        assert response.status in (400, 404), place


async def test_a_day_leads_to_its_first_message(browser: Browser) -> None:
    conversation = browser.cast.conversation()
    browser.cast.message(conversation, "before", created_at=EVENING - timedelta(days=2))
    wanted = browser.cast.message(conversation, "then", created_at=EVENING)
    path = f"/conversations/{conversation.id}"
    response = await browser.get(f"{path}?date=2026-07-01")
    assert response.headers["Location"] == f"{path}?at={wanted.id}#m{wanted.id}"
    nothing = await browser.text(f"{path}?date=2026-07-03")
    assert "Nothing was said on that day or later" in nothing
    for day in ("x", "2026-02-30", "0001-01-01", "9999-12-31"):
        response = await browser.get(f"{path}?date={day}")
        assert response.status == 400
        assert "no day of the calendar" in await response.text()
    assert (await browser.get(f"/conversations/{'x' * 22}?date=2026-07-01")).status == 404


async def test_what_is_new_since_the_last_look_is_marked(browser: Browser) -> None:
    conversation = browser.cast.conversation()
    browser.cast.message(conversation, "old")
    path = f"/conversations/{conversation.id}"
    assert "First unread" not in await browser.text(path)
    new = browser.cast.message(conversation, "new")
    page = await browser.text(path)
    assert page.index("New since you looked last") < page.index(">new</p>")
    assert f"?at={new.id}#m{new.id}" in page
    assert "New since you looked last" not in await browser.text(path)


async def test_danger_is_one_click_away(browser: Browser) -> None:
    conversation = browser.cast.conversation(safety_topic="trafficking", safety_at=EVENING)
    told = browser.cast.message(conversation, "help", topic="trafficking", created_at=EVENING)
    for number in range(80):
        browser.cast.message(conversation, f"later {number}", created_at=EVENING)
    page = await browser.text(
        link(await browser.text(f"/conversations/{conversation.id}"), "Danger")
    )
    assert f'id="m{told.id}"' in page
