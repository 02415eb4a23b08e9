// The labels of regions over the map: buttons that keep clear of each other, of marks, of large
// towns and of what else lies on the map. One without room shrinks, then folds into a small mark.
import { openStrike } from "../address.js";
import { settings } from "../settings.js";
import { gl, largeTowns } from "./adapter.js";
import { tell } from "./events.js";
import { lead, leaders } from "./leaders.js";
import { arrange, frameOf } from "./placement.js";
import * as townNames from "./town-names.js";

const { letter: LETTER, beside: BESIDE } = settings.map.placing;
const { marks: MARKS } = settings.map;
const SIZES = ["full", "short", "folded"];
const FURNITURE = ".map-tools, .map-foot, #legend-box, .map-box";
let labels = [];
let side = () => true;  // whether a label's place is on its own side, where two are compared
let marks = [];  // where they are, how large, and the length of the number in each
let towns = [];
let furniture = [];

const square = ({ x, y }, reach) =>
  ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });

// Where an element lies on the map, in its pixels.
function within(element) {
  const frame = document.getElementById("map-labels").getBoundingClientRect();
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left: left - frame.left, top: top - frame.top,
    right: right - frame.left, bottom: bottom - frame.top };
}

// Where the names stand that the map gives to large towns: to any side of them.
function named(map) {
  return towns.filter((town) => !townNames.isOurs(town)).map(({ at, name }) => {
    const { x, y } = map.project(at);
    const reach = name.length * LETTER;
    return { left: x - reach, top: y - LETTER, right: x + reach, bottom: y + LETTER };
  });
}

// How many marks, and labels' own places, an element lies on.
export function marksUnder(element) {
  const box = within(element);
  return [...marks, ...labels].filter(({ at }) => {
    const { x, y } = gl().project(at);
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  }).length;
}

// An open legend folds rather than cover a mark, unless it was the reader who opened it.
function foldLegend() {
  const legend = document.getElementById("legend-box");
  if (!legend?.open || legend.dataset.touched) return;
  if (marksUnder(legend)) legend.open = false;
}

// At rest: what is about the labels may have changed, which need not be looked up in each frame.
export function settle() {
  towns = largeTowns();
  if (gl()) foldLegend();
  furniture = [...document.querySelectorAll(FURNITURE)].map(within);
  if (gl()) townNames.settle();
  place();
  tell("settled", "");
}

// What names would be cut by, in pixels of the map; nothing before the page stands about it.
export const covered = () => (furniture.length
  ? [...furniture, ...townNames.covered(), ...labels.flatMap(({ box }) => box)] : []);

// Where the map is now, and what lies on it.
export function place() {
  const map = gl();
  if (!map) return;
  const seenMarks = marks.map(({ at, ...mark }) => ({ ...map.project(at), ...mark }));
  const lies = [...furniture, ...named(map)];
  townNames.place(map, lies, seenMarks);
  if (!labels.length) return;
  const points = labels.map(({ at }) => map.project(at));
  const seen = labels.filter((label, number) => side(label, points[number]));
  const placed = arrange(seen.map(({ at }) => map.project(at)), seen.map(({ sizes }) => sizes),
    frameOf(map),
    [...lies, ...townNames.covered(), ...seenMarks.map((mark) => square(mark, mark.reach))]);
  labels.forEach((label, number) => {
    const { element, leader, sizes } = label;
    const found = placed[seen.indexOf(label)];
    const box = found && { left: found.left, top: found.top,
      right: found.left + sizes[found.size].width, bottom: found.top + sizes[found.size].height };
    lead(leader, points[number], box, seenMarks, BESIDE);
    element.style.visibility = found ? "visible" : "hidden";
    label.box = box ? [box] : [];
    if (found) {
      element.dataset.size = SIZES[found.size];
      element.style.transform = `translate(${Math.round(found.left)}px, ${Math.round(found.top)}px)`;
    }
  });
}

// Whatever lies on the map changes size: the legend, when it is filled or folded.
export function watchFurniture() {
  const observer = new ResizeObserver(settle);
  document.querySelectorAll(`${FURNITURE}, .notices`)
    .forEach((element) => observer.observe(element));
  const legend = document.getElementById("legend-box");
  legend.querySelector("summary").addEventListener("click", () => { legend.dataset.touched = "1"; });
}

function button(label) {
  const element = document.createElement("button");
  const title = document.createElement("strong");
  const detail = document.createElement("span");
  element.className = "map-label";
  element.title = `${label.title} · ${label.detail}`;
  element.dataset.event = label.event_id;
  element.setAttribute("aria-current", String(label.event_id === openStrike()));
  element.style.setProperty("--actor", label.colour);
  title.textContent = label.short;
  // A total that others share is not told without them.
  const shared = document.createElement("span");
  shared.textContent = label.title.slice(label.short.length);
  title.append(shared);
  detail.textContent = label.detail;
  element.append(title, detail);
  return element;
}

// All are measured at once: measuring one by one would lay the page out anew for each.
function measured(elements, size) {
  elements.forEach((element) => { element.dataset.size = size; });
  return elements.map((element) => element.getBoundingClientRect());
}

// Where two sides are compared: whether a label of the second, or the first, is seen at a point.
export function divide(test) {
  side = ({ second }, point) => test(second, point.x);
}

// The marks of a scene, which come by columns.
const marksOf = ({ groups: { [MARKS]: { lon = [], lat, properties } } }) =>
  lon.map((east, number) => ({
    at: [east, lat[number]], reach: properties.radius[number] + properties.stroke[number],
    digits: properties.symbol[number].length,
  }));

// Of a scene, and of another that it is compared with.
export function draw(scene, other) {
  const box = document.getElementById("map-labels");
  if (!box) return;
  const made = [...scene.labels, ...(other?.labels ?? []).map((one) => ({ ...one, second: true }))];
  const elements = made.map(button);
  const { drawing, lines } = leaders(made.length);
  box.replaceChildren(drawing, ...elements);
  const sizes = SIZES.map((size) => measured(elements, size));
  labels = made.map((label, number) => ({
    second: Boolean(label.second), at: [label.longitude, label.latitude], box: [],
    element: elements[number], leader: lines[number],
    sizes: sizes.map((each) => each[number]),
  }));
  marks = [scene, other].filter(Boolean).flatMap(marksOf);
  settle();
}
