// A shape that the reader draws on the map with a pointer, seen while it is drawn.
import { settings } from "../settings.js";
import { gl } from "./adapter.js";
import { path } from "./outline.js";

const SVG = "http://www.w3.org/2000/svg";
const STILL_PX = 5;  // a pointer that moved less was pressed, not dragged
const NEAR_PX = 10;  // of a corner: pressed there again, it is the same
const DRAGGED = ["rectangle", "arrow", "circle"];
const CORNERS = "polygon";
const LEAST_CORNERS = 3;
const { draw: words } = settings.words;
let drawing = null;  // { kind, points, begun, end }: the last point follows the pointer
let shape = null;

const element = (id) => document.getElementById(id);
const surface = () => element("map-draw");

const onScreen = ([lon, lat]) => {
  const { x, y } = gl().project([lon, lat]);
  return [x, y];
};

function place({ clientX, clientY }) {
  const { left, top } = surface().getBoundingClientRect();
  const { lng, lat } = gl().unproject([clientX - left, clientY - top]);
  return [lng, lat];
}

const away = (one, other) => {
  const [[ax, ay], [bx, by]] = [onScreen(one), onScreen(other)];
  return Math.hypot(ax - bx, ay - by);
};

function look() {
  if (!drawing) return;
  shape.setAttribute("d", path(drawing.kind, drawing.points.map(onScreen)));
}

// What the reader is told to do, and how to end it; nothing where nothing is drawn.
export function tell(text, { ends = false } = {}) {
  element("draw-notice").hidden = !text;
  element("draw-told").textContent = text;
  element("draw-done").hidden = !ends;
}

function finish(points) {
  const { end } = drawing;
  drawing = null;
  gl()?.off("move", look);
  surface().hidden = true;
  surface().replaceChildren();
  tell("");
  end(points);
}

function finishCorners() {
  const corners = drawing.points.slice(0, -1);
  if (corners.length >= LEAST_CORNERS) finish(corners);
}

function corner(at) {
  const { points } = drawing;
  const [first, last] = [points[0], points.at(-2)];
  if (last && (away(last, at) < NEAR_PX || away(first, at) < NEAR_PX)) {
    finishCorners();
    return;
  }
  drawing.points = [...points.slice(0, -1), at, at];
  look();
}

function press(event) {
  if (!drawing || event.button) return;
  event.preventDefault();
  const at = place(event);
  if (drawing.kind === CORNERS) {
    corner(at);
    return;
  }
  surface().setPointerCapture(event.pointerId);
  drawing.begun = drawing.points.length ? "again" : "once";
  drawing.points = [drawing.points[0] ?? at, at];
  look();
}

function move(event) {
  if (!drawing?.points.length) return;
  drawing.points = [...drawing.points.slice(0, -1), place(event)];
  look();
}

// Dragged, or pressed at either end.
function release() {
  if (!drawing?.begun) return;
  const { kind, points, begun } = drawing;
  drawing.begun = "";
  if (!DRAGGED.includes(kind)) finish(points.slice(0, 1));
  else if (away(...points) > STILL_PX) finish(points);
  else if (begun === "again") finish(null);
}

const KEYS = {
  Escape: () => finish(null),
  Enter: () => { if (drawing.kind === CORNERS) finishCorners(); },
  Backspace: () => {
    drawing.points = [...drawing.points.slice(0, -2), drawing.points.at(-1)].filter(Boolean);
    look();
  },
};

function key(event) {
  if (!drawing || !KEYS[event.key] || event.target.closest("input, textarea, dialog")) return;
  if (event.key === "Enter" && event.target.closest("button")) return;
  event.preventDefault();
  event.stopPropagation();
  KEYS[event.key]();
}

// The points of a shape, each longitude and latitude; null where the reader gives it up.
export function drawn(kind, hint) {
  if (drawing) finish(null);
  if (!gl()) return Promise.resolve(null);
  const picture = document.createElementNS(SVG, "svg");
  shape = document.createElementNS(SVG, "path");
  shape.classList.add(`draw-${kind}`);
  picture.append(shape);
  surface().replaceChildren(picture);
  surface().hidden = false;
  gl().on("move", look);
  tell(hint ?? words[kind], { ends: kind === CORNERS });
  return new Promise((end) => { drawing = { kind, points: [], begun: "", end }; });
}

document.addEventListener("keydown", key, true);
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest("#map-draw")) press(event);
});
document.addEventListener("pointermove", (event) => {
  if (event.target.closest?.("#map-draw")) move(event);
});
document.addEventListener("pointerup", release);
// A finger lifted would also click, on what lies under a drawing that has just ended.
document.addEventListener("touchend", (event) => {
  if (event.target.closest?.("#map-draw")) event.preventDefault();
}, { passive: false });
document.addEventListener("pointercancel", () => { if (drawing) finish(null); });
document.addEventListener("click", ({ target }) => {
  if (target.closest("#draw-done")) finishCorners();
  else if (target.closest("#draw-stop")) {
    if (drawing) finish(null);
    else tell("");
  }
});
