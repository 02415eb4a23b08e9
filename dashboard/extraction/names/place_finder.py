"""Finds the places a sentence names, and what the words around a name say it is."""

from collections.abc import Iterable, Iterator

from dashboard.domain.place import Mention, PlaceKind
from dashboard.extraction.english.lexicon import (
    AREA_WORDS,
    LOCATIVE,
    PLACE_KINDS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import first_conjunct, preposition_of
from dashboard.extraction.english.tokens import Doc, Span, Token
from dashboard.extraction.names.epithets import is_of_pair, with_epithet
from dashboard.extraction.names.governments import is_of_government
from dashboard.extraction.names.land_words import (
    capitals,
    country_beside,
    is_countryside,
    is_side,
    names_made,
    side_of,
    single_site,
)
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.names.person_names import is_of_person_told_of, is_of_speaker
from dashboard.extraction.names.place_context import (
    is_of_field,
    is_of_war,
    is_part,
    is_part_of_land,
    is_person,
    kind_beside,
    only_classes,
    opens_a_list_item,
)
from dashboard.extraction.names.road_words import is_named_by_ends
from dashboard.extraction.names.strange_names import (
    is_classed,
    is_listed,
    is_of_clock,
    is_of_massacre,
    is_of_organisation,
    is_of_power,
    is_of_street,
    is_struck,
    is_taken,
    is_where_died,
)
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.spelling import ARTICLES

_OPENERS = words_of("name_openers")
_NAME_ENDINGS = words_of("name_endings")
_SIDES = words_of("sides")
_OTHER_THINGS = (
    is_of_clock,
    is_of_government,
    is_of_war,
    is_of_organisation,
    is_of_person_told_of,
    is_of_power,
    is_of_speaker,
    is_of_street,
)
_OF_PLACES = (is_classed, is_struck, is_taken, is_of_massacre, is_where_died)
_CAPITAL = "Damascus"
_PREPOSITIONS = frozenset(["At", "As", "An", "In"])
_WITHIN_NAMES = frozenset(["-", "'", "’", "‘", "`"])
_GENITIVES = frozenset(["'s", "’s", "‘s", "`s"])  # "Ra's al-Ayn": the end of a name's first word


class PlaceFinder:
    """Finds names the gazetteer knows, and names that the words before them call a place."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, sentence: Sentence, actors: Iterable[ActorMention]) -> list[PlaceMention]:
        """The place names of a sentence in order; the longest name at a spot wins."""
        taken = {
            token.i
            for mention in actors
            if (mention.form == "aliases" or len(mention.span) > 1)
            and not is_part(mention.span)  # "northern Iraq" is ground, whoever else Iraq is
            for token in mention.span
        }
        found: list[PlaceMention] = []
        for span in self._names(sentence, taken):
            is_other = any(names_another_thing(span) for names_another_thing in _OTHER_THINGS)
            if not (is_other or only_classes(span, self._is_governorate(span.text))):
                found.append(self.mention(span))
        for span in capitals(sentence.span):
            of = preposition_of(span.root, "of")
            part = of is not None and of.head.lower_ in AREA_WORDS
            found.append(PlaceMention(span, None, part, called=_CAPITAL))
        return sorted(found, key=lambda place: place.span.start)

    def mention(self, span: Span) -> PlaceMention:
        """A name with what the words around it say of it."""
        name = span.text
        is_capital = self._is_governorate(name)
        called = next((c for c in names_made(span) if self._gazetteer.is_name(c)), None)
        kind = kind_beside(span)
        if kind is not PlaceKind.TOWN and self._is_country(name):
            kind = PlaceKind.COUNTRY  # "the villages of Sfuhen and Benin": no country
        if called is not None:
            # Without its side it is only known to be a part of what is called so.
            return PlaceMention(span, None, called == f"{name} countryside", called=called)
        countryside = is_countryside(span)
        around = kind is PlaceKind.GOVERNORATE and not is_capital
        if around:
            kind = None  # "the countryside of Kobani", "the Kobani region": around the town
        quarter = is_capital and kind is PlaceKind.NEIGHBOURHOOD  # "a district of Aleppo"
        if quarter:
            kind = None
        if kind is None and is_part_of_land(span) and is_capital:
            kind = PlaceKind.GOVERNORATE
        side = side_of(span) if kind is PlaceKind.COUNTRY else None
        return PlaceMention(
            span,
            kind,
            countryside
            or around
            or quarter
            or side is not None
            or is_part(span)
            or is_of_field(span),
            is_capital=is_capital,
            country=country_beside(span),
            side=side,
        )

    def names(self, doc: Doc) -> list[Span]:
        """The names in a text that is not parsed yet."""
        found: list[Span] = []
        at = 0
        while at < len(doc):
            span = self._whole(doc, at)
            if span is not None:
                found.append(span)
            at = span.end if span is not None else at + 1
        return found

    def _whole(self, doc: Doc, start: int) -> Span | None:
        first = doc[start]
        if first.text in _PREPOSITIONS and (start == 0 or doc[start - 1].is_punct):
            return None  # "At Tabqa, ..." opens a sentence
        article = first.lower_ in ARTICLES and start + 1 < len(doc) and doc[start + 1].text == "-"
        part = first.lower_ in _SIDES  # "eastern Ghouta"
        if not (first.text[0].isupper() or article or part):
            return None
        if start > 0 and doc[start - 1].text == "-" and not is_named_by_ends(doc, start):
            return None
        last = start + 1
        # Hyphens and apostrophes are tokens of their own: "Deir ez-Zor" is four.
        while last < min(start + 3 * self._gazetteer.max_words, len(doc)):
            token = doc[last]
            if not (token.text[0].isalnum() or token.text in _WITHIN_NAMES | _GENITIVES):
                break
            last += 1
        for end in range(last, start, -1):
            last_word = doc[end - 1]
            if not (last_word.text[0].isupper() or last_word.lower_ in _NAME_ENDINGS):
                continue
            text = doc[start:end].text
            if self._gazetteer.is_name(single_site(text)) and (not part or self._is_area(text)):
                return doc[start:end]
        return None

    def _is_area(self, name: str) -> bool:
        """Whether "eastern Ghouta" names an area; "northern Hama" is a part of Hama."""
        whole = name.split(" ", 1)[-1]
        if self._is_governorate(whole):
            return False
        candidates = self._gazetteer.candidates(Mention(name=name))
        return bool(candidates) and candidates[0].place.kind is PlaceKind.AREA

    def _is_country(self, name: str) -> bool:
        best = self._gazetteer.candidates(Mention(name=name))[:1]
        return bool(best) and best[0].place.kind is PlaceKind.COUNTRY and best[0].score >= 1.0

    def _is_governorate(self, name: str) -> bool:
        own = (self._gazetteer.own(place_id) for place_id in self._gazetteer.bearing(name))
        return any(place is not None and place.kind is PlaceKind.GOVERNORATE for place in own)

    def _names(self, sentence: Sentence, taken: set[int]) -> Iterator[Span]:
        doc, at = sentence.span.doc, sentence.span.start
        # In a headline every word may have a capital.
        in_text = sentence.paragraph.kind == "body"
        while at < sentence.span.end:
            span = self._known(doc[at], taken) or self._introduced(doc[at], taken, in_text)
            if span is None:
                at += 1
                continue
            span = self._with_epithet(span)
            yield span
            at = span.end

    def _with_epithet(self, span: Span) -> Span:
        """ "Buwaydah al-Sharqiyah" of "Buwaydah": another village, known or not."""
        longer = with_epithet(span)
        if longer is None:
            return span
        known = self._gazetteer.is_name(longer.text) or self._gazetteer.is_spelling(longer.text)
        return longer if known or is_of_pair(longer) else span

    def _known(self, token: Token, taken: set[int]) -> Span | None:
        """A name of the gazetteer: one token, since `names` joined those of several words."""
        if token.i in taken or not _may_begin_name(token):
            return None
        if not self._gazetteer.is_name(single_site(token.text)):
            return None
        span = token.doc[token.i : token.i + 1]
        opener = token.nbor(-1) if token.i > token.sent.start else None
        if opener is not None and opener.is_title and opener.lower_ in _OPENERS:
            span = token.doc[opener.i : token.i + 1]  # "Tal Mari" is not Mari
        return None if is_person(span) else span

    def _introduced(self, token: Token, taken: set[int], in_text: bool) -> Span | None:
        """A name not known so spelled: "the town of Xyz", or one that sounds like a known place."""
        span = _proper_name(token, taken) or _classed_name(token, taken)
        if span is None:
            return None
        if is_side(token):  # "Northern Syria" is a part of Syria
            known = self._gazetteer.is_name(span.doc[token.i + 1 : span.end].text)
            return span if len(span) > 1 and not known and is_of_massacre(span) else None
        if self._gazetteer.is_spelling(span.text) and not is_person(span):
            return span
        if opens_a_list_item(span) or (in_text and any(f(span) for f in _OF_PLACES)):
            return span
        if in_text and is_listed(span) and self._gazetteer.is_name(span.root.head.text):
            return span
        classed = preposition_of(first_conjunct(span.root), "of")
        return span if classed is not None and lemma(classed.head) in PLACE_KINDS else None


def _may_begin_name(token: Token) -> bool:
    if not token.text[:1].isalpha():
        return False
    if "-" in token.text or " " in token.text:
        return True  # joined because it is a name
    if token.text[0].islower():
        # "al-Bab", "el-Bab": only before a hyphen.
        return token.lower_ in ARTICLES and (
            token.i + 2 < len(token.doc)
            and token.nbor(1).text == "-"
            and token.nbor(2).text[0].isupper()  # "al-Nu'ayma" is no title-case
        )
    if token.i > 0 and token.nbor(-1).text == "-" and token.nbor(-1).whitespace_ == "":
        # The middle of a compound, or the other end of "the X-Y road".
        return is_named_by_ends(token.doc, token.i)
    if token.is_sent_start:
        # "Azaz is ...": a name at the start of a sentence may be taken for a verb.
        following = token.nbor(1) if token.i + 1 < len(token.doc) else None
        named = following is not None and (
            following.pos_ == "AUX" or following.lower_ in {"and", ","}
        )
        return token.pos_ in {"PROPN", "NOUN", "ADJ"} or (token.pos_ == "VERB" and named)
    return True


def _proper_name(token: Token, taken: set[int]) -> Span | None:
    """The run of capitalised words that begins with a token."""
    if token.i in taken or not _may_begin_name(token):
        return None
    if token.is_title and token.tag_ not in {"NNP", "NNPS"}:
        return None
    before = token.nbor(-1) if token.i > token.sent.start else None
    if before is not None and before.tag_ in {"NNP", "NNPS"} and before.i not in taken:
        article = before.text in ARTICLES  # "al Ghadfa"
        if before.lower_ not in LOCATIVE and not article:  # "Near X, one strike ..."
            return None
    first = last = token
    while last.i + 1 < len(token.doc) and _continues_name(last.nbor(1), taken):
        last = last.nbor(1)
    return token.doc[first.i : last.i + 1]


def _classed_name(token: Token, taken: set[int]) -> Span | None:
    """ "The village of Xyz", where the parser takes the name for a common noun."""
    of = preposition_of(token, "of")
    if token.i in taken or of is None or not token.is_title or token.pos_ != "NOUN":
        return None
    settled = PLACE_KINDS.get(lemma(of.head)) is PlaceKind.TOWN
    return token.doc[token.i : token.i + 1] if settled else None


def _continues_name(token: Token, taken: set[int]) -> bool:
    if token.i in taken or token.is_sent_start:
        return False
    if token.text == "-" and not token.whitespace_:
        return True
    before = token.nbor(-1)
    joined = before.text == "-" and not before.whitespace_
    return token.tag_ in {"NNP", "NNPS"} or (joined and token.is_title)
