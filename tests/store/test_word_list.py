"""Lists of words in content/: read or refused with the file's name, and heard in any spelling."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.content import ContentError
from store.wording.word_list import WordList

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def negations() -> WordList:
    """The real list."""
    return WordList.load(CONTENT / "negations.yml")


@pytest.mark.parametrize(
    "text",
    [
        "I don’t want you to keep them",
        "NO",
        "ik wil NIET dat je ze bewaart",
        "je n'ai rien",
        "je veux pas",
        "لا أريد",
        "ليس لدي",
        "ما عندي",
        "نمی‌خواهم",
        "ندارم",
        "ma rabo",
        "la'aan",
        "mish 3ayez",
    ],
)
def test_a_negation_is_heard_in_every_language(negations: WordList, text: str) -> None:
    assert negations.is_heard_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "notary in the north",
        "ma carte de séjour",
        "ما پناهنده هستیم",
        "ik heb een pas",
        "keep them",
        "haa, kaydi",
        "la nationalité",
        "",
    ],
)
def test_ordinary_words_are_no_negation(negations: WordList, text: str) -> None:
    assert not negations.is_heard_in(text)


@pytest.mark.parametrize("content", ["", "- a list\n", "en: word\n", "en:\n- no\n", "en:\n- '!'\n"])
def test_a_file_that_holds_something_else_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "words.yml"
    path.write_text(content)
    with pytest.raises(ContentError, match=r"words\.yml"):
        WordList.load(path)
