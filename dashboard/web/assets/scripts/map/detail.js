// The fine coasts and rivers: fetched once the reader is close enough to see them.
import { settings } from "../settings.js";
import { details, gl } from "./adapter.js";
import { refine } from "./canvases.js";

const EARLY = 0.5;  // zoom levels before they are drawn

// It is being fetched (an address) or is there: a source that was not asked for is empty.
function fetched(name) {
  const data = gl()?.getSource(name)?.serialize().data;
  return typeof data === "string" || Boolean(data && data.features.length);
}

export function detail() {
  const map = gl();
  if (!map || map.getZoom() < settings.map.detailZoom - EARLY) return;
  Object.entries(details()).forEach(([name, url]) => {
    if (!map.getSource(name) || fetched(name)) return;
    map.getSource(name).setData(url);
    refine(name, url);
  });
}

// What was fetched stays on other paper, where it would be emptied with the style.
export function keepDetail(figure) {
  Object.entries(details(figure)).filter(([name]) => fetched(name))
    .forEach(([name, url]) => { figure.layout.map.style.sources[name].data = url; });
}
