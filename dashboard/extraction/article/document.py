"""An article as a whole: every sentence with its actors and places, and what each name means."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from dashboard.domain.article import Article, Citation
from dashboard.domain.place import (
    DoubtfulPlace,
    MatchEvidence,
    Mention,
    NameMatch,
    Place,
    PlaceKind,
    PlaceLabel,
    Resolved,
    SharedName,
    Unresolved,
)
from dashboard.extraction.article.building_names import without_names_of_buildings
from dashboard.extraction.article.far_namesakes import (
    is_called_town,
    is_called_village,
    is_far_namesake,
)
from dashboard.extraction.article.meant_actors import antecedent, last_group
from dashboard.extraction.english.parser import GROUP, Sentence, parse
from dashboard.extraction.english.roles import first_conjunct, preposition_of
from dashboard.extraction.english.tokens import Doc, Span, Token, longest
from dashboard.extraction.names.actor_finder import ActorFinder
from dashboard.extraction.names.mentions import PlaceMention, ReadSentence
from dashboard.extraction.names.place_finder import PlaceFinder
from dashboard.extraction.names.place_pointers import find_pointers
from dashboard.extraction.names.short_names import ShortNames
from dashboard.extraction.sentence.containment import held_by
from dashboard.extraction.thresholds import (
    CITY_KM,
    CITY_REACH,
    FAR_FROM_CITY_KM,
    SAME_NEWS_KM,
    SMALL_TOWN,
)
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.geocoding.resolve import rank, resolve
from dashboard.geocoding.spelling import ARTICLES
from dashboard.geocoding.sphere import distance_km

_PROVINCE = re.compile(
    r"(?P<name>[A-Z][\w'’ -]{2,20} (?:[Pp]rovince|[Gg]overnorate)) ?(?::|[–—-] |, [Tt]he )"
)
"""What opens a paragraph on one province: "Daraa Province:"."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """All sentences of an article; names are resolved in the light of the whole."""

    article: Article
    sentences: list[ReadSentence]
    gazetteer: Gazetteer
    pins: dict[str, Place]
    publisher: str | None = None
    """The actor that publishes the article, where it is one: a ministry's release."""
    _kinds: dict[str, PlaceKind] = field(default_factory=dict)
    _regions: dict[str, int] = field(default_factory=dict)
    """The last sentence in which a city's name is the province that holds a town, by the name."""
    _nearby: list[Place] = field(default_factory=list)
    _said_where: dict[str, Resolved] = field(default_factory=dict)
    """What a name means by itself where the article once says what it lies in, by the name."""
    _sections: dict[int, str] = field(default_factory=dict)
    _provinces: dict[int, str] = field(default_factory=dict)
    """The province that a line before a sentence sets ("Daraa Province:"), by its index."""
    _sentence_of: dict[int, Sentence] = field(default_factory=dict)

    @classmethod
    def read(
        cls,
        article: Article,
        actor_finder: ActorFinder,
        place_finder: PlaceFinder,
        gazetteer: Gazetteer,
        pins: dict[str, Place],
    ) -> "Document":
        """Parse an article and find its names; `pins` are corrections, by name as written."""
        sentences = []

        def names(doc: Doc) -> list[Span]:
            actors = actor_finder.names(doc)
            places = [
                span
                for span in place_finder.names(doc)
                if not any(
                    len(actor) >= len(span) and actor.start < span.end and span.start < actor.end
                    for actor in actors
                )
            ]
            return longest([*places, *_misread(actors)])

        short_names = ShortNames()
        for sentence in parse(article, names):
            actors = short_names.read(sentence, actor_finder.find(sentence))
            sentences.append(ReadSentence(sentence, actors, place_finder.find(sentence, actors)))
        publisher = actor_finder.publisher(article.publisher)
        document = cls(article, sentences, gazetteer, pins, publisher)
        document._learn()
        for read in document.sentences:
            read.places[:] = without_names_of_buildings(read.places, document._place_of)
        document._point()
        return document

    def resolve(
        self, mention: PlaceMention, within: tuple[str, ...] = (), kind: PlaceKind | None = None
    ) -> Resolved | Unresolved:
        """The place a name means here. A name classed anywhere in the article is so classed.

        `kind` is what it must be, whatever it is called.
        """
        pinned = self.pins.get(mention.name)
        if pinned is not None:
            return Resolved(place=pinned, evidence=MatchEvidence(match=NameMatch.PINNED))
        asked = self.asked(mention, within)
        if kind is not None:
            asked = replace(asked, kind=kind)
        alone = resolve(asked, self.gazetteer)
        said = self._said_where.get(mention.name.lower()) if not asked.within else None
        if said is not None and isinstance(alone, Resolved):
            return said
        if isinstance(alone, Resolved) and (
            self._is_far_village(mention, asked, alone.place)
            or is_called_village(mention, alone.place)
            or is_called_town(mention, alone.place, self._nearby)
            or (not asked.within and self._is_far(alone.place))
        ):
            doubt = DoubtfulPlace(place=PlaceLabel.of(alone.place), evidence=alone.evidence)
            unknown = Unresolved(mention=asked, candidates=(), reason=doubt)
            return self._in_city_beside(mention, asked) or unknown
        if isinstance(alone, Resolved):
            return self._shared(asked, alone) or alone
        known = said or self._in_city_beside(mention, asked) or self._in_province(mention, asked)
        return known or resolve(asked, self.gazetteer, nearby=self._nearby)

    def _shared(self, asked: Mention, found: Resolved) -> Unresolved | None:
        """ "Shells hit Binnish, and the base of Hamidiyeh": the quarter of Homs that is also called
        so is far from all that is named, and a village of that sound lies among it."""
        kept = found.evidence.match is NameMatch.NAME and asked.kind in {None, found.place.kind}
        far = found.place
        if kept or asked.within or self._is_among_named(far):
            return None
        for other in rank(asked, self.gazetteer):
            likelier = self.gazetteer.named(other.place.id) > self.gazetteer.named(far.id)
            if likelier and self._is_among_named(other.place):
                places = (PlaceLabel.of(far), PlaceLabel.of(other.place))
                return Unresolved(mention=asked, candidates=(), reason=SharedName(places=places))
        return None

    def _in_province(self, mention: PlaceMention, asked: Mention) -> Resolved | None:
        """ "Daraa Province: shells hit Aqraba": of namesakes, the one of that province."""
        province = self._provinces.get(self._sentence_of[id(mention)].index)
        if province is None or asked.within:
            return None
        found = resolve(replace(asked, within=(province,)), self.gazetteer)
        if isinstance(found, Unresolved) or found.evidence.within is None:
            return None
        return found

    def _is_among_named(self, place: Place) -> bool:
        """Whether another place that the article names is near; also where it names no other."""
        others = [other for other in self._nearby if other.id != place.id]
        return not others or any(distance_km(place, other) <= SAME_NEWS_KM for other in others)

    def _is_far(self, place: Place) -> bool:
        others = [other for other in self._nearby if other.id != place.id]
        return is_far_namesake(place, others, heard_of=self.gazetteer.is_heard_of(place.id))

    def _in_city_beside(self, mention: PlaceMention, asked: Mention) -> Resolved | None:
        """ "In Damascus, the district of Midan": of namesakes, the quarter of the city named."""
        before = self.city_about(mention)
        for city in (*self.named_with(mention), *([before] if before else ())):
            if not city.is_capital or city is mention or asked.within:
                continue
            found = resolve(replace(asked, within=(city.name,)), self.gazetteer)
            if isinstance(found, Resolved) and found.place.kind is PlaceKind.NEIGHBOURHOOD:
                return found
        return None

    def city_about(self, mention: PlaceMention) -> PlaceMention | None:
        """The one city named with a place, else in one of the two sentences before."""
        index = self._sentence_of[id(mention)].index
        for read in reversed(self.sentences[max(index - CITY_REACH, 0) : index + 1]):
            cities = {
                place.name: place
                for place in read.places
                if place.is_capital and place is not mention and not place.is_wide
            }
            if cities:
                return next(iter(cities.values())) if len(cities) == 1 else None
        return None

    def _is_far_village(self, mention: PlaceMention, asked: Mention, found: Place) -> bool:
        """ "Neighbourhoods of Damascus were shelled. Shells hit the district of Mazraa": no village
        of that name in another province."""
        quarter = asked.kind in {PlaceKind.NEIGHBOURHOOD, PlaceKind.DISTRICT}
        of_city = found.kind in {PlaceKind.NEIGHBOURHOOD, PlaceKind.AREA, PlaceKind.DISTRICT}
        if not quarter or of_city or found.population >= SMALL_TOWN:
            return False
        about = self.city_about(mention) if not asked.within else None
        city = resolve(self.asked(about), self.gazetteer) if about is not None else None
        return isinstance(city, Resolved) and distance_km(found, city.place) > FAR_FROM_CITY_KM

    def add(self, mention: PlaceMention, sentence: Sentence) -> PlaceMention:
        """Take in a name that stands in a sentence and was not found there."""
        self._sentence_of[id(mention)] = sentence
        return mention

    def named_with(self, mention: PlaceMention) -> list[PlaceMention]:
        """The places of the sentence that names this one."""
        return self.sentences[self._sentence_of[id(mention)].index].places

    def cite(self, mention: PlaceMention) -> Citation:
        """The words of a name, in whichever sentence it stands."""
        return self._sentence_of[id(mention)].cite_tokens(mention.span[0], mention.span[-1])

    def resolve_country(self, name: str) -> Resolved | Unresolved:
        """A country by its name."""
        return resolve(Mention(name=name, kind=PlaceKind.COUNTRY), self.gazetteer)

    def antecedent(self, pronoun: Token, sentence: Sentence) -> str | None:
        """The actor a pronoun stands for; "the group", "the militants" the group named last."""
        return antecedent(self.sentences, pronoun, sentence, self.publisher)

    def last_group(self, noun: Token, sentence: Sentence) -> str | None:
        """The armed group named last before a noun, in this sentence or one of the three before."""
        return last_group(self.sentences, noun, sentence)

    def _country_of(self, heading: Sentence) -> str | None:
        """The country that a heading sets for what follows: "Iraq", "Strikes in Syria"."""
        last = heading.span[-1].text
        found = self.resolve_country(last) if last.istitle() else None
        return last if isinstance(found, Resolved) else None

    def asked(self, mention: PlaceMention, within: tuple[str, ...] = ()) -> Mention:
        """What is asked of the gazetteer for a name."""
        sentence = self._sentence_of[id(mention)]
        kind = mention.kind or self._kinds.get(mention.name.lower())
        if kind is None and self._is_region(mention, sentence):
            kind = PlaceKind.GOVERNORATE
        if mention.country is not None:
            within = (mention.country,)
        section = self._sections.get(sentence.index)
        if section is not None and not within and kind is not PlaceKind.COUNTRY:
            within = (section,)
        citation = sentence.cite_tokens(mention.span[0], mention.span[-1])
        return Mention(name=mention.name, kind=kind, within=within, citation=citation)

    def _point(self) -> None:
        """Add "the town", "there" and the like as mentions of the places they stand for."""
        earlier: list[list[PlaceMention]] = []
        for read in self.sentences:
            named = list(read.places)
            found = find_pointers(
                read.sentence, named, earlier, partial(self._meant, read.sentence)
            )
            read.places.extend(found)
            self._sentence_of.update((id(place), read.sentence) for place in read.places)
            if read.sentence.paragraph.kind == "body":
                earlier.append(named)

    def _meant(self, sentence: Sentence, mention: PlaceMention) -> Place | None:
        """The place that a name of this or an earlier sentence means."""
        self._sentence_of.setdefault(id(mention), sentence)
        return self._place_of(mention)

    def _place_of(self, mention: PlaceMention) -> Place | None:
        found = self.resolve(mention)
        return found.place if isinstance(found, Resolved) else None

    def _learn(self) -> None:
        mentions = [mention for read in self.sentences for mention in read.places]
        for read in self.sentences:
            self._sentence_of.update((id(place), read.sentence) for place in read.places)
        self._learn_sections()
        for mention in mentions:
            if mention.kind is not None:
                self._kinds.setdefault(mention.name.lower(), mention.kind)
        for read in self.sentences:
            self._learn_regions(read)
        for read in self.sentences:
            self._learn_where(read)
        for mention in mentions:
            found = resolve(self.asked(mention), self.gazetteer)
            if isinstance(found, Resolved) and found.place.kind is not PlaceKind.COUNTRY:
                self._nearby.append(found.place)

    def _learn_sections(self) -> None:
        section: str | None = None
        province: str | None = None
        for read in self.sentences:
            sentence = read.sentence
            opening = _PROVINCE.match(sentence.paragraph.text)
            province = opening["name"] if opening is not None else province
            if province is not None:
                self._provinces[sentence.index] = province
            if sentence.paragraph.kind == "heading":
                section = self._country_of(sentence)
            elif section is not None:
                self._sections[sentence.index] = section

    def _learn_where(self, read: ReadSentence) -> None:
        """ "Al-Midan in Aleppo": that one is meant wherever the name stands alone."""
        for place in read.places:
            region = held_by(place, read.places)
            if region is None or place.name.lower() in self._said_where:
                continue
            found = resolve(self.asked(place, (region.name,)), self.gazetteer)
            if isinstance(found, Resolved):
                self._said_where[place.name.lower()] = found

    def _is_region(self, mention: PlaceMention, sentence: Sentence) -> bool:
        """ "Raids in Idlib", before "in Saraqib in Idlib": the same, seen from afar."""
        told = self._regions.get(mention.name.lower())
        if told is None or sentence.index > told:
            return False
        return preposition_of(first_conjunct(mention.root), "in", "across", "inside") is not None

    def _learn_regions(self, read: ReadSentence) -> None:
        """ "Saraqib in Idlib": there, and in the lead that it is the detail of, the province."""
        for place in read.places:
            region = held_by(place, read.places)
            if region is None or not region.is_capital:
                continue
            found = self.resolve(place, (region.name,))
            city = resolve(Mention(name=region.name, kind=PlaceKind.TOWN), self.gazetteer)
            if isinstance(found, Unresolved) or isinstance(city, Unresolved):
                continue
            if distance_km(found.place, city.place) > CITY_KM:
                self._regions[region.name.lower()] = read.sentence.index


def _misread(actors: Iterable[Span]) -> Iterator[Span]:
    """Names the parser would not take for one: "Jabhat al-Nusra" has a dash, "IS" is a verb."""
    for name in actors:
        capital = name[0].text[0].isupper() and name[-1].text[0].isupper()
        arabic = capital and any(token.lower_ in ARTICLES for token in name[1:-1])
        if arabic or name.text == "IS":
            yield Span(name.doc, name.start, name.end, label=GROUP)
