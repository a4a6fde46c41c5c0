"""Who has a phone."""

from aiohttp import web

from sandbox.errors import PhoneError
from sandbox.keys import WORLD
from sandbox.phone.http import answer, id_in, number_of, read_json, text_of
from sandbox.state import Person, World
from sandbox.wire import Json

OPTIONAL = ("last_name", "username", "language_code")


def add_person(world: World, wish: Json) -> Person:
    """Gives somebody a phone and a private chat with the bot; raises PhoneError."""
    first_name = text_of(wish, "first_name").strip()
    if not first_name:
        raise PhoneError("first_name_missing")
    person_id = number_of(wish, "id") or world.new_id()
    if person_id <= 0 or person_id in world.persons:
        raise PhoneError("id_taken", 409)
    details = {name: text_of(wish, name) for name in OPTIONAL if wish.get(name)}
    user: Json = {"id": person_id, "is_bot": False, "first_name": first_name, **details}
    person = world.persons[person_id] = Person(person_id, user)
    names: Json = {n: user[n] for n in ("first_name", "last_name", "username") if n in user}
    chat = world.open_chat({"id": person_id, "type": "private", **names})
    chat.members[person_id] = "member"
    world.publish("person", "person", chat, person=user)
    return person


def shown(world: World, person: Person) -> Json:
    """A person as the person side lists them; the private chat has the person's id."""
    chat = world.chats[person.id]
    return person.user | {"chat_id": person.id, "blocked": chat.blocked, "started": chat.started}


async def create(request: web.Request) -> web.Response:
    """POST /sandbox/persons."""
    world = request.app[WORLD]
    person = add_person(world, await read_json(request))
    return answer(shown(world, person), 201)


async def everybody(request: web.Request) -> web.Response:
    """GET /sandbox/persons."""
    world = request.app[WORLD]
    return answer({"persons": [shown(world, person) for person in world.persons.values()]})


async def one(request: web.Request) -> web.Response:
    """GET /sandbox/persons/{person}."""
    world = request.app[WORLD]
    return answer(shown(world, world.person(id_in(request, "person"))))


ROUTES = [
    web.post("/sandbox/persons", create),
    web.get("/sandbox/persons", everybody),
    web.get("/sandbox/persons/{person}", one),
]
