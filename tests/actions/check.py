"""The eligibility check of made-up rules, for the tests of it and of what all forms do."""

from __future__ import annotations

from typing import Any

SOURCE = [{"title": "A made-up page", "date": "May 2026", "url": None}]


def rule(fact: str, kind: str = "one_of", **more: Any) -> dict[str, Any]:
    """A rule of a made-up programme."""
    says = {"en": f"The rule on {fact}.", "nl": f"De regel over {fact}."}
    return {"fact": fact, "kind": kind, "says": says, "sources": SOURCE} | more


RULES = [
    rule(
        "origin",
        values=["SO", "NG"],
        cases=[
            {
                "values": ["AF"],
                "outcome": "unclear",
                "says": {"en": "Sources disagree.", "nl": "Bronnen verschillen."},
                "sources": SOURCE,
            }
        ],
    ),
    rule("residence", values=["NL"], otherwise="not"),
    rule("permit", values=["citizen"], then="depends", otherwise="unclear", may_leave_out=True),
    rule(
        "field",
        "listed",
        by="origin",
        lists=[
            {"of": ["SO"], "values": ["health", "water"], "says": {"en": "SO."}, "sources": SOURCE}
        ],
    ),
    rule("education", values=["higher"], otherwise="unclear", may_leave_out=True),
    rule("experience", "at_least", value=3, may_leave_out=True),
    rule("mode", values=["online", "on_site", "both"]),
]


async def answer_all(form: Any, **other: str) -> Any:
    """Answer each question by what a button carries, with some other answers."""
    answers = {
        "origin": "SO",
        "residence": "NL",
        "permit": "citizen",
        "field": "health",
        "education": "higher",
        "experience": "5+",
        "mode": "online",
    } | other
    await form.starts()
    for question, answer in answers.items():
        last = await form.hears("", "check_eligibility", 1.0, question=question, answer=answer)
    return last
