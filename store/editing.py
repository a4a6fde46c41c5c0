"""What all lists that staff edit have in common: whose change counts, texts in all languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from store.sheets.columns import LONG, TEXT, Column, Fault


class Versioned(Protocol):
    """A row that says when it was changed last."""

    updated_at: Any


class Edited(Versioned, Protocol):
    """One that says who changed it, too."""

    edited_by: Any


class ChangedMeanwhileError(Exception):
    """Somebody else has changed it since the form was opened."""


class WrongStatusError(Exception):
    """This is not done to something of this status."""


class InUseError(Exception):
    """Something else hangs on it."""


def version(row: Versioned) -> str:
    """What a form carries, to tell whether it was changed since; empty: never changed."""
    return row.updated_at.isoformat() if row.updated_at else ""


def check_version(row: Versioned, seen: str) -> None:
    """Raise ChangedMeanwhileError unless the row is as the form showed it."""
    if version(row) != seen:
        raise ChangedMeanwhileError


def sign(row: Edited, staff_id: str, moment: datetime) -> None:
    """Note who changed it, and when."""
    row.edited_by, row.updated_at = staff_id, moment


def put(row: Any, fields: Mapping[str, Any]) -> list[str]:
    """Set the fields that differ; their names."""
    changed = [name for name, value in fields.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, fields[name])
    return changed


def text_columns(
    longest: Mapping[str, int], languages: Iterable[str], examples: Mapping[str, str]
) -> list[Column]:
    """A column for each text in each language; the first text is one line, the others are long.

    `longest`: the texts with how many characters they may have. `examples` are in the first
    language.
    """
    columns = []
    for place, language in enumerate(languages):
        for text, most in longest.items():
            kind = TEXT if text == next(iter(longest)) or most <= ONE_LINE else LONG
            example = "" if place else examples.get(text, "")
            columns.append(Column(f"{text}_{language}", kind, most=most, example=example))
    return columns


ONE_LINE = 100


def text_cells(row: Any, texts: Iterable[str], languages: Iterable[str]) -> dict[str, str]:
    """The texts of a row as cells."""
    return {
        f"{text}_{language}": str((getattr(row, text) or {}).get(language) or "")
        for language in languages
        for text in texts
    }


def texts(values: Mapping[str, Any], text: str, languages: Iterable[str]) -> dict[str, str]:
    """A text in the languages that have it."""
    found = {language: values.get(f"{text}_{language}") for language in languages}
    return {language: said for language, said in found.items() if said}


def text_faults(
    values: Mapping[str, Any],
    needed: Iterable[str],
    others: Iterable[str],
    languages: Iterable[str],
    found: Iterable[Fault],
) -> list[Fault]:
    """Languages that have some of the needed texts only; and whether there is none at all.

    Of a text with a fault that was `found` before nothing more is said.
    """
    faults, needed, languages = [], list(needed), list(languages)
    faulty = {fault.column for fault in found}
    for language in languages:
        said = [one for one in (*needed, *others) if values.get(f"{one}_{language}")]
        lacking = [one for one in needed if one not in said]
        if said and lacking:
            faults += [
                Fault(f"{one}_{language}", "half", detail=f"{said[0]}_{language}")
                for one in lacking
                if f"{one}_{language}" not in faulty
            ]
    names = [f"{one}_{language}" for one in needed for language in languages]
    if not any(values.get(name) or name in faulty for name in names):
        faults += [Fault(f"{one}_{languages[0]}", "missing") for one in needed]
    return faults


def missing_languages(row: Any, needed: Iterable[str], languages: Iterable[str]) -> list[str]:
    """Languages in which people would read another one."""
    return [
        language
        for language in languages
        if not all((getattr(row, text) or {}).get(language) for text in needed)
    ]
