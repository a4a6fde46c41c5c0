"""Every curated answer is there in every language: complete, dated, short and plain."""

import copy
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from store.answers import answer_rules
from store.answers.answer_rules import numbers

ROOT = Path(__file__).parents[2]
ANSWERS = ROOT / "content" / "answers"
FIELDS = {"topic", "as_of", "review_by", "related", "sources", "languages"}
# The documents that the project started from have no address of their own.
WITHOUT_ADDRESS = {
    "IOM Netherlands newsletter, November 2016",
    "IOM press release on the diaspora conference, May 2015",
}

Answer = dict[str, Any]


def load(path: Path) -> Answer:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def head_faults(answer: Answer, topic: str) -> Iterator[str]:
    for field in sorted(FIELDS ^ set(answer)):
        yield f"field {field} is missing or unknown"
    if answer.get("topic") != topic:
        yield "topic is not the name of the file"
    as_of, review_by = answer.get("as_of"), answer.get("review_by")
    if type(as_of) is not date or type(review_by) is not date:
        yield "as_of or review_by is not a date"
    else:
        yield from map(str, answer_rules.date_faults(as_of, review_by))


def source_faults(answer: Answer) -> Iterator[str]:
    sources = answer.get("sources") or []
    yield from map(str, answer_rules.source_faults(sources))
    for source in sources:
        if set(source) != {"title", "date", "url"}:
            yield f"source {source.get('title')} needs title, date and url"
    for fault in answer_rules.without_address(sources):
        if fault.found not in WITHOUT_ADDRESS:
            yield str(fault)


def language_faults(answer: Answer, languages: list[str]) -> Iterator[str]:
    texts = answer.get("languages") or {}
    for code in sorted(set(languages) ^ set(texts)):
        yield f"language {code} is missing or unknown"
    reference = texts.get(languages[0], {})
    if reference.get("status") != "approved":
        yield f"{languages[0]}: the language of reference is not approved"
    expected = numbers(f"{reference.get('lead')} {reference.get('body')}")
    for code, text in texts.items():
        if set(text) != {"status", "lead", "body"} or text["status"] not in ("approved", "machine"):
            yield f"{code}: needs status (approved or machine), lead and body"
            continue
        found = answer_rules.wording_faults(text["lead"], text["body"])
        yield from (f"{code}: {fault}" for fault in found)
        if numbers(f"{text['lead']} {text['body']}") != expected:
            yield f"{code}: the numbers are not those of {languages[0]}"


def faults_of(answer: Answer, topic: str, known: set[str], languages: list[str]) -> list[str]:
    """Everything that is wrong with one answer."""
    return [
        *head_faults(answer, topic),
        *map(str, answer_rules.related_faults(answer.get("related") or [], topic, known)),
        *source_faults(answer),
        *language_faults(answer, languages),
    ]


@pytest.fixture
def known(catalogue: dict[str, dict[str, Any]]) -> set[str]:
    return {topic for group in catalogue.values() for topic in group}


def test_every_answer_topic_has_exactly_one_file(catalogue: dict[str, dict[str, Any]]) -> None:
    wanted = {
        f"{group}/{topic}.yml"
        for group, topics in catalogue.items()
        for topic, entry in topics.items()
        if entry["kind"] in ("answer", "safety")
    }
    found = {path.relative_to(ANSWERS).as_posix() for path in ANSWERS.rglob("*.*")}
    faults = [f"content/answers/{name}: missing" for name in sorted(wanted - found)]
    faults += [f"content/answers/{name}: no such answer topic" for name in sorted(found - wanted)]
    assert not faults, "\n" + "\n".join(faults)


def test_no_answer_has_a_fault(known: set[str], languages: list[str]) -> None:
    faults = [
        f"{path.relative_to(ROOT)}: {fault}"
        for path in sorted(ANSWERS.rglob("*.yml"))
        for fault in faults_of(load(path), path.stem, known, languages)
    ]
    assert not faults, "\n" + "\n".join(faults)


RULES = ["age_rule", "nationality_rule", "qualification_rule", "residence_rule", "who_can_apply"]


@pytest.mark.parametrize("topic", RULES)
def test_who_reads_a_rule_can_check_it_at_once(topic: str) -> None:
    assert "check_eligibility" in load(ANSWERS / "eligibility" / f"{topic}.yml")["related"]


