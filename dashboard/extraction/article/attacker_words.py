"""What words say of who strikes: "militants", "the air force", "separately", whose jets."""

from collections.abc import Sequence

from dashboard.extraction.english.aircraft import words
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    FORCE_NOUNS,
    INTERCEPTING_VERBS,
    STRIKE_NOUNS,
    words_of,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import Role, children, named_noun, phrases, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attacker_names import OWNED
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.triggers import Trigger
from dashboard.extraction.thresholds import AFTER_WITHIN, OWNER_WITHIN

_MILITANTS = words_of("militants")
_ARMED = _MILITANTS | {"armed"}  # "armed groups", as the United Nations calls them
GROUPS = frozenset({"group", "organization", "organisation", "terrorist", "gunman", "militia"})
_OF_ARMY = frozenset({"fighter", "military", "attack", "two", "four", "several"})
_MILITARY = frozenset({"defence", "defense", "army", "military", "pentagon", "idf"})
_INCIDENTS = frozenset({"incident", "attack", "strike", "raid"})
_MEDIA = frozenset({"media", "television", "tv", "agency", "radio", "newspaper"})
_FIGHTING = FORCE_NOUNS | GROUPS | {"front", "legion", "movement"}


@rule(
    fires=[
        "Russian jets bombed Ariha. The raid came a day after a strike on Saraqib killed two.",
        "Army jets bombed Ariha. Residents fled a week after an air raid hit Saraqib.",
    ],
    near_misses=[
        "Russian jets bombed Ariha. The raid came a day after the strike on Saraqib.",
        "Russian jets bombed Ariha. A strike on Saraqib killed two.",
    ],
    idle=False,
)
def is_another(trigger: Trigger) -> bool:
    """ "A day after a strike on X": another strike, told of only for its time."""
    noun = trigger.noun
    if noun is None or not any(word.lower_ in {"a", "an", "another"} for word in noun.children):
        return False
    return any(
        word.lower_ == "after" and role(word) in {Role.MARKER, Role.PREPOSITION}
        for above in (noun, *noun.ancestors)
        for word in (above, *above.children)
        if word.i < noun.i and noun.i - word.i <= AFTER_WITHIN
    )


@rule(
    fires=[
        "Russian jets bombed Ariha. In Homs, separately, jets bombed Waer.",
        "Russian jets bombed Ariha. In a separate incident, jets bombed Waer.",
        "Russian jets bombed Ariha. In Homs, meanwhile, a missile hit Waer.",
    ],
    near_misses=[
        "Russian jets bombed Ariha. In Homs, jets bombed Waer.",
        "Russian jets bombed separate targets in Ariha.",
    ],
    idle=False,
)
def is_told_apart(trigger: Trigger) -> bool:
    """ "Separately": it is said to have nothing to do with what was told before."""
    return any(
        word.lower_ == "separately"
        or (word.lower_ == "separate" and lemma(word.head) in _INCIDENTS)
        or (word.lower_ == "meanwhile" and word.sent[0].lower_ in {"in", "near"})
        for word in trigger.head.sent
        if word.i < trigger.head.i
    )


@rule(
    fires=[
        "Army rockets hit Ariha. State media said that three rockets hit a school in Masyaf.",
        "Army rockets hit Ariha. State television said shells fell on Masyaf, killing two.",
    ],
    near_misses=[
        "Army rockets hit Ariha. State media said that the shells hit rebels in Ariha.",
        "Army rockets hit Ariha. Residents said that shells exploded in Masyaf.",
    ],
    idle=False,
)
def is_told_by_state(strike: StrikeMention) -> bool:
    """ "State media said shells hit X": nobody's who are hit; of its own it says whom they hit."""
    if strike.definite or strike.targets:
        return False
    said_by = [word for speaker in strike.attribution.speakers for word in speaker.subtree]
    words = {word.lower_ for word in said_by}
    return "sana" in words or ("state" in words and bool(words & _MEDIA))


