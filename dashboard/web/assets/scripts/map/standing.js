// What lies over the map and may stand in several places stands where it covers the fewest marks.
import { gl } from "./adapter.js";
import { on } from "./events.js";
import { marksUnder } from "./labels.js";

// The style sheet knows the places by `data-at`; the first is the usual one. What covers no mark
// stays where it is.
export function stand(element, places) {
  if (!gl() || (element.dataset.at !== undefined && !marksUnder(element))) return;
  const covered = places.map((place) => {
    element.dataset.at = place;
    return marksUnder(element);
  });
  element.dataset.at = places[covered.indexOf(Math.min(...covered))];
}

// Notices give way by themselves, but not under the reader's hand.
on("settled", () => {
  const notices = document.querySelector(".notices");
  if (notices && !notices.matches(":hover, :focus-within")) stand(notices, ["", "low"]);
});
