"""Groups: made by persons, with the bot in them or not."""

from aiohttp import web

from sandbox.errors import PhoneError
from sandbox.keys import WORLD
from sandbox.membership import change_membership
from sandbox.phone.http import answer, id_in, number_of, read_json, text_of
from sandbox.phone.says import Place
from sandbox.state import Chat, World
from sandbox.wire import Json

TYPES = ("group", "supergroup")
SUPERGROUP_BASE = -1_000_000_000_000


async def create(request: web.Request) -> web.Response:
    """POST /sandbox/groups: the first of `persons` makes it; `bot` false leaves the bot out."""
    world, wish = request.app[WORLD], await read_json(request)
    chat = _new_group(world, wish)
    world.publish("chat", "person", chat, info=chat.info)
    update_id = None
    if wish.get("bot", True):
        update_id = _add_bot(_place(world, chat, wish))
    result = {"chat": chat.info, "members": list(chat.members), "update_id": update_id}
    return answer(result | {"cursor": world.hub.cursor}, 201)


def _new_group(world: World, wish: Json) -> Chat:
    persons, kind = wish.get("persons"), text_of(wish, "type", "group")
    if not isinstance(persons, list) or not persons:
        raise PhoneError("persons_missing")
    if kind not in TYPES or not text_of(wish, "title"):
        raise PhoneError("bad_type" if kind not in TYPES else "title_missing")
    members = {world.person(person_id).id: "member" for person_id in persons}
    chat_id = -world.new_id() + (SUPERGROUP_BASE if kind == "supergroup" else 0)
    chat = world.open_chat({"id": chat_id, "type": kind, "title": text_of(wish, "title")})
    chat.members = members
    chat.started, chat.bot_inside = True, False
    chat.privacy = bool(wish.get("privacy", True))
    return chat


def _place(world: World, chat: Chat, wish: Json) -> Place:
    by = number_of(wish, "by") or next(iter(chat.members))
    if by not in chat.members:
        raise PhoneError("not_in_this_chat", 403)
    return Place(world, world.person(by), chat)


async def add_bot(request: web.Request) -> web.Response:
    """POST /sandbox/groups/{chat}/add_bot: a member (`by`) adds the bot."""
    place = await _group_place(request)
    if place.chat.bot_inside:
        raise PhoneError("bot_is_inside", 409)
    return answer({"update_id": _add_bot(place), "cursor": place.world.hub.cursor})


async def remove_bot(request: web.Request) -> web.Response:
    """POST /sandbox/groups/{chat}/remove_bot: a member (`by`) removes the bot."""
    place = await _group_place(request)
    if not place.chat.bot_inside:
        raise PhoneError("bot_is_not_inside", 409)
    place.chat.bot_inside = False
    update_id = change_membership(place.world, place.chat, place.person.user, "member", "kicked")
    place.world.publish("left", "person", place.chat)
    return answer({"update_id": update_id, "cursor": place.world.hub.cursor})


async def _group_place(request: web.Request) -> Place:
    world, wish = request.app[WORLD], await read_json(request)
    chat = world.chat(id_in(request, "chat"))
    if not chat.is_group:
        raise PhoneError("not_a_group", 409)
    return _place(world, chat, wish)


def _add_bot(place: Place) -> int | None:
    """Lets the bot in; it hears of it twice, as in Telegram: as a change and as a message."""
    world, chat = place.world, place.chat
    chat.bot_inside = True
    update_id = change_membership(world, chat, place.person.user, "left", "member")
    message = chat.new_message(place.person.user, {"new_chat_members": [world.bot.user()]})
    world.publish("joined", "person", chat, message=message)
    world.updates.add("message", message, chat.id)
    return update_id


ROUTES = [
    web.post("/sandbox/groups", create),
    web.post("/sandbox/groups/{chat}/add_bot", add_bot),
    web.post("/sandbox/groups/{chat}/remove_bot", remove_bot),
]
