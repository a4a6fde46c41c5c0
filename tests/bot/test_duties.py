"""What is due is done by itself, whatever happens to another thing that is due."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from bot import duties as bot_duties
from store.database import Database

SECRET = "what somebody wrote"
PATIENCE = 10  # seconds


async def test_a_duty_that_fails_holds_up_no_other_and_is_tried_again(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    loop, done, mended = asyncio.get_running_loop(), asyncio.Event(), asyncio.Event()

    def broken(_: Session, __: datetime) -> int:
        if not done.is_set():
            raise ValueError(SECRET)
        loop.call_soon_threadsafe(mended.set)
        return 0

    def sound(_: Session, __: datetime) -> int:
        loop.call_soon_threadsafe(done.set)
        return 0

    monkeypatch.setattr(bot_duties, "DUTIES", (broken, sound))
    monkeypatch.setattr(bot_duties, "LOOK_SECONDS", 0)
    task = asyncio.create_task(bot_duties.do_duties(database, lambda: None))
    try:
        async with asyncio.timeout(PATIENCE):
            await done.wait()
            await mended.wait()
    finally:
        task.cancel()
    assert "test_duties.broken error=ValueError" in caplog.text
    assert SECRET not in caplog.text
