"""Train the model when what it is made of has changed: `python -m tools.train`."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODELS = Path("var/models")
INPUTS = ("config.yml", "requirements/rasa.txt", "nlu", "stories", "domain", "engine")
SUFFIXES = {".yml", ".py", ".txt"}


def main() -> int:
    """Leave the current model's path in var/models/current; returns the exit code."""
    model = MODELS / f"{fingerprint(ROOT)}.tar.gz"
    if not model.is_file():
        print("training the model: about a minute, only when its data has changed", flush=True)
        MODELS.mkdir(parents=True, exist_ok=True)
        command = [".venv/rasa/bin/python", "-m", "engine", "train", str(model)]
        if code := subprocess.run(command, check=False).returncode:
            print("training failed", file=sys.stderr)
            return code
    (MODELS / "current").write_text(str(model))
    return 0


def fingerprint(root: Path, inputs: Iterable[str] = INPUTS) -> str:
    """Hash over names and contents of everything that goes into the model, 16 hex digits."""
    digest = hashlib.sha256()
    for path in sorted(_files(root, inputs)):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _files(root: Path, inputs: Iterable[str]) -> list[Path]:
    found = []
    for name in inputs:
        path = root / name
        found += [path] if path.is_file() else [p for p in path.rglob("*") if p.suffix in SUFFIXES]
    return found


if __name__ == "__main__":
    sys.exit(main())
