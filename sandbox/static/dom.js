// Small helpers. Content is only ever set as text, never as markup.

export const $ = (selector, root = document) => root.querySelector(selector);

export function clone(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

export function show(element, visible = true) {
  element.hidden = !visible;
  return element;
}

export function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

export const fullName = (user) =>
  user.title ?? [user.first_name, user.last_name].filter(Boolean).join(" ");

/** The first letter, and a colour that stays with the id. */
export function paintAvatar(avatar, chat) {
  avatar.textContent = [...fullName(chat)][0]?.toUpperCase() ?? "";
  avatar.style.setProperty("--hue", String((Math.abs(chat.id) * 47) % 360));
}

export const clockTime = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
