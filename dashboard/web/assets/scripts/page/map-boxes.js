// The boxes that the map's buttons open: one at a time, and clear of the marks.
import { on } from "../map/events.js";
import { stand } from "../map/standing.js";

const PLACES = ["", "right", "low", "low right"];
const NAMES = ["compare", "notes"];
const element = (name) => document.getElementById(name);
const opened = () => NAMES.map((name) => element(`${name}-box`)).find((box) => box && !box.hidden);

function clear() {
  if (opened()) stand(opened(), PLACES);
}

// Opens one and closes the other, or closes it; true where it is open now.
export function toggle(name) {
  const open = element(`${name}-box`).hidden;
  NAMES.forEach((each) => {
    const shown = open && each === name;
    element(`${each}-box`).hidden = !shown;
    element(`${each}-open`).setAttribute("aria-expanded", String(shown));
  });
  clear();
  return open;
}

// What is compared brings marks of its own, which are known once all of it is drawn.
on("compared", () => queueMicrotask(clear));
