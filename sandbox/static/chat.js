// One phone: the chat of a person (or a group) with the bot.

import { get, post } from "./api.js";
import { drawBubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { $, clone, element, fullName, paintAvatar, show } from "./dom.js";

const SHOWN = 300;
const TYPING_MS = 5000;
const TOAST_MS = 3500;
const NEAR_BOTTOM = 80;

export class Chat {
  constructor(info, world, onClose) {
    this.info = info;
    this.world = world;
    this.node = clone("chat");
    this.list = $(".messages", this.node);
    this.items = new Map();
    this.lastDay = "";
    this.wasAtBottom = true;
    this.composer = new Composer(this);
    this.node.dataset.chatId = info.id;
    $(".who b", this.node).textContent = fullName(info);
    $(".with", this.node).textContent = world.bot.first_name;
    paintAvatar($(".avatar", this.node), info);
    for (const name of [".back", ".close"]) $(name, this.node).addEventListener("click", onClose);
    // A column that gets narrower or lower keeps its newest message in sight.
    new ResizeObserver(() => this.stay(this.wasAtBottom)).observe(this.list);
    this.list.addEventListener("scroll", () => (this.wasAtBottom = this.atBottom()));
    this.list.addEventListener("click", (event) => {
      const link = event.target.closest(".text a");
      if (link && this.follow(link.href)) event.preventDefault();
    });
    $(".start", this.node).addEventListener("click", () => this.say("/start"));
    $(".block", this.node).addEventListener("click", () => this.act("block"));
    $(".restart", this.node).addEventListener("click", () => this.act("unblock", { restart: true }));
  }

  get isGroup() {
    return this.info.type !== "private";
  }

  async load() {
    const { chat, messages } = await get(`/chats/${this.info.id}?last=${SHOWN}`);
    this.info = chat;
    for (const message of messages) this.put(message);
    this.list.scrollTop = this.list.scrollHeight;
    this.refresh();
    await this.composer.loadCommands();
  }

  /** What the person does; a refusal shows as a toast. */
  async act(what, body = {}) {
    try {
      const chat_id = this.info.id;
      return await post(`/persons/${this.composer.speaker}/${what}`, { chat_id, ...body });
    } catch (error) {
      this.refused(error);
      return null;
    }
  }

  say = (text) => this.act("send", { text });

  async press(message_id, row, column, item) {
    const button = item.querySelectorAll(".button-row")[row].children[column];
    button.classList.add("waiting");
    const result = await this.act("press", { message_id, row, column });
    if (result?.callback_query_id) {
      button.dataset.query = result.callback_query_id;
      setTimeout(() => button.classList.remove("waiting"), 10_000);
    } else {
      button.classList.remove("waiting");
    }
    if (typeof result?.switch_inline_query === "string") {
      this.composer.askInline(result.switch_inline_query);
    } else if (/^(https?|tg|mailto|tel):/i.test(result?.url ?? "")) {
      if (!this.follow(result.url)) window.open(result.url, "_blank", "noopener,noreferrer");
    }
  }

  /** A link to this very bot opens the chat with it, as telephones do; false for another link. */
  follow(url) {
    const begun = `https://t.me/${this.world.bot.username}?start=`;
    if (!url.startsWith(begun)) return false;
    const person = this.composer.speaker;
    const text = `/start ${url.slice(begun.length)}`;
    this.world.tried(() => post(`/persons/${person}/send`, { text }));
    this.world.openChat(person);
    return true;
  }

  refused(error) {
    const note = clone("refused");
    $("code", note).textContent = error.message;
    this.toast(note);
  }

  toast(content) {
    const toast = element("p", undefined, "toast");
    toast.dir = "auto";
    toast.append(content);
    $(".toasts", this.node).append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  /** An event of this chat from the stream. */
  hear(event) {
    HEARD[event.type]?.(this, event);
    this.refresh();
  }

  put(message) {
    const atBottom = this.atBottom();
    if (message.new_chat_members) {
      this.note("note-joined", message);
    } else if (this.items.has(message.message_id)) {
      drawBubble(this.items.get(message.message_id), message, this.info, this);
    } else {
      this.dayBefore(message);
      const item = drawBubble(clone("message"), message, this.info, this);
      this.items.set(message.message_id, item);
      this.list.append(item);
      this.trim();
    }
    if (message.reply_keyboard) this.setKeyboard(message.reply_keyboard);
    this.stay(atBottom || !message.from.is_bot);
  }

  trim() {
    if (this.items.size <= SHOWN) return;
    const [oldest, item] = this.items.entries().next().value;
    this.items.delete(oldest);
    item.remove();
  }

  atBottom() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR_BOTTOM;
  }

  stay(wanted) {
    if (wanted) this.list.scrollTop = this.list.scrollHeight;
  }

  change = (message) => this.composer.edit(message);

  note(template, message) {
    if (message && this.items.has(message.message_id)) return;
    const note = clone(template);
    if (message) this.items.set(message.message_id, note);
    this.list.append(note);
    this.stay(true);
  }

  dayBefore(message) {
    const date = new Date(message.date * 1000);
    const day = date.toLocaleDateString([], { day: "numeric", month: "long" });
    if (day === this.lastDay) return;
    this.lastDay = day;
    const line = clone("day");
    $("time", line).textContent = day;
    this.list.append(line);
  }

  typing(on) {
    clearTimeout(this.typingTimer);
    show($(".typing", this.node), on);
    show($(".with", this.node), !on && !this.info.blocked);
    if (on) this.typingTimer = setTimeout(() => this.typing(false), TYPING_MS);
  }

  setKeyboard(keyboard) {
    this.info.reply_keyboard = keyboard.remove_keyboard ? null : keyboard;
  }

  refresh() {
    const { blocked } = this.info;
    const fresh = this.items.size === 0 && !this.isGroup;
    show($(".stopped", this.node), blocked);
    if (blocked) this.typing(false);
    show($(".block", this.node), !blocked && !fresh && !this.isGroup);
    show($(".restart", this.node), blocked);
    show($(".start", this.node), fresh && !blocked);
    show(this.composer.form, !blocked);
    this.drawKeyboard();
  }

  drawKeyboard() {
    const rows = this.info.blocked ? [] : (this.info.reply_keyboard?.keyboard ?? []);
    const area = show($(".reply-keyboard", this.node), rows.length > 0);
    if (this.drawn === this.info.reply_keyboard) return;
    this.drawn = this.info.reply_keyboard;
    area.replaceChildren(
      ...rows.map((row) => {
        const line = element("div", undefined, "button-row");
        line.append(...row.map((button) => this.replyButton(button.text ?? button)));
        return line;
      }),
    );
  }

  replyButton(text) {
    const made = element("button", text);
    Object.assign(made, { type: "button", dir: "auto" });
    made.addEventListener("click", () => this.say(text));
    return made;
  }
}

const HEARD = {
  message(chat, event) {
    if (event.by === "bot") chat.typing(false);
    chat.put(event.message);
  },
  edit: (chat, event) => chat.put(event.message),
  joined: (chat, event) => chat.note("note-joined", event.message),
  left: (chat) => chat.note("note-left"),
  inline_answer: (chat, event) => chat.composer.inline.heard(event),
  typing: (chat) => chat.typing(true),
  delete(chat, event) {
    chat.items.get(event.message_id)?.remove();
    chat.items.delete(event.message_id);
  },
  blocked(chat) {
    chat.info.blocked = true;
    chat.note("note-blocked");
  },
  unblocked(chat) {
    chat.info.blocked = false;
    chat.typing(false);
    chat.note("note-unblocked");
  },
  callback_answer(chat, event) {
    const selector = `[data-query="${CSS.escape(event.callback_query_id)}"]`;
    chat.node.querySelector(selector)?.classList.remove("waiting");
    if (event.text && event.show_alert) chat.world.alert(event.text);
    else if (event.text) chat.toast(event.text);
  },
};
