// The map for a browser without WebGL: a picture that the server draws of the same selection.
import * as address from "../address.js";
import { failed, reached } from "../connection.js";
import { isAborted, Overtaking, server } from "../request.js";
import { settings } from "../settings.js";
import { frame } from "./adapter.js";

const NOTHING_TO_DRAW = 422;
const requests = new Overtaking();
let image = null;
let shown = "";
let paper = "";  // the theme drawn

// In a sandboxed frame, without an origin, MapLibre's worker does not start. That there is no WebGL
// shows when the map cannot be made: a canvas to try it on would cost as much as the map's own.
export let needed = self.origin === "null";

export function need() { needed = true; }

function made() {
  document.body.dataset.flat = "true";
  const element = document.createElement("img");
  element.className = "map-picture";
  element.alt = settings.words.map_picture;
  const line = document.createElement("p");
  line.className = "notice notice-info";
  line.textContent = settings.words.no_webgl;
  frame().append(line, element);
  return element;
}

const again = () => show(paper);

// Of the selection as it is now.
export async function show(theme) {
  paper = theme;
  const [, query] = address.link({ theme, event: "" }).split("?");
  const url = server.address("/export", query, { format: "png", layout: "4:3" });
  if (url === shown) return;
  shown = url;
  image ??= made();
  const signal = requests.start();
  try {
    const blob = await (await server.inLine(url, () => {}, { signal })).blob();
    if (signal.aborted) return;
    URL.revokeObjectURL(image.src);
    image.src = URL.createObjectURL(blob);
    await image.decode();
    reached(again);
  } catch (fault) {
    if (isAborted(fault)) return;
    if (fault.response?.status === NOTHING_TO_DRAW) {
      image.removeAttribute("src");
      return;
    }
    shown = "";
    failed(again);
  }
}
