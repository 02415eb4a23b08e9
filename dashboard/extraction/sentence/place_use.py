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
    larger place said to hold it, `or_in` others of which one may do so instead; `seen_from` is the
    one it is counted from ("X, west of Y"), `to` the other end of a road from it; `rule` is what
    the name is to the strike.
    """

    mention: PlaceMention
    rule: str
    near: bool = False
    bearing: str | None = None
    km: float | None = None
    holder: PlaceMention | None = None
    or_in: tuple[PlaceMention, ...] = ()
    seen_from: PlaceMention | None = None
    to: PlaceMention | None = None

    @property
    def within(self) -> tuple[str, ...]:
        """The names of the places of which one is said to hold it, if any.

        "The western countryside of Hama" has no name of its own: that it is Hama's is sure.
        """
        if self.holder is None:
            return ()
        wholes = ((one, one.called is None or not one.part_of_region) for one in self._holders)
        return tuple(one.name if whole else one.span.text for one, whole in wholes)

    @property
    def _holders(self) -> tuple[PlaceMention, ...]:
        return (*((self.holder,) if self.holder is not None else ()), *self.or_in)
