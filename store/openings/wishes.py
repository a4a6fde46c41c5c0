"""What somebody looks for in openings: from entities, against a row, and as SQL."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, extract, or_, select

from store.openings.full_text import holds, is_held
from store.openings.intervals import days, weeks
from store.tables import Institution, Opening, OpeningWord

# Where somebody names a region, its country is understood too, and the region narrows it.
COUNTRY_OF_REGION = {"somaliland": "SO", "puntland": "SO", "kurdistan": "IQ"}
# An assignment that is partly online fits who looks for one online and who looks for one on site.
FITTING_MODES = {"online": ("online", "both"), "on_site": ("on_site", "both")}
# Entities that ask for the same kind of thing: a new one takes the place of all of its kind.
KINDS = {
    **dict.fromkeys(("country", "region", "city"), "place"),
    "sector": "sector",
    "mode": "mode",
    **dict.fromkeys(("month", "start"), "start"),
    "length": "length",
    "words": "words",
}
MONTHS = {str(number): number for number in range(1, 13)}

Entities = Mapping[str, Iterable[str]]


@dataclass(frozen=True)
class Conditions:
    """What an opening must fulfil: one value of each kind; an empty field asks for nothing.

    Countries, regions and cities are one kind, months (1 to 12) and starts (first and last day)
    another. `lengths`: least and most weeks. Of `words` all must stand in the texts.
    """

    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    months: tuple[int, ...] = ()
    cities: tuple[str, ...] = ()
    lengths: tuple[tuple[int, int], ...] = ()
    starts: tuple[tuple[date, date], ...] = ()
    words: tuple[str, ...] = ()

    @property
    def whole_countries(self) -> tuple[str, ...]:
        """Countries of which no region was named."""
        narrowed = {COUNTRY_OF_REGION.get(region) for region in self.regions}
        return tuple(country for country in self.countries if country not in narrowed)

    @property
    def fitting_modes(self) -> tuple[str, ...]:
        """All modes of openings that fit."""
        fitting = {fit for mode in self.modes for fit in FITTING_MODES.get(mode, (mode,))}
        return tuple(sorted(fitting))


def conditions_of(entities: Entities, today: date) -> Conditions:
    """From entities as in the slot `search`; a value that means nothing is no condition."""
    given = {name: tuple(entities.get(name, ())) for name in KINDS}
    lengths = (weeks(length) for length in given["length"])
    starts = (days(start, today) for start in given["start"])
    return Conditions(
        countries=given["country"],
        regions=given["region"],
        sectors=given["sector"],
        modes=tuple(mode for mode in given["mode"] if mode in FITTING_MODES),
        months=tuple(MONTHS[month] for month in given["month"] if month in MONTHS),
        cities=given["city"],
        lengths=tuple(filter(None, lengths)),
        starts=tuple(filter(None, starts)),
        words=given["words"],
    )


def fits(conditions: Conditions, opening: Opening, words: Collection[str]) -> bool:
    """Whether an opening fulfils all; `words` are its own (full_text.py: `words_of`).

    Agrees with `criteria`.
    """
    return (
        (not _places(conditions) or _is_there(conditions, opening.institution))
        and (not conditions.sectors or opening.sector in conditions.sectors)
        and (not conditions.modes or opening.mode in conditions.fitting_modes)
        and (not _times(conditions) or _starts_then(conditions, opening.starts_on))
        and (not conditions.lengths or _lasts(conditions, opening.weeks))
        and all(holds(words, word) for word in conditions.words)
    )


def _places(conditions: Conditions) -> bool:
    return bool(conditions.countries or conditions.regions or conditions.cities)


def _times(conditions: Conditions) -> bool:
    return bool(conditions.months or conditions.starts)


def _is_there(conditions: Conditions, host: Institution) -> bool:
    return (
        host.country in conditions.whole_countries
        or host.region in conditions.regions
        or host.city in conditions.cities
    )


def _starts_then(conditions: Conditions, day: date) -> bool:
    during = any(first <= day <= last for first, last in conditions.starts)
    return during or day.month in conditions.months


def _lasts(conditions: Conditions, length: int) -> bool:
    return any(least <= length <= most for least, most in conditions.lengths)


def criteria(conditions: Conditions) -> list[ColumnElement[bool]]:
    """The same as SQL, of openings that are joined with their institutions."""
    wanted: list[ColumnElement[bool]] = []
    if _places(conditions):
        country = Institution.country.in_(conditions.whole_countries)
        region = Institution.region.in_(conditions.regions)
        wanted.append(or_(country, region, Institution.city.in_(conditions.cities)))
    if conditions.sectors:
        wanted.append(Opening.sector.in_(conditions.sectors))
    if conditions.modes:
        wanted.append(Opening.mode.in_(conditions.fitting_modes))
    if _times(conditions):
        month = extract("month", Opening.starts_on).in_(conditions.months)
        during = (Opening.starts_on.between(*span) for span in conditions.starts)
        wanted.append(or_(month, *during))
    if conditions.lengths:
        wanted.append(or_(*(Opening.weeks.between(*span) for span in conditions.lengths)))
    return [*wanted, *(_mentions(word) for word in conditions.words)]


def _mentions(word: str) -> ColumnElement[bool]:
    own = OpeningWord.opening_id == Opening.id
    return select(OpeningWord.word).where(and_(own, is_held(word))).exists()
