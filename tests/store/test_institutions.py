"""Host institutions: made, edited, and thrown away only when nothing is theirs."""

from __future__ import annotations

import pytest

from store.editing import ChangedMeanwhileError, InUseError, version
from store.openings import institutions
from store.openings.institutions import PAGE, NoSuchInstitutionError
from store.openings.openings import Conditions, search
from store.sheets.columns import Fault
from tests.factories import TODAY, Cast

GIVEN = {"name": "Hospital of Hargeisa", "country": "Somalia", "city": "Hargeisa"}
FIELDS = {"name": "Hospital of Hargeisa", "country": "SO", "region": None, "city": "Hargeisa"}


def test_all_that_is_wrong_is_said_at_once() -> None:
    assert institutions.read(GIVEN | {"region": "Somaliland"}) == (
        FIELDS | {"region": "somaliland"},
        [],
    )
    faults = institutions.read({"country": "GH", "region": "kurdistan", "city": "x" * 101})[1]
    assert faults == [
        Fault("name", "missing"),
        Fault("city", "too_long", "x" * 80),
        Fault("region", "other_country", "kurdistan", "IQ"),
    ]


async def test_the_id_says_country_and_name(cast: Cast) -> None:
    ids = [(await cast.database.run(institutions.create, FIELDS, "iago")).id for _ in range(3)]
    assert ids == [f"so-hospital-of-hargeisa{more}" for more in ("", "-2", "-3")]
    arabic = FIELDS | {"name": "وزارة الصحة"}
    assert (await cast.database.run(institutions.create, arabic, "iago")).id == "so-host"


async def test_its_openings_are_found_by_the_new_name(cast: Cast) -> None:
    institution = cast.institution()
    cast.opening(institution)
    changed = await cast.database.run(institutions.change, institution.id, "", FIELDS, "iago")
    assert sorted(changed) == ["city", "name"]
    found = await cast.database.read(search, TODAY, Conditions(words=("hargeisa",)), 10)
    assert found.total == 1


async def test_of_two_who_edit_the_second_is_told(cast: Cast) -> None:
    institution = cast.institution()
    await cast.database.run(institutions.change, institution.id, "", FIELDS, "iago")
    with pytest.raises(ChangedMeanwhileError):
        await cast.database.run(institutions.change, institution.id, "", FIELDS, "mira")
    now = await cast.database.read(institutions.find, institution.id)
    args = (institution.id, version(now), FIELDS | {"city": "Berbera"}, "mira")
    assert await cast.database.run(institutions.change, *args) == ["city"]


async def test_one_with_an_opening_stays(cast: Cast) -> None:
    used, unused = cast.institution(), cast.institution()
    cast.opening(used, status="closed")
    with pytest.raises(InUseError):
        await cast.database.run(institutions.delete, used.id, "iago")
    await cast.database.run(institutions.delete, unused.id, "iago")
    with pytest.raises(NoSuchInstitutionError):
        await cast.database.read(institutions.find, unused.id)
    with pytest.raises(NoSuchInstitutionError):
        await cast.database.run(institutions.delete, unused.id, "iago")


async def test_the_list_counts_openings_and_has_pages(cast: Cast) -> None:
    first = cast.institution("AF", id="af-kabul", name="Kabul 100% Hospital")
    cast.opening(first)
    cast.opening(first)
    for _ in range(PAGE):
        cast.institution("SO")
    page = await cast.database.read(institutions.list_institutions)
    assert (page.institutions[0].openings, page.total) == (2, PAGE + 1)
    second = await cast.database.read(institutions.list_institutions, "", 2)
    assert len(second.institutions) == 1
    for text in ("kabul", "100%", first.id):
        found = await cast.database.read(institutions.list_institutions, text)
        assert [one.institution.id for one in found.institutions] == [first.id], text


def test_a_name_of_two_is_nobodys(cast: Cast) -> None:
    rows = [cast.institution(name="University"), cast.institution(name="university")]
    rows.append(cast.institution(name="Hospital"))
    hosts = institutions.hosts(rows)
    assert "university" not in hosts
    assert hosts["hospital"] == rows[2].id
    assert hosts[rows[0].id] == rows[0].id
