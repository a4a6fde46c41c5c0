"""Coming events, by what was understood."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.actions.conftest import Rasa
from tests.factories import NOW, Cast

EVENTS = "action_list_events"
ONLINE = {"place": None, "city": None, "country": None, "online": True}


async def test_a_card_says_what_matters_in_dutch_time(rasa: Rasa, cast: Cast) -> None:
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
    assert "(Dutch time), 2.5 hours\nHumanity House, The Hague\nMeet others.\n" in answer.text
    assert "Spoken: English, Nederlands\nPrice: Free" in answer.text
    assert "Events marked DEMO are examples" in answer.text


async def test_no_more_than_five_soonest_first_then_the_rest(rasa: Rasa, cast: Cast) -> None:
    for day in (7, 3, 5, 1, 6, 2, 4):
        cast.event(reference=f"E-00{day}", starts_at=NOW + timedelta(days=day))
    cast.event(reference="E-OVER", starts_at=NOW - timedelta(days=1))

    first = await rasa.ask(EVENTS)
    rest = await rasa.press(first, "Show more")

    assert "7 events are coming." in first.text
    assert "2 more fit." in first.text
    assert first.references == [f"E-00{day}" for day in range(1, 6)]
    assert rest.references == ["E-006", "E-007"]
    assert "6. DEMO" in rest.text


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

    assert "I looked for: Somalia · March\nNo coming event fits." in answer.text
    assert answer.buttons == ["Without Somalia (1)", "All events"]
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
