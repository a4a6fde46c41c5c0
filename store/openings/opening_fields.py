"""An opening as a row of cells: the columns, reading one, and writing one that is read again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from store.demo import MODES
from store.editing import text_cells, text_columns, text_faults, texts
from store.programmes.programme_choices import Choices
from store.sheets.columns import DAY, KEY, ONE_OF, SHOWN, WHOLE, Column, Fault, day_cell, flag_cell
from store.sheets.columns import read_cells as read_values
from store.tables import Opening

# Characters. A message of the bot holds all of them with room to spare.
LONGEST = {"title": 150, "tasks": 2000, "covered": 600}
NEEDED = ("title", "tasks")
LONGEST_WEEKS = 104
EXAMPLES = {
    "title": "Teacher of emergency care skills",
    "tasks": "You teach young doctors and nurses emergency care.",
    "covered": "Travel and insurance.",
}

# Institutions by their ids and, where no two have the same one, by their names in lower case.
Hosts = Mapping[str, str]


def columns(choices: Choices) -> list[Column]:
    """All columns, in the order of the export."""
    return [
        Column("reference", KEY, example="D-012"),
        Column("status", SHOWN),
        Column("demo", SHOWN),
        Column("institution", KEY, needed=True, example="so-health-service"),
        Column("sector", ONE_OF, True, choices=choices.sectors, example=choices.sectors[0]),
        Column("mode", ONE_OF, needed=True, choices=MODES, example=MODES[0]),
        Column("weeks", WHOLE, needed=True, least=1, most=LONGEST_WEEKS, example="6"),
        Column("starts_on", DAY, needed=True, example="2027-03-01"),
        Column("deadline", DAY, needed=True, example="2027-01-31"),
        *text_columns(LONGEST, choices.languages, EXAMPLES),
    ]


def cells(opening: Opening, choices: Choices) -> dict[str, str]:
    """An opening as it is exported and as its form shows it."""
    return {
        "reference": opening.reference,
        "status": opening.status,
        "demo": flag_cell(opening.demo),
        "institution": opening.institution_id,
        "sector": opening.sector,
        "mode": opening.mode,
        "weeks": str(opening.weeks),
        "starts_on": day_cell(opening.starts_on),
        "deadline": day_cell(opening.deadline),
        **text_cells(opening, LONGEST, choices.languages),
    }


def read(
    given: Mapping[str, str], choices: Choices, hosts: Hosts
) -> tuple[dict[str, Any], list[Fault]]:
    """The fields of an opening and all that is wrong; the fields are whole when nothing is."""
    values, faults = read_values(columns(choices), given)
    host = _host(values["institution"], hosts)
    if values["institution"] and host is None:
        faults.append(Fault("institution", "no_institution", values["institution"]))
    faults += _date_faults(values)
    faults += text_faults(values, NEEDED, ["covered"], choices.languages, faults)
    return {"institution_id": host, **_facts(values, choices)}, faults


def _facts(values: Mapping[str, Any], choices: Choices) -> dict[str, Any]:
    facts = {name: values[name] for name in ("sector", "mode", "weeks", "starts_on", "deadline")}
    said = {text: texts(values, text, choices.languages) for text in LONGEST}
    return facts | said | {"covered": said["covered"] or None}


def _host(said: str | None, hosts: Hosts) -> str | None:
    return (hosts.get(said) or hosts.get(said.casefold())) if said else None


def _date_faults(values: Mapping[str, Any]) -> list[Fault]:
    starts_on, deadline = values["starts_on"], values["deadline"]
    if starts_on and deadline and deadline > starts_on:
        return [Fault("deadline", "after", day_cell(deadline), "starts_on")]
    return []
