"""A place a strike was on, as the words put it."""

from dataclasses import dataclass

from dashboard.extraction.names.mentions import PlaceMention

OPENS = "opens the clause of the strike"
"""The rule of a place before a clause: "In X, jets bombed ..."."""
LISTED = "listed after the strike"
"""The rule of a place that a colon brings: it stands for itself, whatever is beside it."""
CLAUSE_ABOVE = "where the clause above puts it"
"""The rule of a place that only the clause over the strike names: "ten died in X in raids"."""


@dataclass(frozen=True, slots=True, eq=False)
class PlaceUse:
    """A place a strike was on, as the words put it.

    `near` where it was beside the place; `bearing` and `km` for "30 km east of"; `holder` is a
    larger place said to hold it, `seen_from` the one it is counted from ("X, west of Y"), `to` the
    other end of a road from it; `rule` is what the name is to the strike.
    """

    mention: PlaceMention
    rule: str
    near: bool = False
    bearing: str | None = None
    km: float | None = None
    holder: PlaceMention | None = None
    seen_from: PlaceMention | None = None
    to: PlaceMention | None = None

    @property
    def within(self) -> tuple[str, ...]:
        """The name of the place said to hold it, if any.

        "The western countryside of Hama" has no name of its own: that it is Hama's is sure.
        """
        if self.holder is None:
            return ()
        whole = self.holder.called is None or not self.holder.part_of_region
        return (self.holder.name if whole else self.holder.span.text,)
