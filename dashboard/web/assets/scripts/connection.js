// The page's tie to its server: newer data is offered, never pressed on the reader; a lost
// connection and a failed request are reported, and tried again.
import { query } from "./address.js";
import { setProps } from "./dash.js";
import { server } from "./request.js";

const EVERY_MS = 20000;
const LOST_MS = 4000;
let newest = null;
let refused = null;
let timer = 0;
let lost = false;
let missed = false;  // a request failed before there was a page to say so
let handlers = { returned() {}, renewed() {} };

const element = (id) => document.getElementById(id);

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
    } catch {
      lost = true;
    }
    show();
    if (before && !lost) handlers.returned();
  }
  timer = setTimeout(look, lost ? LOST_MS : EVERY_MS);
}

export function failed() {
  const notice = element("map-failure");
  missed = !notice;
  if (!notice) return;
  notice.hidden = false;
  look();
}

export function reached() {
  const notice = element("map-failure");
  if (notice) notice.hidden = true;
}

// The page stands: what went wrong before can be said.
export function stand() {
  if (missed) failed();
}

function onClick(event) {
  const on = event.target.closest("#newer button, #offline button");
  if (!on || !newest) return;
  if (on.id === "show-newer") {
    server.useVersion(newest);
    handlers.renewed();
    setProps("state", { data: newest });
    setProps("query", { data: query() });
  } else {
    refused = newest;
  }
  show();
}

// `returned` runs when a lost connection is back, `renewed` when the page changes to newer data.
export function watch(callbacks) {
  handlers = callbacks;
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  document.addEventListener("click", onClick);
  timer = setTimeout(look, EVERY_MS);
}
