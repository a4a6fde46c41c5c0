"""Help lines in the console: seen by all, changed by two."""

from __future__ import annotations

import re

import pytest

from store.tables import HelpLine
from tests.console.browser import PASSWORD_HASH, Browser, OpenBrowser
from tests.factories import Cast

LINES = "/content/help-lines"
LINE = f"{LINES}/emergency"
NEW = "/content/new-help-line"
LANGUAGES = ("en", "nl", "fr", "ar", "fa", "so")
MARKUP = "<script>alert(1)</script>"


def texts(words: str) -> dict[str, str]:
    return dict.fromkeys(LANGUAGES, words)


def fields(**changes: str) -> dict[str, str]:
    """What the form of a line sends."""
    given = {"contact": "113", "position": "2", "as_of": "2026-05-01", "review_by": "2027-05-01"}
    for name in ("about", "name", "source"):
        given |= {f"{name}_{code}": f"{name} in {code}" for code in LANGUAGES}
    return given | {"shown": "yes"} | changes


def stored(browser: Browser, line_id: str = "emergency") -> HelpLine | None:
    with browser.cast.database.session() as session:
        return session.get(HelpLine, line_id)


async def seen(browser: Browser) -> str:
    found = re.search(r'name="seen" value="(\d+)"', await browser.text(LINE))
    assert found
    return found[1]


@pytest.fixture
async def two(open_browser: OpenBrowser, cast: Cast) -> tuple[Browser, Browser]:
    """Two editors; there is one line."""
    filled = {name: texts(name) for name in ("name", "about", "source")}
    cast.help_line(contact="112", **filled)
    ada, bo = await open_browser(), await open_browser()
    for browser, login in ((ada, "ada"), (bo, "bo")):
        staff = cast.staff(login, "editor", password_hash=PASSWORD_HASH)
        browser.hold_session(staff, f"token-{login}")
    return ada, bo


async def test_a_number_changes_when_a_second_person_approves(two: tuple[Browser, Browser]) -> None:
    ada, bo = two
    response = await ada.post(LINE, seen=await seen(ada), **fields())
    assert response.status == 303
    page = await ada.text(response.headers["Location"])
    assert "second person has approved it" in page
    assert "Approve and publish" not in page
    refused = await ada.post(f"{LINE}/approve", form=LINE, seen=await seen(ada))
    assert refused.status == 403
    page = await bo.text(LINE)
    assert "<del>" in page
    assert "change waits for approval" in await bo.text(LINES)
    assert "Help line" in await bo.text("/content")
    approved = await bo.post(f"{LINE}/approve", form=LINE, seen=await seen(bo))
    assert approved.status == 303
    line = stored(bo)
    assert line is not None
    assert line.contact == "113"
    assert "about in nl: name in nl, 113 (source in nl)" in await bo.text(f"{LINES}?language=nl")
    undone = await bo.post(f"{LINE}/undo", form=LINE, seen=await seen(bo))
    assert undone.status == 303
    line = stored(bo)
    assert line is not None
    assert line.contact == "112"


async def test_a_proposal_can_be_taken_back(two: tuple[Browser, Browser]) -> None:
    ada, _ = two
    await ada.post(LINE, seen=await seen(ada), **fields())
    response = await ada.post(f"{LINE}/reject", form=LINE, seen=await seen(ada))
    assert "Nothing has changed for people" in await ada.text(response.headers["Location"])


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"contact": "call me"}, "cannot be dialled or opened"),
        ({"contact": ""}, "is empty"),
        ({"position": "first"}, "a number from 0 to 999"),
        ({"name_so": " "}, "is needed in every language"),
        ({"about_ar": "x" * 161}, "at most 160 characters"),
        ({"review_by": "2020-01-01"}, "is a day after"),
        ({"review_by": "soon"}, "is a day after"),
    ],
)
async def test_what_cannot_be_told_is_shown_again(
    two: tuple[Browser, Browser], change: dict[str, str], named: str
) -> None:
    ada, _ = two
    for path, more in ((LINE, {"seen": await seen(ada)}), (NEW, {"id": "other"})):
        response = await ada.post(path, **more, **fields(**change, source_en="my own words"))
        assert response.status == 400
        page = await response.text()
        assert named in page
        assert "my own words" in page
    assert stored(ada, "other") is None


async def test_of_two_who_change_it_the_second_is_told(two: tuple[Browser, Browser]) -> None:
    ada, bo = two
    stamp = await seen(bo)
    await ada.post(LINE, seen=stamp, **fields())
    late = await bo.post(LINE, seen=stamp, **fields(contact="0800-0113"))
    assert late.status == 409
    assert 'value="0800-0113"' in await late.text()
    assert (await bo.post(f"{LINE}/approve", form=LINE, seen=stamp)).status == 409
    assert (await bo.post(f"{LINE}/approve", form=LINE)).status == 400


async def test_a_new_line_is_proposed(two: tuple[Browser, Browser]) -> None:
    ada, bo = two
    assert (await ada.post(NEW, **fields(id="legal"))).status == 303
    assert "not offered" in await ada.text(f"{LINES}/legal")
    page = await bo.text(f"{LINES}/legal")
    stamp = re.search(r'name="seen" value="(\d+)"', page)
    assert stamp
    path = f"{LINES}/legal"
    await bo.post(f"{path}/approve", form=path, seen=stamp[1])
    assert "about in en: name in en, 113" in await bo.text(LINES)
    again = await ada.post(NEW, **fields(id="legal"))
    assert again.status == 400
    assert "there is a line of this name" in await again.text()


async def test_without_lines_the_phrase_of_the_project_is_shown(browser: Browser) -> None:
    browser.become("reader")
    page = await browser.text(LINES)
    assert "There is no line yet" in page
    assert "0800-2000" in page
    assert "Propose a new line" not in page


@pytest.mark.parametrize("role", ["agent", "reviewer", "reader"])
async def test_who_does_not_edit_reads_only(browser: Browser, role: str) -> None:
    browser.become(role)
    browser.cast.help_line()
    assert "<textarea" not in await browser.text(LINE)
    assert "Propose the change" not in await browser.text(LINE)
    for path in (LINE, f"{LINE}/approve", f"{LINE}/undo", NEW):
        assert (await browser.post(path, form="/password", seen="1")).status == 403


async def test_a_line_that_there_is_not_is_a_missing_page(two: tuple[Browser, Browser]) -> None:
    ada, _ = two
    assert (await ada.get(f"{LINES}/none")).status == 404
    assert (await ada.post(f"{LINES}/none", form=LINE, seen="1", **fields())).status == 404
    assert (await ada.post(f"{LINES}/none/approve", form=LINE, seen="1")).status == 404
    assert (await ada.post(f"{LINE}/delete", form=LINE, seen="1")).status == 404


async def test_markup_stays_text(two: tuple[Browser, Browser]) -> None:
    ada, bo = two
    await ada.post(LINE, seen=await seen(ada), **fields(about_en=MARKUP, name_nl=MARKUP))
    for path in (LINE, LINES):
        assert "<script>alert" not in await bo.text(path)
    await bo.post(f"{LINE}/approve", form=LINE, seen=await seen(bo))
    assert "<script>alert" not in await bo.text(LINES)
