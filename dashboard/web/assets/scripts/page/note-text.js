// Notes on the map as the address writes them: `arrow:36.7,34.7,37.1,35.2:Supply%20road;text:...`.
const PLACES = 4;  // decimals: eleven metres

const pairs = (numbers) =>
  numbers.flatMap((number, n) => (n % 2 ? [] : [[number, numbers[n + 1]]]));

function note(written) {
  const [kind, places, text = ""] = written.split(":");
  return { kind, points: pairs(places.split(",").map(Number)), text: decodeURIComponent(text) };
}

export const read = (written) => written.split(";").filter(Boolean).map(note);

const one = ({ kind, points, text }) => [kind,
  points.flat().map((degrees) => Number(degrees.toFixed(PLACES))).join(),
  ...(text.trim() ? [encodeURIComponent(text.trim())] : [])].join(":");

export const write = (notes) => notes.map(one).join(";");