@rule(
    fires=[
        "Air defences foiled an Israeli raid over Masyaf. One man was killed in the air strike.",
        "Syria repelled an Israeli attack near Homs. A depot was hit in the air strike on Homs.",
    ],
    near_misses=[
        "Air defences foiled a raid over Masyaf. One man was killed in the air strike.",
        "Russia condemned an Israeli raid on Masyaf. One man was killed in the air strike.",
    ],
    idle=False,
)
def is_of_intercepted(mention: ActorMention) -> bool:
    """ "Foiled an Israeli raid": whose strike was met, whatever came through of it."""
    noun = owner_noun(mention.root)
    return lemma(noun) in STRIKE_NOUNS and lemma(noun.head) in INTERCEPTING_VERBS


@rule(
    fires=[
        "US jets bombed Ariha. US forces shot a drone down. The second drone attack hit Hass.",
        "US jets bombed Ariha. US forces managed to shoot down a drone. A drone hit Hass.",
    ],
    near_misses=[
        "US jets bombed Ariha. A drone was shot down. A drone hit Hass.",
        "US jets bombed Ariha. US drones bombed Hass. A drone hit Saraqib.",
    ],
    idle=False,
)
def has_downed(mention: ActorMention, strike: Trigger) -> bool:
    """ "US forces shot the drone down": another drone that strikes is not theirs."""
    doing = owner_noun(mention.root).head
    verbs = (doing, *children(doing, Role.OPEN_COMPLEMENT))
    downed = {
        lemma(thing)
        for verb in verbs
        if lemma(verb) == "shoot" and any(word.lower_ == "down" for word in verb.children)
        for thing in children(verb, Role.OBJECT)
    }
    return any(lemma(word) in downed for word in strike.head.subtree)


@rule(
    fires=[
        "Russian jets bombed Ariha. Two Russian soldiers died when a drone hit a car in Hass.",
        "Turkish guns shelled Azaz. Three Turkish soldiers were killed in an air strike on Ariha.",
    ],
    near_misses=[
        "Russian jets bombed Ariha. Two soldiers died when a drone hit a car in Hass.",
        "Russian jets bombed Ariha. Russian jets killed two soldiers in an air strike on Hass.",
    ],
    idle=False,
)
def is_of_the_dead(mention: ActorMention, facts: SentenceFacts) -> bool:
    """ "Three Russian soldiers were killed": whose dead they were, and who did not strike."""
    noun = named_noun(mention.root)
    return any(noun in {toll.last, toll.last.head} for toll in facts.tolls if noun.pos_ == "NOUN")


@rule(
    fires=[
        "The army shelled Douma. The Levant Brigade said its fighters had shelled Fua.",
        "The army shelled Douma. A spokesman for a new movement said it had shelled Fua.",
    ],
    near_misses=[
        "The army shelled Douma. A doctor for the Red Crescent said its jets bombed Harasta.",
        "The army shelled Douma. Residents of the town said its guns had shelled Harasta.",
        "ISIS shelled Palmyra. The group said its fighters had shelled Tadmur.",
    ],
    idle=False,
)
def is_stranger(speaker: Token) -> bool:
    """ "The Levant Brigade said its fighters ...": an armed group that is named or new here."""
    for one in (speaker, *phrases(speaker, "for", "of", "from", "with", "in")):
        named = any(word.pos_ == "PROPN" for word in one.subtree)
        new = any(word.lower_ in {"a", "an"} for word in one.children)
        if lemma(one) in _FIGHTING and (named or new):
            return True
    return False


@rule(
    fires=[
        "State media said terrorists had fired mortar shells at Jaramana on Monday.",
        "SANA said a terrorist organisation shelled Nubl with rockets.",
        "On the other hand, factions fired rockets at Nubl.",
        "Nubl was shelled by armed groups on Monday.",
    ],
    near_misses=[
        "Rebels fired mortar shells at Jaramana on Monday.",
        "A relief organisation said Nubl was shelled with rockets.",
        "Palestinian factions fired rockets at Nubl.",
    ],
    idle=False,
)
def means_militants(noun: Token) -> bool:
    """ "Terrorists", "militant groups": who fights the state, by its own words for them."""
    if lemma(noun) in _MILITANTS:
        return True
    beside = list(children(noun, Role.ADJECTIVE, Role.COMPOUND))
    if noun.lower_ == "factions" and not beside:
        return True  # "factions fired rockets", as monitors and local papers say of rebels
    return lemma(noun) in GROUPS and any(lemma(word) in _ARMED for word in beside)


