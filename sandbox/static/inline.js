// Asking the bot from any chat: `@bot words`, and its results above the composer.

import { element } from "./dom.js";

// As telephones do: nothing is asked while somebody is still typing.
const PAUSE_MS = 200;

export class Inline {
  constructor(composer) {
    this.composer = composer;
    this.asked = null;
    this.answer = null;
  }

  /** Asks when the text begins with the bot's name and a blank. */
  typed(text) {
    clearTimeout(this.timer);
    this.asked = null;
    const begun = `@${this.composer.chat.world.bot.username} `;
    if (!text.toLowerCase().startsWith(begun)) return;
    this.timer = setTimeout(() => this.ask(text.slice(begun.length)), PAUSE_MS);
  }

  async ask(query) {
    const made = await this.composer.chat.act("inline", { query });
    this.asked = made?.inline_query_id;
    this.show();
  }

  /** The bot's answer may be here before we know the number of the question. */
  heard(event) {
    this.answer = event;
    this.show();
  }

  show() {
    if (!this.asked || this.answer?.inline_query_id !== this.asked) return;
    const { results, button } = this.answer;
    const above = button ? [this.item(button.text, "", () => this.start(button))] : [];
    const items = results.map((one) => this.item(one.title, one.description, () => this.post(one)));
    this.composer.menus.results.replaceChildren(...above, ...items);
    this.composer.open(above.length + items.length ? "results" : null);
  }

  item(title, description, act) {
    const button = element("button");
    const about = element("span", description ?? "");
    button.type = "button";
    button.dir = about.dir = "auto";
    button.append(element("b", title), about);
    button.addEventListener("click", act);
    const item = element("li");
    item.append(button);
    return item;
  }

  close() {
    this.composer.open(null);
    this.composer.area.value = "";
    this.composer.typed();
    this.composer.area.focus();
  }

  async post(result) {
    const chosen = { inline_query_id: this.asked, result_id: result.id };
    if (await this.composer.chat.act("inline/choose", chosen)) this.close();
  }

  start(button) {
    const { chat } = this.composer;
    this.close();
    chat.follow(`https://t.me/${chat.world.bot.username}?start=${button.start_parameter}`);
  }
}
