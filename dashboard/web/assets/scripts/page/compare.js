// Compares the selection with the same of other days, of another source or of a data set.
import * as address from "../address.js";
import { sides } from "../map/comparison.js";
import { on } from "../map/events.js";
import { refresh } from "../map/scene.js";
import { settings } from "../settings.js";
import { chosenDates } from "../timeline/choice.js";
import { day, iso } from "../timeline/dates.js";
import { textOf } from "../timeline/field.js";
import { wholeSpan } from "../timeline/model.js";
import * as playback from "../timeline/playback.js";
import { readDates } from "../timeline/written.js";
import * as boxes from "./map-boxes.js";

const WEEK = 7;
const BETWEEN = "..";
const { compare: words, date_faults: faults, any_date: ANY_DATE } = settings.words;
const FILTERS = { source: "filter-sources", data: "filter-data-sets" };

const element = (id) => document.getElementById(id);
const choices = (kind) => [...element(FILTERS[kind]).querySelectorAll("input")];
const nameOf = (input) => input.closest(".choice").querySelector(".choice-name").textContent;

function choose(compare) {
  if (!address.changes({ compare }).length) return;
  address.step({ compare });
  refresh();
}

const ofDays = (range) => range.map(iso).join(BETWEEN);

// The days before those chosen, as many; where none are, the newest week and the one before it.
function offered() {
  const [, newest] = wholeSpan() || [];
  if (newest === undefined) return "";
  const chosen = chosenDates() || [newest - WEEK + 1, newest];
  if (!chosenDates()) playback.choose(chosen);
  const [first, last] = chosen;
  return ofDays([2 * first - last - 1, first - 1]);
}

// Which kind of thing is compared, and which of it.
function compared() {
  const [kind, ...name] = address.compare().split(":");
  if (FILTERS[kind] && name.length) return { kind, name: decodeURIComponent(name.join(":")) };
  const days = kind.split(BETWEEN).map(day);
  return { kind: "days", days: days.every(Number.isFinite) ? days : null };
}

function named(kind, name) {
  const found = choices(kind).find(({ value }) => value === name);
  return found ? nameOf(found) : name;
}

// What each side is of.
function names() {
  const { kind, name, days } = compared();
  if (kind === "days") return [textOf(chosenDates()) || ANY_DATE, textOf(days)];
  const chosen = choices(kind).filter(({ checked }) => checked).map(nameOf);
  return [chosen.join(", ") || words[`all_${kind}`], named(kind, name)];
}

function handle() {
  const line = element("compare-line");
  if (line.querySelector("input")) return;
  const input = document.createElement("input");
  Object.assign(input, { type: "range", min: 0, max: 100, step: "any", value: 50 });
  input.setAttribute("aria-label", words.line);
  line.prepend(input);
}

function fill() {
  const { kind, name, days } = compared();
  element("compare-days").value = textOf(days ?? null);
  element("compare-fault").textContent = "";
  const usual = new Option(words.choose, "");
  const groups = Object.keys(FILTERS).map((each) => {
    const group = document.createElement("optgroup");
    group.label = words[each];
    group.append(...choices(each).map((input) => new Option(nameOf(input), `${each}:${input.value}`)));
    return group;
  });
  element("compare-other").replaceChildren(usual, ...groups.filter((group) => group.children.length));
  element("compare-other").value = kind === "days" ? "" : `${kind}:${name}`;
}

// What is compared is drawn, or the page has come to stand about a map that shows it.
export function follow() {
  const line = element("compare-line");
  if (!line) return;
  const counts = sides();
  line.hidden = !counts;
  if (!counts) return;
  handle();
  const said = names();
  [...line.querySelectorAll("p")].forEach((side, number) => {
    side.textContent = words.side.replace("{name}", said[number])
      .replace("{n}", counts[number].toLocaleString("en"));
  });
  fill();
}

function toggle() {
  if (!boxes.toggle("compare")) return;
  if (!address.compare()) choose(offered());
  fill();
  element("compare-days").focus();
}

function write(field) {
  const { range, fault, text } = readDates(field.value);
  const told = fault ? faults[fault].replace("{text}", text) : "";
  element("compare-fault").textContent = told;
  if (fault || !range) return;
  const [begin, end] = wholeSpan() || range;
  choose(ofDays([range[0] ?? begin, range[1] ?? end]));
}

on("compared", follow);

document.addEventListener("click", ({ target }) => {
  if (target.closest("#compare-open, #compare-close")) toggle();
  if (target.closest("#compare-stop")) {
    choose("");
    toggle();
  }
});

document.addEventListener("change", ({ target }) => {
  if (target === element("compare-days")) write(target);
  if (target !== element("compare-other") || !target.value) return;
  const [kind, ...name] = target.value.split(":");
  choose(`${kind}:${encodeURIComponent(name.join(":")).replaceAll("%3A", ":")}`);
});
