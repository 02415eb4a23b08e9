"""Who a strike's attacker is where its own sentence does not say."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.domain.actor import UNKNOWN, ActorKind
from dashboard.domain.event import EventType
from dashboard.extraction.article.attacker_words import (
    GROUPS,
    has_downed,
    is_another,
    is_militant,
    is_military,
    is_of_the_dead,
    is_stranger,
    is_the_air_force,
    is_told_apart,
    is_told_by_state,
    is_unowned_aircraft,
    is_unowned_force,
    means_militants,
    owner_noun,
    owner_told_after,
)
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.merge import Merger
from dashboard.extraction.article.named_attackers import (
    WINGS,
    attackers_of,
    done_by_pronoun,
    is_gunfire_of_a_flier,
    is_of_headline,
    named_before,
    nameless_of,
    suspects_of,
    tells_nobody_knows_who,
    types_of,
)
from dashboard.extraction.article.other_dead import is_answered
from dashboard.extraction.article.releases import coalition_of_release
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    SAYING_VERBS,
    SHELL_WORDS,
    STRIKE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import NAMING, SUBJECTS, role
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import tells_of_war
from dashboard.extraction.thresholds import NEWS, REACH_OF_FORCES

_HELICOPTERS = words_of("helicopters")
_NOBODYS = frozenset({"unknown", "unidentified"})
_UNARMED = words_of("unarmed")
_BY_PRONOUN = "who the pronoun stands for"
_OF_IT = "attacker of the strike it speaks of"
_ONE_BEFORE = "the one attacker named before"
_FLIES_HERE = "the one side from here that strikes in the article and has helicopters"
_OF_LAST = "attacker of the strike reported last"
_IN_HEADLINE = "attacker in the headline"
_ONE_AT_ALL = "the one attacker the article names"
_FLEET = "the coalition that speaks of the strikes, and no other air force"
_GOES_ON = "who struck in the sentence it goes on from"
INHERITED = frozenset(
    {_GOES_ON, _OF_IT, _ONE_BEFORE, _FLIES_HERE, _OF_LAST, _IN_HEADLINE, _ONE_AT_ALL, _FLEET}
)
"""The rules by which an attacker is not named by its strike's own sentence."""
_FROM_ELSEWHERE = frozenset({_IN_HEADLINE, _ONE_AT_ALL})
_VOICES = words_of("official")
_FORCES = AIR_WORDS | STRIKE_NOUNS


