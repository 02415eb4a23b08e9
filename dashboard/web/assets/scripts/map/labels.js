// The labels of regions over the map: buttons that keep clear of each other and inside the frame.
import { openStrike } from "../address.js";
import { gl } from "./adapter.js";
import { arrange } from "./placement.js";

let labels = [];

// Where the map is now.
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
