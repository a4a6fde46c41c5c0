"""Documents, pictures and groups."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError


async def test_a_document_of_the_bot_can_be_downloaded(phones, bot: Bot):
    person = await phones.friend()
    message = await bot.send_document(person, b"a,b\n", filename="mijn données.csv", caption="Data")
    assert (message.document.file_name, message.caption) == ("mijn données.csv", "Data")
    url = f"{phones.url}/sandbox/files/{message.document.file_id}"
    async with phones.http.get(url) as answer:
        assert await answer.read() == b"a,b\n"
        assert "attachment" in answer.headers["Content-Disposition"]
    again = await bot.send_document(person, message.document.file_id)
    assert again.document.file_name == "mijn données.csv"


async def test_a_document_over_the_limit_is_refused(phones, bot: Bot):
    person = await phones.friend()
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(person, b"x" * 100_001)
    with pytest.raises(BadRequest, match="non-empty"):
        await bot.send_document(person, b"")
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_document(person, "unknown")


async def test_the_bot_reads_a_document_of_a_person(phones, bot: Bot):
    person = await phones.add()
    await phones.post(f"/persons/{person}/document", file_name="cv.txt", content="Résumé")
    (update,) = await bot.get_updates()
    file = await update.message.document.get_file()
    assert (await file.download_as_bytearray()).decode() == "Résumé"
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("unknown")


async def test_everything_else_that_a_phone_sends(phones, bot: Bot):
    person = await phones.add()
    for kind in ("photo", "voice", "sticker", "location", "contact"):
        await phones.post(f"/persons/{person}/{kind}")
    await phones.post(f"/persons/{person}/photo", caption="/start", content_base64="AAAA")
    await phones.post(f"/persons/{person}/photo", 400, content_base64="?")
    messages = [update.message for update in await bot.get_updates()]
    kinds = ("photo", "voice", "sticker", "location", "contact", "photo")
    for message, kind in zip(messages, kinds, strict=True):
        assert getattr(message, kind), kind
    assert messages[-1].caption == "/start"
    assert await bot.send_photo(person, messages[0].photo[0].file_id)


async def test_the_bot_in_a_group(phones, bot: Bot):
    amina, bram = await phones.add("Amina"), await phones.add("Bram")
    made = await phones.post("/groups", title="Diaspora", persons=[amina, bram])
    group = made["chat"]["id"]
    joined, message = await bot.get_updates()
    assert joined.my_chat_member.new_chat_member.status == "member"
    assert message.message.new_chat_members[0].id == (await bot.get_me()).id
    assert (await phones.send(bram, "just talking", chat_id=group))["update_id"] is None
    for text in ("/help", "/help@sandbox_bot", "@sandbox_bot help"):
        assert (await phones.send(bram, text, chat_id=group))["update_id"], text
    assert (await phones.send(bram, "/help@other_bot", chat_id=group))["update_id"] is None
    reply = await bot.send_message(group, "Write to me in private.")
    assert (await phones.send(amina, "ok", chat_id=group, reply_to=reply.message_id))["update_id"]
    assert await bot.get_chat_member_count(group) == 3
    await bot.leave_chat(group)
    with pytest.raises(Forbidden):
        await bot.send_message(group, "still here?")


async def test_the_bot_is_removed_from_a_group_and_added_again(phones, bot: Bot):
    amina, stranger = await phones.add(), await phones.add("Stranger")
    wish = {"title": "x", "persons": [amina], "type": "supergroup", "privacy": False}
    group = (await phones.post("/groups", **wish))["chat"]["id"]
    assert (await phones.send(amina, "all is seen", chat_id=group))["update_id"]
    await phones.post(f"/groups/{group}/remove_bot")
    assert (await phones.send(amina, "/help", chat_id=group))["update_id"] is None
    await phones.post(f"/groups/{group}/remove_bot", 409)
    await phones.post(f"/groups/{group}/add_bot")
    await phones.post(f"/persons/{stranger}/send", 403, text="hi", chat_id=group)
    await phones.post("/groups", 400, title="", persons=[amina])
    statuses = [
        u.my_chat_member.new_chat_member.status for u in await bot.get_updates() if u.my_chat_member
    ]
    assert statuses == ["member", "kicked", "member"]
