"""Takes a greeting off a question: who writes "hello, what is CD4D?" wants to know what CD4D is."""

from __future__ import annotations

from engine.text import fold

# Words that must stay, so that "hello how are you" does not become a question.
LEFT = 3


def without_greeting(text: str, greetings: frozenset[str]) -> str:
    """Return the text without words of greeting at its beginning, if a question may follow."""
    words = text.split()
    while len(words) > LEFT and fold(words[0]).strip() in greetings:
        words = words[1:]
    return " ".join(words)
