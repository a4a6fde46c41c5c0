"""The one list of languages (content/languages.yml), and where to look when a text is missing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from store.content import ContentError, read_entries


@dataclass(frozen=True)
class Language:
    """A language that the assistant speaks; `direction` is `ltr` or `rtl`.

    `locale` says how dates and numbers are written (an IETF tag).
    """

    code: str
    name: str
    direction: str
    locale: str
    fallback: tuple[str, ...]


class Languages:
    """All languages, in the order of the list; the first is the last resort."""

    def __init__(self, languages: list[Language]) -> None:
        self._by_code = {language.code: language for language in languages}

    @classmethod
    def load(cls, content: Path) -> Self:
        """Read content/languages.yml; raises ContentError."""
        path = content / "languages.yml"
        entries = list(read_entries(path, "code"))
        if not entries:
            raise ContentError(f"{path}: expected at least one language")
        codes = [entry.text("code") for entry in entries]
        return cls(
            [
                Language(
                    entry.text("code"),
                    entry.text("name"),
                    entry.one_of("direction", ("ltr", "rtl")),
                    entry.text("locale"),
                    tuple(entry.codes("fallback", codes)),
                )
                for entry in entries
            ]
        )

    @property
    def codes(self) -> list[str]:
        """All codes in the order of the list."""
        return list(self._by_code)

    @property
    def first(self) -> str:
        """The last resort."""
        return next(iter(self._by_code))

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str) -> Language:
        return self._by_code[code]

    def ordered(self, preferred: str | None) -> list[Language]:
        """All languages, the preferred one first."""
        return sorted(self._by_code.values(), key=lambda language: language.code != preferred)

    def chain(self, code: str) -> list[str]:
        """`code` and where to look next, ending with the first language."""
        fallback = self._by_code[code].fallback if code in self._by_code else ()
        return list(dict.fromkeys([code, *fallback, self.first]))
