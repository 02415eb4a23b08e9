// Exports: the server draws and writes them; here they are asked for, shown, and saved.
import * as address from "../address.js";
import { here } from "../map/view.js";
import { Overtaking, RequestError, server } from "../request.js";
import { settings } from "../settings.js";
import { copy } from "./clipboard.js";

const FIELDS =
  ["title", "caption", "layout", "scale", "banner", "distribution", "series", "atlas"];
const REMEMBERED = ["layout", "scale", "banner", "distribution"];  // from one visit to the next
const PAUSE_MS = 350;
const MOST_ANSWERS = 8;
const REFUSED = 422;
const CROWDED = 503;
const { words } = settings;
const answers = new Map();  // by address: a preview is the picture that is saved
const previews = new Overtaking();
let showing = "";
let timer = 0;

const element = (id) => document.getElementById(id);
const dialog = () => element("export-dialog");
const field = (name) => element(`export-${name}`);

function remembered() {
  try { return JSON.parse(localStorage.getItem("export")) || {}; } catch { return {}; }
}

function remember() {
  const values = Object.fromEntries(REMEMBERED.map((name) => [name, field(name).value]));
  try { localStorage.setItem("export", JSON.stringify(values)); } catch { /* for this visit only */ }
}

const given = () => (dialog().open
  ? Object.fromEntries(FIELDS.map((name) => [name, field(name).value])) : remembered());

// A preview is one picture at single size, whatever is saved.
const picture = () => ({ ...given(), scale: "", series: "", atlas: "" });

// The view as it is, or `changed`, what the dialog says, and the format.
function addressOf(format, fields, { path = "/export", changed = {} } = {}) {
  const theme = document.documentElement.dataset.mantineColorScheme;
  const [, query] = address.link({ theme, ...changed }).split("?");
  const { width, height } = here();
  return server.address(path, query, { format, frame: `${width},${height}`, ...fields });
}

function report(text, kind = "") {
  element("export-told").textContent = text;
  element("export-told").dataset.kind = kind;
}

// What the server says of an export that it refuses; else that there is none.
export async function reason(fault) {
  if (fault instanceof RequestError) {
    const { response } = fault;
    if (response.status === REFUSED) return (await response.json()).error;
    return response.status === CROWDED ? words.export_crowded : words.export_failed;
  }
  return fault instanceof TypeError ? words.export_failed : fault.message;
}

function fileName(response) {
  const header = response.headers.get("Content-Disposition") || "";
  const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/.exec(header);
  return named ? decodeURIComponent(named[1]) : "";
}

async function ask(url, options) {
  if (answers.has(url)) return answers.get(url);
  const inLine = (place) => report(words.export_waiting.replace("{n}", place));
  const response = await server.inLine(url, inLine, options);
  const answer = { blob: await response.blob(), name: fileName(response) };
  if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value);
  answers.set(url, answer);
  return answer;
}

function save({ blob, name }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// With what stands on the button kept from being pressed twice.
async function during(button, work) {
  button.setAttribute("aria-busy", "true");
  report(words.export_drawing);
  try {
    report((await work()) || "");
  } catch (fault) {
    if (!dialog().open) open();
    report(await reason(fault), "problem");
  } finally {
    button.removeAttribute("aria-busy");
  }
}

async function preview() {
  const url = addressOf("png", picture());
  const image = element("export-preview");
  showing = url;
  report(words.export_drawing);
  try {
    const { blob } = await ask(url, { signal: previews.start() });
    if (showing !== url) return;
    if (image.src) URL.revokeObjectURL(image.src);
    image.src = URL.createObjectURL(blob);
    image.hidden = false;
    report(address.compare() && words.export_one_side);
  } catch (fault) {
    if (showing !== url) return;
    image.hidden = true;
    report(await reason(fault), "problem");
  }
}

function open() {
  const before = remembered();
  REMEMBERED.forEach((name) => { if (before[name]) field(name).value = before[name]; });
  dialog().showModal();
  preview();
}

// A file of the view with some of it changed, as the dialog was set last.
export async function saveAs(format, changed) {
  save(await ask(addressOf(format, { ...remembered(), layout: "", scale: "" }, { changed })));
}

async function copyPicture() {
  const { blob } = await ask(addressOf("png", picture()));
  if (!navigator.clipboard || !window.ClipboardItem) throw new Error(words.export_no_clipboard);
  await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
  return words.export_copied;
}

async function copyCaption() {
  const { blob } = await ask(addressOf("png", given(), { path: "/export/caption" }));
  await copy(await blob.text());
  return words.export_copied;
}

async function saved(format) {
  const { scale, ...rest } = given();
  save(await ask(addressOf(format, { ...rest, scale: format === "png" && scale === "2" ? "2" : "" })));
  return address.compare() ? `${words.export_saved} ${words.export_one_side}` : words.export_saved;
}

document.addEventListener("click", (event) => {
  const on = event.target.closest("#export-menu, #export-png, [data-export]");
  if (!on) {
    if (event.target === dialog()) dialog().close();  // beside it, on the veil
    return;
  }
  const action = on.dataset.export;
  if (on.id === "export-menu") open();
  else if (on.id === "export-png") during(on, () => saved("png"));
  else if (action === "close") dialog().close();
  else if (action === "copy-picture") during(on, copyPicture);
  else if (action === "copy-caption") during(on, copyCaption);
  else during(on, () => saved(action));
});

document.addEventListener("input", (event) => {
  if (!event.target.closest(".export-settings")) return;
  remember();
  clearTimeout(timer);
  timer = setTimeout(preview, PAUSE_MS);
});
