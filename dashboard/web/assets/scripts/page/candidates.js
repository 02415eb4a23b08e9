// The places that something not placed may mean, on the map for as long as its tab is open.
import { candidates } from "../map/scene.js";

let shown = false;

export function show(row) {
  candidates(JSON.parse(document.getElementById(row).dataset.candidates));
  shown = true;
}

export function leave() {
  if (shown) candidates([]);
  shown = false;
}
