// What the style sheets decide by the window's size: breakpoints are written there alone.
const flag = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim() === "1";

// The panels are drawers.
export const isPhone = () => flag("--phone");

// There is little room: the legend begins folded.
export const isSmall = () => flag("--small");

export const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
