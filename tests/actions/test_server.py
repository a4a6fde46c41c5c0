"""The action server lets only Rasa in, and says nothing of what people wrote when it fails."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient
from rasa_sdk import ActionExecutionRejection
from rasa_sdk.executor import ActionExecutor

from actions.server import create_app
from store.crypto import Vault
from store.database import Database
from store.migrate import upgrade
from tests.actions.conftest import Client, Rasa

ROOT = Path(__file__).parents[2]
SECRET = "a secret that nobody may log"


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "ü"}])
async def test_without_the_secret_nothing_runs(rasa: Rasa, headers: dict[str, str]) -> None:
    body = rasa.body("action_search_openings")

    response = await rasa.client.post("/webhook", json=body, headers=headers)

    assert response.status == 401
    assert await response.json() == {"error": "unauthorized"}


@pytest.mark.parametrize(
    "body",
    ["[]", "{}", "no", '{"next_action": 1}', '{"next_action": "x", "tracker": []}', "[" * 9999],
)
async def test_a_body_that_is_no_call_is_refused(rasa: Rasa, body: str) -> None:
    response = await rasa.client.post(
        "/webhook", data=body, headers={"Authorization": f"Bearer {rasa.secret}"}
    )

    assert response.status == 400
    assert await response.json() == {"error": "malformed"}


async def test_an_unknown_action_is_404(rasa: Rasa) -> None:
    response = await rasa.post(rasa.body("action_of_nobody"))

    assert response.status == 404
    assert (await response.json())["action_name"] == "action_of_nobody"


async def test_a_rejection_reaches_rasa_as_it_expects_it(
    rasa: Rasa, executor: ActionExecutor
) -> None:
    def reject(dispatcher: Any, tracker: Any, domain: Any) -> None:
        raise ActionExecutionRejection("action_reject", "not now")

    executor.register_function("action_reject", reject)

    response = await rasa.post(rasa.body("action_reject"))

    assert response.status == 400
    assert await response.json() == {"error": "not now", "action_name": "action_reject"}


async def test_a_failure_is_logged_by_name_and_person_only(
    rasa: Rasa, executor: ActionExecutor, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(dispatcher: Any, tracker: Any, domain: Any) -> None:
        raise ValueError(tracker.latest_message["text"])

    executor.register_function("action_fail", fail)

    response = await rasa.post(rasa.body("action_fail", person="hodan"))

    assert response.status == 500
    assert await response.json() == {"error": "internal"}
    line = next(message for message in caplog.messages if "action.failed" in message)
    assert "action=action_fail person=hodan error=ValueError" in line
    assert SECRET not in caplog.text


async def test_nothing_that_people_write_is_logged_on_the_way(
    rasa: Rasa, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    await rasa.ask("action_search_openings")

    assert SECRET not in caplog.text


async def test_healthz_names_the_database(rasa: Rasa) -> None:
    response = await rasa.client.get("/healthz")

    assert response.status == 200
    assert await response.json() == {"database": "ok"}


async def test_healthz_says_when_the_database_is_down(aiohttp_client: Client, vault: Vault) -> None:
    gone = Database("postgresql+psycopg://nobody@127.0.0.1:1/none", vault)
    client: TestClient[Any, Any] = await aiohttp_client(create_app(gone, "s"))

    response = await client.get("/healthz")

    assert response.status == 503
    assert await response.json() == {"database": "down"}


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    """Settings for a process of its own."""
    given = {"SECRET_KEY": "k" * 40, "RASA_SECRET": "s"}
    return {**given, "DATABASE_URL": f"sqlite:///{tmp_path}/actions.db", **more}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"RASA_SECRET": ""}, "RASA_SECRET: required, but not set"),
        ({"ACTIONS_PORT": "none"}, "ACTIONS_PORT: expected a whole number"),
    ],
)
def test_a_bad_setting_ends_the_start_with_one_line(
    tmp_path: Path, more: dict[str, str], expected: str
) -> None:
    result = start_and_wait(environment(tmp_path, **more))

    assert result.returncode == 1
    assert result.stderr.startswith(expected)
    assert len(result.stderr.splitlines()) == 1


def test_a_port_in_use_ends_the_start_with_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        result = start_and_wait(environment(tmp_path, ACTIONS_PORT=port))

    assert result.returncode == 1
    assert result.stderr == f"ACTIONS_PORT: port {port} on 127.0.0.1 is in use\n"


def start_and_wait(env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """`python -m actions`, which is expected to end by itself."""
    return subprocess.run(
        [sys.executable, "-m", "actions"],
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_process_serves_until_it_is_told_to_stop(tmp_path: Path, vault: Vault) -> None:
    port = free_port()
    env = environment(tmp_path, ACTIONS_PORT=str(port))
    upgrade(env["DATABASE_URL"], vault)
    process = subprocess.Popen(
        [sys.executable, "-m", "actions"], env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            assert process.stdout is not None
            assert "actions.ready" in process.stdout.readline()
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10) as answer:
                assert json.load(answer) == {"database": "ok"}
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) == 0
        finally:
            process.kill()
