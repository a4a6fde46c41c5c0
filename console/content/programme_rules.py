"""The rules of a programme as text, and trying them out before they are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import web

from console.content import chat
from console.content.programmes import find, seen, to
from console.forms import read_form
from console.keys import DATABASE, SETTINGS, WHO
from console.pages import render
from store.programmes import programme_edits, programme_rules
from store.programmes.eligibility import CHOICES, answer, try_out
from store.programmes.programme_choices import Choices
from store.programmes.programme_edits import SeenOlderError
from store.programmes.programme_rules import Known, RulesError
from store.programmes.rules import FACTS, UNSAID, named
from store.tables import Programme
from store.types import today
from store.wording.chat import Chat, preview

OTHER = "other"


async def show_rules(request: web.Request) -> web.Response:
    """The rules as they are kept."""
    programme = await find(request)
    text = programme_rules.written(programme.details["rules"])
    return await _page(request, programme, text)


async def save_rules(request: web.Request) -> web.Response:
    """Check and keep them; what is wrong is shown with its line."""
    programme, form = await find(request), await read_form(request)
    text = _text(form)
    given = (programme.id, text, _known(request), request[WHO].staff_id, seen(form))
    try:
        await request.app[DATABASE].run(programme_edits.save_rules, *given)
    except RulesError as error:
        return await _page(request, programme, text, 400, fault=error)
    except SeenOlderError:
        return await _page(request, await find(request), text, 409, problem="newer")
    return to(request, programme.id, "saved")


async def try_rules(request: web.Request) -> web.Response:
    """What the chat would say to somebody with these answers; nothing is kept."""
    programme, form = await find(request), await read_form(request)
    text, facts = _text(form), _answers(form)
    try:
        rules = programme_rules.read(text, _known(request))
    except RulesError as error:
        return await _page(request, programme, text, 400, fault=error, facts=facts)
    words = await chat.load(request)
    code = form.get("language", "")
    code = code if code in words.languages else words.languages.first
    said = words.speaker(code).reply(try_out(programme, rules, facts, today()), ())
    return await _page(request, programme, text, facts=facts, verdict=preview(said), code=code)


async def _page(
    request: web.Request,
    programme: Programme,
    text: str,
    status: int = 200,
    *,
    fault: RulesError | None = None,
    problem: str | None = None,
    facts: Mapping[str, str] | None = None,
    verdict: Any = None,
    code: str | None = None,
) -> web.Response:
    words = await chat.load(request)
    return render(
        request,
        "content/programme_rules.html",
        status,
        programme=programme,
        text=text,
        lines=text.count("\n") + 1,
        questions=_questions(words, programme.details["rules"]),
        facts=facts or {},
        verdict=verdict,
        language=words.languages[code or words.languages.first],
        languages=words.languages,
        first=words.languages.first,
        fault=fault,
        problem=problem,
    )


def _questions(words: Chat, rules: Sequence[Any]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Each fact: its name, what people are asked, and answers with their labels."""
    speaker = words.speaker(words.languages.first)

    def label(fact: str, value: str) -> str:
        said = answer(fact, value)
        if isinstance(said, str):
            return said
        if "country" in said:
            return words.wording.country_name(words.languages.first, said["country"])
        return speaker.word(said["phrase"])

    found = []
    for fact in FACTS:
        values = dict.fromkeys([*CHOICES.get(fact, [*named(rules, fact), OTHER]), UNSAID])
        choices = [(value, label(fact, value)) for value in values]
        found.append((fact, speaker.word(f"check-{fact}"), choices))
    return found


def _answers(form: Mapping[str, str]) -> dict[str, str]:
    return {fact: form[fact] for fact in FACTS if form.get(fact, UNSAID) != UNSAID}


def _text(form: Mapping[str, str]) -> str:
    return form.get("rules", "").replace("\0", "").replace("\r\n", "\n")


def _known(request: web.Request) -> Known:
    choices = Choices.load(request.app[SETTINGS].content)
    return Known(choices.languages, choices.sectors)
