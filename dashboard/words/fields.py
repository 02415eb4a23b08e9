"""What every language must have words for. `{names}` in braces are filled in where it is shown.

A language is a folder beside this file, with one value of each class below.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.domain.place import NameMatch, PlaceKind
from dashboard.domain.review import RowFault
from dashboard.words.page import TableWords, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWords:
    """Why something was not placed: a text for each code of `ReviewReason`; why a place may be."""

    unknown_name: str
    doubtful_place: str
    shared_name: str
    unplaced_strike: str
    unread_harm: str
    area_total: str
    strikes_abroad: str
    unnamed_ground: str
    unreadable_article: str
    foreign_article: str
    another_language: str
    unproven_words: str
    malformed_answer: str
    reader_difference: str
    unasked_article: str
    proven_fields: Mapping[str, str]
    faults: Mapping[str, str]
    unasked: Mapping[str, str]
    refused_row: str
    refused_line: str
    more_refused_rows: str
    row_faults: Mapping[RowFault, str]

    place: str
    kinds: Mapping[PlaceKind, str]

    matches: Mapping[NameMatch, str]
    is_a: str
    within: str
    outside: str
    abroad: str
    near_others: str
    unsupported: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWords:
    """What of an address was left out: a text for each notice of `briefing/text/notices.py`."""

    unknown_key: str
    not_understood: str
    backward_dates: str
    long_search: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalWords:
    """Why nothing is exported: a text for each refusal of `briefing/exports/refusals.py`."""

    nothing_selected: str
    nothing_but_events: str
    """The same, where `{n}` events of types that are not asked for meet the filters."""
    undated_data: str
    no_source: str
    too_many_placemarks: str
    too_many_pictures: str
    atlas_is_pdf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermWords:
    """What each code of the data is called, in words with a fixed meaning, and phrases of them.

    `{strikes}` is their number as the language counts them.
    """

    factuality: Mapping[str, str]
    factuality_means: Mapping[str, str]
    asserted_by_row: str
    """What "asserted" means of a row of a data set, which no article says."""
    agreement: Mapping[str, str]
    geo_precision: Mapping[int, str]
    time_precision: Mapping[int, str]
    articles: str
    event_type: Mapping[str, str]
    relation: Mapping[str, str]
    operation: Mapping[str, str]
    """As what an actor operates somewhere, instead of the relation."""
    basis: Mapping[str, str]
    place_forms: Mapping[str, str]
    """How a place is named by another."""
    sides: Mapping[str, str]
    """Sides of the compass, by their English words written as one."""
    symbol: Mapping[str, str]
    """How a mark is drawn, by the legend's name for it."""
    country_precision: str
    place_unsaid: str
    """Where nobody says how precisely the place is known; then the day."""
    day_unsaid: str
    attacker_unsaid: str
    """Of strikes counted together whose attacker nobody names."""
    unsaid_struck: str
    unsaid_struck_in_area: str
    the_article: str
    inferred: str
    date_inferred: str
    by_inferred_date: str
    one_total: str
    strikes_in: str
    shown_of: str
    with_reports: str
    """After a number of strikes, that of the reports that tell of them."""
    probably_one: str
    agreements: Mapping[str, str]
    """In what the reports of one strike agree."""
    nothing_apart: str
    speaker_in: str
    """A speaker without a name, and the outlet that heard them."""
    standing: str
    struck: str
    struck_in_area: str
    list_between: str
    list_last: str
    list_foreign: str
    """Before an item in another script, wherever it stands in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictWords:
    """Who says what of a target and its ground. `{say}` and `{were}` agree with whom they follow,
    for languages that need them."""

    target_was: str
    target_was_not: str
    stands: Mapping[str, str]
    """By relation: absent, present, controls."""
    nobody_else: str
    quoted: str
    of_ground: str
    """`{share}` of the ground where the strike may have been."""
    by_map: str
    """`{shares}` is a list of `share_of_map` and `none_of_map`."""
    share_of_map: str
    none_of_map: str
    under_one: str
    """A share under one in a hundred; `percent` has others."""
    percent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareWords:
    """So many of all: `{n}` of `{total}`, or the only one there is."""

    some: str
    only: str


PluralForms = Mapping[str, str]
"""A noun with a number, by CLDR plural category; `{n}` is the figure, where a form says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NounWords:
    """What is counted. Each noun has all plural categories of the language's locale."""

    strikes: PluralForms
    events: PluralForms
    strikes_in_all: PluralForms
    events_in_all: PluralForms
    """Both after a preposition."""
    reports: PluralForms
    killed: PluralForms
    casualties: Mapping[str, PluralForms]
    """The injured, and who the killed were, by `Casualty`."""
    attackers: PluralForms
    """After "strikes by"."""
    shares: Mapping[str, ShareWords]
    """Of all strikes, events, locations or sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TollRangeWords:
    """A toll of which one end or both are known; `{killed}` is counted, `{low}` a figure."""

    at_least: str
    at_most: str
    between: str
    one_or_two: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TollWords:
    """How many were killed."""

    spelled_out: TollRangeWords
    short: TollRangeWords
    """For a mark on the map."""
    claimed: Mapping[str, str]
    """By the qualifier in an article: `{value}` is what it says, `{killed}` its figure counted."""
    claimed_in_words: str
    uncounted: Mapping[str, str]
    """By the word for many that is all that is said."""
    in_places: str
    in_strikes: str
    of_the_killed: str
    """`{people}` is a list of who they were."""
    best: str
    """`{n}` is what a data set takes for the likeliest number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionWords:
    """What stands beside an exported picture. `{share}` is so many of all, and `{are}` agrees."""

    caveats: str
    sources: str
    file: str
    imported: str
    licences: Mapping[str, str]
    """What the data of others may be used under, by the format of their files."""
    projection: str
    golan: str
    title: str
    unsaid: str
    """In a title, attackers whom nobody names."""
    others_unsaid: str
    """The same beside others."""
    title_of_events: str
    doubted_titles: Mapping[str, str]
    """Where all strikes are in the same doubt: a title is often all that is read."""
    as_of: str
    produced: str
    data: str
    more: str
    filtered_by: Mapping[str, str]
    no_filter: str
    compared: str
    drawn_area: str
    drawn: str
    """An area within `{box}`, in degrees."""
    since: str
    until: str
    regions: str
    country: str
    near: str
    place_unsaid: str
    doubted: str
    contested: str
    single_readings: str
    inferred: str
    killed: str
    shared: str
    uncounted: str
    joined: str
    lowest: str
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefWords:
    """What a brief says beside its strikes, its charts, and the contents of an atlas."""

    happened: str
    who_says: str
    news: str
    unknown: str
    strikes: str
    events: str
    contents: str
    by: Mapping[str, str]
    """Headings of charts: months, years, governorates, attackers."""
    counted: str
    """Of a row of a chart: `{strikes}` and `{killed}` are counted."""
    each_row: str
    no_governorate: str
    others: str
    tally: str
    """`{what}` with its number of strikes."""
    denied_by: str
    heard_in: str
    """Where speakers were counted in `{share}` only, the newest."""
    new: str
    revised: str
    denied: str
    was: str
    no_news: str
    undated: str
    withdrawn: str
    no_attacker: str
    no_toll: str
    no_day: str
    day_unsaid: str
    reaching: str
    shared_beyond: str
    unplaced: str
    no_zones: str
    missing: str
    stale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords:
    """Who says what of a strike, in exports."""

    about: Mapping[str, str]
    negated: str
    denies: str
    hedged: str
    who_says_what: str
    continued: str
    strike: str
    event: str
    facts: str
    by_speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All words of one language."""

    locale: str
    """The Unicode locale that dates and numbers follow."""
    right_to_left: bool
    comma: str
    semicolon: str
    page: Texts
    table: TableWords
    review: ReviewWords
    notices: NoticeWords
    refusals: RefusalWords
    terms: TermWords
    verdicts: VerdictWords
    nouns: NounWords
    tolls: TollWords
    captions: CaptionWords
    claims: ClaimWords
    brief: BriefWords
    speakers: Mapping[str, str]
    """Common speakers by how articles write them, in small letters, without "the"."""
