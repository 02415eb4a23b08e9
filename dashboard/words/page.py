"""What the page says of itself, in every language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """One language's texts. `{names}` in braces are filled in where the text is shown."""

    language_name: str
    language_mark: str
    title: str
    subtitle: str
    as_of: str
    loading: str
    loading_map: str

    # Header, panels and tools
    filters: str
    results: str
    reports: str
    map: str
    export: str
    share: str
    theme: str
    close: str
    back: str
    dismiss: str

    # The map's furniture
    reset: str
    zoom_in: str
    zoom_out: str
    north_mark: str
    north_up: str
    north: str
    south: str
    east: str
    west: str
    km: str
    mi: str
    legend: str

    # Filters
    attacker: str
    target: str
    dates: str
    any_date: str
    open_dates: dict[str, str]
    """Of a range with one end; each is read back where it is written as dates."""
    calendar_opener: str
    newest_week: str
    newest_month: str
    one_year: str
    all_dates: str
    date_faults: dict[str, str]
    calendar: dict[str, str]
    type: str
    data_set: str
    certainty: str
    two_readers: str
    source: str
    more_sources: str
    area: str
    any_area: str
    drawn_area: str
    draw_area: str
    area_ways: dict[str, str]
    draw: dict[str, str]
    """What to do while something is drawn on the map, and what became of it."""
    brief: dict[str, str]
    compare: dict[str, str]
    """Two sides of the map: `{name}` is what one is of, `{n}` how many it has."""
    notes: dict[str, str]
    """What a reader writes on the map: each kind by its name, and what can be done with it."""
    layers: str
    search: str
    skip: str
    clear_all: str
    layer_names: dict[str, str]
    part_names: dict[str, str]

    # Tabs
    tab_strikes: str
    tab_events: str
    """Where other types are shown too."""
    tab_ground: str
    tab_who: str
    tab_tray: str
    tab_charts: str
    killed_at_least: str
    as_table: str
    charts_note: str

    # States
    failed: str
    newer: str
    show_newer: str
    no_webgl: str
    login_password: str
    login_enter: str
    login_enter_with: str
    login_leave: str
    login_refused: str
    login_unreachable: str
    map_picture: str
    outside: str
    show_outside: str
    offline: str
    export_more: str
    export_title: str
    export_preview: str
    export_drawing: str
    export_saved: str
    export_copied: str
    export_one_side: str
    export_failed: str
    export_waiting: str
    export_crowded: str
    export_no_clipboard: str
    copy_picture: str
    copy_caption: str
    picture_title: str
    picture_title_usual: str
    picture_caption: str
    layout: str
    usual_layout: str
    layouts: dict[str, str]
    sharpness: str
    banner: str
    no_banner: str
    distribution: str
    series: str
    steps: dict[str, str]
    atlas: str
    atlases: dict[str, str]
    more_problems: str
    left_out: str
    no_data: str
    no_match: str
    culprit: str
    culprits: str
    no_culprit: str
    clear_part: str
    no_tray: str
    no_zones: str
    no_speakers: str

    # Lists
    newest_of: str
    more_zones: str
    more_speakers: str
    more_unplaced: str
    in_view_only: str
    in_view: str
    other_events: str
    show_other_events: str
    what_is_new: str
    new_since: str
    news_since: str
    news_undated: str
    show_table: str
    one_total_with: str
    drop: dict[str, str]
    """A file dropped on the page: `{share}` is a percentage, the other figures are of rows."""
    drop_fields: dict[str, str]
    drop_choices: dict[str, dict[str, str]]
    """`{name}` is that of a format, the same in every language."""
    refused_by: str
    since: str
    show_on_map: str
    speaker: str
    own_voice: str
    who_says: str
    yes: str
    no: str
    both: str
    silent: str

    # Tray
    kinds: dict[str, str]
    may_be: str
    show_candidates: str

    # Card
    what: str
    where: str
    when: str
    who: str
    deniers: str
    sides: str
    read_by: str
    the_rules: str
    reader_agreement: dict[str, str]
    article_itself: str
    toll: str
    no_toll: str
    injured: str
    of_the_killed: str
    claims: str
    about: dict[str, str]
    hedged: str
    denies: str
    negated: str
    verdict: str
    findings: dict[str, str]
    quote: str
    row_words: str
    copy_citation: str
    report_of: str
    report_before: str
    report_after: str
    characters: str
    also_here: str
    more_here: str
    same_total: str

    # Article
    show_article: str
    to_place: str
    to_strike: str

    # Timeline
    timeline: dict[str, str]
    timeline_modes: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    """The table of strikes."""

    title: str
    open: str
    close: str
    columns: str
    clear: str
    resize: str
    rows: str
    shared: str
    hint: str
    headings: dict[str, str]
    """By column."""
    grid: dict[str, str]
    """What the grid itself says, in menus and to screen readers, by AG Grid's own keys."""
