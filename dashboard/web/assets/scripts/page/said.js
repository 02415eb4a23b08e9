// The strikes behind an answer of who says who was hit, under the table.
import { query as filters } from "../address.js";
import { asking } from "../asking.js";
import { query } from "../request.js";

let from = null;  // the answer pressed

const box = () => document.querySelector("#who-says .said");

const list = asking("/said", ({ html }) => {
  const under = box();
  if (!under || !from?.isConnected) return;
  const title = document.createElement("h3");
  title.textContent = from.title;
  under.innerHTML = html;
  under.prepend(title);
  under.hidden = false;
  under.scrollIntoView({ block: "nearest" });
  under.focus({ preventScroll: true });
});

// Pressed again, it closes them.
export function open(said, button) {
  const again = button === from && button.ariaExpanded === "true";
  document.querySelectorAll("[data-said]").forEach((each) => { each.ariaExpanded = "false"; });
  from = button;
  if (again) {
    box().hidden = true;
    return;
  }
  button.ariaExpanded = "true";
  const [by, outlet, of] = JSON.parse(said);
  const theme = document.documentElement.dataset.mantineColorScheme;
  list.ask(query(filters(), ...by.map((name) => ({ by: name })), { outlet, of, theme }));
}
