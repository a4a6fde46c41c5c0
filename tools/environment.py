"""The environment of the processes: what is set, then .env, then what is made under var/."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from honcho.environ import parse

from store.crypto import new_key
from store.settings import DEFAULT_PORTS

SANDBOX_TOKEN = "1:sandbox"  # noqa: S105 - names the stand-in, opens nothing


def complete(given: Mapping[str, str], var: Path, dotenv: Path) -> dict[str, str]:
    """All variables that the processes read; secrets that are not set are made under `var`."""
    env = dict(parse(dotenv.read_text())) if dotenv.is_file() else {}
    env |= given
    for name, port in DEFAULT_PORTS.items():
        env[name] = env.get(name, "").strip() or str(port)
    env["SECRET_KEY"] = env.get("SECRET_KEY") or _kept_secret(var / "secret-key")
    env["RASA_SECRET"] = env.get("RASA_SECRET") or _kept_secret(var / "rasa-secret")
    env.setdefault("RASA_URL", f"http://{reachable(env)}:{env['RASA_PORT']}")
    env.setdefault("ACTIONS_URL", f"http://{reachable(env)}:{env['ACTIONS_PORT']}/webhook")
    env["RASA_TELEMETRY_ENABLED"] = "false"
    return _with_sandbox(env)


def reachable(env: Mapping[str, str]) -> str:
    """The host under which our processes reach each other; one that means "all" is not one."""
    host = env.get("HOST", "").strip()
    return "127.0.0.1" if host in ("", "0.0.0.0") else host  # noqa: S104 - recognised, not bound


def uses_sandbox(env: Mapping[str, str]) -> bool:
    """True when neither a token nor another Bot API server is given."""
    return env["TELEGRAM_API_URL"] == _sandbox_url(env)


def _with_sandbox(env: dict[str, str]) -> dict[str, str]:
    if not env.get("TELEGRAM_BOT_TOKEN"):
        env["TELEGRAM_BOT_TOKEN"] = SANDBOX_TOKEN
        env["TELEGRAM_API_URL"] = env.get("TELEGRAM_API_URL") or _sandbox_url(env)
    env["TELEGRAM_API_URL"] = env.get("TELEGRAM_API_URL") or "https://api.telegram.org"
    return env


def _sandbox_url(env: Mapping[str, str]) -> str:
    return f"http://127.0.0.1:{env['SANDBOX_PORT']}"


def _kept_secret(path: Path) -> str:
    """The secret in `path`, made on first use and readable by the owner only."""
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        value = new_key()
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(value)
        return value
