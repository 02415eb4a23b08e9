"""What codes are called, and phrases made of them, in English."""

from dashboard.domain.event import OTHER_TYPES, VIOLENCE
from dashboard.words.fields import TermWords

TERMS = TermWords(
    factuality={
        "asserted": "Asserted",
        "attributed": "Attributed",
        "alleged": "Alleged",
        "disputed": "Disputed",
        "denied": "Denied",
    },
    agreement={
        "agreed": "Read alike by both",
        "single": "Read by one alone",
        "differed": "Read otherwise",
    },
    factuality_means={
        "asserted": "The article itself says so.",
        "attributed": "Somebody named says so.",
        "alleged": "Somebody says so, and the wording keeps its distance.",
        "disputed": "Named parties differ on who did it or whether it happened.",
        "denied": "The only party that speaks of it says it did not happen.",
    },
    geo_precision={
        1: "town or site named",
        2: "near the place named, or part of a region",
        3: "known to province level only",
    },
    time_precision={
        1: "to the day",
        2: "to the week",
        3: "to the month",
    },
    articles="Articles",
    events_of="{n} of {total} events",
    event_type={name: name for name in (*VIOLENCE, *OTHER_TYPES)}
    | {
        "Air/drone strike": "Air or drone strike",
        "Shelling/artillery/missile attack": "Shelling or missiles",
    },
    relation={
        "controls": "controls",
        "present": "present",
        "absent": "absent",
        "operates": "operates",
        "demands_exclusion": "demands others stay out",
    },
    basis={
        "governorate": "drawn as the whole province",
        "country": "drawn as the whole country",
        "town radius": "drawn as a circle about the town",
        "inferred from target": "inferred from whom a speaker says was hit",
        "imported": "imported shape",
    },
    symbol={
        "hatch": "Somewhere in the area",
        "ring": "Alleged or disputed",
        "cross": "Denied",
        "plus": "An event that is no strike",
        "doubt": "Somewhere in the circle",
        "note": "Notes of whoever made this view, of no source",
        "sizes": (
            "Killed, at least: {counts}; smallest: not counted."
            " A number in a circle counts strikes or other events; grey: of several attackers"
            " or unknown."
        ),
    },
    country_precision="known to country level only",
    the_article="the article",
    inferred="inferred",
    date_inferred="date inferred",
    by_inferred_date="by an article whose own date is inferred",
    one_total="one total, not one each",
    strikes_in="{strikes} in {place}",
    shown_of="{n:,} of {total:,} strikes",
    with_reports="{strikes} ({reports})",
    probably_one="{reports}, probably one strike",
    agreements={
        "same_place": "the same place",
        "same_area": "the same province, and no more is known of the place",
        "near": "each place within the other’s precision",
        "same_day": "the same day",
        "days_meet": "days that meet",
        "same_attacker": "the same attacker",
        "allied": "one names a coalition, another a member of it",
        "attacker_disputed": "they differ on the attacker, and one says that it is disputed",
        "attacker_unsaid": "not every one names an attacker",
        "by_hand": "joined by hand",
    },
    nothing_apart="Nothing in their words sets them apart.",
    speaker_in="{speaker} ({outlet})",
    standing="{who} {relation}",
    struck="{who} struck",
    struck_in_area="{who} struck, somewhere in the area",
    list_between=", ",
    list_last=" and ",
    list_foreign=" and ",
)