# What a person may rely on must survive every edit: numbers read the same in every language.
MUST_SAY = {
    "about_cd4d": [2016, 2019, 2023],
    "cd4d_status": [2016, 2019, 2023],
    "about_trqn": [800, 2015],
    "cd4d_results": [94, 188, 2022],
    "host_staff_training": [2016, 2023],
    "film_festival": [13, 2016],
    "diaspora_conference": [2015],
    "open_day": [2016],
    "about_iom": [2016],
    "relocation": [2018],
    "voorwerk": [2020],
    "emergency": [112],
    "trafficking": [112],
    "domestic_violence": [112],
    "sexual_violence": [112],
    "suicidal_thoughts": [113],
    "child_alone": [112],
}
MUST_NAME = {
    "about_trqn": ["TRQN", "IOM"],
    "demand_driven": ["Terms of Reference"],
    "cd4d_or_return": ["VluchtelingenWerk"],
    "who_is_diaspora": ["VluchtelingenWerk"],
    "asylum_permit_risk": ["VluchtelingenWerk"],
    "film_festival": ["Humanity House"],
    "trafficking": ["CoMensha"],
    "domestic_violence": ["Veilig Thuis"],
    "sexual_violence": ["Centrum Seksueel Geweld"],
    "detention_or_deportation": ["Juridisch Loket"],
}


def test_answers_carry_the_facts_that_matter(languages: list[str]) -> None:
    faults = []
    for topic in sorted(MUST_SAY.keys() | MUST_NAME.keys()):
        [path] = ANSWERS.glob(f"*/{topic}.yml")
        texts = load(path)["languages"]
        for code in languages:
            text = f"{texts[code]['lead']} {texts[code]['body']}"
            missing = [str(n) for n in MUST_SAY.get(topic, []) if n not in numbers(text)]
            missing += [name for name in MUST_NAME.get(topic, []) if name not in text]
            faults += [f"{topic}.yml: {code}: does not say {what}" for what in missing]
    assert not faults, "\n" + "\n".join(faults)


GOOD: Answer = {
    "topic": "about_cd4d",
    "as_of": date(2024, 1, 26),
    "review_by": date(2027, 6, 1),
    "related": ["cd4d_status", "about_trqn"],
    "sources": [{"title": "A page", "date": "undated", "url": "https://example.org/"}],
    "languages": {
        "en": {
            "status": "approved",
            "lead": "Short.",
            "body": "In 2016 it cost EUR 2.2 million.\n",
        },
        "nl": {"status": "machine", "lead": "Kort.", "body": "In 2016 was het EUR 2,2 miljoen.\n"},
    },
}


def change(*keys: Any, to: Any) -> Callable[[Answer], None]:
    """Puts `to` at the place in an answer that the keys lead to."""

    def apply(answer: Answer) -> None:
        for key in keys[:-1]:
            answer = answer[key]
        answer[keys[-1]] = to

    return apply


BROKEN = [
    (change("topic", to="other"), "topic is not the name of the file"),
    (change("extra", to=1), "field extra"),
    (change("as_of", to="soon"), "is not a date"),
    (change("review_by", to=date(2020, 1, 1)), "review_by: not_after"),
    (change("related", to=["cd4d_status", "nonsense"]), "related: unknown nonsense"),
    (change("related", to=["cd4d_status", "about_cd4d"]), "related: itself"),
    (change("related", to=[]), "related: not_two_or_three"),
    (change("sources", to=[]), "sources: none"),
    (change("sources", 0, "url", to=None), "sources: no_address"),
    (change("sources", 0, "url", to="example.org"), "sources: bad_address"),
    (change("sources", 0, "date", to=""), "sources: incomplete"),
    (change("languages", "xx", to={}), "language xx"),
    (change("languages", "en", "status", to="machine"), "not approved"),
    (change("languages", "nl", "status", to="draft"), "needs status"),
    (change("languages", "nl", "lead", to="x" * 141), "lead: too_long"),
    (change("languages", "nl", "lead", to="two\nlines"), "lead: not_one_line"),
    (change("languages", "nl", "body", to="\n"), "body: empty"),
    (change("languages", "nl", "body", to="x" * 1501), "body: too_long"),
    (change("languages", "en", "body", to="*bold*"), "body: markup *"),
    (change("languages", "en", "body", to="See https://example.org"), "body: markup https://"),
    (change("languages", "en", "body", to="In 2016.\n\nNow € 200."), "body: undated Now"),
    (change("languages", "en", "body", to="Up to 1.800 euro in cash"), "body: undated"),
    (change("languages", "en", "body", to="Call 070 318 15 00"), "body: undated"),
    (change("languages", "en", "body", to="Call +31 88 746 2019"), "body: undated"),
    (change("languages", "nl", "body", to="In 2017 was het EUR 2,2 miljoen."), "the numbers"),
]


def test_sound_answer_is_accepted(known: set[str]) -> None:
    assert faults_of(GOOD, "about_cd4d", known, ["en", "nl"]) == []


@pytest.mark.parametrize(("spoil", "expected"), BROKEN)
def test_broken_answer_is_reported(
    spoil: Callable[[Answer], None], expected: str, known: set[str]
) -> None:
    answer = copy.deepcopy(GOOD)
    spoil(answer)
    faults = faults_of(answer, "about_cd4d", known, ["en", "nl"])
    assert any(expected in fault for fault in faults), faults
