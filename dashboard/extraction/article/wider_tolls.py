"""Numbers of killed that count more than the place they stand beside."""

from collections.abc import Iterable, Iterator

from dashboard.domain.place import PlaceKind
from dashboard.domain.review import ReviewItem, UnplacedStrike
from dashboard.extraction.english.roles import prepositions
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.further_tolls import parts_at_places
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import TollMention, belongs_to


@rule(
    fires=[
        "Air strikes in northwestern Syria, including on a school in Ariha, killed 19 people.",
        "Shelling across the north, including on Saraqib, killed 12 people.",
    ],
    near_misses=[
        "Air strikes on a school in Ariha killed 19 people, including four women.",
        "Air strikes in Ariha, including on a school, killed 19 people.",
    ],
    idle=False,
)
def is_of_wider(mention: TollMention, facts: SentenceFacts) -> bool:
    """ "Strikes in the north, including on X, killed 19": X's dead are some of them."""
    if _is_sum(mention, facts):
        return True
    mine = [strike for strike in facts.strike_mentions if belongs_to(mention, strike.trigger)]
    included = {i for strike in mine for i in _included(strike)}
    places = [use.mention for strike in mine for use in strike.places]
    named = [place for place in places if place.root.i in included]
    return bool(named) and all(
        place in named or place.is_wide or place.kind is PlaceKind.COUNTRY for place in places
    )


@rule(
    fires=[
        "Twenty people were killed on Monday, including 12 in air strikes in Ariha.",
        "Air strikes killed 30 people across Idlib, including 12 in Ariha.",
    ],
    near_misses=[
        "Air strikes on a school in Ariha killed 19 people, including four women.",
        "Air strikes on Ariha killed 30 people, including 12 in a market.",
    ],
    idle=False,
)
def _is_sum(mention: TollMention, facts: SentenceFacts) -> bool:
    """ "20 were killed, including 12 in raids on X": the map has no strike with all of them."""
    parts = {word.i for part in parts_at_places(mention.head) for word in part.subtree}
    places = [use.mention for strike in facts.strike_mentions for use in strike.places]
    return mention.last.i not in parts and any(place.root.i in parts for place in places)


def _included(strike: StrikeMention) -> Iterator[int]:
    """The words after "including" in the phrase of a strike, by index."""
    head = strike.trigger.noun or strike.trigger.head
    return (word.i for phrase in prepositions(head, "including") for word in phrase.subtree)


def told_of_wider(facts: Iterable[SentenceFacts]) -> Iterator[ReviewItem]:
    """A line for each such number: it is on no strike of the map."""
    for each in facts:
        if not each.in_headline and any(is_of_wider(toll, each) for toll in each.tolls):
            words = each.read.sentence.cite()
            reason = UnplacedStrike()
            yield ReviewItem(kind="event", text=words.quote, reason=reason, citation=words)
