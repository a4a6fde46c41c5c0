"""Train the model when what it is made of has changed: `python -m tools.train`."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODELS = Path("var/models")
INPUTS = ("config.yml", "requirements/rasa.txt", "nlu", "stories", "domain")
SUFFIXES = {".yml", ".py", ".txt"}
# What of our code goes into a model: what trains it, the components that config.yml names, and all
# that these import. The server beside it may change without a training.
TRAINS = "training"
OURS = re.compile(r"(?<![\w.])engine\.(\w+)")


def main() -> int:
    """Leave the current model's path in var/models/current; returns the exit code."""
    model = MODELS / f"{fingerprint(ROOT, [*INPUTS, *engine_files(ROOT)])}.tar.gz"
    if not model.is_file():
        print("training the model: some minutes, only when its data have changed", flush=True)
        MODELS.mkdir(parents=True, exist_ok=True)
        command = [".venv/rasa/bin/python", "-m", "engine", "train", str(model)]
        if code := subprocess.run(command, check=False).returncode:
            print("training failed", file=sys.stderr)
            return code
    (MODELS / "current").write_text(str(model))
    return 0


def fingerprint(root: Path, inputs: Iterable[str]) -> str:
    """Hash over names and contents of everything that goes into the model, 16 hex digits."""
    digest = hashlib.sha256()
    for path in sorted(_files(root, inputs)):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def engine_files(root: Path) -> list[str]:
    """Paths of what of engine/ goes into a model."""
    found: set[str] = set()
    due = {TRAINS, *OURS.findall((root / "config.yml").read_text(encoding="utf-8"))}
    while due:
        module = due.pop()
        found.add(module)
        due |= _imported(root / "engine" / f"{module}.py") - found
    tables = (path.name for path in (root / "engine").glob("*.yml"))
    return [f"engine/{name}" for name in sorted([*(f"{module}.py" for module in found), *tables])]


def _imported(path: Path) -> set[str]:
    """Names of our modules that a file imports, wherever it does."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "engine":
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.update(OURS.findall(node.module or ""))
        elif isinstance(node, ast.Import):
            names.update(name for alias in node.names for name in OURS.findall(alias.name))
    return names


def _files(root: Path, inputs: Iterable[str]) -> list[Path]:
    found = []
    for name in inputs:
        path = root / name
        found += [path] if path.is_file() else [p for p in path.rglob("*") if p.suffix in SUFFIXES]
    return found


if __name__ == "__main__":
    sys.exit(main())
