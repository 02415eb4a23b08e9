// Names of the largest towns for which the map found no room among the marks: a reader looks for
// these first. They stand where there is some, with a line to their town, or else over the marks,
// but never over a number.
import { settings } from "../settings.js";
import { gl, largeTowns, namedTowns } from "./adapter.js";
import { lead, leaders, nearest } from "./leaders.js";
import { arrange, frameOf } from "./placement.js";

const DOT = 3;  // pixels to any side
const BESIDE = 9;  // pixels from the town, within which its name needs no line
const FURTHEST = 26;  // pixels; beyond, it would seem to be of what lies there
const { digit: DIGIT } = settings.map;
const LINE = 6;  // pixels from a number's middle up and down
let names = [];  // { name, at, element, line, size, box }
let view = "";

function viewed() {
  const map = gl();
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getCanvas();
  return [lng, lat, map.getZoom(), clientWidth, clientHeight].join();
}

function made(town) {
  const element = document.createElement("span");
  element.className = "map-name";
  element.textContent = town.name;
  return { ...town, element, box: null };
}

function show(wanted) {
  const layer = document.getElementById("map-names");
  names = wanted.map(made);
  const { drawing, lines } = leaders(names.length);
  layer.replaceChildren(drawing, ...names.map(({ element }) => element));
  names.forEach((name, number) => {
    const { width, height } = name.element.getBoundingClientRect();
    Object.assign(name, { line: lines[number], size: { width, height } });
  });
}

// At rest: which towns the map has not named. One that it has not is kept until the view changes,
// or it would be named by turns, since each name takes the room of another.
export function settle() {
  const now = viewed();
  const kept = now === view ? names.map(({ name }) => name) : [];
  const named = namedTowns();
  const wanted = largeTowns().filter(({ own, name }) => own
    && (kept.includes(name) || !named.includes(name)));
  view = now;
  if (wanted.map(({ name }) => name).join() !== names.map(({ name }) => name).join()) show(wanted);
}

export const isOurs = (town) => names.some(({ name }) => name === town.name);

export const covered = () => names.flatMap(({ box }) => box ?? []);

const square = ({ x, y }, reach) =>
  ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });

const boxed = ({ left, top }, { width, height }) =>
  ({ left, top, right: left + width, bottom: top + height });

const number = ({ x, y, reach, digits }) => {
  const [right, down] = [Math.min(reach, (digits * DIGIT) / 2), Math.min(reach, LINE)];
  return { left: x - right, top: y - down, right: x + right, bottom: y + down };
};

// Beyond a mark that lies on the town its name may stand a mark's reach further away.
const furthest = (point, marks) => FURTHEST + Math.max(0, ...marks
  .filter(({ x, y, reach }) => Math.hypot(x - point.x, y - point.y) < reach)
  .map(({ reach }) => reach));

// Clear of what lies on the map; of marks as long as there is room beside them, else at least of
// what stands in them; nowhere rather than far away.
export function place(map, lying, marks) {
  const frame = frameOf(map);
  const whole = marks.map((mark) => square(mark, mark.reach));
  const numbers = marks.filter(({ digits }) => digits).map(number);
  const taken = [...lying];
  names.forEach((name) => {
    const point = map.project(name.at);
    const { element, line, size } = name;
    const inside = point.x > 0 && point.y > 0 && point.x < frame.width && point.y < frame.height;
    const boxes = inside ? [whole, numbers].flatMap((clear) => arrange([point], [[size]], frame,
      [...taken, ...clear, square(point, DOT)])).map((found) => found && boxed(found, size)) : [];
    const most = furthest(point, marks);
    name.box = boxes.find((box) => box && nearest(point, box).away <= most) ?? null;
    lead(line, point, name.box, marks, BESIDE);
    element.style.visibility = name.box ? "visible" : "hidden";
    if (!name.box) return;
    taken.push(name.box);
    const { left, top } = name.box;
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
}
