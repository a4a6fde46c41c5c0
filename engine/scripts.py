"""Tells a language by its script, or by letters and words that it alone has; without Rasa."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from engine.text import words

MAX_CHARACTERS = 300


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    """Return the first word of a letter's Unicode name (LATIN, ARABIC, CJK), upper case."""
    return unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]


def main_script(text: str) -> str | None:
    """Return the script of most letters, `None` without letters."""
    counts = Counter(_script_of(letter) for letter in text[:MAX_CHARACTERS] if letter.isalpha())
    return counts.most_common(1)[0][0] if counts else None


class Scripts:
    """Which script means which language, and what signs only one language has."""

    def __init__(self, scripts: Mapping[str, str], signs: Mapping[str, str]) -> None:
        """`scripts`: script to code; `signs`: code to letters and words, apart by spaces."""
        self._scripts = scripts
        self._letters: dict[str, str] = {}
        self._words: dict[str, str] = {}
        for code, forms in signs.items():
            for form in forms.split():
                if len(form) == 1:
                    self._letters[form] = code
                else:
                    self._words.update(dict.fromkeys(words(form), code))

    def language(self, text: str) -> str | None:
        """Return the code of the language, if that is enough to tell."""
        text = text[:MAX_CHARACTERS]
        found = [self._letters[letter] for letter in text if letter in self._letters]
        found += [self._words[word] for word in words(text) if word in self._words]
        if found:
            return Counter(found).most_common(1)[0][0]
        return self._scripts.get(main_script(text) or "")
