// The page beside the map: hears the reader's clicks, composes the view, fills what stands there.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const PATIENCE_MS = 250;
  const PAPER_PX = 690;  // between the margins of an upright A4 page
  const RELATIONS = ["controls", "present", "absent", "operates", "demands_exclusion"];
  const DEFAULT_LAYERS = "strikes,controls,present";
  const SHORT = { "Air/drone strike": "air_strike", "Shelling/artillery/missile attack": "shelling" };
  const LISTS = ["event-list", "zone-list", "who-says", "tray"];
  const CONTROLS = {
    actors: ["filter-actors", []],
    targets: ["filter-targets", []],
    types: ["filter-types", []],
    factualities: ["filter-factualities", []],
    sources: ["filter-sources", []],
    dates: ["filter-dates", [null, null]],
    text: ["filter-text", ""],
  };
  let lastFocus = null;
  let fromArticle = false;
  const drawn = {};
  const filled = {};
  let filledOf = "";
  let counts = {};

  const phone = () => matchMedia("(max-width: 899px)").matches;
  const skip = () => window.dash_clientside.no_update;
  const set = (id, props) => window.dash_clientside.set_props(id, props);
  const list = (values) => (values || []).map(encodeURIComponent).join(",");

  const address = () => window.dash_clientside.address;

  // Back from a card leaves the filters as they were: nothing is drawn again.
  function anew(name, value) {
    const same = drawn[name] === value;
    drawn[name] = value;
    return same ? skip() : value;
  }

  // Beside each choice, how many strikes it would leave.
  function count() {
    document.querySelectorAll("[data-count]").forEach((element) => {
      const [part, ...value] = element.dataset.count.split(" ");
      const number = (counts[part] || {})[value.join(" ")] || 0;
      element.textContent = number.toLocaleString("en");
      element.closest(".choice").classList.toggle("choice-none", !number);
    });
  }

  function current(id) {
    document.querySelectorAll("[data-event]").forEach((row) => {
      row.setAttribute("aria-current", String(Boolean(id) && row.dataset.event === id));
    });
  }

  function openEvent(id, opener) {
    if (!id) return;
    if (id === address().event()) {
      if (phone()) panel("results");  // its drawer may have been put away
      return;
    }
    lastFocus = opener || document.activeElement;
    fromArticle = Boolean(lastFocus && lastFocus.closest("details.article"));
    address().open(id);
    set("open-event", { data: id });
  }

  function closeEvent() {
    if (!address().event()) return;
    if (history.state && history.state.opened) {
      history.back();
      return;
    }
    address().rewrite({ event: "" });
    set("open-event", { data: "" });
  }

  function panel(name) {
    document.body.dataset.drawer = name;
    const opened = name && document.getElementById(name);
    if (opened) {
      const close = opened.querySelector(".panel-close:not([hidden])");
      if (close) close.focus();
    }
  }

  function clear(part) {
    const parts = part === "all" ? Object.keys(CONTROLS) : [part];
    parts.forEach((name) => set(CONTROLS[name][0], { value: CONTROLS[name][1] }));
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      // No clipboard on a plain http address: the old way still works there.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  async function copied(text, button) {
    await copy(text);
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 1600);
  }

  function onClick(event) {
    const on = event.target.closest(
      "[data-event],[data-close],[data-fly],[data-copy],[data-clear],[data-panel],[data-map]," +
      "[data-dismiss],[data-press],[data-layer],[data-candidates-of],[data-lang],#share-link,#skip");
    if (!on) return;
    const data = on.dataset;
    if (on.id === "skip") {
      event.preventDefault();
      document.querySelector(".tab-panel:not([hidden]):not([style*=none])").focus();
    } else if (on.id === "share-link") copied(location.origin + address().of(window.dash_clientside.map.view()), on);
    else if ("event" in data) {
      openEvent(data.event, on);
      if ("fly" in data) fly(data.fly);
    }
    else if ("layer" in data) showGround(data.layer, data.bounds);
    else if ("close" in data) closeEvent();
    else if ("fly" in data) fly(data.fly);
    else if ("copy" in data) copied(data.copy, on);
    else if ("clear" in data) clear(data.clear);
    else if ("panel" in data) panel(document.body.dataset.drawer === data.panel ? "" : data.panel);
    else if ("map" in data) window.dash_clientside.map.tool(data.map);
    else if ("dismiss" in data) on.closest(".notice").hidden = true;
    else if ("press" in data) document.getElementById(data.press).click();
    else if ("candidatesOf" in data) candidates(data.candidatesOf);
    else if ("lang" in data && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      location.assign(address().of({ lang: data.lang === "en" ? "" : data.lang }));
    }
  }

  // A zone is shown with the layer it is of, which may be off.
  function showGround(layer, bounds) {
    const on = [...document.querySelectorAll("#filter-layers input:checked")].map((box) => box.value);
    if (!on.includes(layer)) set("filter-layers", { value: [...on, layer] });
    panel("");
    window.dash_clientside.map.over(bounds.split(",").map(Number));
  }

  // All the places that something unplaced may mean.
  function candidates(row) {
    panel("");
    window.dash_clientside.scene.candidates(JSON.parse(document.getElementById(row).dataset.candidates));
  }

  function fly(place) {
    const [lon, lat] = place.split(",").map(Number);
    panel("");
    window.dash_clientside.map.fly(lon, lat);
  }

  function onKey(event) {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches("mark[role=button]")) {
      event.preventDefault();
      event.target.click();
    }
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (document.body.dataset.drawer && !address().event()) panel("");
    else closeEvent();
  }

  // A printed map is the picture on the screen: it is made to fit the paper, not drawn anew.
  function fitPaper() {
    if (matchMedia("print").matches) return;
    const { width, height } = window.dash_clientside.map.here();
    const style = document.documentElement.style;
    style.setProperty("--map-width", `${width}px`);
    style.setProperty("--map-height", `${height}px`);
    style.setProperty("--map-zoom", Math.min(1, PAPER_PX / width));
  }

  window.addEventListener("resize", fitPaper);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  document.addEventListener("toggle", (event) => {
    if (event.target.open && event.target.matches && event.target.matches("details.article")) {
      const mark = event.target.querySelector("mark.current");
      if (mark) mark.scrollIntoView({ block: "center" });
    }
  }, true);
  window.addEventListener("popstate", () => {
    set("address", { data: { search: location.search, at: Date.now() } });
  });

  window.dash_clientside.page = {
    openEvent,
    copy,
    // What the pointer is on, here or there, is marked in the lists and in the article.
    light(event) {
      document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
      if (!event) return;
      document.querySelectorAll(`[data-event="${CSS.escape(event)}"]`)
        .forEach((each) => each.classList.add("lit"));
    },
    failed() {
      document.getElementById("map-failure").hidden = false;
      window.dash_clientside.live.look();
    },
    reached() { document.getElementById("map-failure").hidden = true; },
    here: () => ({ search: location.search, at: 0 }),
    arrive(place) {
      address().arrived(place.search);
      window.dash_clientside.map.arrive();
      return [anew("query", address().query()), address().event(), anew("theme", address().theme())];
    },
    async compose(actors, targets, types, factualities, sources, dates, text, layers) {
      const [from, to] = dates || [null, null];
      if (Boolean(from) !== Boolean(to)) return skip();  // half a range: still choosing
      const on = ["strikes", ...RELATIONS].filter((name) => (layers || []).includes(name));
      const all = RELATIONS.every((name) => on.includes(name));
      const named = all ? on.filter((name) => !RELATIONS.includes(name)).concat("zones") : on;
      address().rewrite({
        actor: list(actors),
        target: list(targets),
        from,
        to,
        type: list((types || []).map((type) => SHORT[type] || type)),
        source: list(sources),
        factuality: list(factualities),
        q: encodeURIComponent((text || "").trim()),
        layers: on.join() === DEFAULT_LAYERS ? "" : named.join() || "none",
      });
      // The map comes first: the lists ask once it has its answer, or when that takes long.
      const patience = new Promise((done) => { setTimeout(done, PATIENCE_MS); });
      await Promise.race([window.dash_clientside.scene.refresh(), patience]);
      return anew("query", address().query());
    },
    clear: () => [[], [], [], [], [], [null, null], "",
      ["strikes", "controls", "present"]],
    toggleTheme(clicks, now) {
      const next = now === "dark" ? "light" : "dark";
      try { localStorage.setItem("theme", next); } catch (blocked) { /* remembered by the address */ }
      address().rewrite({ theme: next });
      return anew("theme", next);
    },
    paint: (name) => name,
    // What stands beside the map; an unchanged part keeps its focus and where it was scrolled to.
    fill(panels) {
      // Only the open list came; what the others tell of another view goes.
      const of = panels.of.join(" ");
      const closed = of === filledOf ? [] : LISTS.map((id) => [id, ""]);
      filledOf = of;
      Object.entries({ ...Object.fromEntries(closed), ...panels.html }).forEach(([id, html]) => {
        const element = document.getElementById(id);
        // Playback writes the count by itself: what stands there is compared, too.
        if (filled[id] && filled[id].html === html && filled[id].stands === element.innerHTML) return;
        element.innerHTML = html;
        filled[id] = { html, stands: element.innerHTML };
      });
      counts = panels.counts;
      count();
      fitPaper();
      window.dash_clientside.map.painted().then(() => { document.body.dataset.painted = "true"; });
      current(address().event());
    },
    // New choices are on the page in the next frame: then they can be counted.
    offered() { requestAnimationFrame(() => requestAnimationFrame(count)); },
    asks: (event, query, theme) => (event ? { event, query, theme } : skip()),
    opened(id, card) {
      const open = Boolean(id && card && card.event === id);
      const frame = document.getElementById("card-frame");
      const reading = frame.querySelector("details.article[open]");
      const element = document.getElementById("event-card");
      const html = open ? card.html : "";
      if (filled.card !== html) element.innerHTML = html;
      filled.card = html;
      current(id);
      document.getElementById("lists").hidden = open;
      if (open) {
        if (phone()) panel("results");
        const [lon, lat] = element.firstElementChild.dataset.at.split(",").map(Number);
        window.dash_clientside.map.reveal(lon, lat);
        const article = reading && element.querySelector("details.article:has(mark.current)");
        if (article) article.open = true;
        requestAnimationFrame(() => {
          const span = article && article.querySelector("mark.current");
          if (span) {
            // The reader was in the article's text, and stays in it.
            span.scrollIntoView({ block: "center" });
            if (fromArticle) span.focus({ preventScroll: true });
            return;
          }
          frame.scrollTop = 0;
          if (lastFocus) frame.querySelector("h2").focus({ preventScroll: true });
        });
      } else if (lastFocus) {
        // What was drawn anew since: the same strike's, where the reader came from.
        const from = lastFocus.classList.contains("map-label") ? "#map-labels" : "#event-list";
        const again = lastFocus.isConnected ? lastFocus
          : document.querySelector(`${from} [data-event="${CSS.escape(lastFocus.dataset.event || "")}"]`);
        if (again) again.focus({ preventScroll: true });
        lastFocus = null;
      }
      return !open;
    },
  };
})();
