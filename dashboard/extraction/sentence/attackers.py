"""Who did what to whom and where, read from the grammar around a strike's words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dashboard.domain.article import Citation
from dashboard.domain.event import EventType
from dashboard.extraction.english.lexicon import (
    ANSWERING,
    BLAMING_VERBS,
    FORCE_NOUNS,
    LANDING_VERBS,
    PLACE_KINDS,
    SPEAKER_NOUNS,
    SUFFERING_VERBS,
    VERBS,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.sentence.attribution import Attribution, attribute, hedge_of, joined
from dashboard.extraction.sentence.reality import Reality, is_negated, reality
from dashboard.extraction.sentence.strike_places import PlaceUse, places_of
from dashboard.extraction.sentence.triggers import Trigger

_DEALING = ANSWERING | frozenset("kill take level fire shower send".split())
_NAMING = frozenset({"compound", "amod", "nmod", "poss"})
_SUPPOSED = re.compile(
    r"(?:were |was |are |is )?(?:widely |generally )?"
    r"(?:believed|thought|suspected|presumed|said|reported|understood) to "
    r"(?:be|belong to|have been)\b"
)
_BELIEVED = frozenset("belong believe think suspect presume say report know".split())


@dataclass(frozen=True, slots=True, eq=False)
class Party:
    """An actor in a frame; `hedged` where the words only suppose it, `denied` for targets.

    `rule` and `words` tell an attacker's naming: by which grammar, where in the article.
    """

    actor: str
    hedged: bool = False
    denied: bool = False
    rule: str = ""
    words: Citation | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Phrase:
    """A noun phrase that may name the attacker, and what it is to the strike."""

    head: Token
    role: str


@dataclass(frozen=True, slots=True, eq=False)
class StrikeMention:
    """One telling of a strike in one sentence."""

    sentence: Sentence
    trigger: Trigger
    type: EventType
    attackers: tuple[Party, ...]
    pronoun_attacker: Token | None
    attacker_nouns: tuple[Token, ...]
    targets: tuple[Party, ...]
    places: tuple[PlaceUse, ...]
    reality: Reality
    attribution: Attribution
    definite: bool

    @property
    def order(self) -> tuple[int, int]:
        """Where it stands in the article."""
        return self.sentence.index, min(self.trigger.core)


def read_strike_mention(
    sentence: Sentence,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
) -> StrikeMention:
    """The frame of one trigger, with what the sentence says of it."""
    by_token = {token.i: mention for mention in actors for token in mention.span}
    phrases = [_Phrase(head, role) for role, head in _attacker_phrases(trigger)]
    heads = [phrase.head for phrase in phrases]
    only_denies_target = _only_denies_target(trigger)
    return StrikeMention(
        sentence=sentence,
        trigger=trigger,
        type=trigger.type,
        attackers=_parties(phrases, by_token, sentence),
        pronoun_attacker=_pronoun(heads),
        attacker_nouns=tuple(h for h in heads if h.pos_ == "NOUN" and h != trigger.noun),
        targets=_targets(trigger, by_token, {t.i for place in places for t in place.span}),
        places=()
        if only_denies_target
        else places_of(trigger, triggers, places, [h for h in heads if h.pos_ != "ADJ"]),
        reality="done" if only_denies_target else _reality(trigger),
        attribution=_attribution(trigger),
        definite=_is_definite(trigger),
    )


def _only_denies_target(trigger: Trigger) -> bool:
    """ "The strikes did not target ISIS": they happened; only whom they hit is denied."""
    noun, verb = trigger.noun, trigger.verb
    if noun is None or verb is None or not _is_definite(trigger):
        return False
    aimed = (lemma(verb) in VERBS and verb != noun.head) or lemma(verb) == "target"
    return aimed and is_negated(verb)


def _attribution(trigger: Trigger) -> Attribution:
    """Who says so; "suspected airstrikes" are hedged by their own adjective."""
    found = attribute(trigger.head)
    doubt = hedge_of(trigger.noun) if trigger.noun is not None else None
    if doubt is not None:
        return Attribution(found.speakers, found.manner, hedged=True, word=doubt)
    return found


def _reality(trigger: Trigger) -> Reality:
    noun = trigger.noun
    if noun is None:
        return reality(trigger.head)
    own = reality(noun)
    if own != "done" or trigger.verb is None or trigger.verb == noun.head:
        return own
    return reality(trigger.verb)


def _attacker_phrases(trigger: Trigger) -> Iterator[tuple[str, Token]]:
    """The heads of the phrases that may name the attacker and their roles, the likeliest first."""
    noun, verb = trigger.noun, trigger.verb
    if verb is not None:
        subject_is_noun = noun is not None and noun.dep_ in {"nsubj", "nsubjpass", "csubj"}
        for child in verb.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj" and grandchild != noun:
                        yield from _in_role("agent of the passive verb", joined(grandchild))
        carried = noun is not None and (noun.dep_ == "dobj" or verb.head == noun)
        suffering = lemma(verb) in SUFFERING_VERBS | {"be", "come", "remain"}
        doing = (carried and not suffering) or lemma(verb) in VERBS | _DEALING
        if doing and not subject_is_noun:
            yield from _in_role("subject of the striking verb", _subjects(verb))
    if noun is not None:
        for child in noun.children:
            if child.dep_ in _NAMING:
                yield from _in_role("modifier of the strike's noun", joined(child))
            elif child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj" and (
                        child.lower_ == "by" or lemma(grandchild) in FORCE_NOUNS
                    ):
                        yield from _in_role("strikes by or from them", joined(grandchild))
            elif child.dep_ in {"acl", "relcl"}:
                for grandchild in child.children:
                    if grandchild.dep_ == "agent":
                        for pobj in grandchild.children:
                            if pobj.dep_ == "pobj":
                                yield from _in_role("strikes carried out by them", joined(pobj))
        if noun.dep_ == "dobj" and noun.head != verb:
            # "We condemn the shelling of X by the army"
            for child in noun.head.children:
                if child.dep_ in {"prep", "agent"} and child.lower_ == "by" and child.i > noun.i:
                    for pobj in child.children:
                        if pobj.dep_ == "pobj":
                            yield from _in_role("strikes by or from them", joined(pobj))
        yield "the strike's own noun", noun


def _in_role(role: str, heads: Iterable[Token]) -> Iterator[tuple[str, Token]]:
    return ((role, head) for head in heads)


def _subjects(verb: Token) -> Iterator[Token]:
    at = verb
    for _ in range(4):
        subjects = [c for c in at.children if c.dep_ == "nsubj"]
        if subjects:
            for subject in subjects:
                if subject.lower_ in {"that", "which", "who"} and at.dep_ == "relcl":
                    yield from joined(at.head)
                else:
                    yield from joined(subject)
            return
        if any(c.dep_ in {"nsubjpass", "agent"} for c in at.children) and at == verb:
            return
        if at.dep_ == "pcomp" and lemma(at.head.head) in BLAMING_VERBS:
            # "Russia is accused of bombing X", "they accused Russia of bombing X"
            blamed = {"dobj", "nsubjpass"}
            yield from (c for c in at.head.head.children if c.dep_ in blamed)
            return
        if at.dep_ in {"conj", "xcomp", "advcl"}:
            supposed = at.dep_ == "xcomp" and lemma(at.head) in _BELIEVED
            at = at.head
            passive = [c for c in at.children if c.dep_ == "nsubjpass"] if supposed else []
            if passive:
                yield from joined(passive[0])  # "jets are believed to have bombed X"
                return
        elif at.dep_ in {"acl"}:
            yield from joined(at.head)
            return
        else:
            return


def _parties(
    phrases: Sequence[_Phrase], by_token: dict[int, ActorMention], sentence: Sentence
) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    rank: int | None = None
    for phrase in phrases:
        above, joins = phrase.head.head.i, phrase.head.dep_ == "conj"
        for mention, hedged in _named(phrase.head, by_token):
            # The first phrase that names someone is the attacker; the others only describe.
            if rank is None or above == rank or joins:
                rank = above if rank is None else rank
                words = sentence.cite_tokens(mention.span[0], mention.span[-1])
                party = Party(mention.actor, hedged, rule=phrase.role, words=words)
                found.setdefault(mention.actor, party)
    return tuple(found.values())


def _named(phrase: Token, by_token: dict[int, ActorMention]) -> Iterator[tuple[ActorMention, bool]]:
    """The actors a noun phrase names, and whether it only supposes so."""
    supposed = _SUPPOSED.match(phrase.doc[phrase.i + 1 : phrase.i + 10].text)
    if supposed:
        for token in phrase.doc[phrase.i + 3 : phrase.i + 10]:
            if token.i in by_token:
                yield by_token[token.i], True
                return
    for token in _naming_tokens(phrase):
        mention = by_token.get(token.i)
        if mention is not None and _may_act(mention, phrase):
            yield mention, _is_supposed(token, phrase)


def _naming_tokens(phrase: Token) -> Iterator[Token]:
    yield phrase
    for child in phrase.children:
        if child.dep_ in _NAMING or (child.dep_ == "conj" and phrase.pos_ == "ADJ"):
            yield from _naming_tokens(child)
        elif child.dep_ in {"acl", "relcl"} and lemma(child) in BLAMING_VERBS:
            # "raids blamed on Russian jets"
            on = (c for c in child.children if c.dep_ == "prep" and c.lower_ == "on")
            yield from (
                t for c in on for g in c.children if g.dep_ == "pobj" for t in _naming_tokens(g)
            )
        elif child.dep_ in {"acl", "relcl"} and lemma(child) in _BELIEVED:
            # "warplanes believed to be Russian", "said to belong to the army"
            yield from (
                t for t in child.subtree if t.dep_ in {"acomp", "attr", "pobj", "amod", "oprd"}
            )
        elif child.dep_ == "prep" and child.lower_ in {"of", "from"} and child.i == phrase.i + 1:
            # "Ships of Russia's Caspian Flotilla", "forces of the regime"
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    yield from _naming_tokens(grandchild)


def _may_act(mention: ActorMention, phrase: Token) -> bool:
    # "Syrian rebels" name the rebels; a demonym acts only through its noun.
    return not (mention.form == "demonyms" and lemma(phrase) in SPEAKER_NOUNS)


def _is_supposed(token: Token, phrase: Token) -> bool:
    if any(
        c.lower_ in {"suspected", "presumed", "alleged", "apparent", "likely", "possibly"}
        for c in (*phrase.children, *token.children)
    ):
        return True
    return any(
        lemma(a) in _BELIEVED | BLAMING_VERBS and a.dep_ in {"acl", "relcl"}
        for a in token.ancestors
        if a.i > phrase.i
    )


def _pronoun(phrases: Sequence[Token]) -> Token | None:
    """ "It struck", "its warplanes bombed": the word whose antecedent is the attacker."""
    for phrase in phrases:
        if phrase.lower_ in {"it", "they", "he", "we"}:
            return phrase
        # "Our jets", "jets of our air force"
        owned = [phrase, *(g for c in phrase.children if c.lower_ == "of" for g in c.children)]
        for child in (child for word in owned for child in word.children):
            if child.dep_ == "poss" and child.lower_ in {"its", "their", "his", "our"}:
                return child
    return None


def _targets(
    trigger: Trigger, by_token: dict[int, ActorMention], ground: set[int]
) -> tuple[Party, ...]:
    denied = is_negated(trigger.head)
    found: dict[str, Party] = {}
    for phrase in _target_phrases(trigger):
        for token in phrase.subtree:
            mention = by_token.get(token.i)
            if mention is None or _only_describes_ground(token) or _is_compared(token):
                continue
            classes_ground = token.dep_ == "compound" and lemma(token.head) in PLACE_KINDS
            if mention.form == "metonyms" and (token.i in ground or classes_ground):
                continue  # Damascus bombed is a city, not the government
            contrasted = denied ^ _is_contrasted(token)
            found.setdefault(mention.actor, Party(mention.actor, denied=contrasted))
    return tuple(found.values())


def _target_phrases(trigger: Trigger) -> Iterator[Token]:
    noun, verb = trigger.noun, trigger.verb
    if verb is not None and (lemma(verb) in VERBS | LANDING_VERBS | {"kill"}):
        if lemma(verb) != "kill":
            for child in verb.children:
                if (child.dep_ in {"dobj", "nsubjpass"} and child != noun) or (
                    child.dep_ == "prep" and child.lower_ in {"against", "at"}
                ):
                    yield child
    for token in (noun, verb):
        if token is None:
            continue
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in {"on", "against", "at"}:
                if lemma(token.head) not in BLAMING_VERBS:
                    yield child
            elif child.dep_ in {"acl", "advcl"} and lemma(child) in {"target", "hit"}:
                yield from (c for c in child.children if c.dep_ == "dobj")
            elif child.dep_ == "prep" and child.lower_ in {"in", "as"}:
                # "in support of the effort against X", "as part of the fight against X"
                yield from (
                    word
                    for word in child.subtree
                    if word.dep_ == "prep" and word.lower_ == "against"
                )


def _is_compared(token: Token) -> bool:
    """ "Farther west than coalition forces": a yardstick, not a target."""
    return any(a.dep_ == "prep" and a.lower_ == "than" for a in token.ancestors)


def _only_describes_ground(token: Token) -> bool:
    """ "Rebel-held Idlib": whose ground it is, which is not whom the strike was aimed at."""
    following = token.doc[token.i + 1 : token.i + 3]
    return any(t.lower_ in {"held", "controlled", "run"} for t in following) and any(
        t.text == "-" for t in following
    )


def _is_contrasted(token: Token) -> bool:
    """ "Rebels rather than ISIS", "and not ISIS"."""
    before = token.doc[max(token.i - 4, token.sent.start) : token.i].text.lower()
    return before.rstrip().endswith(
        ("rather than", "not", "instead of", "rather than the", "not the")
    )


def _is_definite(trigger: Trigger) -> bool:
    """ "The strikes", "those raids", "it": a strike that was told of before."""
    noun = trigger.noun
    if noun is None:
        return False
    return any(
        child.lower_ in {"the", "these", "those", "that", "this", "both"}
        for child in noun.children
        if child.dep_ in {"det", "predet", "preconj"}
    )
