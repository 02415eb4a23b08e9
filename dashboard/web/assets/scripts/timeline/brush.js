// Dates chosen on the timeline: by drag, by click, or with the keys on the window's two edges.
import * as chart from "./chart.js";
import { chosenDates } from "./choice.js";
import * as frames from "./frames.js";
import { bar, barsOf, current, lastBar, span } from "./model.js";
import * as playback from "./playback.js";
import { dragged, grasp, slid } from "./scale.js";

const GRASP = { mouse: 7, touch: 18 };  // pixels about an edge that take hold of it
const CLICK = 4;  // pixels: less is no drag
let drag = null;

export const busy = () => Boolean(drag);

const within = (target, inside) => target.closest?.(inside) ?? null;
const reach = (event) => GRASP[event.pointerType] || GRASP.mouse;

function modeOf(event) {
  const chosen = chosenDates();
  if (!chosen || playback.playing()) return "new";
  const edges = [chart.x(chosen[0]), chart.x(chosen[1] + 1)];
  return grasp(chart.along(event.clientX), edges, reach(event));
}

function draft(index) {
  const { mode, begun, chosen } = drag;
  return span(...dragged(mode, begun, index, chosen && barsOf(chosen), lastBar()));
}

// The bar clicked, or the nearest within reach: bars of many years are thin.
function click(event) {
  const at = chart.along(event.clientX);
  const near = current().numbers
    .map((number, index) => {
      const [first, last] = bar(index);
      const away = Math.max(chart.x(first) - at, at - chart.x(last + 1), 0);
      return { number, index, away };
    })
    .filter(({ number, away }) => number && away <= reach(event))
    .sort((a, b) => a.away - b.away || b.number - a.number)[0];
  if (near) playback.choose(bar(near.index));
  else if (chosenDates()) playback.choose(null);
}

function giveUp() {
  if (!drag) return;
  const begun = drag.draft;
  drag = null;
  chart.paint(chosenDates());
  if (begun) frames.drop();
}

function dragTo(event) {
  if (!drag.draft && Math.abs(event.clientX - drag.at) < CLICK) return;
  const now = draft(chart.barAt(event.clientX));
  if (drag.draft && now.join() === drag.draft.join()) return;
  if (!drag.draft) {
    playback.end();
    chart.point(null);
  }
  drag.draft = now;
  chart.paint(now);
  frames.preview(now);
}

document.addEventListener("pointerdown", (event) => {
  if (drag || event.button !== 0 || !within(event.target, "#timeline")) return;
  if (within(event.target, "button, select") || !current()) return;
  drag = { id: event.pointerId, at: event.clientX, mode: modeOf(event), draft: null,
    begun: chart.barAt(event.clientX), chosen: chosenDates() };
  chart.plot().setPointerCapture(event.pointerId);
});

document.addEventListener("pointermove", (event) => {
  if (drag) {
    if (event.pointerId === drag.id) dragTo(event);
  } else if (event.pointerType !== "touch" && current() && within(event.target, "#timeline-plot")) {
    chart.point(chart.barAt(event.clientX));
  }
});

document.addEventListener("pointerout", (event) => {
  const plot = within(event.target, "#timeline-plot");
  if (plot && !drag && !plot.contains(event.relatedTarget)) chart.point(null);
});

document.addEventListener("pointerup", (event) => {
  if (!drag || event.pointerId !== drag.id) return;
  const chosen = drag.draft;
  drag = null;
  if (chosen) playback.choose(chosen);
  else click(event);
});

document.addEventListener("pointercancel", giveUp);

document.addEventListener("dblclick", (event) => {
  if (within(event.target, "#timeline-plot") && current()) playback.choose(null);
});

const shownBars = () => (chart.shown() ? barsOf(chart.shown()) : [0, lastBar()]);

function slide(event) {
  const many = Math.max(2, Math.round(lastBar() / 10));
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -many,
    PageUp: many, Home: -Infinity, End: Infinity }[event.key];
  if (!by) return;
  event.preventDefault();
  const { edge } = event.target.dataset;
  const bars = slid(edge, by, shownBars(), lastBar());
  const now = span(...bars);
  playback.end();
  chart.paint(now);
  chart.say(chart.barWords(bars[edge === "first" ? 0 : 1]));
  frames.preview(now);
  playback.rest(() => playback.choose(now));
}

// Heard before the rest of the page: an Escape taken here closes no card.
document.addEventListener("keydown", (event) => {
  if (!current()) return;
  if (event.key === "Escape" && (drag || within(event.target, "#timeline"))) {
    if (drag) giveUp();
    else if (playback.begun()) playback.stop();
    else if (chosenDates()) playback.choose(null);
    else return;
    event.preventDefault();
  } else if (within(event.target, "[data-edge]")) slide(event);
}, true);

document.addEventListener("focusin", (event) => {
  if (!within(event.target, "[data-edge]")) return;
  const [low, high] = shownBars();
  chart.say(chart.barWords(event.target.dataset.edge === "first" ? low : high));
});

document.addEventListener("focusout", (event) => {
  if (within(event.target, "[data-edge]")) chart.say("");
});
