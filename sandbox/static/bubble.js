// One message as a bubble.

import { $, clone, clockTime, element, fullName, show } from "./dom.js";
import { renderText } from "./text.js";

const fileUrl = (file) => `/sandbox/files/${encodeURIComponent(file.file_id)}`;

function size(bytes) {
  const unit = bytes < 1024 ? "byte" : bytes < 1024 ** 2 ? "kilobyte" : "megabyte";
  const value = bytes / { byte: 1, kilobyte: 1024, megabyte: 1024 ** 2 }[unit];
  const format = { style: "unit", unit, maximumFractionDigits: 1 };
  return new Intl.NumberFormat([], format).format(value);
}

const ATTACHMENTS = {
  document(file) {
    const link = clone("document");
    link.href = fileUrl(file);
    link.download = file.file_name;
    $("b", link).textContent = file.file_name;
    $("small", link).textContent = size(file.file_size);
    return link;
  },
  photo(sizes) {
    const image = element("img", undefined, "photo");
    image.src = fileUrl(sizes.at(-1));
    image.alt = "";
    return image;
  },
  voice(file) {
    const voice = clone("voice");
    $("small", voice).textContent = `0:${String(file.duration).padStart(2, "0")}`;
    return voice;
  },
  sticker: (file) => element("span", file.emoji, "sticker"),
  location: (point) => element("span", `\u{1F4CD} ${point.latitude}, ${point.longitude}`),
  contact: (contact) => element("span", `\u{1F464} ${contact.first_name} ${contact.phone_number}`),
};

function fillAttachment(target, message) {
  const kind = Object.keys(ATTACHMENTS).find((name) => name in message);
  show(target, kind !== undefined);
  target.replaceChildren(...(kind ? [ATTACHMENTS[kind](message[kind])] : []));
}

function fillButtons(target, message, onPress) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  show(target, rows.length > 0);
  target.replaceChildren(
    ...rows.map((row, rowIndex) => {
      const line = element("div", undefined, "button-row");
      line.append(
        ...row.map((button, column) => {
          const made = element("button", button.text, button.url || "switch_inline_query" in button ? "link" : "");
          Object.assign(made, { type: "button", dir: "auto" });
          made.addEventListener("click", () => onPress(rowIndex, column));
          return made;
        }),
      );
      return line;
    }),
  );
}

function fillMeta(item, message) {
  const time = $("time", $(".meta", item));
  time.textContent = clockTime(message.date);
  time.dateTime = new Date(message.date * 1000).toISOString();
  show($(".edited", item), Boolean(message.edit_date));
}

/** Draws a message, or draws it anew after an edit. `acts` holds what its buttons do. */
export function drawBubble(item, message, chat, acts) {
  const text = message.text ?? message.caption ?? "";
  item.className = message.from.is_bot ? "theirs" : "ours";
  item.dataset.messageId = message.message_id;
  show($(".sender", item), chat.type !== "private").textContent = fullName(message.from);
  show($(".via", item), Boolean(message.via_bot)).textContent = `via @${message.via_bot?.username}`;
  const quoted = message.reply_to_message;
  show($(".quote", item), Boolean(quoted)).textContent = quoted?.text ?? quoted?.caption ?? "";
  fillAttachment($(".attachment", item), message);
  renderText($(".text", item), text, message.entities ?? message.caption_entities, acts.say);
  fillMeta(item, message);
  show($(".change", item), !message.from.is_bot && !message.via_bot && "text" in message).onclick = () =>
    acts.change(message);
  fillButtons($(".buttons", item), message, (row, column) =>
    acts.press(message.message_id, row, column, item),
  );
  return item;
}
