"""The strikes of an article: every telling placed, dated, attributed and merged."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from spacy.tokens import Span

from dashboard.domain.actor import UNKNOWN, ActorRegistry
from dashboard.domain.article import Citation
from dashboard.domain.event import Claim, Event, Factuality, GeoPrecision
from dashboard.domain.place import Place, PlaceKind, Unresolved
from dashboard.domain.review import ReviewItem
from dashboard.extraction.attribution import Attribution, attribute
from dashboard.extraction.dates import When, find_dates, unsaid
from dashboard.extraction.document import Document, ReadSentence
from dashboard.extraction.frames import Frame, Party, read_frame
from dashboard.extraction.locations import PlaceUse
from dashboard.extraction.merge import Draft, Merger, Telling
from dashboard.extraction.lexicon import PLACE_KINDS, SAYING_VERBS, STRIKE_NOUNS
from dashboard.extraction.mentions import PlaceMention
from dashboard.extraction.parser import lemma
from dashboard.extraction.responses import Blame, Denial, find_blame, find_denial
from dashboard.extraction.speakers import Speakers, narrator
from dashboard.extraction.targets import (
    TargetStatement,
    disowns_previous,
    find_target_statement,
)
from dashboard.extraction.tolls import TollMention, belongs_to, find_tolls, tells_of_war
from dashboard.extraction.triggers import find_triggers, is_air_or_shell
from dashboard.geocoding.resolve import offset

# A strike told of so long after is history: an anniversary, a reminder, not this day's news.
_HISTORY = timedelta(days=300)
_NEAR_KM = 8.0
_DAY_BEFORE = frozenset({"the day before", "the night before", "previous day", "previous night"})
_LOCAL_SPEAKERS = frozenset(
    "doctor resident activist witness rescuer medic villager teacher nurse official council man "
    "woman people staff surgeon volunteer worker local".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What one sentence says of strikes, before anything is merged."""

    read: ReadSentence
    frames: list[Frame]
    tolls: list[TollMention]
    dates: list[When]
    target: TargetStatement | None
    denial: Denial | None
    blame: Blame | None


@dataclass(slots=True, eq=False)
class Strikes:
    """The strikes of an article and what its zones need to know of them."""

    events: list[Event] = field(default_factory=list)
    review: list[ReviewItem] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    speakers: Speakers = field(default_factory=Speakers)


@dataclass(frozen=True, slots=True, eq=False)
class _Loose:
    """Claims on strikes told of elsewhere: "the targets are rebels"."""

    index: int
    attackers: tuple[str, ...]
    claims: tuple[Claim, ...]
    citation: Citation


def read_strikes(document: Document, registry: ActorRegistry) -> Strikes:
    """All strikes of a document, merged, and what could not be placed."""
    return _Reader(document, registry).run()


def read_facts(read: ReadSentence, published_dates: Document) -> Facts:
    """What one sentence tells, from its grammar alone."""
    sentence = read.sentence
    question = sentence.is_question
    triggers = [] if question else find_triggers(sentence, read.actors)
    return Facts(
        read=read,
        frames=[read_frame(sentence, t, triggers, read.actors, read.places) for t in triggers],
        tolls=[] if question else find_tolls(sentence),
        dates=find_dates(sentence.span.text, published_dates.article.published),
        target=None if question else find_target_statement(sentence, read.actors),
        denial=find_denial(sentence, read.actors),
        blame=find_blame(sentence, read.actors),
    )


