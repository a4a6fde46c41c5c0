"""Applications in the console: the board, one in full, its status, its CV; the pool of experts."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm.attributes import set_committed_value

from store.editing import version
from store.tables import Application, ApplicationStep, AuditRow, Document, Expert, Person
from store.types import now, today
from tests.applying import ANSWERS, all_of
from tests.console.browser import Browser
from tests.factories import Cast
from tests.store.told import told

MARKUP = "<script>alert(1)</script>"
HOSTILE_NAMES = (
    "../../etc/passwd",
    "C:\\Users\\x\\cv.pdf",
    'cv"; filename="evil.exe',
    "cv\r\nSet-Cookie: a=b.pdf",
    "\u202efdp.exe",
    "<script>alert(1)</script>.html",
    "",
)


@pytest.fixture
def agent(browser: Browser) -> Browser:
    """Somebody who answers people."""
    browser.become("agent")
    return browser


def document(cast: Cast, person_id: str, **fields: Any) -> str:
    """A file that somebody sent."""
    given = {"name": "cv.pdf", "kind": "pdf", "size": 8, "content": b"%PDF-1.7", "file_id": "f"}
    return cast.add(Document(person_id=person_id, **given | fields)).id


def sent(cast: Cast, reference: str = "CD4D-7K3M-2", **fields: Any) -> Application:
    """An application with answers and a CV."""
    person = cast.person()
    cast.conversation(person)
    host = cast.institution("SO", name="Public hospital")
    opening = cast.opening(host, deadline=today() + timedelta(days=9), sector="health")
    given = {"details": ANSWERS, "document_id": document(cast, person.id)}
    application = cast.application(person, opening, reference=reference, **given | fields)
    set_committed_value(application, "opening", opening)
    return application


def seen(cast: Cast) -> str:
    """The only application as a form shows it now."""
    return version(all_of(cast.database, Application)[0])


def looks(cast: Cast) -> list[tuple[str, str | None]]:
    """What is on record."""
    return [(row.action, row.subject) for row in all_of(cast.database, AuditRow)]


async def test_the_board_has_a_column_for_each_status(agent: Browser, cast: Cast) -> None:
    one = sent(cast)
    sent(cast, "CD4D-2222-2", status="matched")
    page = await agent.text("/applications")
    for word in ("Received", "In review", "Interview", "Matched", "Rejected", "Withdrawn"):
        assert f"{word} <span" in page
    for shown in (one.reference, one.person_id[:8], "same field", "from Somalia", "5+ years", "CV"):
        assert shown in page, shown
    for hidden in (ANSWERS["name"], ANSWERS["email"], one.person_id):
        assert hidden not in page, hidden
    assert looks(cast) == [("applications_viewed", None)]


async def test_the_board_of_one_opening_and_one_status(agent: Browser, cast: Cast) -> None:
    one, other = sent(cast), sent(cast, "CD4D-2222-2", status="matched")
    page = await agent.text(f"/applications?opening={one.opening.reference}")
    assert one.reference in page
    assert other.reference not in page
    page = await agent.text("/applications?status=matched")
    assert other.reference in page
    assert f">{one.reference}<" not in page
    assert looks(cast)[0] == ("applications_viewed", one.opening.reference)


async def test_a_full_column_is_paged(agent: Browser, cast: Cast) -> None:
    opening = cast.opening()
    for _ in range(53):
        cast.application(cast.person(), opening)
    page = await agent.text("/applications")
    assert page.count('class="move"') == 20
    assert "All 53" in page
    assert (await agent.text("/applications?status=received&page=2")).count('class="move"') == 3


async def test_moved_on_the_board_and_back_by_keyboard_and_mouse_alike(
    agent: Browser, cast: Cast
) -> None:
    one = sent(cast)
    path, form = f"/applications/{one.reference}/status", "/applications"
    board = {"back": "board", "board_opening": one.opening.reference}
    moved = await agent.post(path, form=form, seen=seen(cast), status="in_review", **board)
    await agent.post(path, form=form, seen=seen(cast), status="interview")
    assert moved.status == 303
    location = moved.headers["Location"]
    assert location.startswith(f"/applications?opening={one.opening.reference}&done=moved")
    assert all_of(cast.database, Application)[0].status == "interview"
    back = await agent.text(f"/applications?done=moved&before=in_review&moved={one.reference}")
    assert "Undo: back to “In review”" in back
    undone = await agent.post(path, form=form, seen=seen(cast), status="in_review")
    assert undone.headers["Location"] == (
        f"/applications/{one.reference}?done=moved&before=interview"
    )
    first = await agent.text(f"/applications?done=moved&before=received&moved={one.reference}")
    assert "That cannot be taken back" in first


async def test_the_person_gets_the_message_and_colleagues_the_note(
    agent: Browser, cast: Cast
) -> None:
    one = sent(cast)
    page = f"/applications/{one.reference}"
    written = {"message": "Please call us.\nOn Monday.", "note": "knows the ministry"}
    sending = {"form": page, "seen": seen(cast), "status": "interview", **written}
    await agent.post(f"{page}/status", **sending)
    # Sent twice is done once.
    again = await agent.post(f"{page}/status", **sending)
    assert again.headers["Location"].endswith("?done=same")
    (step,) = all_of(cast.database, ApplicationStep)
    assert (step.message, step.note) == ("Please call us.\nOn Monday.", "knows the ministry")
    (person,) = all_of(cast.database, Person)
    assert told(cast, person)[0].args["application-news-message"] == {"message": step.message}
    shown = await agent.text(page)
    assert "knows the ministry" in shown
    assert "by login-of-agent" in shown
    for row in all_of(cast.database, AuditRow):
        assert "Monday" not in str(row.details)


async def test_of_two_who_decide_the_second_is_told(agent: Browser, cast: Cast) -> None:
    one = sent(cast)
    path, page = f"/applications/{one.reference}/status", f"/applications/{one.reference}"
    opened = seen(cast)
    await agent.post(path, form=page, seen=opened, status="matched")
    # Also who decides the same, for what they wrote would be said to nobody.
    for status in ("rejected", "matched"):
        refused = await agent.post(
            path, form=page, seen=opened, status=status, message="Sorry", note="later"
        )
        text = await refused.text()
        assert refused.status == 409
        assert "the application has changed meanwhile" in text
        assert "Sorry</textarea>" in text
    assert all_of(cast.database, Application)[0].status == "matched"
    same = await agent.post(path, form=page, seen=opened, status="matched")
    assert same.headers["Location"].endswith("?done=same")


async def test_nobody_decides_on_answers_that_were_changed(agent: Browser, cast: Cast) -> None:
    one = sent(cast)
    path, page = f"/applications/{one.reference}/status", f"/applications/{one.reference}"
    opened = seen(cast)
    with cast.database.session() as session:
        # As an amendment does (store/applications/sending.py).
        session.execute(update(Application).values(updated_at=now() + timedelta(seconds=1)))
    refused = await agent.post(path, form=page, seen=opened, status="matched")
    assert refused.status == 409
    assert all_of(cast.database, Application)[0].status == "received"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "choose a status first"),
        ({"status": "lost"}, "choose a status first"),
        ({"status": "matched", "message": "x" * 1001}, "at most 1000"),
        ({"of": "withdrawn", "status": "matched"}, "cannot follow"),
    ],
)
async def test_what_makes_no_sense_changes_nothing(
    agent: Browser, cast: Cast, fields: dict[str, str], said: str
) -> None:
    one = sent(cast, status=fields.get("of", "received"))
    page = f"/applications/{one.reference}"
    refused = await agent.post(f"{page}/status", form=page, seen=seen(cast), **fields)
    assert refused.status == 400
    assert said in await refused.text()
    assert all_of(cast.database, Application)[0].status == one.status


async def test_the_look_at_an_application_is_recorded(agent: Browser, cast: Cast) -> None:
    one = sent(cast)
    page = await agent.text(f"/applications/{one.reference}")
    for shown in (ANSWERS["name"], ANSWERS["email"], "English, Somali", "Netherlands", "Health"):
        assert shown in page, shown
    assert looks(cast) == [("application_viewed", one.reference)]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
async def test_a_cv_is_saved_and_never_shown(agent: Browser, cast: Cast, name: str) -> None:
    one = sent(cast)
    with cast.database.session() as session:
        session.get_one(Document, one.document_id).name = name
    response = await agent.get(f"/applications/{one.reference}/cv")
    headers = response.headers
    assert (response.status, await response.read()) == (200, b"%PDF-1.7")
    disposition = headers["Content-Disposition"]
    assert disposition.startswith('attachment; filename="')
    assert disposition.isascii()
    plain = disposition.split('"')[1]
    assert plain.endswith(".pdf")
    assert not {"/", "\\", "<", ";", ":"} & set(plain)
    assert disposition.count('"') == 2
    assert response.content_type == "application/octet-stream"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].endswith("; sandbox")
    assert headers["Cache-Control"] == "no-store"
    assert looks(cast) == [("document_downloaded", one.reference)]


async def test_there_may_be_no_cv(agent: Browser, cast: Cast) -> None:
    one = sent(cast, document_id=None)
    assert "Save the CV" not in await agent.text(f"/applications/{one.reference}")
    assert (await agent.get(f"/applications/{one.reference}/cv")).status == 404
    for path in ("CD4D-0000-0", "CD4D-0000-0/cv", "nothing", "A-%00"):
        assert (await agent.get(f"/applications/{path}")).status == 404


async def test_markup_of_people_is_only_text(agent: Browser, cast: Cast) -> None:
    answers = {question: MARKUP for question in ANSWERS}
    one = sent(cast, details=answers | {"languages": MARKUP})
    step = {"what": "amended", "status": "received", "before": answers}
    cast.add(ApplicationStep(application_id=one.id, message=MARKUP, note=MARKUP, **step))
    page = await agent.text(f"/applications/{one.reference}")
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page
    assert "<script>alert" not in await agent.text("/applications")


async def test_the_list_of_an_opening_is_taken_away_without_formulas(
    browser: Browser, cast: Cast
) -> None:
    one = sent(cast, details=ANSWERS | {"name": "=cmd()", "motivation": MARKUP})
    browser.become("editor")
    response = await browser.get(f"/openings/{one.opening.reference}/applications.csv")
    rows = list(csv.DictReader(io.StringIO((await response.read()).decode("utf-8-sig"))))
    assert rows[0]["reference"] == one.reference
    assert (rows[0]["name"], rows[0]["phone"]) == ("'=cmd()", f"'{ANSWERS['phone']}")
    assert rows[0]["motivation"] == MARKUP
    assert looks(cast) == [("applications_exported", one.opening.reference)]
    browser.become("agent")
    export = f"/openings/{one.opening.reference}/applications.csv"
    assert (await browser.get(export)).status == 403


@pytest.mark.parametrize("role", ["reader", "reviewer"])
async def test_readers_see_nothing_of_anybody(browser: Browser, cast: Cast, role: str) -> None:
    one, member = sent(cast), in_pool(cast)
    browser.become(role)
    for path in (
        "/applications",
        f"/applications/{one.reference}",
        f"/applications/{one.reference}/cv",
        "/experts",
        f"/experts/{member.person_id}",
        f"/experts/{member.person_id}/cv",
        f"/openings/{one.opening.reference}/experts",
    ):
        assert (await browser.get(path)).status == 403, path
    path = f"/applications/{one.reference}/status"
    assert (await browser.post(path, form="/password", status="matched")).status == 403


def in_pool(cast: Cast, **fields: Any) -> Expert:
    """Somebody whom staff may think of."""
    person = cast.person()
    cast.conversation(person)
    given = {
        "field": "health",
        "origin": "SO",
        "residence": "NL",
        "experience": 5,
        "details": ANSWERS,
        "consent_version": "1",
        "document_id": document(cast, person.id),
    }
    return cast.add(Expert(person_id=person.id, **given | fields))


async def test_the_pool_is_looked_through_without_names(agent: Browser, cast: Cast) -> None:
    member = in_pool(cast)
    in_pool(cast, field="water", origin="GH", experience=None, residence=None)
    page = await agent.text("/experts")
    assert member.person_id[:8] in page
    assert ANSWERS["name"] not in page
    assert "not said" in page
    filtered = await agent.text("/experts?field=health&origin=SO")
    assert filtered.count('data-label="Person"') == 1
    assert "Nobody fits" in await agent.text("/experts?field=ict")
    detail = await agent.text(f"/experts/{member.person_id}")
    assert ANSWERS["name"] in detail
    assert (await agent.get(f"/experts/{member.person_id}/cv")).status == 200
    assert looks(cast)[-2:] == [
        ("expert_viewed", member.person_id),
        ("document_downloaded", member.person_id),
    ]
    assert (await agent.get("/experts/" + "x" * 22)).status == 404


async def test_an_opening_is_proposed_once(agent: Browser, cast: Cast) -> None:
    member = in_pool(cast)
    opening = cast.opening(deadline=today() + timedelta(days=9))
    path = f"/openings/{opening.reference}/experts"
    assert member.person_id[:8] in await agent.text(path)
    done = await agent.post(path, person=member.person_id)
    assert done.headers["Location"] == f"{path}?done=proposed"
    assert member.person_id[:8] not in await agent.text(path)
    again = await agent.post(path, form="/applications", person=member.person_id)
    assert again.status == 400
    assert "was told of the opening before" in await again.text()
    for stranger in ("", "nobody", "\0", cast.person().id):
        refused = await agent.post(path, form="/applications", person=stranger)
        assert refused.status == 400
        assert "not in the pool any more" in await refused.text()


async def test_a_closed_opening_is_proposed_to_nobody(agent: Browser, cast: Cast) -> None:
    member = in_pool(cast)
    for status in ("draft", "closed"):
        opening = cast.opening(status=status, deadline=today() + timedelta(days=9))
        path = f"/openings/{opening.reference}/experts"
        assert "cannot be proposed" in await agent.text(path)
        refused = await agent.post(path, form="/applications", person=member.person_id)
        assert refused.status == 400
