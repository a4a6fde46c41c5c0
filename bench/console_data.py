"""Made-up conversations, as skewed as real ones: most are short and over, one is endless; texts
are those of nlu/, with rare words and contact data in between."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from bench.bulk import Filler, Row
from store.conversations.message_words import searchable
from store.crypto import Vault

# What is searched for: in few messages, and in many.
RARE_WORD, COMMON_WORD = "zeldzaam", "cd4d"
HUGE = 50_000
DAYS = 730
LANGUAGES = {"en": 30, "nl": 25, "ar": 18, "fr": 12, "fa": 10, "so": 5}
GROUPS = {"programme": 25, "openings": 20, "eligibility": 15, "events": 10, "procedure": 10}
GROUPS |= {"conditions": 8, "control": 7, "services": 4, "protection": 1}
# As many different ciphertexts are enough: they are read, never compared.
CIPHERTEXTS = 500
WAITING, OPEN = 60, 40
ANSWER = 1_000_000
REVIEWER = "bench"
ANNOTATED = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class Example:
    """A sentence of the training data."""

    language: str
    group: str
    topic: str
    text: str


Examples = dict[str, dict[str, list[Example]]]


@dataclass
class Talk:
    """A conversation while it is made up."""

    id: str
    person: str
    language: str
    began_at: datetime
    last_at: datetime
    said: int = 0
    danger_at: datetime | None = None


def fill(url: str, vault: Vault, people: int, messages: int, seed: int = 2016) -> None:
    """Make up so many people and messages, the same ones each time."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    talks = _talks(chance, people)
    order = _order(chance, len(talks), messages)
    # Messages refer to conversations, of which all is known only after them.
    heard = list(_messages(chance, talks, order, _examples(Path("nlu"))))
    filler = Filler(url)
    filler.write("people", _people(chance, vault, talks))
    handovers = _handovers(chance, talks)
    filler.write("conversations", (_conversation(chance, talk, handovers) for talk in talks))
    filler.write("handovers", (_handover(talk) for talk in talks if talk.id in handovers))
    filler.write("messages", heard)
    tasks = list(_tasks(chance, heard))
    filler.write("review_tasks", tasks)
    filler.write("staff", [_REVIEWER])
    filler.write("reviews", (_review(task) for task in tasks if task["status"] == "done"))
    filler.write("answers", [_answer()])
    filler.write("ratings", _ratings(chance, talks))
    filler.finish()


def _examples(folder: Path) -> Examples:
    """Sentences by language and group."""
    found: Examples = {}
    for path in sorted(folder.glob("*/*/*.yml")):
        language, group = path.parts[1:3]
        if language not in LANGUAGES:
            continue
        for intent in yaml.load(path.read_text(), yaml.CSafeLoader)["nlu"]:
            for line in intent.get("examples", "").splitlines() if "intent" in intent else ():
                text = ANNOTATED.sub(r"\1", line.strip().removeprefix("- "))
                example = Example(language, group, intent["intent"], text)
                found.setdefault(language, {}).setdefault(group, []).append(example)
    return found


def _talks(chance: random.Random, people: int) -> list[Talk]:
    languages = chance.choices(list(LANGUAGES), list(LANGUAGES.values()), k=people)
    start = datetime.now(UTC) - timedelta(days=DAYS)
    return [
        Talk(f"c{number:021}", f"p{number:021}", language, start, start)
        for number, language in enumerate(languages)
    ]


