"""The audit: who did what, searched and exported; looking is recorded, too."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from store.audit import Action
from store.tables import AuditRow, Staff
from store.types import now
from tests.console.browser import Browser

MARKUP = "<script>alert(1)</script>"


@pytest.fixture
def administrator(browser: Browser) -> Staff:
    """Who looks."""
    return browser.become("administrator")


def record(browser: Browser, actor: str, action: str = "log_in", **fields: object) -> AuditRow:
    """A row of the audit."""
    return browser.cast.add(AuditRow(actor=actor, action=action, **fields))


def last(browser: Browser) -> AuditRow:
    """What was recorded last."""
    with browser.cast.database.session() as session:
        return session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(1)).one()


def rows(page: str) -> list[str]:
    """The rows of the table, as they stand in the page."""
    return page.partition("<tbody>")[2].split("<tr>")[1:]


async def export(browser: Browser, query: str = "") -> list[list[str]]:
    """The rows of the file, without its heading."""
    response = await browser.get(f"/audit.csv{query}")
    assert response.status == 200
    text = (await response.read()).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


async def test_newest_comes_first_with_readable_names(
    browser: Browser, administrator: Staff
) -> None:
    iago = browser.cast.staff("iago")
    record(browser, "console", "log_in_failed")
    record(browser, administrator.id, "staff_disabled", subject=iago.id)
    record(browser, iago.id, "something_new", subject="CD4D-7K3M-2", details={"seats": 3})
    newest, middle, oldest = rows(await browser.text("/audit"))
    assert all(word in newest for word in (">iago<", "something new", "CD4D-7K3M-2", "seats: 3"))
    assert all(word in middle for word in ("login-of-administrator", "disabled an account", "iago"))
    assert "console" in oldest
    assert "log-in refused" in oldest
    assert iago.id not in newest.replace(f'title="{iago.id}"', "")


@pytest.mark.usefixtures("administrator")
async def test_pages_follow_each_other_without_gaps(browser: Browser) -> None:
    with browser.cast.database.session() as session:
        for number in range(120):
            session.add(AuditRow(actor="bot", action="log_out", subject=f"number-{number:03}"))
    seen: list[str] = []
    path = "/audit?action=log_out"
    while path:
        page = await browser.text(path)
        seen += [row.partition("subject=number-")[2][:3] for row in rows(page)]
        path = page.partition('rel="next" href="')[2].partition('"')[0].replace("&amp;", "&")
        assert not path or "action=log_out" in path
    assert seen == [f"{number:03}" for number in reversed(range(120))]


async def test_each_filter_leaves_what_fits(browser: Browser, administrator: Staff) -> None:
    iago = browser.cast.staff("iago")
    long_ago = datetime(2026, 3, 29, 22, 30, tzinfo=UTC)  # the 30th in the Netherlands
    record(browser, iago.id, "log_in", subject="x" * 22, at=long_ago)
    record(browser, "bot", "person.erased", subject="abcdefgh-and-more")
    record(browser, administrator.id, "staff_unlocked", subject=iago.id)
    for query, fitting in [
        ("who=iago", ["x" * 22]),
        (f"who={iago.id}", ["x" * 22]),
        ("who=%20IAGO", ["x" * 22]),
        ("who=bot", ["abcdefgh-and-more"]),
        ("action=person.erased", ["abcdefgh-and-more"]),
        ("subject=iago", [iago.id]),
        ("subject=abcdefgh", ["abcdefgh-and-more"]),
        ("subject=" + "x" * 22, ["x" * 22]),
        ("subject=%25", []),
        ("since=2026-03-30&until=2026-03-30", ["x" * 22]),
        ("until=2026-03-29", []),
        ("who=iago&action=log_out", []),
        ("who=nobody", []),
        ("who=%00", None),
    ]:
        # An id may begin with a hyphen, as a formula does.
        found = [row[5].removeprefix("'") for row in await export(browser, f"?{query}")]
        page = await browser.text(f"/audit?{query}")
        if fitting is not None:
            assert found == fitting, query
            assert len(rows(page)) == len(fitting), query


@pytest.mark.usefixtures("administrator")
async def test_filters_stay_in_the_form_and_in_the_links(browser: Browser) -> None:
    record(browser, "console", "log_in_failed")
    page = await browser.text("/audit?who=console&action=log_in_failed&since=2026-01-01")
    assert 'name="who" value="console"' in page
    assert '<option value="log_in_failed" selected>' in page
    assert '<option value="person.erased">' in page
    assert 'value="2026-01-01"' in page
    link = page.partition('href="/audit.csv?')[2].partition('"')[0].replace("&amp;", "&")
    assert set(link.split("&")) == {"who=console", "action=log_in_failed", "since=2026-01-01"}


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "0001-01-01", "9999-12-31", "\0"])
async def test_what_is_no_day_is_named(browser: Browser, day: str) -> None:
    for name in ("since", "until"):
        response = await browser.get("/audit", params={name: day})
        if day.strip("\0"):
            assert response.status == 400
            assert "is not a day" in await response.text()
            assert (await browser.get("/audit.csv", params={name: day})).status == 400


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, "1.5", "", "٣"])
async def test_what_is_no_place_in_the_list_is_refused(browser: Browser, before: str) -> None:
    assert (await browser.get("/audit", params={"before": before})).status == 400


async def test_looking_and_exporting_are_recorded(browser: Browser, administrator: Staff) -> None:
    seen = record(browser, "console", "log_in_failed")
    await browser.text("/audit?who=console")
    looked = last(browser)
    assert (looked.actor, looked.action) == (administrator.id, "audit_viewed")
    # Which rows were seen, but not what was typed: it may be a name.
    ids = {"newest": seen.id, "oldest": seen.id, "rows": 1}
    assert looked.details == {"filters": ["who"]} | ids
    await export(browser, "?subject=Hodan")
    exported = last(browser)
    assert (exported.action, exported.details) == ("audit_exported", {"filters": ["subject"]})


@pytest.mark.usefixtures("administrator")
async def test_export_holds_every_row_and_no_formula(browser: Browser) -> None:
    with browser.cast.database.session() as session:
        for number in range(2500):
            session.add(AuditRow(actor="bot", action="log_out", subject=str(number)))
    found = await export(browser, "?who=bot")
    assert [row[5] for row in found] == [str(number) for number in reversed(range(2500))]
    for first in ("=", "+", "-", "@", "\t", "\r"):
        record(browser, "mean", subject=f"{first}cmd|' /C calc'!A0")
    assert {row[5][0] for row in await export(browser, "?who=mean")} == {"'"}


@pytest.mark.usefixtures("administrator")
async def test_export_is_a_file(browser: Browser) -> None:
    for method in ("GET", "HEAD"):
        response = await browser.client.request(method, "/audit.csv")
        assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
        disposition = response.headers["Content-Disposition"]
        assert disposition.startswith('attachment; filename="audit-20')
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.usefixtures("administrator")
async def test_markup_in_what_was_recorded_stays_text(browser: Browser) -> None:
    record(browser, MARKUP, MARKUP, subject=MARKUP, details={MARKUP: [MARKUP, 1], "x": {"y": 1}})
    page = await browser.text("/audit")
    assert "<script>alert" not in page
    page = await browser.text(f"/audit?who={MARKUP}&subject={MARKUP}&action={MARKUP}")
    assert "<script>alert" not in page


@pytest.mark.usefixtures("administrator")
async def test_every_action_can_be_searched(browser: Browser) -> None:
    page = await browser.text("/audit")
    for action in Action:
        assert f'<option value="{action}">' in page
    record(browser, "bot", "log_in", at=now() - timedelta(days=1))
    assert len(rows(await browser.text("/audit?action=log_in"))) == 1
