"""Compile requirements/*.in into hashed files without addresses: `make lock`."""

from __future__ import annotations

import sys

from setup import ENVIRONMENTS, SetupError, find_python, find_uv, run

# uv writes no index addresses unless it is asked to.
OPTIONS = ["--generate-hashes", "--no-header"]


def main() -> int:
    """Compile every file; returns the exit code."""
    uv = find_uv()
    for requirements, versions in [*ENVIRONMENTS.values(), ("tools.txt", ("3.12",))]:
        target = f"requirements/{requirements}"
        source = target.replace(".txt", ".in")
        # Rasa pins wheels of one platform and one Python; the rest is locked for all of them.
        universal = [] if versions == ("3.10",) else ["--universal"]
        python = ["--python", find_python(versions), "--python-version", versions[0]]
        run([uv, "pip", "compile", "-q", *OPTIONS, *universal, *python, source, "-o", target])
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except SetupError as error:
        print(f"lock: {error}", file=sys.stderr)
        sys.exit(1)
