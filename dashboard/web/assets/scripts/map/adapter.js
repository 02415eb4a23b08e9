// Makes the map. Plotly draws it; the MapLibre map inside, which is private to plotly, is known to
// this file alone, as are plotly's own names.

// Of plotly's own tools none: the page has its own.
const CONFIG = { displayModeBar: false, scrollZoom: true, responsive: true, doubleClick: "reset",
  plotlyServerURL: "" };

export const frame = () => document.getElementById("map");

const graph = () => frame().querySelector("div");

// The MapLibre map, once there is one.
export const gl = () => graph()._fullLayout?.map?._subplot?.map ?? null;

// Names come at once: fading them in would be a frame for each step. The map is never tilted, since
// a canvas cannot be.
export function settle(map) {
  map._fadeDuration = 0;
  map.setMaxPitch(0);
}

// Where each fine source of the style last drawn is fetched from, by name.
export const details = (figure = graph()) => figure.layout?.map?.style?.metadata?.detail ?? {};

// Plotly is a deferred script.
const plotly = window.Plotly ? Promise.resolve()
  : new Promise((done) => { document.addEventListener("DOMContentLoaded", done, { once: true }); });

// Draws a figure; `drawn` runs after each drawing from then on, plotly's own included.
export async function draw(figure, drawn) {
  await plotly;
  const first = !graph().on;
  const drawing = window.Plotly.react(graph(), figure.data, figure.layout, CONFIG);
  if (first) graph().on("plotly_afterplot", drawn);
  drawn();
  await drawing;
}

const LARGE_TOWNS = ["all", ["==", ["get", "kind"], "town"], ["==", ["get", "rank"], 1]];
const COUNTRY = "SY";
const OWN_LARGE = "label-cities-syria";

const nameOf = ({ properties }) =>
  properties[document.documentElement.lang === "ar" ? "name_ar" : "name_en"];

// Where the large towns are that have been loaded, their names, and whether they are the country's
// own.
export function largeTowns() {
  const map = gl();
  if (!map?.getSource("names")) return [];
  const found = map.querySourceFeatures("names", { filter: LARGE_TOWNS });
  const towns = found.map((town) => [nameOf(town), { name: nameOf(town),
    at: town.geometry.coordinates, own: town.properties.country === COUNTRY }]);
  return [...new Map(towns).values()];  // one on the edge of two tiles is in both
}

// The names of the country's own that are to be seen.
export function namedTowns() {
  const map = gl();
  if (!map?.getLayer(OWN_LARGE)) return [];
  return map.queryRenderedFeatures({ layers: [OWN_LARGE] }).map(nameOf);
}
