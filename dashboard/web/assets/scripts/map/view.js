// Where the map looks, and how it is moved.
import * as address from "../address.js";
import { isCalm } from "../layout.js";
import { settings } from "../settings.js";
import { frame, gl } from "./adapter.js";
import { grounded } from "./canvases.js";
import * as projection from "./projection.js";

const FLY_ZOOM = 7.5;
const MOST_AREA_ZOOM = 9;
const MOST_CANDIDATES_ZOOM = 8;
let home = true;  // it shows what the map shows at first: the address need not say it
let seen = null;

// Once all of the map has been seen.
export const painted = new Promise((done) => { seen = done; });

const size = () => {
  const { width, height } = frame().getBoundingClientRect();
  return { width, height };
};

const fit = () => projection.fit(settings.map.home, size());

export function here() {
  const map = gl();
  if (!map) return { ...fit(), ...address.view() };
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), ...size() };
}

const written = ({ lat, lon, zoom }) =>
  ({ lat: lat.toFixed(4), lon: lon.toFixed(4), zoom: zoom.toFixed(2) });

// As the address writes it.
export const view = () => written(here());

// Marked as the reader's own doing, so that plotly keeps the view on the next update.
const BY_READER = { originalEvent: true };

function move(to, ms, covered = 0) {
  gl()?.easeTo({ center: [to.lon, to.lat], zoom: to.zoom, duration: isCalm() ? 0 : ms,
    offset: [0, -covered / 2] }, BY_READER);
}

// The view an address asks for, else all of Syria in the frame as it is.
export function arrive() {
  const asked = address.view();
  const to = { ...fit(), ...asked };
  home = !asked;
  gl()?.jumpTo({ center: [to.lon, to.lat], zoom: to.zoom }, BY_READER);
}

export function tool(name) {
  const now = here();
  home = name === "home";
  if (home) move(fit(), 400);
  else move({ ...now, zoom: now.zoom + (name === "zoom-in" ? 1 : -1) }, 250);
}

// To the middle of what is not covered by so many pixels at the lower edge.
export function fly(lon, lat, { zoom = FLY_ZOOM, covered = 0 } = {}) {
  move({ lon, lat, zoom: Math.max(here().zoom, zoom) }, 600, covered);
}

// To a place that is out of sight; what is in sight already stays where it is.
export function reveal(lon, lat) {
  const map = gl();
  if (map && !map.getBounds().contains([lon, lat])) move({ ...here(), lon, lat }, 600);
}

export function closer(lon, lat) {
  move({ lon, lat, zoom: here().zoom + 1.5 }, 300);
}

// All of an area.
export function over([west, south, east, north]) {
  gl()?.fitBounds([[west, south], [east, north]],
    { padding: 50, maxZoom: MOST_AREA_ZOOM, duration: isCalm() ? 0 : 600 }, BY_READER);
}

// All of some points, at once.
export function overPoints(points) {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  gl()?.fitBounds([[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]],
    { padding: 80, maxZoom: MOST_CANDIDATES_ZOOM, duration: 0 }, BY_READER);
}

export function begin() {
  document.body.dataset.begun = "true";
  seen();
}

// `moved` runs after each move of the map.
export function attach(map, moved) {
  // All of it can be seen.
  function begun() {
    if (!map.areTilesLoaded() || map.isStyleLoaded() !== true) return;
    map.off("render", begun);
    grounded.then(begin);
  }
  map.setMaxZoom(settings.map.deepestZoom);
  map.on("render", begun);
  begun();  // it may have been drawn before plotly said so
  map.on("moveend", (event) => {
    if (event.originalEvent) address.rewrite(home ? { lat: "", lon: "", zoom: "" } : view());
    home = false;
    moved();
  });
  home = false;
}
