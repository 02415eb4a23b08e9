// Days for the timeline: whole numbers since 1970, so that no clock or time zone moves one.

const DAY_MS = 86400000;
const UNIT_DAYS = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };
const STEPS = [["day", 1], ["day", 2], ["day", 7], ["day", 14], ["month", 1], ["month", 3],
  ["month", 6], ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 50]];
const STEP_DAYS = { day: 1, month: 30.4, year: 365.2 };
const GAP = 10;  // pixels between two names

export const day = (iso) => Math.round(Date.parse(iso) / DAY_MS);
export const iso = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

function parts(number) {
  const date = new Date(number * DAY_MS);
  return { d: date.getUTCDate(), m: date.getUTCMonth(), y: date.getUTCFullYear() };
}

export function dayText(number, months) {
  const { d, m, y } = parts(number);
  return `${d} ${months[m]} ${y}`;
}

// What both ends share is said once: "12–18 Oct 2015".
export function rangeText([first, last], months) {
  const [a, b] = [parts(first), parts(last)];
  if (first === last) return dayText(first, months);
  if (a.y !== b.y) return `${dayText(first, months)} – ${dayText(last, months)}`;
  if (a.m === b.m) return `${a.d}–${dayText(last, months)}`;
  return `${a.d} ${months[a.m]} – ${dayText(last, months)}`;
}

// The days to name on an axis of so many pixels: as many as have room, a year where it begins.
// `wide` measures a text. Days count from the first strike's, weeks from a Monday.
export function ticks({ edges, first, unit, months }, pixels, wide) {
  const [begin, end] = [edges[0], edges[edges.length - 1]];
  const widest = Math.max(...months.map(wide)) + GAP;
  const room = { day: widest + wide("28 "), month: widest, year: wide("2015") + GAP };
  const [name, step] = STEPS.find(([each, count]) => {
    const length = count * STEP_DAYS[each];
    return length >= UNIT_DAYS[unit] && (length / (end - begin)) * pixels >= room[each];
  }) || STEPS[STEPS.length - 1];
  const on = {
    // The fifth day of 1970 was a Monday.
    day: (number) => (number - (step < 7 ? edges[first] : 4)) % step === 0,
    month: (number, { d, m }) => d === 1 && m % step === 0,
    year: (number, { d, m, y }) => d === 1 && m === 0 && y % step === 0,
  }[name];
  const made = [];
  let said = null;
  for (let number = begin; number < end; number += 1) {
    const at = parts(number);
    if (on(number, at)) {
      const year = name !== "day" && at.m === 0;
      const short = name === "day" ? `${at.d} ${months[at.m]}` : months[at.m];
      const text = at.y === said ? short : `${short} ${at.y}`;
      made.push({ number, year, text: year ? `${at.y}` : text });
      said = at.y;
    }
  }
  return made;
}
