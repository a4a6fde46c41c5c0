"""Trains and validates with Rasa's own functions."""

from __future__ import annotations

import argparse
import copy
import os
import sys
import tarfile
from functools import partial
from pathlib import Path
from typing import Any

from rasa.model_training import train as train_model
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from engine import logs


def train(options: argparse.Namespace) -> int:
    """Train from scratch and write the archive to `options.out`; returns the exit code."""
    logs.configure()
    # We train from scratch, so Rasa's cache would only grow; it is read when the training begins.
    os.environ["RASA_MAX_CACHE_SIZE"] = "0"
    _train_quickly()
    out: Path = options.out
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        result = train_model(
            options.domain,
            options.config,
            options.data,
            output=str(out.parent),
            fixed_model_name=out.name,
            force_training=True,
        )
    except RasaException as error:
        print(error, file=sys.stderr)  # noqa: T201 - The one line that tells what to correct.
        return 1
    return result.code


def _train_quickly() -> None:
    """Change what takes a third of the time and gives nothing, with 70,000 examples.

    Rasa copies all examples deeply whenever it joins two files' worth of them, hashes each copy by
    its whole content, and packs the archive with the greatest effort.
    """
    Message.__deepcopy__ = _copy
    Message.__hash__ = _hash
    tarfile.TarFile.gzopen = partial(tarfile.TarFile.gzopen, compresslevel=1)  # type: ignore[method-assign]


def _copy(message: Message, memo: dict[int, Any]) -> Message:
    del memo
    copied = copy.copy(message)
    copied.data = dict(message.data)
    return copied


def _hash(message: Message) -> int:
    # Two that are equal have the same text; Rasa compares all of it after that.
    return hash(message.get(TEXT))


def validate(options: argparse.Namespace) -> int:
    """Run Rasa's checks of data, rules and domain; returns 1 if one fails."""
    from rasa.shared.importers.importer import TrainingDataImporter
    from rasa.validator import Validator

    importer = TrainingDataImporter.load_from_config(options.config, options.domain, options.data)
    validator = Validator.from_importer(importer)
    checks = [
        lambda: validator.verify_nlu(ignore_warnings=False),
        validator.verify_domain_validity,
        validator.verify_actions_in_stories_rules,
        validator.verify_forms_in_stories_rules,
        validator.verify_form_slots,
        validator.verify_slot_mappings,
        lambda: validator.verify_story_structure(ignore_warnings=False),
    ]
    # A list, so that one fault does not hide the next one.
    return 0 if all([check() for check in checks]) else 1
