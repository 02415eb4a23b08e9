"""Finds the actors a sentence names: by name, by adjective, by what stands for them."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from dashboard.domain.actor import Actor, ActorKind, ActorRegistry
from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    DAYS_AND_MONTHS,
    FORCE_NOUNS,
    SHELL_WORDS,
    SPEAKER_NOUNS,
    STRIKE_NOUNS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma, split
from dashboard.extraction.english.roles import (
    Role,
    children,
    first_conjunct,
    named_noun,
    role,
)
from dashboard.extraction.english.tokens import Doc, Span, Token
from dashboard.extraction.names.alliances import is_allied
from dashboard.extraction.names.enemies import is_of_enemies
from dashboard.extraction.names.mentions import ActorMention, Form
from dashboard.extraction.names.own_army import with_own_armies
from dashboard.extraction.names.phrases import Phrases
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import ACRONYM, FORCE_REACH

_ALLIES = words_of("allies")
_SUPPOSING_VERBS = words_of("supposing_verbs")
_BACKED = words_of("backed")
_CREEDS = frozenset({"islamist", "jihadist", "islamic", "opposition"})
_OF_A_STRIKE = FORCE_NOUNS | STRIKE_NOUNS | AIR_WORDS | SHELL_WORDS | WEAPONS
_GROUND_OWNED = words_of("ground_owned")
_HELD_SUFFIXES = words_of("held_suffixes")
_ARTICLES = (" al-", " al ", " el-", " el ")
_GIVEN_TO = frozenset({"ascribe", "attribute"})
_ON_GROUND = words_of("on_ground")
_OF_OTHERS = frozenset({"US", "UK", "UAE"})
"""Nations that are written in capitals: "the US army"."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of an actor, as the registry writes it."""

    actor: Actor
    form: Form
    written: str

    def is_other_word(self, span: Span) -> bool:
        """ "is" is no "IS": a short name in capitals is written in capitals."""
        capitals = len(self.written) <= ACRONYM and self.written.isupper()
        return capitals and not span.text.isupper()


class ActorFinder:
    """Finds every name of every actor; the longest name at a spot wins."""

    def __init__(self, registry: ActorRegistry) -> None:
        self._registry = registry
        self._phrases: Phrases[_Name] = Phrases()
        self._members = {
            actor.id: _names_of(a for a in registry if actor.id in registry.lineage(a.id))
            for actor in registry
        }
        self._parties = _names_of(registry)
        forms: tuple[Form, ...] = ("aliases", "metonyms", "demonyms")
        for actor in registry:
            for form in forms:
                for written in getattr(actor, form):
                    self._learn(_Name(actor, form, written))

    def _learn(self, name: "_Name") -> None:
        # As the tokenizer splits it, and as one token, where `parse` joined it.
        for article in _ARTICLES:  # "Jaysh al Nasr", "Jaysh el-Nasr"
            spelled = name.written.replace(" al-", article)
            self._phrases.add(split(spelled), name)
            self._phrases.add(Doc([spelled], [False]), name)
        if name.form == "demonyms" and name.written.lower().endswith("-backed"):
            self._phrases.add(split(f"backed by {name.written[: -len('-backed')]}"), name)

    def names(self, doc: Doc) -> list[Span]:
        """All names of actors in a text that is not parsed yet."""
        return [span for span, _ in self._phrases.find(doc[:])]

    def named(self, words: Span) -> list[tuple[Span, Actor]]:
        """The actors that words are names of, longest first, whatever stands around them."""
        found: list[tuple[Span, Actor]] = []
        for span, name in sorted(self._phrases.find(words), key=lambda match: -len(match[0])):
            if all(span.end <= s.start or s.end <= span.start for s, _ in found):
                if not name.is_other_word(span):
                    found.append((span, name.actor))
        return found

    def publisher(self, name: str) -> str | None:
        """The one actor that a publisher's name is of: "UK Ministry of Defence"."""
        named = {actor.id for _, actor in self.named(split(name)[:])}
        return named.pop() if len(named) == 1 else None

    def find(self, sentence: Sentence) -> list[ActorMention]:
        """The actor names of a sentence in order; names inside longer names are left out."""
        form_order = {"aliases": 0, "metonyms": 1, "demonyms": 2}
        matches = [
            (span, name.actor, name.form)
            for span, name in self._phrases.find(sentence.span)
            if not name.is_other_word(span)
        ]
        matches.sort(key=lambda m: (-len(m[0]), form_order[m[2]], m[0].start))
        taken: set[int] = set()
        found: list[ActorMention] = []
        for span, actor, form in matches:
            tokens = set(range(span.start, span.end))
            if tokens & taken:
                continue
            taken |= tokens
            if actor.kind is not ActorKind.ARMED_GROUP and _is_ground(span, form):
                continue
            if is_of_enemies(span):
                continue
            foreign = _is_foreign(span, actor, self._members[actor.id], self._parties)
            if not foreign and (form != "demonyms" or _belongs_to_force(span)):
                found.append(ActorMention(span, actor, form))
        groups = {m.span.start for m in found if m.party.kind is ActorKind.ARMED_GROUP}
        found = [m for m in found if not _is_homeland(m, groups)]
        in_order = sorted(found, key=lambda m: m.span.start)
        whole = [m for m in in_order if not _is_half_of_name(m, in_order)]
        return self._with_allies(with_own_armies(whole))

    def _with_allies(self, found: list[ActorMention]) -> list[ActorMention]:
        """ "Turkey and its Syrian allies": the Syrians on its side, if one knows whom."""
        known: list[ActorMention] = []
        for mention in found:
            if not _is_ally(mention):
                known.append(mention)
                continue
            sides = [m for m in found if m.party.syrian_allies]
            side = min(sides, key=lambda m: abs(m.span.start - mention.span.start), default=None)
            if side is not None and side.party.syrian_allies is not None:
                ally = self._registry[side.party.syrian_allies]
                known.append(ActorMention(mention.span, ally, mention.form))
        return known


