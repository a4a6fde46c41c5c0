"""Search says what it understood, shows what fits, and knows a way on when nothing does."""

from __future__ import annotations

from datetime import timedelta
from time import perf_counter

import pytest

from tests.actions.conftest import Rasa
from tests.factories import TODAY, Cast

SEARCH = "action_search_openings"


async def test_health_jobs_in_somalia_online(rasa: Rasa, cast: Cast) -> None:
    somalia = cast.institution("SO", name="Banadir Hospital", city="Mogadishu")
    cast.opening(somalia, reference="D-002", mode="both", deadline=TODAY + timedelta(days=9))
    cast.opening(somalia, reference="D-001", mode="online", deadline=TODAY)
    cast.opening(somalia, reference="D-003", mode="on_site")
    cast.opening(somalia, reference="D-004", mode="online", sector="water")
    cast.opening(reference="D-005", mode="online", institution=cast.institution("NG"))
    cast.opening(somalia, reference="D-006", mode="online", deadline=TODAY - timedelta(days=1))

    answer = await rasa.ask(SEARCH, {"sector": "health", "country": "SO", "mode": "online"})

    assert answer.references == ["D-001", "D-002"]
    assert answer.slots == {"shown_openings": ["D-001", "D-002"]}
    assert "I looked for: Health · online · Somalia\n2 openings fit." in answer.text
    assert answer.buttons == ["More about 1", "More about 2"]


async def test_a_card_says_what_matters_and_that_it_is_a_demo(rasa: Rasa, cast: Cast) -> None:
    host = cast.institution("SO", name="Banadir Hospital", city="Mogadishu")
    cast.opening(host, reference="D-001", title={"en": "Nurse trainer"}, weeks=6)

    answer = await rasa.ask(SEARCH, {"sector": "health"})

    assert (
        "1. DEMO · Nurse trainer (D-001)\n"
        "Banadir Hospital, Mogadishu, Somalia\n"
        "Health, on site, 6 weeks from 1 May 2026\n"
        "What is covered: Travel and insurance.\n"
        "Apply by 1 April 2026"
    ) in answer.text
    assert "Openings marked DEMO are examples" in answer.text


async def test_a_real_opening_is_not_called_a_demo(rasa: Rasa, cast: Cast) -> None:
    host = cast.institution("IQ", region="kurdistan", name="Charity", city=None)
    cast.opening(host, reference="D-001", title={"en": "Nurse"}, demo=False, covered=None, weeks=1)

    answer = await rasa.ask(SEARCH, {"country": "IQ", "region": "kurdistan"})

    assert "I looked for: Kurdistan Region of Iraq\nOne opening fits." in answer.text
    assert "1. Nurse (D-001)\nCharity, Kurdistan Region of Iraq\n" in answer.text
    assert "one week from" in answer.text
    assert "What is covered: not known" in answer.text
    assert "DEMO" not in answer.text


async def test_a_city_that_the_name_says_is_not_said_twice(rasa: Rasa, cast: Cast) -> None:
    cast.opening(cast.institution("SO", name="Health service, Mogadishu", city="Mogadishu"))

    assert "\nHealth service, Mogadishu, Somalia\n" in (await rasa.ask(SEARCH)).text


async def test_without_conditions_all_are_shown_page_by_page(rasa: Rasa, cast: Cast) -> None:
    host = cast.institution()
    for day in range(12):
        cast.opening(host, reference=f"D-{day:03}", deadline=TODAY + timedelta(days=day))

    first = await rasa.ask(SEARCH)
    second = await rasa.press(first, "Show more")
    third = await rasa.press(second, "Show more")

    assert "12 openings are open now." in first.text
    assert "7 more fit." in first.text
    assert "You can name a country" in first.text
    assert first.references == [f"D-{n:03}" for n in range(5)]
    assert second.references == [f"D-{n:03}" for n in range(5, 10)]
    assert third.references == ["D-010", "D-011"]
    assert "Show more" not in third.buttons
    assert "11. DEMO" in third.text
    # The cards keep their numbers, and the list that is remembered fits them.
    assert third.slots["shown_openings"] == [f"D-{n:03}" for n in range(12)]
    assert (await rasa.press(third, "More about 12")).references == ["D-011"]


