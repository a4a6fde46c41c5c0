"""docker-compose.yml: valid, and true to what `make run` starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from honcho.environ import parse_procfile

ROOT = Path(__file__).parent.parent.parent
PROCESSES = ("rasa", "actions", "bot", "console")
SERVICES = (*PROCESSES, "postgres")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    """The file with its anchors resolved."""
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def test_it_follows_the_compose_specification() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run(
        [*check, "docker-compose.yml"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", PROCESSES)
def test_containers_run_the_commands_of_make_run(compose: dict[str, Any], name: str) -> None:
    procfile = parse_procfile((ROOT / "Procfile").read_text()).processes
    assert compose["services"][name]["command"] == procfile[name]


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_is_watched_and_comes_back(compose: dict[str, Any], name: str) -> None:
    service = compose["services"][name]
    assert service["healthcheck"]["test"]
    assert service["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", [*PROCESSES, "prepare"])
def test_nothing_of_ours_runs_as_root(compose: dict[str, Any], name: str) -> None:
    user, _, group = compose["services"][name]["user"].partition(":")
    assert int(user) > 0
    assert int(group) > 0


def test_only_bot_and_console_are_published_and_only_locally(compose: dict[str, Any]) -> None:
    published = {name: s["ports"] for name, s in compose["services"].items() if "ports" in s}
    assert set(published) == {"bot", "console"}
    assert all(port.startswith("127.0.0.1:") for ports in published.values() for port in ports)


def test_no_secret_has_a_default(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        for name, value in (service.get("environment") or {}).items():
            if name.endswith(("_SECRET", "_KEY", "_PASSWORD", "_TOKEN")):
                assert value.startswith("${")
                assert ":-" not in value or value.endswith(":-}")


def test_what_the_images_copy_exists() -> None:
    for dockerfile in (ROOT / "deploy").glob("*.Dockerfile"):
        for line in dockerfile.read_text().splitlines():
            if line.startswith("COPY "):
                for source in line.split()[1:-1]:
                    assert (ROOT / source).exists(), f"{dockerfile.name}: {source}"


def test_the_data_survive_a_new_container(compose: dict[str, Any]) -> None:
    assert "database" in compose["volumes"]
    assert compose["services"]["postgres"]["volumes"] == ["database:/var/lib/postgresql/data"]
    # Only what was trained from the console: the model of the image must not be hidden.
    assert "models" in compose["volumes"]
    assert compose["services"]["rasa"]["volumes"] == ["models:/app/var/models/console"]


def test_what_the_images_copy_is_sent_to_the_builder() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    for dockerfile in (ROOT / "deploy").glob("*.Dockerfile"):
        for line in dockerfile.read_text().splitlines():
            for source in line.split()[1:-1] if line.startswith("COPY ") else ():
                assert source.split("/")[0] not in lines or f"!{source}" in lines, source


def test_the_example_settings_name_all_that_is_required() -> None:
    example = (ROOT / ".env.example").read_text()
    required = {
        part.partition(":?")[0]
        for part in (ROOT / "docker-compose.yml").read_text().split("${")[1:]
        if ":?" in part.partition("}")[0]
    }
    assert required
    assert all(f"{name}=" in example for name in required)
