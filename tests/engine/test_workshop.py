"""Models are trained, asked and swapped beside the turns (docs/architecture.md), over HTTP."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from sanic import Sanic

from engine.workshop.desk import Workshop
from engine.workshop.shelf import Shelf

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
SECRET = "a secret that both share"
BASE = "0123456789abcdef"
LEARN = (
    *("--config", str(PROJECT / "config.yml"), "--domain", str(HERE / "bot" / "domain.yml")),
    *("--data", str(HERE / "bot" / "nlu.yml"), str(HERE / "bot" / "rules.yml"), "--"),
)
# "quorbl" means nothing to the base.
LEARNT = {
    "nlu/en/control/greet.console.yml": """version: "3.1"
nlu:
- intent: greet
  metadata: {language: en}
  examples: |
    - quorbl
    - quorbl quorbl
    - quorbl to you
    - a quorbl to everybody
"""
}


def other(files: dict[str, str] = LEARNT) -> dict[str, str]:
    """Files that make another model."""
    return {path: text.replace("everybody", "nobody") for path, text in files.items()}


def children() -> list[int]:
    """The processes that this one has started."""
    path = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(process) for process in path.read_text().split()]


class Shop:
    """A server, as the console sees it."""

    def __init__(self, session: aiohttp.ClientSession, address: str, app: Sanic) -> None:
        self.session, self.address, self.app = session, address, app

    async def call(self, method: str, path: str, **options: Any) -> tuple[int, Any]:
        """Status and JSON of the answer."""
        options.setdefault("headers", {"Authorization": f"Bearer {SECRET}"})
        address = f"{self.address}/webhooks/models/{path}"
        async with self.session.request(method, address, **options) as response:
            return response.status, await response.json()

    async def train(self, files: dict[str, str]) -> str:
        """Train to the end; the model's id."""
        status, answer = await self.call("POST", "train", json={"files": files})
        assert status == 202, answer
        await self.ended(answer["model"])
        return answer["model"]

    async def ended(self, model: str) -> dict[str, Any]:
        """What is known of a model when its training is over; the progress never falls."""
        seen = [0]
        while True:
            _, known = await self.call("GET", model)
            assert known["progress"] >= seen[-1]
            seen.append(known["progress"])
            if known["state"] != "training":
                return known
            await asyncio.sleep(0.05)

    async def turn(self, text: str) -> dict[str, Any]:
        """What is understood of a text, and by which model."""
        body = {"person": "p1", "text": text, "state": None}
        headers = {"Authorization": f"Bearer {SECRET}"}
        address = f"{self.address}/webhooks/turn/message"
        async with self.session.post(address, json=body, headers=headers) as response:
            assert response.status == 200
            return await response.json()


@asynccontextmanager
async def serving(base: Path, client: Any, app: Sanic) -> AsyncIterator[Shop]:
    """Serve what `engine run` would serve with this base, instead of what is served else."""
    usual = app.ctx.agent, app.ctx.workshop
    shelf = Shelf(base)
    app.ctx.agent = usual[0].with_model(shelf.choice().archive)
    app.ctx.workshop = Workshop(app, shelf, LEARN, ("--sentences", str(HERE / "held_out")))
    app.ctx.workshop.begin()
    try:
        yield Shop(client.session, client.address, app)
    finally:
        await app.ctx.workshop.stop()
        app.ctx.agent, app.ctx.workshop = usual


@pytest.fixture
def base(model: Path, tmp_path: Path) -> Path:
    """The small bot as the base of a shelf of its own."""
    return Path(shutil.copy(model, tmp_path / f"{BASE}.tar.gz"))


@pytest_asyncio.fixture
async def shop(base: Path, client: Any, app: Sanic, actions: Any) -> AsyncIterator[Shop]:
    """A server with nothing trained yet."""
    async with serving(base, client, app) as shop:
        yield shop


async def test_a_model_is_trained_asked_and_served_and_stays_after_a_restart(
    shop: Shop, base: Path
) -> None:
    assert await shop.call("GET", "live") == (200, {"model": BASE, "base": BASE})
    assert (await shop.turn("quorbl"))["understood"]["new_words"] == 1

    model = await shop.train(LEARNT)
    known = (await shop.call("GET", model))[1]
    assert (known["state"], known["progress"], known["error"]) == ("ready", 100, None)
    # Beside the one that is served, which has not changed.
    status, parsed = await shop.call("POST", f"{model}/parse", json={"texts": ["quorbl", "no"]})
    assert status == 200
    assert [result["topic"] for result in parsed["results"]] == ["greet", "deny"]
    assert parsed["results"][0]["new_words"] == 0
    assert (await shop.turn("quorbl"))["model"] == BASE

    assert await shop.call("POST", f"{model}/live") == (200, {"model": model})
    answer = await shop.turn("quorbl")
    assert (answer["model"], answer["understood"]["topic"]) == (model, "greet")
    assert answer["replies"] == [{"phrase": "greet"}]

    # A restart, of which nothing but the files is left.
    assert Shelf(base).choice() == (base.parent / "console" / f"{model}.tar.gz", "it_was_chosen")
    # Going back to what came with the data.
    assert await shop.call("POST", f"{BASE}/live") == (200, {"model": BASE})
    assert (await shop.turn("quorbl"))["model"] == BASE
    assert Shelf(base).choice().archive == base


