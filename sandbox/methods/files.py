"""Documents and photos."""

import struct

from sandbox.errors import ApiError, bad_request
from sandbox.files import StoredFile
from sandbox.methods.common import post, read_caption, writable_chat
from sandbox.params import Params, Upload
from sandbox.state import World
from sandbox.wire import Json

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
STUB_SIZE = (640, 480)


def send_document(world: World, params: Params) -> Json:
    """Sends a file, uploaded or known by its file_id."""
    chat = writable_chat(world, params)
    stored = _file(world, params, "document", "documents")
    return post(world, chat, params, {"document": stored.document(), **read_caption(params)})


def send_photo(world: World, params: Params) -> Json:
    """Sends a picture."""
    chat = writable_chat(world, params)
    stored = _file(world, params, "photo", "photos")
    return post(world, chat, params, {"photo": [photo_size(stored)], **read_caption(params)})


def photo_size(stored: StoredFile) -> Json:
    """The stored file as a PhotoSize; only PNG tells its real size."""
    width, height = STUB_SIZE
    if stored.content.startswith(PNG_SIGNATURE) and len(stored.content) >= 24:
        width, height = struct.unpack(">II", stored.content[16:24])
    return stored.identity() | {"width": width, "height": height}


def get_file(world: World, params: Params) -> Json:
    """Where a file can be downloaded; raises ApiError 400 for one over the limit."""
    stored = world.files.get(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > world.settings.download_limit:
        raise bad_request("file is too big")
    return stored.identity() | {"file_path": stored.path}


def _file(world: World, params: Params, name: str, folder: str) -> StoredFile:
    if upload := _upload(params, name):
        _check_size(world, upload)
        return world.files.add(folder, upload.name, upload.mime_type, upload.content)
    if stored := world.files.get(params.text(name)):
        return stored
    raise bad_request(
        "wrong file identifier/HTTP URL specified"
        if params.text(name)
        else f"there is no {name} in the request"
    )


def _upload(params: Params, name: str) -> Upload | None:
    attached = params.text(name)
    if attached.startswith("attach://"):
        name = attached.removeprefix("attach://")
    return params.files.get(name)


def _check_size(world: World, upload: Upload) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > world.settings.upload_limit:
        raise ApiError(413, "Request Entity Too Large")


METHODS = {"sendDocument": send_document, "sendPhoto": send_photo, "getFile": get_file}