class _Reader:
    def __init__(self, document: Document, registry: ActorRegistry) -> None:
        self.document = document
        self.merger = Merger(registry)
        self.speakers = Speakers.of(document.sentences)
        self.facts = [read_facts(read, document) for read in document.sentences]
        self.review: list[ReviewItem] = []
        self.loose: list[_Loose] = []
        self.countrywide: list[tuple[Facts, Frame, PlaceUse]] = []
        self.last: list[Draft] = []
        self.last_index = -10
        self.last_when: When | None = None
        self.told_at: dict[int, list[Draft]] = {}
        self.sole_attacker = self._sole_attacker()

    def run(self) -> Strikes:
        headlines = [f for f in self.facts if f.read.sentence.paragraph.kind == "headline"]
        body = [f for f in self.facts if f not in headlines]
        # The body first: it has the day and the place; the headline only repeats.
        for facts in (*body, *headlines):
            self._sentence(facts)
        self._countrywide()
        self._attach_loose()
        self._answers()
        if not self.merger.drafts:
            self._report_unplaced()
        events = self.merger.events(self.document.article.id)
        return Strikes(events, self.review, self.facts, self.speakers)

    def _sole_attacker(self) -> str | None:
        named = {
            party.actor
            for facts in self.facts
            for frame in facts.frames
            if frame.reality != "unreal"
            for party in frame.attackers
        }
        named |= {facts.blame.actor for facts in self.facts if facts.blame}
        leaves = [a for a in named if not any(
            a != b and self.merger.same_actor(a, b) and UNKNOWN not in (a, b) for b in named
        )] or sorted(named)
        return leaves[0] if len(leaves) == 1 else None

    def _sentence(self, facts: Facts) -> None:
        told: dict[int, list[Draft]] = {}
        for number, frame in enumerate(facts.frames):
            if frame.reality == "done":
                told[number] = self._frame(facts, frame)
        drafts = _unique(draft for group in told.values() for draft in group)
        self._tolls(facts, told, drafts)
        if facts.target is not None:
            self._target_statement(facts, facts.target)
        if drafts and facts.read.sentence.paragraph.kind != "headline":
            self.last, self.last_index = drafts, facts.read.sentence.index
        self.told_at[facts.read.sentence.index] = drafts or list(self.last)

    # --- one frame --------------------------------------------------------------------------

    def _frame(self, facts: Facts, frame: Frame) -> list[Draft]:
        when, dated = self._when(facts, frame)
        if when is None:
            return []
        attackers = self._attackers(frame)
        headline = frame.sentence.paragraph.kind == "headline"
        if dated and not headline:
            self.last_when = when
        placed: list[Draft] = []
        uses = frame.places or self._speakers_place(facts, frame)
        if self._is_abroad(facts, frame):
            return []
        finer = [u for u in uses if not self._is_country(u)]
        if uses and not finer and tells_of_war(frame.sentence):
            return []
        if uses and not finer:
            self.countrywide.append((facts, frame, uses[0]))
            return []
        for use in finer:
            found = self._place(use)
            if found is None:
                continue
            place, precision = found
            placed += self.merger.add(
                self._telling(facts, frame, attackers, place, precision, when, dated)
            )
        if not placed and not finer and not headline and self._points_back(frame):
            # "The farm was bombed by Russian planes": the place told of just before.
            draft = self.last[0]
            return self.merger.add(
                self._telling(
                    facts, frame, attackers, draft.place, draft.geo_precision, when, dated
                )
            )
        if not placed and not finer:
            self._loose_frame(facts, frame, attackers)
            if (frame.definite or self._continues(facts)) and self._matching(attackers):
                return self._matching(attackers)
        return _unique(placed)

    def _telling(
        self,
        facts: Facts,
        frame: Frame,
        attackers: tuple[Party, ...],
        place: Place,
        precision: GeoPrecision,
        when: When,
        dated: bool,
    ) -> Telling:
        sentence = facts.read.sentence
        headline = sentence.paragraph.kind == "headline"
        claims = () if headline else (
            *self._occurrence_claims(facts, frame, attackers),
            *self._target_claims(facts, frame.targets, frame.attribution),
        )
        return Telling(
            attackers=tuple(party.actor for party in attackers),
            place=place,
            geo_precision=precision,
            when=when,
            dated=dated,
            type=frame.type,
            factuality=self._factuality(facts, frame, attackers),
            claims=claims,
            citation=sentence.cite(),
            in_headline=headline,
        )

    def _attackers(self, frame: Frame) -> tuple[Party, ...]:
        if frame.attackers:
            return frame.attackers
        if frame.pronoun_attacker is not None:
            actor = self.document.antecedent(frame.pronoun_attacker, frame.sentence)
            if actor is not None:
                return (Party(actor),)
        if self.sole_attacker is not None:
            return (Party(self.sole_attacker),)
        if self.last and frame.sentence.index - self.last_index <= 2 and (
            frame.definite or frame.sentence.index == self.last_index
        ):
            return tuple(Party(d.attacker) for d in self.last[:1] if d.attacker != UNKNOWN)
        return ()

    def _when(self, facts: Facts, frame: Frame) -> tuple[When | None, bool]:
        """The frame's day, and whether its words name it; None for history and the future."""
        published = self.document.article.published
        span = facts.read.sentence.span
        at = frame.trigger.head.idx - span.start_char
        named = sorted(facts.dates, key=lambda w: min(abs(w.start - at), abs(w.end - at)))
        own = [when for when in named if not _dates_the_saying(when, span, frame)]
        for when in own[:1]:
            if when.words.lower() in _DAY_BEFORE and self.last_when is not None:
                day = self.last_when.first - timedelta(days=1)
                return replace(when, first=day, last=day), True
            year_long = when.last - when.first > timedelta(days=300)
            if year_long or when.last < published - _HISTORY:
                return None, True
            if when.first > published + timedelta(days=1):
                return None, True
            return when, True
        if self.last_when is not None:
            return self.last_when, False
        if named and named[0].last > published - timedelta(days=10):
            return named[0], False
        return unsaid(published), False

    def _factuality(
        self, facts: Facts, frame: Frame, attackers: tuple[Party, ...]
    ) -> Factuality:
        if frame.attribution.hedged or any(party.hedged for party in attackers):
            return Factuality.ALLEGED
        if self.speakers.names(frame.attribution, facts.read.sentence):
            return Factuality.ATTRIBUTED
        if facts.read.sentence.paragraph.quoted_from:
            return Factuality.ATTRIBUTED
        return Factuality.ASSERTED

    # --- places -----------------------------------------------------------------------------

    def _is_country(self, use: PlaceUse) -> bool:
        found = self.document.resolve(use.mention, use.within)
        return not isinstance(found, Unresolved) and (
            found.place.kind is PlaceKind.COUNTRY and found.place.country == "SY"
        )

    def _is_abroad(self, facts: Facts, frame: Frame) -> bool:
        """"In Iraq, four strikes near Ramadi and one near Sinjar": none of it is in Syria."""
        return any(
            place.kind is PlaceKind.COUNTRY
            and place.span.start - facts.read.sentence.span.start <= 1
            and not self._is_country(PlaceUse(place))
            for place in facts.read.places
            if any(use.mention is not place for use in frame.places)
        )

    def _speakers_place(self, facts: Facts, frame: Frame) -> tuple[PlaceUse, ...]:
        """"Doctors in Kafr Nabl said jets had bombed their hospital": where local speakers are."""
        if self.last or not frame.attribution.speakers:
            return ()
        speaker = frame.attribution.speakers[0]
        if lemma(speaker) not in _LOCAL_SPEAKERS:
            return ()
        inside = {token.i for token in speaker.subtree}
        uses = [PlaceUse(place) for place in facts.read.places if place.root.i in inside]
        return tuple(uses[:1])

    def _points_back(self, frame: Frame) -> bool:
        """Whether a telling without a place is of the one place told of just before."""
        if len(self.last) != 1 or not 0 < frame.sentence.index - self.last_index <= 2:
            return False
        if not self._matching(tuple(frame.attackers)):
            return False
        verb = frame.trigger.verb
        objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}] if verb else []
        return frame.definite or any(
            token.lower_ in {"it", "them", "this"}
            or any(c.lower_ in {"the", "their", "its"} for c in token.children)
            for token in objects
        )

    def _place(self, use: PlaceUse) -> tuple[Place, GeoPrecision] | None:
        found = self.document.resolve(use.mention, use.within)
        if isinstance(found, Unresolved):
            self.review.append(ReviewItem.from_unresolved(found))
            return None
        place = found.place
        if place.country != "SY":
            return None
        if use.bearing is not None or use.km is not None:
            moved = offset(place, bearing=use.bearing, km=use.km)
            distance = f"{use.km:g} km " if use.km is not None else ""
            name = f"{distance}{use.bearing + ' of' if use.bearing else 'from'} {place.name}"
            return replace(moved, name=name), GeoPrecision.NEAR
        if place.kind in {PlaceKind.GOVERNORATE, PlaceKind.COUNTRY}:
            part = use.mention.part_of_region
            return place, GeoPrecision.NEAR if part else GeoPrecision.REGION
        if place.is_area:
            return place, GeoPrecision.NEAR
        if use.near or use.mention.part_of_region:
            wide = place.uncertainty_km + _NEAR_KM
            around = place.moved(
                latitude=place.latitude, longitude=place.longitude, uncertainty_km=wide
            )
            return around, GeoPrecision.NEAR
        return place, GeoPrecision.EXACT

    # --- claims -----------------------------------------------------------------------------

    def _names(self, facts: Facts, attribution: Attribution) -> tuple[str, ...]:
        sentence = facts.read.sentence
        return self.speakers.names(attribution, sentence) or (narrator(sentence),)

    def _occurrence_claims(
        self, facts: Facts, frame: Frame, attackers: tuple[Party, ...]
    ) -> Iterable[Claim]:
        citation = facts.read.sentence.cite()
        hedged = frame.attribution.hedged
        for by in self._names(facts, frame.attribution):
            yield Claim(by=by, about="occurrence", value=None, hedged=hedged, citation=citation)
            for party in frame.attackers or attackers:
                yield Claim(
                    by=by, about="attacker", value=party.actor,
                    hedged=hedged or party.hedged, citation=citation,
                )

    def _target_claims(
        self, facts: Facts, targets: Iterable[Party], attribution: Attribution
    ) -> Iterable[Claim]:
        citation = facts.read.sentence.cite()
        names, hedged = self._names(facts, attribution), attribution.hedged
        disowned = self._disowned(facts)
        if disowned is not None and not attribution.speakers:
            names, hedged = (disowned,), True
        for by in names:
            for party in targets:
                yield Claim(
                    by=by, about="target", value=party.actor,
                    stance="denies" if party.denied else "affirms",
                    hedged=hedged, citation=citation,
                )

    def _disowned(self, facts: Facts) -> str | None:
        """The actor to whom the next sentence hands this one: "or at least that's their story"."""
        index = facts.read.sentence.index + 1
        if index >= len(self.facts) or not disowns_previous(self.facts[index].read.sentence):
            return None
        actors = [party.actor for frame in facts.frames for party in frame.attackers]
        return self.merger._registry[actors[0]].name if actors else None

    # --- strikes spoken of elsewhere ---------------------------------------------------------

    def _loose_frame(self, facts: Facts, frame: Frame, attackers: tuple[Party, ...]) -> None:
        claims = tuple(self._target_claims(facts, frame.targets, frame.attribution))
        named = tuple(party.actor for party in attackers)
        sentence = facts.read.sentence
        self.loose.append(_Loose(sentence.index, named, claims, sentence.cite()))

    def _target_statement(self, facts: Facts, statement: TargetStatement) -> None:
        claims = tuple(self._target_claims(facts, statement.targets, statement.attribution))
        named = (statement.attacker,) if statement.attacker else ()
        sentence = facts.read.sentence
        self.loose.append(_Loose(sentence.index, named, claims, sentence.cite()))

    def _attach_loose(self) -> None:
        for loose in self.loose:
            if not loose.claims:
                continue
            drafts = self.merger.drafts if self.sole_attacker else (
                self.told_at.get(loose.index) or []
            )
            for draft in drafts:
                if not loose.attackers or any(
                    self.merger.same_actor(draft.attacker, actor) for actor in loose.attackers
                ):
                    draft.add_claims(loose.claims)
                    draft.cite(loose.citation)

    def _countrywide(self) -> None:
        """"Strikes in Syria": the country itself only where nothing nearer was told."""
        for facts, frame, use in self.countrywide:
            attackers = self._attackers(frame)
            if self._matching(attackers, among=self.merger.drafts):
                self._loose_frame(facts, frame, attackers)
                continue
            found = self._place(use)
            when, dated = self._when(facts, frame)
            if found is None or when is None or frame.sentence.paragraph.kind == "headline":
                continue
            drafts = self.merger.add(
                self._telling(facts, frame, attackers, *found, when, dated)
            )
            self._tolls(facts, {0: drafts}, drafts)

    def _answers(self) -> None:
        for facts in self.facts:
            drafts = self.told_at.get(facts.read.sentence.index) or self.merger.drafts[:1]
            if facts.blame is not None:
                facts.blame.apply(drafts, facts.read.sentence, self.speakers)
            if facts.denial is not None:
                facts.denial.apply(
                    self.merger.drafts, drafts, facts.read.sentence, self.speakers, self.merger
                )

    # --- tolls ------------------------------------------------------------------------------

    def _tolls(self, facts: Facts, told: dict[int, list[Draft]], drafts: list[Draft]) -> None:
        for mention in facts.tolls:
            if mention.of_war or _is_breakdown(mention):
                continue
            counted = self._counted(facts, mention, told, drafts)
            if not counted:
                continue
            updates = _is_update(mention)
            names = self._names(facts, attribute(mention.head))
            if not updates and _is_lesser(mention, counted, names):
                continue
            self.merger.set_toll(counted, mention.toll, replaces=updates)
            citation = facts.read.sentence.cite()
            hedged = attribute(mention.head).hedged
            for draft in counted:
                draft.cite(citation)
                draft.add_claims(
                    Claim(by=by, about="toll", value=mention.words, hedged=hedged, citation=citation)
                    for by in names
                )

    def _counted(
        self,
        facts: Facts,
        mention: TollMention,
        told: dict[int, list[Draft]],
        drafts: list[Draft],
    ) -> list[Draft]:
        owners = [
            (abs(mention.head.i - frame.trigger.head.i), number)
            for number, frame in enumerate(facts.frames)
            if frame.reality == "done" and belongs_to(mention, frame.trigger)
        ]
        counted = drafts or self._recent(facts)
        if owners:
            counted = told.get(min(owners)[1], []) or ([] if drafts else counted)
        elif not drafts and (
            any(frame.reality != "done" for frame in facts.frames) or _by_others(mention)
        ):
            return []
        return self._at_place(facts, mention, counted)

    def _at_place(self, facts: Facts, mention: TollMention, drafts: list[Draft]) -> list[Draft]:
        """Of several events, the one at the place that the toll's own words name."""
        here = [
            place for place in facts.read.places if self._counts_at(mention, place, facts)
        ]
        if here:
            ids = {
                found.place.id
                for place in here
                if not isinstance(found := self.document.resolve(place), Unresolved)
            }
            at = [draft for draft in drafts if draft.place.id in ids]
            if at or not any(self._is_country(PlaceUse(place)) for place in here):
                return at or ([] if ids else drafts)
        kinds = {
            PLACE_KINDS[lemma(token)]
            for token in facts.read.sentence.span
            if lemma(token) in PLACE_KINDS and any(c.lower_ == "the" for c in token.children)
        }
        pointed = [draft for draft in drafts if draft.place.kind in kinds]
        return pointed if pointed and not drafts[0].place.is_area else drafts

    def _counts_at(self, mention: TollMention, place: PlaceMention, facts: Facts) -> bool:
        """Whether a place stands with a number: "four in Saqba", "in Latamneh five people died"."""
        if 0 < place.span.start - mention.last.i <= 4 and not any(
            token.pos_ == "VERB" for token in place.span.doc[mention.last.i + 1 : place.span.start]
        ):
            return True
        holder = place.root.head
        return holder.dep_ == "prep" and holder.lower_ in {"in", "at"} and (
            holder.head == mention.head and not any(
                abs(f.trigger.head.i - mention.head.i) == 0 for f in facts.frames
            )
        )

    def _recent(self, facts: Facts) -> list[Draft]:
        if facts.read.sentence.paragraph.kind == "headline":
            return self.merger.drafts if len(self.merger.drafts) == 1 else []
        return self.last if facts.read.sentence.index - self.last_index <= 3 else []

    def _continues(self, facts: Facts) -> bool:
        return 0 <= facts.read.sentence.index - self.last_index <= 2

    def _matching(
        self, attackers: tuple[Party, ...], among: list[Draft] | None = None
    ) -> list[Draft]:
        pool = self.last if among is None else among
        if not attackers:
            return list(pool)
        return [
            draft for draft in pool
            if any(self.merger.same_actor(draft.attacker, party.actor) for party in attackers)
        ]

    def _report_unplaced(self) -> None:
        for loose in self.loose:
            if loose.attackers:
                self.review.append(
                    ReviewItem(
                        kind="event",
                        text=loose.citation.quote,
                        reason="a strike is told of, but no place in Syria is named",
                        citation=loose.citation,
                    )
                )


