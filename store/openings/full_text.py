"""Words of openings as they are searched for: the same on both engines, in all spellings.

A text's words are stored as stems (`index`). A word that is looked for may be of any language, so
all stems that it could have are looked for (`forms`), the long ones also as beginnings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

import snowballstemmer
from sqlalchemy import ColumnElement, delete, insert, or_, select
from sqlalchemy.orm import Session, joinedload

from store.tables import Opening, OpeningWord
from store.wording.word_list import WordList

# Algorithms by language. Words of a language that has none are compared by their beginnings.
STEMMERS = {"en": "english", "nl": "dutch", "fr": "french", "ar": "arabic", "fa": "persian"}
# The stemmer takes away too much or too little: the beginnings help.
ROUGH = frozenset({"fa"})
BEGINNING = 6
# Marks a beginning, so that it is not taken for a stem.
CUT = "*"
# From here on a stem is also the beginning of longer words: "develop", "development".
LONG = 5
# Shorter ones must be at least half of their word.
SHORT_STEM = 4
LONGEST = 40
SHORTEST = 3
WORD = re.compile(r"\w+")
# "don't" is one word for the list of words of searching, "l'eau" two.
APOSTROPHE = re.compile("['\u2019\u2018`\u00b4](?=\\w)")
# Letters that are typed in two ways, underscores and the apostrophes that part words.
SAME = str.maketrans("\u06cc\u0649\u06a9\u0629_", "\u064a\u064a\u0643\u0647 ")
JOINER = "\u200c"
ARTICLE = re.compile("^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\\w{3})")


def words(text: str) -> Iterator[str]:
    """The words of a text as they were typed, without marks on and between letters."""
    composed = unicodedata.normalize("NFC", text).replace(JOINER, " ").replace("_", " ")
    bare = "".join(char for char in composed if unicodedata.category(char) not in ("Mn", "Cf"))
    # Tatweel only makes a word longer.
    yield from (match[:LONGEST] for match in WORD.findall(bare.replace("\u0640", "")))


def fold(word: str) -> str:
    """A word in one spelling: no case, no marks, one letter where keyboards have two."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.translate(SAME).replace("\u0640", "").strip()


def says_something(word: str, search_words: WordList) -> bool:
    """Whether a word is to be looked for: not short, no number, no word of searching itself."""
    folded = fold(word)
    if len(folded) < SHORTEST or not any(char.isalpha() for char in folded):
        return False
    return not search_words.holds(folded) and not search_words.holds(ARTICLE.sub("", folded))


@lru_cache(maxsize=20_000)
def forms(word: str) -> frozenset[str]:
    """What a text may hold instead of this word, in any language."""
    folded = fold(word)
    stems = {_stem(folded, algorithm) for algorithm in STEMMERS.values()}
    return frozenset({*stems, _beginning(folded), folded} - {""})


def holds(held: Collection[str], word: str) -> bool:
    """Whether a text with these stems holds a word; agrees with `is_held`."""
    wanted = forms(word)
    long = tuple(form for form in wanted if _is_long(form))
    return any(one in wanted or one.startswith(long) for one in held)


def is_held(word: str) -> ColumnElement[bool]:
    """That a row of `opening_words` is a form of a word."""
    wanted = sorted(forms(word))
    longer = (OpeningWord.word.startswith(f, autoescape=True) for f in wanted if _is_long(f))
    return or_(OpeningWord.word.in_(wanted), *longer)


def words_of(session: Session, opening_id: int) -> frozenset[str]:
    """The stems of an opening, for `holds`."""
    query = select(OpeningWord.word).where(OpeningWord.opening_id == opening_id)
    return frozenset(session.scalars(query))


def index(session: Session, openings: Iterable[Opening]) -> None:
    """Store the words of openings, with their institutions, instead of those that were stored."""
    rows, ids = [], []
    for opening in openings:
        ids.append(opening.id)
        rows += [{"opening_id": opening.id, "word": word} for word in sorted(_stems(opening))]
    if ids:
        session.execute(delete(OpeningWord).where(OpeningWord.opening_id.in_(ids)))
    if rows:
        session.execute(insert(OpeningWord), rows)


def index_missing(session: Session) -> int:
    """Index the openings that have no words yet; how many these were."""
    known = select(OpeningWord.opening_id)
    query = select(Opening).options(joinedload(Opening.institution))
    openings = session.scalars(query.where(Opening.id.not_in(known))).all()
    index(session, openings)
    return len(openings)


def _stems(opening: Opening) -> set[str]:
    """Of title and tasks by their language; names are of none."""
    host = opening.institution
    stems = {form for word in words(f"{host.name} {host.city or ''}") for form in forms(word)}
    for texts in (opening.title, opening.tasks):
        for language, text in texts.items():
            stems |= {form for word in words(text) for form in _indexed(word, language)}
    return stems


@lru_cache(maxsize=20_000)
def _indexed(word: str, language: str) -> frozenset[str]:
    folded = fold(word)
    algorithm = STEMMERS.get(language)
    found = {_stem(folded, algorithm)} if algorithm else {_beginning(folded)}
    if language in ROUGH:
        found.add(_beginning(folded))
    return frozenset(found - {""})


def _stem(folded: str, algorithm: str) -> str:
    """A stem; the word itself where next to nothing would be left of it."""
    bare = ARTICLE.sub("", folded)
    # A stemmer keeps what it works on, so each thread needs its own.
    stem = fold(snowballstemmer.stemmer(algorithm).stemWord(bare))
    return stem if len(stem) >= SHORT_STEM or len(stem) * 2 >= len(bare) else bare


def _beginning(folded: str) -> str:
    return folded if len(folded) < BEGINNING else folded[:BEGINNING] + CUT


def _is_long(form: str) -> bool:
    return len(form) >= LONG and not form.endswith(CUT)
