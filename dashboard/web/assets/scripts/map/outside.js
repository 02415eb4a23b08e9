// A selection of which nothing is in view says so, and offers to go there.
import { settings } from "../settings.js";
import { anySeen } from "./canvases.js";
import * as view from "./view.js";

const { pointed: POINTED, marks: MARKS } = settings.map;

// Where the marks and labels of a scene are.
const places = ({ groups: { marks: { lon = [], lat } }, labels }) => [
  ...lon.map((east, number) => [east, lat[number]]),
  ...labels.map(({ longitude, latitude }) => [longitude, latitude]),
];

const isStrike = ({ properties }) => properties.of === MARKS || properties.event;

// Once the map is at rest.
export function look(scene) {
  const notice = document.getElementById("outside");
  if (!notice || !scene) return;
  const drawn = !scene.whole || places(scene).length > 0;
  notice.hidden = !scene.count || !drawn || anySeen(POINTED, isStrike);
}

export function goThere(scene) {
  if (scene.whole) view.overPoints(places(scene));
  else view.tool("home");
}
