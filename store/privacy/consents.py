"""What people agree to before they send something: texts with versions, of content/consents/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from store.content import Fields, read_yaml

FOLDER = "consents"


@dataclass(frozen=True)
class Consent:
    """`texts` by language; `version` is kept with what was sent. A new text has a new version."""

    version: str
    texts: Mapping[str, str]


def read_consents(content: Path) -> dict[str, Consent]:
    """All of content/consents/ by file name; raises ContentError, naming file and field."""
    return {path.stem: _consent(path) for path in sorted((content / FOLDER).glob("*.yml"))}


def _consent(path: Path) -> Consent:
    entry = Fields(str(path), read_yaml(path))
    return Consent(entry.text("version"), entry.texts("languages"))
