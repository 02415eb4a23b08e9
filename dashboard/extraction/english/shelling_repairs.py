"""Repairs of words that name a strike or tell of one: "shelling continued", "strikes hit X"."""

from dashboard.extraction.english.lexicon import (
    DENYING_VERBS,
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
    SUBJECTS,
    Role,
    attach,
    child,
    children,
    first_conjunct,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_DONE_BY_STRIKES = VERBS | HAPPEN_VERBS
_BEGINNING = words_of("begins")
_GERUNDS = words_of("shelling_gerunds")
_OF_SHELLING = SHELL_WORDS | WEAPONS | {"ground"}
_OF_PREPOSITION = frozenset({Role.PREPOSITION_OBJECT, Role.PREPOSITION_CLAUSE})
_MISTAKEN_FOR = SUBJECTS | {Role.ADVERB, Role.AUXILIARY, Role.ADVERBIAL_CLAUSE}
_MISREAD_STRIKES = words_of("misread_strikes")


@rule(
    fires=[
        "On Jan. 13, airstrikes on Damascus killed two people.",
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
        "Shelling by rebels killed one person in Ariha late on Sunday.",
        "Shelling by rebels killed one person in Khan Sheikhoun late on Sunday, medics said.",
    ],
    near_misses=[
        "Shelling Ariha with mortars, rebels killed one person.",
        "By shelling Ariha, rebels killed one person.",
    ],
    idle=False,
)
def opening_bombardment(token: Token) -> bool:
    """ "Shelling by rebels killed one person": the shelling kills."""
    verb, after = token.head, token.nbor(1) if token.i + 1 < token.sent.end else token
    if token.tag_ != "VBG" or token.lower_ not in _GERUNDS or token.i != token.sent.start:
        return False
    if after.lower_ not in {"by", "of", "in"} or role(token) is not Role.ADVERBIAL_CLAUSE:
        return False
    between = token.doc[token.i : verb.i]
    if verb.i < token.i or child(verb, *SUBJECTS) or any(word.text == "," for word in between):
        return False
    token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
    attach(token, verb, Role.SUBJECT)
    return True


@rule(
    fires=[
        "The coalition's warplanes continued bombing ISIS positions in Tabqa.",
        "Turkish jets continued bombing YPG positions near Afrin.",
        "Jets bombed Saraqib. Moscow denied bombing Saraqib.",
    ],
    near_misses=[
        "Jets bombed Saraqib. Moscow denied bombing claims in Saraqib.",
        "The coalition's warplanes continued bombing raids near Tabqa.",
        "The army resumed shelling Ariha.",
    ],
    idle=False,
)
def deed_gone_on_with(deed: Token) -> bool:
    """ "Continued bombing ISIS positions", "denied bombing X": what is bombed, not its kind."""
    if deed.lower_ not in _GERUNDS or deed.i == deed.sent.start:
        return False
    going_on, thing = deed.nbor(-1), deed.head
    denied = going_on.lemma_.lower() in DENYING_VERBS
    if not (denied or going_on.lemma_.lower() in _BEGINNING) or role(deed) not in NAMING:
        return False
    if role(thing) is not Role.OBJECT or thing.head != going_on:
        return False
    if thing.lemma_.lower() in STRIKE_NOUNS or (denied and thing.pos_ != "PROPN"):
        return False  # "bombing raids", "denied bombing claims"
    deed.tag_, deed.pos_, deed.lemma_ = "VBG", "VERB", deed.lower_.removesuffix("ing")
    attach(deed, going_on, Role.OPEN_COMPLEMENT)
    attach(thing, deed, Role.OBJECT)
    return True


@rule(
    fires=[
        "The town of Ariha is witnessing rocket and artillery shelling by the army.",
        "The army renewed the missile shelling on Ariha.",
        "A farmer was killed in ground shelling by the army on Saraqib.",
        "A farmer was killed in rocket shelling carried out by the army on Saraqib.",
    ],
    near_misses=[
        "The army was shelling Ariha with artillery.",
        "The army used artillery, shelling Ariha.",
        "A farmer was killed by artillery shelling Saraqib.",
    ],
    idle=False,
)
def shelling_noun(token: Token) -> bool:
    """ "Saw artillery shelling by the army": one thing that was seen, not artillery that shells."""
    if token.tag_ != "VBG" or token.lower_ not in _GERUNDS or token.i == token.sent.start:
        return False
    before = token.nbor(-1)
    if before.lemma_.lower() not in _OF_SHELLING or child(token, Role.OBJECT) is not None:
        return False
    first = first_conjunct(before)
    over = {first.head, first, before}
    if role(first) is Role.PREPOSITION_OBJECT:
        over.add(first.head.head)  # "killed in artillery shelling"
    elif role(first) is not Role.OBJECT:
        return False
    if token.head not in over:
        return False
    token.tag_, token.pos_ = "NN", "NOUN"
    token.lemma_ = token.lower_
    for done in tuple(children(token, Role.OPEN_COMPLEMENT)):
        attach(done, token, Role.PARTICIPLE_CLAUSE)  # "carried out by the army"
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
        "Ten people were injured in government shelling of Darat Izza.",
        "Ten people were killed in army shelling of Darat Izza.",
    ],
    near_misses=[
        "A civilian was killed by Turkish artillery shelling a village near Tell Tamer.",
        "Two women were wounded by shelling in Kobani.",
    ],
    idle=False,
)
def shelling_of_theirs(token: Token) -> bool:
    """ "Killed by Turkish shelling", "saw intense shelling": a thing, not what somebody does."""
    if token.lower_ not in _GERUNDS or token.i == token.sent.start:
        return False
    if child(token, Role.OBJECT) is not None:
        return False
    whose = token.nbor(-1)
    beside = role(whose) is role(token) is Role.PREPOSITION_OBJECT and whose.head == token.head
    if token.tag_ != "VBG" and not beside:
        return False
    theirs = whose.tag_ in {"JJ", "NNP"} or whose.lemma_.lower() in FORCE_NOUNS
    if role(whose) is Role.PREPOSITION_OBJECT and theirs:
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
        "Regime shelling killed 30 people in Douma.",
        "Activists said rebel shelling on Monday killed two people in Aleppo.",
        "Activists said regime shelling had killed 30 people in Douma.",
    ],
    near_misses=[
        "Troops shelling Douma killed 30 people.",
        "The army was shelling Douma and killed 30 people.",
    ],
    idle=False,
)
def owned_shelling(token: Token) -> bool:
    """ "Regime shelling killed 30": whose shelling it was, and no regime that kills shelling."""
    if token.lower_ not in _GERUNDS or token.i == token.sent.start or child(token, Role.OBJECT):
        return False
    owner = token.nbor(-1)
    if owner.tag_ not in {"NN", "NNP", "JJ"} or role(owner) not in SUBJECTS:
        return False
    verb = token.head if owner.head == token else owner.head
    beside = token.head == verb and token.i < verb.i and role(token) in _MISTAKEN_FOR
    if not (beside or (token.head == owner and role(token) is Role.PARTICIPLE_CLAUSE)):
        return False
    attach(token, verb, role(owner))
    attach(owner, token, Role.COMPOUND)
    token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
    return True


