"""Which model may go live, what is said of past messages, and the way back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from store.audit import Action
from store.database import Database
from store.installation import UnusableSettingError
from store.review import model_gates, model_texts, models
from store.review.model_gates import Margins
from store.review.model_texts import Reading, Typed
from store.tables import Review
from store.types import now
from tests.factories import Cast

OLD, NEW = "a" * 16, "b" * 16
ALLOWED = Margins(language=1.0, safety=0.0)


def figures(accuracy: float = 0.9, safety: float | None = 1.0, threat: float = 1.0) -> Any:
    """Of one language and one safety topic."""
    return {
        "languages": {"en": {"n": 100, "accuracy": accuracy, "safety_recall": safety}},
        "safety_topics": {"violence": {"n": 10, "recall": threat}},
    }


def report(after: Any, before: Any = None) -> dict[str, Any]:
    """A comparison without changes."""
    changes = model_texts.changes([], [], [])
    return {"before": before or figures(), "after": after, "changes": changes}


@pytest.mark.parametrize(
    ("after", "kinds"),
    [
        (figures(), []),
        (figures(accuracy=0.89), []),
        (figures(accuracy=0.8899), ["language"]),
        (figures(accuracy=0.95, safety=0.99), ["safety"]),
        (figures(accuracy=0.95, threat=0.9), ["safety_topic"]),
        ({"languages": {}, "safety_topics": {}}, ["language", "safety", "safety_topic"]),
    ],
)
def test_what_drops_beyond_the_margin_stands_in_the_way(after: Any, kinds: list[str]) -> None:
    assert [one.kind for one in model_gates.obstacles(figures(), after, ALLOWED)] == kinds


def test_a_language_without_calls_for_help_hinders_nobody() -> None:
    same = figures(safety=None)
    assert model_gates.obstacles(same, same, ALLOWED) == []


async def test_a_worse_model_is_refused_and_a_wider_margin_lets_it_pass(
    database: Database, cast: Cast
) -> None:
    staff = cast.staff().id
    await database.run(models.start, NEW, OLD, staff)
    with pytest.raises(models.NotReadyError):
        await database.run(models.check_may_go_live, NEW, OLD)
    await database.run(models.note_report, NEW, report(figures(accuracy=0.88)))
    with pytest.raises(models.RefusedError):
        await database.run(models.check_may_go_live, NEW, OLD)
    wider = {model_gates.LANGUAGE_MARGIN: "2,0", model_gates.SAFETY_MARGIN: "0"}
    await database.run(model_gates.save_margins, wider, staff)
    await database.run(models.check_may_go_live, NEW, OLD)


async def test_a_model_is_judged_by_the_one_that_is_live_now(
    database: Database, cast: Cast
) -> None:
    """Whatever it was compared with when it was trained."""
    staff, third = cast.staff().id, "c" * 16
    for model, accuracy in ((NEW, 0.93), (third, 0.91)):
        await database.run(models.start, model, OLD, staff)
        await database.run(models.note_report, model, report(figures(accuracy=accuracy)))
    await database.run(models.check_may_go_live, third, OLD)
    with pytest.raises(models.RefusedError) as refused:
        await database.run(models.check_may_go_live, third, NEW)
    assert [(one.before, one.after) for one in refused.value.obstacles] == [(0.93, 0.91)]
    # Of what was never measured nothing can be said.
    with pytest.raises(models.NotComparedError):
        await database.run(models.check_may_go_live, third, "d" * 16)


async def test_the_model_that_the_project_brings_is_known_by_what_was_compared_with_it(
    database: Database, cast: Cast
) -> None:
    staff, third = cast.staff().id, "c" * 16
    await database.run(models.start, NEW, OLD, staff)
    await database.run(models.note_report, NEW, report(figures(accuracy=0.95)))
    await database.run(models.start, third, NEW, staff)
    await database.run(models.note_report, third, report(figures(), before=figures(accuracy=0.95)))
    # Worse than NEW, and as good as OLD, to which somebody has gone back.
    await database.run(models.check_may_go_live, third, OLD)


async def test_the_live_model_is_not_trained_once_more(database: Database, cast: Cast) -> None:
    with pytest.raises(models.NothingNewError):
        await database.run(models.start, NEW, NEW, cast.staff().id)


@pytest.mark.parametrize("text", ["", "-1", "21", "much", "nan"])
async def test_a_margin_is_a_number_of_points(database: Database, cast: Cast, text: str) -> None:
    typed = {model_gates.LANGUAGE_MARGIN: text, model_gates.SAFETY_MARGIN: "0"}
    with pytest.raises(UnusableSettingError):
        await database.run(model_gates.save_margins, typed, cast.staff().id)


async def test_one_training_at_a_time(database: Database, cast: Cast) -> None:
    staff = cast.staff().id
    await database.run(models.start, NEW, OLD, staff)
    with pytest.raises(models.BusyError):
        await database.run(models.start, "c" * 16, OLD, staff)


async def test_progress_never_goes_back_within_a_step(database: Database, cast: Cast) -> None:
    await database.run(models.start, NEW, OLD, cast.staff().id)
    for status, given, shown in (
        (models.TRAINING, 40, 40),
        (models.TRAINING, 30, 40),
        (models.COMPARING, 5, 5),
    ):
        await database.run(models.note_progress, NEW, status, given)
        assert (await database.read(models.find, NEW)).progress == shown


async def test_the_way_back_leads_forth_again(database: Database, cast: Cast) -> None:
    staff = cast.staff().id
    await database.run(models.start, NEW, OLD, staff)
    await database.run(models.note_report, NEW, report(figures()))
    await database.run(models.note_live, NEW, staff, Action.MODEL_LIVE)
    before = await database.read(models.before, NEW)
    assert before
    assert before.id == OLD
    await database.run(models.note_live, OLD, staff, Action.MODEL_ROLLED_BACK)
    forth = await database.read(models.before, OLD)
    assert forth
    assert forth.id == NEW


async def test_past_texts_are_read_once_each_and_none_from_a_form(
    database: Database, cast: Cast
) -> None:
    conversation = cast.conversation()
    understood = {"topic": "about_cd4d", "confidence": 0.9}
    reviewed = cast.message(conversation, "What is  it?", **understood)
    given = {"message_id": reviewed.id, "staff_id": cast.staff().id, "verdict": "other_topic"}
    cast.add(Review(topic="costs", **given))
    newest = cast.message(conversation, "what is it?", **understood)
    cast.message(conversation, "what is it?", language="nl", direction="out", **understood)
    cast.message(conversation, "to the staff, who answer themselves", topic=None)
    cast.message(conversation, "my motivation", form="apply_opening", **understood)
    cast.message(conversation, "gone", redacted_at=now(), **understood)
    cast.message(conversation, "long ago", created_at=now() - timedelta(days=91), **understood)
    cast.message(conversation, "pressed", kind="button", **understood)
    found = await database.read(model_texts.typed)
    # What was said of the same words before holds for them.
    assert found == [Typed(newest.id, "what is it?", "en", "costs")]


async def test_changes_are_counted_by_language_and_against_reviews(
    database: Database, cast: Cast
) -> None:
    conversation, staff = cast.conversation(), cast.staff()
    texts = {"how much is it?": "costs", "who are you?": "about_cd4d", "and then?": "about_cd4d"}
    for text in texts:
        message = cast.message(conversation, text, topic="about_cd4d", confidence=0.5)
        if text == "how much is it?":
            given = {"message_id": message.id, "staff_id": staff.id, "verdict": "other_topic"}
            cast.add(Review(topic="costs", **given))
    found = await database.read(model_texts.typed)
    old = [Reading("about_cd4d", "about_cd4d") for _ in found]
    new = [Reading(texts[one.text], texts[one.text]) for one in found]
    changes = model_texts.changes(found, old, new)
    assert (changes["parsed"], changes["changed"]) == (3, 1)
    assert changes["languages"] == {"en": {"parsed": 3, "changed": 1}}
    assert changes["pairs"] == [["en", "about_cd4d", "costs", 1]]
    assert changes["reviewed"] == {"n": 1, "before": 0, "after": 1}
    assert "how much" not in str(changes)


def test_where_the_assistant_asks_the_likeliest_counts_for_reviews() -> None:
    result = {"topic": "nlu_fallback", "ranking": [{"topic": "costs", "confidence": 0.4}]}
    assert Reading.of(result) == Reading("nlu_fallback", "costs")
    assert Reading.of({"topic": "nlu_fallback", "ranking": []}).likeliest == "nlu_fallback"
