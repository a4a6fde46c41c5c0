"""Tags of conversations, and those that somebody keeps for later."""

from __future__ import annotations

import re

import pytest

from store.database import Database
from store.privacy import exports_handovers
from store.tables import Conversation
from tests.console.browser import Browser, OpenBrowser

MARKUP = "<img src=x onerror=alert(1)> \"'"


@pytest.fixture
def talk(browser: Browser) -> Conversation:
    """A conversation; the browser is a reviewer's."""
    browser.become("reviewer")
    return browser.cast.conversation()


def at(talk: Conversation, *more: str) -> str:
    """An address of the conversation."""
    return "/".join((f"/conversations/{talk.id}", *more))


def shown(page: str) -> list[str]:
    """The tags of a page, in its order."""
    return re.findall(r'class="badge tag"[^>]*>([^<]*)</a>', page)


async def test_a_tag_is_found_again_by_everybody_and_comes_off(
    browser: Browser, talk: Conversation, open_browser: OpenBrowser
) -> None:
    other = browser.cast.conversation()
    response = await browser.post(at(talk, "tags"), at(talk), tag="  Legal   AID ")
    page = await browser.text(response.headers["Location"])
    assert "Everybody of the staff sees it" in page
    assert shown(page) == ["legal aid"]
    # Twice is once.
    await browser.post(at(talk, "tags"), at(talk), tag="legal aid")

    colleague = await open_browser()
    colleague.become("agent")
    found = await colleague.text("/conversations?tag=LEGAL%20aid")
    assert talk.person_id[:8] in found
    assert other.person_id[:8] not in found
    assert shown(found) == ["legal aid"]
    # Offered for the next conversation.
    assert '<option value="legal aid">' in await colleague.text(at(other))
    await colleague.post(at(talk, "tags", "remove"), at(talk), tag="legal aid")
    assert shown(await browser.text(at(talk))) == []
    assert browser.actions().count("tag_added") == 1
    assert browser.actions().count("tag_removed") == 1


@pytest.mark.parametrize("bad", ["", "   ", "x" * 41, "a\0b"])
async def test_a_tag_of_nothing_or_too_much_is_shown_again(
    browser: Browser, talk: Conversation, bad: str
) -> None:
    response = await browser.post(at(talk, "tags"), at(talk), tag=bad)
    assert response.status == 400
    assert "a tag has 1 to 40 characters" in await response.text()
    assert shown(await browser.text(at(talk))) == []


async def test_there_is_an_end_to_tags(browser: Browser, talk: Conversation) -> None:
    for number in range(10):
        await browser.post(at(talk, "tags"), at(talk), tag=f"tag {number}")
    response = await browser.post(at(talk, "tags"), at(talk), tag="one more")
    assert response.status == 409
    page = await response.text()
    assert 'value="one more"' in page
    assert len(shown(page)) == 10


async def test_markup_in_a_tag_is_only_text(browser: Browser, talk: Conversation) -> None:
    await browser.post(at(talk, "tags"), at(talk), tag=MARKUP)
    for path in (at(talk), "/conversations"):
        page = await browser.text(path)
        assert "<img src=x" not in page
        assert "&lt;img src=x" in page


async def test_kept_for_later_is_kept_for_oneself_alone(
    browser: Browser, talk: Conversation, open_browser: OpenBrowser
) -> None:
    assert "You keep no conversation" in await browser.text("/conversations?kept=1")
    response = await browser.post(at(talk, "keep"), at(talk))
    assert "under “For later”" in await browser.text(response.headers["Location"])
    assert talk.person_id[:8] in await browser.text("/conversations?kept=1")
    colleague = await open_browser()
    colleague.become("agent")
    assert talk.person_id[:8] not in await colleague.text("/conversations?kept=1")

    await browser.post(at(talk, "let-go"), at(talk))
    assert talk.person_id[:8] not in await browser.text("/conversations?kept=1")


async def test_who_only_reads_sees_tags_and_changes_none(
    browser: Browser, talk: Conversation, open_browser: OpenBrowser
) -> None:
    await browser.post(at(talk, "tags"), at(talk), tag="urgent")
    reader = await open_browser()
    reader.become("reader")
    page = await reader.text(at(talk))
    assert shown(page) == ["urgent"]
    assert f'action="{at(talk, "tags")}' not in page
    assert f'action="{at(talk, "keep")}' not in page


async def test_the_person_may_read_what_they_are_tagged_with(
    browser: Browser, talk: Conversation, database: Database
) -> None:
    await browser.post(at(talk, "tags"), at(talk), tag="urgent")
    with database.session() as session:
        assert exports_handovers.export(session, talk.id)["tags"] == ["urgent"]
