// Pages that move by themselves. The console says that something has changed, never what; a page
// then fetches itself anew and takes over its parts with [data-live]. What is typed is in no part.
"use strict";
(() => {
  const RETRY_MS = 30000;
  const MINUTE_MS = 60000;
  const settings = document.querySelector('meta[name="live"]')?.dataset;
  const badge = document.getElementById("waiting");
  if (!settings) return;

  let source = null;
  let retry = null;
  let busy = false;
  let again = false;
  let waiting = Number(badge?.textContent) || 0;

  // The page: fetched anew, part by part.

  async function renew() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    const fresh = await page();
    if (fresh) takeOver(fresh);
    busy = false;
    if (again) {
      again = false;
      renew();
    }
  }

  async function page() {
    try {
      const options = { headers: { "X-Live": settings.look || "1" }, redirect: "manual" };
      const response = await fetch(settings.page, options);
      // Whoever is logged out is sent elsewhere.
      show("lost", !response.ok);
      if (!response.ok) return null;
      return new DOMParser().parseFromString(await response.text(), "text/html");
    } catch {
      return null;
    }
  }

  function takeOver(fresh) {
    const focused = document.activeElement;
    for (const part of document.querySelectorAll("[data-live]")) {
      const other = fresh.getElementById(part.id);
      if (!other || part.innerHTML === other.innerHTML) continue;
      if (part.dataset.live === "list") merge(part, other);
      else part.replaceChildren(...other.childNodes);
    }
    document.title = fresh.title;
    if (focused?.id && !focused.isConnected) {
      document.getElementById(focused.id)?.focus({ preventScroll: true });
    }
    document.dispatchEvent(new Event("renewed"));
  }

  // Entries that are the same stay as they are: with the focus, and not read aloud again.
  function merge(list, other) {
    let place = list.firstElementChild;
    for (const entry of [...other.children]) {
      const known = entry.id && list.querySelector(`:scope > #${CSS.escape(entry.id)}`);
      const same = known && known.outerHTML === entry.outerHTML;
      const shown = same ? known : entry;
      if (known && !same) {
        if (known === place) place = place.nextElementSibling;
        known.replaceWith(entry);
      }
      if (shown === place) place = place.nextElementSibling;
      else list.insertBefore(shown, place);
    }
    while (place) {
      const gone = place;
      place = place.nextElementSibling;
      gone.remove();
    }
  }

  // The number beside "Desk".

  async function count() {
    try {
      const response = await fetch(settings.count, { headers: { "X-Live": "1" }, redirect: "manual" });
      if (response.ok) tell(Number(await response.text()));
    } catch {
      // The next event asks again.
    }
  }

  function tell(number) {
    const more = number > waiting;
    waiting = number;
    badge.textContent = number || "";
    badge.parentElement.classList.toggle("waits", number > 0);
    if (settings.page) {
      const title = document.title.replace(/^\(\d+\) /, "");
      document.title = number ? `(${number}) ${title}` : title;
    }
    if (more) document.dispatchEvent(new Event("more-wait"));
  }

  // The stream.

  function listen() {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(settings.stream);
    source.addEventListener("handover", () => {
      if (badge) count();
      if ("queue" in settings) renew();
    });
    source.addEventListener(`message:${settings.conversation}`, renew);
    source.onopen = () => show("apart", false);
    source.onerror = () => {
      show("apart", true);
      // Refused, not interrupted: the browser does not come again by itself.
      if (source.readyState === EventSource.CLOSED) {
        retry = setTimeout(listen, RETRY_MS);
        if (settings.page) renew();
      }
    };
  }

  function rest() {
    clearTimeout(retry);
    source?.close();
  }

  function show(id, shown) {
    const notice = document.getElementById(id);
    if (notice) notice.hidden = !shown;
  }

  // Browsers open few connections to one console, so a page that nobody sees keeps none.
  function attend() {
    if (document.visibilityState === "visible" || document.documentElement.dataset.alert) listen();
    else rest();
  }

  document.addEventListener("visibilitychange", attend);
  document.addEventListener("alert-changed", attend);
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", (event) => event.persisted && attend());
  if ("queue" in settings) {
    // How long somebody has waited changes, too.
    setInterval(() => document.visibilityState === "visible" && renew(), MINUTE_MS);
  }
  if (settings.until) {
    // What is shown for a while only is masked again, although nothing has happened.
    setTimeout(renew, Math.max(0, new Date(settings.until) - Date.now()) + 1000);
  }
  attend();
})();
