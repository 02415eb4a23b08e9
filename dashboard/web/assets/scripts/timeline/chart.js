// The timeline drawn: strikes over time as bars, the window of dates shown, and its line of text.
import { settings } from "../settings.js";
import { dayText, rangeText, ticks } from "./dates.js";
import { bar, barOf, current, ends, lastBar, sent, wholeSpan } from "./model.js";
import { barAtX, clamp, EDGE, xOf } from "./scale.js";

const HEAD = 13;  // pixels above the bars, for the highest number
const FOOT = 19;  // pixels below them, for dates
const WIDEST = 30;  // pixels of a bar
const FONT = "11px";
const said = settings.words.timeline;

let range = null;  // what is shown: the dates chosen, or what a drag or the playback is at
let afterPaint = () => {};

export const plot = () => document.getElementById("timeline-plot");
export const shown = () => range;
export const setShown = (dates) => { range = dates; };
export const onPaint = (listener) => { afterPaint = listener; };

const part = (name) => plot().querySelector(`.time-${name}`);
const days = (dates) => rangeText(dates, sent().months);

export const barWords = (index) => `${days(bar(index))}: ${sent().said[index]}`;
export const x = (number) => xOf(number, plot().clientWidth, sent());
export const along = (clientX) => clientX - plot().getBoundingClientRect().left;
export const barAt = (clientX) => barAtX(along(clientX), plot().clientWidth, sent());

// Of dates that the axis does not reach, where the strikes are.
function beyond() {
  const whole = wholeSpan();
  if (!range || !whole) return "";
  const [begin, end] = ends();
  const told = (words, number) => words.replace("{day}", dayText(number, sent().months));
  if (range[1] < begin) return told(said.before, whole[0]);
  return range[0] >= end ? told(said.after, whole[1]) : "";
}

export function say(text) {
  const line = document.getElementById("timeline-now");
  const dates = range || wholeSpan();
  line.textContent = text || beyond() || (dates ? days(dates) : "");
  line.classList.toggle("time-quiet", !text && !range);
}

function element(name, parent, values) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(values).forEach(([key, value]) => made.setAttribute(key, value));
  parent.append(made);
  return made;
}

// How high each attacker's part of a bar is, in pixels from the foot; the last is of all others.
function parts(index, tall) {
  const { numbers, attackers } = current();
  const edges = [0];
  attackers.forEach((each) => edges.push(edges.at(-1) + each.numbers[index]));
  edges.push(numbers[index]);
  return edges.map((edge) => Math.round((edge / numbers[index]) * tall));
}

function bars() {
  const { numbers, attackers } = current();
  const height = Math.max(plot().clientHeight - HEAD - FOOT, 0);
  const most = Math.max(1, ...numbers);
  const paths = Array.from({ length: attackers.length + 1 }, () => ({ in: "", out: "" }));
  numbers.forEach((number, index) => {
    if (!number) return;
    const [first, last] = bar(index);
    const [start, end] = [Math.round(x(first)), Math.round(x(last + 1))];
    const room = Math.min(end - start, WIDEST);
    const left = start + Math.round((end - start - room) / 2);
    const wide = Math.max(room - (room > 3 ? 1 : 0), 1);
    // Even one strike among thousands is a line that can be seen.
    const tall = Math.max(Math.round((number / most) * height), 2);
    const inside = !range || (first <= range[1] && last >= range[0]);
    const edges = parts(index, tall);
    paths.forEach((path, n) => {
      if (edges[n + 1] === edges[n]) return;
      path[inside ? "in" : "out"] +=
        `M${left} ${HEAD + height - edges[n]}v${edges[n] - edges[n + 1]}h${wide}V${HEAD + height - edges[n]}z`;
    });
  });
  plot().querySelectorAll(".time-bars").forEach((path, n) => {
    path.setAttribute("d", paths[Math.floor(n / 2)][n % 2 ? "in" : "out"]);
  });
}

// In its own direction: a drawing's is from left to right, which tears an Arabic date.
const isolated = (text) => `\u2068${text}\u2069`;

// A day's name stands under its bar, that of anything longer beside the mark of its start.
function axis(svg) {
  const measure = document.createElement("canvas").getContext("2d");
  measure.font = `${FONT} ${getComputedStyle(svg).fontFamily}`;
  const wide = (text) => measure.measureText(text).width;
  const all = plot().clientWidth;
  const foot = plot().clientHeight - FOOT;
  let free = 0;
  ticks(current(), all - 2 * EDGE, wide).forEach(({ number, year, text }) => {
    const under = current().unit === "day" && !year;
    const at = Math.floor(x(under ? number + 0.5 : number)) + 0.5;
    const left = under ? at - wide(text) / 2 : at + 4;
    if (left < free || left + wide(text) > all) return;
    element("path", svg, { class: "time-tick", d: `M${at} ${foot}v${under ? 3 : 6}` });
    element("text", svg, { class: year ? "time-date time-year" : "time-date", x: left,
      y: foot + 14 }).textContent = isolated(text);
    free = left + wide(text) + 8;
  });
}