async def test_a_turn_that_has_begun_ends_with_the_old_model(shop: Shop, actions: Any) -> None:
    model = await shop.train(LEARNT)
    actions.hold = asyncio.Event()
    turn = asyncio.create_task(shop.turn("show me openings"))
    while not actions.calls:
        await asyncio.sleep(0.01)
    assert (await shop.call("POST", f"{model}/live"))[0] == 200
    assert (await shop.turn("hello"))["model"] == model
    actions.hold.set()
    answer = await turn
    assert (answer["model"], answer["replies"]) == (BASE, [{"phrase": "openings-found"}])


async def test_a_new_base_is_served_instead_of_what_was_trained_on_the_old_one(
    shop: Shop, base: Path
) -> None:
    model = await shop.train(LEARNT)
    await shop.call("POST", f"{model}/live")
    renewed = Path(shutil.copy(base, base.parent / "fedcba9876543210.tar.gz"))
    assert Shelf(renewed).choice() == (renewed, "the_chosen_one_has_another_base")
    # What belongs to another base cannot be served any more.
    workshop = shop.app.ctx.workshop
    workshop.shelf.base_archive = renewed
    assert await shop.call("POST", f"{model}/live") == (409, {"error": "outdated"})


async def test_two_trainings_at_once_are_refused(shop: Shop) -> None:
    status, first = await shop.call("POST", "train", json={"files": LEARNT})
    assert status == 202
    assert await shop.call("POST", "train", json={"files": other()}) == (409, {"error": "busy"})
    # The same again is no other training, neither now nor when it is done.
    for _ in range(2):
        assert await shop.call("POST", "train", json={"files": LEARNT}) == (202, first)
        assert (await shop.ended(first["model"]))["state"] == "ready"
    assert await shop.train(other()) != first["model"]


LOOKUP = 'version: "3.1"\nnlu:\n- lookup: country\n  examples: |\n    - Nowhere\n'
UNKNOWN = 'version: "3.1"\nnlu:\n- intent: dance\n  examples: |\n    - Nowhere\n'


@pytest.mark.parametrize(
    ("text", "code"),
    [("nlu: [Nowhere", "unreadable"), (LOOKUP, "unreadable"), (UNKNOWN, "unknown_topic")],
)
async def test_a_failed_training_says_why_and_leaves_nothing(
    shop: Shop, base: Path, text: str, code: str, capfd: pytest.CaptureFixture[str]
) -> None:
    _, answer = await shop.call("POST", "train", json={"files": {"nlu/en/a/b.yml": text}})
    known = await shop.ended(answer["model"])
    assert (known["state"], known["error"]) == ("failed", code)
    left = {path.name for path in base.parent.glob("console/**/*")}
    assert left == {f"{answer['model']}.json", "work"}
    assert (await shop.call("POST", f"{answer['model']}/live"))[0] == 404
    # What people wrote is in no log.
    assert "Nowhere" not in "".join(capfd.readouterr())
    # It can be tried again.
    assert (await shop.call("POST", "train", json={"files": {"nlu/en/a/b.yml": text}}))[0] == 202


async def test_a_training_ends_with_the_server(base: Path, client: Any, app: Sanic) -> None:
    async with serving(base, client, app) as shop:
        _, answer = await shop.call("POST", "train", json={"files": LEARNT})
        while not (running := children()):
            await asyncio.sleep(0.01)
    assert not any(Path(f"/proc/{process}").exists() for process in running)
    note = json.loads((base.parent / "console" / f"{answer['model']}.json").read_text())
    assert (note["state"], note["error"]) == ("failed", "stopped")
    assert not list(base.parent.glob("console/work/*"))


async def test_a_training_that_was_cut_off_is_known_after_a_restart(
    base: Path, client: Any, app: Sanic
) -> None:
    model = "aaaaaaaaaaaaaaaa"
    shelf = Shelf(base)
    shelf.write_note(model, state="training", error=None, base=BASE)
    (shelf.work(model) / "nlu").mkdir(parents=True)
    async with serving(base, client, app) as shop:
        known = (await shop.call("GET", model))[1]
    assert (known["state"], known["error"]) == ("failed", "interrupted")
    assert not shelf.work(model).exists()


async def test_a_training_that_is_killed_says_so(shop: Shop) -> None:
    _, answer = await shop.call("POST", "train", json={"files": LEARNT})
    while not (running := children()):
        await asyncio.sleep(0.01)
    for process in running:
        os.kill(process, signal.SIGKILL)
    assert (await shop.ended(answer["model"]))["error"] == "killed"


