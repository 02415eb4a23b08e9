// What is under the pointer: a line of text beside it, and a strike that a click opens.
import { filters, open } from "../address.js";
import { server } from "../request.js";
import { settings } from "../settings.js";
import { gl } from "./adapter.js";
import { at } from "./canvases.js";
import { tell } from "./events.js";
import { closer } from "./view.js";

const REACH = 4;  // pixels round the pointer that still count as touching a mark
const MOST_LINES = 5;
const { pointed: POINTED, marks: MARKS } = settings.map;
const lines = new Map();  // by strike
let pointed = "";

const under = (point) => at(point, POINTED, REACH);

async function line({ text, event }) {
  if (text || !event) return text || "";
  if (!lines.has(event)) {
    lines.set(event, server.json(server.address("/hover", { event }, filters()))
      .then((found) => found.text, () => ""));
  }
  return lines.get(event);
}

// What else is said of the ground there: by another map, or of another party.
const others = (feature) => (feature?.below ?? [])
  .filter(({ path }) => path).map(({ properties }) => properties.text).filter(Boolean);

function stand(tip, point, canvas) {
  const box = tip.getBoundingClientRect();
  const x = Math.min(point.x + 14, canvas.clientWidth - box.width - 8);
  const y = point.y > box.height + 24 ? point.y - box.height - 12 : point.y + 18;
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

async function hover(event) {
  const tip = document.getElementById("map-tip");
  const feature = event && under(event.point);
  const canvas = gl().getCanvas();
  const found = feature ? feature.properties : {};
  canvas.style.cursor = found.event || (feature && feature.layer === MARKS) ? "pointer" : "";
  const more = others(feature);
  const name = feature ? [feature.layer, found.event, found.text, ...more].join(" ") : "";
  if (name !== pointed) {
    pointed = name;
    tell("point", found.event || "");
    const text = await line(found);
    if (pointed !== name) return;
    tip.textContent = [...new Set([text, ...more].join("\n").split("\n"))].slice(0, MOST_LINES).join("\n");
    tip.hidden = !text;
  }
  if (feature && !tip.hidden) stand(tip, event.point, canvas);
}

function click(event) {
  const feature = under(event.point);
  if (!feature) return;
  const { event: id } = feature.properties;
  if (id) {
    // Until the page is there a click changes the address, and the page reads it then.
    if (tell("open", id)) open(id);
  } else if (feature.layer === MARKS) closer(...feature.lonLat);
}

// Another state of the data has other lines.
export const forget = () => lines.clear();

export function attach(map) {
  let last = 0;
  map.on("mousemove", (event) => {
    cancelAnimationFrame(last);
    last = requestAnimationFrame(() => hover(event));
  });
  map.on("mouseout", () => hover(null));
  map.on("click", click);
}
