// The field of dates: written in, filled from the calendar beside it, or with one press.
import { setProps } from "../dash.js";
import { settings } from "../settings.js";
import { dayText, iso, rangeText } from "./dates.js";
import { struckDays, wholeSpan } from "./model.js";
import * as playback from "./playback.js";
import { readDates } from "./written.js";

const WEEK = 7;
const MONTH = "2015-09".length;
const { months } = settings;
const ids = { text: "dates-text", calendar: "filter-dates" };
const { date_faults: faults, open_dates: open } = settings.words;

let shown = "";  // what the field was last given
let dates = null;  // as the address has them: one end may be missing
let half = "";  // the first day, picked in the calendar and waiting for a last one
let struck = new Set();

export function textOf(range) {
  if (!range) return "";
  const [first, last] = range;
  if (first === null) return open.until.replace("{day}", dayText(last, months));
  if (last === null) return open.since.replace("{day}", dayText(first, months));
  return rangeText(range, months);
}

// An open end is that of the data.
function closed([first, last]) {
  const [begin, end] = wholeSpan() || [];
  return [first ?? Math.min(begin ?? last, last), last ?? Math.max(end ?? first, first)];
}

function choose(range) {
  const wanted = range && closed(range);
  if (String(wanted) === String(dates)) show();
  else playback.choose(wanted);
}

function show() {
  shown = textOf(dates);
  setProps(ids.text, { value: shown, error: null });
}

// What the reader wrote; what is said of it where it is no date.
export function written(text) {
  if (text === shown) return null;
  const { range, fault, text: about } = readDates(text);
  if (fault) return faults[fault].replace("{text}", about);
  choose(range);
  return null;
}

// A first day alone is waited on, not taken over. True where it is one.
export function picked([first, last] = [null, null]) {
  const before = half;
  half = first && !last ? first : "";
  document.querySelector("[data-calendar]")?.toggleAttribute("data-half", Boolean(half));
  // Given up after the first day, by Escape or a press elsewhere: that day is meant.
  if (before && !first && !last) {
    setProps(ids.calendar, { value: [before, before] });
    return true;
  }
  return Boolean(half);
}

// The newest days of the data, in whole days since 1970; null where there are none.
function newest(name) {
  const [, last] = wholeSpan() || [];
  if (last === undefined) return null;
  return name === "week" ? [last - WEEK + 1, last] : readDates(iso(last).slice(0, MONTH)).range;
}

function years() {
  const [first, last] = (wholeSpan() || []).map((number) => Number(iso(number).slice(0, 4)));
  return first ? Array.from({ length: last - first + 1 }, (_, back) => last - back) : [];
}

function rangeOf(name, value) {
  if (name === "year") return value ? readDates(value).range : null;
  return name === "all" ? null : newest(name);
}

const presets = () => [...document.querySelectorAll("[data-dates]")];

function mark() {
  presets().forEach((element) => {
    const { dates: name } = element.dataset;
    if (name !== "year") {
      element.setAttribute("aria-pressed", String(String(rangeOf(name)) === String(dates)));
      return;
    }
    const found = years().find((year) => String(rangeOf(name, `${year}`)) === String(dates));
    element.value = found ?? "";
    element.classList.toggle("chosen", Boolean(found));
  });
}

// The dates that the page follows now.
export function follow(chosen) {
  dates = chosen;
  show();
  mark();
}

// Other bars: other days have strikes, and the data may be another.
export function renew() {
  struck = struckDays();
  const select = document.querySelector("select[data-dates]");
  const [usual] = select.options;
  select.replaceChildren(usual, ...years().map((year) => new Option(year, year)));
  mark();
}

// What was written and not yet taken over goes.
window.addEventListener("popstate", show);

// Mantine asks of each day that it draws, and gives it what is answered.
window.dashMantineFunctions = {
  struckDay: (date) => (struck.has(Date.parse(date) / 86400000) ? { "data-struck": "true" } : {}),
};

// An Escape that closes the calendar closes nothing else. Heard before the calendar hears it.
window.addEventListener("keydown", (event) => {
  const calendar = document.querySelector("[data-calendar]");
  if (event.key !== "Escape" || !calendar) return;
  event.preventDefault();
  if (calendar.contains(event.target)) return;
  // It hears only what is pressed within it, and the focus may be elsewhere.
  event.stopImmediatePropagation();
  calendar.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
  );
}, true);

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-dates]");
  if (button) choose(rangeOf(button.dataset.dates));
});

document.addEventListener("change", ({ target }) => {
  if (target.matches?.("select[data-dates]")) choose(rangeOf("year", target.value));
});
