"""Checks the training data and the domain with Rasa's own functions."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.formats import RasaYAMLReader
from rasa.shared.utils.io import read_file
from rasa.validator import Validator

from engine.reading import ProjectImporter, read_content, yaml_files


def validate(options: argparse.Namespace) -> int:
    """Run Rasa's checks of data, rules and domain; returns 1 if one fails."""
    try:
        check_form(options.data)
    except RasaException as error:
        print(error, file=sys.stderr)  # noqa: T201 - The one line that tells what to correct.
        return 1
    return _check_content(ProjectImporter(options.config, options.domain, options.data))


def check_form(data: Iterable[str]) -> None:
    """Check files of examples against Rasa's schema; raises `RasaException`."""
    for path in map(str, yaml_files(data)):
        if "nlu" in read_content(path):
            reader = RasaYAMLReader()
            reader.filename = path
            reader.validate(read_file(path))


def _check_content(importer: ProjectImporter) -> int:
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
