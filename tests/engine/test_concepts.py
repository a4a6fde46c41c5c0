"""Words that mean the same count as the same, whatever the language and whatever is attached."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.concepts import Concepts
from engine.features import Ngrams
from engine.linear import LinearModel
from engine.text import fold

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def shipped():
    """The concepts of the project."""
    return Concepts.read(PROJECT / "engine/concepts.yml")


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("Salary", "pay"),
        ("vergoeding", "pay"),
        ("rémunérés", "pay"),
        ("والراتب", "pay"),
        ("راتبي", "pay"),
        ("حقوق", "pay"),
        ("mushaharka", "pay"),
    ],
)
def test_a_word_of_any_language_means_its_concept(shipped, word, concept):
    assert concept in shipped.of(fold(word))


@pytest.mark.parametrize("word", ["", "x", "qwxyz", "123", "😀", "ال", "*"])
def test_other_words_mean_nothing(shipped, word):
    assert shipped.of(word) == []


def test_every_form_of_the_file_is_found(shipped):
    assert all(shipped.of(word) for word in [*shipped.whole, *shipped.beginnings] if len(word) > 2)


def test_a_synonym_that_no_example_holds_is_understood():
    concepts = Concepts()
    for form in ("salary", "wage*", "loon"):
        concepts.add("pay", form)
    texts = ["what salary do i get", "is there a salary", "where do i sleep", "is there a bed"]
    topics = ["assignment_pay", "assignment_pay", "accommodation", "accommodation"]
    model = LinearModel.fit(texts, topics, concepts=concepts)
    for text in ("wages?", "loon"):
        assert model.ranking(text, 1)[0][0] == "assignment_pay"


def test_a_stored_model_keeps_its_concepts(tmp_path):
    concepts = Concepts(before=["al"])
    concepts.add("pay", "ratib*")
    model = LinearModel.fit(["ratib", "bayt"], ["pay", "home"], concepts=concepts)
    model.save(tmp_path)
    loaded = LinearModel.load(tmp_path)
    assert dict(loaded.ranking("alratibi", 2)) == pytest.approx(
        dict(model.ranking("alratibi", 2)), abs=0.01
    )


def test_a_text_of_many_concepts_stays_small(shipped):
    ngrams = Ngrams.fit(["salary"], shipped)
    many = " ".join(shipped.whole)[:5000]
    assert len(ngrams.vector(many)[0]) < 1000
