"""Names of people in a text: those that are known, and those that somebody introduces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

from store.content import ContentError, read_yaml
from store.folding import Folded, fold

OWN_LIST = Path(__file__).parents[2] / "content" / "personal_data.yml"
LONGEST_NAME = 3
# Without capitals nobody knows where a name ends: rather a word too few than half a sentence.
LONGEST_PLAIN_NAME = 2
SHORTEST = 2
SHORTEST_SMALL_WORD = 3
WORD = re.compile(r"[^\W_]+")
# Between the introduction and the name, and between two words of a name or after an initial.
COLON = r"\s*[:=]\s*"
AFTER = rf"(?:{COLON}|\s*-\s*|\s+)"
WITHIN = re.compile(r"(?:(?<=\b\w)\.)?[ \t\u00a0]+|-|(?<=\b\w)\.")


@dataclass(frozen=True)
class NameWords:
    """What content/personal_data.yml says about names, in one spelling."""

    introductions: re.Pattern[str]
    ends: frozenset[str]
    particles: frozenset[str]
    public_sites: tuple[str, ...]

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the file; raises ContentError."""
        given = read_yaml(path)
        if not isinstance(given, dict):
            raise ContentError(f"{path}: expected lists of words by name")
        lists = {name: _by_language(path, given, name) for name in _LISTS}
        longest_first = sorted(lists["introductions"], key=len, reverse=True)
        return cls(
            re.compile(rf"(?<!\w)(?:{'|'.join(map(_introduction, longest_first))})"),
            frozenset(lists["ends"]),
            frozenset(lists["particles"]),
            tuple(_texts(f"{path}: public_sites", given.get("public_sites"))),
        )


_LISTS = ("introductions", "ends", "particles")


@cache
def own_words() -> NameWords:
    """The project's own list, read once."""
    return NameWords.load(OWN_LIST)


def find_names(text: str, names: Iterable[str], words: NameWords) -> Iterator[tuple[int, int]]:
    """Where names stand: the words of those given, and what somebody introduces as one."""
    folded = fold(text)
    wanted = {word for name in names for word in _parts(name, words)}
    for match in _known(wanted).finditer(folded.text) if wanted else ():
        start, end = folded.span(*match.span())
        # A name that is a small word, too: only with its capital.
        if match[1] not in words.ends or text[start].isupper():
            yield start, end
    for introduction in words.introductions.finditer(folded.text):
        found = _introduced(text, folded, introduction.end(), words)
        if found:
            yield folded.span(*found)


def _introduction(phrase: str) -> str:
    """The pattern of an introduction up to where the name begins."""
    pattern = r"\s+".join(map(re.escape, phrase.rstrip(":").split()))
    return pattern + (COLON if phrase.endswith(":") else AFTER)


def _parts(name: str, words: NameWords) -> Iterator[str]:
    """The words by which a name is found."""
    for word in WORD.findall(fold(name).text):
        shortest = SHORTEST_SMALL_WORD if word in words.ends else SHORTEST
        if len(word) >= shortest and word not in words.particles:
            yield word


def _known(wanted: set[str]) -> re.Pattern[str]:
    """Each of these words, also with a particle in front and the s of possession behind."""
    longest_first = sorted(wanted, key=lambda word: (-len(word), word))
    alternatives = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)[\u0648\u0641\u0628\u0644\u0643]?({alternatives})s?(?!\w)")


def _introduced(text: str, folded: Folded, start: int, words: NameWords) -> tuple[int, int] | None:
    """The stretch of the folded text from `start` on that is a name, None when there is none."""
    end, taken, is_capital = start, 0, False
    for word in _run(folded, start):
        if taken and word[0] in words.particles:
            continue
        written = text[folded.places[word.start()]]
        if taken == 0:
            is_capital = written.isupper()
        # Right behind the introduction, a word with a capital is a name, whatever else it means.
        if (word[0] in words.ends and (taken or not is_capital)) or (
            is_capital and written.islower()
        ):
            break
        end, taken = word.end(), taken + 1
        if taken == (LONGEST_PLAIN_NAME if written.islower() else LONGEST_NAME):
            break
    return (start, end) if taken else None


def _run(folded: Folded, place: int) -> Iterator[re.Match[str]]:
    """The words from a place on, as long as nothing stands between them that ends a name."""
    while word := WORD.match(folded.text, place):
        yield word
        between = WITHIN.match(folded.text, word.end())
        if between is None:
            return
        place = between.end()


def _by_language(path: Path, given: dict[object, object], name: str) -> list[str]:
    lists = given.get(name)
    if not isinstance(lists, dict):
        raise ContentError(f"{path}: {name}: expected a list of words for each language")
    where = f"{path}: {name}"
    return [" ".join(fold(w).text.split()) for one in lists.values() for w in _texts(where, one)]


def _texts(where: str, given: object) -> list[str]:
    if not isinstance(given, list):
        raise ContentError(f"{where}: expected a list of words")
    wrong = [one for one in given if not isinstance(one, str) or not fold(one).text.strip()]
    if wrong:
        raise ContentError(f"{where}: expected words, not {wrong[0]!r} (quote no, on, yes)")
    return given
