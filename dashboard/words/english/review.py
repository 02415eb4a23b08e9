"""Why something was not placed, in English; `review.json` and `geocode` say it in these words."""

from dashboard.domain.place import NameMatch, PlaceKind
from dashboard.domain.review import RowFault
from dashboard.words.fields import ReviewWords

REVIEW = ReviewWords(
    unknown_name="no place called {name} is known",
    doubtful_place="the likeliest place is doubtful: {place} ({why})",
    shared_name="several places share this name: {places}",
    unplaced_strike="a strike is reported, but not where in Syria",
    unread_harm="people are reported hurt or a place attacked, but no strike was read from it",
    strikes_abroad="strikes outside Syria, not drawn: {places}",
    unnamed_ground="forces are told to leave, but the ground is not named",
    unreadable_article="{fault}",
    foreign_article="{language}: only English is read",
    another_language="another language",
    refused_row="{file}, line {line}, {column}: {fault}",
    refused_line="{file}, line {line}: {fault}",
    more_refused_rows="{number} more rows were not kept; all of them stand in {file}",
    row_faults={
        RowFault.CELLS: "not as many cells as the heading has",
        RowFault.EMPTY: "nothing is given",
        RowFault.NO_DAY: "not a date",
        RowFault.NO_NUMBER: "not a number",
        RowFault.RANGE: "a number that cannot be",
        RowFault.UNKNOWN_CODE: "a code that is not known",
        RowFault.COUNTRY: "another country",
        RowFault.OUTSIDE: "the point is not in Syria",
        RowFault.EXCHANGED: "latitude and longitude seem to be exchanged",
        RowFault.BACKWARDS: "the end is before the beginning",
        RowFault.REPEATED: "another row with this id is kept",
        RowFault.GROUND: "no shape that can be drawn",
    },
    place="{name} ({kind})",
    kinds={kind: str(kind) for kind in PlaceKind},
    matches={
        NameMatch.NAME: "name",
        NameMatch.ALTERNATE: "alternate name",
        NameMatch.ARABIC: "Arabic name",
        NameMatch.SPELLING: "spelling",
        NameMatch.CLOSE_SPELLING: "close spelling",
        NameMatch.ADDED_NAME: "name in an added register",
        NameMatch.ADDED_SPELLING: "spelling in an added register",
        NameMatch.PINNED: "pinned in corrections.toml",
    },
    is_a="is a {kind}",
    within="in {place}",
    outside="not in {places}",
    abroad="abroad ({country})",
    near_others="near other places of the article",
    unsupported="and nothing else speaks for it",
)
