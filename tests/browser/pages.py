"""The browser's pages, handed from test to test: opening one anew costs a core for five seconds."""

from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, expect

VIEW = "window.dash_clientside.map.view()"
MAP = "window.dash_clientside.map.gl()"
DRAWN = "window.dash_clientside.map.drawn"
LOOK_FOR_NEWER = "window.dash_clientside.live.look"

PATIENCE_MS = 120_000
"""Of a busy machine: only a fault waits so long."""
_TO_REST_MS = 2_000

# All that a reader could tell apart, and what the browser would remember.
_STATE = f"""() => JSON.stringify([
  location.href,
  {{...localStorage}},
  {VIEW},
  ["lang", "dir", "data-mantine-color-scheme"]
    .map((name) => document.documentElement.getAttribute(name)),
  document.body.innerText,
  [...document.querySelectorAll("input, select, textarea")]
    .filter((field) => field.checkVisibility()).map((field) => [field.value, field.checked]),
  [...document.querySelectorAll(
    "[aria-expanded=true], [aria-selected=true], [aria-pressed=true], [aria-current=true], [open]"
  )].map((element) => element.id || element.innerText),
  [...document.querySelectorAll("*")].filter((element) => element.scrollTop || element.scrollLeft)
    .map((element) => element.id || element.className),
])"""
_COUNTED = "[...document.querySelectorAll('[data-count]')].every((one) => one.textContent)"
_DRIVERS_HINT = "GL Driver Message (OpenGL, Performance"  # without a card the canvas is copied
_NO_WEBGL = """
HTMLCanvasElement.prototype.getContext = (original => function (kind, ...more) {
  return kind.startsWith("webgl") ? null : original.call(this, kind, ...more);
})(HTMLCanvasElement.prototype.getContext);
"""
_GO = """to => {
  document.activeElement.blur();
  history.pushState(null, "", to);
  dispatchEvent(new PopStateEvent("popstate"));
}"""


def until(
    page: Page, condition: str, arg: object = None, *, patience_ms: int = PATIENCE_MS
) -> None:
    """Waits until a condition in JavaScript holds in the page; `arg` is known to it by that name.

    Playwright's `wait_for_function` needs `eval`, which the page's content policy forbids.
    """
    page.evaluate(
        f"""(arg) => new Promise((done, fail) => {{
          const end = performance.now() + {patience_ms};
          const look = () => {{
            if ({condition}) done();
            else if (performance.now() > end) fail(new Error("it never came to hold"));
            else setTimeout(look, 50);
          }};
          look();
        }})""",
        arg,
    )


def rest(page: Page) -> None:
    """Waits until the map has drawn all it has to draw."""
    page.evaluate(
        f"""() => new Promise((done) => {{
          const map = {MAP};
          map.once("idle", () => done());  // the event would bring the whole map
          map.triggerRepaint();
        }})"""
    )


def counted(page: Page, text: str) -> None:
    """Waits until the page says how many strikes it shows: "0 of 2 strikes"."""
    expect(page.locator("#event-count")).to_have_text(text)


@dataclass(frozen=True)
class Kind:
    """What makes two pages the same before a test: where they start, and on what screen."""

    start: str
    width: int
    height: int
    scheme: str


_OPENED = "[...document.querySelectorAll('details[id][open]')].map((details) => details.id)"

# What the browser remembers of a test is set back, and the page goes to where it started.
_RESET = f"""([start, remembered, opened]) => {{
  document.activeElement.blur();
  document.querySelector("[role=tab]")?.click();
  for (const details of document.querySelectorAll("details[id]"))
    details.open = opened.includes(details.id);
  for (const element of document.querySelectorAll("*")) element.scrollTo(0, 0);
  localStorage.clear();
  Object.entries(remembered).forEach(([name, value]) => localStorage.setItem(name, value));
  ({_GO})(start);
}}"""


