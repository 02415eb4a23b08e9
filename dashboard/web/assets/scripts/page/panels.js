// What stands beside the map, filled with HTML from the server.
import { openStrike } from "../address.js";
import { painted } from "../map/view.js";
import { settings } from "../settings.js";
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
  // Playback writes the count by itself: what stands there is compared, too.
  if (filled[id]?.html === html && filled[id].stands === element.innerHTML) return;
  element.innerHTML = html;
  filled[id] = { html, stands: element.innerHTML };
}

export function fill(panels) {
  // Only the open list came; what the others say of another view goes.
  const of = panels.of.join(" ");
  const closed = of === filledOf ? [] : settings.lists.map((id) => [id, ""]);
  filledOf = of;
  Object.entries({ ...Object.fromEntries(closed), ...panels.html })
    .forEach(([id, html]) => put(id, html));
  counts = panels.counts;
  count();
  fitPaper();
  painted.then(() => { document.body.dataset.painted = "true"; });
  current(openStrike());
}

// New choices are on the page in the next frame: then they can be counted.
export function offered() {
  requestAnimationFrame(() => requestAnimationFrame(count));
}
