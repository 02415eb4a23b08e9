// What lies on the map: asks the server for it, and draws it.
import * as address from "../address.js";
import { failed, reached } from "../connection.js";
import { isAborted, Overtaking, server } from "../request.js";
import { settings } from "../settings.js";
import * as adapter from "./adapter.js";
import * as canvases from "./canvases.js";
import { cleared, edges, squares } from "./clearings.js";
import * as comparison from "./comparison.js";
import { detail, keepDetail } from "./detail.js";
import { on } from "./events.js";
import { collection } from "./features.js";
import * as frame from "./frame.js";
import * as labels from "./labels.js";
import * as outside from "./outside.js";
import * as picture from "./picture.js";
import * as pointer from "./pointer.js";
import { seen } from "./projection.js";
import * as view from "./view.js";

const { source: DATA, candidates: CANDIDATES, marks: MARKS } = settings.map;
const ROOM_MS = 100;  // marks stay that long before the names make room for them
const requests = new Overtaking();
const shapes = new Map();
let figures = {};  // by theme, without data
let known = null;  // the MapLibre map that was set up
let paper = "";  // the theme drawn
let asked = "";  // the address of the newest request
let askedZoom = 0;
let current = null;
let roomFor = "";  // what names keep clear of
let making = 0;
let held = false;

const pageTheme = () => document.documentElement.dataset.mantineColorScheme;

// The part of a request that says what is seen and how; the filters come before it.
export function params(theme = pageTheme()) {
  const now = view.here();
  askedZoom = now.zoom;
  return { theme, at: now.zoom.toFixed(1), box: seen(now).join() };
}

const sceneAddress = (...more) =>
  server.address("/scene", address.filters(), { event: address.openStrike() }, ...more);

// A shape that was sent before stays the one that has been traced.
export function keep(found) {
  Object.entries(found).filter(([key]) => !shapes.has(key))
    .forEach(([key, geometry]) => shapes.set(key, geometry));
}

// Of the marks, and of what lies on the map at rest.
function clearings({ groups: { [MARKS]: marks } }) {
  const found = collection({ [MARKS]: marks }, shapes);
  const now = view.here();
  found.features.push(...cleared(now, [...edges(now), ...labels.covered().flatMap(squares)]));
  return found;
}

// Names keep clear of marks: after these have been painted, since that takes MapLibre longer.
function makeRoom() {
  clearTimeout(making);
  making = setTimeout(() => {
    const source = adapter.gl()?.getSource(DATA);
    if (!source || !current) return;
    const found = clearings(current);
    const written = JSON.stringify(found);
    if (written === roomFor) return;
    roomFor = written;
    source.setData(found);
  }, ROOM_MS);
}

on("settled", makeRoom);

function draw(scene) {
  current = scene;
  const { other } = scene;
  comparison.take(scene, other ? collection(other.groups, shapes) : null);
  canvases.fill(DATA, collection(scene.groups, shapes));
  canvases.paint(view.here());
  labels.draw(scene, other);
  makeRoom();
}

// Beside the selection, what it is compared with.
async function fetched(url, options) {
  const compare = address.compare();
  const sides = await Promise.all([server.json(url, options),
    compare && server.json(`${url}&compare=${compare}`, options)]);
  sides.filter(Boolean).forEach(({ shapes: found }) => keep(found));
  return { ...sides[0], other: sides[1] || null };
}

const painted = () => new Promise((done) => {
  requestAnimationFrame(() => { setTimeout(done); });
});

// A given scene, whatever the address says.
export function show(scene) { draw(scene); }

export async function refresh() {
  if (held) return;
  if (picture.needed) {
    picture.show(pageTheme());
    return;
  }
  if (!current) {
    paint(pageTheme());
    return;
  }
  const url = sceneAddress(params());
  if (url + address.compare() === asked) return;
  asked = url + address.compare();
  const signal = requests.start();
  try {
    const scene = await fetched(url, { signal });
    if (signal.aborted || held) return;
    draw(scene);
    reached(refresh);
    await painted();
  } catch (fault) {
    if (isAborted(fault)) return;
    asked = "";
    failed(refresh);
  }
}

