"""A conversation as a file of tests/stories, to be downloaded."""

from __future__ import annotations

import aiohttp_jinja2
from aiohttp import web

from console.downloads import attachment
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import render
from console.review import asked
from store import audit
from store.audit import Action
from store.review import stories
from store.review.stories import EmptyStoryError, Story


async def download_story(request: web.Request) -> web.Response:
    """The last talk of a conversation, or that before message `before`; the look is recorded."""
    conversation = request.match_info["id"]
    before = (await read_form(request)).get("before") or None
    database, staff_id = request.app[DATABASE], request[WHO].staff_id
    try:
        story = await database.read(stories.story, conversation, asked.message_id(before))
    except EmptyStoryError:
        return render(request, "review/no_story.html", 409, conversation=conversation)
    await database.run(audit.record, staff_id, Action.STORY_EXPORTED, conversation)
    return attachment(_file(request, story).encode(), f"{story.name}.yml", "application/yaml")


def _file(request: web.Request, story: Story) -> str:
    """The story with what is to be known about it above."""
    template = aiohttp_jinja2.get_env(request.app).get_template("review/story.yml")
    return template.render(story=story)
