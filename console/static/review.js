// The queue of reviews by keyboard. Every key presses a button or link of the page, [data-key]; all
// of them work without this file. Where a message has no such button, a template says why.
"use strict";
(() => {
  const task = () => document.getElementById("task");
  const topics = () => document.getElementById("topics");

  // Keys.

  // Keyboards of other scripts have the same keys at the same places.
  function keyOf(event) {
    if (/^[a-z0-9]$/i.test(event.key)) return event.key.toLowerCase();
    const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code);
    if (event.key === "Enter") return "1";
    return place ? place[1].toLowerCase() : "";
  }

  function isTyping(target) {
    return target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return leave();
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (isTyping(event.target)) return;
    // There it presses what has the focus.
    if (event.key === "Enter" && event.target.closest?.("a, button, summary, input")) return;
    const wanted = document.querySelector(`[data-key="${CSS.escape(keyOf(event) || " ")}"]`);
    // What was pressed before is still on its way: the key was not meant for the next message.
    if (!wanted || document.querySelector(".htmx-request")) return;
    event.preventDefault();
    if (wanted.tagName === "SUMMARY") open(wanted.parentElement);
    else if (wanted.tagName === "TEMPLATE") say(wanted.content.textContent);
    else wanted.click();
  });

  function open(panel) {
    panel.open = true;
    panel.querySelector("input:not([type=hidden]):not([hidden]), select")?.focus();
  }

  function say(text) {
    document.getElementById("outcome").textContent = text;
  }

  function leave() {
    if (topics()) topics().open = false;
    task()?.focus({ preventScroll: true });
  }

  // The list of topics.

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const found = () => [...document.querySelectorAll("#all-topics .pick:not([hidden])")];
  const best = () => document.querySelector("#all-topics .pick.first") || found()[0];

  // In ids and names any part fits, in what a topic means only the beginnings of words.
  function sift() {
    const words = plain(document.getElementById("find-topic").value).split(/\s+/).filter(Boolean);
    const first = new Map();
    for (const pick of document.querySelectorAll("#all-topics .pick")) {
      const names = plain(pick.dataset.names);
      const meaning = ` ${plain(pick.title)}`;
      const named = words.every((word) => names.includes(word));
      pick.hidden = !words.every((word) => names.includes(word) || meaning.includes(` ${word}`));
      pick.classList.remove("first");
      const rank = named && names.startsWith(words[0] ?? "") ? 0 : named ? 1 : 2;
      if (!pick.hidden && !first.has(rank)) first.set(rank, pick);
    }
    for (const group of document.querySelectorAll("#all-topics fieldset")) {
      group.hidden = !group.querySelector(".pick:not([hidden])");
    }
    const pick = first.get(0) || first.get(1) || first.get(2);
    document.getElementById("none-found").hidden = Boolean(pick);
    pick?.classList.add("first");
    pick?.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("input", (event) => event.target.id === "find-topic" && sift());

  document.addEventListener("keydown", (event) => {
    const field = event.target.id === "find-topic";
    const pick = event.target.closest?.(".pick");
    if (event.isComposing || (!field && !pick)) return;
    if (event.key === "Enter" && field) {
      event.preventDefault();
      if (found().length) best().click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(pick, event.key === "ArrowDown" ? 1 : -1);
    }
  });

  function move(pick, step) {
    const picks = found();
    const next = pick ? picks.indexOf(pick) + step : picks.indexOf(best());
    if (next < 0) document.getElementById("find-topic").focus();
    else picks[Math.min(next, picks.length - 1)]?.focus();
  }

  // Words that are selected in the message are those of a new entity.

  document.addEventListener("selectionchange", () => {
    const said = document.getElementById("said");
    const selection = document.getSelection();
    if (!said || selection.isCollapsed || !said.contains(selection.anchorNode)) return;
    const chosen = [...said.querySelectorAll("[data-word]")].filter((word) =>
      selection.containsNode(word, true),
    );
    if (!chosen.length) return;
    document.getElementById("entities").open = true;
    document.getElementById("first-word").value = chosen[0].dataset.word;
    document.getElementById("last-word").value = chosen.at(-1).dataset.word;
  });

  // The next message.

  function prepare() {
    const field = document.getElementById("find-topic");
    if (field) field.hidden = false;
  }

  document.addEventListener("htmx:afterSettle", () => {
    prepare();
    const changed = document.querySelector("#entities[open] select");
    if (changed) changed.focus({ preventScroll: true });
    else task()?.focus({ preventScroll: true });
    if (task()?.getBoundingClientRect().top < 0) task().scrollIntoView();
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    trouble(!event.detail.shouldSwap);
    // Whoever was logged out meanwhile gets the page to log in, not a part of this one.
    if (event.detail.shouldSwap && !event.detail.serverResponse.includes('id="task"')) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });
  document.addEventListener("htmx:sendError", () => trouble(true));

  function trouble(shown) {
    document.getElementById("trouble").hidden = !shown;
  }

  prepare();
  task()?.focus({ preventScroll: true });
})();
