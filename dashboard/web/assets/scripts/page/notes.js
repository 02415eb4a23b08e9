// Notes that a reader puts on the map; the address keeps them, and every picture shows them.
import * as address from "../address.js";
import { drawn } from "../map/gesture.js";
import { settings } from "../settings.js";
import { renew } from "./controls.js";
import * as boxes from "./map-boxes.js";
import { read, write } from "./note-text.js";

const { most: MOST, longest: LONGEST } = settings.notes;
const { notes: words, draw: hints } = settings.words;
let shown = null;  // the notes listed, as written

const element = (id) => document.getElementById(id);
const box = () => element("notes-box");
const all = () => read(address.notes());

function change(notes, { step = true } = {}) {
  const written = { notes: write(notes) };
  if (step) address.step(written);
  else address.rewrite(written);
  renew();
}

function row({ kind, text }, number) {
  const item = document.createElement("li");
  const field = document.createElement("input");
  const remove = document.createElement("button");
  Object.assign(field, { value: text, maxLength: LONGEST, placeholder: words[kind] });
  field.dataset.noteText = number;
  field.setAttribute("aria-label", `${words[kind]} ${number + 1}`);
  field.dir = "auto";
  remove.textContent = words.remove;
  remove.className = "quiet-button";
  remove.dataset.noteRemove = number;
  remove.setAttribute("aria-label", `${words.remove}: ${words[kind]} ${number + 1}`);
  item.append(field, remove);
  return item;
}

// The list follows the address, unless it is what changed it.
export function follow() {
  const written = address.notes();
  if (!box() || written === shown) return;
  shown = written;
  element("notes-list").replaceChildren(...all().map(row));
  const full = all().length >= MOST;
  box().querySelectorAll("[data-note]").forEach((button) => { button.disabled = full; });
}

async function add(kind) {
  const points = await drawn(kind, hints[kind]);
  if (!points) return;
  change([...all(), { kind, points, text: kind === "text" ? words.text : "" }]);
  follow();
  const field = element("notes-list").querySelector("li:last-child input");
  field.focus();
  field.select();
}

function toggle() {
  if (!boxes.toggle("notes")) return;
  follow();
  box().querySelector("button").focus();
}

document.addEventListener("click", ({ target }) => {
  const { note, noteRemove } = target.dataset ?? {};
  if (target.closest("#notes-open, #notes-close")) toggle();
  else if (note) add(note);
  else if (noteRemove) {
    change(all().filter((_, number) => number !== Number(noteRemove)));
    follow();
    box().querySelector("button").focus();
  }
});

document.addEventListener("change", ({ target }) => {
  const number = target.dataset?.noteText;
  if (!number) return;
  const notes = all();
  notes[number].text = target.value;
  shown = write(notes);
  change(notes, { step: false });
});
