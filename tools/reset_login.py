"""`make reset-login LOGIN=admin`: a new password for who is locked out, where `make run` runs."""

from __future__ import annotations

import os
import subprocess
import sys

from tools.environment import complete
from tools.run import ROOT


def main(login: str) -> int:
    """Print the new password; the second factor is set up anew with it."""
    env = complete(os.environ, ROOT / "var", ROOT / ".env")
    command = [sys.executable, "-m", "console.administrator", "--reset", login]
    return subprocess.run(command, env=env, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["admin"]))
