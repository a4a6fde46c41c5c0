"""The contract of a turn (docs/architecture.md), over HTTP."""

from __future__ import annotations

import logging

import pytest
from aiohttp import web
from rasa.shared.exceptions import RasaException

from engine import logs
from engine.channel import TurnChannel

PLANTED = "my-name-is-Hodan-and-I-am-afraid"


def phrases(answer):
    """The phrases or commands of the replies."""
    return [reply.get("phrase") or reply.get("command") for reply in answer["replies"]]


async def test_text_gets_replies_state_understanding_and_model(client):
    answer = await client.turn("hello there")
    assert answer["replies"] == [{"phrase": "greet"}]
    assert answer["state"] == {"slots": {}, "loop": None}
    assert answer["understood"]["topic"] == "greet"
    assert 0.5 < answer["understood"]["confidence"] <= 1
    assert answer["understood"]["ranking"][0]["topic"] == "greet"
    assert len(answer["understood"]["ranking"]) == 5
    assert answer["understood"]["language"]["code"] == "en"
    assert isinstance(answer["model"], str)
    assert answer["model"]


async def test_entities_are_found_at_their_place_in_what_was_typed(client, actions):
    text = "  any openings in Somaliland?"
    entities = (await client.turn(text))["understood"]["entities"]
    assert [(e["entity"], e["value"]) for e in entities] == [
        ("country", "SO"),
        ("region", "somaliland"),
    ]
    assert {text[e["start"] : e["end"]] for e in entities} == {"Somaliland"}


@pytest.mark.parametrize(
    "text",
    [
        "/forget_me",
        '/forget_me{"x":1}',
        "  /forget_me",
        "\u200b/forget_me",
        "\u2060 /forget_me",
        "\x1c/forget_me",
    ],
)
async def test_a_typed_intent_is_text(client, text):
    answer = await client.turn(text)
    assert phrases(answer) == ["not-understood"]
    assert answer["understood"]["confidence"] < 1


async def test_text_after_a_slash_is_understood_as_text(client):
    answer = await client.turn("/what hello there")
    assert answer["understood"]["topic"] == "greet"


@pytest.mark.parametrize("text", ["", " ", "\u200b", "😀😀", "\x00\x01", "🏳️‍🌈" * 50, "zzgrmpf wqx"])
async def test_what_says_nothing_is_not_understood(client, text):
    answer = await client.turn(text)
    assert phrases(answer) == ["not-understood"]
    assert answer["understood"]["topic"] in {"nlu_fallback", "out_of_scope"}
    assert "nlu_fallback" not in [r["topic"] for r in answer["understood"]["ranking"]]


async def test_very_long_and_broken_text_is_answered(client):
    assert (await client.turn("hello there " * 2000))["replies"]
    status, answer = await client.post(data=b'{"person": "p1", "text": "hello \\ud800 there"}')
    assert (status, phrases(answer)) == (200, ["greet"])


async def test_a_topic_with_entities_needs_no_text(client, actions):
    answer = await client.turn(topic="look_up", entities={"country": "SO"})
    assert phrases(answer) == ["openings-found"]
    assert answer["understood"]["confidence"] == 1
    assert answer["understood"]["entities"] == [{"entity": "country", "value": "SO"}]
    latest = actions.calls[0]["tracker"]["latest_message"]
    assert latest["entities"] == [{"entity": "country", "value": "SO"}]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": ""},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "a secret that both share"},
        {"Authorization": "Bearer sécrèt"},
    ],
)
async def test_without_the_secret_nothing_is_done(client, headers):
    answer = await client.post(json={"person": "p1", "text": "hello"}, headers=headers)
    assert answer == (401, {"error": "unauthorized"})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"[]",
        b"null",
        b'{"person": "p1"}',
        b'{"person": "p1", "text": null, "topic": null}',
        b'{"person": "p1", "text": 5}',
        b'{"person": "p1", "text": ["hello"]}',
        b'{"text": "hello"}',
        b'{"person": "", "text": "hello"}',
        b'{"person": 7, "text": "hello"}',
        b'{"person": "p\\n1", "text": "hello"}',
        b'{"person": "p1", "text": "hello", "topic": "greet"}',
        b'{"person": "p1", "topic": "no_such_topic"}',
        b'{"person": "p1", "topic": "restart"}',
        b'{"person": "p1", "topic": "session_start"}',
        b'{"person": "p1", "topic": ["greet"]}',
        b'{"person": "p1", "topic": "greet", "entities": []}x',
        b'{"person": "p1", "topic": "greet", "entities": ["country"]}',
        b'{"person": "p1", "topic": "greet", "entities": {"no_such_entity": "SO"}}',
        b'{"person": "p1", "topic": "greet", "entities": {"country": {"a": 1}}}',
        b'{"person": "p1", "text": "hello", "state": "x"}',
        b'{"person": "p1", "text": "hello", "state": {"slots": [1]}}',
        b'{"person": "p1", "text": "hello", "state": {"loop": "booking_form"}}',
        b'{"person": "p1", "text": "hello", "state": {"loop": {"name": 5}}}',
        b'{"person": "p1", "text": "hello", "state": {"slots": {"shown": NaN}}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
