"""Build the environments under .venv/ from the hashed requirement files.

`python3 tools/setup.py app rasa` runs under any Python 3.8+, because on a fresh machine there is
nothing else. An environment is rebuilt only when its requirement file or interpreter has changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
# environment -> requirement file, versions of Python that serve, best first
ENVIRONMENTS = {
    "app": ("app.txt", ("3.12", "3.13", "3.14")),
    "rasa": ("rasa.txt", ("3.10",)),
    "dev": ("dev.txt", ("3.12", "3.13", "3.14")),
    "rasa-dev": ("rasa-dev.txt", ("3.10",)),
}
# What tests need goes on top of what runs.
FOLDERS = {"dev": "app", "rasa-dev": "rasa"}


class SetupError(Exception):
    """Something on this machine stands in the way; the text says what."""


def main(names: Sequence[str]) -> int:
    """Build the named environments; returns the exit code."""
    try:
        for name in names:
            build(name)
    except SetupError as error:
        print(f"setup: {error}", file=sys.stderr)
        return 1
    return 0


def build(name: str) -> None:
    """Make one environment current."""
    requirements, versions = ENVIRONMENTS[name]
    folder = VENV / FOLDERS.get(name, name)
    wanted = fingerprint(requirements)
    stamp = folder / f".{requirements}.sha256"
    if (
        stamp.is_file()
        and stamp.read_text() == wanted
        and works(folder / "bin" / "python", versions)
    ):
        return
    print(
        f"setup: building {folder.relative_to(ROOT)} from requirements/{requirements}", flush=True
    )
    uv = find_uv()
    if not works(folder / "bin" / "python", versions):
        run([uv, "venv", "--quiet", "--clear", "--python", find_python(versions), str(folder)])
    python = str(folder / "bin" / "python")
    source = str(ROOT / "requirements" / requirements)
    run([uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", source])
    stamp.write_text(wanted)


def fingerprint(requirements: str) -> str:
    """Hash of a requirement file, hex."""
    return hashlib.sha256((ROOT / "requirements" / requirements).read_bytes()).hexdigest()


def find_uv() -> str:
    """Path of uv: the one on PATH, else our own from requirements/tools.txt."""
    found = shutil.which("uv")
    if found:
        return found
    folder = VENV / "tools"
    uv = folder / "bin" / "uv"
    if not uv.is_file():
        run([sys.executable, "-m", "venv", "--clear", str(folder)], hint="install python3-venv")
        source = str(ROOT / "requirements" / "tools.txt")
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        run([*pip, "--disable-pip-version-check", "--require-hashes", "-r", source])
    return str(uv)


def find_python(versions: Sequence[str]) -> str:
    """An interpreter on PATH, else one of pyenv's, else the version's number: uv fetches that."""
    for version in versions:
        for candidate in candidates(version):
            if works(candidate, (version,)):
                return str(candidate)
    return versions[0]


def candidates(version: str) -> Iterator[Path]:
    """Where an interpreter of `version` may be: on PATH, then in pyenv's versions folder."""
    for entry in os.environ.get("PATH", "").split(os.pathsep):
        yield Path(entry) / f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    installed = sorted(pyenv.glob(f"versions/{version}.*"), key=patch_number, reverse=True)
    for folder in installed:
        yield folder / "bin" / "python"


def patch_number(folder: Path) -> int:
    """13 for a folder 3.10.13; -1 when there is no number."""
    last = folder.name.rpartition(".")[2]
    return int(last) if last.isdigit() else -1


def works(python: Path, versions: Sequence[str]) -> bool:
    """Whether `python` starts and is one of `versions`; pyenv has shims that do not start."""
    if not python.is_file():
        return False
    probe = "import sys, ssl, sqlite3; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([str(python), "-c", probe], capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout.strip() in versions


def run(command: Sequence[str], hint: str = "") -> None:
    """Run a command; its failure is a SetupError that names it."""
    if subprocess.run(command, check=False).returncode:
        name = " ".join(Path(part).name for part in command[:3])
        raise SetupError(f"`{name} ...` failed" + (f" ({hint})" if hint else ""))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
