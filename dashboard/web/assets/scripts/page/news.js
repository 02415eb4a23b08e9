// What is new since a day: at first the newest day that the reader had seen on the last visit.
import * as address from "../address.js";
import { settings } from "../settings.js";
import { day, iso } from "../timeline/dates.js";

const WEEK = 7;
const KEY = "visited";  // in the browser: the newest day of the data that was seen
const button = () => document.getElementById("news");
let usual = "";  // the day offered
let shown = "";
let input = null;  // of another day, once it is asked for

function remembered() {
  try { return localStorage.getItem(KEY) || ""; } catch { return ""; }
}

function remember(asOf) {
  try { localStorage.setItem(KEY, asOf); } catch { /* the newest week is offered again */ }
}

// The data is of this day. Where nothing came since the last visit, its newest week is new.
export function seen(asOf) {
  if (usual || !asOf) return;
  const before = remembered();
  usual = before && before < asOf ? before : iso(day(asOf) - WEEK + 1);
  remember(asOf);
}

// From which day on what is reported is offered as new.
export const usualDay = () => usual;

function field() {
  input = document.createElement("input");
  input.type = "date";
  input.className = "offer";
  input.setAttribute("aria-label", settings.words.new_since);
  button().after(input);
}

function show() {
  shown = address.since();
  button().setAttribute("aria-pressed", String(Boolean(shown)));
  if (!input && shown) field();
  if (!input) return;
  input.hidden = !shown;
  input.value = shown;
}

// The day in the address, which the button follows.
export function since() {
  if (button() && shown !== address.since()) show();
  return address.since();
}

// `ask` is run when the list has to follow.
export function watch(ask) {
  const change = (from) => {
    address.step({ since: from });
    ask();
  };
  document.addEventListener("click", ({ target }) => {
    if (target === button()) change(address.since() ? "" : usual);
  });
  document.addEventListener("change", ({ target }) => {
    if (target === input && Number.isFinite(day(target.value))) change(target.value);
  });
}
