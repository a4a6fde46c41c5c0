"""Countries and languages by their codes, as staff name them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

NAMED_IN = Locale("en")
# What the list of territories holds beside countries: unions, test codes, parts of others.
NO_COUNTRIES = frozenset(
    ("AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)

# Languages that the list leaves out.
MORE_LANGUAGES = {"prs": "Dari"}


@cache
def countries() -> Mapping[str, str]:
    """Names of all countries by code (ISO 3166 alpha-2), in the order of the names."""
    names = NAMED_IN.territories.items()
    found = {
        code: name
        for code, name in names
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    }
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


@cache
def languages() -> Mapping[str, str]:
    """Names of all languages by code (ISO 639), without those of one country only."""
    found = {code: name for code, name in NAMED_IN.languages.items() if code.isalpha()}
    return MORE_LANGUAGES | found


def country_code(said: str) -> str | None:
    """The code of a country by its code or name; None when nobody knows it."""
    return said.upper() if said.upper() in countries() else _coded(countries(), said)


def language_code(said: str) -> str | None:
    """The code of a language by its code or name; None when nobody knows it."""
    return said.lower() if said.lower() in languages() else _coded(languages(), said)


def _coded(names: Mapping[str, str], said: str) -> str | None:
    wanted = said.casefold()
    return next((code for code, name in names.items() if name.casefold() == wanted), None)
