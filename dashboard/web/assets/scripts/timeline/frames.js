// Scenes for dates that the address does not have yet: of a playback to come, of a drag under way.
import * as map from "../map/scene.js";
import * as count from "../page/count.js";
import { Overtaking, query, server } from "../request.js";
import { settings } from "../settings.js";
import { onTaken, otherFilters } from "./choice.js";
import { iso } from "./dates.js";
import { sent } from "./model.js";

const BATCH = settings.mostFrames;
const KEPT = 96;  // scenes remembered, for steps back

const requests = new Overtaking();
let stock = { key: "", scenes: new Map() };
let wanted = null;  // the window a drag is at, its scene not yet shown
let previewing = false;
let held = false;
let showing = Promise.resolve();
let leaving = false;

const name = (range) => range.map(iso).join("..");

function order(names) {
  const url = server.address("/frames", otherFilters(), { windows: names.join() }, map.params());
  const { signal } = requests;
  const { scenes } = stock;
  const frames = server.json(url, { signal }).then((answer) => {
    map.keep(answer.shapes);
    return answer.frames;
  });
  names.forEach((each, index) => {
    const frame = frames.then((all) => all[index]);
    // What did not come may be asked for again.
    frame.catch(() => scenes.delete(each));
    scenes.set(each, frame);
  });
}

// The scene of the first window; those that come next are ordered before they are needed.
export function scene(windows) {
  const key = `${server.version()} ${query(otherFilters(), map.params())}`;
  if (key !== stock.key) {
    requests.start();
    stock = { key, scenes: new Map() };
  }
  const names = windows.map(name);
  if (!stock.scenes.has(names[0])) order([names[0]]);
  const missing = names.filter((each) => !stock.scenes.has(each));
  if (missing.length && missing.length >= Math.min(BATCH / 2, names.length - 1)) {
    order(missing.slice(0, BATCH));
  }
  const old = [...stock.scenes.keys()].slice(0, Math.max(stock.scenes.size - KEPT, 0));
  old.forEach((each) => stock.scenes.delete(each));
  return stock.scenes.get(names[0]);
}

// While the map is held it shows what it is given, whatever the address says.
export function hold() {
  leaving = false;
  if (held) return;
  held = true;
  count.hold();
  map.hold(true);
}

// With `back`, the count is again what it was before.
export async function free(back = false) {
  leaving = false;
  if (!held) return;
  held = false;
  count.free({ back });
  await showing;
  if (!held) map.hold(false);
}

export async function show(made) {
  hold();
  showing = map.show(made);
  count.show(sent().shown.replace("{n}", made.count.toLocaleString("en")));
  await showing;
}

// The map is let go once the page has taken the dates over: before, it would draw the old ones.
export function leave(changed) {
  leaving = changed;
  if (!changed) free();
}

onTaken(() => { if (leaving) free(); });

// A drag asks for one scene at a time, and then for that of where it is by now.
export async function preview(range) {
  wanted = range;
  hold();
  if (previewing) return;
  previewing = true;
  while (wanted) {
    const asked = wanted;
    try {
      const made = await scene([asked]);
      if (wanted) await show(made);
    } catch {
      // The page says so when it follows.
    }
    if (wanted === asked) wanted = null;
  }
  previewing = false;
}

export function forget() { wanted = null; }

// A drag given up: the map and the count as they were.
export function drop() {
  wanted = null;
  free(true);
}
