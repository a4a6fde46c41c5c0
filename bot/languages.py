"""Finds the language that somebody means."""

from __future__ import annotations

from store.wording.languages import Languages


class SpokenLanguages(Languages):
    """The list of languages, looked at from the chat."""

    def match(self, tag: str | None) -> str | None:
        """Our code for an IETF tag such as `nl-BE`, if we speak it."""
        whole = (tag or "").lower()
        return next((code for code in (whole, whole.split("-")[0]) if code in self), None)

    def named(self, words: str) -> str | None:
        """The code meant by a code or an own name that somebody typed."""
        wanted = words.strip().casefold()
        return next((c for c in self.codes if wanted in (c, self[c].name.casefold())), None)
