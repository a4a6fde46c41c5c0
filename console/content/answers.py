"""The curated answers: which there are and in which state, and one topic in all languages."""

from __future__ import annotations

from aiohttp import web

from console.content import chat
from console.keys import DATABASE, WHO
from console.pages import may, render
from store.answers import answer_board, answer_sheet
from store.answers.answer_board import MARKS, Viewer
from store.answers.question_list import groups
from store.review import reviews
from store.tables import Answer
from store.types import today
from store.wording.chat import Chat, Preview, preview_answer

MINE = "mine"


async def show_answers(request: web.Request) -> web.Response:
    """All topics; `?show=` marks of store/answers/answer_board.py or `mine`, `?language=` one."""
    words = await chat.load(request)
    viewer = Viewer(request[WHO].staff_id, may(request, "answer-edit"))
    every = await request.app[DATABASE].read(
        answer_board.board, words.catalogue.answers, words.languages.codes, today(), viewer
    )
    show, language = request.query.get("show"), request.query.get("language")
    show = show if show in (*MARKS, MINE) else None
    language = language if language in words.languages else None
    return render(
        request,
        "content/answers.html",
        groups=answer_board.only(every, show, language),
        totals=answer_board.totals(every),
        languages=words.languages,
        show=show,
        language=language,
        label=lambda topic: label(words, topic),
    )


async def show_answer(request: web.Request) -> web.Response:
    """One topic: what is live in each language, as the chat tells it."""
    words, topic = await chat.topic(request)
    database = request.app[DATABASE]
    found = await database.read(answer_sheet.in_all_languages, topic)
    flags = [one for one in await database.read(reviews.open_flags) if one.topic == topic]
    waiting = [one for one in await database.read(groups) if one.topic == topic]
    return render(
        request,
        "content/answer.html",
        topic=topic,
        label=label(words, topic),
        means=words.catalogue.means(topic),
        languages=words.languages,
        found=found,
        preview=lambda answer: look(words, answer),
        flags=flags,
        group=next(iter(waiting), None),
        today=today(),
        may_edit=may(request, "answer-edit"),
    )


def label(words: Chat, topic: str) -> str:
    """What people read on the button of a topic, in the first language."""
    return words.speaker(words.languages.first).word(f"topic-{topic}")


def look(words: Chat, answer: Answer) -> Preview:
    """The whole answer as the chat tells it."""
    return preview_answer(words, answer)
