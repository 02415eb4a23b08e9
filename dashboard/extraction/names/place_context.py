"""What the words around a place name say of the place."""

from collections.abc import Iterator

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import (
    AREA_WORDS,
    PERSON_TITLES,
    PLACE_KINDS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    child,
    children,
    first_conjunct,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.rules import rule
from dashboard.geocoding.spelling import ARTICLES

# "Khalid ibn al-Walid": a mosque or a camp is named after a man.
_SON_OF = frozenset({"bin", "ibn", "bint"})
_OWNED = frozenset({"house", "home", "convoy", "car", "farm", "villa", "vehicle", "office"})
_DIRECTIONS = words_of("directions")
_SPLIT_CITIES = words_of("split_city")
_WORKS = frozenset({"field", "plant", "refinery", "well", "facility", "facilitie", "station"})
_SETTLEMENTS = frozenset({"town", "village", "hamlet"})
_ALL_OVER = frozenset({"across", "throughout"})
_QUARTERS = words_of("quarters")


@rule(
    fires=[
        "Near Xafra, one strike destroyed an ISIS vehicle.",
        "Near Tal Xurin, two strikes destroyed ISIS tanks.",
    ],
    near_misses=[
        "One strike near Xafra destroyed an ISIS vehicle.",
        "Near the river, one strike destroyed an ISIS vehicle.",
    ],
    idle=False,
)
def opens_a_list_item(span: Span) -> bool:
    """ "Near Xyz, one strike ...": a place, whatever its name."""
    sentence, end = span.sent, span.end
    return (
        span.start == sentence.start + 1
        and sentence[0].lower_ == "near"
        and end < sentence.end
        and span.doc[end].text == ","
    )


@rule(
    fires=[
        "Jets bombed the town of Ariha.",
        "Jets bombed Homs province.",
    ],
    near_misses=[
        "Jets bombed Ariha.",
        "Jets bombed districts of Aleppo.",
    ],
    idle=None,
)
def kind_beside(span: Span) -> PlaceKind | None:
    """What the words beside the name say it is."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    if after is not None and after.lower_ in {"military", "residential"}:
        after = after.nbor(1) if after.i + 1 < span.sent.end else None
    if after is not None and not after.is_sent_start:
        two = span.doc[after.i : after.i + 2].text.lower()
        for words in (two, lemma(after)):
            if words in PLACE_KINDS:
                return PLACE_KINDS[words]
    if is_of_provinces(span):
        return PlaceKind.GOVERNORATE
    for noun in _class_nouns(span.root):
        kind = PLACE_KINDS.get(lemma(noun))
        if kind is None:
            continue
        alone = child(span.root, Role.CONJUNCT) is None
        if noun.tag_ == "NNS" and alone and role(span.root) is Role.PREPOSITION_OBJECT:
            return None  # "districts of Aleppo": its parts, not its kind
        return kind
    return None


@rule(
    fires=[
        "Russian jets bombed Homs and Hama provinces.",
        "Warships fired missiles at targets in Raqqa, Idlib and Aleppo governorates.",
    ],
    near_misses=[
        "Russian jets bombed Homs and Hama.",
        "Russian jets bombed Saraqib and, later, towns of other provinces.",
    ],
    idle=False,
)
def is_of_provinces(span: Span) -> bool:
    """Whether the name stands in a list that ends "Y and Z provinces"."""
    listed = False
    for token in span.doc[span.end : span.sent.end]:
        if token.tag_ in {"NNS", "NNPS"} and PLACE_KINDS.get(lemma(token)) is PlaceKind.GOVERNORATE:
            return listed
        listed = listed or token.lower_ in {"and", "or"}
        if not (token.pos_ in {"PROPN", "PUNCT", "CCONJ"} or token.lower_ == "al"):
            return False
    return False


def _class_nouns(root: Token) -> Iterator[Token]:
    """Nouns that class the name: "the provinces of Homs and Hama", "Ariha, a town in ..."."""
    first = root
    while role(first) is Role.CONJUNCT and first.head.pos_ in {"PROPN", "NOUN"}:
        first = first.head
    if role(first) is Role.PREPOSITION_OBJECT and lemma(first.head) == "of":
        yield first.head.head
    if role(first) is Role.APPOSITION:
        yield first.head
    for noun in children(root, Role.APPOSITION, Role.COMPOUND, Role.NOUN_MODIFIER):
        if noun.pos_ == "NOUN":
            yield noun


@rule(
    fires=[
        "Jets bombed the Damascus suburb of Douma.",
        "Shells hit the Aleppo suburb of Hayyan.",
    ],
    near_misses=[
        "Jets bombed a suburb of Damascus.",
        "Jets bombed Damascus and a suburb of it.",
        "Jets bombed the Douma suburb of Damascus.",
    ],
    idle=False,
    kept="without it the city is struck as well as its suburb",
)
def only_classes(span: Span, is_capital: bool) -> bool:
    """ "The Damascus suburb of Douma": whose suburb it is, not the place meant.

    "The Aleppo quarter of X" is one of Aleppo, "the X quarter of Aleppo" is X.
    """
    part = span.root.head
    if role(span.root) not in NAMING:
        return False
    of_city = is_capital and PLACE_KINDS.get(lemma(part)) is PlaceKind.NEIGHBOURHOOD
    suburb = is_capital and lemma(part) == "suburb"  # not "the Douma suburb of Damascus"
    return (of_city or suburb) and any(prepositions(part, "of"))


@rule(
    fires=[
        "Russian jets bombed northern Hama.",
        "Shells hit western Homs.",
        "Air strikes across Idlib killed nine people.",
        "Air strikes elsewhere in Idlib killed nine people.",
        "Air strikes on a town in Idlib killed nine people.",
    ],
    near_misses=[
        "Russian jets bombed eastern Aleppo.",
        "Russian jets bombed a village north of Hama.",
    ],
    idle=False,
)
def is_part_of_land(span: Span) -> bool:
    """ "Northern Hama", "a town in Hama" is land; "eastern Aleppo" half the city."""
    before = _word_before(span)
    within = preposition_of(first_conjunct(span.root), "in")  # "villages in Homs and Hama"
    if within is not None and within.i > span.sent.start:
        if lemma(within.nbor(-1)) in _SETTLEMENTS:
            return True
    if before is None or span.text.lower() in _SPLIT_CITIES:
        return False
    if before.lower_ == "in" and any(
        word.lower_ == "elsewhere" for word in span.doc[span.sent.start : span.start]
    ):
        return True
    side = before.lower_.endswith("ern") and before.lower_ in _DIRECTIONS
    return side or before.lower_ in _ALL_OVER


@rule(
    fires=[
        "Russian jets bombed rural Ariha.",
        "Shells hit the outskirts of Ariha.",
    ],
    near_misses=[
        "Russian jets bombed Homs.",
        "Shells hit the market of Ariha.",
    ],
    idle=False,
)
def is_part(span: Span) -> bool:
    """Whether only a part of the place is meant: "northern Hama", "the Homs countryside"."""
    before = _word_before(span)
    if before is not None and before.lower_ in _DIRECTIONS - {"central"}:
        return True
    if before is not None and before.lower_ == "of":
        if before.head.tag_ == "NNS" and lemma(before.head) in _QUARTERS:
            return child(span.root, Role.CONJUNCT) is None
        return before.head.lower_ in AREA_WORDS | _DIRECTIONS
    after = span.doc[span.end] if span.end < span.sent.end else None
    return after is not None and after.lower_ in AREA_WORDS


@rule(
    fires=[
        "Coalition jets struck Shaddadi oil field on Friday.",
        "Jets struck the Mayadin gas plant and the Sukhnah gas fields on Friday.",
    ],
    near_misses=[
        "Coalition jets struck the al-Omar oil field on Friday.",
        "Coalition jets struck the power plant of Shaddadi on Friday.",
    ],
    idle=False,
)
def is_of_field(span: Span) -> bool:
    """ "The X oil field", where only the town is known: some way off, and not the town."""
    after = [token.lower_ for token in span.doc[span.end : min(span.end + 2, span.sent.end)]]
    kind = after[1].removesuffix("s") if len(after) > 1 else ""
    return after[:1] in (["oil"], ["gas"]) and kind in _WORKS


@rule(
    fires=[
        "Air strikes hit Ariha in the Syrian Civil War.",
        "The War began in Daraa, and air strikes hit Ariha.",
    ],
    near_misses=[
        "Air strikes hit Ariha in the civil war.",
        "Air strikes hit al-Waer in Homs.",
    ],
    idle=False,
)
def is_of_war(span: Span) -> bool:
    """ "The Syrian Civil War": no quarter of Homs, which some spell so."""
    return bool(span.text == "War")


@rule(
    fires=[
        "Jets bombed the convoy of General Salma near Ariha.",
        "Russian jets bombed the house of Sheikh Maskin, a cleric.",
        "Russian jets bombed the Khalid ibn Salma mosque in Ariha.",
        "A drone near Raqqa targeted Abu Omar al-Xurabi, a commander.",
    ],
    near_misses=[
        "Jets bombed the convoy of a general near Salma.",
        "Russian jets bombed the market of Sheikh Maskin.",
        "Russian jets bombed the Khalid ibn Walid mosque in Salma.",
    ],
    idle=False,
    kept="people are named like towns: a strike on one would be placed there",
)
def is_person(span: Span) -> bool:
    """Whether a title, or a father's name, makes the name a person's."""
    before = _word_before(span)
    after = span.doc[span.end] if span.end < span.sent.end else None
    if after is not None and after.lower_ in _SON_OF:
        return True
    if span.text.startswith(("Abu ", "Umm ")) and after is not None and after.text in ARTICLES:
        return True  # "Abu Omar al-Xurabi": father of Omar, from Xurab
    if span[0].lower_.split()[0] in PERSON_TITLES and before is not None and before.lower_ == "of":
        return lemma(before.head) in _OWNED  # "the house of Sheikh Daham"
    return before is not None and (
        before.lower_.rstrip(".") in PERSON_TITLES or before.lower_ in _SON_OF
    )


def _word_before(span: Span) -> Token | None:
    return span.doc[span.start - 1] if span.start > span.sent.start else None
