// Puts the page together: who is there, which chats are open, and the live stream.

import { get, listen, Refused } from "./api.js";
import { Chat } from "./chat.js";
import { $, clone, show } from "./dom.js";
import { refreshFaults, startFaults } from "./faults.js";
import { People, startDialogs } from "./people.js";

const COLUMN = 380;
const LIST = 280;
const NARROW = matchMedia("(max-width: 760px)");

const world = {
  persons: new Map(),
  chats: new Map(),
  bot: {},
  openChat,
  alert(text) {
    $("#alert-text").textContent = text;
    $("#alert-dialog").showModal();
  },
  async tried(what) {
    try {
      await what();
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const note = clone("refused");
      $("code", note).textContent = error.message;
      this.alert(note.textContent);
      return false;
    }
  },
};
const open = new Map();
const people = new People((id) => openChat(id));

const room = () =>
  NARROW.matches ? 1 : Math.max(1, Math.floor((innerWidth - LIST) / COLUMN));

async function openChat(id) {
  const known = open.get(id);
  if (!known) {
    while (open.size >= room()) closeChat(open.keys().next().value);
    await addColumn(id);
  }
  settle();
  nameInAddress();
  open.get(id)?.composer.area.focus();
}

async function addColumn(id) {
  const { chats } = await get("/chats");
  for (const chat of chats) learn(chat);
  if (!world.chats.has(id) || open.has(id)) return;
  const chat = new Chat(world.chats.get(id), world, () => {
    closeChat(id);
    settle();
    nameInAddress();
  });
  open.set(id, chat);
  $("#chats").append(chat.node);
  await chat.load();
}

function closeChat(id) {
  open.get(id)?.node.remove();
  open.delete(id);
}

/** The address names the open chats, so that a reload or a link opens them again. */
function nameInAddress() {
  history.replaceState(null, "", `#${[...open.keys()].join(",")}`);
}

async function openNamed() {
  const named = location.hash.slice(1).split(",").map(Number);
  const known = named.filter((id) => world.chats.has(id)).slice(0, room());
  for (const id of known) await openChat(id);
  return known.length;
}

function settle() {
  const ids = [...open.keys()];
  people.mark(ids);
  show($("#empty"), world.chats.size === 0);
  document.body.classList.toggle("in-chat", ids.length > 0);
}

function learn(chat) {
  world.chats.set(chat.id, chat);
  people.put(chat, world.persons.get(chat.id)?.language_code);
}

async function learnAll() {
  const [{ persons }, { chats, cursor }] = await Promise.all([get("/persons"), get("/chats")]);
  for (const person of persons) world.persons.set(person.id, person);
  for (const chat of chats) learn(chat);
  return cursor;
}

function hear(event) {
  if (event.type === "faults") refreshFaults();
  if (event.type === "commands") for (const chat of open.values()) chat.composer.loadCommands();
  if (event.type === "person") world.persons.set(event.person.id, event.person);
  if (event.type === "person" || event.type === "chat") learnAll().then(settle);
  people.hear(event, open.has(event.chat_id));
  open.get(event.chat_id)?.hear(event);
}

let lost = false;
function connected(up) {
  if (up && lost) location.reload();
  if (!up && !lost) for (const chat of open.values()) chat.toast(clone("lost"));
  lost = !up;
}

async function start() {
  world.bot = (await get("/bot")).user;
  const cursor = await learnAll();
  startDialogs(world, openChat);
  startFaults();
  listen(cursor, hear, connected);
  addEventListener("hashchange", openNamed);
  const [first] = world.chats.keys();
  if (!(await openNamed()) && first && !NARROW.matches) await openChat(first);
  settle();
}

start();
