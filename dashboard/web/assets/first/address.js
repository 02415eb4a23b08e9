// The address is the view: reads it and writes it; what the server is asked follows from it.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const KEYS = ["actor", "target", "from", "to", "type", "source", "factuality", "q", "event",
    "layers", "lat", "lon", "zoom", "lang", "theme"];
  const VIEW_KEYS = ["event", "lat", "lon", "zoom", "theme"];
  let params = parse(location.search);

  // Values stay as they are written in the address: a comma in an id is %2C.
  function parse(search) {
    const found = {};
    search.replace(/^\?/, "").split("&").forEach((part) => {
      const at = part.indexOf("=");
      if (at > 0 && part.length > at + 1) found[part.slice(0, at)] = part.slice(at + 1);
    });
    return found;
  }

  function write(from, keys) {
    return keys.filter((key) => from[key]).map((key) => `${key}=${from[key]}`).join("&");
  }

  function address(extra) {
    const text = write({ ...params, ...extra }, KEYS);
    return location.pathname + (text ? `?${text}` : "");
  }

  window.dash_clientside.address = {
    // With parts of it changed, as a link.
    of: address,
    // Filters and layers, of the state of the data that the page shows.
    query: () => [write(params, KEYS.filter((key) => !VIEW_KEYS.includes(key))),
      `v=${window.dash_clientside.live.version()}`].filter(Boolean).join("&"),
    event: () => decodeURIComponent(params.event || ""),
    // The view that the address asks for, if it does.
    view() {
      const [lon, lat, zoom] = ["lon", "lat", "zoom"].map((key) => parseFloat(params[key]));
      const valid = [lon, lat, zoom].every(Number.isFinite) && Math.abs(lat) <= 85
        && zoom >= 0 && zoom <= 22;
      return valid ? { lon, lat, zoom } : null;
    },
    theme() {
      let kept = null;
      try { kept = localStorage.getItem("theme"); } catch (blocked) { kept = null; }
      const machine = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      return [params.theme, kept, machine].find((name) => name === "light" || name === "dark");
    },
    arrived(search) { params = parse(search); },
    // Rewritten without an entry in the history.
    rewrite(changed) {
      Object.assign(params, changed);
      history.replaceState(history.state, "", address());
    },
    // To a strike: an entry in the history, so that Back closes its card.
    open(id) {
      const first = !params.event;
      params.event = encodeURIComponent(id).replaceAll("%3A", ":");
      if (first) history.pushState({ opened: true }, "", address());
      else history.replaceState(history.state, "", address());
    },
  };
})();
