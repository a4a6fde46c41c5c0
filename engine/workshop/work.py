"""What is done in a process of its own, so that turns go on: training, and asking a model.

It says what it has to say as lines of JSON on its standard output, never with a text of anybody in
an error, and ends when the server that started it is gone.
"""

from __future__ import annotations

import argparse
import asyncio
import errno
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine import logs, without_tensorflow
from engine.figures import HELD_OUT, figures, groups, guess, held_out, safety_topics
from engine.models import components_of_config, components_of_model, temperature_of_model

Say = Callable[[dict[str, Any]], None]
# Turns come first. With more, a training would never end on a machine that is busy otherwise.
NICENESS = 5
# Of the sentences of an evaluation, how many are parsed before it says how far it is.
BATCH = 100


class Refused(Exception):
    """What was sent cannot be learned; the text is a code."""


def add_commands(commands: Any) -> None:
    """Add the two commands to those of `python -m engine`."""
    train = commands.add_parser("learn", help="for the server: train beside it")
    train.add_argument("--config", default="config.yml")
    train.add_argument("--domain", default="domain")
    train.add_argument("--data", nargs="+", default=["nlu", "stories"])
    train.add_argument("base", type=Path, help="the model to take the calibration from")
    train.add_argument("files", type=Path, help="the folder of what was sent")
    train.add_argument("out", type=Path)
    train.set_defaults(run=learn)
    answer = commands.add_parser("answer", help="for the server: ask a model that is not served")
    answer.add_argument("--sentences", type=Path, default=HELD_OUT, help="held-out ones")
    answer.add_argument("model", type=Path)
    answer.set_defaults(run=answer_questions)


def learn(options: argparse.Namespace) -> int:
    """Train with what was sent; says its steps, or why it failed."""
    say = _prepare(components_of_config(options.config))
    threading.Thread(target=_end_with_server, daemon=True).start()
    try:
        _learn(options, say)
    except Exception as error:
        say({"error": _code(error)})
        return 1
    except SystemExit:
        # Rasa's way to say that a rule sets a slot that is not there.
        say({"error": "untrainable"})
        return 1
    return 0


def _learn(options: argparse.Namespace, say: Say) -> None:
    from engine.reading import ProjectImporter
    from engine.training import train_from
    from engine.validating import check_form

    try:
        check_form([str(options.files)])
    except Exception:
        raise Refused("unreadable") from None
    # What was sent comes first: of two synonyms of a word Rasa takes the last, that of nlu/.
    importer = ProjectImporter(options.config, options.domain, [str(options.files), *options.data])
    if set(topics_of(options.files)) - set(importer.get_domain().intents):
        raise Refused("unknown_topic")
    importer.temperature = temperature_of_model(options.base)
    train_from(importer, options.out, lambda step: say({"step": step}))


def topics_of(folder: Path) -> Iterator[str]:
    """Yield the topics of files; raises `Refused` where they hold anything but examples."""
    from engine.reading import read_content, yaml_files

    for path in yaml_files([str(folder)]):
        content = read_content(path)
        if content.keys() - {"version", "nlu"}:
            raise Refused("unreadable")
        for entry in content.get("nlu") or []:
            if "intent" not in entry:
                raise Refused("unreadable")
            yield entry["intent"]


def answer_questions(options: argparse.Namespace) -> int:
    """Load a model and answer lines of `{"texts": [...]}` or `{"evaluate": true}` until the end."""
    say = _prepare(components_of_model(options.model))
    from engine.parsing import load, parse

    agent = load(options.model)
    say({"loaded": True})
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            if "texts" in asked:
                say({"results": asyncio.run(parse(agent, asked["texts"]))})
            else:
                say({"report": asyncio.run(_evaluate(agent, options.sentences, say))})
        except Exception as error:
            say({"error": _code(error)})
    return 0


async def _evaluate(agent: Any, sentences: Path, say: Say) -> dict[str, Any]:
    from engine.parsing import parse_message

    rows, group = held_out(sentences), groups(sentences)
    if not rows:
        raise Refused("no_sentences")
    guesses = []
    for done, row in enumerate(rows):
        guesses.append(guess(await parse_message(agent, row.text)))
        if done % BATCH == 0:
            say({"done": done, "of": len(rows)})
    return {
        "languages": figures(rows, guesses, group),
        "safety_topics": safety_topics(rows, guesses, group),
    }


def _prepare(components: list[str]) -> Say:
    """Step back behind the turns, and keep standard output for what is said here."""
    os.nice(NICENESS)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # What Rasa prints is for a terminal; with this level it draws no bars either.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.environ["LOG_LEVEL"] = "WARNING"
    if without_tensorflow.is_light(components):
        without_tensorflow.install()
    logs.configure()
    logs.show_warnings()

    def say(message: dict[str, Any]) -> None:
        out.write(json.dumps(message) + "\n")
        out.flush()

    return say


def _end_with_server() -> None:
    # Not through sys.stdin: its lock would be held for ever in the processes that are forked.
    while os.read(0, 1):
        pass
    os.killpg(0, signal.SIGKILL)


def _code(error: Exception) -> str:
    """Name a failure without its text, which may quote what people wrote."""
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, MemoryError):
        return "out_of_memory"
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "out_of_space"
    return "untrainable" if type(error).__module__.startswith("rasa.") else "failed"
