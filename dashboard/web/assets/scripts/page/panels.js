// What stands beside the map, filled with HTML from the server.
import { painted } from "../map/view.js";
import { settings } from "../settings.js";
import * as counter from "./count.js";
import { current } from "./marking.js";
import { fitPaper } from "./print.js";

const filled = {};  // by element id
let filledOf = "";
let counts = {};

// Beside each choice, how many strikes it would leave.
function count() {
  document.querySelectorAll("[data-count]").forEach((element) => {
    const [part, ...value] = element.dataset.count.split(" ");
    const number = counts[part]?.[value.join(" ")] || 0;
    element.textContent = number.toLocaleString("en");
    element.closest(".choice").classList.toggle("choice-none", !number);
  });
}

// An unchanged part keeps its focus and where it was scrolled to.
function put(id, html) {
  const element = document.getElementById(id);
  if (filled[id] === html) return;
  filled[id] = html;
  element.innerHTML = html;
}

export function fill(panels) {
  // Only the open list came; what the others say of another view goes.
  const of = panels.of.join(" ");
  const closed = of === filledOf ? [] : settings.lists.map((id) => [id, ""]);
  filledOf = of;
  const { [counter.ID]: counted, ...html } = panels.html;
  counter.fill(counted);
  Object.entries({ ...Object.fromEntries(closed), ...html }).forEach(([id, one]) => put(id, one));
  counts = panels.counts;
  count();
  fitPaper();
  painted.then(() => { document.body.dataset.painted = "true"; });
  current();
}

// New choices are on the page in the next frame: then they can be counted.
export function offered() {
  requestAnimationFrame(() => requestAnimationFrame(count));
}
