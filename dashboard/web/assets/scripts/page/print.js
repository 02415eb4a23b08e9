// A printed map is the picture on the screen: it is made to fit the paper, not drawn anew.
import { here } from "../map/view.js";

const PAPER_PX = 690;  // between the margins of an upright A4 page

export function fitPaper() {
  if (matchMedia("print").matches) return;
  const { width, height } = here();
  const { style } = document.documentElement;
  style.setProperty("--map-width", `${width}px`);
  style.setProperty("--map-height", `${height}px`);
  style.setProperty("--map-zoom", Math.min(1, PAPER_PX / width));
}

window.addEventListener("resize", fitPaper);
