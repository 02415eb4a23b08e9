// What the map shows as a list: a way to its marks by keyboard and for who cannot see them.
import { gl } from "../map/adapter.js";

const REST_MS = 250;  // for the map, until the list follows
const button = () => document.getElementById("in-view");
let watched = null;
let timer = 0;

const isOn = () => button()?.getAttribute("aria-pressed") === "true";

// West, south, east, north; empty where all strikes are listed.
export function box() {
  if (!isOn() || !gl()) return "";
  const bounds = gl().getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
    .map((degrees) => degrees.toFixed(4)).join();
}

// `ask` is run when the list has to follow.
export function watch(ask) {
  document.addEventListener("click", ({ target }) => {
    if (target !== button()) return;
    button().setAttribute("aria-pressed", String(!isOn()));
    if (gl() !== watched) {
      watched = gl();
      watched?.on("moveend", () => {
        if (!isOn()) return;
        clearTimeout(timer);
        timer = setTimeout(ask, REST_MS);
      });
    }
    ask();
  });
}
