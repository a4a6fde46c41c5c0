"""Updates that wait for the bot: kept until acknowledged, as Telegram does."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from sandbox.errors import conflict
from sandbox.faults import Faults
from sandbox.wire import Json, encode

OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
EPOCH = 1_735_689_600  # 2025-01-01


def first_update_id() -> int:
    """Grows from start to start, so that a bot which remembers ids never sees one twice."""
    return int(time.time() - EPOCH) * 10


@dataclass(slots=True, eq=False)
class Pending:
    """An update on its way. `lane` is the chat whose updates stay in order."""

    update_id: int
    kind: str
    lane: int
    body: bytes
    # Shown once even though its id lies below the bot's offset (duplicates, latecomers).
    late: bool = False
    followers: list["Pending"] = field(default_factory=list)


class UpdateQueue:
    """The queue of one bot, read by getUpdates or by the webhook delivery."""

    def __init__(self, faults: Faults, reorder_hold: float) -> None:
        self.allowed: frozenset[str] | None = None
        self.listener: Callable[[Pending], None] | None = None
        self._faults = faults
        self._hold = reorder_hold
        self._next_id = first_update_id()
        self._ready: OrderedDict[Pending, None] = OrderedDict()
        self._late: list[Pending] = []
        self._waiting: dict[Pending, None] = {}
        self._held: dict[int, Pending] = {}
        self._poll: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        return len(self._ready) + len(self._late) + len(self._waiting)

    def __iter__(self) -> Iterator[Pending]:
        yield from sorted(
            [*self._ready, *self._late, *self._waiting], key=lambda update: update.update_id
        )

    def ready(self) -> list[Pending]:
        """What may be delivered now, in order."""
        return [*self._late, *self._ready]

    def add(self, kind: str, content: Json, lane: int) -> int | None:
        """Queues an update and returns its id, or None when the bot does not want this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT
        if not wanted:
            return None
        self._next_id += 1
        body = encode({"update_id": self._next_id, kind: content})
        self._enqueue(Pending(self._next_id, kind, lane, body))
        return self._next_id

    def inject(self, update: Json, lane: int) -> int:
        """Queues any JSON object as an update; gives it an id unless it has one."""
        self._next_id += 1
        given = update.get("update_id")
        update_id = given if isinstance(given, int) else self._next_id
        body = encode({"update_id": self._next_id} | update)
        late = update_id != self._next_id
        self._enqueue(Pending(update_id, "injected", lane, body, late=late))
        return update_id

    def _enqueue(self, update: Pending) -> None:
        if held := self._held.pop(update.lane, None):
            update.followers.append(held)
        if self._faults.on_update("duplicate", update.lane):
            copy = Pending(update.update_id, update.kind, update.lane, update.body, late=True)
            update.followers.append(copy)
            self._waiting[copy] = None
        if self._faults.on_update("reorder", update.lane):
            self._hold_back(update)
        else:
            self._make_ready(update)

    def _hold_back(self, update: Pending) -> None:
        """Keeps an update until the next one of its chat was delivered, or the time is over."""
        update.late = True
        self._held[update.lane] = update
        self._waiting[update] = None
        asyncio.get_running_loop().call_later(self._hold, self._make_ready_if_waiting, update)

    def _make_ready_if_waiting(self, update: Pending) -> None:
        if update in self._waiting:
            if self._held.get(update.lane) is update:
                del self._held[update.lane]
            self._make_ready(update)

    def _make_ready(self, update: Pending) -> None:
        self._waiting.pop(update, None)
        if update.late:
            self._late.append(update)
        else:
            self._ready[update] = None
        if self.listener:
            self.listener(update)
        self._wake()

    def _wake(self) -> None:
        if self._poll and not self._poll.done():
            self._poll.set_result(None)

    def interrupt(self, reason: str) -> None:
        """Ends a running long poll with 409 Conflict."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(conflict(reason))

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Pending]:
        """getUpdates: forgets what lies below `offset`, then waits for at least one update.

        Raises ApiError 409 when another poll or a webhook takes over meanwhile.
        """
        self.interrupt(OTHER_POLL)
        self.forget(offset)
        if seconds > 0 and not (self._ready or self._late):
            await self._wait(seconds)
        return self._take(limit)

    async def _wait(self, seconds: float) -> None:
        self._poll = poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def forget(self, offset: int) -> None:
        """Drops updates below `offset`; a negative one keeps only that many of the newest."""
        surplus = len(self._ready) + offset if offset < 0 else 0
        while self._ready and (surplus > 0 or next(iter(self._ready)).update_id < offset):
            update, _ = self._ready.popitem(last=False)
            self._release_followers(update)
            surplus -= 1

    def _take(self, limit: int) -> list[Pending]:
        batch = [*self._late, *islice(self._ready, limit)]
        batch = sorted(batch, key=lambda update: update.update_id)[:limit]
        for update in reversed(batch):
            if update.late:
                self._show_once(update)
        for update in batch:
            self._release_followers(update)
        return batch

    def _show_once(self, update: Pending) -> None:
        """From now on the usual rule of the offset holds for it."""
        update.late = False
        self._late.remove(update)
        self._ready[update] = None
        self._ready.move_to_end(update, last=False)

    def _release_followers(self, update: Pending) -> None:
        followers, update.followers = update.followers, []
        for follower in followers:
            if follower in self._waiting:
                self._make_ready(follower)

    def settle(self, update: Pending) -> None:
        """The webhook took this update: forget it and let its followers go."""
        self._ready.pop(update, None)
        if update in self._late:
            self._late.remove(update)
        self._release_followers(update)

    def drop(self) -> int:
        """Forgets everything; returns how many updates that were."""
        count = len(self)
        for part in (self._ready, self._late, self._waiting, self._held):
            part.clear()
        return count
