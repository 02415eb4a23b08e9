// The filters and the address: each follows the other.
import * as address from "../address.js";
import { noUpdate, setProps } from "../dash.js";
import { refresh } from "../map/scene.js";
import * as view from "../map/view.js";
import { settings } from "../settings.js";

const PATIENCE_MS = 250;
const { controls: CONTROLS, types: TYPES, layers: LAYERS } = settings;
const last = {};  // by store

// Back from a card leaves the filters as they were: nothing is drawn again.
function changed(store, value) {
  const same = last[store] === value;
  last[store] = value;
  return same ? noUpdate() : value;
}

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
export function arrive({ search }) {
  address.arrive(search);
  view.arrive();
  return [changed("query", address.query()), address.openStrike(),
    changed("theme", address.theme())];
}

export async function compose(
  actors, targets, types, factualities, agreements, sources, dataSets, dates, text, layers,
) {
  const [from, to] = dates || [null, null];
  if (Boolean(from) !== Boolean(to)) return noUpdate();  // half a range: still choosing
  address.rewrite({
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
    layers: layersText(layers),
  });
  // The map comes first: the lists ask once it has its answer, or when that takes long.
  const patience = new Promise((done) => { setTimeout(done, PATIENCE_MS); });
  await Promise.race([refresh(), patience]);
  return changed("query", address.query());
}

// What each control holds where it filters nothing, in the order of the callback's outputs.
export const clear = () => CONTROLS.map(({ empty }) => empty);

export function clearPart(part) {
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
