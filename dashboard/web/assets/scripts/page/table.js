// The table of strikes: fetched when first opened, then rows as the reader comes to them.
import { filters, openStrike } from "../address.js";
import { failed, reached } from "../connection.js";
import { setProps } from "../dash.js";
import { isPhone } from "../layout.js";
import { fly } from "../map/view.js";
import { Overtaking, server } from "../request.js";
import * as card from "./card.js";
import * as drawers from "./drawers.js";
import "./table-cells.js";

const LEAST_PX = 160;
const STEP_PX = 40;
const THUMB_PX = 44;
const requests = new Overtaking();
let script = null;
let api = null;
let stale = false;
let opener = null;

const sheet = () => document.getElementById("event-table");
const part = (name) => sheet().querySelector(`.table-${name}`);
const live = () => api && !api.isDestroyed();
const isOpen = () => Boolean(sheet()) && !sheet().hidden;

function load() {
  script = script || new Promise((done, refused) => {
    const element = document.createElement("script");
    element.src = sheet().dataset.script;
    element.onload = done;
    element.onerror = () => {
      script = null;
      element.remove();
      refused(new Error("the table’s script was not answered"));
    };
    document.head.append(element);
  });
  return script;
}

async function show() {
  if (live()) {
    if (stale) refresh();
    return;
  }
  try {
    await load();
  } catch {
    failed(again);
    close();
    return;
  }
  setProps("table-asked", { data: true });
}

function open(from) {
  opener = from;
  sheet().hidden = false;
  expanded(true);
  show();
  focusTitle();
}

function close() {
  sheet().hidden = true;
  expanded(false);
  if (opener?.isConnected && opener.getClientRects().length) opener.focus({ preventScroll: true });
  opener = null;
}

function expanded(on) {
  document.querySelectorAll("[data-table=toggle]").forEach((button) => {
    button.setAttribute("aria-expanded", String(on));
  });
}

function focusTitle() {
  sheet().querySelector("h2")?.focus({ preventScroll: true });
}

// Rows for the grid, as it asks for them.
async function answer({ startRow, endRow, sortModel, filterModel, ...grid }) {
  const sort = sortModel.map(({ colId, sort: way }) => `${colId}:${way}`).join(",");
  const tests = Object.keys(filterModel).length ? JSON.stringify(filterModel) : "";
  const url = server.address("/rows", filters(), { start: startRow, stop: endRow, sort, tests });
  const { signal } = requests;
  try {
    const { rows, count, total } = await server.json(url, { signal });
    if (signal.aborted) return;
    grid.successCallback(rows, count);
    report(count, total, Boolean(tests));
  } catch {
    if (signal.aborted) return;
    grid.failCallback();
    stale = true;  // asked for again when the table is next opened, or the selection changes
    failed(again);
  }
}

function report(count, total, filtered) {
  if (count) api.hideOverlay();
  else api.showNoRowsOverlay();
  const grouped = (number) => number.toLocaleString("en");
  part("note").textContent = filtered
    ? part("box").dataset.rows.replace("{n}", grouped(count)).replace("{all}", grouped(total)) : "";
  sheet().querySelector("[data-table=clear]").hidden = !filtered;
  mark(openStrike());
  reached(again);
}

function refresh() {
  stale = false;
  requests.start();
  api.purgeInfiniteCache();
}

function again() {
  if (live() && isOpen()) refresh();
  else reached(again);
}

function select(row, cell) {
  if (!row || !row.event_id) return;
  card.open(row.event_id, cell);
  if (row.fly) {
    const [lon, lat, zoom] = row.fly;
    fly(lon, lat, { zoom, covered: covers() });
  }
}

// The open strike’s row is the selected one.
export function mark(event) {
  if (!live()) return;
  api.forEachNode((node) => {
    const on = Boolean(event) && node.id === event;
    if (on !== Boolean(node.isSelected())) node.setSelected(on, false, "api");
  });
}

function start(names) {
  stale = false;
  if (isPhone()) api.setGridOption("rowHeight", THUMB_PX);
  api.setGridOption("datasource", { getRows: answer });
  api.addEventListener("rowClicked", ({ data, event }) => {
    select(data, event.target.closest(".ag-cell"));
  });
  api.addEventListener("cellKeyDown", ({ data, event }) => {
    if (event.key === "Enter" && event.target.matches(".ag-cell")) select(data, event.target);
  });
  api.addEventListener("selectionChanged", ({ source }) => {
    if (source !== "spaceKey") return;
    const [row] = api.getSelectedRows();
    if (row) select(row, document.activeElement);
    else mark(openStrike());
  });
  visible(names);
}

function visible(names) {
  const all = api.getColumns().map((column) => column.getColId());
  api.setColumnsVisible(all.filter((name) => !names.includes(name)), false);
  api.setColumnsVisible(names, true);
}

function height(px) {
  const room = sheet().parentElement.clientHeight;
  const chosen = Math.max(LEAST_PX, Math.min(px, room - LEAST_PX / 2));
  sheet().style.setProperty("--table-height", `${chosen}px`);
  part("handle").setAttribute("aria-valuenow", Math.round((100 * chosen) / room));
}

document.addEventListener("pointerdown", (down) => {
  const handle = down.target.closest?.(".table-handle");
  if (!handle) return;
  down.preventDefault();
  handle.setPointerCapture(down.pointerId);
  const before = sheet().clientHeight + down.clientY;
  const drag = (move) => height(before - move.clientY);
  handle.addEventListener("pointermove", drag);
  handle.addEventListener("lostpointercapture", () => {
    handle.removeEventListener("pointermove", drag);
  }, { once: true });
});

document.addEventListener("click", (event) => {
  const menu = isOpen() && part("chooser[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
  const on = event.target.closest("[data-table]");
  if (!on) return;
  if (on.dataset.table === "clear") api.setFilterModel(null);
  else if (isOpen()) close();
  else open(on);
});

document.addEventListener("toggle", ({ target }) => {
  if (!target.matches?.(".table-chooser[open]")) return;
  const menu = part("menu");
  menu.style.maxHeight = `${innerHeight - menu.getBoundingClientRect().top - 12}px`;
}, true);

function resize(event) {
  const up = { ArrowUp: STEP_PX, ArrowDown: -STEP_PX }[event.key];
  if (!up) return;
  event.preventDefault();
  height(sheet().clientHeight + up);
}

// Escape closes what lies on top, and one thing at a time.
function escape(event) {
  if (!isOpen() || document.querySelector(".ag-popup-child")) return;
  const inside = event.target.closest?.("#event-table");
  if (!inside && (openStrike() || drawers.opened())) return;
  event.preventDefault();
  if (part("chooser[open]")) {
    part("chooser").open = false;
    part("chooser").firstChild.focus();
  } else close();
}

// Before the page hears it.
document.addEventListener("keydown", (event) => {
  if (event.target.matches?.(".table-handle")) resize(event);
  if (event.key === "Escape" && !event.defaultPrevented) escape(event);
}, true);

// The selection changed: rows are asked for anew, now or when the table is next open.
export function follow() {
  stale = true;
  again();
}

// The grid is there and asks for rows as Dash would have it: from here on it asks itself.
export function begin(request, names) {
  if (!request || live()) return;
  api = window.dash_ag_grid.getApi({ table: "grid" });
  start(names);
  focusTitle();
}

export function choose(names) {
  if (live()) visible(names);
}

// How much of the map’s lower edge the table lies over, in pixels.
export const covers = () => (isOpen() && !isPhone() ? sheet().offsetHeight : 0);
