"""Whom the pronouns and the "group" of an article mean."""

from collections.abc import Sequence

from dashboard.domain.actor import Actor, ActorKind
from dashboard.extraction.english.lexicon import FORCE_NOUNS, SPEAKER_NOUNS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    NAMING,
    SUBJECTS,
    Role,
    child,
    first_conjunct,
    named_noun,
    phrases,
    preposition_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention, ReadSentence
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.triggers import downs

_GROUP_NOUNS = words_of("group_nouns")
_MILITANTS = words_of("militants")
_JIHADISTS = frozenset({"jihadist", "extremist"})
_PEOPLE = FORCE_NOUNS | words_of("fighting_people") | words_of("victim_nouns")
_FIRST_PERSON = frozenset({"we", "our", "us"})
_VOICES = SPEAKER_NOUNS | {"fighter", "member"}


def antecedent(
    sentences: Sequence[ReadSentence],
    pronoun: Token,
    sentence: Sentence,
    publisher: str | None = None,
) -> str | None:
    """The actor a pronoun stands for: the last one that was a subject or spoke.

    "The group", "the militants" are the last armed group named.
    """
    if pronoun.pos_ == "NOUN":
        return last_group(sentences, pronoun, sentence)
    shot_down = _downed(pronoun)
    if shot_down is not None:
        read = sentences[sentence.index]
        inside = {token.i for token in shot_down.subtree}
        return next((m.actor for m in read.actors if m.root.i in inside), None)
    if pronoun.lower_ in _FIRST_PERSON and publisher is not None:
        if not sentence.span.doc[sentence.span.start : pronoun.i].text.count("“") % 2:
            return publisher  # "our aircraft" in a ministry's own release
    for read in reversed(sentences[: sentence.index + 1]):
        here = read.sentence is sentence
        named = {mention.root.i: mention.actor for mention in read.actors}
        spoken_for = {mention.root.i for mention in read.actors if _is_spoken_for(mention)}
        subjects = [
            token
            for token in read.sentence.span
            if (token.i < pronoun.i or not here)
            and (token.i in named or lemma(token) in _GROUP_NOUNS)
            and (is_subject(token) or token.i in spoken_for)
        ]
        if here:
            meant = [s for s in subjects if not _is_other_than(s, pronoun)]
            if subjects and not meant and any(_struck_beside(s, pronoun) for s in subjects):
                return None
            subjects = meant
        if subjects:
            main = [s for s in subjects if not _is_in_aside(s)] or subjects
            told = [s for s in main if _agrees(pronoun, s)] or main
            subject = told[-1] if here or pronoun.lower_ == "it" else told[0]
            return named.get(subject.i) or last_group(sentences, subject, read.sentence)
        if read.sentence.index < sentence.index - 2:
            return None
    return None


@rule(
    fires=[
        "US forces shot down a Syrian army jet on Sunday after it bombed Tabqa.",
        "Turkey downed a Russian bomber near Kobani after it hit Ariha.",
    ],
    near_misses=[
        "US forces shot down a Syrian army jet on Sunday after they bombed Tabqa.",
        "The army shot at rebels in Ariha after it shelled Saraqib.",
    ],
    idle=None,
)
def _downed(pronoun: Token) -> Token | None:
    """ "Shot down a Syrian jet after it bombed X": the jet did, not who shot it down."""
    clause = pronoun.head
    if pronoun.lower_ != "it" or role(clause) is not Role.ADVERBIAL_CLAUSE:
        return None
    return child(clause.head, Role.OBJECT) if downs(clause.head) else None


def last_group(sentences: Sequence[ReadSentence], noun: Token, sentence: Sentence) -> str | None:
    """The armed group named last before a noun, in this sentence or one of the three before.

    "The jihadists" are a group of militants, "the militants" one of those or rebels.
    """
    for read in reversed(sentences[: sentence.index + 1]):
        for mention in reversed(read.actors):
            earlier = read.sentence is not sentence or mention.span.end <= noun.i
            if earlier and _may_be(noun, mention.party):
                return mention.actor
        if read.sentence.index < sentence.index - 3:
            return None
    return None


def is_subject(token: Token) -> bool:
    """Whether a name is, or modifies, who does what its clause says."""
    at = token
    while role(at) in NAMING | {Role.CONJUNCT}:
        at = at.head
    return role(at) in SUBJECTS | {Role.AGENT} or (
        role(at) is Role.PREPOSITION_OBJECT and role(at.head) is Role.AGENT
    )


