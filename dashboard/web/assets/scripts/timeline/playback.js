// Playback: the timeline's bars one after another, by button or key.
import { isAborted } from "../request.js";
import { settings } from "../settings.js";
import * as chart from "./chart.js";
import { chosenDates, write } from "./choice.js";
import * as frames from "./frames.js";
import { current } from "./model.js";
import { clamp } from "./scale.js";
import { reachedStep, steps } from "./steps.js";

const AHEAD = 24;  // windows kept ready
const STEP_MS = 600;  // a bar at single speed
const FOLLOW_MS = 1000;  // how often the page beside the map follows while it plays
const REST_MS = 250;  // without a key pressed, until the page follows
const FIELDS = "input, textarea, select, [contenteditable], [role=grid], [role=treegrid],"
  + " [role=tab], [role=radio], [role=listbox], [role=dialog]";
const PRESSED = "button, a, summary, [role=button], [role=option], [role=switch]";
const words = settings.words.timeline;

let session = null;  // { windows, at, playing, turn, before, written, followed }
let speed = 1;
let mode = "bars";
let resting = 0;

export const begun = () => Boolean(session);
export const playing = () => Boolean(session?.playing);

function begin() {
  const before = chosenDates();
  session = { ...steps(current(), mode, before), before, playing: false, turn: 0, followed: 0,
    written: new Set([String(before)]) };
}

// The dates for the page beside the map.
function publish(range) {
  session.followed = performance.now();
  session.written.add(String(range));
  return write(range);
}

async function go(index) {
  const mine = session;
  const { turn } = mine;
  mine.at = index;
  const on = () => session === mine && mine.turn === turn && mine.at === index;
  while (on()) {
    try {
      const made = await frames.scene(mine.windows.slice(index, index + AHEAD));
      if (!on()) return;
      chart.paint(mine.windows[index], true);
      await frames.show(made);
      if (on() && mine.playing && performance.now() - mine.followed >= FOLLOW_MS) {
        publish(mine.windows[index]);
      }
      return;
    } catch (fault) {
      // Filters or view changed under way: asked again as they are now.
      if (isAborted(fault) || !on()) continue;
      pause();
      chart.say(words.failed);
    }
  }
}

async function run() {
  const mine = session;
  const { turn } = mine;
  const on = () => session === mine && mine.turn === turn;
  while (on() && mine.at < mine.windows.length - 1) {
    const due = performance.now() + STEP_MS / speed;
    await go(mine.at + 1);
    await new Promise((later) => { setTimeout(later, due - performance.now()); });
  }
  if (on()) pause();
}

function play() {
  if (!session) begin();
  clearTimeout(resting);
  if (session.at >= session.windows.length - 1) session.at = -1;
  session.playing = true;
  session.turn += 1;
  session.followed = performance.now();
  frames.hold();
  label();
  run();
}

function pause() {
  session.playing = false;
  session.turn += 1;
  label();
  const range = session.windows[session.at];
  if (!range) {
    frames.free();
    return;
  }
  chart.paint(range, true);
  frames.leave(publish(range));
}

export function end() {
  clearTimeout(resting);
  session = null;
  frames.forget();
  label();
}

// Dates chosen by hand; null for all dates.
export function choose(range) {
  end();
  const changed = write(range);
  chart.paint(range);
  frames.leave(changed);
}

// Back to the dates that were chosen before.
export function stop() {
  choose(session.before);
}

function step(by) {
  if (!session) begin();
  session.playing = false;
  session.turn += 1;
  label();
  go(clamp(session.at + by, 0, session.windows.length - 1));
  rest(pause);
}

// Waits until no key has been pressed for a while.
export function rest(then) {
  clearTimeout(resting);
  resting = setTimeout(then, REST_MS);
}

function turnTo(name) {
  mode = name;
  if (!session) return;
  // The same moment, seen the new way.
  const reached = session.at < 0 ? -Infinity : session.windows[session.at][1];
  const { windows } = steps(current(), mode, session.before);
  session.windows = windows;
  session.at = reachedStep(windows, reached);
  if (!session.playing && session.at >= 0) step(0);
}

// What the buttons do, and which of them are there.
export function label() {
  const button = (name) => document.querySelector(`#timeline [data-time=${name}]`);
  const does = playing() ? "pause" : "play";
  const first = button("play");
  first.title = words[does];
  first.setAttribute("aria-label", words[does]);
  first.firstChild.className = `icon icon-${does}`;
  button("stop").hidden = !session;
  button("clear").hidden = Boolean(session) || !chart.shown();
}

chart.onPaint(label);

// The page has taken dates over; true where they are the playback's own.
export function heard(dates) {
  if (!session) return false;
  if (session.written.has(String(dates))) return true;
  end();
  frames.free();
  return false;
}

const actions = {
  play: () => (playing() ? pause() : play()),
  back: () => step(-1),
  forward: () => step(1),
  stop,
  clear: () => choose(null),
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("#timeline button[data-time]");
  if (button && current()) actions[button.dataset.time]();
});

document.addEventListener("change", (event) => {
  const choice = event.target.closest?.("#timeline select[data-time]");
  if (!choice) return;
  if (choice.dataset.time === "speed") speed = Number(choice.value);
  else turnTo(choice.value);
});

// A key that nobody else has a use for.
const isFree = ({ defaultPrevented, ctrlKey, metaKey, altKey, target }) =>
  !(defaultPrevented || ctrlKey || metaKey || altKey) && !target.closest(FIELDS);

document.addEventListener("keydown", (event) => {
  if (!current() || !isFree(event)) return;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === " " && !event.target.closest(PRESSED)) {
    event.preventDefault();
    if (!event.repeat) actions.play();
  } else if (by && session && !event.target.closest("#map")) {
    event.preventDefault();
    step(by);
  }
});
