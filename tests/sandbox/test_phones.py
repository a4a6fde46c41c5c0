"""The person's side itself: waiting, streams, refusals, start and stop."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys

import aiohttp
import pytest

from sandbox.app import create_app
from sandbox.server import serving
from sandbox.settings import SettingError, Settings


async def test_waiting_sees_what_is_there_and_what_comes(phones, bot):
    person = await phones.friend()
    cursor = (await phones.get("/chats"))["cursor"]
    waiting = asyncio.create_task(phones.heard(person, cursor, types="message"))
    await bot.send_chat_action(person, "typing")
    await bot.send_message(person, "hello")
    (event,) = await waiting
    assert event["message"]["text"] == "hello"
    assert await phones.heard(person, cursor, types="message") == [event]
    everything = await phones.get("/events", after=cursor, timeout=0)
    assert [e["type"] for e in everything["events"]] == ["typing", "message"]
    nothing = await phones.get(f"/chats/{person}/events", timeout=0.05)
    assert nothing["events"] == []


async def test_a_stream_resumes_where_it_was_broken_off(phones, bot):
    person = await phones.friend()
    cursor = (await phones.get("/chats"))["cursor"]
    await bot.send_message(person, "missed")
    headers = {"Last-Event-ID": str(cursor)}
    url = f"{phones.url}/sandbox/chats/{person}/stream"
    async with phones.http.get(url, headers=headers) as stream:
        assert (await _next(stream))["message"]["text"] == "missed"
        await bot.send_message(person, "مرحبا")
        assert (await _next(stream))["message"]["text"] == "مرحبا"


async def _next(stream) -> dict:
    async with asyncio.timeout(3):
        while not (line := await stream.content.readline()).startswith(b"data:"):
            pass
    return json.loads(line.removeprefix(b"data:"))


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/persons", {}, 400),
        ("/persons", {"first_name": 7}, 400),
        ("/persons", {"first_name": "x", "id": -1}, 409),
        ("/persons/1/send", {"text": "x"}, 404),
        ("/persons/x/send", {"text": "x"}, 404),
        ("/groups", {"title": "x", "persons": []}, 400),
        ("/groups/5/add_bot", {}, 404),
    ],
)
async def test_what_makes_no_sense_is_refused_with_a_code(phones, path, body, status):
    assert (await phones.post(path, status, **body))["error"]


async def test_another_web_page_may_not_act(phones):
    headers = {"Sec-Fetch-Site": "cross-site"}
    await phones.ask("POST", "/persons", 403, json={"first_name": "x"}, headers=headers)
    assert (await phones.get("/persons"))["persons"] == []


async def test_with_a_token_of_its_own_no_other_is_accepted():
    app = create_app(Settings(token="77:secret"))
    async with serving(app) as url, aiohttp.ClientSession() as http:
        for token, status in (("77:secret", 200), ("77:other", 401), ("nonsense", 404)):
            async with http.get(f"{url}/bot{token}/getMe") as answer:
                assert answer.status == status


async def test_lone_surrogates_do_not_break_a_chat(phones, bot):
    person = await phones.add()
    await phones.send(person, "a\ud83d")
    (update,) = await bot.get_updates()
    assert update.message.text == "a\N{REPLACEMENT CHARACTER}"
    assert await phones.texts(person)


async def test_a_long_chat_keeps_its_newest_messages(phones, bot):
    from sandbox.state import Chat

    chat = Chat({"id": 1, "type": "private"}, limit=3)
    for number in range(5):
        chat.new_message({}, {"text": str(number)})
    assert [m["text"] for m in chat.messages.values()] == ["2", "3", "4"]


async def test_health_and_page(phones):
    async with phones.http.get(f"{phones.url}/healthz") as answer:
        assert (await answer.json())["status"] == "ok"
    async with phones.http.get(phones.url) as answer:
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_starts_and_stops(number):
    process = _start(SANDBOX_PORT="0")
    assert process.stdout.readline().startswith("sandbox: http://127.0.0.1:")
    process.send_signal(number)
    _, errors = process.communicate(timeout=5)
    assert (process.returncode, errors) == (0, "")


def test_a_port_in_use_is_one_clear_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        _, errors = (process := _start(SANDBOX_PORT=str(port))).communicate(timeout=10)
    assert process.returncode == 1
    assert errors == f"sandbox: can't listen on 127.0.0.1:{port} (Address already in use)\n"


def _start(**env: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "sandbox"],
        env=os.environ | env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    "env", [{"SANDBOX_PORT": "x"}, {"SANDBOX_PORT": "70000"}, {"SANDBOX_TOKEN": "secret"}]
)
def test_a_malformed_setting_names_itself(env):
    with pytest.raises(SettingError, match=next(iter(env))):
        Settings.from_env(env)
