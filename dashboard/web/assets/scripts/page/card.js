// The card of the open strike: opened from anywhere, and closed to where the reader came from.
import * as address from "../address.js";
import { asking } from "../asking.js";
import { setProps } from "../dash.js";
import { isPhone } from "../layout.js";
import { on } from "../map/events.js";
import { reveal } from "../map/view.js";
import { query } from "../request.js";
import * as drawers from "./drawers.js";
import { current } from "./marking.js";

const READ = "details.article";
let opener = null;
let fromArticle = false;
let shown = "";

export function open(id, from) {
  if (!id) return;
  if (id === address.openStrike()) {
    if (isPhone()) drawers.open("results");  // its drawer may have been put away
    return;
  }
  opener = from || document.activeElement;
  fromArticle = Boolean(opener?.closest(READ));
  address.open(id);
  setProps("open-event", { data: id });
}

export function close() {
  if (!address.openStrike()) return;
  if (history.state?.opened) {
    history.back();
    return;
  }
  address.rewrite({ event: "" });
  setProps("open-event", { data: "" });
}

on("open", (event) => {
  event.preventDefault();
  open(event.detail);
});

// Another report of the strike: after the last comes the first.
export function step(button, by) {
  const here = button.closest(".report");
  const reports = [...here.parentElement.querySelectorAll(".report")];
  const next = reports.at((reports.indexOf(here) + by) % reports.length);
  here.hidden = true;
  next.hidden = false;
  next.querySelector(`[data-step="${by}"]`).focus();
}

// The reader was in the article's text, and stays in it; else the card is read from its top.
function place(frame, article) {
  const span = article?.querySelector("mark.current");
  if (span) {
    span.scrollIntoView({ block: "center" });
    if (fromArticle) span.focus({ preventScroll: true });
    return;
  }
  frame.scrollTop = 0;
  if (opener) frame.querySelector("h2").focus({ preventScroll: true });
}

function show(frame, element, reading) {
  if (isPhone()) drawers.open("results");
  reveal(...element.firstElementChild.dataset.at.split(",").map(Number));
  const article = reading && element.querySelector(`${READ}:has(mark.current)`);
  if (article) article.open = true;
  requestAnimationFrame(() => place(frame, article));
}

function back() {
  if (!opener) return;
  // What was drawn anew since: the same strike's, where the reader came from.
  const from = opener.classList.contains("map-label") ? "#map-labels" : "#event-list";
  const again = opener.isConnected ? opener
    : document.querySelector(`${from} [data-event="${CSS.escape(opener.dataset.event || "")}"]`);
  again?.focus({ preventScroll: true });
  opener = null;
}

// Null where no card is open, or there is no such strike.
function fill(answer) {
  const frame = document.getElementById("card-frame");
  const element = document.getElementById("event-card");
  const reading = frame.querySelector(`${READ}[open]`);
  const html = answer ? answer.html : "";
  if (shown !== html) element.innerHTML = html;
  shown = html;
  // Any of its reports opens a strike, which has one row in each list.
  current(answer ? answer.strike : address.openStrike());
  document.getElementById("lists").hidden = Boolean(answer);
  frame.hidden = !answer;
  if (answer) show(frame, element, reading);
  else back();
}

const card = asking("/card", fill);

// While no card is open the server is not asked.
export function follow(event, filters, theme) {
  if (event) {
    card.ask(query(filters, { event, theme }));
    return;
  }
  card.giveUp();
  fill(null);
}

// An article that is opened shows the open strike's words.
document.addEventListener("toggle", ({ target }) => {
  if (!target.open || !target.matches?.(READ)) return;
  target.querySelector("mark.current")?.scrollIntoView({ block: "center" });
}, true);
