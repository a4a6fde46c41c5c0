// Canned replies by type-ahead, with the keyboard: the browser's own list keeps Enter for itself.
"use strict";
(() => {
  const MOST = 8;
  const field = document.getElementById("canned");
  const list = document.getElementById("canned-list");
  const insert = document.getElementById("insert");
  const options = [...document.getElementById("canned-names").options];
  const replies = options.map((one) => ({ name: one.value, note: one.getAttribute("label") }));
  let active = -1;

  function show() {
    const typed = field.value.trim().toLowerCase();
    const fits = replies.filter(({ name }) => name.toLowerCase().includes(typed));
    fits.sort((a, b) => begins(b, typed) - begins(a, typed));
    list.replaceChildren(...fits.slice(0, MOST).map(entry));
    open(list.children.length > 0);
    mark(typed && list.children.length ? 0 : -1);
  }

  function begins({ name }, typed) {
    return Number(name.toLowerCase().startsWith(typed));
  }

  function entry({ name, note }, index) {
    const item = document.createElement("li");
    item.id = `canned-${index}`;
    item.role = "option";
    item.dataset.name = name;
    item.append(name);
    if (note) {
      const hint = document.createElement("span");
      hint.className = "hint";
      hint.textContent = ` ${note}`;
      item.append(hint);
    }
    // Before the field loses the focus.
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(item);
    });
    return item;
  }

  function open(shown) {
    list.hidden = !shown;
    field.setAttribute("aria-expanded", String(shown));
    if (!shown) mark(-1);
  }

  function mark(index) {
    active = index;
    for (const [place, item] of [...list.children].entries()) {
      item.setAttribute("aria-selected", String(place === index));
    }
    const chosen = list.children[index];
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function choose(item) {
    field.value = item.dataset.name;
    open(false);
    insert.click();
  }

  function move(step) {
    if (list.hidden) {
      show();
      mark(list.children.length ? 0 : -1);
      return;
    }
    const length = list.children.length;
    mark((active + step + length) % length);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(active < 0 ? 0 : -1),
    Escape: () => open(false),
    Enter: () => (list.children[active] && !list.hidden ? choose(list.children[active]) : insert.click()),
  };

  field.removeAttribute("list");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  open(false);
  field.addEventListener("input", show);
  field.addEventListener("focus", show);
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    if (!keys[event.key] || event.isComposing) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
