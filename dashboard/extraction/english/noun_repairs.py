"""Repairs of noun phrases that the parser is known to get wrong in news of strikes."""

from spacy.tokens import Token

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
    first_conjunct,
    objects,
    put_in_place_of,
    role,
)
from dashboard.extraction.rules import rule

_QUANTITIES = words_of("quantities")
_DONE_BY_STRIKES = VERBS | HAPPEN_VERBS
_BEGINNING = words_of("begins")
_GERUNDS = words_of("shelling_gerunds")
_OF_PREPOSITION = frozenset({Role.PREPOSITION_OBJECT, Role.PREPOSITION_CLAUSE})
_DOERS = FORCE_NOUNS | AIR_WORDS | words_of("leagues")
_MISREAD_STRIKES = words_of("misread_strikes")


@rule(
    fires=[
        "On Jan. 13, airstrikes believed to be Israel's hit Damascus.",
        "In that time, airstrikes by the coalition killed ten people in Kobani.",
        "Medics said jets bombed Ariha and that shells from an army post landed on Hass.",
    ],
    near_misses=[
        "On Monday, Russian airstrikes hit Ariha.",
        "Russia strikes Ariha on Monday.",
    ],
    idle=False,
)
def verbal_noun(token: Token) -> bool:
    """ "On Monday, airstrikes believed to be ...": strikes, though parsed as a verb."""
    if token.tag_ != "VBZ" or token.lower_ not in _MISREAD_STRIKES:
        return False
    doer = child(token, Role.SUBJECT)
    told = doer is not None and doer.lower_ == "that" and token.head.i > token.i
    if child(token, Role.OBJECT) is not None or (doer is not None and not told):
        return False
    if doer is not None:
        attach(doer, token.head, Role.MARKER)  # "said that shells from X landed"
    token.tag_, token.pos_ = "NNS", "NOUN"
    token.lemma_ = token.lower_.removesuffix("s")
    return True


@rule(
    fires=[
        "Air strikes hit two towns. In Douma 20 were killed, in Arbin five.",
        "Jets bombed two towns. In Ariha nine were killed, in Saraqib six.",
    ],
    near_misses=[
        "Air strikes hit two towns. In Douma 20 people were killed.",
        "Air strikes on Douma killed 20.",
    ],
    idle=False,
)
def number_of_dead(number: Token) -> bool:
    """ "In X 20 were killed": so many people, not a part of the name."""
    name = number.head
    if role(number) is not Role.NUMBER or name.pos_ != "PROPN" or number.i != name.i + 1:
        return False
    verb = name.head.head
    if name.head.lower_ not in {"in", "at"}:
        return False
    if verb.pos_ != "VERB" or verb.i < number.i or child(verb, Role.PASSIVE_SUBJECT) is not None:
        return False
    if child(verb, Role.SUBJECT) is not None:
        return False
    passive = child(verb, Role.PASSIVE_AUXILIARY) is not None
    attach(number, verb, Role.PASSIVE_SUBJECT if passive else Role.SUBJECT)
    return True


@rule(
    fires=[
        "Shelling intensified in Jobar on Monday.",
        "Shelling continued on Monday across Daraa, activists said.",
        "Nine people were injured when shelling hit a market in Ariha.",
        "Nine people died after shelling struck a school in Ariha.",
    ],
    near_misses=[
        "Shelling Jobar with mortars, the army advanced.",
        "The shelling intensified in Jobar on Monday.",
    ],
    idle=False,
)
def opening_shelling(token: Token) -> bool:
    """ "Shelling continued in X", "when shelling hit X": what goes on, not a helping verb."""
    if token.tag_ != "VBG" or token.lower_ not in _GERUNDS or token.i + 1 >= token.sent.end:
        return False
    verb, first = token.nbor(1), token.i == token.sent.start
    if not first and verb.lemma_.lower() not in _DONE_BY_STRIKES | {"kill", "wound"}:
        return False
    if not first and token.nbor(-1).pos_ == "CCONJ":
        return False  # "air strikes and shelling hit X": one
    if role(token) is Role.PREPOSITION_CLAUSE and verb.head in {token, token.head.head}:
        after = token.head
        attach(verb, after.head, Role.ADVERBIAL_CLAUSE)
        attach(after, verb, Role.MARKER)
    elif (
        token.head != verb
        or role(token) not in {Role.AUXILIARY, Role.PASSIVE_AUXILIARY}
        or child(verb, Role.AUXILIARY) not in {token, None}
    ):
        return False
    token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
    verb.tag_ = "VBD"
    attach(token, verb, Role.SUBJECT)
    return True