function picture(box) {
  const [wide, high] = [box.clientWidth, Math.max(box.clientHeight, HEAD + FOOT)];
  const svg = element("svg", box, { width: wide, height: high, role: "img",
    "aria-label": said[current().unit] });
  const foot = high - FOOT;
  element("rect", svg, { class: "time-under", y: HEAD, height: foot - HEAD, width: 0 });
  // Light and dark: the page's colour scheme decides.
  const fills = current().attackers.map(({ colours }) => `light-dark(${colours})`);
  [...fills, "var(--quiet)"].forEach((fill) => {
    ["out", "in"].forEach((name) => {
      element("path", svg, { class: `time-bars time-bars-${name}` }).style.fill = fill;
    });
  });
  element("path", svg, { class: "time-base", d: `M${EDGE} ${foot + 0.5}H${wide - EDGE}` });
  const most = Math.max(...current().numbers);
  if (most) {
    element("path", svg, { class: "time-top", d: `M${EDGE} ${HEAD - 0.5}H${wide - EDGE}` });
    element("text", svg, { class: "time-most", x: EDGE, y: HEAD - 3 })
      .textContent = most.toLocaleString("en");
  }
  axis(svg);
}

function handles(box) {
  ["window", "first", "last", "head"].forEach((name) => {
    const edge = name === "first" || name === "last";
    const made = document.createElement("div");
    made.className = `time-${edge ? "edge" : name}`;
    if (edge) {
      made.dataset.edge = name;
      made.tabIndex = 0;
      made.setAttribute("role", "slider");
      made.setAttribute("aria-label", said[name]);
    }
    box.append(made);
  });
}

function nothing(box) {
  const line = document.createElement("p");
  line.className = "time-nothing";
  line.dir = "auto";
  line.textContent = said.empty;
  box.append(line);
  say("");
}

export function draw() {
  const box = plot();
  if (!box || !sent()) return;
  watch(box);
  const focused = box.contains(document.activeElement) && document.activeElement.dataset.edge;
  box.replaceChildren();
  box.style.setProperty("--foot", `${FOOT}px`);
  if (!current()) {
    nothing(box);
    return;
  }
  picture(box);
  handles(box);
  paint(range);
  if (focused) box.querySelector(`[data-edge=${focused}]`).focus();
}

function placeEdge(edge, dates, at) {
  const [first, end] = ends();
  const number = edge.dataset.edge === "first" ? at[0] : at[1];
  edge.classList.toggle("time-free", !dates);
  edge.style.left = `${x(edge.dataset.edge === "first" ? number : number + 1)}px`;
  edge.setAttribute("aria-valuemin", 0);
  edge.setAttribute("aria-valuemax", lastBar());
  edge.setAttribute("aria-valuenow", barOf(number));
  edge.setAttribute("aria-valuetext", dayText(clamp(number, first, end - 1), sent().months));
}

// The window of dates and the bars in it; null for all dates. With `head`, as playback shows it.
export function paint(dates, head = false) {
  range = dates;
  afterPaint();
  if (!current() || !plot().firstChild) return;
  bars();
  const [first, end] = ends();
  const at = dates || [first, end - 1];
  const [left, right] = [x(at[0]), x(at[1] + 1)];
  const frame = part("window");
  frame.hidden = !dates;
  frame.style.left = `${left}px`;
  frame.style.width = `${right - left}px`;
  plot().querySelectorAll("[data-edge]").forEach((edge) => placeEdge(edge, dates, at));
  plot().classList.toggle("time-played", head);
  part("head").style.transform = `translateX(${right}px)`;
  say("");
}

// The bar under the pointer, in one line; null where it has left.
export function point(index) {
  const column = part("under");
  if (!column) return;
  const [first, last] = index === null ? [0, -1] : bar(index);
  column.setAttribute("x", Math.round(x(first)));
  column.setAttribute("width", Math.max(Math.round(x(last + 1)) - Math.round(x(first)), 0));
  say(index === null ? "" : barWords(index));
}

const resized = new ResizeObserver(() => { if (plot()?.clientWidth) draw(); });
let watched = null;
function watch(box) {
  if (box === watched) return;
  resized.disconnect();
  watched = box;
  resized.observe(box);
}
