// The panel with the fault switches.

import { get, post, remove } from "./api.js";
import { $, clone, show } from "./dom.js";

const panel = $("#faults");
const NUMBERS = ["count", "probability", "retry_after", "seconds"];
const FOREVER = "∞";
let timer;

function fill({ faults }) {
  const on = faults.filter((fault) => fault.left !== 0);
  show($("#fault-count"), on.length > 0).textContent = on.length;
  show($("#no-faults"), faults.length === 0);
  show($("#clear-faults"), faults.length > 0);
  $("#fault-list").replaceChildren(...faults.map(line));
}

function line(fault) {
  const item = clone("fault-item");
  const option = $(`#fault-form [value="${CSS.escape(fault.kind)}"]`);
  $("b", item).textContent = option?.textContent ?? fault.kind;
  $("code", item).textContent = fault.method;
  $(".used", item).textContent = fault.used;
  $(".left", item).textContent = fault.left ?? FOREVER;
  item.classList.toggle("spent", fault.left === 0);
  $("button", item).addEventListener("click", () => remove(`/faults/${fault.id}`));
  return item;
}

export async function refreshFaults() {
  fill(await get("/faults"));
  if (panel.hidden) return;
  $("#pending").textContent = (await get("/updates?limit=0")).pending;
}

function open(visible) {
  show(panel, visible);
  clearInterval(timer);
  if (!visible) return $("#show-faults").focus();
  refreshFaults();
  timer = setInterval(() => refreshFaults().catch(() => {}), 1000);
  $("select", panel).focus();
}

async function add(event) {
  event.preventDefault();
  const data = Object.fromEntries(new FormData(event.target));
  const wish = { kind: data.kind, method: data.method || "*" };
  for (const name of NUMBERS) if (data[name] !== "") wish[name] = Number(data[name]);
  await post("/faults", wish);
}

export function startFaults() {
  $("#show-faults").addEventListener("click", () => open(panel.hidden));
  $("#hide-faults").addEventListener("click", () => open(false));
  $("#clear-faults").addEventListener("click", () => remove("/faults"));
  $("#fault-form").addEventListener("submit", add);
  panel.addEventListener("keydown", (event) => event.key === "Escape" && open(false));
  refreshFaults();
}
