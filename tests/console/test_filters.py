"""The filters of the list: one by one, together, kept under a name, and when they make no sense."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from store.tables import AuditRow, Conversation, Rating, Review, SavedView, Staff
from tests.console.browser import Browser
from tests.console.test_conversations import link, shown_people

DAY = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def viewer(browser: Browser) -> Staff:
    """The one who looks."""
    return browser.become("reviewer")


def talk(browser: Browser, text: str = "hello", **fields: Any) -> Conversation:
    """A conversation of one message; `of_*` are fields of the conversation and the person."""
    own = {name.removeprefix("of_"): fields.pop(name) for name in list(fields) if name[:3] == "of_"}
    language = own.pop("language", "en")
    when = {"created_at": fields.get("created_at", DAY), "last_message_at": DAY}
    person = browser.cast.person(language=language)
    conversation = browser.cast.conversation(person, **when | own)
    browser.cast.message(conversation, text, **{"created_at": DAY} | fields)
    return conversation


async def people(browser: Browser, query: str) -> list[str]:
    """Short ids of whoever is found."""
    return shown_people(await browser.text(f"/conversations?{query}"))


def short(*conversations: Conversation) -> list[str]:
    """Their people as a page names them."""
    return [conversation.person_id[:8] for conversation in conversations]


def review(browser: Browser, conversation: Conversation, **fields: Any) -> None:
    """Somebody has said what its message meant."""
    message = browser.cast.message(conversation, "odd", topic="about_cd4d", created_at=DAY)
    staff = browser.cast.staff(f"reviewer-{message.id}")
    given = {"message_id": message.id, "staff_id": staff.id, "verdict": "right"}
    browser.cast.add(Review(**given | fields))


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ("language=nl", {"of_language": "nl"}),
        ("topic=about_cd4d", {"topic": "about_cd4d"}),
        ("topic=What+is+CD4D%3F", {"topic": "about_cd4d"}),
        ("below=50", {"topic": "greet", "confidence": 0.499}),
        ("below=50%25", {"topic": "greet", "confidence": 0.1}),
        ("fallback=1", {"topic": "nlu_fallback"}),
        ("fallback=1", {"topic": "out_of_scope"}),
        ("danger=any", {"of_safety_topic": "emergency", "of_safety_at": DAY}),
        ("danger=unattended", {"of_safety_topic": "emergency", "of_safety_at": DAY}),
        ("handover=waiting", {"of_handover": "waiting"}),
        ("handover=open", {"of_handover": "open"}),
        ("handover=any", {"of_handover": "open"}),
        (
            "since=2026-03-11",
            {"created_at": DAY + timedelta(days=1), "of_last_message_at": DAY.replace(day=11)},
        ),
        ("until=2026-03-09", {"created_at": DAY - timedelta(days=1)}),
        ("text=zeld", {"text": "een Zéldzaam woord"}),
        ("text=woord+een", {"text": "een zeldzaam woord"}),
        ("text=%D8%A7%D8%B1%D9%8A%D8%AF", {"text": "أريد"}),
    ],
)
async def test_each_filter_leaves_what_fits(
    browser: Browser, query: str, fields: dict[str, Any]
) -> None:
    talk(browser, topic="greet", confidence=0.9)
    wanted = talk(browser, **{"text": "hello"} | fields)
    assert await people(browser, query) == short(wanted)


async def test_thumbs_down_and_reviews_are_found(browser: Browser) -> None:
    calm = talk(browser, topic="greet")
    up, down, answer = talk(browser), talk(browser), browser.cast.answer()
    for conversation, helpful in ((up, True), (down, False)):
        rating = {"person_id": conversation.person_id, "answer_id": answer.id}
        browser.cast.add(Rating(**rating, helpful=helpful))
    assert await people(browser, "thumb=down") == short(down)
    done, undone = talk(browser), talk(browser)
    review(browser, done)
    review(browser, undone, undone_at=DAY)
    assert await people(browser, "reviewed=yes") == short(done)
    assert set(await people(browser, "reviewed=no")) == set(short(calm, undone))


async def test_danger_that_was_looked_after_is_not_unattended(browser: Browser) -> None:
    marks = {"of_safety_topic": "emergency", "of_safety_at": DAY}
    talk(browser, **marks, of_safety_seen_at=DAY + timedelta(hours=1))
    again = talk(browser, **marks, of_safety_seen_at=DAY - timedelta(hours=1))
    assert await people(browser, "danger=unattended") == short(again)
    assert len(await people(browser, "danger=any")) == 2


async def test_filters_of_messages_mean_the_same_message(browser: Browser) -> None:
    mixed = talk(browser, "apply", topic="greet", confidence=0.2)
    browser.cast.message(mixed, "hello", topic="about_cd4d", confidence=0.9)
    fits = talk(browser, "apply now", topic="about_cd4d", confidence=0.2)
    browser.cast.message(fits, "afterwards", topic="greet", confidence=0.9)
    query = "topic=about_cd4d&below=50&text=app&language=en"
    page = await browser.text(f"/conversations?{query}")
    assert shown_people(page) == short(fits)
    # It shows the message that was found, and leads to it.
    assert "<mark>apply</mark> now" in page
    assert "afterwards" not in page
    assert await people(browser, f"{query}&language=nl") == short(fits)


async def test_a_found_message_is_one_click_away(browser: Browser) -> None:
    conversation = talk(browser, "the word")
    for number in range(200):
        browser.cast.message(conversation, f"more {number}")
    page = await browser.text("/conversations?text=word")
    path = link(page, f'Person <span class="id">{conversation.person_id[:8]}</span>')
    assert "?at=" in path
    assert ">the word</p>" in await browser.text(path)


async def test_pages_keep_the_filters(browser: Browser) -> None:
    for number in range(60):
        talk(browser, "word", of_last_message_at=DAY - timedelta(minutes=number))
    first = await browser.text("/conversations?text=word&language=en")
    older = link(first, "Older")
    assert "text=word" in older
    assert "language=en" in older
    second = await browser.text(older)
    assert len(shown_people(first)) == 50
    assert len(shown_people(second)) == 10
    assert "60 conversations" in first
    assert link(second, "Newest") == "/conversations?text=word&language=en"


async def test_many_are_not_counted_to_the_end(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.conversations.conversations.MOST_COUNTED", 2)
    monkeypatch.setattr("console.conversations.listing.MOST_COUNTED", 2)
    for _ in range(4):
        talk(browser)
    assert "2+ conversations" in await browser.text("/conversations")


async def test_all_is_found_however_many_messages_fit(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Few and many are looked up in two ways."""
    monkeypatch.setattr("store.conversations.conversations.MANY", 3)
    found = [talk(browser, "word", of_last_message_at=DAY - timedelta(days=n)) for n in range(6)]
    talk(browser, "else")
    assert await people(browser, "text=word") == short(*found)
    assert await people(browser, "text=word&until=2026-03-11") == short(*found)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("text=!!!", "at least one letter"),
        ("text=" + "a+" * 11, "at least one letter"),
        ("text=" + "b" * 201, "at most ten words"),
        ("text=" + "+".join("abcdefghijkl"), "at most ten words"),
        ("language=xx", "Choose one"),
        ("topic=no_such_topic", "no such topic"),
        ("topic=%00", "no such topic"),
        ("below=0", "from 1 to 100"),
        ("below=101", "from 1 to 100"),
        ("below=-1", "from 1 to 100"),
        ("below=%D9%A3", "from 1 to 100"),
        ("below=" + "9" * 5000, "from 1 to 100"),
        ("danger=1", "Choose one"),
        ("handover=none", "Choose one"),
        ("thumb=up", "Choose one"),
        ("fallback=yes", "Choose one"),
        ("reviewed=1", "Choose one"),
        ("since=2026-02-30", "no day of the calendar"),
        ("until=x", "no day of the calendar"),
        ("since=0001-01-01", "no day of the calendar"),
        ("until=9999-12-31", "no day of the calendar"),
        ("since=2026-03-02&until=2026-03-01", "before the first"),
    ],
)
async def test_a_filter_that_makes_no_sense_is_named(
    browser: Browser, query: str, said: str
) -> None:
    talk(browser)
    if said == "at least one letter" and query != "text=!!!":
        # The same word eleven times is one word.
        assert (await browser.get(f"/conversations?{query}")).status == 200
        return
    response = await browser.get(f"/conversations?{query}")
    page = await response.text()
    assert response.status == 400
    assert said in page
    assert 'aria-invalid="true"' in page
    assert not shown_people(page)


