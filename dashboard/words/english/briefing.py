"""What a briefing says, in English."""

from dashboard.words.fields import (
    BriefWords,
    CaptionWords,
    ClaimWords,
    NoticeWords,
    NounWords,
    RefusalWords,
    ShareWords,
    TollRangeWords,
    TollWords,
    VerdictWords,
)

NOTICES = NoticeWords(
    unknown_key="“{key}” in the address is not known and was left out.",
    not_understood="“{part}” in the address was not understood.",
    backward_dates="The dates {first} to {last} run backwards and were left out.",
    long_search="Of the words searched for, only the first {most} are looked for.",
)

REFUSALS = RefusalWords(
    nothing_selected="No strike meets the filters, so there is nothing to export. Widen them.",
    nothing_but_events=(
        "No strike meets the filters, so there is nothing to export. Events of other types that do:"
        " {n:,}. Choose them by their type."
    ),
    undated_data="No article has a date, so the data has none. Build from dated articles.",
    no_source="The selected strikes name no source. Build them from articles.",
    too_many_placemarks=(
        "KML holds at most {most:,} strikes, and {number:,} are selected. Narrow the filters, or"
        " take CSV or GeoJSON."
    ),
    too_many_pictures=(
        "The series would be {number:,} files; at most {most:,} are made. Choose fewer dates, or a"
        " longer step."
    ),
    atlas_is_pdf="An atlas is one PDF. Take PDF, or no atlas.",
)

VERDICTS = VerdictWords(
    target_was="{by} {say} the target was {target}.",
    target_was_not="{by} {say} it was not {target}",
    stands={
        "absent": "{by} {say} {target} {are} not in {place}",
        "present": "{by} {say} {target} {are} in {place}",
        "controls": "{by} {say} {place} is held by {target}",
    },
    nobody_else="Nobody else says whether {target} {were} in {place} then.",
    quoted="“{quote}”",
    of_ground="{share} of that ground",
    by_map="On the map of {by} of {day}, of the ground where the strike may have been: {shares}",
    share_of_map="{actor} {share}",
    none_of_map="{actor} nothing",
    under_one="less than 1%",
    percent="{n}%",
)

NOUNS = NounWords(
    events={"one": "{n} event", "other": "{n} events"},
    strikes={"one": "{n} strike", "other": "{n} strikes"},
    strikes_in_all={"one": "{n} strike", "other": "{n} strikes"},
    events_in_all={"one": "{n} event", "other": "{n} events"},
    reports={"one": "{n} report", "other": "{n} reports"},
    killed={"one": "{n} killed", "other": "{n} killed"},
    casualties={
        "injured": {"one": "{n} injured", "other": "{n} injured"},
        "civilians": {"one": "{n} civilian", "other": "{n} civilians"},
        "fighters": {"one": "{n} fighter", "other": "{n} fighters"},
        "children": {"one": "{n} child", "other": "{n} children"},
        "women": {"one": "{n} woman", "other": "{n} women"},
    },
    attackers={"one": "{n} attacker", "other": "{n} attackers"},
    shares={
        "strikes": ShareWords(some="{n} of {total} strikes", only="the strike"),
        "events": ShareWords(some="{n} of {total} events", only="the event"),
        "locations": ShareWords(some="{n} of {total} locations", only="the location"),
        "sources": ShareWords(some="{n} of {total} sources", only="the source"),
    },
)

TOLLS = TollWords(
    spelled_out=TollRangeWords(
        at_least="at least {killed}",
        at_most="at most {killed}",
        between="{low} to {killed}",
        one_or_two="1 to 2 killed",
    ),
    short=TollRangeWords(
        at_least="≥ {killed}",
        at_most="≤ {killed}",
        between="{low}–{killed}",
        one_or_two="1–2 killed",
    ),
    # Articles are in English: what they say stands as it is.
    claimed={
        "": "{value} killed",
        "at least": "{value} killed",
        "at most": "{value} killed",
        "up to": "{value} killed",
        "about": "{value} killed",
        "around": "{value} killed",
        "more than": "{value} killed",
        "over": "{value} killed",
    },
    claimed_in_words="{value} killed",
    uncounted={
        "tens": "tens killed",
        "dozens": "dozens killed",
        "scores": "scores killed",
        "hundreds": "hundreds killed",
        "thousands": "thousands killed",
    },
    in_places="in {places} together",
    in_strikes="in {strikes} on {place} together",
    of_the_killed="of the killed: {people}",
    best="best estimate {n}",
)

