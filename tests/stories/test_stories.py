"""Conversations, named after what the person does, against the trained model."""

from __future__ import annotations

import re

import pytest

from tests.stories import script
from tests.stories.house import House
from tests.stories.player import Play
from tests.stories.script import Story

STORIES = script.stories()
LONG = 6  # words


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_story(house: House, story: Story) -> None:
    """Every message is the one that the story expects, in its language, and there is no other."""
    play = Play(house, story)
    play.play(story.steps)
    play.expect_no_more()


def test_no_story_says_what_the_model_was_trained_on() -> None:
    """A few words ("no thanks") everybody says; a whole sentence would prove nothing."""
    stories = [*STORIES, *script.stories(script.LATER)]
    said = [step.get("says") for story in stories for step in story.steps]
    told = {_words(text) for text in said if isinstance(text, str) and len(_words(text)) >= LONG}
    assert told.isdisjoint(_words(text) for text in script.examples())


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))
