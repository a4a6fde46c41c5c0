"""Stock Rasa: `rasa init`'s pipeline and policies, our data and domain, SQL tracker, REST."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from pathlib import Path

import aiohttp
import yaml

from bench import load
from bench.ours import Running, free_port, stop
from tools.train import fingerprint

RASA = Path(".venv/rasa/bin/rasa")
DATA = ("nlu", "stories", "domain")
# What `rasa init` of 3.6 writes into config.yml. The number of epochs changes what is learned, not
# how long a message takes, so it can be lowered for a measurement of speed.
PIPELINE = """
recipe: default.v1
language: en
assistant_id: stock
pipeline:
- name: WhitespaceTokenizer
- name: RegexFeaturizer
- name: LexicalSyntacticFeaturizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: DIETClassifier
  epochs: {epochs}
  constrain_similarities: true
- name: EntitySynonymMapper
- name: ResponseSelector
  epochs: {epochs}
  constrain_similarities: true
- name: FallbackClassifier
  threshold: 0.3
  ambiguity_threshold: 0.1
policies:
- name: MemoizationPolicy
- name: RulePolicy
- name: UnexpecTEDIntentPolicy
  max_history: 5
  epochs: {epochs}
- name: TEDPolicy
  max_history: 5
  epochs: {epochs}
  constrain_similarities: true
"""


def prepare(root: Path, epochs: int) -> Path:
    """The project folder with its trained model, made again when the training data have changed."""
    data = fingerprint(root, DATA)
    project = (root / "var/bench" / f"stock-{data}-{epochs}").absolute()
    if not (project / "models" / "stock.tar.gz").is_file():
        shutil.rmtree(project, ignore_errors=True)
        for name in DATA:
            shutil.copytree(root / name, project / name)
        (project / "config.yml").write_text(PIPELINE.format(epochs=epochs))
        (project / "credentials.yml").write_text("rest:\n")
    return project


async def train(project: Path) -> float | None:
    """Train unless it is done; returns the seconds it took."""
    if (project / "models" / "stock.tar.gz").is_file():
        return None
    started = time.monotonic()
    data = ["--data", "nlu", "stories", "--domain", "domain", "--fixed-model-name", "stock"]
    process = await _rasa(project, "train", *data)
    if await process.wait():
        raise RuntimeError("stock Rasa could not be trained")
    return time.monotonic() - started


async def measure(
    root: Path, ours: Running, epochs: int, people: int, seconds: float, rate: float
) -> dict[str, object]:
    """The same figures for stock Rasa, with our action server."""
    project = prepare(root, epochs)
    trained = await train(project)
    (project / "tracker.db").unlink(missing_ok=True)
    (project / "endpoints.yml").write_text(_endpoints(ours))
    port = free_port()
    started = time.monotonic()
    process = await _rasa(project, "run", "--port", str(port), "--interface", "127.0.0.1")
    address = f"http://127.0.0.1:{port}"
    try:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
            await _until_up(session, address)
            ready = time.monotonic() - started

            async def say(number: int, text: str) -> None:
                body = {"sender": f"person-{number}", "message": text}
                async with session.post(f"{address}/webhooks/rest/webhook", json=body) as answer:
                    answer.raise_for_status()
                    await answer.read()

            texts = load.sentences(root)
            await asyncio.gather(*(say(number, "hello") for number in range(people)))
            saturated = await load.saturate(say, people, texts, seconds)
            slower = min(rate, saturated.per_second * 0.7)
            steady = await load.steady(say, people, texts, slower, seconds)
            return {
                "saturation": saturated.as_dict(),
                f"at {slower:.0f}/s": steady.as_dict(),
                "memory MB": round(load.memory([process.pid])),
                "seconds to ready": round(ready, 1),
                "training s": trained and round(trained),
                "epochs": epochs,
            }
    finally:
        await stop(process)


def _endpoints(ours: Running) -> str:
    headers = {"Authorization": f"Bearer {ours.rasa_secret}"}
    return yaml.safe_dump(
        {
            "action_endpoint": {"url": ours.actions_url, "headers": headers},
            "tracker_store": {"type": "SQL", "dialect": "sqlite", "db": "tracker.db"},
        }
    )


async def _until_up(session: aiohttp.ClientSession, address: str) -> None:
    for _ in range(1200):
        try:
            async with session.get(f"{address}/") as answer:
                if answer.status == 200:
                    return  # Rasa listens once the model is loaded
        except aiohttp.ClientError:
            pass
        await asyncio.sleep(0.2)
    raise RuntimeError("stock Rasa did not start")


async def _rasa(project: Path, *arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        str(RASA.absolute()),
        *arguments,
        cwd=project,
        env=os.environ | {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