@rule(
    fires=[
        "The Kurdish-led Syrian Forces (SDF) shelled Ain Issa.",
        "The local Syrian Army (FSA) shelled Ain Issa.",
    ],
    near_misses=[
        "Syrian forces shelled the Kurds (SDF) in Ain Issa.",
        "Syrian forces (left) shelled Ain Issa.",
    ],
    idle=False,
)
def _is_half_of_name(mention: ActorMention, others: Iterable[ActorMention]) -> bool:
    """ "Syrian Forces (SDF)": the name in brackets says whose forces these are."""
    noun = named_noun(mention.root)
    after = mention.span.doc[noun.i + 1 : noun.i + 2].text
    if after != "(" or not noun.is_title:
        return False
    return any(
        other.span.start == noun.i + 2 and other.actor != mention.actor
        for other in others
        if other.form == "aliases"
    )


@rule(
    fires=[
        "Syrian rebel forces shelled Ariha.",
        "Shells hit Ariha, which Syrian rebel forces hold.",
    ],
    near_misses=[
        "Syrian and Russian forces shelled Ariha.",
        "Syrian forces shelled Ariha.",
    ],
    idle=False,
)
def _is_homeland(mention: ActorMention, groups: Container[int]) -> bool:
    """ "Syrian" of "Syrian rebel forces": where they are from, and not whose they are.

    `groups` are where the names of armed groups begin.
    """
    own = mention.form == "demonyms" and mention.party.at_home
    return own and mention.span.end in groups


