"""Files and contacts that are sent while a form for applying is open; a file becomes the CV."""

from __future__ import annotations

import asyncio
import logging

from telegram.error import TelegramError

from bot import conversing, safety
from bot.applying import FORMS
from bot.desk import Desk
from bot.incoming import FAMILIES, File
from bot.turn import Turn
from bot.typed import says_something
from store.applications import documents, drafts
from store.applications.application_notices import POOL
from store.applications.documents import MOST_BYTES, TooBigError, UnusableFileError
from store.wording.keyboards import Button
from store.wording.speaker import Speaker

logger = logging.getLogger(__name__)

DOWNLOAD_SECONDS = 30.0
MEGABYTE = 1024 * 1024


class DownloadError(Exception):
    """The file did not come; tried again, it may."""


async def take(desk: Desk, turn: Turn) -> bool:
    """Deal with what was sent, if it is about an application; false when it is not."""
    family = FAMILIES.get(turn.incoming.kind)
    if safety.words_are_heard(desk, turn):
        return False
    if turn.form_topic in FORMS:
        return await _in_form(desk, turn, family)
    if family == "document" and not says_something(turn.incoming.text):
        await _explain(desk, turn)
        return True
    return False


async def _in_form(desk: Desk, turn: Turn, family: str | None) -> bool:
    if family == "document" and turn.incoming.file:
        await _document(desk, turn, turn.incoming.file)
    elif family == "contact":
        await _contact(desk, turn)
    elif family == "photo" and (_is_open(turn, drafts.CV) or not turn.incoming.text):
        _refuse(desk, turn, "upload-photo")
    else:
        return False
    return True


async def _document(desk: Desk, turn: Turn, file: File) -> None:
    """Fetch, check and keep it; then it is the answer, as if it had been a button."""
    try:
        content = await _fetch(desk, file)
        kept = await desk.database.run(
            documents.keep, turn.person_id, file.name, content, file.file_id
        )
    except UnusableFileError as error:
        _refuse(desk, turn, f"upload-{error.reason}")
    except DownloadError:
        _refuse(desk, turn, "upload-failed")
    else:
        await _answer(desk, turn, drafts.CV, kept)


async def _fetch(desk: Desk, file: File) -> bytes:
    """What is too big is not even fetched; raises TooBigError and DownloadError."""
    if (file.size or 0) > MOST_BYTES:
        raise TooBigError
    try:
        async with asyncio.timeout(DOWNLOAD_SECONDS):
            found = await desk.bot.get_file(file.file_id)
            if (found.file_size or 0) > MOST_BYTES:
                raise TooBigError
            return bytes(await found.download_as_bytearray())
    except (TelegramError, TimeoutError) as error:
        # Not its text: it may hold the address, and that the token.
        logger.warning("upload.not_fetched error=%s", type(error).__name__)
        raise DownloadError from None


async def _contact(desk: Desk, turn: Turn) -> None:
    """Only one's own number."""
    phone = turn.incoming.phone
    if phone:
        await _answer(desk, turn, "phone", f"+{phone.lstrip('+')}")
    else:
        _refuse(desk, turn, "upload-contact-other")


async def _answer(desk: Desk, turn: Turn, question: str, answer: str) -> None:
    entities = {"question": question, "answer": answer}
    await conversing.ask(desk, turn, {"topic": turn.form_topic, "entities": entities})


def _refuse(desk: Desk, turn: Turn, phrase: str) -> None:
    """Say why not; the form waits, and a button asks its question again."""
    speaker = desk.speaker(turn.language)
    go_on = Button(speaker.word("button-go-on"), {"topic": turn.form_topic})
    turn.say(speaker.say(phrase, [go_on], limit=MOST_BYTES // MEGABYTE))


def _is_open(turn: Turn, question: str) -> bool:
    """Whether this question was asked last."""
    loop = (turn.state or {}).get("loop") or {}
    return loop.get("requested_slot") == question


async def _explain(desk: Desk, turn: Turn) -> None:
    """A file belongs to an application: lead to the one that is begun, or to the openings."""
    speaker = desk.speaker(turn.language)
    begun = await desk.database.read(drafts.latest, turn.person_id)
    buttons = [_go_on(speaker, begun.opening)] if begun else [speaker.topic("search_openings")]
    turn.say(speaker.say("upload-what-for", [*buttons, speaker.command("human")]))


def _go_on(speaker: Speaker, opening: str) -> Button:
    label = speaker.word("button-go-on")
    if opening == POOL:
        return Button(label, {"topic": "register_profile"})
    return Button(label, {"topic": "apply_opening", "entities": {"reference": opening}})