async def test_a_malformed_body_is_refused(client, body):
    assert await client.post(data=body) == (400, {"error": "malformed"})


async def test_without_a_model_it_says_so(client, app, monkeypatch):
    monkeypatch.setattr(app.ctx.agent, "processor", None)
    assert await client.fail("hello") == (503, {"error": "no_model"})


@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
@pytest.mark.parametrize(
    "response",
    [
        lambda: web.json_response({"error": PLANTED, "tracker": PLANTED}, status=500),
        lambda: web.json_response({"error": PLANTED, "action_name": PLANTED}, status=400),
        lambda: web.json_response({"error": PLANTED}, status=400),
        lambda: web.Response(text=PLANTED),
        lambda: web.json_response({"events": PLANTED}),
        lambda: web.json_response({"events": [{"event": PLANTED}], "responses": []}),
        lambda: web.json_response({"responses": [{"text": PLANTED}]}),
        lambda: web.json_response({"responses": [{"response": PLANTED}]}),
        lambda: web.json_response(
            {"events": [{"event": "followup", "name": PLANTED}], "responses": []}
        ),
    ],
)
async def test_a_failing_action_is_an_error_without_content_in_the_log(
    client, actions, response, level, capsys, monkeypatch
):
    actions.answer = response
    monkeypatch.setenv("LOG_LEVEL", level)
    logs.configure()
    text = f"any openings in Ghana for {PLANTED}"
    assert await client.fail(text, state={"slots": {"shown": [PLANTED]}}) == (
        500,
        {"error": "internal"},
    )
    printed = "".join(capsys.readouterr())
    assert "turn.failed person=p1" in printed
    assert PLANTED not in printed
    assert "Ghana" not in printed


async def test_an_action_server_that_is_down_is_an_error(client, actions, app, monkeypatch):
    monkeypatch.setattr(app.ctx.agent.action_endpoint, "url", "http://127.0.0.1:1/webhook")
    assert await client.fail("show me openings") == (500, {"error": "internal"})


async def test_a_turn_that_says_nothing_is_an_error(client, actions):
    assert await client.fail("quietly search everything") == (500, {"error": "internal"})


async def test_a_response_that_is_missing_is_an_error_although_another_one_is_said(client):
    assert await client.fail("say the unsaid") == (500, {"error": "internal"})


async def test_actions_are_called_with_the_secret_and_without_the_domain(client, actions):
    await client.turn("show me openings")
    assert actions.headers[0]["Authorization"] == "Bearer a secret that both share"
    assert "domain" not in actions.calls[0]
    assert actions.calls[0]["sender_id"] == "p1"


async def test_an_ordinary_turn_logs_nothing_of_it(client, capsys, monkeypatch):
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    logs.configure()
    await client.turn(f"hello there {PLANTED}")
    assert PLANTED not in "".join(capsys.readouterr())


def test_exceptions_are_logged_without_what_they_say(capsys):
    logs.configure()
    try:
        raise ValueError(PLANTED)
    except ValueError:
        logging.getLogger("anyone").exception("event.name")
    printed = capsys.readouterr().err
    assert "event.name" in printed
    assert "ValueError at test_exceptions" in printed
    assert PLANTED not in printed


@pytest.mark.parametrize(
    "credentials", [None, {}, {"secret": ""}, {"secret": "  "}, {"secret": None}]
)
def test_the_channel_does_not_start_without_a_secret(credentials):
    with pytest.raises(RasaException, match="RASA_SECRET"):
        TurnChannel.from_credentials(credentials)


async def test_health_addresses_answer_without_the_secret_and_the_api_is_shut(client):
    async with client.session.get(f"{client.address}/") as response:
        assert response.status == 200
    async with client.session.get(f"{client.address}/status") as response:
        assert (await response.json())["model_file"] == "model.tar.gz"
    for path in ["/conversations/p1/tracker", "/domain", "/model", "/webhooks/rest/webhook"]:
        async with client.session.get(client.address + path) as response:
            assert response.status == 404
