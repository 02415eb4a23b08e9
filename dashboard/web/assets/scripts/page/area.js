// An area that is drawn on the map, or pressed there, filters everything.
import { drawn, tell } from "../map/gesture.js";
import { gl } from "../map/adapter.js";
import { crosses } from "../map/outline.js";
import { server } from "../request.js";
import { settings } from "../settings.js";
import { chooseArea } from "./controls.js";
import * as drawers from "./drawers.js";

const PLACES = 4;  // decimals: eleven metres
const { mostCorners: MOST_CORNERS } = settings.map;
const { draw: words } = settings.words;

const written = (place) => place.map((degrees) => degrees.toFixed(PLACES)).join();

const box = ([[a, b], [c, d]]) =>
  written([Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

async function governorate([place]) {
  const { code } = await server.json(server.address("/governorate", { at: written(place) }));
  if (!code) tell(words.nowhere);
  return code;
}

function ring(corners) {
  if (!crosses(corners) && corners.length <= MOST_CORNERS) return corners.map(written).join(";");
  tell(words.crosses);
  return "";
}

function inView() {
  const bounds = gl().getBounds();
  return box([[bounds.getWest(), bounds.getSouth()], [bounds.getEast(), bounds.getNorth()]]);
}

// By the button's name: the shape drawn for it, and the area that it comes to.
const WAYS = {
  rectangle: { shape: "rectangle", area: box },
  polygon: { shape: "polygon", area: ring },
  governorate: { shape: "governorate", area: governorate },
};

export async function choose(name) {
  drawers.open("");
  if (!WAYS[name]) {
    chooseArea(inView());
    return;
  }
  const { shape, area } = WAYS[name];
  const points = await drawn(shape);
  const found = points && await area(points);
  if (found) chooseArea(found);
}
