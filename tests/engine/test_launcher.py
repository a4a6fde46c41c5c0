"""Starting: what is refused, in one clear line, and what is not loaded."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import aiohttp
import pytest

from engine import without_tensorflow
from engine.models import NoModel, components_of_config, components_of_model
from engine.server import load_agent

PROJECT = Path(__file__).parent.parent.parent


async def start(model: Path, *flags: str, **variables: str) -> asyncio.subprocess.Process:
    """Start the server as the Procfile does."""
    environment = {"PATH": os.environ["PATH"], "ACTIONS_URL": "http://127.0.0.1:1", **variables}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "engine", "run", "--model", str(model), *flags),
        cwd=PROJECT,
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )


@pytest.mark.parametrize("variables", [{}, {"RASA_SECRET": ""}])
async def test_it_does_not_start_without_a_secret(model, variables):
    process = await start(model, **variables)
    _, printed = await process.communicate()
    assert process.returncode == 1
    assert "RASA_SECRET" in printed.decode()
    assert "Traceback" not in printed.decode()


async def test_it_does_not_start_without_a_model(tmp_path):
    process = await start(tmp_path / "none.tar.gz", RASA_SECRET="s")
    _, printed = await process.communicate()
    assert process.returncode == 1
    assert "none.tar.gz" in printed.decode()
    assert "Traceback" not in printed.decode()


async def test_it_serves_and_stops_at_a_signal(model, free_port):
    process = await start(model, "--port", str(free_port), RASA_SECRET="s")
    try:
        await answered(process, f"http://127.0.0.1:{free_port}/status")
        loaded = Path(f"/proc/{process.pid}/maps").read_text()
        assert "tensorflow" not in loaded
    finally:
        process.terminate()
        await process.communicate()
    assert process.returncode == 0


async def answered(process: asyncio.subprocess.Process, address: str) -> None:
    """Wait until the server answers; fails if it ends instead."""
    async with aiohttp.ClientSession() as session:
        while process.returncode is None:
            try:
                async with session.get(address) as response:
                    assert response.status == 200
                    return
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.1)
    pytest.fail(f"ended with {process.returncode}")


def test_a_file_that_is_no_model_is_named(tmp_path):
    (tmp_path / "x.tar.gz").write_bytes(b"no archive")
    with pytest.raises(NoModel, match=r"x\.tar\.gz"):
        components_of_model(tmp_path / "x.tar.gz")


def test_our_model_needs_no_tensorflow(model):
    assert without_tensorflow.is_light(components_of_model(model))
    assert without_tensorflow.is_light(components_of_config(str(PROJECT / "config.yml")))


def test_a_neural_component_gets_the_real_tensorflow():
    assert not without_tensorflow.is_light(["rasa.nlu.classifiers.diet_classifier.DIETClassifier"])
    assert not without_tensorflow.is_light(["DIETClassifier"])


def test_a_placeholder_can_be_subclassed_but_not_computed_with():
    import tensorflow

    class Model(tensorflow.keras.Model):
        pass

    with pytest.raises(without_tensorflow.NotInstalled):
        Model()
    with pytest.raises(without_tensorflow.NotInstalled):
        tensorflow.constant([1, 2])


def test_conversations_in_memory_are_refused(model, tmp_path):
    endpoints = tmp_path / "endpoints.yml"
    endpoints.write_text("tracker_store: {type: engine.state_store.Misspelled}\n")
    with pytest.raises(TypeError, match="TurnStateStore"):
        load_agent(model, str(endpoints))
