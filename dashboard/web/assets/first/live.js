// The page's tie to its server: newer data is offered, never pressed on the reader; a lost
// connection is said, and tried again.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const EVERY_MS = 20000;
  const LOST_MS = 4000;
  let version = null;
  let newest = null;
  let refused = null;
  let timer = 0;
  let lost = false;

  const element = (id) => document.getElementById(id);
  const own = () => version ?? document.documentElement.dataset.version;

  function tell() {
    element("offline").hidden = !lost;
    element("newer").hidden = lost || !newest || newest === own() || newest === refused;
  }

  async function look() {
    clearTimeout(timer);
    if (!document.hidden && element("page")) {
      const before = lost;
      try {
        const response = await fetch("/healthz", { cache: "no-store" });
        newest = (await response.json()).data_hash;
        lost = false;
      } catch (fault) {
        lost = true;
      }
      tell();
      if (before && !lost) window.dash_clientside.scene.refresh();
    }
    timer = setTimeout(look, lost ? LOST_MS : EVERY_MS);
  }

  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  document.addEventListener("click", (event) => {
    const on = event.target.closest("#newer button, #offline button");
    if (!on || !newest) return;
    if (on.id === "show-newer") {
      version = newest;
      window.dash_clientside.scene.renew();
      window.dash_clientside.set_props("state", { data: version });
      window.dash_clientside.set_props("query", { data: window.dash_clientside.address.query() });
    } else {
      refused = newest;
    }
    tell();
  });
  timer = setTimeout(look, EVERY_MS);

  window.dash_clientside.live = { version: own, look };
})();