class Watched:
    """A page and all that went wrong on it: errors, warnings, failed and foreign requests."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.kind: Kind | None = None
        self.keep = True
        self.faults: list[str] = []
        self.forgiven = ""
        self._origin = ""
        page = self.page
        page.on(
            "console",
            lambda m: (
                self._fault(m.text, m.location["url"])
                if m.type in ("error", "warning") and _DRIVERS_HINT not in m.text
                else None
            ),
        )
        page.on("pageerror", lambda error: self._fault(str(error), ""))
        page.on("requestfailed", lambda r: None if _given_up(r) else self._fault("failed:", r.url))
        page.on(
            "response", lambda r: self._fault(str(r.status), r.url) if r.status >= 400 else None
        )
        page.on(
            "request",
            lambda r: (
                None
                if r.url.startswith((self._origin, "data:", "blob:"))
                else self._fault("outside:", r.url)
            ),
        )

    def _fault(self, text: str, url: str) -> None:
        fault = f"{text} {url}"
        if not (self.forgiven and self.forgiven in fault):
            self.faults.append(fault)

    def become(self, kind: Kind) -> None:
        """An empty page on this screen, whose browser remembers nothing."""
        if self.kind is not None:
            self.leave()
        self.page.set_viewport_size({"width": kind.width, "height": kind.height})
        self.page.emulate_media(
            media="screen",
            color_scheme="dark" if kind.scheme == "dark" else "light",
            forced_colors="none",
        )
        self.kind = kind
        self.forgiven = ""
        self._origin = kind.start.split("/?")[0]

    def leave(self) -> None:
        """Empties the page, and what its browser remembers: one that is left works on."""
        self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.page.goto("about:blank")
        self.faults.clear()  # of questions that it broke off
        self.kind = None

    def load(self, url: str) -> None:
        """Opens an address as a link does; the map is painted at the end."""
        self.page.goto(url)
        self.page.wait_for_selector("body[data-painted]")

    def go(self, url: str) -> None:
        """To another address of the same page, as Back and Forward go there."""
        self.page.evaluate(_GO, url)


def _given_up(request: Request) -> bool:
    """Whether the page itself stopped asking, since it had something newer to ask."""
    return request.failure == "net::ERR_ABORTED"


class Pages:
    """The pages of one browser. One that a test has left as it found it serves the next test.

    One that it has not is loaded again, for a third less than a new one: its browser has the code.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: list[Watched] = []
        self._used: list[Watched] = []
        self._states: dict[Kind, str] = {}
        self._remembered: dict[Kind, dict[str, str]] = {}
        self._opened: dict[Kind, list[str]] = {}

    def take(self, kind: Kind) -> Watched:
        """A page of this kind at its start: one that is idle, else one loaded anew."""
        if found := self._resting(kind):
            return found
        loaded = self.fresh(kind, kind.start)
        if kind not in self._states:
            loaded.page.wait_for_load_state("networkidle")
            until(loaded.page, _COUNTED)
            self._states[kind] = loaded.page.evaluate(_STATE)
            self._remembered[kind] = loaded.page.evaluate("({...localStorage})")
            self._opened[kind] = loaded.page.evaluate(_OPENED)
        return loaded

    def fresh(self, kind: Kind, url: str) -> Watched:
        """A page loaded from an address."""
        page = self._used.pop() if self._used else self._resting(kind) or self._new()
        page.become(kind)
        page.load(url)
        return page

    def _resting(self, kind: Kind) -> Watched | None:
        found = next((page for page in self._idle if page.kind == kind), None)
        if found is not None:
            self._idle.remove(found)
        return found

    def without_webgl(self, kind: Kind, url: str) -> Watched:
        """A page whose browser has no WebGL; it is nobody else's."""
        page = self._new()
        page.keep = False
        page.become(kind)
        page.forgiven = "WebGL2 is required"  # says MapLibre
        page.page.add_init_script(_NO_WEBGL)
        page.page.goto(url)
        return page

    def give_back(self, used: Watched) -> None:
        """Keeps a page for the next test, as it is or to be loaded again; one with faults ends."""
        rests = used.keep and not used.faults and self._at_rest(used)
        if used.faults or not used.keep:
            used.page.context.close()
        elif rests:
            self._idle.append(used)
        else:
            used.leave()
            self._used.append(used)

    def close(self) -> None:
        """Closes all that are kept."""
        for page in (*self._idle, *self._used):
            page.page.context.close()

    def _new(self) -> Watched:
        context = self._browser.new_context(
            # Drawn coarsely: every pixel of the map costs the processor, and no test looks at one.
            device_scale_factor=0.5,
            accept_downloads=True,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE_MS)
        return Watched(context)

    def _at_rest(self, used: Watched) -> bool:
        if used.kind is None or used.kind not in self._states:
            return False
        try:
            used.page.mouse.move(0, 0)
            if used.page.evaluate(_STATE) == self._states[used.kind]:
                return True
            at_first = [used.kind.start, self._remembered[used.kind], self._opened[used.kind]]
            used.page.evaluate(_RESET, at_first)
            for _ in range(2):  # a table over a drawer
                used.page.keyboard.press("Escape")
            until(
                used.page,
                f"({_STATE})() === arg",
                self._states[used.kind],
                patience_ms=_TO_REST_MS,
            )
        except Error:
            return False
        return True
