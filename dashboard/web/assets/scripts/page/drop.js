// A file of events or a control map, dropped on the page: sent, looked at, brought in, undone.
// Where the operator does not allow it there is no dialog, and nothing here does anything.
import { awaitNewer } from "../connection.js";
import { server } from "../request.js";
import { settings } from "../settings.js";

const PIECE = 900_000;  // bytes of a request
const LOOK_MS = 400;
const HEADERS = { "X-Asked-By": "page", "Content-Type": "application/octet-stream" };
const FIELDS = ["form", "name", "kind", "order", "actor", "first", "last", "source"];
const { words } = settings;
let id = "";

const part = (name) => document.getElementById(`drop-${name}`);
const dialog = () => part("dialog");
const button = (name) => dialog().querySelector(`[data-drop="${name}"]`);
const address = (path, parts = {}) => server.address(path,
  { id, lang: document.documentElement.lang }, parts);

function say(text) {
  const line = document.createElement("p");
  line.textContent = text;
  part("told").replaceChildren(line);
}

function offer(...names) {
  for (const name of ["preview", "write", "undo"]) button(name).hidden = !names.includes(name);
}

function fit(form) {
  for (const field of dialog().querySelectorAll("[data-for]")) {
    const only = field.dataset.for;
    field.hidden = Boolean(only) && !only.split(" ").includes(form);
  }
}

function asked() {
  const said = Object.fromEntries(FIELDS.map((name) => [name, part(name).value.trim()]));
  const columns = [...part("told").querySelectorAll("[data-column]")];
  const mapping = Object.fromEntries(columns.filter((each) => each.value)
    .map((each) => [each.dataset.column, each.value]));
  return JSON.stringify({ ...said, mapping, swapped: part("swapped").value === "true" });
}

// A refusal is a line to be read.
async function post(path, parts, body) {
  try {
    await server.get(address(path, parts), { method: "POST", headers: HEADERS, body });
  } catch (fault) {
    throw new Error(await fault.response?.text() || words.drop.lost, { cause: fault });
  }
}

async function send(file) {
  id = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((each) => each.toString(16).padStart(2, "0")).join("");
  const mine = id;
  let at = 0;
  do {
    say(words.drop.sending.replace("{share}", Math.floor(100 * at / Math.max(file.size, 1))));
    await post("/dropped", { name: file.name, at: String(at) }, file.slice(at, at + PIECE));
    at += PIECE;
  } while (at < file.size && mine === id);
}

async function follow() {
  const mine = id;
  for (;;) {
    const found = await server.json(address("/dropped/told"), { headers: HEADERS });
    if (mine !== id) return;
    if (found.state !== "reading") {
      part("told").innerHTML = found.html;
      part("form").value = found.form;
      fit(found.form);
      offer(...{ preview: ["preview", "write"], failed: ["preview"], written: ["undo"] }[found.state]
        || []);
      if (found.state === "written" || found.state === "removed") awaitNewer();
      return;
    }
    say(words.drop.reading.replace("{share}", found.share));
    await new Promise((later) => { setTimeout(later, LOOK_MS); });
  }
}

async function act(...steps) {
  offer();
  try {
    for (const step of steps) await step();
  } catch (fault) {
    say(fault.message);
    offer("preview");
  }
}

const ask = (what) => () => post("/dropped/asked", { do: what }, asked());

function take(file) {
  if (!file) return;
  if (!dialog().open) dialog().showModal();
  for (const name of [...FIELDS, "swapped"]) part(name).value = "";
  fit("");
  act(() => send(file), ask("preview"), follow);
}

function choose() {
  const picker = document.createElement("input");
  picker.type = "file";
  picker.addEventListener("change", () => take(picker.files[0]));
  picker.click();
}

function close() {
  if (id) ask("forget")().catch(() => {});
  id = "";
  part("told").replaceChildren();
  offer();
  dialog().close();
}

document.addEventListener("click", ({ target }) => {
  if (target.closest("#drop-open")) {
    fit("");
    dialog().showModal();
  }
  const what = target.closest("[data-drop]")?.dataset.drop;
  if (what === "choose") choose();
  if (what === "close") close();
  if (what === "undo") act(ask(what), follow);
  if (what === "preview" || what === "write") act(ask(what), follow);
});
document.addEventListener("change", ({ target }) => {
  if (target.id === "drop-form") fit(target.value);
});
document.addEventListener("cancel", ({ target }) => {
  if (target === dialog()) close();
}, true);
for (const kind of ["dragover", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (!dialog() || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    if (kind === "drop") take(event.dataTransfer.files[0]);
  });
}
