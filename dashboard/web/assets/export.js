// Exports: the server draws and writes them; here they are asked for, shown, and saved.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const SETTINGS = ["title", "caption", "layout", "scale", "banner", "distribution", "series"];
  const KEPT = ["layout", "scale", "banner", "distribution"];  // from one visit to the next
  const PAUSE_MS = 350;
  const AGAIN_MS = 1000;
  const MOST_TRIES = 60;
  const words = window.dash_clientside.words;
  const made = new Map();  // answers by address: a preview is the picture that is saved
  let showing = "";
  let timer = 0;

  const element = (id) => document.getElementById(id);
  const dialog = () => element("export-dialog");
  const field = (name) => element(`export-${name}`);

  function kept() {
    try { return JSON.parse(localStorage.getItem("export")) || {}; } catch (blocked) { return {}; }
  }

  function keep() {
    const values = Object.fromEntries(KEPT.map((name) => [name, field(name).value]));
    try { localStorage.setItem("export", JSON.stringify(values)); } catch (blocked) { /* not kept */ }
  }

  // The view as it is, what the dialog says, and the format.
  function address(format, settings) {
    const { address: page, map } = window.dash_clientside;
    const query = page.of({ theme: document.documentElement.dataset.mantineColorScheme }).split("?")[1];
    const { width, height } = map.here();
    const extra = new URLSearchParams({ format, frame: `${width},${height}`,
      v: window.dash_clientside.live.version() });
    Object.entries(settings).forEach(([name, value]) => { if (value) extra.set(name, value); });
    return `/export?${query}&${extra}`;
  }

  const settings = () => (dialog().open
    ? Object.fromEntries(SETTINGS.map((name) => [name, field(name).value])) : kept());

  function tell(text, kind) {
    element("export-told").textContent = text;
    element("export-told").dataset.kind = kind || "";
  }

  async function ask(url) {
    if (made.has(url)) return made.get(url);
    let response = await fetch(url);
    for (let tries = 0; response.status === 503 && tries < MOST_TRIES; tries += 1) {
      await new Promise((done) => { setTimeout(done, AGAIN_MS); });  // others are being served
      response = await fetch(url);
    }
    if (!response.ok) {
      const said = response.status === 422 ? (await response.json()).error : words.export_failed;
      throw new Error(said);
    }
    const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/.exec(
      response.headers.get("Content-Disposition") || "");
    const answer = { blob: await response.blob(), name: named ? decodeURIComponent(named[1]) : "" };
    if (made.size > 8) made.delete(made.keys().next().value);
    made.set(url, answer);
    return answer;
  }

  function save({ blob, name }) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  // With what stands on the button kept from being pressed twice.
  async function during(button, work) {
    button.setAttribute("aria-busy", "true");
    tell(words.export_drawing);
    try {
      tell((await work()) || "");
    } catch (fault) {
      if (!dialog().open) open();
      tell(fault instanceof TypeError ? words.export_failed : fault.message, "problem");
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  async function preview() {
    const { series, scale, ...rest } = settings();
    const url = address("png", rest);
    showing = url;
    tell(words.export_drawing);
    try {
      const { blob } = await ask(url);
      if (showing !== url) return;
      const picture = element("export-preview");
      if (picture.src) URL.revokeObjectURL(picture.src);
      picture.src = URL.createObjectURL(blob);
      picture.hidden = false;
      tell("");
    } catch (fault) {
      if (showing !== url) return;
      element("export-preview").hidden = true;
      tell(fault instanceof TypeError ? words.export_failed : fault.message, "problem");
    }
  }

  function open() {
    const before = kept();
    KEPT.forEach((name) => { if (before[name]) field(name).value = before[name]; });
    dialog().showModal();
    preview();
  }

  async function copyPicture() {
    const { series, scale, ...rest } = settings();
    const { blob } = await ask(address("png", rest));
    if (!navigator.clipboard || !window.ClipboardItem) throw new Error(words.export_no_clipboard);
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    return words.export_copied;
  }

  async function copyCaption() {
    const { blob } = await ask(address("png", settings()).replace("/export?", "/export/caption?"));
    await window.dash_clientside.page.copy(await blob.text());
    return words.export_copied;
  }

  async function saved(format) {
    const { scale, series, ...rest } = settings();
    const given = { ...rest, series, scale: format === "png" && scale === "2" ? "2" : "" };
    save(await ask(address(format, given)));
    return words.export_saved;
  }

  document.addEventListener("click", (event) => {
    const on = event.target.closest("#export-menu, #export-png, [data-export]");
    if (!on) {
      if (event.target === dialog()) dialog().close();  // beside it, on the veil
      return;
    }
    const action = on.dataset.export;
    if (on.id === "export-menu") open();
    else if (on.id === "export-png") during(on, () => saved("png"));
    else if (action === "close") dialog().close();
    else if (action === "copy-picture") during(on, copyPicture);
    else if (action === "copy-caption") during(on, copyCaption);
    else during(on, () => saved(action));
  });

  document.addEventListener("input", (event) => {
    if (!event.target.closest(".export-settings")) return;
    keep();
    clearTimeout(timer);
    timer = setTimeout(preview, PAUSE_MS);
  });
})();
