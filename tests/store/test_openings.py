"""Search finds exactly the matching rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from store.openings.full_text import index_missing, words_of
from store.openings.openings import (
    Conditions,
    OpeningNotFoundError,
    by_reference,
    conditions_of,
    counts,
    fits,
    is_open,
    mentioned,
    search,
    spread,
)
from store.tables import Opening
from tests.factories import TODAY, Cast


@pytest.fixture
def market(cast: Cast) -> Cast:
    """Openings in three countries and two regions."""
    somalia = cast.institution("SO")
    somaliland = cast.institution("SO", region="somaliland")
    iraq = cast.institution("IQ")
    kurdistan = cast.institution("IQ", region="kurdistan", city="Erbil")
    nigeria = cast.institution("NG")
    may, june = date(2026, 5, 15), date(2026, 6, 1)
    for name, host, sector, mode, starts_on in (
        ("so-health-online", somalia, "health", "online", may),
        ("so-health-both", somalia, "health", "both", june),
        ("so-health-site", somalia, "health", "on_site", may),
        ("so-water-online", somalia, "water", "online", may),
        ("sl-health-online", somaliland, "health", "online", may),
        ("iq-ict-site", iraq, "ict", "on_site", june),
        ("kr-ict-both", kurdistan, "ict", "both", june),
        ("ng-water-site", nigeria, "water", "on_site", may),
    ):
        special = {"title": {"en": "Pump fitter"}, "weeks": 12} if host is nigeria else {}
        facts = {"sector": sector, "mode": mode, "starts_on": starts_on}
        cast.opening(host, reference=name, **facts, **special)
    cast.opening(somalia, reference="closed", mode="online", deadline=TODAY - timedelta(days=1))
    cast.opening(somalia, reference="draft", mode="online", status="draft")
    cast.opening(somalia, reference="shut", mode="online", status="closed")
    with cast.database.session() as session:
        index_missing(session)
    return cast


ALL = {
    *("so-health-online", "so-health-both", "so-health-site", "so-water-online"),
    *("sl-health-online", "iq-ict-site", "kr-ict-both", "ng-water-site"),
}
EARLY = ALL - {"so-health-both", "iq-ict-site", "kr-ict-both"}


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (Conditions(), ALL),
        (Conditions(sectors=("health",)), {n for n in ALL if "health" in n}),
        (Conditions(countries=("SO",)), {n for n in ALL if n[:2] in ("so", "sl")}),
        (Conditions(countries=("SO", "NG")), {n for n in ALL if n[:2] in ("so", "sl", "ng")}),
        (Conditions(countries=("SO",), regions=("somaliland",)), {"sl-health-online"}),
        (Conditions(regions=("kurdistan",)), {"kr-ict-both"}),
        (
            Conditions(countries=("IQ", "NG"), regions=("kurdistan",)),
            {"kr-ict-both", "ng-water-site"},
        ),
        (Conditions(countries=("SO",), regions=("puntland",)), set()),
        (Conditions(modes=("online",)), {n for n in ALL if "online" in n or "both" in n}),
        (Conditions(modes=("on_site",)), {n for n in ALL if "site" in n or "both" in n}),
        (Conditions(modes=("online", "on_site")), ALL),
        (Conditions(months=(6,)), {"so-health-both", "iq-ict-site", "kr-ict-both"}),
        (Conditions(months=(5, 6)), ALL),
        (
            Conditions(countries=("SO",), sectors=("health",), modes=("online",)),
            {"so-health-online", "so-health-both", "sl-health-online"},
        ),
        (
            Conditions(("SO",), (), ("health", "water"), ("online",), (5,)),
            {"so-health-online", "sl-health-online", "so-water-online"},
        ),
        (Conditions(countries=("XX",)), set()),
        (Conditions(sectors=("'; DROP TABLE openings",)), set()),
        (Conditions(modes=("by pigeon",)), set()),
        (Conditions(months=(13,)), set()),
        (Conditions(cities=("Erbil",)), {"kr-ict-both"}),
        (Conditions(countries=("NG",), cities=("Erbil",)), {"kr-ict-both", "ng-water-site"}),
        (Conditions(lengths=((4, 6),)), ALL - {"ng-water-site"}),
        (Conditions(lengths=((9, 13), (0, 2))), {"ng-water-site"}),
        (Conditions(starts=((date.min, date(2026, 5, 15)),)), EARLY),
        (Conditions(starts=((date(2026, 5, 16), date.max),)), ALL - EARLY),
        (Conditions(months=(6,), starts=((date.min, date(2026, 5, 15)),)), ALL),
        (Conditions(words=("pump",)), {"ng-water-site"}),
        (Conditions(words=("pumps", "staff")), {"ng-water-site"}),
        (Conditions(words=("pumps", "banana")), set()),
        (Conditions(words=("100%", "_")), set()),
    ],
)
async def test_search_finds_exactly_the_matching_openings(
    market: Cast, conditions: Conditions, expected: set[str]
) -> None:
    found = await market.database.read(search, TODAY, conditions, 100)

    assert {opening.reference for opening in found.openings} == expected
    assert found.total == len(expected)


async def test_the_soonest_deadline_comes_first_and_pages_do_not_overlap(cast: Cast) -> None:
    host = cast.institution()
    for days in (30, 10, 0, 20):
        cast.opening(host, reference=f"in-{days}", deadline=TODAY + timedelta(days=days))

    first = await cast.database.read(search, TODAY, Conditions(), 3)
    rest = await cast.database.read(search, TODAY, Conditions(), 3, 3)
    beyond = await cast.database.read(search, TODAY, Conditions(), 3, 6)

    assert [o.reference for o in first.openings] == ["in-0", "in-10", "in-20"]
    assert [o.reference for o in rest.openings] == ["in-30"]
    assert (first.total, rest.total, beyond.total, beyond.openings) == (4, 4, 4, [])


async def test_institutions_come_along_without_a_query_per_row(market: Cast) -> None:
    statements: list[str] = []
    event.listen(
        market.database.engine,
        "before_cursor_execute",
        lambda *call: statements.append(call[2]) if call[2].startswith("SELECT") else None,
    )

    found = await market.database.read(search, TODAY, Conditions(), 100)

    assert all(opening.institution.name for opening in found.openings)
    assert len(statements) == 1


@pytest.mark.parametrize("reference", ["so-health-online", "closed", "shut"])
async def test_an_opening_is_found_by_reference_open_or_closed(
    market: Cast, reference: str
) -> None:
    opening = await market.database.read(by_reference, reference)

    assert opening.reference == reference
    assert opening.institution.country == "SO"


@pytest.mark.parametrize("reference", ["draft", "D-999", "", "x" * 10_000, "🌿"])
async def test_what_nobody_may_see_is_not_found(market: Cast, reference: str) -> None:
    with pytest.raises(OpeningNotFoundError):
        await market.database.read(by_reference, reference)


def test_the_deadline_is_the_last_day() -> None:
    opening = Opening(status="published", deadline=TODAY)

    assert is_open(opening, TODAY)
    assert not is_open(opening, TODAY + timedelta(days=1))
    assert not is_open(Opening(status="closed", deadline=TODAY), TODAY)


def some(*values: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True)


ASKED = st.fixed_dictionaries(
    {
        "country": some("SO", "IQ", "NG", "XX"),
        "region": some("somaliland", "kurdistan"),
        "city": some("Erbil", "Nowhere"),
        "sector": some("health", "ict", "water"),
        "mode": some("online", "on_site", "by pigeon"),
        "month": some("5", "6", "13"),
        "start": some("../--06", "--06/..", "--05/--06", "--05-15", "x"),
        "length": some("6", "4", "-8", "9-", "5-7", "x"),
        "words": some("pump", "Adviser", "trains", "staff", "Hospital", "Erbil", "nothing"),
    }
)


@given(entities=ASKED)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_one_opening_fits_as_the_search_finds_it(
    market: Cast, entities: dict[str, list[str]]
) -> None:
    conditions = conditions_of(entities, TODAY)
    with market.database.session() as session:
        found = {one.reference for one in search(session, TODAY, conditions, 100).openings}
        everything = search(session, TODAY, Conditions(), 100).openings

        assert found == {
            one.reference for one in everything if fits(conditions, one, words_of(session, one.id))
        }
        assert counts(session, TODAY, [conditions, Conditions()]) == [len(found), len(ALL)]


async def test_the_spread_of_what_was_found_is_one_query(market: Cast) -> None:
    found = await market.database.read(spread, TODAY, Conditions(countries=("SO",)))

    assert found["sector"] == {"health": 4, "water": 1}
    assert found["mode"] == {"online": 4, "on_site": 2}
    assert found["country"] == {"SO": 5}


async def test_words_that_no_open_opening_holds_are_known(market: Cast) -> None:
    market.opening(reference="old", title={"en": "Plumber"}, status="closed")
    await market.database.run(index_missing)

    asked = ("pumps", "plumber", "train")

    assert await market.database.read(mentioned, TODAY, asked) == ("pumps", "train")
    assert await market.database.read(mentioned, TODAY, ()) == ()
