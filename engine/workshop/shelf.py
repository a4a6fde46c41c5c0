"""Where models lie, what is known of them, and which of them is served; knows nothing of Rasa.

Beside the model that came with the data (the base) there is a folder `console/`: an archive and a
note for each model that was trained here, `live.json` for the one that was chosen, `steps.json` for
how long the last training took, and `work/` for what a training reads.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

ARCHIVE = ".tar.gz"
KEPT, NOTES_KEPT = 5, 50
_ID = re.compile(r"[0-9a-f]{16}")


class NoSuchModel(LookupError):
    """There is no model of this id."""


class Outdated(Exception):
    """The model was made of other data or code than what is here now."""


class Choice(NamedTuple):
    """The model to serve from the start on, and why it is that one."""

    archive: Path
    because: str


class Shelf:
    """The models beside a base."""

    def __init__(self, base_archive: Path) -> None:
        # The processes beside the server may stand elsewhere.
        self.base_archive = base_archive.resolve()

    @property
    def folder(self) -> Path:
        """Where the models of the console lie."""
        return self.base_archive.parent / "console"

    @property
    def base(self) -> str:
        """Id of the model that came with the data."""
        return name_of(self.base_archive)

    def archive(self, model: str) -> Path:
        """Where the archive of a model is; raises `NoSuchModel` for what is no id."""
        if model == self.base:
            return self.base_archive
        return self.folder / f"{_checked(model)}{ARCHIVE}"

    def work(self, model: str) -> Path:
        """Where a training finds what it was sent."""
        return self.folder / "work" / _checked(model)

    def note(self, model: str) -> dict[str, Any]:
        """What is known of a model; raises `NoSuchModel`."""
        note = _read(self._note_path(model)) or {}
        if model == self.base:
            known = note if note.get("base") == model else {}
            return {**known, "state": "ready", "error": None, "base": model}
        if not note:
            raise NoSuchModel
        return note

    def write_note(self, model: str, **fields: Any) -> None:
        """Change what is known of a model; there is never half a note."""
        known = _read(self._note_path(model)) or {}
        write(self._note_path(model), {**known, **fields})

    def check_fits(self, model: str) -> Path:
        """Return the archive of a model that may be served; raises `NoSuchModel`, `Outdated`."""
        note, archive = self.note(model), self.archive(model)
        if note["state"] != "ready" or not archive.is_file():
            raise NoSuchModel
        if note["base"] != self.base:
            raise Outdated
        return archive

    def fits(self, model: str) -> bool:
        """Say whether a model may be served."""
        try:
            return bool(self.check_fits(model))
        except (NoSuchModel, Outdated):
            return False

    def choice(self) -> Choice:
        """Return the model that staff chose, as long as it fits to the base, else the base."""
        chosen = _read(self.folder / "live.json")
        if chosen is None:
            return Choice(self.base_archive, "none_was_chosen")
        try:
            return Choice(self.check_fits(str(chosen.get("model"))), "it_was_chosen")
        except Outdated:
            return Choice(self.base_archive, "the_chosen_one_has_another_base")
        except NoSuchModel:
            return Choice(self.base_archive, "the_chosen_one_is_gone")

    def choose(self, model: str) -> None:
        """Let this one be served after a restart, too."""
        write(self.folder / "live.json", {"model": model, "base": self.base})

    def tidy(self, live: Iterable[str]) -> None:
        """Delete what is left of trainings that were cut off, and models that nobody needs."""
        shutil.rmtree(self.folder / "work", ignore_errors=True)
        for path in self._notes():
            note = _read(path)
            if note is None or note.get("state") == "training":
                self.write_note(path.stem, state="failed", error="interrupted", base=self.base)
        self.prune(live)

    def prune(self, live: Iterable[str]) -> None:
        """Keep the newest archives and notes, and those that are served or were chosen."""
        choice = _read(self.folder / "live.json") or {}
        needed = {*live, choice.get("model")}
        archives = sorted(self.folder.glob(f"*{ARCHIVE}"), key=_age, reverse=True)
        for archive in archives[KEPT:]:
            if name_of(archive) not in needed:
                archive.unlink(missing_ok=True)
        for note in sorted(self._notes(), key=_age, reverse=True)[NOTES_KEPT:]:
            if note.stem not in needed and not self.archive(note.stem).is_file():
                note.unlink(missing_ok=True)

    def _notes(self) -> list[Path]:
        return [path for path in self.folder.glob("*.json") if _ID.fullmatch(path.stem)]

    def steps(self) -> dict[str, float]:
        """Seconds that each step of the last training took."""
        return _read(self.folder / "steps.json") or {}

    def write_steps(self, steps: dict[str, float]) -> None:
        """Keep them for the next one."""
        write(self.folder / "steps.json", steps)

    def _note_path(self, model: str) -> Path:
        name = "base" if model == self.base else _checked(model)
        return self.folder / f"{name}.json"


def name_of(archive: Path) -> str:
    """Id of the model in an archive."""
    return archive.name.removesuffix(ARCHIVE)


def write(path: Path, content: Any) -> None:
    """Put JSON in the place of a file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(content), encoding="utf-8")
    draft.replace(path)


def _read(path: Path) -> dict[str, Any] | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _checked(model: str) -> str:
    if not _ID.fullmatch(model):
        raise NoSuchModel
    return model


def _age(path: Path) -> float:
    return path.stat().st_mtime
