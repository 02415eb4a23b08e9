// The brief of what is selected: read on the page, or saved as a file.
import * as address from "../address.js";
import { server } from "../request.js";
import { settings } from "../settings.js";
import { reason, saveAs } from "./export.js";
import * as news from "./news.js";

const { brief: words, export_saved: SAVED } = settings.words;
let asked = "";

const element = (id) => document.getElementById(id);
const dialog = () => element("brief-dialog");
const since = () => day().value;

// Dash has no field for a day.
function day() {
  const label = element("brief-since");
  if (!label.querySelector("input")) {
    const field = document.createElement("input");
    field.type = "date";
    label.append(field);
  }
  return label.querySelector("input");
}

function report(text) { element("brief-state").textContent = text; }

async function tell() {
  const url = server.address("/brief", address.filters(), { since: since() });
  asked = url;
  report(words.making);
  try {
    const { html } = await server.json(url);
    if (asked !== url) return;
    element("brief-told").innerHTML = html;
    report("");
  } catch (fault) {
    if (asked !== url) return;
    element("brief-told").replaceChildren();
    report(await reason(fault));
  }
}

function open() {
  day().value = address.since() || news.usualDay();
  dialog().showModal();
  tell();
}

async function save(button, format) {
  button.setAttribute("aria-busy", "true");
  report(words.making);
  try {
    await saveAs(format, { since: since() });
    report(SAVED);
  } catch (fault) {
    report(await reason(fault));
  } finally {
    button.removeAttribute("aria-busy");
  }
}

document.addEventListener("click", ({ target }) => {
  if (target.closest("#brief-open")) {
    open();
    return;
  }
  const on = target.closest("[data-brief]");
  if (target === dialog() || on?.dataset.brief === "close") dialog().close();
  else if (on) save(on, on.dataset.brief);
});

document.addEventListener("change", ({ target }) => {
  if (target.closest("#brief-since")) tell();
});
