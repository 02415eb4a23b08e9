// The labels of regions over the map: buttons that keep clear of each other and inside the frame.
import { openStrike } from "../address.js";
import { gl } from "./adapter.js";

const MARGIN = 6;
const GAP = 4;
const STEP = 8;
let labels = [];

const overlap = (a, b) => a.left < b.right + GAP && b.left < a.right + GAP
  && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

// The top left corner of each label in a frame so many pixels wide; null for one without room.
// Earlier labels go first.
export function arrange(points, sizes, wide) {
  const taken = [];
  return points.map((point, number) => {
    const { width, height } = sizes[number];
    const centred = point.x - width / 2;
    const inside = point.x > 0 && point.x < wide;
    // A label stays whole inside the frame as long as its place is.
    const left = inside ? Math.max(MARGIN, Math.min(centred, wide - width - MARGIN)) : centred;
    const free = [0, height + STEP, -height - STEP].map((down) => ({
      left, right: left + width,
      top: point.y + down - height / 2, bottom: point.y + down + height / 2,
    })).find((box) => !taken.some((other) => overlap(box, other)));
    if (free) taken.push(free);
    return free ? { left: free.left, top: free.top } : null;
  });
}

export function place() {
  const map = gl();
  if (!map || !labels.length) return;
  const points = labels.map(({ at }) => map.project(at));
  const corners = arrange(points, labels.map(({ size }) => size), map.getCanvas().clientWidth);
  labels.forEach(({ element }, number) => {
    const corner = corners[number];
    element.style.visibility = corner ? "visible" : "hidden";
    if (corner) {
      element.style.transform = `translate(${Math.round(corner.left)}px, ${Math.round(corner.top)}px)`;
    }
  });
}

function button(label) {
  const element = document.createElement("button");
  const title = document.createElement("strong");
  const detail = document.createElement("span");
  element.className = "map-label";
  element.dataset.event = label.event_id;
  element.setAttribute("aria-current", String(label.event_id === openStrike()));
  element.style.setProperty("--actor", label.colour);
  title.textContent = label.title;
  detail.textContent = label.detail;
  element.append(title, detail);
  return element;
}

export function draw(made) {
  const box = document.getElementById("map-labels");
  if (!box) return;
  const elements = made.map(button);
  box.replaceChildren(...elements);
  // All are measured at once: measuring one by one would lay the page out anew for each.
  const sizes = elements.map((element) => element.getBoundingClientRect());
  labels = made.map((label, number) => ({
    at: [label.longitude, label.latitude], element: elements[number], size: sizes[number],
  }));
  place();
}
