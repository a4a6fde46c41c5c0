"""Host institutions in the console."""

from __future__ import annotations

import re

import pytest

from store.tables import Institution
from tests.applying import all_of
from tests.console.browser import Browser
from tests.factories import Cast

FORM = {"name": "Hospital of Hargeisa", "country": "SO", "region": "somaliland", "city": "Hargeisa"}
MARKUP = "<b onmouseover=alert(1)>"
SEEN = re.compile(r'name="seen" value="([^"]*)"')


@pytest.fixture
def editor(browser: Browser) -> Browser:
    """An editor."""
    browser.become("editor")
    return browser


async def test_one_is_added_and_edited(editor: Browser, cast: Cast) -> None:
    made = await editor.post("/institutions/new", **FORM)
    assert made.headers["Location"] == "/institutions?done=created"
    page = await editor.text("/institutions")
    assert "so-hospital-of-hargeisa" in page
    assert "Somaliland" in page
    path = "/institutions/so-hospital-of-hargeisa"
    found = SEEN.search(await editor.text(path))
    assert found
    saved = await editor.post(path, seen=found[1], **FORM | {"city": "Berbera"})
    assert saved.headers["Location"] == "/institutions?done=changed"
    refused = await editor.post(path, seen=found[1], **FORM | {"city": "Borama"})
    assert refused.status == 409
    assert 'Saved now: <span dir="auto">Berbera</span>' in await refused.text()
    assert all_of(cast.database, Institution)[0].city == "Berbera"


async def test_everything_wrong_is_named_and_nothing_typed_is_lost(editor: Browser) -> None:
    refused = await editor.post(
        "/institutions/new", country="GH", region="kurdistan", city="Tamale"
    )
    page = await refused.text()
    assert refused.status == 400
    assert '<a href="#name">Name</a> is missing.' in page
    assert '<a href="#region">Region</a> lies in another country: Iraq.' in page
    assert 'value="Tamale"' in page


async def test_one_with_openings_stays(editor: Browser, cast: Cast) -> None:
    used, unused = cast.institution(), cast.institution()
    cast.opening(used)
    assert "One opening is of this institution" in await editor.text(
        f"/institutions/{used.id}/delete"
    )
    refused = await editor.post(f"/institutions/{used.id}/delete", form=f"/institutions/{used.id}")
    assert refused.status == 400
    gone = await editor.post(f"/institutions/{unused.id}/delete")
    assert gone.headers["Location"] == "/institutions?done=deleted"
    assert (await editor.get(f"/institutions/{unused.id}")).status == 404


async def test_markup_in_a_name_is_only_text(editor: Browser) -> None:
    await editor.post("/institutions/new", **FORM | {"name": MARKUP, "city": MARKUP})
    (path,) = set(
        re.findall(r'href="(/institutions/so-[a-z0-9-]+)"', await editor.text("/institutions"))
    )
    for page in ("/institutions", path, f"{path}/delete"):
        text = await editor.text(page)
        assert "&lt;b onmouseover" in text
        assert "<b onmouseover" not in text


@pytest.mark.parametrize("role", ["agent", "reviewer", "reader"])
async def test_only_editors_see_them(browser: Browser, cast: Cast, role: str) -> None:
    institution = cast.institution()
    browser.become(role)
    for path in ("", "/new", f"/{institution.id}", f"/{institution.id}/delete", ".csv"):
        assert (await browser.get(f"/institutions{path}")).status == 403
