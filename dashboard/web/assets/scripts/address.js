// The address is the view: reads it and rewrites it; what the server is asked follows from it.
import { query as written, server } from "./request.js";
import { settings } from "./settings.js";

const { keys: KEYS, viewKeys: VIEW_KEYS } = settings.address;
const { latitude: MOST_LATITUDE, deepestZoom: DEEPEST_ZOOM } = settings.map;
let params = parse(location.search);

// Values stay as they are written in the address: a comma in an id is %2C.
export function parse(search) {
  const found = {};
  search.replace(/^\?/, "").split("&").forEach((part) => {
    const at = part.indexOf("=");
    if (at > 0 && part.length > at + 1) found[part.slice(0, at)] = part.slice(at + 1);
  });
  return found;
}

export function write(from, keys = KEYS) {
  return keys.filter((key) => from[key]).map((key) => `${key}=${from[key]}`).join("&");
}

// The view that parameters ask for; null where they ask for none.
export function viewOf(from) {
  const [lon, lat, zoom] = ["lon", "lat", "zoom"].map((key) => parseFloat(from[key]));
  const valid = [lon, lat, zoom].every(Number.isFinite) && Math.abs(lat) <= MOST_LATITUDE
    && zoom >= 0;
  return valid ? { lon, lat, zoom: Math.min(zoom, DEEPEST_ZOOM) } : null;
}

// As a link, with some of it changed.
export function link(changed) {
  const text = write({ ...params, ...changed });
  return location.pathname + (text ? `?${text}` : "");
}

// Filters and layers.
export const filters = () => write(params, KEYS.filter((key) => !VIEW_KEYS.includes(key)));

// Filters and layers of the state of the data that the page shows: the store `query` of the page.
export const query = () => written(filters(), { v: server.version() });

// The day from which on a report is new to the reader.
export const since = () => params.since || "";

// The notes on the map, as written.
export const notes = () => params.notes || "";

// What the view is compared with, as written.
export const compare = () => params.compare || "";

export const openStrike = () => decodeURIComponent(params.event || "");

export const view = () => viewOf(params);

// Decided in the index page's head, before anything is painted.
export const theme = () => window.themeOf(params.theme);

export function arrive(search) { params = parse(search); }

// Without an entry in the history.
export function rewrite(changed) {
  Object.assign(params, changed);
  history.replaceState(history.state, "", link());
}

// Which of the keys would have another value.
export const changes = (changed) =>
  Object.keys(changed).filter((key) => (changed[key] || "") !== (params[key] || ""));

// With an entry in the history, so that Back undoes it.
export function step(changed) {
  Object.assign(params, changed);
  history.pushState(null, "", link());
}

// The first strike opened is an entry in the history, so that Back closes its card.
export function open(id) {
  const first = !params.event;
  params.event = encodeURIComponent(id).replaceAll("%3A", ":");
  if (first) history.pushState({ opened: true }, "", link());
  else history.replaceState(history.state, "", link());
}
