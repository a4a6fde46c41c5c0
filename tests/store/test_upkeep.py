"""What of the content waits for staff."""

from __future__ import annotations

from datetime import timedelta

from store.answers import upkeep
from store.database import Database
from store.tables import Rating
from tests.factories import TODAY, Cast


def days(number: int) -> dict[str, object]:
    """Due so many days from TODAY."""
    return {"review_by": TODAY + timedelta(days=number)}


async def test_reviews_are_past_or_within_sixty_days_oldest_first(
    database: Database, cast: Cast
) -> None:
    """One line for all languages that are due on a day; old versions are nobody's work."""
    cast.answer("about_cd4d", **days(60))
    cast.answer("about_trqn", **days(-1))
    cast.answer("about_trqn", language="nl", **days(-1))
    cast.answer("cd4d_status", **days(0))
    cast.answer("cd4d_funding", **days(61))
    cast.answer("cd4d_sectors", live=False, **days(-9))
    state = await database.read(upkeep.look, TODAY)
    assert [(one.topic, one.languages, one.is_past) for one in state.reviews] == [
        ("about_trqn", ["en", "nl"], True),
        ("cd4d_status", ["en"], False),
        ("about_cd4d", ["en"], False),
    ]


async def test_unread_translations_are_counted_per_language(database: Database, cast: Cast) -> None:
    cast.answer("about_cd4d")
    for language in ("nl", "so"):
        cast.answer("about_cd4d", language=language, status="machine")
    cast.answer("about_trqn", language="so", status="machine")
    cast.answer("cd4d_status", language="so")
    cast.answer("about_cd4d", language="so", status="machine", version=2, live=False)
    state = await database.read(upkeep.look, TODAY)
    assert [(one.language, one.machine, one.total) for one in state.unread] == [
        ("so", 2, 3),
        ("nl", 1, 1),
        ("en", 0, 1),
    ]


async def test_thumbs_are_added_up_per_version_the_least_liked_first(
    database: Database, cast: Cast
) -> None:
    old = cast.answer("about_cd4d", live=False)
    new = cast.answer("about_cd4d", version=2)
    for answer, helpful, reason in (
        (old, False, "wrong"),
        (old, False, "wrong"),
        (old, False, "unclear"),
        (old, False, None),
        (old, True, None),
        (new, True, None),
    ):
        person = cast.person()
        cast.add(Rating(person_id=person.id, answer_id=answer.id, helpful=helpful, reason=reason))
    first, second = (await database.read(upkeep.look, TODAY)).thumbs
    assert (first.version, first.live, first.up, first.down) == (1, False, 1, 4)
    assert first.reasons == {"wrong": 2, "unclear": 1}
    assert (second.version, second.live, second.up, second.down) == (2, True, 1, 0)


async def test_nothing_waits_in_an_empty_database(database: Database) -> None:
    state = await database.read(upkeep.look, TODAY)
    assert state == upkeep.Upkeep([], [], [], [])
