"""Messages, keyboards and commands as python-telegram-bot sees them."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

OK = InlineKeyboardMarkup([[InlineKeyboardButton("OK", callback_data="ok")]])


async def test_commands_in_a_message_are_marked(phones, bot: Bot):
    person = await phones.add("Amina", language_code="so", username="amina")
    await phones.send(person, "\N{WAVING HAND SIGN} /start visit_12")
    (update,) = await bot.get_updates()
    (entity,) = update.message.entities
    assert update.message.parse_entity(entity) == "/start"
    assert update.effective_user.language_code == "so"
    assert update.effective_chat.username == "amina"


async def test_a_reply_arrives_with_its_quote_and_buttons(phones, bot: Bot):
    person = await phones.friend()
    message = await bot.send_message(
        person, "Welkom", reply_markup=OK, reply_parameters=ReplyParameters(1)
    )
    assert message.reply_to_message.text == "/start"
    shown = (await phones.get(f"/chats/{person}"))["messages"][-1]
    assert shown["text"] == "Welkom"
    assert shown["reply_markup"]["inline_keyboard"][0][0]["text"] == "OK"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Message text is empty"),
        (" \n ", "Message text is empty"),
        ("x" * 4097, "Message is too long"),
        ("\N{WAVING HAND SIGN}" * 2049, "Message is too long"),
    ],
)
async def test_a_text_of_the_wrong_length_is_refused(phones, bot: Bot, text, error):
    person = await phones.friend()
    with pytest.raises(BadRequest, match=error):
        await bot.send_message(person, text)
    assert await phones.texts(person) == ["/start"]


async def test_the_longest_text_is_sent(phones, bot: Bot):
    person = await phones.friend()
    assert len((await bot.send_message(person, "\N{WAVING HAND SIGN}" * 2048)).text) == 2048


async def test_html_and_markdown_become_entities(phones, bot: Bot):
    person = await phones.friend()
    html = await bot.send_message(
        person, 'a &lt; <b>b</b> <a href="https://iom.int">c</a>', parse_mode="HTML"
    )
    assert html.text == "a < b c"
    assert [e.type for e in html.entities] == ["bold", "text_link"]
    marked = await bot.send_message(person, r"*b* _i_ 1\.5 `x.y`", parse_mode="MarkdownV2")
    assert marked.text == "b i 1.5 x.y"
    for broken, mode in (("<b>x", "HTML"), ("<h1>x</h1>", "HTML"), ("1.5", "MarkdownV2")):
        with pytest.raises(BadRequest, match="parse entities"):
            await bot.send_message(person, broken, parse_mode=mode)


@pytest.mark.parametrize(
    ("button", "error"),
    [
        (InlineKeyboardButton("x", callback_data="é" * 33), "Button_data_invalid"),
        (InlineKeyboardButton("x", url="javascript:alert(1)"), "is invalid"),
        (InlineKeyboardButton("x"), "unallowed in the inline"),
    ],
)
async def test_a_bad_button_is_refused(phones, bot: Bot, button, error):
    person = await phones.friend()
    with pytest.raises(BadRequest, match=error):
        await bot.send_message(person, "x", reply_markup=InlineKeyboardMarkup([[button]]))


async def test_reply_keyboards_come_and_go(phones, bot: Bot):
    person = await phones.friend()
    await bot.send_message(person, "Choose", reply_markup=ReplyKeyboardMarkup([["A", "B"]]))
    (chat,) = (await phones.get("/chats"))["chats"]
    assert chat["reply_keyboard"]["keyboard"] == [[{"text": "A"}, {"text": "B"}]]
    await bot.send_message(person, "Done", reply_markup=ReplyKeyboardRemove())
    assert (await phones.get("/chats"))["chats"][0]["reply_keyboard"] is None


async def test_messages_are_edited_and_deleted(phones, bot: Bot):
    person = await phones.friend()
    message = await bot.send_message(person, "one", reply_markup=OK)
    with pytest.raises(BadRequest, match="not modified"):
        await message.edit_text("one", reply_markup=OK)
    edited = await message.edit_text("two")
    assert (edited.text, edited.reply_markup) == ("two", None)
    assert edited.edit_date
    assert (await message.edit_reply_markup(OK)).reply_markup == OK
    await message.delete()
    assert await phones.texts(person) == ["/start"]
    with pytest.raises(BadRequest, match="to edit not found"):
        await message.edit_text("three")
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("mine", person, 1)


async def test_a_press_is_answered_once(phones, bot: Bot):
    person = await phones.friend()
    message = await bot.send_message(person, "Choose", reply_markup=OK)
    press = f"/persons/{person}/press"
    pressed = await phones.post(press, message_id=message.message_id, label="OK")
    (update,) = await bot.get_updates()
    query = update.callback_query
    assert (query.data, query.message.text, query.from_user.id) == ("ok", "Choose", person)
    await query.answer("Thank you", show_alert=True)
    (answer,) = await phones.heard(person, pressed["cursor"])
    assert (answer["type"], answer["text"], answer["show_alert"]) == (
        "callback_answer",
        "Thank you",
        True,
    )
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer()
    await phones.post(press, 404, message_id=message.message_id, row=1, column=0)


async def test_a_forged_press_reaches_the_bot(phones, bot: Bot):
    person = await phones.friend()
    await phones.post(f"/persons/{person}/press", message_id=77, data="forged")
    (update,) = await bot.get_updates()
    assert update.callback_query.data == "forged"
    assert not update.callback_query.message.is_accessible


async def test_the_bot_may_write_only_to_who_wants_it(phones, bot: Bot):
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "x")
    person = await phones.add()
    with pytest.raises(Forbidden, match="can't initiate"):
        await bot.send_message(person, "x")
    await phones.send(person, "hello")
    await phones.post(f"/persons/{person}/block")
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(person, "x")
    await phones.post(f"/persons/{person}/send", 409, text="hello?")
    await phones.post(f"/persons/{person}/unblock", restart=True)
    updates = await bot.get_updates()
    changes = [u.my_chat_member.new_chat_member.status for u in updates if u.my_chat_member]
    assert changes == ["kicked", "member"]
    assert updates[-1].message.text == "/start"
    assert await bot.send_message(person, "x")


async def test_an_edit_is_an_update_of_its_own(phones, bot: Bot):
    person = await phones.add()
    await phones.send(person, "healht")
    await phones.post(f"/persons/{person}/edit", message_id=1, text="health")
    _, update = await bot.get_updates()
    assert update.edited_message.text == "health"
    assert update.edited_message.edit_date


async def test_phones_trim_and_cut_texts_unless_told_otherwise(phones, bot: Bot):
    person = await phones.add()
    await phones.post(f"/persons/{person}/send", 400, text=" \n")
    assert len((await phones.send(person, "\N{WAVING HAND SIGN}" * 5000))["messages"]) == 3
    await phones.send(person, "", raw=True)
    await phones.send(person, "x" * 10_000, raw=True)
    lengths = [len(u.message.text or "") for u in await bot.get_updates()]
    assert lengths == [2048, 2048, 904, 0, 10_000]


async def test_typing_is_shown(phones, bot: Bot):
    person = await phones.friend()
    await bot.send_chat_action(person, "typing")
    (activity,) = (await phones.get(f"/chats/{person}"))["activity"]
    assert (activity["type"], activity["action"]) == ("typing", "typing")


async def test_the_command_menu_follows_scope_and_language(phones, bot: Bot):
    person = await phones.add(language_code="nl")
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "Hulp")], language_code="nl")
    menu = f"/chats/{person}/commands"
    assert (await phones.get(menu))["commands"][0]["description"] == "Hulp"
    assert (await phones.get(menu, language="so"))["commands"][0]["description"] == "Help"
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("menu", "Menu")], scope=private)
    assert (await phones.get(menu))["commands"][0]["command"] == "menu"
    await bot.delete_my_commands(scope=private)
    assert [c.description for c in await bot.get_my_commands(language_code="nl")] == ["Hulp"]
    with pytest.raises(BadRequest):
        await bot.set_my_commands([BotCommand("No Spaces", "x")])


async def test_the_profile_can_be_set(phones, bot: Bot):
    await bot.set_my_name("Wegwijzer", language_code="nl")
    await bot.set_my_description("About")
    await bot.set_my_short_description("Short")
    assert (await bot.get_my_name("nl")).name == "Wegwijzer"
    assert (await bot.get_my_description("nl")).description == "About"
    assert (await bot.get_my_short_description()).short_description == "Short"
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"
    person = await phones.add()
    assert (await bot.get_chat(person)).first_name == "Amina"


@pytest.mark.parametrize("form", ["json", "form", "multipart", "query"])
async def test_parameters_come_in_any_form(phones, form):
    person = await phones.friend()
    values = {"chat_id": str(person), "text": "hi"}
    kwargs: dict = {"data": values} if form == "form" else {"json": values}
    if form == "query":
        kwargs = {"params": values}
    if form == "multipart":
        import aiohttp

        kwargs = {"data": aiohttp.FormData(values, default_to_multipart=True)}
    async with phones.http.post(f"{phones.url}/bot1:a/sendMessage", **kwargs) as answer:
        assert (await answer.json())["result"]["text"] == "hi"


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"chat_id": {}}', b"\xff"])
async def test_a_broken_body_is_a_bad_request(phones, body):
    headers = {"Content-Type": "application/json"}
    url = f"{phones.url}/bot1:a/sendMessage"
    async with phones.http.post(url, data=body, headers=headers) as answer:
        assert answer.status == 400
        assert (await answer.json())["ok"] is False
