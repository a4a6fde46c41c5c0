"""Posting updates to the bot's webhook: in order per chat, again until it takes them."""

import asyncio
import time
from collections import deque

import aiohttp

from sandbox.state import World
from sandbox.updates import Pending

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
LONGEST_BACKOFF = 60.0


class Delivery:
    """Drains the queue of updates into a webhook while one is set."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._lanes: dict[int, deque[Pending]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(1)
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=world.settings.webhook_timeout),
            connector=aiohttp.TCPConnector(limit=0),
        )
        world.webhook_changed = self.restart

    def restart(self) -> None:
        """Begins anew with what is pending, or stops when no webhook is set."""
        self._stop()
        hook, queue = self._world.bot.webhook, self._world.updates
        queue.listener = self._put if hook else None
        if hook:
            self._slots = asyncio.Semaphore(hook["max_connections"])
            for update in queue.ready():
                self._put(update)

    async def close(self) -> None:
        """Stops delivering."""
        tasks = list(self._tasks)
        self._stop()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._session.close()

    async def post_raw(self, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        """Posts any bytes to the webhook once; returns status and answer."""
        url, wanted = self._world.bot.webhook["url"], self._headers() | headers
        wanted = {name: value for name, value in wanted.items() if value}
        async with self._session.post(url, data=body, headers=wanted) as answer:
            return answer.status, await answer.text(errors="replace")

    def _stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._lanes.clear()

    def _put(self, update: Pending) -> None:
        if lane := self._lanes.get(update.lane):
            lane.append(update)
            return
        self._lanes[update.lane] = lane = deque([update])
        task = asyncio.create_task(self._drain(update.lane, lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, key: int, lane: deque[Pending]) -> None:
        while lane:
            await self._deliver(lane[0])
            # Settled first: an update that waited for this one joins the lane before it ends.
            self._world.updates.settle(lane[0])
            lane.popleft()
        if self._lanes.get(key) is lane:
            del self._lanes[key]

    async def _deliver(self, update: Pending) -> None:
        pause = self._world.settings.webhook_backoff
        while failure := await self._attempt(update.body):
            self._note(failure)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_BACKOFF)

    async def _attempt(self, body: bytes) -> str:
        """Posts once; returns what went wrong, or nothing."""
        url = self._world.bot.webhook["url"]
        async with self._slots:
            try:
                async with self._session.post(url, data=body, headers=self._headers()) as answer:
                    await answer.read()
            except TimeoutError:
                return "Read timeout expired"
            except aiohttp.ClientError:
                return "Connection refused"
        if 200 <= answer.status < 300:
            return ""
        return f"Wrong response from the webhook: {answer.status} {answer.reason}"

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json"}
        if secret := self._world.bot.webhook.get("secret"):
            headers[SECRET_HEADER] = secret
        return headers

    def _note(self, failure: str) -> None:
        self._world.bot.webhook["failure"] = {
            "last_error_date": int(time.time()),
            "last_error_message": failure,
        }