def _names_of(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(name.lower() for a in actors for name in a.aliases + a.demonyms)


@rule(
    fires=[
        "The Russian-led coalition bombed a market.",
        "In the Sinai, Egyptian army helicopters fired rockets at a village.",
        "Rockets hit the US army's base near Shaddadi.",
        "Xarbil Army fighters shelled Ariha.",
    ],
    near_misses=[
        "Turkish-backed rebels shelled Ariha.",
        "On Sunday army helicopters bombed Ariha.",
    ],
    idle=False,
)
def _is_foreign(span: Span, actor: Actor, members: frozenset[str], parties: frozenset[str]) -> bool:
    """Whether another nation's name makes a general word another war's: "Saudi-led coalition".

    "The US-led coalition" is led by one of its `members`; "Turkish-backed rebels" are backed by one
    of the `parties` to this war, by their names.
    """
    if span.text.lower() not in actor.generic or span.start == span.sent.start:
        return False
    before = span.doc[span.start - 1]
    if before.lower_ == "a" and span.doc[span.end : span.end + 1].text == "of":
        return True  # "a coalition of factions"
    if before.lower_ in {"led", "backed"} and span.start - 3 >= span.sent.start:
        group = actor.kind is ActorKind.ARMED_GROUP  # "Islamist-led", "HTS-led rebels"
        own = members if before.lower_ == "led" and not group else parties | _CREEDS
        return span.doc[span.start - 3].lower_ not in own
    if before.lower_ in DAYS_AND_MONTHS:
        return False  # "on Sunday army helicopters"
    if before.text in _OF_OTHERS:
        return True
    if before.lower_ in {"syrian", "syria", "the"}:
        return False
    if before.is_sent_start:  # "Fatah Army took X"
        name = before.pos_ == "PROPN" and before.lower_ not in parties
        return name and span.root.is_title
    return before.is_title


@rule(
    fires=[
        "Turkey and its Syrian allies hold Ariha.",
        "Russia's Syrian partners hold Ariha.",
    ],
    near_misses=[
        "Turkey and Syrian troops hold Ariha.",
        "Turkey and its Kurdish allies hold Ariha.",
    ],
    idle=False,
)
def _is_ally(mention: ActorMention) -> bool:
    """ "Its Syrian allies", "US-backed Syrian forces": Syrians, but whose is said beside it."""
    own = mention.form == "demonyms" and mention.span.text == mention.party.nationality
    if not own or not mention.party.at_home:
        return False
    beside = mention.span.doc[max(mention.span.start - 1, 0)].lower_
    return lemma(named_noun(mention.root)) in _ALLIES or beside in _BACKED


@rule(
    fires=[
        "Russian jets bombed Ariha.",
        "Ariha was hit by Turkish artillery.",
    ],
    near_misses=[
        "Jets bombed a Russian school in Ariha.",
        "Jets bombed Ariha as a Turkish teacher slept.",
    ],
    idle=False,
)
def _belongs_to_force(span: Span) -> bool:
    """Whether an adjective such as "Russian" makes a force, a strike or ground someone's."""
    if _owns_ground(span) or _is_predicate(span) or is_allied(span):
        return True
    noun = named_noun(span.root if span.root.pos_ == "NOUN" else span.root.head)
    if _bombed_there(span, noun):
        return False
    known = FORCE_NOUNS | STRIKE_NOUNS | SPEAKER_NOUNS
    joined = children(span.root, Role.CONJUNCT)  # "the Russian or the Turkish air force"
    if any(words(one) & known for one in (noun, *(one for one in joined if one.pos_ == "NOUN"))):
        return True
    following = span.doc[span.end : span.end + FORCE_REACH]
    return any(
        token.lower_ in known or lemma(token) in known
        for token in following
        if token.sent == span.sent
    ) and not any(token.pos_ == "VERB" or token.is_punct for token in following[:1])


@rule(
    fires=[
        "Russian jets bombed rebel-held Ariha.",
        "Shells hit rebel territory near Ariha.",
        "Shells hit the rebel held areas of Ariha.",
    ],
    near_misses=[
        "Rebel shells hit Ariha.",
        "Russian jets bombed rebel positions in Ariha.",
    ],
    idle=False,
)
def _owns_ground(span: Span) -> bool:
    """ "Rebel-held", "rebel held areas", "rebel territory": the ground is theirs."""
    beside = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    after = span.doc[span.end : span.end + 2].text.lower()
    described = f"-{beside}" in _HELD_SUFFIXES and role(span.doc[span.end]) is Role.ADJECTIVE
    return beside in _GROUND_OWNED or after in _HELD_SUFFIXES or described


@rule(
    fires=[
        "The warplanes that bombed Ariha were believed to be Russian.",
        "The jets that bombed Ariha were Russian.",
    ],
    near_misses=[
        "Russian warplanes bombed Ariha.",
        "Jets bombed a Russian base in Ariha.",
    ],
    idle=False,
)
def _is_predicate(span: Span) -> bool:
    """ "Warplanes believed to be Russian", "warplanes believed Russian"."""
    said = role(span.root)
    supposed = said is Role.OBJECT_PREDICATE and lemma(span.root.head) in _SUPPOSING_VERBS
    return supposed or (said is Role.ADJECTIVE_COMPLEMENT and lemma(span.root.head) == "be")


@rule(
    fires=[
        "A Syrian market bombing killed ten people.",
        "An Iraqi mosque attack killed ten people.",
    ],
    near_misses=[
        "A Syrian artillery bombardment killed ten people.",
        "A Russian bombing killed ten people in Ariha.",
    ],
    idle=False,
)
def _bombed_there(span: Span, noun: Token) -> bool:
    """ "A Syrian market bombing": where it was, not whose."""
    if not {lemma(noun), noun.lower_} & STRIKE_NOUNS:
        return False
    return any(
        token.pos_ == "NOUN" and not {lemma(token), token.lower_} & _OF_A_STRIKE
        for token in span.doc[span.end : noun.i]
    )


@rule(
    fires=[
        "Russian jets bombed an ISIS base in Iraq.",
        "Jets took off from Turkey and bombed Ariha.",
        "Strikes Hit ISIS in Syria, Iraq",
    ],
    near_misses=[
        "Turkey bombed Ariha.",
        "Ariha was bombed by Turkey.",
        "An air raid attributed to Turkey hit Ariha.",
        "Jets bombed Ariha for their ally, Iraq.",
    ],
    idle=False,
)
def _is_ground(span: Span, form: Form) -> bool:
    """Whether a country or capital is meant as ground, not as a power: "in Iraq", "from Ankara"."""
    if form == "demonyms" or span.root.pos_ != "PROPN":
        return False
    root = first_conjunct(span.root)  # "in Syria and Iraq"
    if role(root) is Role.APPOSITION and root.head.pos_ == "PROPN":
        root = root.head  # "in Syria, Iraq", as a headline has it
    holder = root.head.head
    if lemma(holder) in {"belong", "loyal"} | _GIVEN_TO or (
        form == "metonyms" and lemma(holder) in SPEAKER_NOUNS
    ):
        return False  # "a senior official in Ankara"
    return role(root) is Role.PREPOSITION_OBJECT and root.head.lower_ in _ON_GROUND
