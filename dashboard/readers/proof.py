"""What quoted words prove: a place, a party, a day, a number, as our own rules read them.

A value is never the model's: it is what gazetteer, actors, date and number rules make of words
that stand in the article. Words they make nothing of prove nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.articles.dates import DateMention, find_dates
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Citation
from dashboard.domain.event import Casualty, EventType, Toll
from dashboard.domain.review import ProvenField
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.event_day import shifted
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.article.toll_kind import is_outdated
from dashboard.extraction.english.aircraft import words as forms_of
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BLAMING_VERBS,
    SAYING_VERBS,
    SHELL_WORDS,
    STRIKE_NOUNS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.actor_finder import ActorFinder
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.names.place_finder import PlaceFinder
from dashboard.extraction.sentence.mood import is_ordered
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention
from dashboard.readers.answer import Quote
from dashboard.readers.counted import plain_number
from dashboard.readers.name_position import stands_as_place
from dashboard.readers.named_parties import NamedParties
from dashboard.readers.orders import for_machines
from dashboard.readers.proven import Number, Party, Proven, Speaker, Unproven
from dashboard.readers.questions import numbered
from dashboard.readers.quotes import Quotations, Words

_STRIKING = frozenset[str]().union(
    *(STRIKE_NOUNS, VERBS, AIR_WORDS, SHELL_WORDS, WEAPONS, words_of("lands")),
    "attack assault blast explosion explode hit target destroy kill fire launch".split(),
)
"""Words of which at least one is in whatever reports a strike."""
_NO_DOUBT = (SAYING_VERBS - BLAMING_VERBS) | frozenset(
    "according to by it that he she they the a in on".split()
)
_WITHIN_NAMES = frozenset(["-", "'", "’"])


class Prover:
    """Holds a model's words against one article."""

    def __init__(
        self,
        document: Document,
        reporter: Reporter,
        registry: ActorRegistry,
        actors: ActorFinder,
        places: PlaceFinder,
    ) -> None:
        self._document = document
        self.registry = registry
        self._reporter = reporter
        self._actors = actors
        self._places = places
        self._parties = NamedParties(document, reporter.facts, registry, actors)
        self._sentences = [(facts, facts.read.sentence.cite()) for facts in reporter.facts]
        sentences = numbered(document.article.text)
        self._quotations = Quotations(document.article, sentences)
        self._for_machines = list(for_machines(document.article.text, sentences))

    def found(self, quote: Quote, field: ProvenField) -> list[Proven]:
        """Where the words stand in prose. Raises Unproven where they do nowhere."""
        found = self._quotations.find(quote)
        told = [w for w in found if not any(w.meets(*part) for part in self._for_machines)]
        if found and not told:
            raise Unproven(field, quote.words, "to_machines")
        places = [
            Proven(inside, facts, self._quotations.cite(inside))
            for words in told
            for inside, facts in self._in_prose(words)
        ]
        if not places:
            raise Unproven(field, quote.words, "not_there")
        return places

    def is_beside(self, quote: Quote, strike: Proven) -> bool:
        """Whether the words stand in the sentence of a strike as well."""
        return any(p.facts.index == strike.facts.index for p in self.found(quote, "strike"))

    def strike(self, quote: Quote) -> Proven:
        """Words that report a strike as something done. Raises Unproven."""
        found = self.found(quote, "strike")
        striking = [
            proven
            for proven in found
            if proven.mention() is not None
            or any(forms_of(token) & _STRIKING for token in proven.span)
        ]
        if not striking:
            raise Unproven("strike", quote.words, "no_strike")
        for proven in striking:
            mention = proven.mention()
            if proven.facts.read.sentence.is_question or _is_ordered(proven.span.root):
                continue
            if mention is None or mention.reality == "done":
                return proven
        raise Unproven("strike", quote.words, "not_done")

    def type_of(self, strike: Proven, said: str) -> EventType:
        """Air strike or shelling, by the words; as the model has it where they do not say."""
        mention = strike.mention()
        if mention is not None:
            return mention.type
        for words in (strike.span, strike.facts.read.sentence.span):
            named = frozenset[str]().union(*map(forms_of, words))
            air, shell = bool(named & AIR_WORDS), bool(named & SHELL_WORDS)
            if air != shell:
                return EventType.AIR_STRIKE if air else EventType.SHELLING
        return EventType.AIR_STRIKE if said == "air" else EventType.SHELLING

    def places(self, quote: Quote) -> list[tuple[Proven, list[PlaceMention]]]:
        """The place names in the words, at each place they stand. Raises Unproven."""
        found = self.found(quote, "place")
        named = [(proven, _mentions(proven) or self._names(proven)) for proven in found]
        known = [(proven, mentions) for proven, mentions in named if mentions]
        if not known:
            raise Unproven("place", quote.words, "no_place")
        return known

    def parties(self, field: ProvenField, quote: Quote) -> list[Party]:
        """The actors that the words name. Raises Unproven where they name none known."""
        for proven in self.found(quote, field):
            parties = self._parties.named(proven)
            if parties:
                return parties
        raise Unproven(field, quote.words, "no_party")

    def day(self, quote: Quote) -> DateMention:
        """The day or days that our date rules read in the words. Raises Unproven."""
        found = self._quotations.find(quote)
        for words in found:
            _, facts = next(self._in_prose(words), (words, None))
            dates = facts.dates if facts else self._dateline(words)
            meant = [
                when
                for when in dates
                if when.citation and words.meets(when.citation.start, when.citation.end)
            ]
            if meant and facts:
                meant = [shifted(when, self._day_before(facts)) for when in meant]
            if meant:
                return self._narrowed(words, meant)
        raise Unproven("day", quote.words, "no_day" if found else "not_there")

    def _narrowed(self, words: Words, meant: Sequence[DateMention]) -> DateMention:
        """One day of "Thursday and Friday", or both of "Thursday and today", as quoted."""
        first, last = meant[0], max(meant, key=lambda when: when.last)
        if len(meant) > 1:
            return replace(first, first=min(w.first for w in meant), last=last.last)
        article = self._document.article
        alone = find_dates(article.text[words.start : words.end], article.published)
        if first.first != first.last and len(alone) == 1:
            (own,) = alone
            cited = self._quotations.cite(words)
            if own.first == own.last and first.first <= own.first <= first.last:
                return replace(own, citation=cited)
        return first

    def killed(self, quote: Quote) -> Number:
        """The number of killed that the words give. Raises Unproven."""
        for proven in self.found(quote, "killed"):
            own = _overlapping(proven, proven.facts.tolls)
            if own is not None and not own.of_war and not is_outdated(own):
                return _number(own.toll, own, proven)
            others = [each.number for each in proven.facts.casualties if each.counted == "injured"]
            if own is None and _overlapping(proven, others) is None:
                plain = plain_number(proven)
                if plain is not None:
                    return plain
        raise Unproven("killed", quote.words, "no_number")

    def casualty(self, counted: Casualty, quote: Quote) -> Number:
        """The number of injured, or of a kind of the killed. Raises Unproven."""
        for proven in self.found(quote, counted):
            same = [c.number for c in proven.facts.casualties if c.counted == counted]
            other = [c.number for c in proven.facts.casualties if c.counted != counted]
            own = _overlapping(proven, same)
            if own is not None:
                return _number(own.toll, own, proven)
            killed = _overlapping(proven, proven.facts.tolls) if counted == "injured" else None
            if killed is None and _overlapping(proven, other) is None:
                plain = plain_number(proven)
                if plain is not None:
                    return plain
        raise Unproven(counted, quote.words, "no_number")

    def speaker(self, quote: Quote) -> Speaker:
        """Who says something, as written; whom a pronoun stands for. Raises Unproven."""
        proven = self.found(quote, "speaker")[0]
        sentence = proven.facts.read.sentence
        before = self._reporter.speakers.before(sentence.index)
        is_pronoun = len(proven.span) == 1 and proven.span[0].pos_ == "PRON"
        name = before[0] if is_pronoun and before else proven.citation.quote
        return Speaker(name, sentence.cite())

    def hedge(self, quote: Quote) -> Citation:
        """Words of doubt; plain saying is none. Raises Unproven."""
        proven = self.found(quote, "hedge")[0]
        if all(
            not token.is_alpha or {lemma(token), token.lower_} & _NO_DOUBT for token in proven.span
        ):
            raise Unproven("hedge", quote.words, "no_doubt")
        return proven.citation

    def sentences(self, quote: Quote) -> list[Citation]:
        """The parsed sentences that the numbered one of a quote is of."""
        numbered = self._quotations.sentence(quote)
        if numbered is None:
            return []
        return [c for _, c in self._sentences if numbered.meets(c.start, c.end)]

    def _names(self, proven: Proven) -> list[PlaceMention]:
        """The name in words in which our finder saw none: the longest run of capitalised words.

        Only where it stands as places do: "in X". "War", "Media" and "Joseph" sound like villages.
        """
        runs: list[list[int]] = [[]]
        for token in proven.span:
            inside = token.text[:1].isupper() or (runs[-1] and token.text in _WITHIN_NAMES)
            if inside and not (token.is_sent_start and token.pos_ in {"DET", "PRON"}):
                runs[-1].append(token.i)
            elif runs[-1]:
                runs.append([])
        run = max(runs, key=len)
        if not run:
            return []
        name = proven.span.doc[run[0] : run[-1] + 1]
        if not stands_as_place(name) or self._actors.named(name):
            return []
        mention = self._places.mention(name)
        return [self._document.add(mention, proven.facts.read.sentence)]

    def _in_prose(self, words: Words) -> Iterator[tuple[Words, SentenceFacts]]:
        """The words in each parsed sentence that they are in; a dateline or bullet is in none."""
        for facts, cited in self._sentences:
            if words.meets(cited.start, cited.end):
                start, end = max(words.start, cited.start), min(words.end, cited.end)
                yield Words(start, end), facts

    def _dateline(self, words: Words) -> Iterator[DateMention]:
        """The days of the line that stands before a paragraph's first sentence."""
        text = self._document.article.text
        start = text.rfind("\n", 0, words.start) + 1
        for when in find_dates(text[start : words.end], self._document.article.published):
            cited = self._document.article.cite(start + when.start, start + when.end)
            yield replace(when, citation=cited)

    def _day_before(self, facts: SentenceFacts) -> DateMention | None:
        """The day named last before a sentence."""
        for earlier in reversed(self._reporter.facts[: facts.index]):
            days = [when for when in earlier.dates if when.shift is None]
            if days:
                return days[-1]
        return None


def _mentions(proven: Proven) -> list[PlaceMention]:
    span = proven.span
    return [
        place
        for place in proven.facts.read.places
        if place.span.start < span.end and span.start < place.span.end
    ]


def _is_ordered(word: Token) -> bool:
    """ "Report that Israel bombed X": an order to somebody reports nothing."""
    return any(map(is_ordered, (word, *word.ancestors)))


def _overlapping(proven: Proven, numbers: list[TollMention]) -> TollMention | None:
    span = proven.span
    return next(
        (n for n in numbers if n.first.i < span.end and span.start <= n.last.i),
        None,
    )


def _number(toll: Toll, mention: TollMention, proven: Proven) -> Number:
    sentence = proven.facts.read.sentence
    cited = sentence.cite_tokens(mention.first, mention.last)
    return Number(toll, cited, proven.facts, mention)