def _order(chance: random.Random, talks: int, messages: int) -> list[tuple[datetime, int]]:
    """When something is said in which conversation, in the order of time."""
    end = datetime.now(UTC) - timedelta(minutes=1)
    start = end - timedelta(days=DAYS)
    span = (end - start).total_seconds()
    huge = min(HUGE, messages // 10)
    order = [(start + timedelta(seconds=chance.uniform(0, span)), 0) for _ in range(huge)]
    shares = [chance.paretovariate(1.4) for _ in range(talks - 1)]
    whole = sum(shares)
    for number, share in enumerate(shares, start=1):
        # More people come with time; most are back within minutes, some after weeks.
        at = span * chance.random() ** 0.7
        for _ in range(max(2, round(share / whole * (messages - huge)))):
            order.append((start + timedelta(seconds=at), number))
            at = min(at + chance.expovariate(1 / 120 if chance.random() < 0.9 else 1e-6), span)
    order.sort()
    return order[-messages:]


def _messages(
    chance: random.Random,
    talks: Sequence[Talk],
    order: Sequence[tuple[datetime, int]],
    examples: Examples,
) -> Iterator[Row]:
    """Question and answer by turns; what came of it is noted in `talks`."""
    for number, (at, index) in enumerate(order, start=1):
        talk = talks[index]
        talk.said, talk.last_at = talk.said + 1, at
        talk.began_at = at if talk.said == 1 else talk.began_at
        row = {"id": number, "conversation_id": talk.id, "language": talk.language}
        if talk.said % 2:
            group = chance.choices(list(GROUPS), list(GROUPS.values()))[0]
            example = chance.choice(examples[talk.language][group])
            if group == "protection" and talk.danger_at is None:
                talk.danger_at = at
            yield row | _heard(chance, example) | {"created_at": at}
        else:
            yield row | _SAID | {"created_at": at}


_SAID: Row = {
    **{"direction": "out", "kind": "bot", "words": "", "topic": None, "confidence": None},
    **{"ranking": None, "text": "CD4D connects the diaspora with institutions at home. " * 4},
}


_REVIEWER: Row = {
    **{"id": REVIEWER, "login": REVIEWER, "role": "administrator", "password_hash": "-"},
    **{"created_at": datetime(2016, 1, 1, tzinfo=UTC), "failed_logins": 0, "recovery_codes": "[]"},
}


def _heard(chance: random.Random, example: Example) -> Row:
    text, topic = _text(chance, example.text), example.topic
    confidence = chance.betavariate(6, 1.2)
    if confidence < 0.45:
        topic = "out_of_scope" if confidence < 0.35 else "nlu_fallback"
    ranking = [
        {"topic": topic, "confidence": confidence},
        {"topic": "about_cd4d", "confidence": (1 - confidence) / 2},
    ]
    return {
        **{"direction": "in", "kind": "text", "words": searchable("in", "text", text)},
        **{"topic": topic, "confidence": confidence, "ranking": json.dumps(ranking), "text": text},
    }


def _text(chance: random.Random, text: str) -> str:
    """The sentence with a word that few people use, now and then with contact data."""
    if chance.random() < 0.05:
        text = f"{text}, 06-{chance.randrange(10**8):08}"
    if chance.random() < 1 / 10_000:
        text = f"{text} {RARE_WORD}"
    return f"{text} word{int(chance.paretovariate(0.7)) % 100_000}"


def _people(chance: random.Random, vault: Vault, talks: Sequence[Talk]) -> Iterator[Row]:
    numbers = [vault.encrypt(str(10**9 + n)) for n in range(CIPHERTEXTS)]
    names = [vault.encrypt(f"Hodan Warsame{n}") for n in range(CIPHERTEXTS)]
    given = {"language_chosen": True, "short_answers": False, "time_zone": "Europe/Amsterdam"}
    for talk in talks:
        yield given | {
            **{"id": talk.person, "telegram_lookup": f"lookup-{talk.person}"},
            **{"telegram_id": chance.choice(numbers), "name": chance.choice(names)},
            **{"language": talk.language, "created_at": talk.began_at},
        }


def _handovers(chance: random.Random, talks: Sequence[Talk]) -> dict[str, str]:
    """Who waits for staff or talks to them, among those who wrote lately."""
    newest = sorted(talks, key=lambda talk: talk.last_at, reverse=True)[: len(talks) // 5]
    chosen = chance.sample(newest, min(WAITING + OPEN, len(newest)))
    return {talk.id: "waiting" if n < WAITING else "open" for n, talk in enumerate(chosen)}


def _conversation(chance: random.Random, talk: Talk, handovers: dict[str, str]) -> Row:
    state = handovers.get(talk.id, "none")
    return {
        **{"id": talk.id, "person_id": talk.person, "handover": state},
        "handover_since": None if state == "none" else talk.last_at,
        "safety_topic": "emergency" if talk.danger_at else None,
        "safety_at": talk.danger_at,
        "safety_seen_at": talk.danger_at if chance.random() < 0.9 else None,
        **{"last_message_at": talk.last_at, "created_at": talk.began_at},
    }


def _handover(talk: Talk) -> Row:
    asked = {name: talk.last_at for name in ("asked_at", "requested_at", "waiting_since")}
    return {"conversation_id": talk.id, "reason": "asked", "unread": 1, "escalations": 0} | asked


def _tasks(chance: random.Random, heard: Sequence[Row]) -> Iterator[Row]:
    """What the model was not sure of is to be reviewed."""
    for row in heard:
        confidence = row["confidence"]
        if isinstance(confidence, float) and confidence < 0.6:
            yield {
                **{"message_id": row["id"], "language": row["language"], "topic": row["topic"]},
                **{"score": 1 - confidence, "reasons": '["low_confidence"]'},
                **{"text_key": f"{row['id']:032}", "created_at": row["created_at"]},
                "status": "open" if chance.random() < 0.8 else "done",
            }


def _review(task: Row) -> Row:
    """What the one reviewer there is has said of a task that is done."""
    found = {name: task[name] for name in ("message_id", "topic", "created_at")}
    return found | {"staff_id": REVIEWER, "verdict": "right"}


def _answer() -> Row:
    today = datetime.now(UTC).date()
    return {
        **{"id": ANSWER, "topic": "bench", "language": "en", "version": 1, "live": False},
        **{"status": "approved", "lead": "x", "body": "x", "sources": "[]", "related": "[]"},
        **{"as_of": today, "review_by": today, "state": "published", "revision": 1},
        "created_at": datetime.now(UTC),
    }


def _ratings(chance: random.Random, talks: Sequence[Talk]) -> Iterator[Row]:
    """Every fifth person has given a thumb, few of them down."""
    for talk in talks:
        if chance.random() < 0.2:
            yield {
                **{"person_id": talk.person, "answer_id": ANSWER, "created_at": talk.last_at},
                "helpful": chance.random() < 0.85,
            }