@rule(
    fires=[
        "SANA said the air force had destroyed two dens at Tabqa.",
        "The Russian ministry said the air force had hit a depot near Ariha.",
    ],
    near_misses=[
        "SANA said a foreign air force had destroyed two dens at Tabqa.",
        "SANA said the force of a blast had destroyed two houses at Tabqa.",
    ],
    idle=False,
)
def is_the_air_force(noun: Token) -> bool:
    """ "The air force", with no word of whose."""
    beside = {word.lower_ for word in noun.children}
    return lemma(noun) == "force" and {"the", "air"} <= beside


@rule(
    fires=[
        "The Defence Ministry in Moscow said jets had hit a command post near Ariha.",
        "The Israeli army said fighter planes had struck a post near Homs.",
    ],
    near_misses=[
        "The Defence Ministry in Moscow said Syrian jets had hit a post near Ariha.",
        "The Defence Ministry in Moscow said unidentified jets had hit a post near Ariha.",
    ],
    idle=False,
)
def is_unowned_aircraft(noun: Token) -> bool:
    """ "Jets", "Su-24 bombers", with no word of whose: an army that says so means its own."""
    if not words(noun) & AIR_WORDS or any(role(w) is Role.POSSESSIVE for w in noun.children):
        return False
    beside = children(noun, Role.ADJECTIVE, Role.COMPOUND)
    return all(words(word) & AIR_WORDS or word.lower_ in _OF_ARMY for word in beside)


@rule(
    fires=[
        "A rebel spokesman said that fighters had shelled the airport of Hama.",
        "A rebel commander said units had shelled Nubl with rockets.",
    ],
    near_misses=[
        "A rebel spokesman said that Kurdish fighters had shelled Azaz.",
        "A rebel spokesman said that the fighters of ISIS had shelled Azaz.",
    ],
    idle=False,
)
def is_unowned_force(noun: Token) -> bool:
    """ "Fighters", "units", with no word of whose: those of who speaks for one side."""
    return noun.lower_ in {"fighters", "units", "factions"} and not any(noun.children)


@rule(
    fires=[
        "The Defence Ministry in Moscow said jets had hit a command post near Ariha.",
        "The Israeli army said jets had struck a post near Homs.",
    ],
    near_misses=[
        "The foreign ministry in Moscow said jets had hit a post near Ariha.",
        "Residents said jets had struck a post near Homs.",
    ],
    idle=False,
)
def is_military(speaker: Token) -> bool:
    """ "The Defence Ministry", "the army", "the military": who speaks of its own aircraft."""
    named = {lemma(speaker), *(lemma(w) for w in children(speaker, Role.COMPOUND, Role.ADJECTIVE))}
    return bool(named & _MILITARY)


def is_militant(mention: ActorMention) -> bool:
    """Whether "the militants" may be these: by who they are, or as they were called."""
    return mention.party.militants or any(lemma(word) in _MILITANTS for word in mention.span)


def owner_noun(name: Token) -> Token:
    """The noun that is the named side's: "jets" of "Syrian army jets", "jets of the army"."""
    noun = named_noun(name)
    if role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ == "of":
        return noun.head.head
    return noun


@rule(
    fires=[
        "The hospital in Ariha was hit by seven sustained Sukhoi SU-24 affiliated to the Syrian "
        "regime.",
        "The clinic in Saraqib was bombed by six sustained Sukhoi SU-22 belonging to the regime.",
    ],
    near_misses=[
        "Jets hit a depot in Ariha belonging to the rebels.",
        "Jets of Russia hit Ariha.",
    ],
    idle=None,
)
def owner_told_after(sentence: Sentence, actors: Sequence[ActorMention]) -> str | None:
    """ "SU-24 affiliated to the regime": whose aircraft, also where the grammar lost it."""
    for word in sentence.span[1:]:
        if word.lower_ not in OWNED or not words(word.nbor(-1)) & AIR_WORDS:
            continue
        after = (m for m in actors if word.i < m.span.start <= word.i + OWNER_WITHIN)
        return next((mention.actor for mention in after), None)
    return None
