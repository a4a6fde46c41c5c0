"""Inline mode: `@bot health ghana` in any chat shows openings and events that can be shared there.

Nothing is stored of who asks: it is no turn, and who only shares a card is no user of ours.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot import deep_links
from bot.desk import Desk
from bot.incoming import Inquiry
from bot.rasa import RasaDownError, RasaFailedError
from store.conversations import turns
from store.openings import cards, links
from store.openings.cards import Card, Question
from store.types import now
from store.wording.speaker import Speaker

logger = logging.getLogger(__name__)

# Rasa keeps nothing of it.
SENDER = "inline"
AT_ONCE = 8
# For so long Telegram itself answers the same words of the same person.
CACHE_SECONDS = 60
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Inquiries:
    """Answers beside the updates. What a person has typed on is not answered any more."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    def take(self, inquiry: Inquiry) -> None:
        """Begin to answer, instead of what this person asked before."""
        earlier = self._tasks.pop(inquiry.user_id, None)
        if earlier:
            earlier.cancel()
        task = asyncio.create_task(self._try(inquiry))
        self._tasks[inquiry.user_id] = task

        def forget(done: asyncio.Task[None]) -> None:
            if self._tasks.get(inquiry.user_id) is done:
                del self._tasks[inquiry.user_id]

        task.add_done_callback(forget)

    async def close(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _try(self, inquiry: Inquiry) -> None:
        """A list that does not come is asked for again with the next letter."""
        try:
            async with self._places:
                await self._answer(inquiry)
        except Exception as error:
            logger.warning("inline.unanswered error=%s", type(error).__name__)

    async def _answer(self, inquiry: Inquiry) -> None:
        desk = self._desk
        speaker, question = await asyncio.gather(self._speaker(inquiry), self._read(inquiry.text))
        found = await desk.database.read(cards.find, now(), question, desk.search_words)
        await desk.bot.answer_inline_query(
            inquiry.query_id,
            self._articles(speaker, found),
            cache_time=CACHE_SECONDS,
            is_personal=True,
            button=None if found else _into_the_chat(speaker),
        )

    async def _speaker(self, inquiry: Inquiry) -> Speaker:
        """In the person's language if we know the person, else in the telephone's."""
        desk = self._desk
        lookup = desk.database.vault.lookup(str(inquiry.user_id))
        known = (await desk.database.read(turns.begin, inquiry.update_id, lookup)).known
        stored = known.language if known else None
        if stored in desk.languages:
            return desk.speaker(str(stored), known.time_zone if known else None)
        matched = desk.languages.match(inquiry.language_tag)
        return desk.speaker(matched or desk.languages.first)

    async def _read(self, text: str) -> Question:
        """What Rasa makes of it; without Rasa there are only the words."""
        if not text:
            return Question(text)
        try:
            understood = (await self._desk.rasa.turn(SENDER, None, {"text": text})).understood
        except (RasaDownError, RasaFailedError):
            return Question(text)
        return Question(text, understood.get("topic") or "", understood.get("entities") or ())

    def _articles(self, speaker: Speaker, found: Sequence[Card]) -> list[InlineQueryResultArticle]:
        return [_article(speaker, card, self._desk.bot.username) for card in found]


def _article(speaker: Speaker, card: Card, username: str) -> InlineQueryResultArticle:
    if links.is_event(card.reference):
        line, text = "card-event-line", "card-event"
    else:
        line, text = "card-opening-line", "card-opening"
    address = links.link(username, card.reference)
    button = InlineKeyboardButton(speaker.word("button-open-assistant"), url=address)
    return InlineQueryResultArticle(
        id=links.code(card.reference),
        title=speaker.word("card-title", **card.args),
        description=speaker.word(line, **card.args),
        input_message_content=InputTextMessageContent(
            speaker.word(text, **card.args), link_preview_options=NO_PREVIEW
        ),
        reply_markup=InlineKeyboardMarkup([[button]]),
    )


def _into_the_chat(speaker: Speaker) -> InlineQueryResultsButton:
    """Nothing fits: the assistant itself may help."""
    return InlineQueryResultsButton(speaker.word("inline-none"), start_parameter=deep_links.HELLO)
