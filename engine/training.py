"""Trains with Rasa's own functions."""

from __future__ import annotations

import argparse
import os
import sys
import tarfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from rasa.engine.training.hooks import TrainingHook
from rasa.model_training import _check_unresolved_slots, _train_graph
from rasa.shared.data import TrainingType
from rasa.shared.exceptions import RasaException

from engine.reading import ProjectImporter


def train(options: argparse.Namespace) -> int:
    """Train from scratch and write the archive to `options.out`; returns the exit code."""
    importer = ProjectImporter(options.config, options.domain, options.data)
    try:
        train_from(importer, options.out)
    except RasaException as error:
        print(error, file=sys.stderr)  # noqa: T201 - The one line that tells what to correct.
        return 1
    return 0


def train_from(
    importer: ProjectImporter, out: Path, report: Callable[[str], None] = lambda _: None
) -> None:
    """Train from scratch and write the archive; `report` hears the name of each step.

    Raises `RasaException`; SystemExit for slots that nothing defines.
    """
    report("reading")
    _check_unresolved_slots(importer.get_domain(), importer.get_stories())
    _train_quickly(report)
    out.parent.mkdir(parents=True, exist_ok=True)
    _train_graph(
        importer,
        training_type=TrainingType.BOTH,
        output_path=str(out.parent),
        fixed_model_name=out.name,
        force_full_training=True,
    )


def _train_quickly(report: Callable[[str], None]) -> None:
    """Change what takes time and gives nothing.

    Rasa hashes all that a component takes and gives for a cache, which would only grow because we
    train from scratch, and packs the archive with the greatest effort.
    """

    def begin(self: TrainingHook, node_name: str, **_: Any) -> dict[str, Any]:
        del self
        report(node_name)
        return {}

    os.environ["RASA_MAX_CACHE_SIZE"] = "0"
    TrainingHook.on_before_node = begin
    TrainingHook.on_after_node = lambda *_, **__: None
    tarfile.TarFile.gzopen = partial(tarfile.TarFile.gzopen, compresslevel=1)  # type: ignore[method-assign]