CAPTIONS = CaptionWords(
    caveats="Read with care",
    sources="Sources",
    file="file {file}",
    imported="imported {day}",
    licences={"acled": "ACLED’s Terms of Use and Attribution Policy", "ucdp": "CC BY 4.0"},
    projection="Web Mercator, WGS 84. Scale true at the centre of the map.",
    golan="Golan Heights: Syrian territory occupied by Israel since 1967",
    title="Strikes by {who}, {days}",
    unsaid="attackers not named",
    others_unsaid="others not named",
    title_of_events="Events, {days}",
    doubted_titles={
        "alleged": "Alleged strikes by {who}, {days}",
        "disputed": "Disputed strikes by {who}, {days}",
        "denied": "Denied strikes by {who}, {days}",
    },
    as_of="Data as of {day}",
    produced="Produced {moment}",
    data="Data {hash}",
    more="and {n} more",
    filtered_by={
        "actors": "Attacker",
        "targets": "Said target",
        "dates": "Dates",
        "types": "Type",
        "factualities": "Certainty",
        "agreements": "Readers",
        "data_sets": "Data set",
        "sources": "Source",
        "area": "Area",
        "text": "Search",
    },
    no_filter="No filter.",
    compared="On the map beside it: {other}.",
    drawn_area="Area drawn",
    drawn="drawn within {box}",
    since="from {day}",
    until="to {day}",
    regions="{share} {are} {precision}: hatched, not pinned.",
    country="{share} {are} {precision}: an outline of it, not a pin.",
    near="{share} {are} near the place named, not at it.",
    place_unsaid="{share}: precision not said, drawn with a circle about it.",
    doubted="{share} {are} {said}: {meaning}",
    contested="{share}: speakers differ on who was hit.",
    single_readings="{share} {are} read so by one of two readers only.",
    inferred="{share} {are} dated by inference only.",
    killed="At least {figure} said killed in all.",
    shared="A total shared by several strikes is counted once.",
    uncounted="Of {strikes} only words such as “dozens” are said: not added.",
    joined="{reports} tell of {strikes}: those of probably one strike are drawn and counted once.",
    lowest="Where reports of one strike differ, the lowest total is counted.",
    ground="Ground is as reported {days} ({who}): it may have changed hands since.",
)

CLAIMS = ClaimWords(
    about={
        "occurrence": "it happened",
        "attacker": "attacker: {value}",
        "target": "target: {value}",
        "toll": "{value}",
    },
    negated="not {value}",
    denies="denies it happened",
    hedged="hedged",
    who_says_what="Who says what",
    continued="{heading} (continued)",
    strike="Strike",
    event="Event",
    facts="What is said of it",
    by_speaker="Speaker by speaker",
)

BRIEF = BriefWords(
    happened="What happened",
    who_says="Who says so",
    news="What is new since {day}",
    unknown="What is not known",
    strikes="Strike by strike",
    events="Event by event",
    contents="Contents",
    by={
        "months": "By month",
        "years": "By year",
        "governorates": "By governorate",
        "attackers": "By attacker",
    },
    counted="{strikes}, {killed}",
    each_row=(
        "Bars count what the map shows."
        " A total of killed that strikes share stands in each of their rows."
    ),
    no_governorate="Governorate not known",
    others="Others",
    tally="{what}: {strikes}",
    denied_by="Denied by {who}",
    heard_in="Counted in {share} only, the newest.",
    new="New",
    revised="Told of again",
    denied="Denied since",
    was="{before}, now {now}",
    no_news="Nothing was reported since.",
    undated="{share}: nobody says when this was reported.",
    withdrawn="What was withdrawn is not in the data, and cannot be listed.",
    no_attacker="{share}: nobody says who struck.",
    no_toll="{share}: nobody says how many were killed.",
    no_day="{share}: the day is not known, only the week or month.",
    day_unsaid="{share}: nobody says how precisely the day is known.",
    shared_beyond="A total of killed also covers strikes that are left out here: {places}.",
    reaching=(
        "{strikes} known to a region only, part of which lies in this area: they may have been here"
        " and are not counted."
    ),
    no_zones="Who holds ground is not in this file of strikes ({n} zones). Both: {formats}.",
    unplaced="Read but impossible to place, so not here whatever the filters: {n}.",
    missing="Part of the data could not be read and is missing here: {n} faults.",
    stale="The newest report is of {day}, {n} days before this was produced.",
)
