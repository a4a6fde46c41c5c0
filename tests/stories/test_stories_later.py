"""Conversations with a pause of a day, in which everything is killed (kill -9) and started again.

A restart takes long: all stories are played up to the pause, then there is one for all of them.
"""

from __future__ import annotations

import pytest

from tests.stories import script
from tests.stories.house import House
from tests.stories.player import Play
from tests.stories.script import Story

STORIES = script.stories(script.LATER)
HOURS = 26


@pytest.fixture(scope="module")
def begun(house: House) -> dict[str, Play | AssertionError]:
    """Each story as it stands after the pause, or why it did not get there."""
    begun: dict[str, Play | AssertionError] = {}
    for story in STORIES:
        before, _ = story.parts
        assert before[-1]["waits"] == {"hours": HOURS, "killed": True}, story.name
        play = Play(house, story)
        try:
            play.play(before)
            begun[story.name] = play
        except AssertionError as error:
            begun[story.name] = error
    house.kill_and_start_later(HOURS)
    return begun


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_story_goes_on_a_day_after_the_crash(
    begun: dict[str, Play | AssertionError], story: Story
) -> None:
    """Nothing that was said before is lost, nothing is said twice."""
    play = begun[story.name]
    if isinstance(play, AssertionError):
        raise play
    play.play(story.parts[1])
    play.expect_no_more()
