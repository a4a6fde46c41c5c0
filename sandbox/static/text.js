// A message's text with its entities. Offsets are UTF-16 units, as strings have them here.

import { element } from "./dom.js";

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const SAFE = /^(https?|tg|mailto|tel):/i;

function wrap(entity, text, onCommand) {
  if (entity.type === "bot_command") {
    const command = element("button", undefined, "command");
    command.type = "button";
    command.addEventListener("click", () => onCommand(text));
    return command;
  }
  const address = { url: text, text_link: entity.url, email: `mailto:${text}` }[entity.type];
  if (address && SAFE.test(address)) {
    const link = element("a");
    Object.assign(link, { href: address, target: "_blank", rel: "noopener noreferrer" });
    return link;
  }
  if (entity.type === "spoiler") return element("span", undefined, "spoiler");
  return element(TAGS[entity.type] ?? "span");
}

/** Fills `target` with text[from..to]; entities that lie inside one another nest. */
function fill(target, text, from, to, entities, onCommand) {
  let position = from;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < position || end <= entity.offset) continue;
    target.append(text.slice(position, entity.offset));
    const inner = entities.slice(index + 1).filter((e) => e.offset < end);
    const wrapped = wrap(entity, text.slice(entity.offset, end), onCommand);
    fill(wrapped, text, entity.offset, end, inner, onCommand);
    target.append(wrapped);
    position = end;
  }
  target.append(text.slice(position, to));
}

export function renderText(target, text, entities = [], onCommand = () => {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  target.replaceChildren();
  fill(target, text, 0, text.length, sorted, onCommand);
}
