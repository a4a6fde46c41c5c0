"""Reads stories: tests/stories/*.yml, and tests/stories/later/*.yml with a long pause in them.

A story is what somebody does, step by step, and what comes back:

    language: nl                      # what the telephone says, and what is chosen at /start
    people: {hodan: ar, kofi: en}     # ... or of several people
    steps:
    - who: kofi                       # of several people: from now on (at first the first one)
    - starts: e-E-003                 # the first step of somebody who comes by a deep link
    - says: "kan ik meedoen?"         # types; {text: "bla ", times: 1000}: a long text
    - edits: "kan ik niet meedoen?"   # changes what was typed last
    - sends: voice                    # something that is no text; {document: cv.pdf} (files.py),
                                      # {document: cv.pdf, megabytes: 25}, {contact: "+31 6 ..."},
                                      # somebody else's: {contact: ..., of: Ama}
    - presses: button-human           # a button: key of its phrase, a language's name, or its label
      of: human-asked                 # ... of the newest message that holds this phrase
      times: 2                        # ... as often, before anything is heard
      toast: rating-thanks            # ... and this is shown over the chat
    - shares: "health ghana"          # writes it behind the bot's name; the first card ...
      card: card-opening              # ... holds this, and is posted
    - staff: {publish: {...}}         # something that staff do (staff.py)
    - waits: {hours: 26, killed: true} # everything is killed and started again, hours later
    - hears: eligibility-ask-origin   # the next message holds a phrase, or several in order ...
    - hears: {answer: assignment_pay} # ... or this curated answer ...
    - hears: {any: [out-of-scope, ...]} # ... or one of these phrases ...
      in: fr                          # ... in another language than the one before (from now on)
      also: ["Gezondheidszorg"]       # ... with these words, as they stand
      buttons: [topic-how_to_apply]   # ... with these buttons, and maybe others
      lacks: [danger]                 # ... and without these phrases or words
      notes: {mine: 'CD4D-\\S+'}       # ... in which a pattern is found; `$mine` from now on
    - gets: mydata-file               # the next message is a file of this name (`photo`: a picture)
    - sees: procedure-progress        # the message whose button was pressed has become this

Several messages after one step are heard one by one, and none may stay unheard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
LATER = HERE / "later"

Step = dict[str, Any]


@dataclass(frozen=True)
class Story:
    """What somebody does; `people` are the languages by name."""

    name: str
    people: dict[str, str]
    steps: list[Step]

    @property
    def parts(self) -> list[list[Step]]:
        """The steps before and after each pause."""
        parts: list[list[Step]] = [[]]
        for step in self.steps:
            parts[-1].append(step)
            if "waits" in step:
                parts.append([])
        return parts


def stories(folder: Path = HERE) -> list[Story]:
    """All stories of a folder, by name of their file."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        people = given.get("people") or {"hodan": given["language"]}
        found.append(Story(path.stem, people, given["steps"]))
    return found


def examples() -> Iterator[str]:
    """All sentences that the model is trained on or measured with."""
    for path in (ROOT / "nlu").glob("*/*/*.yml"):
        for entry in _read(path)["nlu"]:
            yield from re.findall(r"(?m)^\s*- (.+)$", entry.get("examples") or "")
    for path in (ROOT / "tests" / "nlu").glob("*/*/*.yml"):
        yield from _read(path)["sentences"]


def _read(path: Path) -> Any:
    """A large file, by the fast loader where there is one."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506 - both are safe