def _unique(drafts: Iterable[Draft]) -> list[Draft]:
    return list({id(draft): draft for draft in drafts}.values())


def _dates_the_saying(when: When, span: Span, frame: Frame) -> bool:
    """"..., hospital staff said on Friday": the day of the words, not of the strike."""
    words = span.doc.char_span(
        span.start_char + when.start, span.start_char + when.end, alignment_mode="expand"
    )
    if words is None:
        return False
    verb = next((t for t in (words.root, *words.root.ancestors) if t.pos_ == "VERB"), None)
    return verb is not None and verb.i not in frame.trigger.core and lemma(verb) in (
        SAYING_VERBS | {"publish", "release", "issue"}
    )


def _by_others(mention: TollMention) -> bool:
    """"The gunmen killed 129": killed by men, not by the strike told of before."""
    subjects = [c for c in mention.head.children if c.dep_ in {"nsubj", "agent"}]
    if lemma(mention.head) != "kill" or not subjects:
        return False
    return not any(
        is_air_or_shell(token) or lemma(token) in STRIKE_NOUNS or token.pos_ == "PRON"
        for subject in subjects
        for token in (subject, *subject.children)
    )


def _is_breakdown(mention: TollMention) -> bool:
    """"Including three children", "five of them": part of a total, not a total."""
    tokens = (mention.first, *mention.first.ancestors)
    if any(token.lower_ in {"including", "among", "includes", "included"} for token in tokens):
        return True
    following = mention.last.doc[mention.last.i + 1 : mention.last.i + 3].text.lower()
    return following.startswith(("of them", "of the", "of whom", "of those"))


def _is_update(mention: TollMention) -> bool:
    words = {lemma(token) for token in mention.head.sent}
    return bool(words & {"rise", "climb", "increase", "revise", "update", "grow"}) and (
        "toll" in words or "number" in words or "dead" in words or "death" in words
    )


def _is_lesser(mention: TollMention, drafts: list[Draft], names: tuple[str, ...]) -> bool:
    """A smaller number from the same mouth is a part of the total it gave before."""
    new = mention.toll.low if mention.toll.low is not None else mention.toll.high
    for draft in drafts:
        old = draft.toll.low
        if old is None or new is None or new >= old:
            continue
        earlier = {claim.by for claim in draft.claims if claim.about == "toll"}
        if earlier & set(names):
            return True
    return False
