"""Keeps names, numbers and addresses in order inside text that runs from right to left.

A telephone program lays a line out by the Unicode bidirectional algorithm (UAX 9): the first letter
decides which way it runs, and groups of digits with spaces between them change places. So a line
that begins with a Latin name gets a mark, and what reads from left to right is isolated.
"""

from __future__ import annotations

import re
import unicodedata

RIGHT_TO_LEFT_MARK = "\u200f"
ISOLATE, END = "\u2066", "\u2069"
MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
# Telephone numbers (digits in groups) and addresses; not inside an isolate of Fluent's.
_FROM_THE_LEFT = re.compile(
    r"(?<![\w\u2066-\u2068])(?:\+?\d+(?:[ -]\d+)+|https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+\w)"
)


def right_to_left(text: str) -> str:
    """The text with marks, so that every line runs from right to left and nothing changes place."""
    return "\n".join(map(_line, text.split("\n")))


def without_marks(text: str) -> str:
    """The same for what no person reads as a line, such as the name of a file."""
    return MARKS.sub("", text)


def _line(line: str) -> str:
    line = _FROM_THE_LEFT.sub(lambda found: f"{ISOLATE}{found[0]}{END}", line)
    return line if _runs_to_the_left(line) else RIGHT_TO_LEFT_MARK + line


def _runs_to_the_left(line: str) -> bool:
    """Whether the first letter outside of isolates says so; true for a line without letters."""
    depth = 0
    for character in line:
        if character in "\u2066\u2067\u2068":
            depth += 1
        elif character == END:
            depth -= 1
        elif depth == 0 and (kind := unicodedata.bidirectional(character)) in ("L", "R", "AL"):
            return kind != "L"
    return not any(unicodedata.bidirectional(character) == "L" for character in line)
