"""Help lines as they are told in the chat; the preview of the console is made of the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from store.tables import HelpLine
from store.wording.keyboards import Button
from store.wording.speaker import Say, Speaker


def tell(speaker: Speaker, lines: Sequence[HelpLine], buttons: Iterable[Button] = ()) -> Say:
    """All lines in order; without any, the phrase that has some of its own."""
    if not lines:
        return speaker.say("danger", buttons)
    told = "\n".join(word(speaker, line) for line in lines)
    parts = [speaker.word("danger-intro"), told, speaker.word("danger-outro")]
    return Say("\n\n".join(parts), list(buttons))


def word(speaker: Speaker, line: HelpLine) -> str:
    """One line."""
    return speaker.word(
        "help-line",
        about={"text": line.about},
        name={"text": line.name},
        contact=line.contact,
        source={"text": line.source},
    )
