// One strike wherever it is shown: current while its card is open, lit while the pointer is on it.
import { on } from "../map/events.js";

let marked = "";

// With no id, what was current stays so, on rows that are new too.
export function current(id = marked) {
  marked = id;
  document.querySelectorAll("[data-event]").forEach((row) => {
    row.setAttribute("aria-current", String(Boolean(id) && row.dataset.event === id));
  });
}

on("point", ({ detail: id }) => {
  document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
  if (!id) return;
  document.querySelectorAll(`[data-event="${CSS.escape(id)}"]`)
    .forEach((each) => each.classList.add("lit"));
});