async def test_blank_fields_leave_the_address(browser: Browser) -> None:
    response = await browser.get("/conversations?text=word&language=&topic=&since=")
    assert response.status == 303
    assert response.headers["Location"] == "/conversations?text=word"


async def test_filters_stay_in_the_form_and_can_be_taken_away(browser: Browser) -> None:
    talk(browser)
    page = await browser.text("/conversations?language=nl&below=30")
    assert '<option value="nl" selected>' in page
    assert 'value="30"' in page
    assert "Confidence below 30%" in page
    assert 'href="/conversations?language=nl" aria-label="Without this filter"' in page


async def test_contact_data_are_masked_in_the_list(browser: Browser) -> None:
    talk(browser, "please call 06-12345678, I wrote before")
    page = await browser.text("/conversations?text=call")
    assert "12345678" not in page
    assert "☎••••••••" in page
    # Cut off in the middle, it is still no number.
    talk(browser, "x" * 270 + " 06-12345678")
    assert "06-1" not in await browser.text("/conversations")


async def test_the_record_names_filters_and_who_was_seen(browser: Browser, viewer: Staff) -> None:
    conversation = talk(browser, "secret word")
    await browser.text("/conversations?text=secret&language=en")
    with browser.cast.database.session() as session:
        row = session.scalars(select(AuditRow)).one()
    assert (row.actor, row.action) == (viewer.id, "conversations_viewed")
    ends = {"newest": conversation.id, "oldest": conversation.id}
    assert row.details == {"filters": ["language", "text"], "conversations": 1} | ends


