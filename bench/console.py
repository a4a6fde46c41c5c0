"""The console with many conversations: `python -m bench.console --people N --messages N`.

Fills an empty database (the one at `--database`, else a SQLite file under var/) and measures each
page over HTTP, with the real app. `--filled` measures what is there already.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

from aiohttp import ClientSession, CookieJar
from aiohttp.test_utils import TestServer
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bench import console_data
from bench.console_data import COMMON_WORD, RARE_WORD, REVIEWER
from console.app import create_app
from store.accounts.sessions import FULL_LENGTH
from store.crypto import Vault
from store.database import Database
from store.migrate import upgrade
from store.settings import Settings
from store.tables import Conversation, Message, ReviewTask, StaffSession
from store.types import now

REPORT = Path("var/bench-console.json")
FILE = "sqlite:///var/bench-console.db"
GOAL = 300  # milliseconds, p95
KEY = "of-the-bench-which-holds-no-secret-at-all"
TOKEN = "of-the-bench"  # noqa: S105 - of a session that lasts as long as the measuring


def main() -> None:
    """Fill, measure, print a table, write var/bench-console.json."""
    parser = argparse.ArgumentParser(prog="python -m bench.console", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--database", default=FILE)
    parser.add_argument("--only", nargs="*", help="names of pages")
    parser.add_argument("--times", type=int, default=40, help="requests of each page")
    parser.add_argument("--filled", action="store_true", help="measure what is there already")
    options = parser.parse_args()
    url = options.database.replace("postgresql://", "postgresql+psycopg://", 1)
    if not options.filled:
        _fill(url, Vault(KEY), options.people, options.messages)
    figures = asyncio.run(measure(url, options.times, options.only))
    size = {"people": options.people, "messages": options.messages}
    report = size | {"load": os.getloadavg(), "pages": figures}
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=2))
    _print(figures)


async def measure(url: str, times: int, only: list[str] | None) -> dict[str, dict[str, float]]:
    """Milliseconds of each page, or of some, by name."""
    settings = Settings.from_env({"DATABASE_URL": url, "RASA_SECRET": "-", "SECRET_KEY": KEY})
    database = Database(url, Vault(settings.secret_key))
    try:
        pages = await database.read(_pages)
        await database.run(_log_in, database.vault)
        async with _browser(database, settings) as browser:
            return {
                name: await _times(browser, path, times)
                for name, path in pages.items()
                if not only or name in only
            }
    finally:
        await database.close()


def _fill(url: str, vault: Vault, people: int, messages: int) -> None:
    started = time.perf_counter()
    upgrade(url, vault)
    console_data.fill(url, vault, people, messages)
    print(f"filled in {time.perf_counter() - started:.0f} s")


def _pages(session: Session) -> dict[str, str]:
    """What is asked for, by a name."""
    by_length = (
        select(Message.conversation_id)
        .group_by(Message.conversation_id)
        .order_by(func.count().desc())
    )
    huge = session.scalars(by_length.limit(1)).one()
    some = session.scalars(select(Conversation.id).where(Conversation.id != huge).limit(1)).one()
    half = session.scalars(select(func.max(Message.id) / 2)).one()
    in_huge = select(Message.id).where(Message.conversation_id == huge)
    middle = session.scalars(in_huge.where(Message.id > half).order_by(Message.id).limit(1)).one()
    far = session.scalars(
        select(Conversation).order_by(Conversation.last_message_at.desc()).offset(3000).limit(1)
    ).one()
    most_useful = select(ReviewTask.message_id).order_by(ReviewTask.score.desc())
    waits = most_useful.where(ReviewTask.status == "open")
    task = session.scalars(waits.offset(100).limit(1)).one()
    today = date.today()  # noqa: DTZ011 - near enough
    year, month = today - timedelta(days=400), today - timedelta(days=370)
    lists = {
        "list": "",
        "list, far down": f"before={far.last_message_at.isoformat()}~{far.id}".replace("+", "%2B"),
        "language": "language=so",
        "topic": "topic=about_cd4d",
        "rare topic": "topic=missing_family",
        "confidence": "below=50",
        "low confidence": "below=15",
        "fallback": "fallback=1",
        "danger": "danger=unattended",
        "all danger": "danger=any",
        "thumbs down": "thumb=down",
        "handover": "handover=any",
        "reviewed": "reviewed=yes",
        "not reviewed": "reviewed=no",
        "a month long ago": f"since={year}&until={month}",
        "last days": f"since={today - timedelta(days=3)}",
        "a combination": f"language=ar&topic=who_can_apply&below=80&since={year}",
        "another one": "thumb=down&fallback=1&reviewed=no",
        "search, rare word": f"text={RARE_WORD}",
        "search, common word": f"text={COMMON_WORD}",
        "search, beginning": "text=wo",
        "search, two words": f"text=what+{COMMON_WORD}",
        "search, nothing": "text=qqqqqq",
        "search, from right to left": "text=ما",
        "search and filter": f"text={COMMON_WORD}&language=so&below=60",
    }
    talks = {
        "open": f"/conversations/{some}",
        "open the huge one": f"/conversations/{huge}",
        "its middle": f"/conversations/{huge}?at={middle}",
        "a day of it": f"/conversations/{huge}?date={today - timedelta(days=300)}",
        "review queue": "/review",
        "review, the next one": f"/review?after={task}",
        "handover queue": "/desk",
        "handover queue, mine": "/desk?only=mine",
    }
    return {name: f"/conversations?{query}" for name, query in lists.items()} | talks


def _log_in(session: Session, vault: Vault) -> None:
    fields = {"staff_id": REVIEWER, "expires_at": now() + FULL_LENGTH, "seen_at": now()}
    session.merge(StaffSession(token_lookup=vault.lookup(f"session:{TOKEN}"), **fields))


@asynccontextmanager
async def _browser(database: Database, settings: Settings) -> AsyncIterator[ClientSession]:
    async with TestServer(create_app(database, settings)) as server:
        jar = CookieJar(unsafe=True)
        jar.update_cookies({"cd4d_session": TOKEN}, server.make_url("/"))
        async with ClientSession(server.make_url("/"), cookie_jar=jar) as browser:
            yield browser


async def _times(browser: ClientSession, path: str, times: int) -> dict[str, float]:
    """Of the requests one after the other; the first is not counted."""
    taken = []
    for _ in range(times + 1):
        started = time.perf_counter()
        async with browser.get(path) as response:
            page = await response.text()
        taken.append(1000 * (time.perf_counter() - started))
    if response.status != 200 or response.url.path == "/login":
        return {"status": response.status}
    cuts = statistics.quantiles(taken[1:], n=100)
    shown = len(re.findall(r'<a class="cover"|<li class="message ', page))
    figures = {"first": taken[0], "p50": cuts[49], "p95": cuts[94], "max": max(taken[1:])}
    return {name: round(value, 1) for name, value in figures.items()} | {"shown": shown}


def _print(figures: dict[str, dict[str, float]]) -> None:
    names = ("first", "p50", "p95", "max", "shown")
    print(f"{'milliseconds':28}" + "".join(f"{name:>9}" for name in names))
    for page, values in figures.items():
        if "status" in values:
            print(f"{page:28}{'status':>9}{values['status']:9}")
            continue
        over = " !" if values["p95"] > GOAL else ""
        print(f"{page:28}" + "".join(f"{values[name]:9}" for name in names) + over)


if __name__ == "__main__":
    main()
