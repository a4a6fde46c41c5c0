"""What openings and events may be of: languages and sectors, as content/ lists them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from store.content import ContentError, read_yaml
from store.wording.languages import Languages


@dataclass(frozen=True)
class Choices:
    """Codes of the languages, the last resort first, and ids of the sectors."""

    languages: tuple[str, ...]
    sectors: tuple[str, ...]

    @classmethod
    def load(cls, content: Path) -> Self:
        """Read content/languages.yml and content/sectors.yml; raises ContentError."""
        sectors = read_yaml(content / "sectors.yml")
        if not isinstance(sectors, list):
            raise ContentError(f"{content / 'sectors.yml'}: expected a list")
        return cls(tuple(Languages.load(content).codes), tuple(map(str, sectors)))
