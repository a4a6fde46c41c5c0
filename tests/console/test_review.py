"""The queue of reviews without scripts: every button is a form."""

from __future__ import annotations

import re
from typing import Any

import pytest
from sqlalchemy import select

from store.tables import AnswerFlag, AuditRow, Example, Handover, Review, ReviewTask
from store.types import now
from tests.console.browser import Browser
from tests.console.reviewing import action, follow, message, outcome, press
from tests.reviewing import answer_to, wait_for_review

GHANA = {"entity": "country", "value": "GH", "start": 12, "end": 17}
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)> & \"quoted\" 'text'"


@pytest.fixture
def reviewer(browser: Browser) -> str:
    """The id of the one who reviews."""
    return browser.become("reviewer").id


@pytest.mark.usefixtures("reviewer")
async def test_messages_are_judged_one_after_the_other(browser: Browser) -> None:
    cast = browser.cast
    for score, text in ((3, "who pays"), (2, "am I insured"), (1, "who won")):
        wait_for_review(cast, text, score=score)
    assert message(await browser.text("/review")) == "who pays"
    page = await press(browser, topic="travel_costs")
    assert outcome(page) == "Right: “Who pays for my ticket?”. It is an example now."
    assert message(page) == "am I insured"
    page = await press(browser, topic="insurance")
    assert outcome(page).startswith("Another topic: “Am I insured?”.")
    page = await press(browser, topic="out_of_scope")
    assert outcome(page) == "Not ours. It is an example now."
    assert "No message waits for you." in page
    with cast.database.session() as session:
        found = {one.text: one.topic for one in session.scalars(select(Example))}
    assert found == {
        "who pays": "travel_costs",
        "am I insured": "insurance",
        "who won": "out_of_scope",
    }


@pytest.mark.usefixtures("reviewer")
async def test_undo_shows_what_was_undone(browser: Browser) -> None:
    for score, text in ((3, "who pays"), (2, "am I insured")):
        wait_for_review(browser.cast, text, score=score)
    await press(browser, topic="insurance")
    await press(browser, skip="1")
    page = await follow(browser, await browser.post("/review/undo", form="/review"))
    assert outcome(page).startswith("Undone: Skipped.")
    assert message(page) == "am I insured"
    page = await follow(browser, await browser.post("/review/undo", form="/review"))
    assert outcome(page).startswith("Undone: Another topic, “Am I insured?”.")
    assert message(page) == "who pays"
    page = await follow(browser, await browser.post("/review/undo", form="/review"))
    assert outcome(page) == "There is nothing of yours left to undo."


@pytest.mark.usefixtures("reviewer")
async def test_the_message_stands_among_those_around_it_masked(browser: Browser) -> None:
    cast = browser.cast
    talk = cast.conversation(cast.person(name="Hodan Warsame"))
    cast.message(talk, "I am Warsame, 0612345678", topic="greet")
    cast.message(talk, "my shoe size is", form="apply_opening", topic="greet")
    cast.message(talk, "Dear Hodan", direction="out", kind="staff")
    task = wait_for_review(cast, "does Warsame pay? w@example.org", talk)
    answer_to(cast, task)
    staff_talk = {"reason": "asked", "first_reply_at": now()}
    cast.add(Handover(conversation_id=talk.id, **staff_talk))
    cast.message(talk, "only for staff to read", topic="greet", confidence=0.9)
    page = await browser.text("/review")
    for hidden in ("Warsame", "Hodan", "0612345678", "example.org", "shoe size", "only for staff"):
        assert hidden not in page, hidden
    assert message(page).startswith("does ••• pay?")
    assert "We do." in page
    assert "an answer in a form: not shown here" in page
    for shown in ("Who pays for my ticket?", "46%", "Am I insured?", "two topics are close"):
        assert shown in page


@pytest.mark.usefixtures("reviewer")
async def test_markup_in_what_people_write_stays_text(browser: Browser) -> None:
    cast = browser.cast
    talk = cast.conversation(cast.person(name=MARKUP, language='"><b>'))
    cast.message(talk, MARKUP, topic="greet", language='"><b>')
    wait_for_review(
        cast,
        MARKUP,
        talk,
        topic="<i>topic",
        language='"><b>',
        ranking=[{"topic": "<u>t", "confidence": 0.4}],
        reasons=["<s>why"],
        entities=[{"entity": "<s>e", "value": '"><b>', "start": 0, "end": 8}],
    )
    page = await browser.text("/review")
    for tag in ("<script>alert", "<img src=x", "<b>", "<i>", "<u>", "<s>"):
        assert tag not in page, tag