// A move asks again only where the answer would differ: for counts, hatches, and fanned marks.
function moved() {
  if (!current || held) return;
  const { zoom } = view.here();
  const nearer = Math.floor(zoom) !== Math.floor(askedZoom);
  const fan = (current.fanned || current.other?.fanned) && Math.abs(zoom - askedZoom) > 0.1;
  const whole = current.whole && current.other?.whole !== false;
  if (!whole || nearer || fan) refresh();
}

function bare(theme) {
  const { lang } = document.documentElement;
  figures[theme] ??= server.json(server.address("/figure", { theme, lang }));
  return figures[theme];
}

// The ground is there to be seen before plotly and MapLibre are.
async function ground(theme) {
  const made = structuredClone(await bare(theme));
  canvases.take(made.painted);
  canvases.paint(view.here());
  return made;
}

// A figure with the data in it: one drawing instead of two. Null where the server fails.
async function figure(theme) {
  const url = sceneAddress(params(theme));
  asked = url + address.compare();
  try {
    const [made, first] = await Promise.all([ground(theme), fetched(url)]);
    const { lon, lat, zoom } = view.here();
    Object.assign(made.layout.map, { center: { lon, lat }, zoom });
    const room = clearings(first);
    made.layout.map.style.sources[DATA].data = room;
    roomFor = JSON.stringify(room);
    draw(first);
    reached(refresh);
    return made;
  } catch {
    asked = "";
    delete figures[theme];
    failed(refresh);
    return null;
  }
}

async function flat(theme) {
  await picture.show(theme);
  view.begin();
}

// The same map on the paper of a theme; once is enough.
export async function paint(theme) {
  if (paper === theme) return;
  paper = theme;
  if (picture.needed) {
    await flat(theme);
    return;
  }
  const made = await figure(theme);
  if (!made) paper = "";
  if (!made || paper !== theme) return;
  keepDetail(made);
  try {
    await adapter.draw(made, attach);
  } catch (fault) {
    if (adapter.gl()) throw fault;
    picture.need();
    await flat(theme);
  }
}

// What MapLibre does not draw follows it in the same frame.
function look() {
  comparison.place();
  canvases.paint(view.here());
  labels.place();
}

// After each drawing; a map that is new is set up.
function attach() {
  detail();
  const map = adapter.gl();
  if (!map || map === known) return;
  known = map;
  adapter.settle(map);
  ["move", "resize"].forEach((name) => map.on(name, look));
  map.on("idle", () => {
    labels.settle();  // the names of towns are known now
    if (!held) outside.look(current);
  });
  map.on("zoomend", detail);
  // Other paper has sources of its own.
  map.on("style.load", () => {
    detail();
    makeRoom();
  });
  frame.attach(map);
  pointer.attach(map);
  view.attach(map, moved);
  moved();  // the frame is known now, and may show more or less than was asked for
}

export const showAll = () => outside.goThere(current);

// All the places that something unplaced may mean.
export function candidates(found) {
  const features = found.map(([lon, lat, name]) => ({
    type: "Feature", properties: { name }, geometry: { type: "Point", coordinates: [lon, lat] },
  }));
  canvases.fill(CANDIDATES, { type: "FeatureCollection", features });
  canvases.paint();
  if (found.length) view.overPoints(found);
}

// Another state of the data: what was known of the last one is forgotten.
export function renew() {
  shapes.clear();
  figures = {};
  pointer.forget();
  refresh();
}

// While the map is held it shows what it is given.
export function hold(still) {
  held = still;
  if (still) {
    requests.abort();
    return;
  }
  asked = "";
  refresh();
}
