"""What happened in the chats, in order, and how to wait for it without sleeping."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from itertools import takewhile

from sandbox.wire import Json, encode

type Wanted = Callable[[Json], bool]

SUBSCRIBER_BACKLOG = 10_000
HUB_LIMIT = 20_000


def anything(_event: Json) -> bool:
    """The filter that lets everything through."""
    return True


class EventLog:
    """The newest events of one chat (or of all), and whoever waits for the next."""

    def __init__(self, limit: int) -> None:
        self._events: deque[Json] = deque(maxlen=limit)
        self._waiters: set[asyncio.Future[None]] = set()

    def append(self, event: Json) -> None:
        """Adds an event and wakes everybody who waits."""
        self._events.append(event)
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)

    def since(self, after: int, wanted: Wanted = anything) -> list[Json]:
        """The wanted events with a cursor above `after`, oldest first."""
        newer = takewhile(lambda event: event["cursor"] > after, reversed(self._events))
        return [event for event in newer if wanted(event)][::-1]

    async def wait(self, after: int, wanted: Wanted, seconds: float) -> list[Json]:
        """Like `since`, but waits up to `seconds` until there is at least one."""
        deadline = asyncio.get_running_loop().time() + seconds
        while not (found := self.since(after, wanted)):
            if not await self._woken(deadline):
                break
        return found

    async def _woken(self, deadline: float) -> bool:
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            async with asyncio.timeout_at(deadline):
                await waiter
        except TimeoutError:
            return False
        finally:
            self._waiters.discard(waiter)
        return True


class Subscriber:
    """A live stream; `queue` carries cursor and JSON, and None when it fell too far behind."""

    def __init__(self, chat_id: int | None) -> None:
        self.chat_id = chat_id
        self.queue: asyncio.Queue[tuple[int, bytes] | None] = asyncio.Queue()

    def offer(self, event: Json, body: bytes) -> None:
        """Queues an event of this subscriber's chat."""
        if self.chat_id is not None and event["chat_id"] != self.chat_id:
            return
        if self.queue.qsize() < SUBSCRIBER_BACKLOG:
            self.queue.put_nowait((event["cursor"], body))
        elif self.queue.qsize() == SUBSCRIBER_BACKLOG:
            self.queue.put_nowait(None)


class Hub:
    """Numbers all events and hands them to the logs and to the live streams."""

    def __init__(self) -> None:
        self.cursor = 0
        self.log = EventLog(HUB_LIMIT)
        self.subscribers: set[Subscriber] = set()

    def publish(
        self, kind: str, by: str, chat_id: int | None, log: EventLog | None, **fields: object
    ) -> int:
        """Records an event and returns its cursor."""
        self.cursor += 1
        event: Json = {
            "cursor": self.cursor,
            "type": kind,
            "by": by,
            "chat_id": chat_id,
            "at": round(time.time(), 3),
            **fields,
        }
        if log is not None:
            log.append(event)
        self.log.append(event)
        self._stream(event)
        return self.cursor

    def _stream(self, event: Json) -> None:
        if self.subscribers:
            body = encode(event)
            for subscriber in self.subscribers:
                subscriber.offer(event, body)
