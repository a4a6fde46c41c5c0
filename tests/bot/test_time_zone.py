"""/timezone: shown, chosen by button, found by the name of a city."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.languages import SpokenLanguages
from bot.time_zone import LIKELY, find
from store.database import Database
from store.tables import Person
from store.wording.wording import Wording
from tests.bot.conftest import Stage
from tests.bot.fake_rasa import FakeRasa
from tests.bot.phone import Phone, labels

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def wording() -> Wording:
    """All languages."""
    return Wording(CONTENT, SpokenLanguages.load(CONTENT))


def zone(database: Database) -> str:
    """As stored."""
    with database.session() as session:
        return session.scalars(select(Person)).one().time_zone


async def test_the_zone_is_shown_with_the_time_and_cities(phone: Phone, rasa: FakeRasa) -> None:
    rasa.status = 503
    shown = await phone.says("/timezone")
    assert shown["text"].startswith("Your time zone: Amsterdam\nIt is ")
    assert "between 21:00 and 8:00" in shown["text"]
    assert labels(shown)[:3] == ["London", "Mogadishu", "Addis Ababa"]
    assert len(labels(shown)) == len(LIKELY) - 1


async def test_a_city_is_chosen_by_button(phone: Phone, database: Database) -> None:
    shown = await phone.says("/timezone")
    await phone.does("press", message_id=shown["message_id"], label="Kabul")
    changed = (await phone.event("edit"))["message"]
    assert "From now on your time zone is Kabul." in changed["text"]
    assert "Kabul" not in labels(changed)
    assert zone(database) == "Asia/Kabul"
    assert (await phone.says("/timezone"))["text"].startswith("Your time zone: Kabul")


async def test_a_city_is_typed(phone: Phone, database: Database) -> None:
    """Also by somebody who writes for the first time."""
    assert "is London." in (await phone.says("/timezone london"))["text"]
    assert zone(database) == "Europe/London"


async def test_its_name_is_in_the_persons_language(stage: Stage, phone: Phone) -> None:
    await phone.says("/language nl")
    assert "Londen" in labels(await phone.says("/timezone"))


@pytest.mark.parametrize("words", ["Nowhere at all", "UTC+3", "../../etc/passwd", "x" * 3000, "؟"])
async def test_what_is_no_city_changes_nothing(
    phone: Phone, database: Database, words: str
) -> None:
    unknown = await phone.says(f"/timezone {words}")
    assert unknown["text"].startswith("I know no time zone of this name.")
    assert "Amsterdam" not in labels(unknown)
    assert zone(database) == "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("LONDON", "Europe/London"),
        ("Londen", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("new york", "America/New_York"),
        ("Addis Abeba", "Africa/Addis_Ababa"),
        ("addis-abeba", "Africa/Addis_Ababa"),
        ("Muqdisho", "Africa/Mogadishu"),
        ("مقديشيو", "Africa/Mogadishu"),
        ("کابل", "Asia/Kabul"),
        ("Ghana", "Africa/Accra"),
        ("Somalië", "Africa/Mogadishu"),
        ("United States", None),
        ("GMT", None),
        ("", None),
    ],
)
def test_cities_and_countries_are_found_by_any_name(
    wording: Wording, name: str, found: str | None
) -> None:
    assert find(wording, name) == found


@pytest.mark.parametrize("place", LIKELY)
def test_every_button_does_what_its_label_says(wording: Wording, place: str) -> None:
    for code in wording.languages.codes:
        assert find(wording, wording.zone_name(code, ZoneInfo(place))) == place
