"""Strikes told by what was struck or by what it did, with no aircraft, gun or attacker in sight."""

from collections.abc import Iterator, Mapping

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BLAMING_VERBS,
    LIGHT_VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    child,
    children,
    conjuncts,
    is_passive,
    named_noun,
    objects,
    phrases,
    preposition_of,
    prepositions,
    role,
    subjects,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.weapons import modifiers

_STRUCK_THINGS = words_of("struck_things")
_BEFALLING = words_of("befalling")
_CIVIL_THINGS = words_of("civil_things")
_UNARMED_THINGS = _CIVIL_THINGS - words_of("fighting_people") - words_of("posts")
_OCCURRING = words_of("occurring")
_OPERATIONS = words_of("operations")
_POISONED_NOUNS = words_of("poisoned_nouns")
_BY_MEN = words_of("by_men")
_DEATHS = words_of("deaths")
_MILITANTS = words_of("militants")
_ONLY_FROM_AFAR = words_of("only_from_afar")
_FROM_ABROAD = words_of("from_abroad")
_ON_FOOT = words_of("men_on_foot")
_ASCRIBING = frozenset({"attribute", "ascribe", "blame"})
_ACTIVE_DOERS = (Role.SUBJECT, Role.AGENT)


@rule(
    fires=[
        "A relief convoy was attacked near Ariha on Monday, killing six drivers.",
        "A field hospital in Saraqib was targeted on Monday, medics said.",
        "A clinic in Ariha was attacked on Monday for the third time in a year.",
    ],
    near_misses=[
        "A relief convoy was attacked by gunmen near Ariha on Monday.",
        "A Turkish convoy was attacked near Ariha on Monday.",
        "A hospital in Ariha was attacked on Monday for its fees.",
    ],
    idle=False,
)
def was_struck_unseen(verb: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "A convoy was attacked", "the hospital was targeted": this war does that from afar."""
    if lemma(verb) not in _BEFALLING or verb.tag_ != "VBN":
        return False
    if not is_passive(verb) or not _is_of_a_day(verb) or tells_of_men(verb):
        return False
    if any(role(part) is Role.AGENT for part in verb.children):
        return False
    told_with = prepositions(verb, "with", "for")
    if any(all(lemma(thing) != "time" for thing in objects(part)) for part in told_with):
        return False
    return any(
        is_struck_thing(thing) and not (lemma(verb) == "attack" and _is_of_force(thing, actors))
        for thing in children(verb, Role.PASSIVE_SUBJECT)
    )


@rule(
    fires=[
        "Terrorists targeted Midan neighborhood in Aleppo, killing a woman.",
        "Two women were killed when terrorists targeted the Midan and Azamiyah neighborhoods.",
        "Militants targeted the town of Nubl on Monday, a source said.",
    ],
    near_misses=[
        "Militants targeted the town of Nubl and stormed it on Monday.",
        "Gunmen targeted a neighborhood leader in Aleppo.",
        "Militants target the town of Nubl every day.",
        "Militants targeted the neighborhood with leaflets.",
    ],
    idle=False,
)
def is_quarter_targeted(verb: Token) -> bool:
    """ "Terrorists targeted X neighborhood": a town is targeted by guns; men would storm it."""
    if lemma(verb) != "target" or verb.tag_ not in {"VBD", "VBN"} or tells_of_men(verb):
        return False
    by = any(lemma(doer) in _MILITANTS for doer in children(verb, Role.SUBJECT))
    if not by or child(verb, Role.CONJUNCT) is not None or any(prepositions(verb, "with")):
        return False
    return any(lemma(thing) in _ONLY_FROM_AFAR for thing in children(verb, Role.OBJECT))


@rule(
    fires=[
        "The village of Saraqib came under attack on Monday, residents said.",
        "A clinic in Ariha came under fire on Monday.",
    ],
    near_misses=[
        "Police came under fire in Ariha on Monday.",
        "The ministry came under attack for its report on Ariha.",
    ],
    idle=False,
)
def is_suffered_unseen(noun: Token) -> bool:
    """ "The village came under fire": it was struck from afar."""
    under = preposition_of(noun, "under")
    if under is None or lemma(under.head) not in {"come", "be"} or tells_of_men(noun):
        return False
    if any(phrases(noun, "from", "by")) or any(phrases(under.head, "from", "by", "for", "over")):
        return False
    return any(is_struck_thing(thing) for thing in subjects(under.head))


@rule(
    fires=[
        "The inquiry looked into the attack on a relief convoy, which took place in Ariha.",
        "The attack on the hospital took place in Saraqib on Monday.",
        "Four people died in an attack on a school in Saraqib.",
    ],
    near_misses=[
        "The attack on the checkpoint took place in Ariha on Monday.",
        "The gunmen's attack on the hospital took place in Saraqib on Monday.",
    ],
    idle=False,
)
def is_attack_on_civilians(noun: Token) -> bool:
    """ "The attack on the convoy took place in X": what is no front is struck from afar."""
    if lemma(noun) != "attack" or tells_of_men(noun):
        return False
    things = {lemma(thing) for thing in phrases(noun, "on")}
    if not things & _CIVIL_THINGS:
        return False
    if (
        things & _UNARMED_THINGS
        and noun.tag_ == "NN"
        and any(lemma(word) in HARM | _DEATHS for word in noun.sent)
    ):
        return True
    over = noun.head if role(noun) is Role.SUBJECT else None
    clauses = (word for word in noun.subtree if role(word) is Role.RELATIVE_CLAUSE)
    return any(lemma(verb) in _OCCURRING for verb in (*filter(None, [over]), *clauses))


@rule(
    fires=[
        "The Russian air force launched an operation in Idlib on Monday.",
        "Army helicopters began an assault on Ariha on Monday.",
    ],
    near_misses=[
        "The Russian army launched an operation in Idlib on Monday.",
        "Army troops began an assault on Ariha on Monday.",
    ],
    idle=False,
)
def is_air_operation(noun: Token) -> bool:
    """ "The air force launched an operation in X": what aircraft do there is to strike."""
    verb = noun.head
    if lemma(noun) not in _OPERATIONS or role(noun) is not Role.OBJECT:
        return False
    flown = any(
        words(word) & AIR_WORDS
        for doer in children(verb, Role.SUBJECT)
        for word in (doer, *modifiers(doer))
    )
    return flown and lemma(verb) in LIGHT_VERBS


@rule(
    fires=[
        "The bombing of a mosque in Ariha by Russia killed nine people.",
        "An attack by Israel hit a depot near Homs.",
        "An attack attributed to Israel hit a depot near Homs.",
    ],
    near_misses=[
        "The bombing of a mosque in Homs by rebels killed nine people.",
        "An attack by the rebels hit a depot near Homs.",
    ],
    idle=False,
)
def is_by_flier(noun: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "The bombing of X by Russia": an actor that has an air force."""
    return any(
        word.i in actors and actors[word.i].party.air_force and not _is_home(actors[word.i])
        for by in noun.subtree
        if (by.lower_ == "by" and by.head.pos_ in {"NOUN", "PROPN"})
        or (by.lower_ in {"to", "on"} and by.head.head == noun and lemma(by.head) in _ASCRIBING)
        for word in by.subtree
    )


@rule(
    fires=[
        "Two children were killed by Russian attacks on the village of Ariha.",
        "An Israeli attack on a depot near Homs killed two people.",
        "An Israeli attack on Masyaf killed two people.",
    ],
    near_misses=[
        "Two children were killed by rebel attacks on the village of Ariha.",
        "A Russian attack on the talks was answered in Geneva.",
        "An Israeli attack on Hezbollah killed two people in Homs.",
    ],
    idle=False,
)
def is_flown_attack(noun: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "Russian attacks on the town": by whom no army on this ground has."""
    if lemma(noun) not in {"attack", "aggression"}:
        return False
    foreign = any(
        word.i in actors and actors[word.i].party.air_force and not _is_home(actors[word.i])
        for word in modifiers(noun)
    )
    harmed = any(lemma(word) in HARM for word in noun.sent)
    return foreign and any(
        is_struck_thing(thing) or (harmed and thing.pos_ == "PROPN" and thing.i not in actors)
        for thing in phrases(noun, "on", "against")
    )


@rule(
    fires=[
        "Israel attacked a warehouse near Homs on Monday.",
        "The coalition carried out an attack on a convoy near Raqqa.",
        "Syria accused Israel of attacking a warehouse near Homs.",
    ],
    near_misses=[
        "Rebels attacked a warehouse near Homs on Monday.",
        "Turkish troops attacked a warehouse near Azaz on Monday.",
        "The Syrian army attacked a village near Homs on Monday.",
    ],
    idle=False,
)
def is_done_from_abroad(verb: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "Israel attacked a warehouse": who has no army on this ground does it from the air."""
    if lemma(verb) not in _FROM_ABROAD:
        return False
    named = (
        actors[word.i]
        for doer in (*children(verb, *_ACTIVE_DOERS), *_accused(verb))
        for word in (doer, *doer.subtree)
        if word.i in actors
    )
    abroad = any(
        mention.party.air_force
        and not _is_home(mention)
        and lemma(named_noun(mention.root)) not in _ON_FOOT
        for mention in named
    )
    if not abroad:
        return False
    done_to = (thing for thing in children(verb, Role.OBJECT, Role.PASSIVE_SUBJECT))
    return any(is_struck_thing(t) or lemma(t) in _POISONED_NOUNS for t in done_to)


def _accused(verb: Token) -> Iterator[Token]:
    """ "Israel" of "accused Israel of attacking a post"."""
    if role(verb) is Role.PREPOSITION_CLAUSE and lemma(verb.head.head) in BLAMING_VERBS:
        yield from children(verb.head.head, Role.OBJECT)


def _is_home(mention: ActorMention) -> bool:
    """Whether an actor's own army fights on this ground."""
    return mention.party.at_home


def is_struck_thing(thing: Token) -> bool:
    named = [word for noun in conjuncts(thing) for word in (noun, *phrases(noun, "of"))]
    if any(part.lower_ == "own" for part in thing.children):
        return False  # "destroyed its own base"
    # "The Shayrat airbase" is one word to the parser.
    written = (word.lower_.rpartition(" ")[2] for word in named)
    return any({lemma(w), last} & _STRUCK_THINGS for w, last in zip(named, written, strict=True))


def _is_of_force(thing: Token, actors: Mapping[int, ActorMention]) -> bool:
    """ "A Turkish convoy": soldiers, who meet men on the ground too."""
    return any(word.i in actors for word in children(thing, *NAMING))


def _is_of_a_day(verb: Token) -> bool:
    """ "Was attacked", not "are attacked" or "have been attacked", which tell of a custom."""
    return any(word.lower_ in {"was", "were"} for word in children(verb, Role.PASSIVE_AUXILIARY))


def tells_of_men(token: Token) -> bool:
    """Whether the sentence speaks of men on the ground: "gunmen", "an ambush"."""
    return any({lemma(word), word.lower_} & _BY_MEN for word in token.sent)
