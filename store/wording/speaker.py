"""Words replies (docs/architecture.md, "A reply") and answers, with buttons, in a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from store.answers import gaps
from store.tables import Answer
from store.wording.catalogue import MENU_TOPICS, Catalogue
from store.wording.keyboards import Button
from store.wording.wording import TIME_ZONE, Wording

SUGGESTIONS = 3
# To somebody who asks for the weather nobody offers "thoughts of suicide".
LIKELY_DANGER = 0.1
# More would push the answer itself off a telephone.
SOURCES = 3
# The row of buttons that are about the answer above them.
UNDER_ANSWER = "answer"


@dataclass
class Say:
    """One thing to say; a long one becomes several messages.

    `document` and `photo`: `filename` with `content`, a text, or `base64`; or `file_id`, by which
    Telegram knows it; `text` stands below.
    """

    text: str
    buttons: list[Button] = field(default_factory=list)
    topic: str | None = None
    answer_id: int | None = None
    document: dict[str, str] | None = None
    photo: dict[str, str] | None = None
    # The message of Telegram that it takes the place of.
    edits: int | None = None
    # When it is not the language of the turn.
    language: str | None = None
    # The language in which some of it is, because it is missing in the one above.
    instead: str | None = None


@dataclass(frozen=True)
class Speaker:
    """Speaks one language."""

    wording: Wording
    catalogue: Catalogue
    language: str
    zone: ZoneInfo = TIME_ZONE

    def word(self, key: str, /, **args: Any) -> str:
        """A phrase."""
        return self.wording.say(self.language, key, args, self.zone)

    def say(self, key: str, buttons: Iterable[Button] = (), /, **args: Any) -> Say:
        """A phrase as a message."""
        return Say(self._line({"phrase": key, "args": args}), list(buttons))

    def reply(self, reply: Mapping[str, Any], ranking: Sequence[Mapping[str, Any]]) -> Say:
        """A reply with a phrase: its text, the lines of its items, its buttons."""
        lines = [self._line(reply), *(self._line(item) for item in reply.get("items") or ())]
        buttons = [self._button(button) for button in reply.get("buttons") or ()]
        if reply.get("suggestions"):
            buttons += self.suggestions(ranking)
        return Say("\n\n".join(lines), buttons)

    def answer(self, answer: Answer) -> Say:
        """A curated answer with its source and dates."""
        return self._answer(answer, f"{answer.lead}\n\n{answer.body.strip()}", shorter=True)

    def rest(self, answer: Answer) -> Say:
        """What `short_answer` leaves out, with its source and dates again."""
        return self._answer(answer, answer.body.strip(), shorter=False)

    def short_answer(self, answer: Answer) -> Say:
        """The first line, where it comes from, and a button for the rest."""
        lines = [self.source({**source, "url": None}) for source in answer.sources[:1]]
        text = self._own(answer, answer.lead, [*lines, *self._standing(answer)])
        more = Button(self.word("button-more"), {"rest": answer.id}, row=UNDER_ANSWER)
        buttons = [*self.thumbs(answer.id), more]
        return Say(text, buttons, topic=answer.topic, answer_id=answer.id)

    def length(self, *, short: bool) -> Button:
        """[shorter] or [whole]: how answers are given from now on."""
        label = self.word("button-shorter" if short else "button-whole")
        return Button(label, {"short": short}, row=UNDER_ANSWER)

    def _answer(self, answer: Answer, text: str, *, shorter: bool) -> Say:
        origin = [self.source(source) for source in answer.sources[:SOURCES]]
        whole = self._own(answer, text, [*origin, *self._standing(answer)])
        buttons = [self.topic(topic) for topic in answer.related if topic in self.catalogue]
        if len(answer.sources) > SOURCES:
            label = self.word("button-sources", count=len(answer.sources))
            buttons.append(Button(label, {"sources": answer.id}))
        if self.catalogue.is_safety(answer.topic):
            buttons.append(self.command("human"))
        else:
            buttons += self.thumbs(answer.id)
            buttons += [self.length(short=True)] if shorter else []
        return Say(whole, buttons, topic=answer.topic, answer_id=answer.id)

    def _own(self, answer: Answer, text: str, small_print: list[str]) -> str:
        """The answer's own words, in its own language, and what is to be known about them."""
        if answer.language != self.language:
            gaps.note(gaps.ANSWER, answer.topic, self.language, answer.language)
        words = self.wording.in_order(answer.language, text).strip()
        return "\n\n".join(filter(None, [words, "\n".join(small_print)]))

    def sources(self, answer: Answer) -> Say:
        """Everything that an answer rests on."""
        lines = [self.source(source) for source in answer.sources]
        return Say("\n\n".join(lines), topic=answer.topic, answer_id=answer.id)

    def thumbs(self, answer_id: int) -> list[Button]:
        """[up] [down] for a version of an answer."""
        up = {"rate": answer_id, "helpful": True, "toast": "rating-thanks"}
        down = {"rate": answer_id, "helpful": False}
        return [
            Button(self.word("button-helpful"), up, row=UNDER_ANSWER),
            Button(self.word("button-unhelpful"), down, row=UNDER_ANSWER),
        ]

    def say_language(self, say: Say) -> None:
        """Add to what is partly in another language which one that is."""
        if say.instead:
            name = self.wording.language_name(self.language, say.instead)
            say.text = f"{say.text}\n\n{self.word('text-other-language', language=name)}"

    def suggestions(
        self, ranking: Sequence[Mapping[str, Any]], without: str | None = None
    ) -> list[Button]:
        """Three topics that may be meant, filled up from the menu; staff; a person."""
        likely = [row["topic"] for row in ranking if self._may_be_meant(row)]
        distinct = [one for one in dict.fromkeys([*likely, *MENU_TOPICS]) if one != without]
        buttons = [self.topic(topic) for topic in distinct[:SUGGESTIONS]]
        return [*buttons, self.command("leave_question"), self.command("human")]

    def _may_be_meant(self, row: Mapping[str, Any]) -> bool:
        if self.catalogue.is_safety(row["topic"]) and row["confidence"] < LIKELY_DANGER:
            return False
        return self.catalogue.may_be_suggested(row["topic"])

    def menu(self) -> list[Button]:
        """The main topics, a person, the language."""
        topics = [self.topic(topic) for topic in MENU_TOPICS if topic in self.catalogue]
        return [*topics, self.command("human"), self.command("language")]

    def menu_without_understanding(self) -> list[Button]:
        """What works while Rasa is down."""
        topics = [self.topic(topic) for topic in MENU_TOPICS if self.catalogue.is_answer(topic)]
        return [*topics, self.command("human"), self.command("language")]

    def languages(self, preferred: str | None, then: dict[str, Any] | None = None) -> list[Button]:
        """All languages by their own names; `then` is what is done after the choice."""
        follow = {"then": then} if then else {}
        return [
            Button(language.name, {"language": language.code, **follow})
            for language in self.wording.languages.ordered(preferred)
        ]

    def topic(self, topic: str) -> Button:
        """A topic under its label."""
        return Button(self.word(f"topic-{topic}"), {"topic": topic})

    def command(self, command: str, key: str | None = None, **more: Any) -> Button:
        """Something that the bot does."""
        return Button(self.word(key or f"button-{command}"), {"command": command, **more})

    def _line(self, part: Mapping[str, Any]) -> str:
        """A phrase; one that nobody has is excused instead of shown by its key."""
        line = self.word(part["phrase"], **(part.get("args") or {}))
        return self.word("text-missing") if line == part["phrase"] else line

    def _button(self, button: Mapping[str, Any]) -> Button:
        key = button.get("phrase") or f"topic-{button.get('topic')}"
        label = self.word(key, **(button.get("args") or {}))
        kept = ("topic", "entities", "command", "url", "toast")
        does = {name: button[name] for name in kept if button.get(name)}
        return Button(label, does | dict(button.get("tap") or {}), button.get("row"))

    def _standing(self, answer: Answer) -> list[str]:
        """How old it is, and who has read it."""
        lines = [self.word("answer-as-of", date={"date": answer.as_of.isoformat()})]
        if answer.review_by < datetime.now(TIME_ZONE).date():
            due = {"date": answer.review_by.isoformat()}
            lines.append(self.word("answer-review-due", date=due))
        if answer.status == "machine":
            lines.append(self.word("answer-machine"))
        return lines

    def source(self, source: Mapping[str, Any]) -> str:
        """One source: title, date, address."""
        title, date, url = source["title"], source.get("date"), source.get("url")
        dated = f"{title} ({date})" if date and str(date) not in title else title
        line = self.word("answer-source", title=dated)
        return f"{line}\n{url}" if url else line
