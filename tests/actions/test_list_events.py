"""Coming events, by what was understood."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

EVENTS = "action_list_events"
ONLINE = {"place": None, "city": None, "country": None, "online": True}


async def test_a_card_says_what_matters_in_the_time_of_the_person(rasa: Rasa, cast: Cast) -> None:
    cast.event(
        reference="E-001",
        title={"en": "Evening"},
        starts_at=datetime(2026, 7, 2, 16, 30, tzinfo=UTC),
        ends_at=datetime(2026, 7, 2, 19, 0, tzinfo=UTC),
        languages=["en", "nl"],
        price={"en": "Free", "nl": "Gratis"},
    )

    answer = await rasa.ask(EVENTS)

    assert "1. DEMO · Evening (E-001)\nThursday, 2 July 2026" in answer.text
    assert "18:30" in answer.text
    assert "(time in Amsterdam), 2.5 hours\nHumanity House, The Hague\n" in answer.text
    assert "Spoken: English, Nederlands\nPrice: Free\n40 seats left" in answer.text
    assert "Events marked DEMO are examples" in answer.text


async def test_three_on_a_page_soonest_first_and_pages_take_each_others_place(
    rasa: Rasa, cast: Cast
) -> None:
    for day in (7, 3, 5, 1, 6, 2, 4):
        cast.event(reference=f"E-00{day}", starts_at=NOW + timedelta(days=day))
    cast.event(reference="E-OVER", starts_at=NOW - timedelta(days=1))

    first = await rasa.ask(EVENTS)
    second = await rasa.press(first, "Next ›")
    third = await rasa.press(second, "Next ›")
    back = await rasa.press(third, "‹ Back")

    assert "7 events are coming." in first.text
    assert first.references == ["E-001", "E-002", "E-003"]
    assert second.references == back.references == ["E-004", "E-005", "E-006"]
    assert third.references == ["E-007"]
    assert "4–6 of 7" in second.text
    assert "7. DEMO" in third.text
    assert ["‹ Back" in one.buttons for one in (first, second, third)] == [False, True, True]
    assert "edits" not in first.replies[0]
    assert second.replies[0]["edits"] is True
    assert third.slots["shown_openings"] == [f"E-00{day}" for day in range(1, 8)]
    assert (await rasa.press(third, "About 7")).references == ["E-007"]


async def test_seats_that_are_left(rasa: Rasa, cast: Cast) -> None:
    people = [cast.person() for _ in range(3)]
    full = cast.event(capacity=3, starts_at=NOW + timedelta(days=1))
    one = cast.event(capacity=3, starts_at=NOW + timedelta(days=2))
    cast.registration(people[0], full, seats=3)
    cast.registration(people[1], full, status="waiting")
    cast.registration(people[0], one, seats=2)
    cast.registration(people[1], one, status="cancelled")

    answer = await rasa.ask(EVENTS)
    assert "Full: there is a waiting list" in answer.text
    assert "One seat left" in answer.text


async def test_what_is_cancelled_is_in_no_list(rasa: Rasa, cast: Cast) -> None:
    cast.event(status="cancelled")

    assert "No event is planned now." in (await rasa.ask(EVENTS)).text


async def test_by_city_and_day(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001", starts_at=datetime(2026, 3, 12, 18, tzinfo=UTC))
    cast.event(reference="E-002", starts_at=datetime(2026, 3, 13, 18, tzinfo=UTC), city="Amsterdam")
    cast.event(reference="E-003", starts_at=datetime(2027, 3, 1, 18, tzinfo=UTC))

    in_town = await rasa.ask(EVENTS, {"city": "Amsterdam"})
    on_a_day = await rasa.ask(EVENTS, {"date": "--03-12", "month": "3"})
    next_year = await rasa.ask(EVENTS, {"date": "--03-01", "month": "3"})
    never = await rasa.ask(EVENTS, {"date": "2026-03-14"})

    assert in_town.references == ["E-002"]
    assert on_a_day.references == ["E-001"]
    assert "I looked for: 12 March 2026\n" in on_a_day.text
    assert next_year.references == ["E-003"]
    assert "I looked for: 14 March 2026\nNo event fits." in never.text


async def test_what_is_over_is_told_as_over(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001")
    cast.event(reference="E-002", starts_at=NOW - timedelta(days=9), outcome={"en": "20 came."})
    cast.event(reference="E-003", starts_at=NOW - timedelta(days=2))

    coming = await rasa.ask(EVENTS)
    over = await rasa.press(coming, "What is over")

    assert coming.references == ["E-001"]
    assert over.references == ["E-003", "E-002"]
    assert "I looked for: over\n2 events fit. The latest comes first." in over.text
    assert "left" not in over.text
    details = await rasa.press(over, "About 2")
    assert details.text.startswith("This event is over.\n\nWhat came of it: 20 came.")
    assert "I want to come" not in details.buttons
    assert (await rasa.press(over, "Coming events")).references == ["E-001"]


async def test_a_few_words_go_on_with_the_list(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001", languages=["so"])
    cast.event(reference="E-002", languages=["so"], **ONLINE)
    cast.event(reference="E-003", **ONLINE)
    first = await rasa.ask(EVENTS, {"language": "so"})

    narrowed = await rasa.ask(EVENTS, {"mode": "online"}, text="only online", slots=first.slots)
    other = await rasa.ask(EVENTS, {"language": "en"}, text="in English", slots=narrowed.slots)
    anew = await rasa.ask(EVENTS, text="which events are coming", slots=narrowed.slots)

    assert first.references == ["E-001", "E-002"]
    assert narrowed.references == ["E-002"]
    assert other.references == ["E-003"]
    assert len(anew.references) == 3


async def test_next_in_words(rasa: Rasa, cast: Cast) -> None:
    for day in range(1, 6):
        cast.event(reference=f"E-00{day}", starts_at=NOW + timedelta(days=day))
    first = await rasa.ask(EVENTS)
    second = await rasa.ask(EVENTS, {"position": "next"}, text="show more", slots=first.slots)

    assert second.references == ["E-004", "E-005"]
    assert "edits" not in second.replies[0]


async def test_online_in_march_in_somali(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001", languages=["so", "en"], **ONLINE)
    cast.event(reference="E-002", languages=["en"], **ONLINE)
    cast.event(reference="E-003", languages=["so"])

    answer = await rasa.ask(EVENTS, {"mode": "online", "month": "3", "language": "so"})

    assert answer.references == ["E-001"]
    assert "I looked for: online · Soomaali · March\nOne coming event fits." in answer.text
    assert "\nOnline\n" in answer.text


async def test_none_found_says_what_to_leave_out(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001", demo=False)

    answer = await rasa.ask(EVENTS, {"country": "SO", "month": "3"})
    loosened = await rasa.press(answer, "Without Somalia (1)")

    assert "I looked for: Somalia · March\nNo event fits." in answer.text
    assert answer.buttons == ["Without Somalia (1)", "All events", "What is over"]
    assert loosened.references == ["E-001"]
    assert "DEMO" not in loosened.text


async def test_none_found_and_nothing_helps(rasa: Rasa, cast: Cast) -> None:
    cast.event()

    answer = await rasa.ask(EVENTS, {"mode": "online", "month": "12"})

    assert "Leaving one thing out does not help either." in answer.text
    assert (await rasa.press(answer, "All events")).phrases[0] == "events-all"


async def test_nothing_is_planned(rasa: Rasa) -> None:
    assert "No event is planned now." in (await rasa.ask(EVENTS)).text


async def test_the_one_that_is_named(rasa: Rasa, cast: Cast) -> None:
    cast.event(reference="E-001")
    cast.event(reference="E-002", online=True)

    answer = await rasa.ask(EVENTS, {"reference": "E-002"})

    assert answer.references == ["E-002"]
    assert "Humanity House, The Hague, and online" in answer.text


async def test_an_unknown_one_is_named(rasa: Rasa) -> None:
    assert "I know no event E-404." in (await rasa.ask(EVENTS, {"reference": "E-404"})).text


async def test_the_events_shown_can_be_named_by_their_place(rasa: Rasa, cast: Cast) -> None:
    first = cast.event(starts_at=NOW + timedelta(days=1))
    second = cast.event(starts_at=NOW + timedelta(days=2))

    listed = await rasa.ask(EVENTS)

    assert listed.slots["shown_openings"] == [first.reference, second.reference]
    shown = listed.slots["shown_openings"]
    details = await rasa.ask("action_opening_details", {"position": "2"}, shown)
    assert second.reference in details.text
