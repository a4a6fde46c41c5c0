"""Find Chromium for the browser tests, or install Debian's: `python -m tools.browser`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find() -> str | None:
    """Path of a Chromium: $CHROMIUM, else one on PATH."""
    given = os.environ.get("CHROMIUM")
    return given or next(filter(None, map(shutil.which, NAMES)), None)


def main() -> int:
    """Exit code 0 when there is a browser at the end."""
    if not find() and os.geteuid() == 0 and shutil.which("apt-get"):
        print("installing Chromium for the browser tests", flush=True)
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-core"]
        for command in (["apt-get", "update", "-qq"], install):
            subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=False)
    if not find():
        print("CHROMIUM: no browser found; install chromium or set its path", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
