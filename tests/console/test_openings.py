"""Openings in the console: found, written in all languages, published, closed, thrown away."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from store.openings import full_text
from store.openings.alerts import save
from store.tables import AuditRow, Opening, Telling
from store.types import today
from tests.applying import all_of
from tests.console.browser import Browser
from tests.factories import Cast

SOON = timedelta(days=40)
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;"
SEEN = re.compile(r'name="seen" value="([^"]*)"')


def form(**changed: str) -> dict[str, str]:
    """What somebody types into the form of an opening at the hospital."""
    given = {
        "institution": "so-hospital",
        "sector": "health",
        "mode": "online",
        "weeks": "6",
        "starts_on": (today() + SOON * 2).isoformat(),
        "deadline": (today() + SOON).isoformat(),
        "title_en": "Teacher of emergency care",
        "tasks_en": "You teach nurses.",
    }
    return given | changed


@pytest.fixture
def editor(browser: Browser, cast: Cast) -> Browser:
    """An editor, and an institution to write openings for."""
    cast.institution(id="so-hospital", name="Public hospital")
    browser.become("editor")
    return browser


async def seen(browser: Browser, path: str) -> str:
    """The version that a form carries."""
    found = SEEN.search(await browser.text(path))
    assert found, path
    return found[1]


def only(cast: Cast) -> Opening:
    """The one opening that there is."""
    (opening,) = all_of(cast.database, Opening)
    return opening


async def test_from_an_empty_form_to_a_published_opening(editor: Browser, cast: Cast) -> None:
    created = await editor.post("/openings/new", **form())
    assert (created.status, created.headers["Location"]) == (303, "/openings/D-001?done=created")
    page = await editor.text("/openings/D-001?done=created")
    assert "Nobody sees it until you publish it" in page
    assert "Missing in Dutch, French, Arabic, Persian, Somali" in page

    person = cast.person()
    await cast.database.run(save, person.id, {"sector": ["health"]})
    asked = await editor.text("/openings/D-001/publish")
    assert "One person follows openings like it and will be told." in asked
    version = await seen(editor, "/openings/D-001/publish")
    done = await editor.post("/openings/D-001/publish", seen=version)
    assert done.headers["Location"] == "/openings/D-001?done=published&told=1"
    assert "1 person who follows openings like it is told" in await editor.text(
        done.headers["Location"]
    )
    assert only(cast).status == "published"
    assert len(all_of(cast.database, Telling)) == 1


async def test_closing_offers_the_way_back(editor: Browser, cast: Cast) -> None:
    cast.opening(reference="D-001", deadline=today() + SOON)
    closed = await editor.post("/openings/D-001/close", form="/openings/D-001")
    page = await editor.text(closed.headers["Location"])
    assert "nobody can apply any more" in page
    version = await seen(editor, closed.headers["Location"])
    await editor.post("/openings/D-001/reopen", form="/openings/D-001", seen=version)
    assert only(cast).status == "published"
    actions = [row.action for row in all_of(cast.database, AuditRow)]
    assert actions == ["opening_closed", "opening_reopened"]


async def test_everything_wrong_is_named_and_nothing_typed_is_lost(
    editor: Browser, cast: Cast
) -> None:
    typed = form(
        institution="",
        weeks="600",
        deadline=(today() + SOON * 3).isoformat(),
        title_en="",
        tasks_fr="Vous enseignez.",
    )
    response = await editor.post("/openings/new", **typed)
    page = await response.text()
    assert response.status == 400
    for wrong in (
        '<a href="#institution">Institution</a> is missing.',
        '<a href="#weeks">Weeks</a> is not between 1 and 104.',
        '<a href="#deadline">Last day to apply</a> is after the day on which it starts.',
        '<a href="#title_en">Title (English)</a> is missing, but there is something in',
        '<a href="#title_fr">Title (French)</a> is missing, but there is something in',
    ):
        assert wrong in page, wrong
    for kept in ('value="600"', "Vous enseignez.", "You teach nurses."):
        assert kept in page
    assert all_of(cast.database, Opening) == []


async def test_of_two_who_edit_the_second_sees_both(editor: Browser, cast: Cast) -> None:
    await editor.post("/openings/new", **form())
    version = await seen(editor, "/openings/D-001/edit")
    first = form(weeks="7")
    assert (await editor.post("/openings/D-001/edit", seen=version, **first)).status == 303
    second = form(weeks="9", title_en="Mine")
    refused = await editor.post("/openings/D-001/edit", seen=version, **second)
    page = await refused.text()
    assert refused.status == 409
    assert "Somebody else has saved this since you opened it" in page
    assert 'value="9"' in page
    assert 'Saved now: <span dir="auto">7</span>' in page
    assert 'Saved now: <span dir="auto">Teacher of emergency care</span>' in page
    assert only(cast).weeks == 7

    found = SEEN.search(page)
    assert found
    again = await editor.post("/openings/D-001/edit", seen=found[1], **second)
    assert again.headers["Location"].endswith("done=changed")
    assert only(cast).weeks == 9


async def test_what_changed_meanwhile_is_not_published(editor: Browser, cast: Cast) -> None:
    await editor.post("/openings/new", **form())
    version = await seen(editor, "/openings/D-001/publish")
    await editor.post("/openings/D-001/edit", seen=version, **form(weeks="7"))
    for path, page in (("publish", "publish"), ("delete", "delete")):
        refused = await editor.post(
            f"/openings/D-001/{path}", form=f"/openings/D-001/{page}", seen=version
        )
        assert refused.status == 409
        assert "somebody else has changed this opening" in await refused.text()
    assert only(cast).status == "draft"


async def test_an_opening_that_is_over_is_not_published(editor: Browser, cast: Cast) -> None:
    cast.opening(reference="D-001", status="draft", deadline=today() - timedelta(days=1))
    assert "is over. Set a later one first" in await editor.text("/openings/D-001/publish")
    refused = await editor.post("/openings/D-001/publish", form="/openings/D-001")
    assert refused.status == 400
    assert "last day to apply is over" in await refused.text()


async def test_copying_leads_to_the_form_of_the_copy(editor: Browser, cast: Cast) -> None:
    cast.opening(reference="D-007", title={"en": "Welder"})
    copied = await editor.post("/openings/D-007/copy", form="/openings/D-007")
    assert copied.headers["Location"] == "/openings/D-008/edit"
    assert 'value="Welder"' in await editor.text("/openings/D-008/edit")


async def test_throwing_a_draft_away_is_asked_first(editor: Browser, cast: Cast) -> None:
    await editor.post("/openings/new", **form())
    assert "gone for good" in await editor.text("/openings/D-001/delete")
    version = await seen(editor, "/openings/D-001/delete")
    gone = await editor.post("/openings/D-001/delete", seen=version)
    assert "The draft is thrown away" in await editor.text(gone.headers["Location"])
    assert (await editor.get("/openings/D-001")).status == 404


async def test_the_list_is_filtered_by_the_address(editor: Browser, cast: Cast) -> None:
    cast.opening(reference="D-001", title={"en": "Welder"}, deadline=today() + SOON)
    cast.opening(reference="D-002", title={"en": "Nurse"}, status="draft")
    cast.opening(reference="D-003", title={"en": "Cook"}, deadline=today() + timedelta(days=2))
    await cast.database.run(full_text.index_missing)
    for query, shown in (
        ("", ("Welder", "Nurse", "Cook")),
        ("?state=draft", ("Nurse",)),
        ("?state=near", ("Cook",)),
        ("?text=welders", ("Welder",)),
        ("?text=d-003", ("Cook",)),
        ("?country=SO&sector=health&demo=yes", ("Welder", "Nurse", "Cook")),
        ("?country=GH", ()),
        ("?state=nonsense&sector=nonsense", ("Welder", "Nurse", "Cook")),
        ("?text=%00", ("Welder", "Nurse", "Cook")),
    ):
        page = await editor.text(f"/openings{query}")
        found = tuple(title for title in ("Welder", "Nurse", "Cook") if f">{title}<" in page)
        assert found == shown, query
    assert "Deadline near" in await editor.text("/openings")
    for page_number in ("0", "-1", "x", "1e9", "٣", "9" * 50, "0" * 8 + "9" * 50):
        assert (await editor.get(f"/openings?page={page_number}")).status == 400


async def test_readers_see_the_list_and_nothing_to_press(browser: Browser, cast: Cast) -> None:
    cast.opening(reference="D-001", title={"en": "Welder"})
    for role in ("reader", "reviewer"):
        browser.become(role)
        page = await browser.text("/openings")
        assert "Welder" in page
        for hidden in ("New opening", "Import", "CSV", "/openings/D-001", "/applications"):
            assert hidden not in page, (role, hidden)
        for path in ("/openings/D-001", "/openings.csv", "/institutions", "/imports"):
            assert (await browser.get(path)).status == 403


async def test_agents_read_an_opening_and_change_nothing(browser: Browser, cast: Cast) -> None:
    cast.opening(reference="D-001")
    browser.become("agent")
    page = await browser.text("/openings/D-001")
    assert "Applications (0)" in page
    for hidden in ("/edit", "/close", "/copy"):
        assert f"/openings/D-001{hidden}" not in page
    assert (await browser.get("/openings/D-001/edit")).status == 403


async def test_stored_markup_is_only_text(editor: Browser, cast: Cast) -> None:
    cast.institution(id="so-markup", name=MARKUP, city=MARKUP)
    texts = {f"{text}_{code}": MARKUP for text in ("title", "tasks") for code in ("en", "ar")}
    made = await editor.post("/openings/new", **form(institution="so-markup", **texts))
    assert made.status == 303
    for path in ("/openings", "/openings/D-001", "/openings/D-001/edit", "/openings/D-001/publish"):
        page = await editor.text(path)
        assert ESCAPED in page, path
        assert "<script>alert" not in page, path
        assert "<img src=x" not in page, path


async def test_long_texts_in_six_languages_fit_into_the_form(editor: Browser, cast: Cast) -> None:
    """Arabic takes six bytes a letter on its way."""
    longest = {"title": 150, "tasks": 2000, "covered": 600}
    texts = {
        f"{text}_{code}": "م" * most
        for text, most in longest.items()
        for code in ("en", "nl", "fr", "ar", "fa", "so")
    }
    assert (await editor.post("/openings/new", **form(**texts))).status == 303
    too_long = await editor.post("/openings/new", **form(title_en="x" * 151))
    assert "is too long: at most 150 characters" in await too_long.text()


@pytest.mark.parametrize("reference", ["D-404", "d-001", "X-1", "D-1%20OR%201", "D-%00"])
async def test_what_is_not_there_is_not_found(editor: Browser, reference: str) -> None:
    for more in ("", "/edit", "/publish", "/delete", "/experts"):
        assert (await editor.get(f"/openings/{reference}{more}")).status == 404
