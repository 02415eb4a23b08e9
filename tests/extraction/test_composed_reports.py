"""Reports put together of parts: whoever, wherever, whenever and however many, each is read so.

A sentence form that fails for one attacker or one day of many is found here, and nowhere else.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from dashboard.extraction.pipeline import Extraction

Read = Callable[..., Extraction]

THURSDAY = date(2016, 3, 10)
DRAWN = 6
"""Reports of each form."""
FLIERS = {
    "Russian warplanes": "russia",
    "Syrian government jets": "syrian_government",
    "Turkish drones": "turkey",
    "US-led coalition aircraft": "us_coalition",
    "Israeli jets": "israel",
    "regime helicopters": "syrian_government",
    "warplanes": "unknown",
    "unidentified aircraft": "unknown",
}
GUNNERS = {
    "the Syrian army": "syrian_government",
    "Turkish artillery": "turkey",
    "rebels": "syrian_opposition",
    "Islamic State": "islamic_state",
    "HTS fighters": "nusra_front",
}
OWNERS = {
    "Russian ": "russia",
    "government ": "syrian_government",
    "Turkish ": "turkey",
    "coalition ": "us_coalition",
    "": "unknown",
}
PLACES = ["Ariha", "Saraqib", "Talbiseh", "Kafr Nabl", "Maarat al-Numan", "Binnish", "Harasta"]
DAYS = {
    "on Monday": date(2016, 3, 7),
    "on 6 March": date(2016, 3, 6),
    "on March 5": date(2016, 3, 5),
    "late on Sunday": date(2016, 3, 6),
    "yesterday": date(2016, 3, 9),
}
DEAD = {
    "nine people": 9,
    "at least 12 civilians": 12,
    "four children": 4,
    "23 people": 23,
    "one person": 1,
    "more than 30 people": 30,
}
SPEAKERS = ["", ", activists said", ", the Syrian Observatory for Human Rights said",
            ", according to the White Helmets", ", state media reported"]  # fmt: skip
STRUCK = ["a market", "a school", "a hospital", "a fuel depot", "homes"]

FORMS = [
    # One place: {P}; its dead: {n}.
    "{Flyers} bombed {P} {day}{said}.",
    "{Flyers} bombed {P} {day}, killing {n}{said}.",
    "{Flyers} hit {thing} in {P} {day}, killing {n}{said}.",
    "{P} was bombed by {flyers} {day}{said}.",
    "{N} died when {flyers} bombed {thing} in {P} {day}{said}.",
    "{N} died in {owner}air strikes on {P} {day}{said}.",
    "{Gunners} shelled {P} {day}{said}.",
    "{Gunners} fired rockets at {P} {day}, killing {n}{said}.",
    "Shells fired by {gunners} landed in {P} {day}, killing {n}{said}.",
    "Shelling by {gunners} killed {n} in {P} {day}{said}.",
    "Barrel bombs dropped by {flyers} killed {n} in {P} {day}{said}.",
    "Artillery shells fired by {gunners} killed {n} in {P} {day}{said}.",
    "In {P}, {flyers} bombed {thing} {day}, killing {n}{said}.",
    "Activists said {flyers} bombed {P} {day} and killed {n}.",
    "{Flyers} carried out three raids on {P} {day}{said}.",
    "{Flyers} dropped barrel bombs on {P} {day}, killing {n}{said}.",
    "{N} died in an attack by {flyers} on {thing} in {P} {day}{said}.",
    "{Flyers} bombed {P} {day}, killing {n} and wounding 14 others{said}.",
    "{N} died after {flyers} struck {thing} in the town of {P} {day}{said}.",
    "Families left for Idlib as {flyers} bombed {P} {day}{said}.",
    "Jordan vowed to respond after {flyers} struck {P} {day}, killing {n}.",
    "Activists blamed {gunners} for shelling that killed {n} in {P} {day}.",
    "{P} came under {owner}bombardment {day}{said}.",
    "The UN condemned {owner}air strikes on {P} {day} that killed {n}.",
    "{Flyers} bombed {P} {day}. There were no reports of casualties.",
    "Hours after a ceasefire began, {flyers} bombed {P} {day}{said}.",
    "{Flyers} bombed {P} {day}. {N} died in the strike and dozens were wounded.",
    # Two places, of one party: {P}, {Q}.
    "{Flyers} struck {P} and {Q} {day}{said}.",
    "{Flyers} bombed both {P} and {Q} {day}{said}.",
    "The towns of {P} and {Q} were bombed by {flyers} {day}{said}.",
    "{Flyers} launched air strikes on {P} and {Q} {day}{said}.",
    "{Flyers} bombed several towns {day}, including {P} and {Q}{said}.",
    "{Flyers} stepped up attacks {day}, bombing {P} and {Q}{said}.",
    # Of two: {R} is struck by the gunners.
    "{Flyers} bombed {P} {day} while {gunners} shelled {R}{said}.",
    "{Flyers} bombed {P} {day}; {gunners} shelled {R}{said}.",
    "{Flyers} bombed {P} {day}, killing {n}{said}. {Gunners} shelled {R} the same day.",
]
SILENT = [
    "{Flyers} will bomb {P} unless rebels leave{said}.",
    "Residents of {P} fear {owner}air strikes{said}.",
    "There were no reports of {owner}air strikes on {P} {day}.",
    "{Gunners} shot down a drone over {P} {day}{said}.",
    "A car bomb killed {n} in {P} {day}{said}.",
    "{Flyers} bombed Mosul in Iraq {day}, killing {n}{said}.",
]


@dataclass(frozen=True, slots=True)
class Composed:
    """A report, and what it says: who struck each place, on which day, with how many dead."""

    text: str
    attackers: dict[str, str]
    day: date
    dead: int | None


def composed(form: str, drawn: random.Random) -> Composed:
    """A report of a form, of parts that are drawn."""
    flyers, gunners, owner = (drawn.choice([*names]) for names in (FLIERS, GUNNERS, OWNERS))
    day, dead = drawn.choice([*DAYS]), drawn.choice([*DEAD])
    first, second, other = drawn.sample(PLACES, 3)
    parts = {
        "flyers": flyers, "Flyers": _opening(flyers), "gunners": gunners,
        "Gunners": _opening(gunners), "owner": owner, "day": day, "n": dead, "N": _opening(dead),
        "P": first, "Q": second, "R": other, "thing": drawn.choice(STRUCK),
        "said": drawn.choice(SPEAKERS),
    }  # fmt: skip
    doer = OWNERS[owner] if "{owner}" in form else GUNNERS[gunners]
    doer = FLIERS[flyers] if "lyers}" in form else doer
    attackers = {first: doer}
    if "{Q}" in form:
        attackers[second] = doer
    if "{R}" in form:
        attackers[other] = GUNNERS[gunners]
    told = "{n}" in form or "{N}" in form
    return Composed(form.format(**parts), attackers, DAYS[day], DEAD[dead] if told else None)


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]


@pytest.mark.parametrize("form", FORMS)
def test_each_part_is_read_back(read: Read, form: str) -> None:
    drawn = random.Random(form)
    for report in (composed(form, drawn) for _ in range(DRAWN)):
        events = read(report.text, THURSDAY).events
        assert {event.place.name: event.actor1 for event in events} == report.attackers, report
        assert {event.date for event in events} == {report.day}, report
        first = next(iter(report.attackers))
        (struck,) = (event for event in events if event.place.name == first)
        assert struck.toll.low == report.dead, report


@pytest.mark.parametrize("form", SILENT)
def test_what_tells_of_no_strike_here_puts_nothing_on_the_map(read: Read, form: str) -> None:
    drawn = random.Random(form)
    for report in (composed(form, drawn) for _ in range(DRAWN)):
        assert read(report.text, THURSDAY).events == (), report
