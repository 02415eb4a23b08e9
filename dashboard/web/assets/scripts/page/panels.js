// What stands beside the map, filled with HTML from the server.
import { asking } from "../asking.js";
import { setProps } from "../dash.js";
import { painted } from "../map/view.js";
import { query } from "../request.js";
import { settings } from "../settings.js";
import * as candidates from "./candidates.js";
import * as charts from "./charts.js";
import * as counter from "./count.js";
import * as inView from "./in-view.js";
import { current } from "./marking.js";
import * as news from "./news.js";
import { fitPaper } from "./print.js";

const [STRIKES, TRAY, CHARTS] = ["strikes", "tray", "charts"];
const filled = {};  // by element id
let view = "";  // asked for: filters, state of the data, theme
let open = "";  // the tab
let filledOf = "";
let counts = {};
let names = {};  // of choices that are called by what they show

// Beside each choice, how many strikes it would leave.
function count() {
  document.querySelectorAll("[data-count]").forEach((element) => {
    const choice = element.dataset.count;
    const [part, ...value] = choice.split(" ");
    const number = counts[part]?.[value.join(" ")] || 0;
    element.textContent = number.toLocaleString("en");
    const box = element.closest(".choice");
    box.classList.toggle("choice-none", !number);
    if (names[choice]) box.querySelector(".choice-name bdi").textContent = names[choice];
  });
}

// An unchanged part keeps its focus and where it was scrolled to.
function put(id, html) {
  const element = document.getElementById(id);
  if (filled[id] === html) return;
  filled[id] = html;
  element.innerHTML = html;
}

function fill(answer) {
  // Only the open list came; what the others say of another view goes.
  const closed = view === filledOf ? [] : settings.lists.map((id) => [id, ""]);
  filledOf = view;
  const { [counter.ID]: counted, ...html } = answer.html;
  counter.fill(counted);
  Object.entries({ ...Object.fromEntries(closed), ...html }).forEach(([id, one]) => put(id, one));
  ({ counts, names } = answer);
  news.seen(answer.asOf);
  count();
  setProps("clear-all", { disabled: !answer.filtered });
  fitPaper();
  painted.then(() => { document.body.dataset.painted = "true"; });
  current();
  if (answer.html[CHARTS]) charts.draw();
}

const panels = asking("/panels", fill);

// The open list alone is made: the others are most of the work, and nobody sees them.
export function follow(filters, theme, tab) {
  view = query(filters, { theme });
  if (tab !== TRAY) candidates.leave();
  open = tab;
  ask();
}

function ask() {
  const strikes = open === STRIKES ? { box: inView.box(), since: news.since() } : {};
  panels.ask(query(view, { tab: open, ...strikes }));
}

// Back may lead to another list of the same view.
export const again = () => { if (open) ask(); };

inView.watch(ask);
news.watch(ask);

// New choices are on the page in the next frame: then they can be counted, and named by `others`.
export function offered(others) {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    count();
    others();
  }));
}
