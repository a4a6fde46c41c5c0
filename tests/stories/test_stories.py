"""Conversations, named after what the person does, against the trained model."""

from __future__ import annotations

import re

import pytest

from tests.e2e.installation import Installation
from tests.e2e.phone import Phone, Reply
from tests.stories import script
from tests.stories.script import Story

STORIES = script.stories()


@pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])
def test_story(installation: Installation, story: Story) -> None:
    """Every message is the one that the story expects, in its language."""
    language = story.language
    phone = Phone(installation.sandbox, language)
    last = phone.press(phone.say("/start"), script.language_names()[language])
    for number, step in enumerate(story.steps, start=1):
        language = step.get("in", language)
        if "says" in step:
            phone.send(step["says"])
        elif "presses" in step:
            phone.tap(last, label=_label(last, step["presses"], language))
        if "hears" in step:
            last = phone.next()
            _check(last, step, language, f"{story.name}, step {number}")


def _label(reply: Reply, wanted: str, language: str) -> str:
    """The label on the message that the story means."""
    expected = script.label(wanted, language)
    fitting = [one for one in reply.labels if re.fullmatch(expected, script.plain(one))]
    assert fitting, f"no button {wanted} among {reply.labels}"
    return fitting[0]


def _check(reply: Reply, step: dict[str, object], language: str, where: str) -> None:
    expected = step["hears"]
    assert script.holds(reply.text, expected, language), f"{where}: not {expected}: {reply.text}"
    for wanted in step.get("buttons", []):
        _label(reply, wanted, language)
    for unwanted in step.get("lacks", []):
        assert not script.holds(reply.text, unwanted, language), f"{where}: holds {unwanted}"
