// The table of strikes: fetched when first opened, then rows as the reader comes to them.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const PHONE = "(max-width: 899px)";
  const LEAST_PX = 160;
  const STEP_PX = 40;
  const THUMB_PX = 44;
  const asked = new Set();  // rows on their way
  let script = null;
  let api = null;
  let stale = false;
  let opener = null;

  const page = () => window.dash_clientside.page;
  const address = () => window.dash_clientside.address;
  const sheet = () => document.getElementById("event-table");
  const part = (name) => sheet().querySelector(`.table-${name}`);
  const live = () => api && !api.isDestroyed();
  const isOpen = () => Boolean(sheet()) && !sheet().hidden;

  function load() {
    script = script || new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = sheet().dataset.script;
      element.onload = done;
      element.onerror = () => {
        script = null;
        element.remove();
        failed(new Error("the table’s script was not answered"));
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
    } catch (unanswered) {
      page().failed();
      close();
      return;
    }
    window.dash_clientside.set_props("table-asked", { data: true });
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
    const back = opener && opener.isConnected && opener.getClientRects().length ? opener : null;
    if (back) back.focus({ preventScroll: true });
    opener = null;
  }

  function expanded(on) {
    document.querySelectorAll("[data-table=toggle]").forEach((button) => {
      button.setAttribute("aria-expanded", String(on));
    });
  }

  function focusTitle() {
    const title = sheet().querySelector("h2");
    if (title) title.focus({ preventScroll: true });
  }

  async function answer(params) {
    const going = new AbortController();
    asked.add(going);
    const sort = params.sortModel.map(({ colId, sort: way }) => `${colId}:${way}`).join(",");
    const tests = Object.keys(params.filterModel).length ? JSON.stringify(params.filterModel) : "";
    const query = [address().query(), `start=${params.startRow}`, `stop=${params.endRow}`,
      sort && `sort=${encodeURIComponent(sort)}`, tests && `tests=${encodeURIComponent(tests)}`];
    try {
      const response = await fetch(`/rows?${query.filter(Boolean).join("&")}`,
        { signal: going.signal });
      if (!response.ok) throw new Error(String(response.status));
      const { rows, count, total } = await response.json();
      if (going.signal.aborted) return;
      params.successCallback(rows, count);
      told(count, total, Boolean(tests));
    } catch (unanswered) {
      if (going.signal.aborted) return;
      params.failCallback();
      stale = true;  // asked for again when the table is next opened, or the selection changes
      page().failed();
    } finally {
      asked.delete(going);
    }
  }

  function told(count, total, filtered) {
    if (count) api.hideOverlay();
    else api.showNoRowsOverlay();
    const grouped = (number) => number.toLocaleString("en");
    part("note").textContent = filtered
      ? part("box").dataset.rows.replace("{n}", grouped(count)).replace("{all}", grouped(total)) : "";
    sheet().querySelector("[data-table=clear]").hidden = !filtered;
    mark(address().event());
    page().reached();
  }

  function refresh() {
    stale = false;
    asked.forEach((going) => going.abort());
    api.purgeInfiniteCache();
  }

  function select(row, cell) {
    if (!row || !row.event_id) return;
    page().openEvent(row.event_id, cell);
    if (row.fly) window.dash_clientside.map.fly(...row.fly);
  }

  function mark(event) {
    if (!live()) return;
    api.forEachNode((node) => {
      const on = Boolean(event) && node.id === event;
      if (on !== Boolean(node.isSelected())) node.setSelected(on, false, "api");
    });
  }

  function start(names) {
    stale = false;
    if (matchMedia(PHONE).matches) api.setGridOption("rowHeight", THUMB_PX);
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
      else mark(address().event());
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
    const handle = down.target.closest && down.target.closest(".table-handle");
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
    if (!target.matches || !target.matches(".table-chooser[open]")) return;
    const menu = part("menu");
    menu.style.maxHeight = `${innerHeight - menu.getBoundingClientRect().top - 12}px`;
  }, true);

  // Before the page hears it: Escape closes what lies on top, and one thing at a time.
  document.addEventListener("keydown", (event) => {
    if (event.target.matches && event.target.matches(".table-handle")) {
      const up = { ArrowUp: STEP_PX, ArrowDown: -STEP_PX }[event.key];
      if (up) {
        event.preventDefault();
        height(sheet().clientHeight + up);
      }
    }
    if (event.key !== "Escape" || event.defaultPrevented || !isOpen()) return;
    const inside = event.target.closest && event.target.closest("#event-table");
    if (document.querySelector(".ag-popup-child")) return;
    if (!inside && (address().event() || document.body.dataset.drawer)) return;
    if (part("chooser[open]")) {
      event.preventDefault();
      part("chooser").open = false;
      part("chooser").firstChild.focus();
      return;
    }
    event.preventDefault();
    close();
  }, true);

  const grid = (window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {});
  grid.StrikeAttacker = ({ data, value }) => {
    if (!data) return null;
    const [light, dark] = data.colours;
    const sign = { className: `sign sign-${data.sign} table-sign`,
      style: { "--on-light": light, "--on-dark": dark } };
    return window.React.createElement("span", { className: "table-attacker" },
      window.React.createElement("span", sign),
      window.React.createElement("span", { className: "table-name" }, value));
  };
  // A total that several strikes share is one total: a column must not look like a sum.
  grid.StrikeToll = ({ data, value }) => {
    if (!data || value === null || value === undefined) return null;
    const shared = data.shared && window.React.createElement("span", { className: "row-quiet" },
      `${part("box").dataset.shared} `);
    return window.React.createElement("span", null, shared, value.toLocaleString("en"));
  };

  window.dash_clientside.table = {
    // The selection changed: rows are asked for anew, now or when the table is next open.
    follow() {
      stale = true;
      if (live() && isOpen()) refresh();
    },
    // The grid is there and asks for rows as Dash would have it: from here on it asks itself.
    begin(request, names) {
      if (!request || live()) return;
      api = window.dash_ag_grid.getApi({ table: "grid" });
      start(names);
      focusTitle();
    },
    mark,
    choose(names) {
      if (live()) visible(names);
    },
    // How much of the map’s lower edge the table lies over, in pixels.
    covers: () => (isOpen() && !matchMedia(PHONE).matches ? sheet().offsetHeight : 0),
  };
})();
