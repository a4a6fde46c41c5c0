"""Asking the bot from any chat (`@bot words`), and posting one of its results."""

import secrets
import time

from aiohttp import web

from sandbox.errors import PhoneError
from sandbox.keys import WORLD
from sandbox.methods.inline import message_of
from sandbox.phone.http import answer, id_in, read_json, text_of
from sandbox.phone.says import place_for, say, with_text
from sandbox.state import InlineQuery

MAX_QUERY = 256
MAX_OPEN_QUERIES = 10_000
# Telegram keeps no order between these and what is said in chats.
LANES = 1 << 60


async def ask(request: web.Request) -> web.Response:
    """POST .../inline: what stands behind the bot's name in the composer."""
    world, wish = request.app[WORLD], await read_json(request)
    place = place_for(world, id_in(request, "person"), wish, may_be_blocked=True)
    text = text_of(wish, "query").strip()[:MAX_QUERY]
    query_id = str(secrets.randbits(62))
    world.inline_queries[query_id] = InlineQuery(place.chat.id, place.person.id, time.monotonic())
    if len(world.inline_queries) > MAX_OPEN_QUERIES:
        world.inline_queries.popitem(last=False)
    own = place.chat.id == place.person.id
    query = {
        "id": query_id,
        "from": place.person.user,
        "chat_type": "sender" if own else place.chat.info["type"],
        "query": text,
        "offset": "",
    }
    cursor = world.publish("inline", "person", place.chat, inline_query_id=query_id, query=text)
    update_id = world.updates.add("inline_query", query, LANES + place.person.id)
    return answer({"inline_query_id": query_id, "update_id": update_id, "cursor": cursor})


async def choose(request: web.Request) -> web.Response:
    """POST .../inline/choose: posts a result into a chat, in the person's name."""
    world, wish = request.app[WORLD], await read_json(request)
    person_id = id_in(request, "person")
    query = world.inline_queries.get(text_of(wish, "inline_query_id"))
    if query is None or query.person_id != person_id:
        raise PhoneError("no_such_query", 404)
    result = query.results.get(text_of(wish, "result_id"))
    if result is None:
        raise PhoneError("no_such_result", 404)
    place = place_for(world, person_id, {"chat_id": query.chat_id} | wish)
    content = message_of(result)
    said = with_text(content["text"]) | content | {"via_bot": world.bot.user()}
    return answer(say(place, said))


ROUTES = [
    web.post("/sandbox/persons/{person}/inline", ask),
    web.post("/sandbox/persons/{person}/inline/choose", choose),
]
