"""Packs what is said into messages of Telegram: a long text in pieces, buttons under the last."""

from __future__ import annotations

from store.conversations.changes import Said
from store.tables import random_id
from store.wording.keyboards import markup
from store.wording.speaker import Say
from store.wording.split import split

NO_PREVIEW = {"is_disabled": True}


def pack(say: Say, language: str, topic: str | None = None) -> list[Said]:
    """The messages; `language` and `topic` are those of what does not say its own."""
    said = _file(say, language) or _pieces(say, language, topic)
    if said and say.buttons:
        last, keyboard_id = said[-1], random_id()
        last.keyboard_id = keyboard_id
        last.keyboard = [button.remembered() for button in say.buttons]
        last.parameters["reply_markup"] = markup(keyboard_id, say.buttons)
    if said and say.edits:
        said[0].method = "edit_message_text"
        said[0].parameters["message_id"] = say.edits
    return said


def _file(say: Say, language: str) -> list[Said]:
    """A document or a photo, with the text below it."""
    files = {"document": say.document, "photo": say.photo}
    return [
        Said(say.text, {kind: file, "caption": say.text}, f"send_{kind}", language=language)
        for kind, file in files.items()
        if file
    ]


def _pieces(say: Say, language: str, topic: str | None) -> list[Said]:
    return [
        Said(
            piece,
            {"text": piece, "link_preview_options": NO_PREVIEW},
            language=say.language or language,
            topic=say.topic or topic,
            answer_id=say.answer_id,
        )
        for piece in split(say.text)
    ]