@rule(
    fires=[
        "The coalition's warplanes continued bombing ISIS positions in Tabqa.",
        "Turkish jets continued bombing YPG positions near Afrin.",
    ],
    near_misses=[
        "The coalition's warplanes continued bombing raids near Tabqa.",
        "The army resumed shelling Ariha.",
    ],
    idle=False,
)
def deed_gone_on_with(deed: Token) -> bool:
    """ "Continued bombing ISIS positions": what is bombed, not what kind of positions they are."""
    if deed.i == deed.sent.start or not deed.lower_.endswith("ing"):
        return False
    going_on, thing = deed.nbor(-1), deed.head
    if going_on.lemma_.lower() not in _BEGINNING or role(deed) not in {*NAMING, Role.ADJECTIVE}:
        return False
    if role(thing) is not Role.OBJECT or thing.head != going_on or deed.lower_ not in _GERUNDS:
        return False
    if thing.lemma_.lower() in STRIKE_NOUNS:
        return False  # "bombing raids"
    deed.tag_, deed.pos_, deed.lemma_ = "VBG", "VERB", deed.lower_.removesuffix("ing")
    attach(deed, going_on, Role.OPEN_COMPLEMENT)
    attach(thing, deed, Role.OBJECT)
    return True


@rule(
    fires=[
        "The town of Ariha is witnessing rocket and artillery shelling by the army.",
        "The army renewed the missile shelling on Ariha.",
    ],
    near_misses=[
        "The army was shelling Ariha with artillery.",
        "The army used artillery, shelling Ariha.",
    ],
    idle=False,
)
def shelling_noun(token: Token) -> bool:
    """ "Saw artillery shelling by the army": one thing that was seen, not artillery that shells."""
    if token.tag_ != "VBG" or token.lower_ not in _GERUNDS or token.i == token.sent.start:
        return False
    before = token.nbor(-1)
    if before.lemma_.lower() not in SHELL_WORDS | WEAPONS or child(token, Role.OBJECT) is not None:
        return False
    first = first_conjunct(before)
    if role(first) not in {Role.OBJECT, Role.PREPOSITION_OBJECT} or token.head not in {
        first.head,
        first,
        before,
    }:
        return False
    token.tag_, token.pos_ = "NN", "NOUN"
    token.lemma_ = token.lower_
    put_in_place_of(token, first)
    for word in tuple(children(first, Role.DETERMINER)):
        word.head = token
    attach(first, token, Role.COMPOUND)
    return True


@rule(
    fires=[
        "A civilian was killed by Turkish shelling in a village near Tell Tamer.",
        "Two women were wounded by Turkish shelling on Sunday in Kobani.",
        "SOHR monitored intense shelling by the Turkish forces, targeting Hirbil village.",
    ],
    near_misses=[
        "A civilian was killed by Turkish artillery shelling a village near Tell Tamer.",
        "Two women were wounded by shelling in Kobani.",
    ],
    idle=False,
)
def shelling_of_theirs(token: Token) -> bool:
    """ "Killed by Turkish shelling", "saw intense shelling": a thing, not what somebody does."""
    if token.tag_ != "VBG" or token.lower_ not in _GERUNDS or token.i == token.sent.start:
        return False
    if child(token, Role.OBJECT) is not None:
        return False
    whose = token.nbor(-1)
    if role(whose) is Role.PREPOSITION_OBJECT and whose.tag_ in {"JJ", "NNP"}:
        put_in_place_of(token, whose)
        attach(whose, token, Role.COMPOUND)
    elif role(whose) is Role.OBJECT_PREDICATE and whose.head == token.head:
        attach(token, token.head, Role.OBJECT)
        attach(whose, token, Role.ADJECTIVE)
    elif role(whose) in NAMING and whose.head == token and role(token) in _OF_PREPOSITION:
        attach(token, token.head, Role.PREPOSITION_OBJECT)
    else:
        return False
    token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
    return True


@rule(
    fires=[
        "Government forces fired dozens of rockets at Ariha.",
        "The army fired a series of shells at Ariha.",
    ],
    near_misses=[
        "Government forces fired rockets at dozens of villages.",
        "Rockets killed dozens of people in Ariha.",
    ],
    idle=False,
)
def counted_thing(of: Token) -> bool:
    """ "Fired dozens of rockets": what is fired are rockets; the dozens only count them."""
    quantity = of.head
    if of.lower_ != "of" or quantity.lower_ not in _QUANTITIES:
        return False
    thing = next(objects(of), None)
    if thing is None or thing.lemma_.lower() not in WEAPONS | STRIKE_NOUNS:
        return False
    others = [
        c for c in quantity.children if c != of and (c.i > thing.i or role(c) is Role.PUNCTUATION)
    ]
    put_in_place_of(thing, quantity)
    attach(quantity, thing, Role.NUMBER)
    for other in others:
        other.head = thing
    return True


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
    ],
    near_misses=[
        "After air strikes on Ariha, Saraqib and Binnish emptied.",
        "Air strikes on Ariha and Saraqib killed 40 people.",
    ],
    idle=False,
)
def broken_list(verb: Token) -> bool:
    """ "Strikes on X, Y and Z killed 40": the strikes kill; Y and Z kill nobody."""
    rest = child(verb, Role.SUBJECT)
    if rest is None or rest.pos_ != "PROPN" or verb.lemma_.lower() not in _DONE_BY_STRIKES:
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
    attach(strikes, verb, Role.SUBJECT)
    attach(rest, first, Role.CONJUNCT)
    verb.doc[comma].head = first
    return True