@pytest.mark.usefixtures("reviewer")
async def test_topics_are_named_in_the_reviewer_s_language_from_then_on(browser: Browser) -> None:
    wait_for_review(browser.cast)
    page = await browser.text("/review?labels=nl")
    assert "Wie betaalt mijn ticket?" in page
    again = await browser.text("/review")
    assert "Wie betaalt mijn ticket?" in again
    # Found by the English name, too.
    names = re.findall(r'value="travel_costs"[^>]*data-names="([^"]+)"', again)
    assert names == ["travel_costs Wie betaalt mijn ticket? Who pays for my ticket?"]


@pytest.mark.usefixtures("reviewer")
async def test_entities_are_changed_dropped_and_added(browser: Browser) -> None:
    cast = browser.cast
    # Words: who pays in Ghana in May ; the second "in" is word 4.
    wait_for_review(cast, "who pays in Ghana in May", entities=[GHANA | {"value": "GN"}])
    row = {"start": "12", "end": "17", "kind": "country", "value": "GH"}
    new = {"first": "5", "last": "5", "new_kind": "month", "new_value": "5"}
    path = action(await browser.text("/review"))
    response = await browser.post(path, form="/review", entities="1", **row, **new)
    assert response.status == 200
    page = await response.text()
    assert "Changed, but not kept yet" in page
    for value in ("country = <bdi>GH</bdi>", "month = <bdi>5</bdi>"):
        assert value in page
    with cast.database.session() as session:
        assert session.scalars(select(Review)).all() == []
    page = await press(browser, topic="travel_costs", **row, **new)
    assert "It is an example now." in outcome(page)
    with cast.database.session() as session:
        month = {"entity": "month", "value": "5", "start": 21, "end": 24}
        assert session.scalars(select(Example)).one().entities == [GHANA, month]
    await browser.post("/review/undo", form="/review")
    await press(browser, topic="travel_costs", drop="0", **row)
    with cast.database.session() as session:
        assert session.scalars(select(Example)).one().entities == []


@pytest.mark.usefixtures("reviewer")
@pytest.mark.parametrize(
    "fields",
    [
        {"topic": "no_such_topic"},
        {"topic": "insurance", "new_kind": "country"},
        {"topic": "insurance", "first": "3"},
        {"topic": "insurance", "first": "3", "new_kind": "planet"},
        {"topic": "insurance", "first": "3", "new_kind": "country", "new_value": "x" * 61},
        {"topic": "insurance", "written_in": "tlh"},
        {"flag": "ugly"},
    ],
)
async def test_what_makes_no_sense_is_shown_again(browser: Browser, fields: Any) -> None:
    wait_for_review(browser.cast)
    path = action(await browser.text("/review"))
    response = await browser.post(path, form="/review", **fields)
    assert response.status == 400
    page = await response.text()
    assert "Nothing was kept" in page
    assert message(page) == "who pays in Ghana"


@pytest.mark.usefixtures("reviewer")
@pytest.mark.parametrize(
    "fields",
    [
        {"start": "x", "end": "1", "kind": "country", "value": "GH"},
        {"start": "1"},
        {"drop": "-1"},
        {"first": "99", "new_kind": "country"},
        {"first": "x", "new_kind": "country"},
    ],
)
async def test_forms_that_no_page_offers_are_refused(browser: Browser, fields: Any) -> None:
    wait_for_review(browser.cast)
    path = action(await browser.text("/review"))
    response = await browser.post(path, form="/review", topic="insurance", **fields)
    assert response.status == 400


@pytest.mark.usefixtures("reviewer")
async def test_addresses_that_make_no_sense_are_refused(browser: Browser) -> None:
    for query in ("language=tlh", "reason=x", "part=x", "labels=x", "at=x", "at=-1", "after=1.5"):
        assert (await browser.get(f"/review?{query}")).status == 400, query
    assert (await browser.get("/review?part=disputed")).status == 403
    for query in ("language=tlh", "topic=x", "before=x"):
        assert (await browser.get(f"/review/examples?{query}")).status == 400, query


@pytest.mark.usefixtures("reviewer")
async def test_a_message_that_does_not_wait_any_more_makes_room_for_the_next(
    browser: Browser,
) -> None:
    cast = browser.cast
    done = wait_for_review(cast, "judged", status="done")
    wait_for_review(cast, "waits")
    for number in (done.message_id, 2**40):
        page = await browser.text(f"/review?at={number}")
        assert outcome(page).startswith("That message does not wait for you")
        assert message(page) == "waits"
        response = await browser.post(f"/review/{number}", form="/review", topic="insurance")
        page = await follow(browser, response)
        assert message(page) == "waits"
    assert outcome(page).startswith("That message does not wait for you")


