// A talk at the desk: counts while somebody types, sends with Ctrl+Enter, puts canned replies in.
"use strict";
(() => {
  const form = document.getElementById("reply-form");
  const text = document.getElementById("reply");
  const counter = document.getElementById("counter");
  const canned = document.getElementById("canned");
  const inserted = document.getElementById("inserted");
  const send = document.getElementById("send");
  const insert = document.getElementById("insert");
  const longest = Number(counter.dataset.longest);
  const advice = counter.textContent;
  // A log-in may be over when an answer is sent: this tab keeps it until it has arrived.
  const kept = `answer ${form.action}`;
  let leaving = false;
  let putting = false;

  function count() {
    // As the console counts: a character is one, however it is stored.
    const length = [...text.value.trim()].length;
    counter.textContent = length ? `${length} / ${longest}. ${advice}` : advice;
    counter.classList.toggle("over", length > longest);
  }

  // The cursor goes to the first thing that is still to be filled in, or to the end.
  function place() {
    const open = /\{\s*[a-z]+\s*\}/.exec(text.value);
    const end = text.value.length;
    if (open) text.setSelectionRange(open.index, open.index + open[0].length);
    else text.setSelectionRange(end, end);
  }

  // The console puts it in: in the person's language, with what is known filled in.
  async function putIn() {
    if (putting || !canned.value.trim()) return;
    putting = true;
    const { look } = document.querySelector('meta[name="live"]').dataset;
    const body = new URLSearchParams(new FormData(form));
    // A redirection would lead to the page of the log-in.
    const options = { method: "POST", body, headers: { "X-Live": look }, redirect: "manual" };
    let response;
    try {
      response = await fetch(insert.formAction, options);
    } catch {
      // No network.
    }
    putting = false;
    const isLoggedOut = response?.type === "opaqueredirect";
    document.getElementById("apart").hidden = Boolean(response);
    document.getElementById("lost").hidden = !isLoggedOut;
    if (!response || isLoggedOut) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!response.ok) {
      // What is wrong the console says on a page of its own.
      leaving = true;
      form.action = insert.formAction;
      form.submit();
      return;
    }
    text.value = page.getElementById("reply").value;
    inserted.replaceChildren(...page.getElementById("inserted").childNodes);
    canned.value = "";
    count();
    text.focus();
    place();
  }

  form.addEventListener("submit", (event) => {
    if (event.submitter === insert) {
      event.preventDefault();
      putIn();
    } else if (leaving) {
      // Sent already.
      event.preventDefault();
    } else {
      leaving = true;
      sessionStorage.setItem(kept, text.value);
    }
  });
  text.addEventListener("input", count);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!send.disabled) form.requestSubmit(send);
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && text.value.trim()) event.preventDefault();
  });
  const answer = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  const hasArrived = new URLSearchParams(location.search).get("done") === "sent";
  if (answer && !hasArrived && !text.value) text.value = answer;
  count();
  place();
})();
