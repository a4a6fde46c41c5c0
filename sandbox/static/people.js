// The list on the left, and the dialogs that add to it.

import { post } from "./api.js";
import { $, clone, element, fullName, paintAvatar, show } from "./dom.js";

/** The text under a name: the last message, or the language of the phone. */
function preview(message) {
  const text = message?.text ?? message?.caption ?? message?.document?.file_name ?? "";
  return text.slice(0, 80);
}

export class People {
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.items = new Map();
  }

  put(chat, language = "") {
    const item = this.items.get(chat.id) ?? clone("person-item");
    paintAvatar($(".avatar", item), chat);
    $("b", item).textContent = fullName(chat);
    $("small", item).textContent ||= language;
    if (this.items.has(chat.id)) return;
    item.dataset.chatId = chat.id;
    $("button", item).addEventListener("click", () => this.onChoose(chat.id));
    this.items.set(chat.id, item);
    $("#people").append(item);
  }

  hear(event, isOpen) {
    const item = this.items.get(event.chat_id);
    if (!item || event.type !== "message") return;
    const text = preview(event.message);
    if (text) $("small", item).textContent = text;
    if (event.by === "bot" && !isOpen) {
      const badge = show($(".badge", item));
      badge.textContent = Number(badge.textContent) + 1;
    }
  }

  mark(open) {
    for (const [id, item] of this.items) {
      $("button", item).setAttribute("aria-pressed", String(open.includes(id)));
      if (open.includes(id)) show($(".badge", item), false).textContent = "";
    }
  }
}

function dialog(id, onSubmit) {
  const box = $(id);
  const form = $("form", box);
  $("[data-close]", box).addEventListener("click", () => box.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await onSubmit(new FormData(form))) {
      form.reset();
      box.close();
    }
  });
  return box;
}

export function startDialogs(world, openChat) {
  const person = dialog("#person-dialog", async (data) => {
    const wish = Object.fromEntries([...data].filter(([, value]) => value.trim()));
    return world.tried(async () => openChat((await post("/persons", wish)).id));
  });
  const group = dialog("#group-dialog", async (data) => {
    const persons = data.getAll("persons").map(Number);
    const wish = { title: data.get("title"), persons };
    return world.tried(async () => openChat((await post("/groups", wish)).chat.id));
  });
  $("#add-person").addEventListener("click", () => person.showModal());
  $("#add-group").addEventListener("click", () => {
    fillMembers(world.persons);
    group.showModal();
  });
}

function fillMembers(persons) {
  const choices = [...persons.values()].map((person) => {
    const label = element("label", undefined, "check");
    const box = element("input");
    Object.assign(box, { type: "checkbox", name: "persons", value: person.id, checked: true });
    const name = element("span", fullName(person));
    name.dir = "auto";
    label.append(box, name);
    return label;
  });
  $("#group-members").replaceChildren(...choices);
}
