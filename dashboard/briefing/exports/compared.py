"""The two sides of a view that is compared with another: what each is of, and how many."""

from dataclasses import replace
from typing import NamedTuple

from dashboard.briefing.data_state import DataState
from dashboard.briefing.exports import captions
from dashboard.briefing.selection import Selection
from dashboard.briefing.text import phrases
from dashboard.layers.summary import Summary
from dashboard.words import catalogue


class Side(NamedTuple):
    """A half of what is compared: its selection, what it is of, and what there is, if anything."""

    selection: Selection
    name: str
    summary: Summary | None

    def told(self) -> str:
        """`18–24 Dec 2015: 17`."""
        texts = catalogue(self.selection.language).page.compare
        number = self.summary.number if self.summary else 0
        return texts["side"].format(name=self.name, n=f"{number:,}")


def sides(state: DataState, selection: Selection) -> list[Side]:
    """What the view is of and what it is compared with; none where it is not."""
    if selection.compare is None:
        return []
    return [
        _side(state, selection, each)
        for each in (selection, replace(selection.compared(), compare=selection.compare))
    ]


def _side(state: DataState, viewed: Selection, selection: Selection) -> Side:
    summary = state.store.summary(selection.strike_filter())
    return Side(selection, _name(state, viewed, selection), summary)


def _name(state: DataState, viewed: Selection, selection: Selection) -> str:
    language = viewed.language
    texts = catalogue(language).page
    if viewed.compare and viewed.compare.days:
        return captions.chosen_days(selection) or texts.any_date
    if viewed.compare and viewed.compare.source:
        named = [state.store.titles.get(source, source) for source in selection.sources]
        return phrases.joined(named, language) or texts.compare["all_source"]
    named = [phrases.data_set(name, language) for name in selection.data_sets]
    return phrases.joined(named, language) or texts.compare["all_data"]