@rule(
    fires=[
        "The army shelled Douma. A spokesman for Jaish al-Islam said its fighters shelled Harasta.",
        "The army shelled Douma. A commander in Ahrar al-Sham said it had shelled Fua.",
    ],
    near_misses=[
        "The army shelled Douma. A rebel spokesman in Turkey said their fighters shelled Nubl.",
        "The army shelled Douma. A commander of Ahrar al-Sham was killed. It shelled Harasta.",
        "The army shelled Douma. A hospital for Hezbollah said its wards were hit in Zabadani.",
    ],
    idle=False,
)
def _is_spoken_for(mention: ActorMention) -> bool:
    """ "A spokesman for Jaish al-Islam said its fighters ...": those of whom he speaks for.

    Only groups have voices "in" them: an official may be in Turkey who is none of its own.
    """
    name = first_conjunct(named_noun(mention.root))
    at = preposition_of(name, "for", "of", "from", "with", "by", "in")
    while at is not None and at.lower_ == "of" and lemma(at.head) not in _VOICES:
        at = preposition_of(at.head, "for", "of")  # "for the military wing of Hezbollah"
    if at is None or (at.lower_ == "in" and mention.party.kind is not ActorKind.ARMED_GROUP):
        return False
    voice = at.head.head if role(at.head) is Role.APPOSITION else at.head
    told_to = preposition_of(voice, "to")
    according = told_to is not None and told_to.head.lower_ == "according"
    return lemma(at.head) in _VOICES and (role(voice) is Role.SUBJECT or according)


@rule(
    fires=[
        "Jets bombed Ariha. Rebels took Saraqib, which the army had shelled, and they hold Ariha.",
        "Jets bombed Ariha. The army fled the town that ISIS had taken. It holds Saraqib.",
    ],
    near_misses=[
        "Jets bombed Ariha. Rebels took Saraqib after the army had left it. They hold Ariha.",
        "Jets bombed Ariha. Rebels took Saraqib. They hold Ariha.",
    ],
    idle=False,
)
def _is_in_aside(subject: Token) -> bool:
    """ "The army" of "took X, which the army had shelled": not whom the next sentence means."""
    clause = next((t for t in (subject, *subject.ancestors) if t.pos_ in {"VERB", "AUX"}), subject)
    return role(clause) is Role.RELATIVE_CLAUSE


def _agent_of(subject: Token) -> Token | None:
    """The verb of which a name, or what it modifies, is the agent: "targeted" of "by a drone"."""
    at = subject
    while role(at) in NAMING | {Role.CONJUNCT}:
        at = at.head
    by = at.head if role(at) is Role.PREPOSITION_OBJECT else at
    return by.head if role(by) is Role.AGENT else None


@rule(
    fires=[
        "Jets bombed Ariha. Backed by Iraqi fighters, they hold Homs.",
        "Army posts were hit. Supported by Russian troops, they shelled Saraqib.",
    ],
    near_misses=[
        "Jets bombed Ariha. Homs was shelled by rebels, and they hold Ariha.",
        "Jets bombed Ariha. Iraqi fighters came, and they hold Homs.",
    ],
    idle=False,
)
def _is_backer_of(subject: Token, pronoun: Token) -> bool:
    """ "Backed by Iraqi fighters, they hold X": others than those who back them."""
    verb = _agent_of(subject)
    return verb is not None and role(pronoun) in SUBJECTS and verb.head == pronoun.head != verb


@rule(
    fires=[
        "Our forces were targeted by Turkish drones, but they still control Ariha.",
        "ISIS fighters were hit by Russian jets on Monday, but they still hold Palmyra.",
    ],
    near_misses=[
        "Ariha was shelled by the army as they took Saraqib.",
        "Russian jets hit ISIS fighters as they held Palmyra.",
    ],
    idle=False,
)
def _struck_beside(subject: Token, pronoun: Token) -> bool:
    """ "Our forces were targeted by a drone while they ...": the forces, not who struck them."""
    verb = _agent_of(subject)
    struck = child(verb, Role.PASSIVE_SUBJECT) if verb is not None else None
    if struck is None or struck.i > pronoun.i:
        return False
    return any(lemma(word) in _PEOPLE for word in (struck, *phrases(struck, "of")))


def _is_other_than(subject: Token, pronoun: Token) -> bool:
    return _is_backer_of(subject, pronoun) or _struck_beside(subject, pronoun)


def _may_be(noun: Token, group: Actor) -> bool:
    """Whether an armed group may be called so."""
    if lemma(noun) in _JIHADISTS:
        return group.militants
    if lemma(noun) in _MILITANTS:
        return group.militants or group.nameless
    return group.kind is ActorKind.ARMED_GROUP


def _agrees(pronoun: Token, subject: Token) -> bool:
    """ "It" is no "rebels" or "troops"; "they" may be an army."""
    if pronoun.lower_ not in {"it", "its"}:
        return True
    return named_noun(subject).tag_ not in {"NNS", "NNPS"}
