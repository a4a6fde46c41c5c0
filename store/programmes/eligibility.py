"""The eligibility check: which answers there are, and how its verdict is worded, rule by rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from store.programmes.programmes import Verdict, check, is_open
from store.programmes.rules import FACTS, UNSAID, Finding, Rule
from store.tables import Programme
from store.wording.replies import Reply, human_button, line, reply, topic_button, yes_no

# Answers that the chat offers; those about countries and fields come from the rules.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "permit": (
        "citizen",
        "permanent",
        "asylum_temporary",
        "asylum_permanent",
        "asylum_seeker",
        "other",
        "unsaid",
    ),
    "education": ("secondary", "vocational", "higher", "unsaid"),
    "experience": ("0", "1+", "3+", "5+", "10+"),
    "mode": ("on_site", "online", "both"),
}
# What is no country by itself.
GROUPS = {"EU": "check-other-eu-country", "other": "check-other-country"}
COUNTRIES = ("origin", "residence")
# How the phrases of the answers begin.
WORDINGS = {
    "permit": "check-permit",
    "field": "sector",
    "education": "check-education",
    "mode": "check-mode",
}
ASYLUM = frozenset({"asylum_temporary", "asylum_permanent", "asylum_seeker"})
WARNING = "check-asylum-warning"
# More would push the rule itself off a telephone.
SOURCES = 2
NEXT = ("how_to_apply", "search_openings")


def worded(facts: Mapping[str, str]) -> dict[str, tuple[Reply, Any]]:
    """Question and answer of each fact, as arguments of phrases."""
    return {
        fact: ({"phrase": f"check-fact-{fact}"}, answer(fact, facts.get(fact, UNSAID)))
        for fact in FACTS
    }


def answer(fact: str, value: str) -> Any:
    """An answer as an argument of a phrase."""
    if value == UNSAID and UNSAID not in CHOICES.get(fact, ()):
        return {"phrase": "form-unsaid"}
    if fact in COUNTRIES:
        return {"phrase": GROUPS[value]} if value in GROUPS else {"country": value}
    if fact in WORDINGS:
        return {"phrase": f"{WORDINGS[fact]}-{value}"}
    return {"phrase": f"years-{value.rstrip('+')}-or-more"} if "+" in value else value


def try_out(
    programme: Programme, rules: Sequence[Rule], facts: Mapping[str, str], today: date
) -> Reply:
    """What somebody with these answers would be told by a programme with other rules."""
    meant = Programme(
        id=programme.id,
        name=programme.name,
        starts_on=programme.starts_on,
        ends_on=programme.ends_on,
        details={"rules": list(rules)},
    )
    return told(check([meant], facts), facts, worded(facts), today, ())


def is_risky(answers: Mapping[str, str]) -> bool:
    """An asylum permit or procedure meets a trip, or one that cannot be ruled out."""
    return answers.get("permit") in ASYLUM and answers.get("mode") != "online"


def warning(answers: Mapping[str, str]) -> Reply:
    """What a trip can cost somebody with this permit, and whom to ask before."""
    return line(WARNING, permit=answers["permit"])


def told(
    verdicts: Sequence[Verdict],
    answers: Mapping[str, str],
    worded: Mapping[str, tuple[Any, Any]],
    today: date,
    before: Sequence[Reply],
) -> Reply:
    """One message; `worded` holds question and answer by fact, `before` what comes first.

    The programme that fits best is told rule by rule, the others in a line.
    """
    best, *others = verdicts
    lines = [*before]
    if is_risky(answers):
        lines.append(warning(answers))
    lines += [_status(verdicts, today), _outcome(best, today)]
    lines += [_rule(finding, worded) for finding in best.findings]
    lines += [_other(verdict, best, worded) for verdict in others]
    lines.append(line("check-no-promise"))
    buttons = [*(topic_button(topic) for topic in NEXT), human_button()]
    return reply(lines[0], lines[1:], buttons)


def _status(verdicts: Sequence[Verdict], today: date) -> Reply:
    """Whether anything can be applied for."""
    running = [verdict.programme for verdict in verdicts if is_open(verdict.programme, today)]
    if running:
        return line("check-programme-runs", programme={"text": running[0].name})
    ends = [verdict.programme.ends_on for verdict in verdicts if verdict.programme.ends_on]
    if not ends:
        return line("check-no-programme-runs")
    return line("check-programmes-ended", total=len(verdicts), ended=_day(max(ends)))


def _outcome(verdict: Verdict, today: date) -> Reply:
    return line(
        f"check-verdict-{verdict.outcome}",
        programme=_name(verdict),
        runs=yes_no(is_open(verdict.programme, today)),
    )


def _rule(finding: Finding, worded: Mapping[str, tuple[Any, Any]]) -> Reply:
    question, answer = worded[finding.fact]
    titles = [_dated(source) for source in finding.sources[:SOURCES]]
    return line(
        "check-rule",
        outcome=finding.outcome,
        question=question,
        answer=answer,
        says={"text": finding.says},
        sources="; ".join(titles),
    )


def _other(verdict: Verdict, best: Verdict, worded: Mapping[str, tuple[Any, Any]]) -> Reply:
    """Another programme: its verdict, and a rule that decided it, rather one not told above."""
    deciding = [one for one in verdict.findings if one.outcome == verdict.outcome]
    if verdict.outcome == "fits" or not deciding:
        return line("check-other-programme-fits", programme=_name(verdict))
    told_above = [one.says for one in best.findings]
    finding = min(deciding, key=lambda one: one.says in told_above)
    return line(
        "check-other-programme",
        programme=_name(verdict),
        outcome=verdict.outcome,
        question=worded[finding.fact][0],
        says={"text": finding.says},
    )


def _dated(source: Mapping[str, str | None]) -> str:
    title, day = source["title"] or "", source["date"] or ""
    return title if day in title else f"{title} ({day})"


def _name(verdict: Verdict) -> Reply:
    return {"text": verdict.programme.name}


def _day(day: date) -> Reply:
    return {"date": day.isoformat()}
