"""Reads the YAML files of content/ and says where one is wrong: file, entry, field."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml


class ContentError(Exception):
    """A content file cannot be used; the text names the file and the field, `line` where it is."""

    def __init__(self, text: str, line: int | None = None) -> None:
        super().__init__(text)
        self.line = line


# libyaml reads ten times as fast, where PyYAML was built with it; safe like the other.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """What stands in a YAML file; raises ContentError when it cannot be read."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), LOADER)  # noqa: S506 - safe, see above
    except OSError as error:
        raise ContentError(f"{path}: {error.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: not YAML: {' '.join(str(error).split())}") from None


def read_entries(path: Path, key: str) -> Iterator[Fields]:
    """The entries of a file that holds a list; `key` is the field that tells them apart."""
    rows = read_yaml(path)
    if not isinstance(rows, list):
        raise ContentError(f"{path}: expected a list")
    for number, row in enumerate(rows, start=1):
        entry = Fields(str(path), row)
        yield Fields(f"{path}: {entry.given.get(key) or f'entry {number}'}", row)


def topics_of_kind(content: Path, kind: str) -> frozenset[str]:
    """Topics of content/topics.yml that are answered in one way, e.g. "safety"."""
    path = content / "topics.yml"
    groups = Fields(str(path), read_yaml(path))
    return frozenset(
        topic
        for name in groups.given
        for topic, entry in groups.fields(name).given.items()
        if isinstance(entry, dict) and entry.get("kind") == kind
    )


class Fields:
    """The fields of one entry; each reader raises ContentError when the field does not fit."""

    def __init__(self, where: str, given: Any) -> None:
        if not isinstance(given, dict):
            raise ContentError(f"{where}: expected fields, not {given!r}")
        self.where = where
        self.given = given

    def fault(self, name: str, expected: str) -> ContentError:
        """The error that a field is not what is expected."""
        # A reader that knows lines (programmes/programme_rules.py) has entries that know theirs.
        lines = getattr(self.given, "lines", {})
        line = lines.get(name, getattr(self.given, "line", None))
        return ContentError(f"{self.where}: {name}: expected {expected}", line)

    def text(self, name: str) -> str:
        """Words, not empty."""
        value = self.given.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(name, "a text")
        return value.strip()

    def optional_text(self, name: str) -> str | None:
        """Words, or None when there are none."""
        return None if self.given.get(name) is None else self.text(name)

    def one_of(self, name: str, choices: Collection[str]) -> str:
        """One of `choices`."""
        value = self.text(name)
        if value not in choices:
            raise self.fault(name, f"one of {', '.join(sorted(choices))}")
        return value

    def whole(self, name: str) -> int:
        """A whole number."""
        value = self.given.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fault(name, "a whole number")
        return value

    def number(self, name: str) -> float:
        """A number above zero."""
        value = self.given.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
            raise self.fault(name, "a number above 0")
        return float(value)

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self.given.get(name)
        if not isinstance(value, bool):
            raise self.fault(name, "true or false")
        return value

    def day(self, name: str) -> date:
        """A date."""
        value = self.given.get(name)
        # A datetime is a date too, but YAML makes one only where a time was written.
        if type(value) is not date:
            raise self.fault(name, "a date (2026-12-31)")
        return value

    def listed(self, name: str) -> list[Any]:
        """A list."""
        value = self.given.get(name)
        if not isinstance(value, list):
            raise self.fault(name, "a list")
        return value

    def codes(self, name: str, choices: Collection[str]) -> list[str]:
        """A list of some of `choices`."""
        values = self.listed(name)
        if any(value not in choices for value in values):
            raise self.fault(name, f"only {', '.join(sorted(choices))}")
        return values

    def fields(self, name: str) -> Fields:
        """The fields of a field."""
        return Fields(f"{self.where}: {name}", self.given.get(name))

    def texts(self, name: str) -> dict[str, str]:
        """Words by language."""
        inner = self.fields(name)
        if not inner.given:
            raise self.fault(name, "a text for each language")
        return {code: inner.text(code) for code in inner.given}

    def optional_texts(self, name: str) -> dict[str, str] | None:
        """Words by language, or None when there are none."""
        return None if self.given.get(name) is None else self.texts(name)
