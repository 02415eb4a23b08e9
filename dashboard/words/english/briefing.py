"""What a briefing says, in English."""

from dashboard.words.fields import NoticeWords, RefusalWords, VerdictWords

NOTICES = NoticeWords(
    unknown_key="“{key}” in the address is not known and was left out.",
    not_understood="“{part}” in the address was not understood.",
    backward_dates="The dates {first} to {last} run backwards and were left out.",
)

REFUSALS = RefusalWords(
    nothing_selected="No strike meets the filters, so there is nothing to export. Widen them.",
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
)

VERDICTS = VerdictWords(
    target_was="{by} {say} the target was {target}.",
    target_was_not="{by} {say} it was not {target}",
    stands={
        "absent": "{by} {say} {target} is not in {place}",
        "present": "{by} {say} {target} is in {place}",
        "controls": "{by} {say} {target} controls {place}",
    },
    nobody_else="Nobody else says whether {target} {were} in {place} then.",
    quoted="“{quote}”",
)
