"""The live answer, in the nearest language that has one."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from store.answers.answers import NoAnswerError, live_answer
from tests.factories import Cast


async def test_the_answer_comes_in_the_language_asked_for(cast: Cast) -> None:
    cast.answer(language="en")
    cast.answer(language="nl", lead="Wat het is.")

    answer = await cast.database.read(live_answer, "about_cd4d", ["nl", "en"])

    assert (answer.language, answer.lead) == ("nl", "Wat het is.")


async def test_the_next_language_of_the_chain_stands_in(cast: Cast) -> None:
    cast.answer(language="en")

    answer = await cast.database.read(live_answer, "about_cd4d", ["nl", "en"])

    assert answer.language == "en"


async def test_an_older_version_is_not_shown(cast: Cast) -> None:
    cast.answer(version=1, live=False, lead="Old.")
    cast.answer(version=2, lead="New.")

    answer = await cast.database.read(live_answer, "about_cd4d", ["en"])

    assert answer.lead == "New."


async def test_a_topic_without_a_live_answer_says_so(cast: Cast) -> None:
    cast.answer(live=False)
    cast.answer(topic="cd4d_status")
    cast.answer(language="fr")

    with pytest.raises(NoAnswerError):
        await cast.database.read(live_answer, "about_cd4d", ["nl", "en"])


async def test_two_versions_cannot_both_be_live(cast: Cast) -> None:
    cast.answer(version=1)
    with pytest.raises(IntegrityError):
        cast.answer(version=2)