@rule(
    fires=[
        "The bombing of Saraqib by Russia killed nine people.",
        "The bombing of Saraqib by Russia went on.",
    ],
    near_misses=[
        "The bombing of a house by the river in Saraqib killed nine people.",
        "Jets bombed the town of Saraqib by night.",
    ],
    idle=False,
)
def deed_done_by_them(by: Token) -> bool:
    """ "The bombing of X by Russia": by whom it was done; X is not "by Russia"."""
    name, of = by.head, by.head.head
    if by.lower_ != "by" or name.pos_ != "PROPN" or of.lower_ != "of" or by.i < name.i:
        return False
    if of.head.lemma_.lower() not in STRIKE_NOUNS or role(name) is not Role.PREPOSITION_OBJECT:
        return False
    attach(by, of.head, Role.PREPOSITION)
    return True


@rule(
    fires=[
        "Erdogan said Russia was bombing hospitals in Idlib.",
        "The Turkish president said Russia was bombing hospitals in Idlib.",
    ],
    near_misses=[
        "Erdogan said it was the bombing of hospitals in Idlib.",
        "Russia was bombing Idlib on Monday, activists said.",
    ],
    idle=False,
)
def deed_going_on(deed: Token) -> bool:
    """ "Said Russia was bombing hospitals": what it did, and no noun."""
    if deed.lower_ not in _GERUNDS or deed.pos_ != "NOUN":
        return False
    if child(deed, Role.AUXILIARY) is None or child(deed, Role.SUBJECT) is None:
        return False
    deed.tag_, deed.pos_, deed.lemma_ = "VBG", "VERB", deed.lower_.removesuffix("ing")
    return True


@rule(
    fires=[
        "The town of Ariha came under shelling by rebels.",
        "The town of Saraqib came under shelling by army units.",
    ],
    near_misses=[
        "The town of Ariha came under heavy shelling.",
        "Rebels came under fire after shelling the town of Ariha.",
    ],
    idle=False,
)
def shelling_suffered(shelling: Token) -> bool:
    """ "Came under shelling by A": what the town suffers, and nothing that it does."""
    under = shelling.nbor(-1) if shelling.i > shelling.sent.start else shelling
    if shelling.tag_ != "VBG" or shelling.lower_ not in _GERUNDS or under.lower_ != "under":
        return False
    if role(shelling) not in {Role.ADVERBIAL_CLAUSE, Role.PREPOSITION_CLAUSE}:
        return False
    attach(shelling, under, Role.PREPOSITION_OBJECT)
    shelling.tag_, shelling.pos_ = "NN", "NOUN"
    shelling.lemma_ = shelling.lower_
    return True
