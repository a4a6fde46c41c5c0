"""The two loads, the same for ours and for stock Rasa, and what is read off them."""

from __future__ import annotations

import asyncio
import itertools
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
import yaml

# Say(person's number, text): completes with the reply. Raises when there was none.
Say = Callable[[int, str], Awaitable[None]]

# Ten messages: five want an answer, three a look-up through the actions, two steer or greet.
GROUPS = ("programme",) * 5 + ("openings",) * 2 + ("events",) + ("control",) * 2
# These end the conversation or change who one is talking to.
LEFT_OUT = {"forget_me", "talk_to_human", "stop_messages", "show_my_data", "change_language"}
REPLY_WITHIN = 30  # seconds


@dataclass(frozen=True)
class Times:
    """Messages per second and reply times in milliseconds."""

    messages: int
    per_second: float
    p50: float
    p95: float
    p99: float

    def as_dict(self) -> dict[str, float]:
        """For the report."""
        return {name: round(value, 1) for name, value in asdict(self).items()}


def sentences(root: Path) -> Iterator[str]:
    """Held-out sentences in English and Dutch for ever, the groups mixed, the same in each run."""
    groups = {
        group: itertools.cycle(
            [
                text
                for path in sorted(root.glob(f"tests/nlu/*/{group}/*.yml"))
                if path.stem not in LEFT_OUT
                for text in yaml.safe_load(path.read_text())["sentences"]
            ]
        )
        for group in set(GROUPS)
    }
    for group in itertools.cycle(GROUPS):
        yield next(groups[group])


async def saturate(say: Say, people: int, texts: Iterator[str], seconds: float) -> Times:
    """Everybody writes again as soon as the reply is there."""
    times: list[float] = []
    end = time.perf_counter() + seconds

    async def keep_writing(person: int) -> None:
        while time.perf_counter() < end:
            await _timed(say, person, next(texts), times)

    started = time.perf_counter()
    await asyncio.gather(*(keep_writing(person) for person in range(people)))
    return summary(times, time.perf_counter() - started)


async def steady(say: Say, people: int, texts: Iterator[str], rate: float, seconds: float) -> Times:
    """`rate` messages/s, evenly spread, whether or not replies keep up; people take turns."""
    times: list[float] = []
    tasks = []
    started = time.perf_counter()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, started + number / rate - time.perf_counter()))
        tasks.append(asyncio.create_task(_timed(say, number % people, next(texts), times)))
    await asyncio.gather(*tasks)
    return summary(times, time.perf_counter() - started)


async def _timed(say: Say, person: int, text: str, times: list[float]) -> None:
    started = time.perf_counter()
    await asyncio.wait_for(say(person, text), REPLY_WITHIN)
    times.append(time.perf_counter() - started)


def summary(times: Sequence[float], seconds: float) -> Times:
    """Rate and quantiles of reply times given in seconds."""
    cuts = statistics.quantiles(times, n=100)
    p50, p95, p99 = (1000 * cuts[index] for index in (49, 94, 98))
    return Times(len(times), len(times) / seconds, p50, p95, p99)


def memory(pids: Sequence[int]) -> float:
    """Resident memory of processes and their children in MB, shared pages counted once (PSS)."""
    total = 0
    for pid in pids:
        parent = psutil.Process(pid)
        for process in [parent, *parent.children(recursive=True)]:
            total += process.memory_full_info().pss
    return total / 1e6


def cpu_seconds(pid: int) -> dict[str, float]:
    """CPU time that each process of an installation has used, by its module; and the load's own."""
    used = {"load": sum(psutil.Process().cpu_times()[:2])}
    for process in psutil.Process(pid).children(recursive=True):
        command = process.cmdline()
        if "-m" in command:
            name = command[command.index("-m") + 1]
            used[name] = used.get(name, 0.0) + sum(process.cpu_times()[:2])
    return used
