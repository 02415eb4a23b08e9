// What modules of the page find when they are loaded: the settings that Python sends, an address.
// The tests' own runner loads this first (package.json).
import { execFileSync } from "node:child_process";

const PYTHON = process.env.PYTHON || ".venv/bin/python";

// Once for all files where make runs them.
process.env.PAGE_SETTINGS ??= execFileSync(PYTHON, ["-m", "tests.js.settings"], { encoding: "utf-8" });

globalThis.document = {
  getElementById: (id) => (id === "settings" ? { textContent: process.env.PAGE_SETTINGS } : null),
};
globalThis.location = { search: "", pathname: "/" };
globalThis.history = {
  state: null,
  entries: 1,
  pushState(state, _, url) { this.entries += 1; this.replaceState(state, _, url); },
  replaceState(state, _, url) {
    this.state = state;
    location.search = url.slice(location.pathname.length);
  },
};
globalThis.window = globalThis;
