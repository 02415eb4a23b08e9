// Clicks and keys of the page: an element says in its `data-` attributes what it does.
import * as address from "../address.js";
import { setProps } from "../dash.js";
import { showAll } from "../map/scene.js";
import * as view from "../map/view.js";
import { settings } from "../settings.js";
import * as area from "./area.js";
import * as candidates from "./candidates.js";
import * as card from "./card.js";
import { copyBy } from "./clipboard.js";
import { clearPart } from "./controls.js";
import * as drawers from "./drawers.js";
import * as said from "./said.js";
import { covers } from "./table.js";

function fly(place) {
  const [lon, lat] = place.split(",").map(Number);
  drawers.open("");
  view.fly(lon, lat, { covered: covers() });
}

// A zone is shown with the layer it is of, which may be off.
function showGround(layer, bounds) {
  const on = [...document.querySelectorAll("#filter-layers input:checked")].map((box) => box.value);
  if (!on.includes(layer)) setProps("filter-layers", { value: [...on, layer] });
  drawers.open("");
  view.over(bounds.split(",").map(Number));
}

function showCandidates(row) {
  drawers.open("");
  candidates.show(row);
}

function switchLanguage(language, event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;  // to another tab
  event.preventDefault();
  location.assign(address.link({ lang: language === settings.language.usual ? "" : language }));
}

function skipToList(event) {
  event.preventDefault();
  document.querySelector(".tab-panel:not([hidden]):not([style*=none])").focus();
}

// By attribute, as `dataset` names it. The first that an element has is done.
const ACTIONS = {
  event(id, on) {
    card.open(id, on);
    if ("fly" in on.dataset) fly(on.dataset.fly);
  },
  layer: (layer, on) => showGround(layer, on.dataset.bounds),
  close: () => card.close(),
  fly: (place) => fly(place),
  said: (what, on) => said.open(what, on),
  step: (by, on) => card.step(on, Number(by)),
  copy: (text, on) => copyBy(on, text),
  clear: (part) => clearPart(part),
  types: (every) => setProps("filter-types", { value: JSON.parse(every) }),
  panel: (name) => drawers.toggle(name),
  map: (name) => view.tool(name),
  area: (name) => area.choose(name),
  shown: showAll,
  dismiss: (_, on) => { on.closest(".notice").hidden = true; },
  press: (id) => document.getElementById(id).click(),
  candidatesOf: (row) => showCandidates(row),
  lang: (language, on, event) => switchLanguage(language, event),
};
const ATTRIBUTES = Object.keys(ACTIONS)
  .map((name) => `[data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}]`);
const PRESSED = [...ATTRIBUTES, "#share-link", "#skip"].join();

document.addEventListener("click", (event) => {
  const on = event.target.closest(PRESSED);
  if (!on) return;
  if (on.id === "skip") skipToList(event);
  else if (on.id === "share-link") copyBy(on, location.origin + address.link(view.view()));
  else {
    const name = Object.keys(ACTIONS).find((each) => each in on.dataset);
    ACTIONS[name](on.dataset[name], on, event);
  }
});

document.addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && event.target.matches("mark[role=button]")) {
    event.preventDefault();
    event.target.click();
  }
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (drawers.opened() && !address.openStrike()) drawers.open("");
  else card.close();
});
