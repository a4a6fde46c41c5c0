"""Staff train a model, see what it changes, let it go live and go back."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from html import unescape

import pytest
from aiohttp.test_utils import TestServer

from console.review import training
from store.review import models
from tests.conftest import RASA_SECRET
from tests.console.browser import Browser, OpenBrowser
from tests.console.trainer import NEW, OLD, Trainer
from tests.reviewing import add_example

ENDED = 20  # seconds
SECRET_TEXT = "my number is 0612345678, what does it cost?"


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks at the trainer as often as it can."""
    monkeypatch.setattr(training, "LOOK_AGAIN", 0.01)


@pytest.fixture
async def trainer() -> Trainer:
    """What trains and serves models."""
    return Trainer(RASA_SECRET)


@pytest.fixture
async def browser(open_browser: OpenBrowser, trainer: Trainer) -> AsyncIterator[Browser]:
    """A browser at a console that knows the trainer."""
    async with TestServer(trainer.app()) as server:
        yield await open_browser(RASA_URL=str(server.make_url("")).rstrip("/"))


def example(browser: Browser) -> None:
    """Somebody asked, and reviewers have accepted a text like it."""
    cast = browser.cast
    cast.message(cast.conversation(), SECRET_TEXT, topic="travel_costs", confidence=0.4)
    add_example(cast, "who pays for it", cast.staff(f"teacher-{id(cast)}", "reviewer").id)


async def finished(browser: Browser, is_over: Callable[[str], bool]) -> str:
    """Status of the new model when it is over."""

    async def wait() -> str:
        while True:
            status = (await browser.cast.database.read(models.find, NEW)).status
            if is_over(status):
                return status
            await asyncio.sleep(0)

    return await asyncio.wait_for(wait(), ENDED)


async def train(browser: Browser, trainer: Trainer) -> None:
    """From the press of the button to the figures."""
    example(browser)
    browser.become("administrator")
    sent = await browser.post("/models/train", "/models")
    assert sent.headers["Location"] == "/models?done=started"
    trainer.may_finish.set()
    assert await finished(browser, lambda s: s in ("ready", "failed")) == "ready"


async def test_a_model_is_trained_compared_and_goes_live_and_back(
    browser: Browser, trainer: Trainer
) -> None:
    await train(browser, trainer)
    assert any("insurance" in path for path in trainer.files)
    assert "0612345678" not in str(trainer.files)
    page = await browser.text(f"/models/{NEW}")
    assert "Of 1 different text of the last 90 days, 1 would be given another topic" in page
    assert "0612345678" not in page
    shown = " ".join(unescape(re.sub("<[^>]+>", " ", page)).split())
    assert "English 100 90.0 → becomes 91.0 +1.0" in shown
    assert "travel_costs → becomes insurance" in shown
    # Filters of what people have written.
    filtered = f"/models/{NEW}?language=en&from=travel_costs&to=insurance"
    assert "☎" in await browser.text(filtered)
    assert "none fits the filter" in await browser.text(f"/models/{NEW}?to=travel_costs")

    sent = await browser.post(f"/models/{NEW}/live", f"/models/{NEW}")
    assert sent.headers["Location"] == "/models?done=live"
    assert trainer.live == NEW
    # A page that was left open does not go back from what it has not seen.
    assert (await browser.post("/models/back", "/models", live=OLD)).status == 409
    assert trainer.live == NEW
    await browser.post("/models/back", "/models", live=NEW)
    assert trainer.live == OLD
    await browser.post("/models/back", "/models", live=OLD)
    assert trainer.live == NEW


async def test_a_model_that_is_worse_does_not_go_live(browser: Browser, trainer: Trainer) -> None:
    trainer.accuracy = 0.88
    await train(browser, trainer)
    assert "right topics in English: from 90.0 to 88.0 %" in await browser.text(f"/models/{NEW}")
    refused = await browser.post(f"/models/{NEW}/live", f"/models/{NEW}")
    assert refused.status == 409
    assert trainer.live == OLD


async def test_progress_is_shown_while_it_trains(browser: Browser, trainer: Trainer) -> None:
    example(browser)
    browser.become("editor")
    await browser.post("/models/train", "/models")
    assert "is being trained" in await browser.text("/models/progress")
    assert (await browser.post("/models/train", "/models")).status == 409
    trainer.may_finish.set()
    await finished(browser, lambda s: s == "ready")
    over = await browser.get("/models/progress")
    assert over.headers["HX-Redirect"] == "/models"


