"""What several forms ask of somebody: countries, field, education, experience."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.questions import Choice
from actions.questions_of_facts import Country, Number
from store.programmes.eligibility import CHOICES, GROUPS
from store.programmes.rules import Rule, named

OTHER_COUNTRY = {"other": GROUPS["other"]}
HOME = "NL"

ORIGIN = Country(
    "origin",
    near=frozenset(
        {
            "nationality_rule",
            "cd4d_countries",
            "who_can_apply",
            "who_is_diaspora",
            "missing_family",
        }
    ),
    entities=("nationality", "country"),
    groups=OTHER_COUNTRY,
)
RESIDENCE = Country(
    "residence",
    near=frozenset({"residence_rule", "who_can_apply", "nationality_rule"}),
    entities=("residence", "country"),
    buttons=(HOME, "GB"),
    groups=GROUPS,
)
FIELD = Choice(
    "field",
    near=frozenset({"cd4d_sectors", "search_openings", "qualification_rule", "employed_expert"}),
    entity="sector",
    wording="sector",
)
EDUCATION = Choice(
    "education",
    near=frozenset({"qualification_rule", "recognise_diploma", "documents_needed"}),
    choices=CHOICES["education"],
    entity="education",
    wording="check-education",
    # "A teacher at a secondary school" tells where somebody works.
    unless=("sector", "education"),
)
EXPERIENCE = Number(
    "experience",
    near=frozenset({"qualification_rule", "assignment_duration", "age_rule", "employed_expert"}),
    entity="years",
    steps=CHOICES["experience"],
    none=frozenset({"deny"}),
)


def by_programmes(
    rules: Sequence[Rule], origin: Country, residence: Country
) -> tuple[Country, Country]:
    """Both questions with the countries of the programmes: as buttons, and to tell them apart."""
    origins = [code for code in named(rules, "origin") if code not in OTHER_COUNTRY]
    homes = frozenset(named(rules, "residence"))
    return (
        replace(origin, buttons=tuple(origins), only=frozenset(origins) - homes, rather_not=homes),
        replace(residence, only=homes - frozenset(origins)),
    )
