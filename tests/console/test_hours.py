"""The settings of the desk: office hours, limits, the staff group."""

from __future__ import annotations

import re
from datetime import date

import pytest

from console.handover.hours_form import read_hours, write_hours
from store import installation
from store.handover import office_hours, staff_group
from store.handover.office_hours import DAYS, OfficeHours
from store.openings import links
from tests.console.browser import Browser

PAGE = "/desk/settings"
LIMITS = {
    "escalate_after": "30",
    "give_up_after": "48",
    "close_after": "12",
    "console_address": "https://console.example.org/",
}


def hours(browser: Browser) -> OfficeHours | None:
    """As they are set."""
    with browser.cast.database.session() as session:
        return office_hours.current(session)


def limits(browser: Browser) -> installation.Installation:
    """As they are set."""
    with browser.cast.database.session() as session:
        return installation.read(session)


@pytest.mark.parametrize(
    "text", ["9-12:30, 13:00–17", "09:00 - 12:30;13.00 — 17.00", "9 to 12:30 and 13 to 17:00"]
)
def test_hours_are_understood_as_people_write_them(text: str) -> None:
    read = read_hours({"monday": text, "closed": "25-12-2026, 2027-01-01\n1/5/2027"})
    assert read
    assert read.week[0] == ((540, 750), (780, 1020))
    assert read.closed == {date(2026, 12, 25), date(2027, 1, 1), date(2027, 5, 1)}
    fields = write_hours(read)
    assert fields["monday"] == "09:00–12:30, 13:00–17:00"
    assert read_hours(fields) == read


async def test_what_people_are_told_is_shown_in_their_languages(browser: Browser) -> None:
    browser.become("editor")
    unknown = await browser.text(PAGE)
    assert re.search(r'lang="nl">[^<]*Ik weet niet wanneer de medewerkers er zijn', unknown)
    assert 'lang="so"' in unknown
    week = {day: "0-24" for day in DAYS}
    await browser.post(f"{PAGE}/hours", PAGE, **week)
    known = await browser.text(PAGE)
    assert "Ik weet niet wanneer" not in known
    assert re.search(r'lang="en">[^<]*By their office hours the staff are there now', known)


async def test_hours_are_saved_and_shown(browser: Browser) -> None:
    browser.become("editor")
    assert "No office hours are set" in await browser.text(PAGE)
    fields = {"monday": "9-17", "closed": "25-12-2026", "zone": "Europe/Paris"}
    response = await browser.post(f"{PAGE}/hours", PAGE, **fields)
    assert response.status == 303
    page = await browser.text(response.headers["Location"])
    assert "The office hours are saved" in page
    assert 'value="09:00–17:00"' in page
    assert "2026-12-25" in page
    saved = hours(browser)
    assert saved
    assert saved.zone.key == "Europe/Paris"
    # No times at all: people are told nothing about hours.
    assert (await browser.post(f"{PAGE}/hours", PAGE)).status == 303
    assert hours(browser) is None


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"monday": "nine to five"}, "is not understood"),
        ({"monday": "9-25"}, "is not understood"),
        ({"monday": "9-17:60"}, "is not understood"),
        ({"monday": "17-9"}, "The end comes before the beginning"),
        ({"monday": "9-9"}, "The end comes before the beginning"),
        ({"monday": "9-13, 12-17"}, "overlap"),
        ({"monday": ",".join(f"{hour}-{hour + 1}" for hour in range(0, 14, 2))}, "too much"),
        ({"monday": "9-17", "closed": "31-02-2026"}, "Write one a line"),
        ({"monday": "9-17", "closed": "Christmas"}, "Write one a line"),
        ({"monday": "9-17", "closed": "1-1-2027\n" * 1000}, "too much"),
        ({"monday": "9-17", "zone": "Europe/Nowhere"}, "There is no such time zone"),
        ({"monday": "9-17", "zone": "../../etc/passwd"}, "There is no such time zone"),
        ({"monday": "9-17", "zone": "\0"}, "There is no such time zone"),
    ],
)
async def test_hours_that_make_no_sense_are_shown_again(
    browser: Browser, fields: dict[str, str], told: str
) -> None:
    browser.become("editor")
    response = await browser.post(f"{PAGE}/hours", PAGE, **fields)
    page = await response.text()
    assert response.status == 400
    assert "Nothing was saved" in page
    assert told in page
    assert f'value="{fields["monday"]}"' in page
    assert page.count('aria-invalid="true"') == 1
    assert hours(browser) is None


async def test_limits_are_saved_together(browser: Browser) -> None:
    browser.become("administrator")
    response = await browser.post(f"{PAGE}/limits", PAGE, **LIMITS)
    assert response.status == 303
    assert limits(browser) == installation.Installation(30, 48, 12, "https://console.example.org")
    page = await browser.text(response.headers["Location"])
    assert 'value="30"' in page


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("escalate_after", ""),
        ("escalate_after", "0"),
        ("escalate_after", "-5"),
        ("escalate_after", "1e3"),
        ("give_up_after", "721"),
        ("close_after", "٣"),
        ("console_address", "javascript:alert(1)"),
        ("console_address", "https://"),
        ("console_address", "https://a b"),
        ("console_address", "https://" + "x" * 300),
    ],
)
async def test_limit_that_makes_no_sense_saves_nothing(
    browser: Browser, name: str, text: str
) -> None:
    browser.become("editor")
    response = await browser.post(f"{PAGE}/limits", PAGE, **LIMITS | {name: text})
    page = await response.text()
    assert response.status == 400
    assert f'id="wrong-{name}"' in page
    assert limits(browser) == installation.Installation()


async def test_group_is_connected_by_a_code_that_is_shown_once(browser: Browser) -> None:
    browser.become("editor")
    with browser.cast.database.session() as session:
        links.keep_username(session, "cd4d_bot")
    assert "No group is connected" in await browser.text(PAGE)
    page = await (await browser.post(f"{PAGE}/group", PAGE)).text()
    shown = re.search(r"/connect@cd4d_bot ([A-Z0-9]+)<", page)
    assert shown
    assert f"startgroup={shown[1]}" in page
    assert shown[1] not in await browser.text(PAGE)
    with browser.cast.database.session() as session:
        staff_group.connect(session, "-100123", "<b>Team</b>", "nl", shown[1])
    page = await browser.text(PAGE)
    assert "&lt;b&gt;Team&lt;/b&gt;" in page
    assert "in Dutch" in page
    assert "-100123" not in page
    for _ in range(2):
        response = await browser.post(f"{PAGE}/group/disconnect", PAGE)
        assert response.status == 303
    assert "No group is connected" in await browser.text(PAGE)


@pytest.mark.parametrize("role", ["agent", "reviewer", "reader"])
async def test_settings_belong_to_editors(browser: Browser, role: str) -> None:
    browser.become(role)
    assert (await browser.get(PAGE)).status == 403
    for what in ("hours", "limits", "group", "group/disconnect"):
        assert (await browser.post(f"{PAGE}/{what}", "/password", **LIMITS)).status == 403
    assert limits(browser) == installation.Installation()
