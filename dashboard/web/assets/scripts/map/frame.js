// What stands about the map: its scale, north and coordinates. They come later than the map.
import { isSmall } from "../layout.js";
import { settings } from "../settings.js";
import { frame, gl } from "./adapter.js";
import { watchFurniture } from "./labels.js";
import { scaleBar } from "./projection.js";
import { here } from "./view.js";

const WIDEST_PX = 110;
const { words } = settings;
const element = (id) => document.getElementById(id);

function scale() {
  if (!element("scale-bar")) return;
  const { km, miles, px } = scaleBar(here(), WIDEST_PX);
  element("scale-bar").style.width = `${px}px`;
  element("scale-km").textContent = `${km < 1 ? km.toFixed(2) : km} ${words.km}`;
  element("scale-mi").textContent = `${miles} ${words.mi}`;
}

function coordinates(text) {
  const cursor = element("cursor");
  if (cursor) cursor.textContent = text;
}

function turnNorth(map) {
  const north = element("north");
  if (north) north.firstChild.style.rotate = `${-map.getBearing()}deg`;
}

export function attach(map) {
  map.on("move", scale);
  map.on("rotate", () => turnNorth(map));
  map.on("mousemove", ({ lngLat: { lng, lat } }) => {
    const ns = lat < 0 ? words.south : words.north;
    const ew = lng < 0 ? words.west : words.east;
    coordinates(`${Math.abs(lat).toFixed(3)}° ${ns}  ${Math.abs(lng).toFixed(3)}° ${ew}`);
  });
  map.on("mouseout", () => coordinates(""));
  scale();
}

// The map moves from the bare page into its place, once there is one.
export function enterPage(stand) {
  new MutationObserver((changes, observer) => {
    const place = element("map-place");
    if (!place) return;
    observer.disconnect();
    place.append(frame());
    if (isSmall()) element("legend-box").open = false;
    watchFurniture();
    if (gl()) scale();
    stand();
  }).observe(document.documentElement, { childList: true, subtree: true });
}
