// The two panels, which are drawers on a phone.
export const opened = () => document.body.dataset.drawer || "";

// The panel of an id; an empty name closes whichever is open.
export function open(name) {
  document.body.dataset.drawer = name;
  document.getElementById(name)?.querySelector(".panel-close:not([hidden])")?.focus();
}

export const toggle = (name) => open(opened() === name ? "" : name);
