// The page's tie to its server: newer data is offered, never pressed on the reader; a lost
// connection and a failed request are reported, and tried again.
import { query } from "./address.js";
import { setProps } from "./dash.js";
import { server } from "./request.js";

const EVERY_MS = 20000;
const LOST_MS = 4000;
const SOON_MS = 1000;
const SOON_LOOKS = 90;
let newest = null;
let refused = null;
let timer = 0;
let lost = false;
let awaited = 0;
let renew = () => {};
let stood = null;
export const standing = new Promise((done) => { stood = done; });
const unanswered = new Set();  // what failed, by the function that asks it again

const element = (id) => document.getElementById(id);

function take() {
  server.useVersion(newest);
  renew();
  setProps("state", { data: newest });
  setProps("query", { data: query() });
}

function show() {
  element("offline").hidden = !lost;
  element("newer").hidden = lost || !newest || newest === server.version() || newest === refused;
}

export async function look() {
  clearTimeout(timer);
  if (!document.hidden && element("page")) {
    const before = lost;
    try {
      newest = (await server.json("/healthz", { cache: "no-store" })).data_hash;
      lost = false;
      if (awaited && newest !== server.version()) {
        awaited = 0;
        take();
      }
    } catch {
      lost = true;
    }
    show();
    if (before && !lost) unanswered.forEach((ask) => ask());
  }
  awaited = Math.max(0, awaited - 1);
  const next = awaited ? SOON_MS : EVERY_MS;
  timer = setTimeout(look, lost ? LOST_MS : next);
}

// Whoever changed the data is shown what they are now, as soon as the server has read them.
export function awaitNewer() {
  awaited = SOON_LOOKS;
  look();
}

function report() {
  const notice = element("map-failure");
  if (!notice) return;
  notice.hidden = !unanswered.size;
  if (unanswered.size) look();
}

// A request failed; `ask` makes it again once a lost connection is back.
export function failed(ask) {
  unanswered.add(ask);
  report();
}

export function reached(ask) {
  if (unanswered.delete(ask) && !unanswered.size) report();
}

// The page stands: what came before can be shown, and what went wrong be said.
export function stand() {
  stood();
  report();
}

function onClick(event) {
  const on = event.target.closest("#newer button, #offline button");
  if (!on || !newest) return;
  if (on.id === "show-newer") {
    take();
  } else {
    refused = newest;
  }
  show();
}

// `renewed` runs when the page changes to newer data.
export function watch(renewed) {
  renew = renewed;
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  document.addEventListener("click", onClick);
  timer = setTimeout(look, EVERY_MS);
}