def views(browser: Browser) -> list[tuple[str, str]]:
    """Names and queries of all that are kept."""
    with browser.cast.database.session() as session:
        return [(view.name, view.query) for view in session.scalars(select(SavedView))]


async def save(browser: Browser, name: str, query: str = "danger=any") -> Any:
    """Keep a view."""
    form = "/conversations?danger=any"
    return await browser.post("/conversations/views", form, name=name, query=query)


async def test_a_view_is_kept_deleted_and_brought_back(browser: Browser) -> None:
    response = await save(browser, "  My   view ", "danger=any&below=30&before=x&csrf=y")
    assert response.status == 303
    page = await browser.text(response.headers["Location"])
    assert "The view is saved" in page
    kept = [("My view", "below=30&danger=any")]
    assert views(browser) == kept
    assert link(page, "My view") == "/conversations?below=30&danger=any"
    with browser.cast.database.session() as session:
        number = session.scalars(select(SavedView.id)).one()
    response = await browser.post(f"/conversations/views/{number}/delete", "/conversations")
    page = await browser.text(response.headers["Location"])
    assert "is deleted" in page
    assert views(browser) == []
    again = {"name": "My view", "query": "below=30&danger=any", "again": "1"}
    response = await browser.post("/conversations/views", response.headers["Location"], **again)
    assert "The view is back" in await browser.text(response.headers["Location"])
    assert views(browser) == kept


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "a\0b"])
async def test_a_view_needs_a_name(browser: Browser, name: str) -> None:
    response = await save(browser, name)
    page = await response.text()
    assert response.status == 400
    assert "was not saved" in page
    # What was filtered stays.
    assert "Told of danger at any time" in page
    assert views(browser) == []


async def test_names_are_taken_once_and_there_is_an_end(browser: Browser) -> None:
    await save(browser, "mine")
    response = await save(browser, "mine")
    assert response.status == 409
    assert 'value="mine"' in await response.text()
    for number in range(19):
        assert (await save(browser, f"view {number}")).status == 303
    response = await save(browser, "one more")
    assert response.status == 409
    assert "which is the most" in await response.text()
    assert len(views(browser)) == 20


async def test_views_are_ones_own(browser: Browser) -> None:
    other = browser.cast.staff("other")
    view = SavedView(staff_id=other.id, page="conversations", name="theirs", query="fallback=1")
    number = browser.cast.add(view).id
    assert "theirs" not in await browser.text("/conversations")
    path = f"/conversations/views/{number}/delete"
    assert (await browser.post(path, "/conversations")).status == 404
    assert (await browser.post("/conversations/views/999/delete", "/conversations")).status == 404
    assert len(views(browser)) == 1


async def test_markup_in_a_view_stays_text(browser: Browser) -> None:
    response = await save(browser, "<b>x</b>", 'text="><script>alert(1)</script>')
    page = await browser.text(response.headers["Location"])
    assert "<script>alert" not in page
    assert "<b>x" not in page
