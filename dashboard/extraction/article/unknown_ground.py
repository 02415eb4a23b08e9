"""Dead at a place that nobody knows: they are of no other place of their sentence."""

from collections.abc import Iterator

from dashboard.domain.place import Unresolved
from dashboard.extraction.article.document import Document
from dashboard.extraction.english.lexicon import DAYS_AND_MONTHS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import Role, children, phrases
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention

_SETTLED = words_of("quarters") | {"town", "city", "village"}


@rule(
    fires=[
        "Eight people died in the Karm al-Lawz quarter, and jets bombed Saraqib.",
        "Jets bombed Ariha and Hass, killing four people in the village of Zaghloulin.",
    ],
    near_misses=[
        "Eight people died in the Sukkari quarter of Aleppo, and jets bombed Saraqib.",
        "Eight people died in a crowded quarter when jets bombed Saraqib.",
        "Jets bombed Saraqib, killing four people in March.",
        "Jets bombed Saraqib, killing four people in Shi'ite villages.",
    ],
    idle=False,
)
def died_at_unknown(document: Document, mention: TollMention, facts: SentenceFacts) -> bool:
    """ "Eight died in the Karm al-Lawz quarter, and jets bombed X": not in X."""
    known = {
        token.i
        for place in facts.read.places
        if not isinstance(document.resolve(place), Unresolved)
        for token in place.span
    }
    counted = mention.last if mention.last.pos_ == "NOUN" else mention.last.head
    return any(
        _is_named_settlement(at) and not known & {token.i for token in at.subtree}
        for at in _where(mention.head, counted)
    )


def _where(head: Token, counted: Token) -> Iterator[Token]:
    """ "X" of "died in X", and of "killing four people in X"."""
    for one in dict.fromkeys((head, counted)):
        yield from phrases(one, "in", "at")


def _is_named_settlement(noun: Token) -> bool:
    """ "The Karm al-Lawz quarter", "the village of Zaghloulin": by its class, with a name."""
    if lemma(noun) not in _SETTLED:
        return False
    # "In besieged Shi'ite villages": whose they are, and no name.
    names = (*children(noun, Role.COMPOUND), *phrases(noun, "of")) if noun.tag_ == "NN" else ()
    return any(name.pos_ == "PROPN" and name.lower_ not in DAYS_AND_MONTHS for name in names)
