"""What people agree to: each text has a version, and the first language."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.content import ContentError
from store.privacy.consents import read_consents
from store.wording.languages import Languages
from store.wording.word_list import WordList

CONTENT = Path(__file__).parents[2] / "content"


def test_the_texts_of_both_forms_have_a_version_and_the_last_resort() -> None:
    consents = read_consents(CONTENT)

    assert set(consents) == {"application", "pool"}
    for consent in consents.values():
        assert consent.version
        assert "/forget" in consent.texts[Languages.load(CONTENT).first]


def test_one_without_a_version_names_file_and_field(tmp_path: Path) -> None:
    folder = tmp_path / "consents"
    folder.mkdir()
    (folder / "pool.yml").write_text("languages: {en: Yes or no}", encoding="utf-8")

    with pytest.raises(ContentError, match=r"pool\.yml: version"):
        read_consents(tmp_path)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my e-mail is wrong", "email"),
        ("mijn naam klopt niet", "name"),
        ("mon téléphone", "phone"),
        ("رقم هاتفي خطأ", "phone"),
        ("ایمیلم اشتباه است", "email"),
        ("iimaylkayga waa khalad", "email"),
    ],
)
def test_an_answer_is_known_by_its_name_in_any_language(text: str, name: str) -> None:
    words = WordList.load_named(CONTENT / "form_words.yml")

    assert words[name].is_heard_in(text)
