"""Answers are edited by one person and approved by another, with the preview of the chat."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.answers import answer_versions
from store.answers.answer_versions import Place
from store.answers.answers import live_answer
from store.audit import Action
from store.tables import Answer, AuditRow, OutboxRow, Question, QuestionGroup, Staff
from store.types import now
from tests.console.browser import PASSWORD_HASH, Browser, OpenBrowser
from tests.factories import Cast

TOPIC = "/content/answers/about_cd4d"
EDIT = f"{TOPIC}/en"
MARKUP = '<script>alert(1)</script> & "quoted"'
SOUND = {
    "lead": "CD4D has ended.",
    "body": "It ran from 2016 to 2023.",
    "as_of": "2024-01-26",
    "review_by": "2027-06-01",
    "related": "cd4d_status",
    "remark": "shorter",
}


def fields(**changes: str) -> list[tuple[str, str]]:
    """What the editor sends; two related topics and one source with an address."""
    given = list((SOUND | changes).items())
    given += [("related", "cd4d_countries"), ("related", "")]
    source = {"title": "A page", "date": "2024", "url": "https://example.org/"}
    return given + [(f"source_{name}", text) for name, text in source.items()]


class Editor:
    """Somebody who edits; `last` is the page, or the address, that came of what was sent last."""

    def __init__(self, browser: Browser) -> None:
        self.browser, self.cast = browser, browser.cast
        self.last = ""

    async def text(self, path: str) -> str:
        """A page."""
        return await self.browser.text(path)

    async def seen(self, path: str = EDIT) -> str:
        """The state that a page shows, as its forms carry it."""
        return _stamp(await self.text(path))

    async def write(self, path: str = EDIT, **changes: str) -> int:
        """Fill in the editor as it stands now and send it; the status."""
        stamp = changes.pop("seen", None) or await self.seen(path)
        csrf = await self.browser.form_token(path)
        data = [*fields(**changes), ("seen", stamp), ("csrf", csrf)]
        response = await self.browser.client.post(path, data=data, allow_redirects=False)
        self.last = await response.text()
        return response.status

    async def decide(self, decision: str, place: str = EDIT, **more: str) -> int:
        """Press a button of the proposal, or of the editor; the status."""
        form = place if decision == "drop" else f"{place}/proposal"
        stamp = more.pop("seen", None) or await self.seen(form)
        response = await self.browser.post(f"{place}/{decision}", form=form, seen=stamp, **more)
        self.last = response.headers.get("Location") or await response.text()
        return response.status

    async def go_back(self, version: int, **more: str) -> int:
        """Publish an old version again; the status."""
        path = f"{EDIT}/versions/{version}"
        response = await self.browser.post(path, seen=more.get("seen") or await self.seen(path))
        return response.status


def _stamp(page: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', page)
    assert found
    return found[1]


def live(editor: Editor) -> Answer:
    """What people get."""
    with editor.cast.database.session() as session:
        return live_answer(session, "about_cd4d", ["en"])


def text(page: str) -> str:
    """What a reader sees of a page."""
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))


Two = tuple[Editor, Editor]


@pytest.fixture
async def two(open_browser: OpenBrowser, cast: Cast) -> Two:
    """Ada and Bo, both editors, each at a browser; one answer is live."""
    cast.answer(related=["cd4d_status", "cd4d_countries"])
    ada, bo = await open_browser(), await open_browser()
    for browser, login in ((ada, "ada"), (bo, "bo")):
        staff = cast.staff(login, "editor", password_hash=PASSWORD_HASH)
        browser.hold_session(staff, f"token-{login}")
    return Editor(ada), Editor(bo)


async def test_an_answer_is_edited_proposed_and_approved(two: Two) -> None:
    ada, bo = two
    assert await ada.write() == 303
    assert live(ada).version == 1
    assert await ada.write(propose="yes") == 303
    assert live(ada).version == 1
    page = text(await bo.text(f"{EDIT}/proposal"))
    assert "version 2 by ada" in page
    assert "because: shorter" in page
    assert await bo.decide("approve") == 303
    assert (live(ada).lead, live(ada).status) == ("CD4D has ended.", "approved")
    assert "It is live" in await bo.text(bo.last)
    shown = text(await ada.text(f"{EDIT}/versions"))
    assert "Version 2 live Published by ada" in shown
    assert "approved by bo" in shown


async def test_the_change_is_shown_word_by_word(two: Two) -> None:
    ada, bo = two
    await ada.write(lead="Lead of something else (en).", propose="yes")
    page = await bo.text(f"{EDIT}/proposal")
    assert re.search(r"<del><span class=\"unseen\">\[removed: </span>about_cd4d<", page)
    assert re.search(r"<ins><span class=\"unseen\">\[added: </span>something else<", page)


async def test_nobody_approves_their_own_text(two: Two) -> None:
    ada, _ = two
    await ada.write(propose="yes")
    page = await ada.text(f"{EDIT}/proposal")
    assert "somebody else approves it" in page
    assert "Approve and publish" not in page
    assert await ada.decide("approve") == 403
    assert "nobody approves what they have written" in ada.last
    assert live(ada).version == 1
    assert await ada.decide("withdraw") == 303


async def test_a_proposal_is_sent_back_with_a_reason(two: Two) -> None:
    ada, bo = two
    await ada.write(propose="yes")
    assert await bo.decide("reject", reason=" ") == 400
    assert await bo.decide("reject", reason="The year is missing.") == 303
    assert "The year is missing." in await ada.text(f"{EDIT}/versions")
    assert "Take its text up again" in await ada.text(f"{EDIT}/versions")
    # Its words can be taken up again.
    assert "It ran from 2016 to 2023." in await ada.text(f"{EDIT}?from=2")
    board = text(await ada.text("/content/answers?show=mine"))
    assert "What is CD4D?" in board


async def test_of_two_who_edit_at_once_the_second_sees_both_texts(
    two: Two,
) -> None:
    ada, bo = two
    stamp = await bo.seen()
    await ada.write(lead="The words of Ada.")
    assert await bo.write(lead="The words of Bo.", seen=stamp) == 409
    page = text(bo.last)
    assert "ada has changed this answer" in page
    assert 'value="The words of Bo."' in unescape(bo.last)
    assert "[removed: Ada ] [added: Bo ]" in page
    # The page now holds what Bo has seen: saving again is meant.
    assert await bo.write(lead="The words of Bo.", seen=_stamp(bo.last)) == 303


async def test_what_changed_since_it_was_read_is_not_approved(two: Two) -> None:
    ada, bo = two
    await ada.write(propose="yes")
    stamp = await bo.seen(f"{EDIT}/proposal")
    await ada.write(lead="Something nobody has read.", propose="yes")
    assert await bo.decide("approve", seen=stamp) == 409
    assert "Something nobody has read." in bo.last
    assert live(ada).version == 1


async def test_what_is_older_than_the_live_text_is_refused_with_the_difference(
    two: Two,
) -> None:
    ada, bo = two
    await ada.write(propose="yes")
    await bo.decide("approve")
    await ada.write(lead="CD4D ended in 2023.", propose="yes")
    await bo.go_back(1)
    page = await bo.text(f"{EDIT}/proposal")
    assert "version 4 went live after it was begun" in text(page)
    assert "<del>" in page
    assert "Approve and publish" not in page
    assert await bo.decide("approve") == 409


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"lead": "x" * 141}, "First line is longer than allowed"),
        ({"body": "Call 0800-2000."}, "names a telephone number or an amount without the year"),
        ({"body": "*Bold*"}, "holds an address or a sign"),
        ({"related": ""}, "must be two or three"),
        ({"review_by": "2020-01-01"}, "must come after the day"),
    ],
)
async def test_a_faulty_text_is_kept_as_a_draft_but_not_proposed(
    two: Two, change: dict[str, str], named: str
) -> None:
    ada, _ = two
    assert await ada.write(propose="yes", **change) == 400
    page = text(ada.last)
    assert "kept as a draft, but was not proposed" in page
    assert named in page
    with ada.cast.database.session() as session:
        work = answer_versions.current(session, Place("about_cd4d", "en")).work
        assert work is not None
        assert work.state == "draft"


async def test_a_crash_leaves_nothing_half_done(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    ada, _ = two
    record = audit.record

    def crash(session: Session, actor: str, action: Action, *more: object) -> None:
        if action == Action.ANSWER_PROPOSED:
            raise RuntimeError
        record(session, actor, action, *more)

    monkeypatch.setattr(audit, "record", crash)
    assert await ada.write(propose="yes") == 500
    with ada.cast.database.session() as session:
        assert answer_versions.current(session, Place("about_cd4d", "en")).work is None


@pytest.mark.parametrize(
    "change",
    [{"as_of": "soon"}, {"review_by": ""}, {"lead": "x" * 501}, {"body": "x" * 8001}],
)
async def test_what_cannot_be_stored_is_shown_again(two: Two, change: dict[str, str]) -> None:
    ada, _ = two
    assert await ada.write(remark="my own words", **change) == 400
    assert "Nothing was kept" in ada.last
    assert "my own words" in ada.last
    with ada.cast.database.session() as session:
        assert answer_versions.current(session, Place("about_cd4d", "en")).work is None


async def test_other_numbers_than_in_the_reference_are_warned_about(
    two: Two,
) -> None:
    ada, _ = two
    page = f"{TOPIC}/nl"
    await ada.write(page, body="Van 2016 tot 2099.")
    shown = text(await ada.text(page))
    assert "has numbers that the reference text lacks: 2016, 2099" in shown


async def test_the_preview_is_what_the_chat_sends(two: Two) -> None:
    ada, _ = two
    data = [*fields(lead="Only a try."), ("csrf", await ada.browser.form_token(EDIT))]
    response = await ada.browser.client.post(f"{EDIT}/preview", data=data)
    look = text(await response.text())
    assert "Only a try." in look
    assert "Source: A page (2024) https://example.org/ As of 26 January 2024." in look
    assert "Is CD4D still running?" in look
    assert "👍 👎 Shorter" in look
    assert re.search(r"1 message: \d+ of 4,096 characters", look)
    assert live(ada).lead != "Only a try."


async def test_a_long_answer_is_shown_in_pieces(two: Two) -> None:
    ada, _ = two
    await ada.write(body="A sentence of some words. " * 300)
    assert re.search(
        r"2 messages: [\d,]+ [\d,]+, [\d,]+ of|2 messages: ", text(await ada.text(EDIT))
    )


async def test_right_to_left_runs_right_to_left(two: Two) -> None:
    ada, _ = two
    ada.cast.answer(language="ar", lead="انتهى البرنامج.")
    page = await ada.text(TOPIC)
    assert '<div class="phone" dir="rtl">' in page


async def test_an_approved_translation_is_no_machine_translation_any_more(
    two: Two,
) -> None:
    ada, bo = two
    ada.cast.answer(language="nl", status="machine")
    page = f"{TOPIC}/nl"
    assert "vertaald" in await ada.text(TOPIC)
    await ada.write(page, propose="yes")
    await bo.decide("approve", page)
    assert "vertaald" not in await ada.text(TOPIC)


async def test_one_person_goes_back_at_once_and_the_audit_names_them(
    two: Two,
) -> None:
    ada, bo = two
    await ada.write(propose="yes")
    await bo.decide("approve")
    page = text(await bo.text(f"{EDIT}/versions/1"))
    assert "one person may publish it again at once" in page
    assert await bo.go_back(1) == 303
    assert live(bo).lead == "Lead of about_cd4d (en)."
    assert "the text of version 1 again" in await bo.text(f"{EDIT}/versions")
    with bo.cast.database.session() as session:
        row = session.scalars(select(AuditRow).where(AuditRow.action == "answer_rolled_back")).one()
        bo_id = session.scalars(select(Staff.id).where(Staff.login == "bo")).one()
        assert (row.actor, row.subject) == (bo_id, "about_cd4d/en")
        assert row.details == {"version": 3, "text_of": 1}
    # A second tab still shows the page: what it saw is not so any more.
    assert await ada.go_back(1, seen="2-0") == 409


async def test_whoever_asked_is_told_once_when_the_answer_is_approved(
    two: Two,
) -> None:
    ada, bo = two
    cast = ada.cast
    group = cast.add(QuestionGroup(topic="about_cd4d", created_by="x"))
    for number, fields in enumerate(
        [{"messages_stopped_at": now()}, {"blocked_at": now()}, {"language": "nl"}]
    ):
        conversation = cast.conversation(cast.person(**fields))
        message = cast.message(conversation, f"question {number}")
        asked = {"message_id": message.id, "language": "en", "group_id": group.id}
        cast.add(Question(person_id=conversation.person_id, **asked))
    cast.answer(language="nl")
    assert "3 questions that people left wait for this answer" in text(await ada.text(TOPIC))
    await ada.write(propose="yes")
    page = text(await bo.text(f"{EDIT}/proposal"))
    assert "Tell this answer to the 1 person who asked for it" in page
    assert "1 more has blocked the assistant" in page
    assert "1 more waits for this answer in Dutch" in page
    assert await bo.decide("approve", tell="yes") == 303
    done = text(await bo.text(bo.last))
    assert "1 person who had asked is told now. 1 has blocked the assistant" in done
    with cast.database.session() as session:
        notices = session.scalars(select(OutboxRow)).all()
        assert len(notices) == 2
        assert {row.parameters["reply"]["answer"] for row in notices} == {"about_cd4d"}
        left = session.scalars(select(Question.status).order_by(Question.id)).all()
        assert left == ["answered", "answered", "open"]


async def test_the_board_shows_what_waits_and_filters_it(two: Two) -> None:
    ada, bo = two
    ada.cast.answer("cd4d_status", review_by=date(2020, 1, 1), status="machine")
    await ada.write(propose="yes")
    for browser, mine in ((ada, False), (bo, True)):
        page = await browser.text("/content/answers?show=mine")
        assert ("/content/answers/about_cd4d/en/proposal" in page) == mine
    page = text(await ada.text("/content/answers?show=past&language=en"))
    assert "cd4d_status review overdue machine" in page
    assert "about_cd4d" not in page
    assert "about_trqn" in await ada.text("/content/answers?show=missing&language=so")
    # What makes no sense filters nothing.
    page = await ada.text("/content/answers?show=%3Cb%3E&language=xx")
    assert "about_trqn" in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    "path",
    [
        "/content/answers/search_openings",
        "/content/answers/nonsense",
        "/content/answers/about_cd4d/xx",
        "/content/answers/about_cd4d/en/versions/9",
        "/content/answers/about_cd4d/en/versions/999999999",
        "/content/answers/about_cd4d/en?from=9",
        "/content/answers/about_cd4d/en?from=99999999999999999999",
        "/content/answers/about_cd4d/en?from=-1",
        "/content/answers/About",
    ],
)
async def test_what_there_is_not_is_a_missing_page(two: Two, path: str) -> None:
    assert (await two[0].browser.get(path)).status == 404


@pytest.mark.parametrize("role", ["agent", "reviewer", "reader"])
async def test_who_does_not_edit_reads_only(browser: Browser, role: str) -> None:
    browser.become(role)
    browser.cast.answer()
    assert (await browser.get(EDIT)).status == 403
    for path in (TOPIC, f"{EDIT}/versions", f"{EDIT}/versions/1", f"{EDIT}/proposal"):
        page = await browser.text(path)
        assert "Publish this text again" not in page
        assert f'href="{EDIT}"' not in page
    for act in ("approve", "reject", "withdraw", "drop"):
        response = await browser.post(f"{EDIT}/{act}", form="/password", seen="1-0")
        assert response.status == 403


async def test_a_decision_without_what_was_seen_is_refused(two: Two) -> None:
    ada, bo = two
    await ada.write(propose="yes")
    response = await bo.browser.post(f"{EDIT}/approve", form=f"{EDIT}/proposal")
    assert response.status == 400
    assert live(ada).version == 1


async def test_a_draft_that_was_given_up_stays_among_the_versions(
    two: Two,
) -> None:
    ada, _ = two
    await ada.write()
    assert await ada.decide("drop") == 303
    assert "Given up" in await ada.text(f"{EDIT}/versions")


async def test_markup_stays_text(two: Two) -> None:
    ada, bo = two
    await ada.write(lead=MARKUP, body=MARKUP, remark=MARKUP)
    paths = (EDIT, TOPIC, f"{EDIT}/versions", f"{EDIT}/versions/2", "/content/answers")
    for path in paths:
        assert "<script>alert" not in await bo.text(path)