async def test_a_model_is_measured_on_held_out_sentences(shop: Shop) -> None:
    model = await shop.train(LEARNT)
    for one in (model, BASE):
        assert (await shop.call("POST", f"{one}/evaluate"))[0] == 202
    while True:
        known = [(await shop.call("GET", one))[1] for one in (model, BASE)]
        assert all((one["evaluation"] or {"error": None})["error"] is None for one in known)
        if all(one["report"] for one in known):
            break
        await asyncio.sleep(0.05)
    new, old = (one["report"]["languages"]["en"] for one in known)
    assert (new["n"], new["accuracy"], old["accuracy"]) == (4, 0.75, 0.5)
    assert {"top3", "oos_recall", "false_rejection", "safety_recall"} <= new.keys()
    assert known[0]["report"]["safety_topics"] == {"emergency": {"n": 1, "recall": 0.0}}


@pytest.mark.parametrize(
    "path",
    [
        "nlu/../../escaped.yml",
        "nlu/en/../../../escaped.yml",
        "/nlu/en/a/b.yml",
        "nlu/en/a/b.yml/../../../../c.yml",
        "nlu/en/a\\..\\b.yml",
        "nlu/en/a/.yml",
        "nlu/en/a/b.py",
        "nlu/en/b.yml",
        "nlu/en/a/b/c.yml",
        "stories/en/a/b.yml",
        "nlu/en/a/b.yml\n",
        "nlu/en/a/b\0.yml",
        "",
    ],
)
async def test_a_path_that_leads_elsewhere_is_refused(shop: Shop, base: Path, path: str) -> None:
    answer = await shop.call("POST", "train", json={"files": {path: "x"}})
    assert answer == (400, {"error": "malformed"})
    assert not list(base.parent.glob("**/*.yml"))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("train", b""),
        ("train", b"[]"),
        ("train", b"{}"),
        ("train", b'{"files": {}}'),
        ("train", b'{"files": ["nlu/en/a/b.yml"]}'),
        ("train", b'{"files": {"nlu/en/a/b.yml": 5}}'),
        ("train", b'{"files": {"nlu/en/a/b.yml": "\\ud800"}}'),
        ("train", b"[" * 100_000),
        (f"{BASE}/parse", b'{"texts": []}'),
        (f"{BASE}/parse", b'{"texts": "hello"}'),
        (f"{BASE}/parse", b'{"texts": [5]}'),
        (f"{BASE}/parse", json.dumps({"texts": ["x" * 20_000]}).encode()),
        (f"{BASE}/parse", json.dumps({"texts": ["x"] * 501}).encode()),
    ],
)
async def test_a_malformed_body_is_refused(shop: Shop, path: str, body: bytes) -> None:
    assert await shop.call("POST", path, data=body) == (400, {"error": "malformed"})


async def test_a_body_may_be_large_but_not_without_end(shop: Shop) -> None:
    body = b" " * 2_000_000 + b'{"texts": ["hello"]}'
    status, _ = await shop.call("POST", f"{BASE}/parse", data=body)
    assert status == 200
    with suppress(aiohttp.ClientConnectionError):  # It hangs up on somebody who does not stop.
        assert (await shop.call("POST", "train", data=b"x" * 9_000_000))[0] == 413


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": ""}, {"Authorization": "Bearer wrong"}, {"X": "é"}]
)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "live"),
        ("GET", BASE),
        ("POST", "train"),
        ("POST", f"{BASE}/parse"),
        ("POST", f"{BASE}/evaluate"),
        ("POST", f"{BASE}/live"),
    ],
)
async def test_without_the_secret_nothing_is_done(
    shop: Shop, method: str, path: str, headers: dict[str, str]
) -> None:
    answer = await shop.call(method, path, headers=headers)
    assert answer == (401, {"error": "unauthorized"})


@pytest.mark.parametrize(
    "unknown", ["bbbbbbbbbbbbbbbb", "..", "%2e%2e%2flive", "x" * 300, "base"], ids=str
)
@pytest.mark.parametrize("what", ["", "/parse", "/evaluate", "/live"])
async def test_an_unknown_model_is_unknown(shop: Shop, unknown: str, what: str) -> None:
    method = "POST" if what else "GET"
    status, _ = await shop.call(method, f"{unknown}{what}", json={"texts": ["x"]})
    assert status in (404, 405)


def test_the_newest_models_and_those_in_use_are_kept(base: Path) -> None:
    shelf = Shelf(base)
    models = [f"{number:016x}" for number in range(8)]
    for number, model in enumerate(models):
        shelf.write_note(model, state="ready", error=None, base=BASE)
        shelf.archive(model).write_bytes(b"model")
        os.utime(shelf.archive(model), (number, number))
    shelf.choose(models[0])
    shelf.prune([models[1]])
    kept = {path.name.partition(".")[0] for path in shelf.folder.glob("*.tar.gz")}
    assert kept == {*models[:2], *models[3:]}
    assert base.is_file()
