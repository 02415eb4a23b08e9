"""Repairs of noun phrases that the parser is known to get wrong in news of strikes."""

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    FORCE_NOUNS,
    HAPPEN_VERBS,
    SHELL_WORDS,
    STRIKE_NOUNS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.roles import (
    NAMING,
    Role,
    attach,
    child,
    children,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_HARMING = words_of("killing_verbs") | words_of("wounding_verbs")
_DONE_BY_STRIKES = VERBS | HAPPEN_VERBS
_GERUNDS = words_of("shelling_gerunds")
_BESIDE = frozenset({Role.CLAUSE_COMPLEMENT, Role.ADVERBIAL_CLAUSE, Role.PARATAXIS})
_DOERS = FORCE_NOUNS | AIR_WORDS | words_of("leagues")


@rule(
    fires=[
        "Turkey carried out air and ground strikes on Ariha.",
        "The army launched a wave of air and artillery attacks on Ariha.",
    ],
    near_misses=[
        "Turkey carried out air strikes and ground attacks on Ariha.",
        "Rockets and air strikes hit Ariha.",
    ],
    idle=False,
)
def shared_noun(arm: Token) -> bool:
    """ "Air and ground strikes": strikes of two kinds; the air is none of it."""
    if arm.tag_ not in {"NN", "JJ"} or arm.lower_ not in AIR_WORDS | SHELL_WORDS:
        return False
    strikes = next(
        (c for c in children(arm, Role.CONJUNCT) if c.lemma_.lower() in STRIKE_NOUNS), None
    )
    if strikes is None or role(arm) in NAMING or child(strikes, *NAMING) is None:
        return False
    others = list(children(arm, Role.PREPOSITION, Role.DETERMINER, Role.PUNCTUATION))
    put_in_place_of(strikes, arm)
    attach(arm, strikes, Role.COMPOUND)
    for other in others:
        other.head = strikes
    return True


@rule(
    fires=[
        "Army aircraft renewed barrel bomb attacks on Ariha.",
        "Meanwhile, Syrian government aircraft renewed barrel bomb attacks on Saraqib.",
    ],
    near_misses=[
        "Army aircraft carried out renewed attacks on Ariha.",
        "Renewed barrel bomb attacks hit Ariha.",
    ],
    idle=False,
)
def doing_participle(participle: Token) -> bool:
    """ "Aircraft renewed barrel bomb attacks": a deed, as it has a doer, and no adjective."""
    if participle.tag_ not in {"VBN", "VBD"} or role(participle) is not Role.ADJECTIVE:
        return False
    doer = child(participle, Role.SUBJECT)
    thing = participle.head
    while role(thing) in NAMING:
        thing = thing.head
    if doer is None or doer.i > participle.i or thing.i < participle.i:
        return False
    before = [c for c in thing.children if c.i < doer.left_edge.i]
    put_in_place_of(participle, thing)
    attach(thing, participle, Role.OBJECT)
    for word in before:
        word.head = participle
    participle.tag_, participle.pos_ = "VBD", "VERB"
    return True


@rule(
    fires=[
        "The coalition targeted areas of Raqqa on Monday.",
        "The regime forces targeted areas in Hatla and Ariha.",
    ],
    near_misses=[
        "The coalition targeted a base in Raqqa on Monday.",
        "The list of coalition targeted areas includes Raqqa.",
    ],
    idle=False,
)
def deed_on_areas(deed: Token) -> bool:
    """ "The coalition targeted areas of X": what it did, and no areas it targeted once."""
    if deed.tag_ not in {"VBN", "VBD"} or role(deed) is not Role.ADJECTIVE:
        return False
    thing, doer = deed.head, deed.nbor(-1) if deed.i > deed.sent.start else deed
    if thing.i < deed.i or deed.lemma_.lower() not in VERBS or doer.lemma_.lower() not in _DOERS:
        return False
    if thing.head == doer and role(doer) is Role.ROOT:
        doer.tag_, doer.pos_ = "NNS", "NOUN"
    elif role(thing) is not Role.ROOT or any(
        token.tag_ == "VBD" and token != deed for token in deed.sent
    ):
        return False
    early = [c for c in (*thing.children, *deed.children, *doer.children) if c.i < doer.i]
    put_in_place_of(deed, doer if thing.head == doer else thing)
    attach(doer, deed, Role.SUBJECT)
    attach(thing, deed, Role.OBJECT)
    deed.tag_, deed.pos_ = "VBD", "VERB"
    for word in early:
        word.head = deed if role(word) in {Role.PREPOSITION, Role.PUNCTUATION} else doer
    return True


@rule(
    fires=[
        "Air strikes on Ariha, Saraqib and Idlib killed 40 people.",
        "Shelling of Ariha, Saraqib and Binnish left 12 people dead.",
        "Shelling of Ariha, Hish and Saraqib was reported on Monday.",
    ],
    near_misses=[
        "After air strikes on Ariha, Saraqib and Binnish emptied.",
        "After air strikes on Ariha, Saraqib and Binnish were evacuated.",
        "Air strikes on Ariha and Saraqib killed 40 people.",
    ],
    idle=False,
)
def broken_list(verb: Token) -> bool:
    """ "Strikes on X, Y and Z killed 40": the strikes kill; Y and Z kill nobody."""
    told = verb.lemma_.lower() == "report"  # "were reported"
    if verb.lemma_.lower() not in _DONE_BY_STRIKES and not told:
        return False
    rest = child(verb, Role.PASSIVE_SUBJECT if told else Role.SUBJECT)
    if rest is None or rest.pos_ != "PROPN":
        return False
    comma = rest.left_edge.i - 1
    if (
        comma <= verb.sent.start
        or verb.doc[comma].text != ","
        or child(rest, Role.CONJUNCT) is None
    ):
        return False
    first = verb.doc[comma - 1]
    strikes = next((token for token in first.ancestors if token.head == verb), None)
    if first.pos_ != "PROPN" or strikes is None or strikes.i > first.i:
        return False
    if strikes.lower_ in _GERUNDS:
        strikes.tag_, strikes.pos_, strikes.lemma_ = "NN", "NOUN", strikes.lower_
    elif strikes.lemma_.lower() not in STRIKE_NOUNS | WEAPONS:
        return False
    attach(strikes, verb, role(rest))
    attach(rest, first, Role.CONJUNCT)
    verb.doc[comma].head = first
    return True


@rule(
    fires=[
        "Raids on Hass and Ariha killed 20 people, 11 of them in Hass.",
        "Raids killed 20 people, 11 of them in Hass.",
    ],
    near_misses=[
        "Raids killed 20 people in Hass, 11 of them children.",
        "Raids killed 20 people and hurt 11 of them badly in Hass.",
    ],
    idle=False,
)
def part_at_place(within: Token) -> bool:
    """ "Killed 20, 11 of them in X": the 11 were there, and not the 20."""
    if within.lower_ not in {"in", "at", "near"} or within.i - 3 < within.sent.start:
        return False
    number, of, them = within.doc[within.i - 3 : within.i]
    if not number.like_num or of.lower_ != "of" or them.lower_ not in {"them", "whom", "those"}:
        return False
    if within.head == number:
        return False
    attach(within, number, Role.PREPOSITION)
    return True


@rule(
    fires=[
        "Russian jets bombed several towns yesterday, including Khan Sheikhoun and Ariha, "
        "activists said.",
        "Russian and Syrian jets bombed several towns yesterday, including Ariha and Azaz.",
    ],
    near_misses=[
        "Several jets, including two drones, bombed Ariha and Hass.",
        "Jets bombed several towns, including Hass.",
    ],
    idle=False,
)
def parts_of_struck(including: Token) -> bool:
    """ "Jets bombed towns yesterday, including X": X is one of the towns, and no jet."""
    doer = including.head
    struck = child(doer.head, Role.OBJECT) if role(doer) is Role.SUBJECT else None
    if including.lower_ != "including" or struck is None or not doer.head.i < struck.i:
        return False
    if including.i < struck.i or struck.tag_ != "NNS":
        return False
    attach(including, struck, Role.PREPOSITION)
    return True


@rule(
    fires=[
        "Rescuers say at least 12 civilians were killed in Syrian government airstrikes on a town.",
        "Medics say at least nine children were hurt in Syrian government airstrikes on a market.",
    ],
    near_misses=[
        "Medics say government airstrikes have killed nine people in Idlib.",
        "Nine people were killed by the army as airstrikes hit Idlib.",
    ],
    idle=False,
)
def parted_strikes(strikes: Token) -> bool:
    """ "Killed in government airstrikes on X": whose strikes they are, and no clause beside."""
    if strikes.tag_ != "NNS" or role(strikes) not in _BESIDE or strikes.i == strikes.sent.start:
        return False
    owner = strikes.nbor(-1)
    preposition = owner.head
    parted = role(owner) is Role.PREPOSITION_OBJECT and strikes.lemma_.lower() in STRIKE_NOUNS
    if not parted or preposition.i > owner.i or preposition in list(strikes.subtree):
        return False
    for word in children(owner, Role.DETERMINER):
        word.head = strikes
    attach(strikes, preposition, Role.PREPOSITION_OBJECT)
    attach(owner, strikes, Role.COMPOUND)
    return True


@rule(
    fires=[
        "An air raid killed a couple and their three children in Saraqib.",
        "Shelling wounded a couple and their two sons in Ariha.",
    ],
    near_misses=[
        "An air raid killed a man and his three children in Saraqib.",
        "An air raid killed a couple and hit a mill in Saraqib.",
    ],
    idle=False,
)
def joined_to_deed(noun: Token) -> bool:
    """ "Killed a couple and their three children": they were killed too, and are no deed."""
    verb, owners = noun.head, {"their", "his", "her"}
    if role(noun) is not Role.CONJUNCT or noun.pos_ != "NOUN":
        return False
    if verb.lemma_.lower() not in _HARMING or not any(c.lower_ in owners for c in noun.children):
        return False
    first = child(verb, Role.OBJECT)
    if first is None or not first.i < noun.i:
        return False
    attach(noun, first, Role.CONJUNCT)
    return True
