// Where a person writes: text, commands, attachments.

import { get, upload } from "./api.js";
import { $, element, fullName, show } from "./dom.js";
import { Inline } from "./inline.js";

export class Composer {
  constructor(chat) {
    this.chat = chat;
    this.form = $(".composer", chat.node);
    this.area = $("textarea", this.form);
    this.file = $("input[type=file]", this.form);
    this.menus = {
      commands: $(".commands", this.form),
      attach: $(".attach-menu", this.form),
      results: $(".results", this.form),
    };
    this.inline = new Inline(this);
    this.changing = null;
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.area.addEventListener("keydown", (event) => this.key(event));
    this.area.addEventListener("input", () => this.typed());
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.open(null);
    });
    $(".cancel-edit", this.form).addEventListener("click", () => this.edit(null));
    $(".show-commands", this.form).addEventListener("click", () => this.toggle("commands"));
    $(".attach", this.form).addEventListener("click", () => this.toggle("attach"));
    this.menus.attach.addEventListener("click", (event) => this.attach(event));
    this.file.addEventListener("change", () => this.sendFile());
    this.fillSpeakers();
  }

  get speaker() {
    return this.chat.isGroup ? Number($(".speaker select", this.form).value) : this.chat.info.id;
  }

  fillSpeakers() {
    const { isGroup, info, world } = this.chat;
    show($(".speaker", this.form), isGroup);
    if (!isGroup) return;
    const options = info.members.map((id) => new Option(fullName(world.persons.get(id)), id));
    $(".speaker select", this.form).append(...options);
  }

  async loadCommands() {
    const { commands } = await get(`/chats/${this.chat.info.id}/commands`);
    show($(".show-commands", this.form), commands.length > 0);
    this.commands = commands;
    this.fillCommands("");
  }

  fillCommands(prefix) {
    const wanted = this.commands.filter((one) => one.command.startsWith(prefix));
    this.menus.commands.replaceChildren(
      ...wanted.map(({ command, description }) => {
        const button = element("button");
        const about = element("span", description);
        about.dir = "auto";
        button.type = "button";
        button.append(element("b", `/${command}`), about);
        button.addEventListener("click", () => this.choose(command));
        const item = element("li");
        item.append(button);
        return item;
      }),
    );
    return wanted.length;
  }

  choose(command) {
    this.open(null);
    this.area.value = "";
    this.area.focus();
    this.chat.say(`/${command}`);
  }

  /** What a button of the bot puts here: the beginning of a question to it from any chat. */
  askInline(query) {
    this.area.value = `@${this.chat.world.bot.username} ${query}`;
    this.area.focus();
    this.typed();
  }

  toggle(name) {
    if (name === "commands") this.fillCommands("");
    this.open(this.menus[name].hidden ? name : null);
    this.area.focus();
  }

  open(name) {
    for (const [one, menu] of Object.entries(this.menus)) show(menu, one === name);
  }

  typed() {
    this.area.style.height = "auto";
    this.area.style.height = `${this.area.scrollHeight}px`;
    const begun = /^\/(\w*)$/.exec(this.area.value);
    this.open(begun && this.commands?.length && this.fillCommands(begun[1]) ? "commands" : null);
    this.inline.typed(this.area.value);
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === "Escape") {
      this.open(null);
      if (this.changing) this.edit(null);
    } else if (event.key === "ArrowUp" && !this.area.value) {
      event.preventDefault();
      [...this.chat.node.querySelectorAll(".ours .change:not([hidden])")].at(-1)?.click();
    }
  }

  async submit(event) {
    event.preventDefault();
    const text = this.area.value;
    if (!text.trim()) return;
    const changing = this.changing;
    this.edit(null);
    const done = changing
      ? await this.chat.act("edit", { message_id: changing.message_id, text })
      : await this.chat.say(text);
    if (!done && !this.area.value) this.area.value = text;
    this.typed();
  }

  /** Begins to change a sent message; null ends it. */
  edit(message) {
    this.changing = message;
    show($(".editing", this.form), Boolean(message));
    this.area.value = message?.text ?? "";
    this.typed();
    this.area.focus();
  }

  attach(event) {
    const kind = event.target.dataset.attach;
    if (!kind) return;
    this.open(null);
    if (kind === "file") this.file.click();
    else this.chat.act(kind, kind === "location" ? { latitude: 52.37, longitude: 4.9 } : {});
  }

  async sendFile() {
    const [file] = this.file.files;
    if (!file) return;
    const form = new FormData();
    form.append("chat_id", this.chat.info.id);
    form.append("file", file);
    const kind = file.type.startsWith("image/") ? "photo" : "document";
    this.file.value = "";
    try {
      await upload(`/persons/${this.speaker}/${kind}`, form);
    } catch (error) {
      this.chat.refused(error);
    }
  }
}
