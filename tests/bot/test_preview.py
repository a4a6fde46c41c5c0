"""The pages with all answers show what the chat shows."""

from __future__ import annotations

from pathlib import Path

from bot.languages import SpokenLanguages
from bot.preview import pages
from store.seed import read_answers

CONTENT = Path(__file__).parents[2] / "content"


def test_each_language_has_a_page_with_each_of_its_answers() -> None:
    shown = dict(pages(CONTENT))
    assert list(shown) == [f"{code}.html" for code in SpokenLanguages.load(CONTENT).codes]
    missing = [
        (row["language"], row["topic"])
        for row in read_answers(CONTENT)
        if f'<section id="{row["topic"]}">' not in shown[f"{row['language']}.html"]
    ]
    assert not missing


def test_a_help_line_stands_there_with_a_person_and_without_thumbs() -> None:
    page = dict(pages(CONTENT))["en.html"]
    start = page.index('<section id="emergency">')
    section = page[start : page.index("</section>", start)]
    assert "Call 112 now" in section
    assert "Ask a person" in section
    assert "👍" not in section
