"""Places before a clause: "Near X and Y, three strikes hit a convoy"."""

from dashboard.extraction.english.lexicon import SAYING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import named_noun, preposition_of
from dashboard.extraction.english.tokens import Doc, Token
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule

_FRONTED = words_of("fronted")
_RELATIVE = frozenset({"where", "which", "who", "whose"})
_OPENING_MARKS = frozenset({";", ",", ":", "and", "-", '"', "“"})


@rule(
    fires=[
        "Near Kobani, three air strikes hit a convoy.",
        "In Ariha, Russian jets bombed a market.",
        "Near Kobani and Manbij, three air strikes hit a convoy.",
    ],
    near_misses=[
        "Air strikes near Kobani hit a convoy.",
        "In Damascus, state media said Russian jets bombed Ariha.",
        "Families fled to Saraqib, near Idlib, where Russian jets bombed a market.",
    ],
    idle=None,
)
def fronting(place: PlaceMention) -> Token | None:
    """ "Near" of "Near X and Y, three strikes ...": where it was, however it was parsed."""
    doc, sentence = place.span.doc, place.span.sent
    before, after = place.span.start - 1, place.span.end
    while before - 1 > sentence.start and _joins_names(doc, before):
        before -= 2
    while after + 1 < sentence.end and doc[after].lower_ == "and" and _joins_names(doc, after):
        after += 2
    if before < sentence.start or after >= sentence.end or doc[after].text != ",":
        return None
    if after + 1 < sentence.end and doc[after + 1].lower_ in _RELATIVE:
        return None  # "X, near Y, where jets bombed a market": a clause on a place, X
    above = place.root.head
    if lemma(sentence.root) in SAYING_VERBS and above.pos_ == "ADP" and above.head == sentence.root:
        return None  # "In Damascus, state media said ...": where the speaker is
    opens = before == sentence.start or doc[before - 1].text in _OPENING_MARKS
    return doc[before] if opens and doc[before].lower_ in _FRONTED else None


def opens_sentence(place: PlaceMention) -> bool:
    """ "In rebel-held X the army ...", "In X province": its preposition opens its sentence."""
    preposition = preposition_of(named_noun(place.root))
    if place.is_land and preposition is not None and preposition.lower_ == "of":
        preposition = preposition_of(preposition.head)  # "in the countryside of X"
    return preposition is not None and preposition.i == place.span.sent.start


def _joins_names(doc: Doc, at: int) -> bool:
    named = doc[at - 1].pos_ == doc[at + 1].pos_ == "PROPN"
    return named and (doc[at].text == "," or doc[at].lower_ == "and")
