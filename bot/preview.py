"""Pages that show every curated answer as it looks in the chat: `python -m bot.preview FOLDER`.

One page for each language, and an index. Nothing is read but content/.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from store.seed import read_answers
from store.tables import Answer
from store.wording.chat import Chat, load, preview_answer

CONTENT = Path("content")
TEMPLATES = Path(__file__).with_name("templates")


def main() -> None:
    """Write the pages into a folder."""
    parser = argparse.ArgumentParser(prog="make preview", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages(CONTENT):
        (folder / name).write_text(page, encoding="utf-8")


def pages(content: Path) -> Iterator[tuple[str, str]]:
    """File name and HTML of each page; raises ContentError."""
    chat = load(content)
    languages = chat.languages
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    template = environment.get_template("preview.html")
    answers = [Answer(id=number, **row) for number, row in enumerate(read_answers(content), 1)]
    every = [languages[code] for code in languages.codes]
    for language in every:
        mine = [answer for answer in answers if answer.language == language.code]
        order = {topic: place for place, topic in enumerate(chat.catalogue.topics)}
        mine.sort(key=lambda answer: order[answer.topic])
        shown = [_shown(chat, answer) for answer in mine]
        page = template.render(language=language, languages=every, answers=shown)
        yield f"{language.code}.html", page


def _shown(chat: Chat, answer: Answer) -> dict[str, Any]:
    """An answer as messages with their rows of buttons."""
    preview = preview_answer(chat, answer)
    return {
        "topic": answer.topic,
        "question": chat.speaker(answer.language).word(f"topic-{answer.topic}"),
        "messages": [bubble.text for bubble in preview.bubbles],
        "rows": preview.rows,
    }


if __name__ == "__main__":
    main()
