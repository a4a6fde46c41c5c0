"""Somebody works on what a colleague deletes at that moment."""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import delete
from sqlalchemy.orm import Session

from console.routes import ROUTES, STAFF, Route
from store.events import events_editing
from store.openings import institutions, opening_fields, openings_editing
from store.tables import Base, Event, Institution, Opening
from tests.console import test_events, test_institutions, test_openings
from tests.console.browser import Browser, OpenBrowser
from tests.factories import Cast

Fill = Callable[[Cast], dict[str, str]]


def opening(cast: Cast) -> dict[str, str]:
    """A draft, and what is typed into its form."""
    cast.opening(cast.institution(id="so-hospital"), reference="D-001", status="draft")
    return test_openings.form()


def event(cast: Cast) -> dict[str, str]:
    """The same of an event."""
    cast.event(reference="E-001", status="draft")
    return test_events.form()


def institution(cast: Cast) -> dict[str, str]:
    """The same of an institution."""
    cast.institution(id="so-hospital")
    return test_institutions.FORM


@pytest.mark.parametrize(
    ("path", "fill", "use_cases", "table", "kind"),
    [
        ("/openings/D-001/edit", opening, openings_editing, Opening, "OpeningNotFoundError"),
        ("/events/E-001/edit", event, events_editing, Event, "EventNotFoundError"),
        (
            "/institutions/so-hospital",
            institution,
            institutions,
            Institution,
            "NoSuchInstitutionError",
        ),
    ],
)
async def test_form_of_what_is_gone_says_so(
    path: str,
    fill: Fill,
    use_cases: ModuleType,
    table: type[Base],
    kind: str,
    browser: Browser,
    cast: Cast,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    browser.become("editor")
    typed, change = fill(cast), use_cases.change

    def colleague_was_faster(session: Session, *args: Any) -> Any:
        session.execute(delete(table))
        return change(session, *args)

    monkeypatch.setattr(use_cases, "change", colleague_was_faster)
    with caplog.at_level(logging.INFO, "console"):
        response = await browser.post(path, **typed)
    assert response.status == 404
    page = await response.text()
    assert "There is no such page" in page
    assert "A colleague may have deleted it" in page
    assert f"status=404 error={kind} method=POST" in caplog.text


@pytest.mark.parametrize("path", ["/openings/new", "/openings/D-001/edit"])
async def test_institution_that_is_gone_is_marked_in_the_form_of_an_opening(
    path: str, browser: Browser, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that was typed is lost."""
    browser.become("editor")
    host = cast.institution(id="ke-school")
    typed = opening(cast) | {"institution": host.id}
    read = opening_fields.read

    def colleague_is_faster(*args: Any) -> Any:
        found = read(*args)
        with cast.database.session() as session:
            session.execute(delete(Institution).where(Institution.id == host.id))
        return found

    monkeypatch.setattr(opening_fields, "read", colleague_is_faster)
    response = await browser.post(path, **typed)
    assert response.status == 400
    page = await response.text()
    assert "is no institution that is there" in page
    assert typed["tasks_en"] in page


@pytest.mark.parametrize("kind", [LookupError, KeyError, IndexError])
async def test_any_other_failed_look_up_is_a_fault(
    open_browser: OpenBrowser, kind: type[LookupError]
) -> None:
    async def fail(_: web.Request) -> web.Response:
        raise kind

    browser = await open_browser([*ROUTES, Route("fail", "GET", "/fail", fail, STAFF)])
    browser.become("reader")
    response = await browser.get("/fail")
    assert response.status == 500
    assert "Something went wrong" in await response.text()
