"""Asking the bot from any chat, and posting one of its results."""

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.error import BadRequest

BUTTON = InlineKeyboardMarkup([[InlineKeyboardButton("Open", url="https://iom.int")]])


def article(identity: str = "a", text: str = "Hello /start", **more) -> InlineQueryResultArticle:
    """A result of the bot."""
    content = InputTextMessageContent(text)
    return InlineQueryResultArticle(identity, "Title", content, description="About", **more)


async def asked(phones, bot: Bot, person: int, query: str = "health", **more):
    """A question as the bot gets it, and what the phone knows of it."""
    done = await phones.post(f"/persons/{person}/inline", query=query, **more)
    (*_, update) = await bot.get_updates()
    return done, update.inline_query


async def test_a_result_is_posted_in_the_persons_name(phones, bot: Bot):
    person = await phones.add()
    made = await phones.post("/groups", title="Us", persons=[person], bot=False)
    group = made["chat"]["id"]
    done, query = await asked(phones, bot, person, "health ghana", chat_id=group)
    assert (query.query, query.from_user.id, query.chat_type) == ("health ghana", person, "group")
    await bot.answer_inline_query(query.id, [article(reply_markup=BUTTON)], cache_time=60)
    (answer,) = await phones.heard(group, done["cursor"])
    assert answer["type"] == "inline_answer"
    assert answer["inline_query_id"] == done["inline_query_id"]
    assert answer["results"] == [{"id": "a", "title": "Title", "description": "About"}]
    chosen = {"inline_query_id": query.id, "result_id": "a", "chat_id": group}
    said = await phones.post(f"/persons/{person}/inline/choose", **chosen)
    message = said["message"]
    assert (message["text"], message["from"]["id"]) == ("Hello /start", person)
    assert message["via_bot"]["username"] == "sandbox_bot"
    assert message["reply_markup"]["inline_keyboard"][0][0]["url"] == "https://iom.int"
    # The bot is not in that group.
    assert said["update_id"] is None


async def test_in_its_own_chat_the_bot_sees_what_was_chosen(phones, bot: Bot):
    person = await phones.add()
    _, query = await asked(phones, bot, person)
    assert query.chat_type == "sender"
    await bot.answer_inline_query(query.id, [article()])
    chosen = {"inline_query_id": query.id, "result_id": "a"}
    await phones.post(f"/persons/{person}/inline/choose", **chosen)
    (*_, update) = await bot.get_updates()
    assert update.message.via_bot.id == (await bot.get_me()).id


async def test_what_telegram_refuses_is_refused(phones, bot: Bot):
    person = await phones.add()
    _, query = await asked(phones, bot, person)
    wrong = [
        ([article(), article()], "duplicate"),
        ([article("x" * 65)], "result_id_invalid"),
        ([article(text=" ")], "message text is empty"),
        ([article(text="x" * 4097)], "too long"),
    ]
    for results, why in wrong:
        with pytest.raises(BadRequest, match=f"(?i){why}"):
            await bot.answer_inline_query(query.id, results)
    button = InlineQueryResultsButton("Ask", start_parameter="no blanks")
    with pytest.raises(BadRequest, match=r"(?i)start_param_invalid"):
        await bot.answer_inline_query(query.id, [], button=button)
    await bot.answer_inline_query(query.id, [])
    for identity in (query.id, "1"):
        with pytest.raises(BadRequest, match="too old"):
            await bot.answer_inline_query(identity, [])


async def test_nobody_posts_what_is_not_there(phones, bot: Bot):
    amina, bram = await phones.add("Amina"), await phones.add("Bram")
    _, query = await asked(phones, bot, amina)
    chosen = {"inline_query_id": query.id, "result_id": "a"}
    await phones.post(f"/persons/{amina}/inline/choose", 404, **chosen)
    await bot.answer_inline_query(query.id, [article()])
    await phones.post(f"/persons/{bram}/inline/choose", 404, **chosen)
    await phones.post(f"/persons/{amina}/inline/choose", 404, result_id="a")


async def test_a_button_for_other_chats_says_what_is_asked_there(phones, bot: Bot):
    person = await phones.friend()
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Share", switch_inline_query="D-004")]])
    message = await bot.send_message(person, "Hello", reply_markup=markup)
    press = {"message_id": message.message_id, "label": "Share"}
    done = await phones.post(f"/persons/{person}/press", **press)
    assert (done["switch_inline_query"], done["url"], done["update_id"]) == ("D-004", None, None)