@pytest.mark.usefixtures("reviewer")
async def test_filters_stay_in_the_address(browser: Browser) -> None:
    cast = browser.cast
    wait_for_review(cast, "english", score=3)
    wait_for_review(cast, "eerste", language="nl", score=2, reasons=["new_words"])
    wait_for_review(cast, "tweede", language="nl", score=1, reasons=["new_words"])
    page = await browser.text("/review?language=nl&reason=new_words")
    assert message(page) == "eerste"
    assert "2 wait" in page
    response = await browser.post(action(page), form="/review", skip="1")
    location = response.headers["Location"]
    assert "language=nl" in location
    assert "reason=new_words" in location
    assert message(await browser.text(location)) == "tweede"
    assert message(await browser.text("/review?part=skipped")) == "eerste"


@pytest.mark.usefixtures("reviewer")
async def test_next_and_previous_walk_through_the_queue(browser: Browser) -> None:
    for number in range(3):
        wait_for_review(browser.cast, f"message {number}", score=3 - number)
    page = await browser.text("/review")
    assert 'rel="prev"' not in page
    seen = [message(page)]
    while found := re.search(r'rel="next" data-key="j" href="([^"]+)"', page):
        page = await browser.text(found[1])
        seen.append(message(page))
    assert seen == ["message 0", "message 1", "message 2"]
    assert 'rel="prev"' in page


@pytest.mark.usefixtures("reviewer")
async def test_a_wrong_answer_is_flagged_and_the_message_stays(browser: Browser) -> None:
    task = wait_for_review(browser.cast, score=1)
    wait_for_review(browser.cast, "less useful", score=0.5)
    answer_to(browser.cast, task)
    page = await press(browser, flag="outdated")
    assert outcome(page).startswith("The answer is flagged as outdated")
    assert message(page) == "who pays in Ghana"
    with browser.cast.database.session() as session:
        assert session.scalars(select(AnswerFlag.reason)).all() == ["outdated"]


async def test_each_look_is_recorded_but_not_what_was_said(browser: Browser, reviewer: str) -> None:
    task = wait_for_review(browser.cast, "secret words")
    await browser.text("/review")
    await press(browser, topic="insurance")
    await browser.text("/review/examples")
    with browser.cast.database.session() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.actor == reviewer)).all()
        details = [(row.action, row.details) for row in rows]
    seen = ("review_viewed", {"message": task.message_id})
    assert details.count(seen) == 3
    assert [name for name, _ in details][-2:] == ["reviewed", "examples_viewed"]
    assert "secret" not in repr(details)


@pytest.mark.usefixtures("reviewer")
async def test_a_script_gets_only_what_changes(browser: Browser) -> None:
    for score, text in ((2, "who pays"), (1, "am I insured")):
        wait_for_review(browser.cast, text, score=score)
    shown = await browser.text("/review")
    token = re.search(r'name="csrf" value="([^"]+)"', shown)
    assert token
    for fields, expected in (
        ({"topic": "no_such_topic"}, "who pays"),
        ({"topic": "insurance"}, "am I insured"),
    ):
        response = await browser.client.post(
            action(shown), data={"csrf": token[1], **fields}, headers={"HX-Request": "true"}
        )
        part = await response.text()
        assert response.status == 200
        assert "<html" not in part
        assert message(part) == expected
    assert 'id="outcome" hx-swap-oob="innerHTML"' in part
    assert outcome(part).startswith("Another topic")
    assert response.headers["HX-Replace-Url"] == "/review"


async def test_second_reviewer_is_switched_on_by_editors_only(browser: Browser) -> None:
    cast = browser.cast
    browser.become("editor")
    task = wait_for_review(cast)
    page = await browser.text("/review")
    assert "One verdict is enough" in page
    response = await browser.post("/review/second", form="/review", second="yes")
    page = await follow(browser, response)
    assert "Each message is judged by two people" in page
    page = await press(browser, topic="insurance")
    assert outcome(page).endswith("A second reviewer judges it, too.")
    browser.become("reviewer")
    page = await browser.text("/review")
    assert "Ask for a second reviewer" not in page
    assert (await browser.post("/review/second", form="/password", second="no")).status == 403
    # Nothing tells what the first one has found.
    assert "insurance" not in re.sub(r'(?s)<form id="judge".*?</form>', "", page)
    assert 'class="right"' in page
    page = await press(browser, topic="travel_costs")
    assert outcome(page).endswith("The first reviewer saw it otherwise: an editor decides.")
    with cast.database.session() as session:
        assert session.get_one(ReviewTask, task.message_id).status == "disputed"
    browser.hold_session(cast.staff("eva", "editor"), "token-of-eva")
    page = await browser.text("/review?part=disputed")
    assert "Two reviewers disagree" in page
    assert re.search(r"<td>1</td><td>0%</td><td>0.00</td>", page)
    page = await press(browser, "/review?part=disputed", topic="insurance")
    assert "Nobody disagrees." in page
