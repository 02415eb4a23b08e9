"""What was reported of the selected strikes since a day: new, revised, denied.

It is told from the days of the articles: one state of the data does not know what an earlier one
said, so what was withdrawn is not in it.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.briefing.data_state import DataState
from dashboard.briefing.selection import Selection
from dashboard.domain.incident import ARTICLES
from dashboard.layers.incident import merged, reports_of
from dashboard.layers.strike import Strike

MOST = 2_000
"""Strikes that are looked through, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A strike that was reported before and is again: what it was, and what it is now."""

    before: Strike
    now: Strike


@dataclass(slots=True, kw_only=True)
class News:
    """`undated` is how many strikes no article tells of: nobody says when they were reported."""

    new: list[Strike] = field(default_factory=list)
    revised: list[Revision] = field(default_factory=list)
    denied: list[Strike] = field(default_factory=list)
    undated: int = 0


def news(state: DataState, selection: Selection, since: date) -> News:
    """The news of a selection, newest strikes first."""
    store, wanted = state.store, selection.strike_filter()
    sets = tuple(name for name in store.data_sets if name != ARTICLES)
    found = News(
        undated=store.count(wanted) - store.count(replace(wanted, data_sets=(ARTICLES,)))
        if sets and not wanted.data_sets
        else 0
    )
    published = {each.id: each.published for each in store.articles(list(store.titles))}
    later = {name for name, day in published.items() if day >= since}
    if not later:
        return found
    for strike in store.strikes(replace(wanted, sources=tuple(sorted(later))), limit=MOST):
        if not wanted.sources or set(strike.sources) & set(wanted.sources):
            _sort(found, strike, published, since)
    return found


def _sort(found: News, strike: Strike, published: dict[str, date], since: date) -> None:
    """Puts a strike that a later article tells of where it belongs."""
    days = [
        min((published[name] for name in report.sources if name in published), default=date.min)
        for report in reports_of(strike)
    ]
    earlier = [r for r, day in zip(reports_of(strike), days, strict=True) if day < since]
    if not earlier:
        found.new.append(strike)
    elif len(earlier) < len(days):
        found.revised.append(Revision(before=merged(earlier), now=strike))
    if any(
        claim.about == "occurrence"
        and claim.stance == "denies"
        and published.get(claim.citation.article_id, date.min) >= since
        for claim in strike.claims
    ):
        found.denied.append(strike)
