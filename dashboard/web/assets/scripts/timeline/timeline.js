// The timeline as Dash's callbacks know it: it follows the query, and draws the bars counted.
import { asking } from "../asking.js";
import * as brush from "./brush.js";
import * as chart from "./chart.js";
import * as choice from "./choice.js";
import * as field from "./field.js";
import { take } from "./model.js";
import * as playback from "./playback.js";

window.addEventListener("popstate", choice.giveUp);

let counted = null;  // the query the bars were asked for

function draw(answer) {
  take(answer);
  const chosen = choice.renewed();
  if (!playback.begun() && !brush.busy()) chart.setShown(chosen);
  chart.draw();
  playback.label();
  field.renew();
}

const bars = asking("/timeline", draw);

// Dates are drawn at once; bars are asked for where they may differ.
export function follow(query) {
  const now = choice.read(query);
  if (choice.follow(now)) {
    const chosen = choice.chosenDates();
    if (!playback.heard(chosen) && !brush.busy()) chart.paint(chosen);
    field.follow(now.dates);
  }
  if (now.counted === counted) return;
  counted = now.counted;
  bars.ask(counted);
}