async def test_more_keeps_the_conditions(rasa: Rasa, cast: Cast) -> None:
    countries = ["SO", "NG"]
    for country in [*countries, "GH"]:
        host = cast.institution(country)
        for number in range(4):
            cast.opening(host, reference=f"{country}-{number}")

    first = await rasa.ask(SEARCH, {"country": countries})
    second = await rasa.press(first, "Show more")

    assert "I looked for: Somalia · Nigeria\n8 openings fit." in first.text
    assert sorted(first.references + second.references) == sorted(
        f"{country}-{number}" for country in countries for number in range(4)
    )


async def test_a_page_that_has_gone_falls_back_to_the_first(rasa: Rasa, cast: Cast) -> None:
    cast.opening(reference="D-001")

    answer = await rasa.ask(SEARCH, {"position": "6"})

    assert answer.references == ["D-001"]


async def test_none_found_says_what_to_leave_out(rasa: Rasa, cast: Cast) -> None:
    cast.opening(cast.institution("SO"), reference="D-001", mode="on_site")
    cast.opening(cast.institution("NG"), reference="D-002", mode="online")
    cast.opening(cast.institution("NG"), reference="D-003", mode="online")

    answer = await rasa.ask(SEARCH, {"country": "SO", "mode": "online"}, ["D-009"])
    loosened = await rasa.press(answer, "Without Somalia (2)")

    assert "I looked for: online · Somalia\nNo opening fits now." in answer.text
    assert "If you leave one thing out, there is more:" in answer.text
    assert answer.buttons == ["Without online (1)", "Without Somalia (2)", "All openings"]
    assert answer.slots == {"shown_openings": None}
    assert loosened.references == ["D-002", "D-003"]


async def test_none_found_and_no_single_condition_helps(rasa: Rasa, cast: Cast) -> None:
    cast.opening(cast.institution("SO"), sector="water", mode="on_site")

    answer = await rasa.ask(SEARCH, {"country": "NG", "mode": "online", "sector": "ict"})

    assert "Leaving one thing out does not help either." in answer.text
    assert answer.buttons == ["All openings"]


async def test_one_condition_without_results_offers_all(rasa: Rasa, cast: Cast) -> None:
    cast.opening(cast.institution("SO"))

    answer = await rasa.ask(SEARCH, {"country": "NG"})

    assert answer.buttons == ["Without Nigeria (1)"]


async def test_nothing_is_open_at_all(rasa: Rasa) -> None:
    answer = await rasa.ask(SEARCH)

    assert "No opening is open now." in answer.text
    assert "You can ask me again at any time." in answer.text


async def test_a_month_is_when_it_starts(rasa: Rasa, cast: Cast) -> None:
    cast.opening(reference="D-001", starts_on=TODAY.replace(month=5))
    cast.opening(reference="D-002", starts_on=TODAY.replace(month=6))

    answer = await rasa.ask(SEARCH, {"month": "6"})

    assert answer.references == ["D-002"]
    assert "I looked for: June" in answer.text


async def test_more_conditions_than_fit_are_counted_not_dropped(rasa: Rasa, cast: Cast) -> None:
    cast.opening(cast.institution("SO"))
    countries = ["SO", "NG", "GH", "IQ", "AF", "SL", "ET", "MA", "SD", "KE"]

    answer = await rasa.ask(SEARCH, {"country": countries})

    assert "Morocco · 2 more\nOne opening fits." in answer.text


@pytest.mark.parametrize(
    "entities",
    [
        {"month": "13"},
        {"month": "June"},
        {"mode": "by pigeon"},
        {"position": "-1"},
        {"position": "٦" * 20},
        {"position": "9" * 9},
        {"position": "²"},
        {"country": ""},
        {"unheard_of": "x"},
    ],
)
async def test_odd_values_are_no_condition(
    rasa: Rasa, cast: Cast, entities: dict[str, str]
) -> None:
    cast.opening(reference="D-001")

    answer = await rasa.ask(SEARCH, entities)

    assert answer.references == ["D-001"]
    assert answer.phrases[0] == "openings-all"


async def test_search_is_fast(rasa: Rasa, cast: Cast) -> None:
    host = cast.institution()
    for _ in range(40):
        cast.opening(host)
    entities: dict[str, str | list[str]] = {"country": "SO", "sector": "health"}
    body = rasa.body(SEARCH, entities)
    await rasa.post(body)

    started = perf_counter()
    for _ in range(20):
        await rasa.post(body)

    # Alone it takes 3 ms; other work on the same machine must not make the test fail.
    assert (perf_counter() - started) / 20 < 0.1
