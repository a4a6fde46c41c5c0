"""`python -m engine run` and `python -m engine train`: Rasa without what we do not use.

They stand for `rasa run` and `rasa train`, with the flags that matter, and differ in what is
loaded: no TensorFlow when no component needs it, no HTTP API besides our channel, no telemetry.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from engine import logs, without_tensorflow
from engine.workshop import work


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    options = _parser().parse_args(arguments)
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    # Rasa finds our classes by their dotted names, from wherever it is started.
    sys.path.insert(1, str(Path(__file__).parent.parent))
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m engine", description=__doc__)
    commands = parser.add_subparsers(required=True)
    run = commands.add_parser("run", help="serve a trained model to the bot")
    run.add_argument("--model", type=Path, default=_model(), help="default: RASA_MODEL")
    run.add_argument("--interface", default=_setting("HOST", "127.0.0.1"), help="default: HOST")
    run.add_argument("--port", type=int, default=_setting("RASA_PORT", "5005"))
    run.add_argument("--endpoints", default="endpoints.yml")
    run.add_argument("--credentials", default="credentials.yml")
    run.set_defaults(run=_run)
    for name, help_text in [
        ("train", "train a model"),
        ("validate", "check the training data and the domain"),
    ]:
        command = commands.add_parser(name, help=help_text)
        command.add_argument("--config", default="config.yml")
        command.add_argument("--domain", default="domain")
        command.add_argument("--data", nargs="+", default=["nlu", "stories"])
        command.set_defaults(run=_train if name == "train" else _validate)
        if name == "train":
            command.add_argument("out", type=Path, help="the .tar.gz to write")
    work.add_commands(commands)
    return parser


def _setting(name: str, default: str) -> str:
    return os.environ.get(name, "").strip() or default


def _model() -> Path:
    """Return the model that tools/train.py made last, unless `RASA_MODEL` names another one."""
    current = Path("var/models/current")
    made = current.read_text(encoding="utf-8").strip() if current.is_file() else "no-model.tar.gz"
    return Path(_setting("RASA_MODEL", made))


def _run(options: argparse.Namespace) -> int:
    from engine.models import NoModel, components_of_model
    from engine.workshop.shelf import Choice, Shelf

    choice = Shelf(options.model).choice()
    try:
        components = components_of_model(choice.archive)
    except NoModel as error:
        if choice.archive == options.model.resolve():
            print(error, file=sys.stderr)  # noqa: T201 - The one line that tells what to correct.
            return 1
        choice = Choice(options.model, "the_chosen_one_is_broken")
        components = components_of_model(options.model)
    if without_tensorflow.is_light(components):
        without_tensorflow.install()
    logs.show_warnings()
    from engine.server import serve

    return serve(options, choice)


def _train(options: argparse.Namespace) -> int:
    # Rasa draws its progress bars unless it logs warnings only.
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    from engine.models import components_of_config

    if without_tensorflow.is_light(components_of_config(options.config)):
        without_tensorflow.install()
    logs.configure()
    logs.show_warnings(UserWarning)
    from engine.training import train

    return train(options)


def _validate(options: argparse.Namespace) -> int:
    without_tensorflow.install()
    logs.show_warnings(UserWarning)
    from engine.validating import validate

    return validate(options)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
