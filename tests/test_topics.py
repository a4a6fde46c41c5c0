"""A topic has one name everywhere: catalogue, domain, rules, training data, held-out sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from rasa_sdk.executor import ActionExecutor

from store.review.markup import unmarked

ROOT = Path(__file__).parent.parent
# Topics of the catalogue have enough to learn from only with this many examples.
FEWEST_EXAMPLES = 25
FEWEST_HELD_OUT = 3


def load(path: str | Path) -> Any:
    """A YAML file of the project."""
    return yaml.safe_load((ROOT / path).read_text())


def topics() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Group, topic and entry of the catalogue."""
    for group, entries in load("content/topics.yml").items():
        for topic, entry in entries.items():
            yield group, topic, entry


def languages() -> list[str]:
    """Codes of content/languages.yml."""
    return [language["code"] for language in load("content/languages.yml")]


def domain_files() -> dict[str, Any]:
    """Contents of domain/*.yml by file name."""
    return {path.name: load(path) for path in sorted((ROOT / "domain").glob("*.yml"))}


def training_file(language: str, group: str, topic: str) -> Path:
    """Where the examples of a topic stand."""
    return ROOT / f"nlu/{language}/{group}/{topic}.yml"


def training_files(language: str) -> Iterator[Path]:
    """All files of a language: those that were thought up, and those that came of reviews."""
    yield from sorted((ROOT / "nlu" / language).rglob("*.yml"))


def came_of_reviews(path: Path) -> bool:
    """Whether the console made the file (store/review/training_data.py), of one example or many."""
    return path.name.endswith(".console.yml")


def topic_of(path: Path) -> str:
    """`about_cd4d`, of `about_cd4d.yml` and of `about_cd4d.console.yml`."""
    return path.name.removesuffix(".yml").removesuffix(".console")


def examples(path: Path) -> list[str]:
    """The examples of a training file, without marks of entities."""
    block = yaml.safe_load(path.read_text())["nlu"][0]["examples"]
    if isinstance(block, str):
        lines = [line[2:].strip() for line in block.splitlines() if line.startswith("- ")]
    else:
        lines = [entry["text"].strip() for entry in block]
    return [unmarked(line) for line in lines]


def held_out(language: str, group: str, topic: str) -> list[str]:
    """The held-out sentences of a topic."""
    return load(f"tests/nlu/{language}/{group}/{topic}.yml")["sentences"]


def normal(text: str) -> str:
    """Two sentences with the same normal form are the same sentence."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def test_each_topic_has_its_files_in_each_language() -> None:
    missing = [
        str(path.relative_to(ROOT))
        for language in languages()
        for group, topic, _ in topics()
        for path in (
            training_file(language, group, topic),
            ROOT / f"tests/nlu/{language}/{group}/{topic}.yml",
        )
        if not path.is_file()
    ]
    assert not missing, "\n".join(missing)


def test_each_training_file_is_about_its_topic_in_its_language() -> None:
    wrong = []
    known = {(group, topic) for group, topic, _ in topics()}
    for language in languages():
        for path in training_files(language):
            block = yaml.safe_load(path.read_text())["nlu"]
            group, topic = path.parent.name, topic_of(path)
            if (group, topic) not in known:
                wrong.append(f"{path}: not in the catalogue")
            if len(block) != 1 or block[0].get("intent") != topic:
                wrong.append(f"{path}: should hold the intent {topic} and nothing else")
            if block[0].get("metadata", {}).get("language") != language:
                wrong.append(f"{path}: metadata.language should be {language}")
            if not came_of_reviews(path) and len(examples(path)) < FEWEST_EXAMPLES:
                wrong.append(f"{path}: fewer than {FEWEST_EXAMPLES} examples")
    assert not wrong, "\n".join(wrong)


def test_no_example_stands_twice_in_a_language() -> None:
    twice = []
    for language in languages():
        found = Counter(
            text
            for path in training_files(language)
            for text in map(normal, examples(path))
            if text
        )
        twice += [f"{language}: {text}" for text, count in found.items() if count > 1]
    assert not twice, "\n".join(twice)


def test_no_held_out_sentence_is_trained_on() -> None:
    learned = {
        normal(text)
        for language in languages()
        for path in training_files(language)
        for text in examples(path)
    }
    # A single word such as "yes" is said in one way only.
    copied = [
        f"{language} {topic}: {text}"
        for language in languages()
        for group, topic, _ in topics()
        for text in held_out(language, group, topic)
        if normal(text) in learned and len(normal(text).split()) > 1
    ]
    assert not copied, "\n".join(copied)


def test_each_topic_has_enough_held_out_sentences() -> None:
    few = [
        f"{language} {topic}"
        for language in languages()
        for group, topic, _ in topics()
        if len(held_out(language, group, topic)) < FEWEST_HELD_OUT
    ]
    assert not few, "\n".join(few)


def test_the_domain_knows_exactly_the_topics_of_the_catalogue() -> None:
    intents = [intent for file in domain_files().values() for intent in file.get("intents", [])]
    assert sorted(intents) == sorted(topic for _, topic, _ in topics())


def test_no_key_stands_in_two_domain_files() -> None:
    # Rasa merges the files by key and silently loses one of the two.
    for section in ("responses", "slots", "forms", "actions"):
        keys = Counter(key for file in domain_files().values() for key in file.get(section) or [])
        assert not [key for key, count in keys.items() if count > 1]


def test_each_topic_has_a_rule_and_each_rule_an_action_that_exists() -> None:
    domain = domain_files().values()
    known = {
        key
        for file in domain
        for part in ("responses", "actions", "forms")
        for key in file.get(part) or []
    }
    steps = [
        step
        for path in (ROOT / "stories").rglob("*.yml")
        for rule in load(path).get("rules", []) + load(path).get("stories", [])
        for step in rule["steps"]
    ]
    assert {step["action"] for step in steps if "action" in step} <= known
    assert {topic for _, topic, _ in topics()} <= {step.get("intent") for step in steps}


def test_the_action_server_offers_exactly_the_actions_of_the_domain() -> None:
    executor = ActionExecutor()
    executor.register_package("actions")
    wanted = {name for file in domain_files().values() for name in file.get("actions", [])}
    assert set(executor.actions) == wanted
