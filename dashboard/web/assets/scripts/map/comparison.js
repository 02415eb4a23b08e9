// Two sides of one map: left of a line the selection, right of it what it is compared with.
import { frame } from "./adapter.js";
import * as canvases from "./canvases.js";
import { tell } from "./events.js";
import * as labels from "./labels.js";
import { here } from "./view.js";

const HANDLE_PX = 28;  // across, as the style sheet has it: the line is in its middle
let counts = null;  // of both sides, where there are two

const bar = () => document.getElementById("compare-line");
const slider = () => bar()?.querySelector("input");

// How many strikes are left and right of the line; null where nothing is compared.
export const sides = () => counts;

// Where the line is now.
export function place() {
  if (!counts) return;
  const share = Number(slider()?.value ?? 50) / 100;
  const at = HANDLE_PX / 2 + share * (frame().clientWidth - HANDLE_PX);
  canvases.divide(at);
  labels.divide((isSecond, x) => isSecond === x > at);
  bar()?.style.setProperty("--at", `${at}px`);
}

// What is drawn from now on: a scene, and the features of the other where there is one.
export function take(scene, features) {
  counts = features ? [scene.count, scene.other.count] : null;
  canvases.compare(features);
  labels.divide(() => true);
  place();
  tell("compared", "");
}

document.addEventListener("input", ({ target }) => {
  if (!counts || target !== slider()) return;
  place();
  canvases.paint(here());
  labels.place();
});
