"""Sending something that is not text: files, pictures, voice, places, contacts."""

import base64
import binascii
from collections.abc import Awaitable, Callable

from aiohttp import web

from sandbox.errors import PhoneError
from sandbox.keys import WORLD
from sandbox.methods.files import photo_size
from sandbox.params import read_params
from sandbox.phone.http import answer, id_in, number_of, read_json, text_of
from sandbox.phone.says import Place, place_for, reply_of, say, with_text
from sandbox.wire import Json

type Maker = Callable[[Place, Json], Json]

# One grey pixel, for a picture that nobody chose.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AwAA0QDQ2p8c5AAAAABJRU5ErkJggg=="
)
STUB_VOICE = b"OggS" + bytes(60)
STUB_STICKER = b"RIFF" + bytes(8) + b"WEBP"


def _content(wish: Json, stub: bytes) -> bytes:
    if isinstance(wish.get("upload"), bytes):
        return bytes(wish["upload"])
    if "content_base64" in wish:
        try:
            return base64.b64decode(text_of(wish, "content_base64"), validate=True)
        except binascii.Error:
            raise PhoneError("bad_content_base64") from None
    return text_of(wish, "content").encode() or stub


def _document(place: Place, wish: Json) -> Json:
    name = text_of(wish, "file_name", "document.txt")
    mime_type = text_of(wish, "mime_type", "application/octet-stream")
    stored = place.world.files.add("documents", name, mime_type, _content(wish, b"\n"))
    return {"document": stored.document()}


def _photo(place: Place, wish: Json) -> Json:
    mime_type = text_of(wish, "mime_type", "image/png")
    stored = place.world.files.add("photos", "photo.png", mime_type, _content(wish, PIXEL))
    return {"photo": [photo_size(stored)]}


def _voice(place: Place, wish: Json) -> Json:
    stored = place.world.files.add("voice", "voice.oga", "audio/ogg", _content(wish, STUB_VOICE))
    seconds = number_of(wish, "duration") or 3
    return {"voice": stored.identity() | {"duration": seconds, "mime_type": "audio/ogg"}}


def _sticker(place: Place, wish: Json) -> Json:
    stored = place.world.files.add("stickers", "sticker.webp", "image/webp", STUB_STICKER)
    looks = {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": text_of(wish, "emoji", "\N{WAVING HAND SIGN}"),
    }
    return {"sticker": stored.identity() | looks}


def _location(_place: Place, wish: Json) -> Json:
    point = {name: wish.get(name, 0.0) for name in ("latitude", "longitude")}
    if not all(isinstance(value, (int, float)) for value in point.values()):
        raise PhoneError("bad_location")
    return {"location": point}


def _contact(place: Place, wish: Json) -> Json:
    own = {"first_name": place.person.user["first_name"], "user_id": place.person.id}
    name = text_of(wish, "first_name")
    contact: Json = {"first_name": name} if name else own
    return {"contact": contact | {"phone_number": text_of(wish, "phone_number", "+31600000000")}}


MAKERS: dict[str, Maker] = {
    "document": _document,
    "photo": _photo,
    "voice": _voice,
    "sticker": _sticker,
    "location": _location,
    "contact": _contact,
}


async def _wish(request: web.Request) -> Json:
    """The request as JSON, or as a form with a file, as browsers send it."""
    if request.content_type != "multipart/form-data":
        return await read_json(request)
    params = await read_params(request)
    wish: Json = {n: v for n, v in params.values.items() if n in ("caption", "file_name")}
    for upload in params.files.values():
        wish |= {"upload": upload.content, "mime_type": upload.mime_type}
        wish.setdefault("file_name", upload.name)
    return wish | {"chat_id": params.chat_id()}


def _sender(maker: Maker) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def send(request: web.Request) -> web.StreamResponse:
        wish = await _wish(request)
        place = place_for(request.app[WORLD], id_in(request, "person"), wish)
        content = reply_of(place, wish) | maker(place, wish)
        caption = with_text(text_of(wish, "caption"), "caption")
        return answer(say(place, content | caption))

    return send


ROUTES = [
    web.post(f"/sandbox/persons/{{person}}/{kind}", _sender(maker))
    for kind, maker in MAKERS.items()
]
