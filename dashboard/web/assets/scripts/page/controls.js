// The filters and the address: each follows the other.
import * as address from "../address.js";
import { noUpdate, setProps } from "../dash.js";
import { refresh } from "../map/scene.js";
import * as view from "../map/view.js";
import { settings } from "../settings.js";
import { again } from "./panels.js";
import { picked } from "../timeline/field.js";
import { begun } from "../timeline/playback.js";

const PATIENCE_MS = 250;
const TYPING_MS = 1500;  // between two words of one search
const RESTORING_MS = 3000;  // for the controls to be as an address asks
const { controls: CONTROLS, types: TYPES, layers: LAYERS } = settings;
const last = {};  // by store

// Back from a card leaves the filters as they were: nothing is drawn again.
function changed(store, value) {
  const same = last[store] === value;
  last[store] = value;
  return same ? noUpdate() : value;
}

// The page follows an address that no control changed.
export function renew() {
  const query = changed("query", address.query());
  if (query !== noUpdate()) setProps("query", { data: query });
}

let arrived = { at: 0 };  // the newest place in the history that the reader came to
let settled = null;  // the one that the controls were last set to
let searched = -Infinity;
let played = false;

// What goes on is one step of Back: a search being typed, dates being played.
function goesOn(keys) {
  const now = performance.now();
  const isSearch = keys.join() === "q";
  const isPlayed = begun() && keys.every((key) => key === "from" || key === "to");
  const on = (isSearch && now - searched < TYPING_MS) || (isPlayed && played);
  searched = isSearch ? now : -Infinity;
  played = isPlayed;
  return on;
}

// A change of a filter is a step of Back; the controls set to an address are none, and may leave
// out what was not understood.
function record(asked, { at }) {
  const keys = address.changes(asked);
  const isArrival = at !== settled;
  settled = at;
  if (!keys.length) return;
  if (isArrival || goesOn(keys)) address.rewrite(asked);
  else address.step(asked);
}

// While the reader goes back or forward the controls are still those of another place.
const isStale = ({ at }) => at !== arrived.at && Date.now() - arrived.at < RESTORING_MS;

const list = (values) => (values || []).map(encodeURIComponent).join(",");

// The layers that are on, as the address writes them: shorter where all relations are.
export function layersText(chosen) {
  const on = LAYERS.all.filter((name) => (chosen || []).includes(name));
  if (on.join() === LAYERS.usual.join()) return "";
  const every = LAYERS.relations.every((name) => on.includes(name));
  const named = every
    ? on.filter((name) => !LAYERS.relations.includes(name)).concat(LAYERS.zones) : on;
  return named.join() || LAYERS.none;
}

export const here = () => ({ search: location.search, at: 0 });

// The address of a place in the history, or of a page just opened.
export function arrive(place) {
  arrived = place;
  const [since, compare] = [address.since(), address.compare()];
  address.arrive(place.search);
  if (address.since() !== since) again();
  if (address.compare() !== compare) refresh();
  view.arrive();
  return [changed("query", address.query()), address.openStrike(),
    changed("theme", address.theme())];
}

export async function compose(
  actors, targets, types, factualities, agreements, sources, dataSets, dates, text, area, layers,
  restored,
) {
  const place = restored || { at: null };
  if (isStale(place) || picked(dates || undefined)) return noUpdate();
  const [from, to] = dates || [null, null];
  record({
    actor: list(actors),
    target: list(targets),
    from,
    to,
    type: list((types || []).map((type) => TYPES[type] || type)),
    source: list(sources),
    data: list(dataSets),
    factuality: list(factualities),
    agreement: list(agreements),
    q: encodeURIComponent((text || "").trim()),
    area,
    layers: layersText(layers),
  }, place);
  // The map comes first: the lists ask once it has its answer, or when that takes long.
  const patience = new Promise((done) => { setTimeout(done, PATIENCE_MS); });
  await Promise.race([refresh(), patience]);
  return changed("query", address.query());
}

// No control can hold every area: the reader goes to the address with another, as by Back.
export function chooseArea(area, others = {}) {
  if (!address.changes({ area }).length) return;
  address.step({ ...others, area });
  setProps("address", { data: { search: location.search, at: Date.now() } });
}

const NOTHING = Object.fromEntries(
  ["actor", "target", "from", "to", "type", "source", "data", "factuality", "agreement", "q"]
    .map((key) => [key, null]),
);

// What each control holds where it filters nothing, in the order of the callback's outputs.
export function clear() {
  chooseArea(null, NOTHING);
  return CONTROLS.map(({ empty }) => empty);
}

export function clearPart(part) {
  if (part === "area" || part === "all") chooseArea(null, part === "all" ? NOTHING : {});
  CONTROLS.filter(({ name }) => name === part || (part === "all" && name !== "layers"))
    .forEach(({ id, empty }) => setProps(id, { value: empty }));
}

export function toggleTheme(clicks, now) {
  const next = now === "dark" ? "light" : "dark";
  try { localStorage.setItem("theme", next); } catch { /* remembered by the address */ }
  address.rewrite({ theme: next });
  return changed("theme", next);
}

window.addEventListener("popstate", () => {
  setProps("address", { data: { search: location.search, at: Date.now() } });
});
