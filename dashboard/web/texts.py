"""The page's own words, in one place."""

LANGUAGE = "en"
"""The language of lists, cards and legend. The map's own names follow the address (`lang`)."""

TITLE = "Syria strikes"
SUBTITLE = "What was reported, by whom, how surely"
FILTERS = "Filters"
RESULTS = "Strikes"
REPORTS = "Reports"
ATTACKER = "Attacker"
TARGET = "Said target"
DATES = "Dates"
TYPE = "Type"
CERTAINTY = "Certainty"
SOURCE = "Source"
LAYERS = "On the map"
SEARCH = "Search places and quotes"
CLEAR_ALL = "Clear all"
ANY_DATE = "Any date"

TAB_STRIKES = "Strikes"
TAB_GROUND = "Ground"
TAB_WHO = "Who says"
TAB_TRAY = "Not placed"

LAYER_NAMES = {
    "strikes": "Strikes",
    "controls": "Who controls",
    "present": "Who is present",
    "absent": "Who is absent",
    "operates": "Who operates",
    "demands_exclusion": "Demands to stay out",
}
PART_NAMES = {
    "actors": "attacker",
    "targets": "target",
    "types": "type",
    "factualities": "certainty",
    "sources": "source",
    "text": "search",
    "dates": "dates",
}

EXPORT = "Save picture"
SHARE = "Copy link"
SHARED = "Link copied"
THEME = "Light or dark"
RESET = "Whole of Syria"
NORTH = "N"
LEGEND = "Legend"

FAILED = "That did not work; the page shows the last good view. Try again, or reload."
NOTHING_TO_EXPORT = "Nothing is selected, so there is no picture to save."
NO_DATA = "There are no strikes to show."
NO_MATCH = "No strike meets all filters."
NO_TRAY = "Everything that was read could be placed."
NO_ZONES = "Nothing is said of who holds ground in this selection."
NO_SPEAKERS = "Nobody says who was hit in this selection."

WHAT, WHERE, WHEN, WHO = "What", "Where", "When", "Who says so"
CLAIMS = "Claims, speaker by speaker"
VERDICT = "Claim against ground"
QUOTE = "In the article’s words"
TOLL = "Killed"
NO_TOLL = "no toll said"
SHOW_ARTICLE = "Show in article"
COPY_CITATION = "Copy citation"
COPIED = "Copied"
REFUSED_BY = "Refused by"
BACK = "All strikes"
ALSO_HERE = "Also here"

ABOUT = {
    "occurrence": "that it happened",
    "attacker": "who struck",
    "target": "who was hit",
    "toll": "how many were killed",
}
FINDINGS = {
    "conflicts": "Conflicts",
    "consistent": "Consistent",
    "cannot tell": "Cannot tell",
}
HEDGED = "hedged"
DENIES = "denies"
PUBLISHED_BASIS = {"inferred": "date inferred"}
