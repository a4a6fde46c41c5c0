"""What an update means."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update, User

from bot.groups import Elsewhere
from bot.incoming import Incoming, Inquiry, Membership, Nothing, Received, read
from bot.typed import clean

ME = User(4242, "CD4D", is_bot=True, username="cd4d_bot")
HODAN = {"id": 7, "is_bot": False, "first_name": "Hodan", "language_code": "nl"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -9, "type": "supergroup", "title": "All of us"}


def message(**fields: Any) -> dict[str, Any]:
    """A message of Hodan's."""
    return {"message_id": 1, "date": 1, "chat": PRIVATE, "from": HODAN} | fields


def received(**fields: Any) -> Received:
    """What an update with these fields means."""
    update = Update.de_json({"update_id": 5, **fields}, None)
    return read(update, ME)


@pytest.mark.parametrize(
    ("text", "kind", "name", "words"),
    [
        ("/start o-D-017", "command", "start", "o-D-017"),
        ("/START", "command", "start", ""),
        ("/help@cd4d_bot", "command", "help", ""),
        ('/forget_me{"x":1}', "text", '/forget_me{"x":1}', ""),
        ("/", "text", "/", ""),
        ("/ forget", "text", "/ forget", ""),
        ("//forget", "text", "//forget", ""),
        ("forget /forget", "text", "forget /forget", ""),
    ],
)
def test_commands_are_told_from_text(text: str, kind: str, name: str, words: str) -> None:
    """A command is a slash, a name, and then nothing or white space."""
    incoming = received(message=message(text=text))
    assert isinstance(incoming, Incoming)
    assert (incoming.kind, incoming.text, incoming.words) == (kind, name, words)


def test_text_is_cleaned() -> None:
    """No control characters, no halves of characters."""
    assert clean(" what \x00is\x07\nCD4D\ud83d? \u200b") == "what is\nCD4D? \u200b"


def test_service_messages_mean_nothing() -> None:
    """Nobody said them."""
    pinned = {"pinned_message": message(text="x")}
    assert isinstance(received(message=message(**pinned)), Nothing)


def test_the_steps_of_a_live_location_mean_nothing() -> None:
    """Each is an edit without words; one with words is kept."""
    place = {"location": {"latitude": 52.1, "longitude": 4.3, "live_period": 900}}
    assert isinstance(received(edited_message=message(edit_date=2, **place)), Nothing)
    edit = received(edited_message=message(edit_date=2, text="I meant this"))
    assert isinstance(edit, Incoming)
    assert (edit.kind, edit.text) == ("edit", "I meant this")


def test_other_bots_are_not_answered() -> None:
    """Two bots would talk for ever."""
    bot = HODAN | {"is_bot": True}
    assert isinstance(received(message=message(text="hi") | {"from": bot}), Nothing)


def test_a_card_of_ours_that_somebody_shares_means_nothing() -> None:
    """In whatever chat: we do not answer our own words. Those of another bot are theirs."""
    for number, kind in ((4242, Nothing), (4243, Incoming)):
        via = {"id": number, "is_bot": True, "first_name": "Bot"}
        assert isinstance(received(message=message(text="/start", via_bot=via)), kind)


def test_what_is_typed_behind_our_name_is_cleaned_and_cut() -> None:
    """No chat belongs to it."""
    query = {"id": "9", "from": HODAN, "query": " hea\x00lth " + "x" * 300, "offset": ""}
    inquiry = received(inline_query=query)
    assert isinstance(inquiry, Inquiry)
    assert (inquiry.query_id, inquiry.user_id, inquiry.language_tag) == ("9", 7, "nl")
    assert inquiry.text.startswith("health x")
    assert len(inquiry.text) == 256
    assert "health" not in repr(inquiry)


def test_an_unknown_kind_of_update_means_nothing() -> None:
    """It is marked as done, no more."""
    assert received() == Nothing(5)


@pytest.mark.parametrize(
    ("text", "addressed"),
    [("/start", True), ("hello @CD4D_bot", True), ("hello all", False)],
)
def test_in_groups_only_what_is_meant_for_us_counts(text: str, addressed: bool) -> None:
    """A command or a mention."""
    elsewhere = received(message=message(chat=GROUP, text=text))
    assert isinstance(elsewhere, Elsewhere)
    assert elsewhere.addressed == addressed


@pytest.mark.parametrize(("status", "blocked"), [("kicked", True), ("member", False)])
def test_blocking_and_unblocking(status: str, blocked: bool) -> None:
    """Of the private chat."""
    bot = {"id": 4242, "is_bot": True, "first_name": "CD4D"}
    new = {"status": status, "user": bot} | ({"until_date": 0} if blocked else {})
    old = {"status": "member", "user": bot}
    change = {
        "chat": PRIVATE,
        "from": HODAN,
        "date": 1,
        "old_chat_member": old,
        "new_chat_member": new,
    }
    assert received(my_chat_member=change) == Membership(5, 7, blocked)
