"""Programmes in the console: dates, countries, rules with their lines, and trying them out."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from store.programmes.programme_rules import written
from store.programmes.programmes import read_programmes
from store.tables import Programme
from tests.console.browser import Browser
from tests.factories import Cast

CONTENT = Path(__file__).parents[2] / "content"
LIST = "/content/programmes"
PAGE = f"{LIST}/cd4d2"
RULES = f"{PAGE}/rules"
MARKUP = "<script>alert(1)</script>"
LANGUAGES = ("en", "nl", "fr", "ar", "fa", "so")


@pytest.fixture
def editor(browser: Browser, cast: Cast) -> Browser:
    """An editor; the programmes are those of the project."""
    browser.become("editor")
    for row in read_programmes(CONTENT):
        cast.add(Programme(**row))
    return browser


def stored(browser: Browser, programme_id: str = "cd4d2") -> Programme:
    with browser.cast.database.session() as session:
        return session.get_one(Programme, programme_id)


async def seen(browser: Browser, path: str = PAGE) -> str:
    found = re.search(r'name="seen" value="(\d+)"', await browser.text(path))
    assert found
    return found[1]


def facts(**changes: str) -> dict[str, str]:
    given = {f"name_{code}": f"Phase 3 ({code})" for code in LANGUAGES}
    return given | {"starts_on": "2026-01-01", "ends_on": "2029-12-31", "shown": "yes"} | changes


def text(page: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))


def rules_text() -> str:
    [row] = [one for one in read_programmes(CONTENT) if one["id"] == "cd4d2"]
    return written(row["details"]["rules"])


async def test_a_phase_gets_dates_and_runs(editor: Browser) -> None:
    assert "does not run" in await editor.text(LIST)
    given = facts() | {"seen": await seen(editor)}
    response = await editor.post(f"{PAGE}/facts", form=PAGE, **given)
    assert response.status == 303
    page = text(await editor.text(response.headers["Location"]))
    assert "the next check in the chat goes by it" in page
    assert "Phase 3 (en)" in page
    response = await editor.post(f"{PAGE}/undo", form=PAGE, seen=await seen(editor))
    assert response.status == 303
    assert str(stored(editor).ends_on) == "2023-06-30"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"ends_on": "2025-01-01"}, "Last day comes before the first day"),
        ({"starts_on": ""}, "a programme that ends has begun"),
        ({"starts_on": "soon"}, "is no date"),
        ({"name_so": " "}, "is needed in every language"),
    ],
)
async def test_what_contradicts_itself_is_shown_again(
    editor: Browser, change: dict[str, str], named: str
) -> None:
    given = facts(name_en="My own name") | change | {"seen": await seen(editor)}
    response = await editor.post(f"{PAGE}/facts", form=PAGE, **given)
    assert response.status == 400
    page = await response.text()
    assert named in text(page)
    assert 'value="My own name"' in page
    assert stored(editor).revision == 1


async def test_countries_and_fields_are_ticked(editor: Browser) -> None:
    form = {"csrf": await editor.form_token(PAGE), "seen": await seen(editor)}
    data = [*form.items(), ("country", "SO"), ("country", "GH"), ("country", "QQ"), ("country", "")]
    data += [("sector_0", "health"), ("sector_1", "water"), ("sector_2", "ict")]
    path = f"{PAGE}/choices"
    response = await editor.client.post(path, data=data, allow_redirects=False)
    assert response.status == 303
    page = await editor.text(PAGE)
    assert re.search(r'value="GH" id="country-GH" checked', page)
    assert 'id="country-IQ"' not in page
    assert re.search(r'id="sector-1-water" checked', page)
    form["seen"] = await seen(editor)
    refused = await editor.client.post(path, data=[*form.items(), ("country", "QQ")])
    assert refused.status == 400
    assert "tick at least one" in await refused.text()


async def test_rules_are_changed_and_a_fault_is_shown_with_its_line(editor: Browser) -> None:
    spoilt = rules_text().replace("kind: one_of", "kind: magic", 1)
    response = await editor.post(RULES, rules=spoilt, seen=await seen(editor, RULES))
    assert response.status == 400
    page = await response.text()
    assert "Line 2:" in page
    assert '<li class="here"><code dir="auto">  kind: magic</code></li>' in page
    assert "kind: magic" in page.split("<textarea")[1]
    mended = rules_text().replace("  - IQ\n", "", 1)
    response = await editor.post(RULES, rules=mended, seen=await seen(editor, RULES))
    assert response.status == 303
    assert stored(editor).details["rules"][0]["values"] == ["NG", "SO"]


async def test_rules_are_tried_before_they_are_kept(editor: Browser) -> None:
    said: dict[str, Any] = {"origin": "GH", "residence": "NL", "mode": "online"}
    path = f"{PAGE}/trial"
    response = await editor.post(path, form=RULES, rules=rules_text(), **said)
    page = text(await response.text())
    assert "would not have fitted CD4D (second phase, 2019-2023)" in page
    assert "Country of origin: Ghana – does not fit" in page
    other = rules_text().replace("- NG\n", "- NG\n  - GH\n", 1)
    response = await editor.post(path, form=RULES, rules=other, language="nl", **said)
    page = text(await response.text())
    assert "Land van herkomst: Ghana – past" in page
    assert "- GH" in page
    assert stored(editor).revision == 1
    response = await editor.post(path, form=RULES, rules="- x", **said)
    assert response.status == 400


async def test_a_copy_begins_a_new_phase(editor: Browser) -> None:
    response = await editor.post(f"{PAGE}/copy", form=PAGE, id="cd4d3")
    assert response.status == 303
    page = text(await editor.text(response.headers["Location"]))
    assert "not shown" in page
    for name, named in (("cd4d3", "is taken"), ("CD 4", "small letters")):
        refused = await editor.post(f"{PAGE}/copy", form=PAGE, id=name)
        assert refused.status == 400
        assert named in await refused.text()


async def test_of_two_tabs_the_second_is_told(editor: Browser) -> None:
    stamp = await seen(editor)
    await editor.post(f"{PAGE}/facts", form=PAGE, seen=stamp, **facts())
    late = facts(name_en="Second tab")
    response = await editor.post(f"{PAGE}/facts", form=PAGE, seen=stamp, **late)
    assert response.status == 409
    assert 'value="Second tab"' in await response.text()
    for path, more in ((RULES, {"rules": rules_text()}), (f"{PAGE}/undo", {})):
        assert (await editor.post(path, form=PAGE, seen=stamp, **more)).status == 409
    assert (await editor.post(f"{PAGE}/undo", form=PAGE)).status == 400


@pytest.mark.parametrize("role", ["agent", "reviewer", "reader"])
async def test_who_does_not_edit_reads_only(browser: Browser, role: str) -> None:
    browser.become(role)
    browser.cast.programme("cd4d2")
    page = await browser.text(PAGE)
    assert "From Somalia." in page
    assert "Save" not in page
    for path in (f"{PAGE}/facts", f"{PAGE}/choices", RULES, f"{PAGE}/trial", f"{PAGE}/copy"):
        assert (await browser.post(path, form="/password", seen="1")).status == 403
    assert (await browser.get(RULES)).status == 403


async def test_a_programme_that_there_is_not_is_a_missing_page(editor: Browser) -> None:
    for path in (f"{LIST}/none", f"{LIST}/none/rules", f"{LIST}/UP", f"{LIST}/a%2fb"):
        assert (await editor.get(path)).status == 404
    for act in ("facts", "choices", "rules", "trial", "copy", "undo"):
        path = f"{LIST}/none/{act}"
        response = await editor.post(path, form=PAGE, seen="1", id="x2", rules="- x", **facts())
        assert response.status in (400, 404), act


async def test_markup_stays_text(editor: Browser) -> None:
    given = facts(name_en=MARKUP, name_nl=MARKUP) | {"seen": await seen(editor)}
    await editor.post(f"{PAGE}/facts", form=PAGE, **given)
    refused = await editor.post(RULES, rules=f"- {MARKUP}", seen=await seen(editor, RULES))
    for page in (await editor.text(LIST), await editor.text(PAGE), await refused.text()):
        assert "<script>alert" not in page