class AttackerHistory:
    """The attackers an article has named, up to each of its sentences."""

    def __init__(self, document: Document, facts: Sequence[SentenceFacts], merger: Merger) -> None:
        self._document = document
        self._facts = facts
        self._merger = merger
        self._nameless = nameless_of(facts, merger.registry)
        self._nobody_knows = any(map(tells_nobody_knows_who, facts))
        self._suspects = {mention for f in facts for mention in suspects_of(f)}
        news = [f for f in facts if not tells_of_war(f.read.sentence)] or facts
        self.sole = self._one(actor for f in news for actor in attackers_of(f))
        """The one attacker of the whole article, where it names no other."""
        flying = {a for f in news for a in attackers_of(f) if merger.registry[a].air_force}
        sole = self._one(flying)
        self._flies_here = sole if sole and merger.registry[sole].at_home else None
        self._names_home = any(m.party.at_home for f in facts for m in f.read.actors)
        struck = {p.actor for f in facts for s in f.strike_mentions for p in s.targets}
        fleet = coalition_of_release(facts, merger.registry)
        # "Rockets hit a US base, the coalition said": those who strike it are others.
        hit = fleet is not None and any(merger.same_actor(fleet, actor) for actor in struck)
        self._fleet = None if hit else fleet
        meant = {f.index: [*filter(None, map(self.by_pronoun, done_by_pronoun(f)))] for f in facts}
        self._up_to = named_before(facts, self._nameless, meant)
        self._headline = self._one(
            actor for f in facts if f.in_headline for actor in attackers_of(f)
        )

    def attackers(self, strike: StrikeMention, last: Sequence[Draft]) -> tuple[Party, ...]:
        """The attackers of a mention: as its sentence names them, else as the article has before.

        `last` are the strikes just reported, if the mention goes on from them.
        """
        if strike.attackers or self._is_of_strangers(strike):
            return strike.attackers
        for why, actor in self._guesses(strike, last):
            if why in INHERITED and actor is not None:
                if self._is_other(actor, strike) or is_another(strike.trigger):
                    continue
                if strike.definite and _is_struck(actor, last):
                    continue
                if self._is_of_another_time(strike) or self._tells_of_others(actor, strike):
                    continue
                if why in _FROM_ELSEWHERE and (
                    self._nobody_knows or is_gunfire_of_a_flier(strike, actor, self._facts)
                ):
                    continue
            pointed = any(w.lower_ == "the" for n in strike.attacker_nouns for w in n.children)
            apart = why != _BY_PRONOUN and not pointed and is_told_apart(strike.trigger)
            if actor is not None and not apart:
                return (Party(actor, rule=why, words=strike.sentence.cite()),)
        return ()

    def _guesses(
        self, strike: StrikeMention, last: Sequence[Draft]
    ) -> Iterator[tuple[str, str | None]]:
        """Whom the article points to, the surest first, with the rule."""
        yield _BY_PRONOUN, self.by_pronoun(strike)
        named = self._facts[strike.sentence.index].read.actors
        yield "whose aircraft they are", owner_told_after(strike.sentence, named)
        yield "who had such forces before", self._by_noun(strike)
        yield "the air force of who speaks", self._by_speaker(strike)
        yield _GOES_ON, self._of_sentence_before(strike)
        if strike.definite:
            yield _OF_IT, self._of(last)
        yield _ONE_BEFORE, self._before(strike)
        if any(lemma(noun) in _HELICOPTERS for noun in strike.attacker_nouns):
            yield _FLIES_HERE, self._flies_here
        yield _OF_LAST, self._of([draft for draft in last if draft.type is strike.type])
        if is_of_headline(self._document, self._facts, strike):
            yield _IN_HEADLINE, self._headline
        if strike.definite or self._is_at_war_with_struck(strike):
            yield _ONE_AT_ALL, self.sole
        if self.sole in {None, self._fleet} and strike.type is EventType.AIR_STRIKE:
            yield _FLEET, self._fleet

    def _is_at_war_with_struck(self, strike: StrikeMention) -> bool:
        """ "Strikes near X hit ISIS ... The coalition is bombing ISIS": one war, one attacker."""
        struck = {party.actor for party in strike.targets if not party.denied}
        return any(
            struck & {party.actor for party in other.targets if not party.denied}
            for facts in self._facts
            for other in facts.strike_mentions
            if any(party.actor == self.sole for party in other.attackers)
        )

    def by_pronoun(self, strike: StrikeMention) -> str | None:
        if strike.pronoun_attacker is None:
            return None
        return self._document.antecedent(strike.pronoun_attacker, strike.sentence)

    def _is_of_strangers(self, strike: StrikeMention) -> bool:
        """ "The Levant Brigade said its fighters had shelled X": nobody's of whom we know."""
        said_by = strike.attribution.speakers
        if strike.pronoun_attacker is None or not any(map(is_stranger, said_by)):
            return False
        spoken = {token.i for speaker in said_by for token in speaker.subtree}
        named = self._facts[strike.sentence.index].read.actors
        return not any(token.i in spoken for mention in named for token in mention.span)

    def _by_noun(self, strike: StrikeMention) -> str | None:
        """ "The helicopters", "the militants": who had helicopters, or was a militant, before."""
        for noun in strike.attacker_nouns:
            if means_militants(noun):
                named = (m.actor for m in self._back(strike) if is_militant(m))
                return next(named, None if self._hits_foreigners(strike) else self._nameless)
            if lemma(noun) == "group" and any(w.lower_ == "the" for w in noun.children):
                return self._document.last_group(noun, strike.sentence)
            if lemma(noun) in WINGS:
                owners = (
                    m.actor
                    for m in self._back(strike)
                    if lemma(owner_noun(m.root)) == lemma(noun)
                    and m not in self._suspects
                    and not any(lemma(word) in _UNARMED for word in owner_noun(m.root).children)
                )
                found = next(owners, None)
                if found is not None:
                    return found
        return None

    def _tells_of_others(self, actor: str, strike: StrikeMention) -> bool:
        """ "State media said shells hit Damascus": not those of the state, who names its own."""
        party = self._merger.registry[actor]
        return party.kind is ActorKind.STATE and party.at_home and is_told_by_state(strike)

    def _hits_foreigners(self, strike: StrikeMention) -> bool:
        """ "Militants fired at a US base": who fights those is not who fights the government."""
        struck = (self._merger.registry[party.actor] for party in strike.targets)
        return any(one.kind is not ActorKind.ARMED_GROUP and not one.at_home for one in struck)

    def _by_speaker(self, strike: StrikeMention) -> str | None:
        """ "SANA said the air force had struck X": its own, which is whose voice it is.

        So also "the Defence Ministry in Moscow said jets had hit X".
        """
        if any(map(is_unowned_aircraft, strike.attacker_nouns)):
            return self._by_ministry(strike)
        if any(map(is_unowned_force, strike.attacker_nouns)):
            return self._by_spokesman(strike)
        if not any(map(is_the_air_force, strike.attacker_nouns)):
            return None
        named = self._facts[strike.sentence.index].read.actors
        voices = (m for m in named if m.root.i < strike.trigger.head.i and m.party.air_force)
        return next((m.actor for m in voices if lemma(m.root.head) in SAYING_VERBS), None)

    def _of_sentence_before(self, strike: StrikeMention) -> str | None:
        """ "The ministry said jets hit ten targets. Among them were ...": of those jets."""
        index = strike.sentence.index
        if not strike.trigger.weak:
            return None
        near = (f for f in reversed(self._facts[max(index - REACH_OF_FORCES, 0) : index]))
        firsts = (f.strike_mentions[0] for f in near if f.strike_mentions)
        before = next((first for first in firsts if not first.trigger.weak), None)
        if before is None:
            return None
        return self._one(party.actor for party in self.attackers(before, ()))

    def _by_spokesman(self, strike: StrikeMention) -> str | None:
        """ "A rebel spokesman said fighters had shelled X": his own."""
        spoken = {t.i for speaker in strike.attribution.speakers for t in speaker.subtree}
        named = self._facts[strike.sentence.index].read.actors
        return self._one(
            m.actor for m in named if m.root.i in spoken and lemma(m.root.head) in _VOICES
        )

    def _by_ministry(self, strike: StrikeMention) -> str | None:
        """Whose ministry of defence or army speaks, where it has jets."""
        spoken = {
            token.i
            for speaker in strike.attribution.speakers
            if is_military(speaker)
            for token in speaker.subtree
        }
        named = self._facts[strike.sentence.index].read.actors
        flying = (m for m in named if m.root.i in spoken and m.party.air_force)
        return next((m.actor for m in flying), None)

    def _is_of_another_time(self, strike: StrikeMention) -> bool:
        """ "A strike on X in February": told beside the news, whoever did that."""
        days = self._facts[strike.sentence.index].dates
        noun = strike.trigger.noun
        told_anew = (
            noun is not None
            and role(noun) in SUBJECTS
            and any(w.lower_ in {"a", "an"} for w in noun.children)
        )
        news = self._document.article.published - NEWS
        return told_anew and bool(days) and all(d.last < news for d in days)

    def _is_other(self, actor: str, strike: StrikeMention) -> bool:
        """Whether the words for who or what struck are not for what the actor was said to have."""
        if any(actor == party.actor for party in strike.targets):
            return True  # "US sites were hit": not by the US
        here = self._facts[strike.sentence.index]
        avenged = is_answered(strike.trigger.head)
        if any(m.actor == actor and (avenged or is_of_the_dead(m, here)) for m in here.read.actors):
            return True  # "three Russian soldiers were killed", "avenged an attack": not by Russia
        if any(m.actor == actor and has_downed(m, strike.trigger) for m in self._back(strike)):
            return True
        if strike.type is EventType.AIR_STRIKE and not self._merger.registry[actor].air_force:
            return True  # "Militants shelled X. Air strikes hit Y": not theirs
        if any(w.lower_ in _NOBODYS for noun in strike.attacker_nouns for w in noun.subtree):
            return True  # "a drone of unknown origin"
        if any(lemma(noun) in GROUPS for noun in strike.attacker_nouns):
            return self._merger.registry[actor].kind != "armed group"
        at_home = self._merger.registry[actor].at_home
        if not at_home and any(word.lower_ == "barrel" for word in strike.trigger.head.subtree):
            return True  # barrel bombs: only the government drops those
        nouns = {_kind_of_force(m) for m in self._back(strike) if m.actor == actor}
        if any(lemma(noun) in _HELICOPTERS for noun in strike.attacker_nouns):
            has_them = nouns & _HELICOPTERS or at_home
            return not has_them and (bool(nouns & _FORCES) or self._names_home)
        # "Russian jets bombed X. Mortar shells landed on Y": not theirs.
        if strike.type is not EventType.SHELLING or strike.definite:
            return False
        if nouns & (SHELL_WORDS | {"army", "troop"}):
            return False
        only_flies = bool(nouns) and nouns <= AIR_WORDS - SHELL_WORDS
        guns = any(role(noun) not in NAMING for noun in strike.attacker_nouns)  # "howitzers hit X"
        return only_flies or (not guns and self._is_only_of_the_air(actor))

    def _is_only_of_the_air(self, actor: str) -> bool:
        """Whether the article tells of nothing but air strikes by a side from abroad."""
        types = types_of(actor, self._facts)
        return types == {EventType.AIR_STRIKE} and not self._merger.registry[actor].at_home

    def _before(self, strike: StrikeMention) -> str | None:
        """The one attacker, or the one owner of aircraft or guns, named in earlier sentences."""
        struck, owners = self._up_to[strike.sentence.index]
        named = struck or owners
        if strike.type is EventType.AIR_STRIKE:
            # Of several sides, only those that fly.
            flying = (a for a in named if a == UNKNOWN or self._merger.registry[a].air_force)
            named = frozenset(flying)
        return self._one(named)

    def _back(self, strike: StrikeMention) -> Iterator[ActorMention]:
        """The actors named before a mention, the nearest first."""
        index = strike.sentence.index
        for facts in reversed(self._facts[max(index - REACH_OF_FORCES, 0) : index + 1]):
            here = facts.index == strike.sentence.index
            for mention in reversed(facts.read.actors):
                if not here or mention.root.i < strike.trigger.head.i:
                    yield mention

    def _of(self, drafts: Sequence[Draft]) -> str | None:
        return self._one(d.attacker for d in drafts if d.attacker != UNKNOWN)

    def _one(self, actors: Iterable[str]) -> str | None:
        """The one actor among many namings; of a coalition and its member, the member."""
        named = {actor for actor in actors if actor != UNKNOWN}
        lineage = self._merger.registry.lineage
        left = {
            one
            for one in named
            if not any(one != other and one in lineage(other) for other in named)
        }
        return left.pop() if len(left) == 1 else None


def _is_struck(actor: str, drafts: Sequence[Draft]) -> bool:
    """ "A raid hit Iran-backed fighters ... the strike": not by those that it struck."""
    claims = (claim for draft in drafts if draft.attacker != actor for claim in draft.claims)
    return any(claim.about == "target" and claim.value == actor for claim in claims)


def _kind_of_force(mention: ActorMention) -> str:
    """What an actor is named with: "jet" of "Russian jets"; an air force is of the air."""
    noun = owner_noun(mention.root)
    flies = noun.lower_.endswith("force") and any(
        word.lower_ in {"air", "aerospace"} for word in (*noun.children, *mention.span)
    )
    return "aircraft" if flies else lemma(noun)