async def test_a_failed_training_says_why(browser: Browser, trainer: Trainer) -> None:
    trainer.fails_with = "out_of_memory"
    example(browser)
    browser.become("administrator")
    await browser.post("/models/train", "/models")
    assert await finished(browser, lambda s: s in ("ready", "failed")) == "failed"
    assert "too little memory" in await browser.text("/models")
    assert "too little memory" in await browser.text(f"/models/{NEW}")
    # Nothing is in the way of another one.
    trainer.fails_with = None
    assert (await browser.post("/models/train", "/models")).status == 303


async def test_what_cannot_be_measured_is_not_waited_for(
    browser: Browser, trainer: Trainer
) -> None:
    trainer.measures_with = "killed"
    trainer.may_finish.set()
    example(browser)
    browser.become("administrator")
    await browser.post("/models/train", "/models")
    assert await finished(browser, lambda s: s in ("ready", "failed")) == "failed"
    assert "for want of memory" in await browser.text("/models")


async def test_a_training_that_rasa_has_forgotten_begins_anew(
    browser: Browser, trainer: Trainer
) -> None:
    example(browser)
    staff = browser.become("administrator")
    trainer.gone.add(NEW)
    trainer.may_finish.set()
    await browser.cast.database.run(models.start, NEW, OLD, staff.id)
    browser.client.app[training.TRAININGS].wake()
    assert await finished(browser, lambda s: s in ("ready", "failed")) == "ready"
    assert trainer.files


async def test_the_live_model_is_not_trained_once_more(browser: Browser, trainer: Trainer) -> None:
    trainer.live = NEW
    example(browser)
    browser.become("administrator")
    refused = await browser.post("/models/train", "/models")
    assert refused.status == 409
    assert "learnt all examples already" in await refused.text()


async def test_without_examples_there_is_nothing_to_train(browser: Browser) -> None:
    browser.become("administrator")
    refused = await browser.post("/models/train", "/models")
    assert refused.status == 409
    assert "no example yet" in await refused.text()


async def test_without_rasa_the_page_says_so(open_browser: OpenBrowser) -> None:
    browser = await open_browser(RASA_URL="http://127.0.0.1:9")
    example(browser)
    browser.become("administrator")
    assert "does not answer" in await browser.text("/models")
    refused = await browser.post("/models/train", "/models")
    assert refused.status == 503


async def test_only_administrators_let_a_model_go_live(browser: Browser, trainer: Trainer) -> None:
    await train(browser, trainer)
    browser.become("editor")
    page = await browser.text(f"/models/{NEW}")
    assert "Go live" not in page
    refused = await browser.post(f"/models/{NEW}/live", "/password")
    assert refused.status == 403


@pytest.mark.parametrize("path", ["/models/" + "c" * 16, "/models/nonsense"])
async def test_an_unknown_model_is_not_found(browser: Browser, path: str) -> None:
    browser.become("administrator")
    assert (await browser.get(path)).status == 404


async def test_margins_are_kept_and_nonsense_is_refused(browser: Browser) -> None:
    browser.become("administrator")
    fields = {"model_margin": "2.5", "model_safety_margin": "0"}
    assert (await browser.post("/models/margins", "/models", **fields)).status == 303
    assert 'value="2.5"' in await browser.text("/models")
    fields = {"model_margin": "7", "model_safety_margin": "much"}
    assert (await browser.post("/models/margins", "/models", **fields)).status == 400
    # All of them or none.
    assert 'value="2.5"' in await browser.text("/models")


async def test_work_that_was_cut_off_goes_on(
    open_browser: OpenBrowser, trainer: Trainer, browser: Browser
) -> None:
    example(browser)
    staff = browser.become("administrator")
    await browser.cast.database.run(models.start, NEW, OLD, staff.id)
    trainer.may_finish.set()
    async with TestServer(trainer.app()) as server:
        await open_browser(RASA_URL=str(server.make_url("")).rstrip("/"))
        assert await finished(browser, lambda s: s in ("ready", "failed")) == "ready"
