// The order of opening: the map first, which a reader came for and which takes longest to appear;
// then the page about it, whose scripts arrive meanwhile.
import { theme } from "./address.js";
import * as connection from "./connection.js";
import { enterPage } from "./map/frame.js";
import * as scene from "./map/scene.js";
import { painted } from "./map/view.js";
import { settings } from "./settings.js";

const LATEST_MS = 3000;
let started = false;

// The date picker's months; it looks for them here.
if (settings.calendar) window.dayjs_locale_ar = settings.calendar;

function run(waiting) {
  const script = document.createElement("script");
  if (waiting.dataset.src) script.src = waiting.dataset.src;
  else script.textContent = waiting.textContent;
  script.async = false;  // in the order they stand in
  document.body.append(script);
  return new Promise((done) => { script.addEventListener("load", done, { once: true }); });
}

// Dash, then its renderer, once the functions that its callbacks name are there.
async function rest() {
  if (started) return;
  started = true;
  const waiting = [...document.querySelectorAll("script[data-later]")];
  const renderer = waiting.pop();
  await Promise.all([import("./page.js"), waiting.map(run).at(-1)]);
  run(renderer);
}

enterPage(connection.stand);
connection.watch(scene.renew);
scene.paint(theme()).catch(rest);
painted.then(rest);

// Plotly, a deferred script, has run: from now on the rest may share the line and the processor.
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("link[data-ahead]").forEach((link) => { link.rel = "prefetch"; });
  setTimeout(rest, LATEST_MS);
});
