"""Repairs around what is fired: "rockets fired by rebels killed eight", "missiles from A at B"."""

from dashboard.extraction.english.lexicon import (
    LANDING_VERBS,
    SAYING_VERBS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    attach,
    child,
    children,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_DEEDS = VERBS | LANDING_VERBS | words_of("other_deeds")
_SENT = words_of("sent")
_GERUNDS = words_of("shelling_gerunds")
_HARMING = words_of("killing_verbs") | words_of("wounding_verbs")
_THROWING = words_of("throwing_verbs")
_POSTS = words_of("posts") | words_of("sites") | {"position"}


@rule(
    fires=[
        "Rockets fired by rebels killed eight people in Aleppo.",
        "Bombs dropped on Ariha killed nine people.",
        "Rockets launched from rebel-held areas hit Ariha, killing nine people.",
        "Barrel bombs dropped by army helicopters on Ariha have killed nine people.",
        "Six children died in Ariha when rockets fired by rebels struck another school.",
    ],
    near_misses=[
        "Rebels fired rockets and killed eight people in Aleppo.",
        "Rockets were fired by rebels at Aleppo.",
    ],
    idle=False,
)
def reduced_relative(sent: Token) -> bool:
    """ "Rockets fired by rebels killed eight": the rockets kill; they fire nothing."""
    if sent.lower_ not in _SENT or sent.tag_ not in {"VBN", "VBD"}:
        return False
    rockets = child(sent, *SUBJECTS)
    deed = _own_deed(sent)
    if rockets is None or deed is None or rockets.i != sent.i - 1:
        return False
    joined = child(sent, Role.CONJUNCTION, Role.OBJECT) or child(deed, Role.MARKER)
    if joined is not None:
        return False
    plain = {rockets.lemma_.lower(), rockets.lower_.removesuffix("s")}  # "Rockets" is a name to it
    if child(sent, Role.AGENT) is None and not plain & WEAPONS:
        return False
    if any(c.i < deed.i for c in children(deed, *SUBJECTS, Role.CONJUNCTION)):
        return False
    late = [
        c
        for c in children(sent, Role.PUNCTUATION, Role.PREPOSITION, Role.ADVERBIAL_CLAUSE)
        if c.i > deed.i
    ]
    put_in_place_of(deed, sent)
    rockets.head = deed
    attach(sent, rockets, Role.PARTICIPLE_CLAUSE)
    for token in late:
        token.head = deed
    return True


def _own_deed(sent: Token) -> Token | None:
    """ "Landed" of "rockets fired from hills landed in X", hung on the firing or on the hills."""
    parsed_as = (Role.CONJUNCT, Role.ADVERBIAL_CLAUSE, Role.OTHER)
    deed = next((c for c in children(sent, *parsed_as) if _is_past(c) and c.i > sent.i), None)
    misplaced = (
        token
        for token in sent.subtree
        if token.tag_ == "VBD" and role(token) is Role.PARTICIPLE_CLAUSE and token.i > sent.i
        if token.lemma_.lower() in _DEEDS and child(token, Role.AGENT) is None
    )
    # "Six died when rockets fired by rebels struck a school": joined to "died"
    beside = (
        token
        for token in children(sent.head, Role.CONJUNCT)
        if role(sent) is Role.ADVERBIAL_CLAUSE and token.tag_ == "VBD" and token.i > sent.i
        if token.lemma_.lower() in _DEEDS and child(token, *SUBJECTS) is None
    )
    return deed or next(misplaced, None) or next(beside, None)


def _is_past(verb: Token) -> bool:
    """ "Killed", "have killed"."""
    perfect = any(word.lower_ in {"have", "has", "had"} for word in children(verb, Role.AUXILIARY))
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and perfect)


@rule(
    fires=[
        "Shelling by rebels killed at least 12 civilians in Saraqib late on Sunday, medics said.",
        "Barrel bombs dropped by Russian warplanes killed at least 12 civilians in Azaz late on "
        "Sunday, activists said.",
        "Artillery shells fired by rebels killed more than 30 people in Azaz late on Sunday, "
        "activists said.",
    ],
    near_misses=[
        "Shelling by rebels killed on Sunday had hit Saraqib, activists said.",
        "Rebels who fired shells killed more than 30 people in Azaz late on Sunday, medics said.",
    ],
    idle=False,
)
def killing_of_theirs(killed: Token) -> bool:
    """ "Shells fired by rebels killed 30", read as rebels that were killed: the shells kill."""
    doers = killed.head
    by = doers.head
    sent = by.head
    if role(killed) is not Role.PARTICIPLE_CLAUSE or killed.lemma_.lower() not in _HARMING:
        return False
    if by.lower_ != "by" or not sent.i < by.i < killed.i or child(killed, Role.OBJECT) is None:
        return False
    weapons, top = sent, sent
    if sent.lower_ in _SENT:
        weapons = child(sent, *SUBJECTS) or sent.head
        top = sent if weapons.head == sent else weapons
    elif sent.lower_ not in _GERUNDS:
        return False
    said = top.head if top.head.lemma_.lower() in SAYING_VERBS else None
    put_in_place_of(killed, top)
    if said is not None:
        attach(killed, said, Role.CLAUSE_COMPLEMENT)
    if sent != weapons:
        attach(sent, weapons, Role.PARTICIPLE_CLAUSE)
    else:
        sent.tag_, sent.pos_, sent.lemma_ = "NN", "NOUN", sent.lower_
    attach(weapons, killed, Role.SUBJECT)
    killed.tag_, killed.pos_ = "VBD", "VERB"
    return True


@rule(
    fires=[
        "The number of people killed in Ariha has risen to nine, including 4 children, as a "
        "result of the barrel bombs dropped by the regime's helicopters after midnight.",
        "The number of people killed in Hass has risen to six, including 2 women, as a result "
        "of the barrel bombs dropped by the regime's helicopters on Monday.",
    ],
    near_misses=[
        "Army helicopters dropped barrel bombs on Ariha.",
        "Nine people died when rockets fired by the army fell on Ariha.",
    ],
    idle=False,
)
def lost_participle(sent: Token) -> bool:
    """ "As a result of bombs dropped by helicopters": the bombs were dropped, nobody drops."""
    if sent.lower_ not in _SENT or sent.i == sent.sent.start:
        return False
    bombs = sent.nbor(-1)
    if role(sent) in {Role.PARTICIPLE_CLAUSE, Role.ROOT} or bombs.lemma_.lower() not in WEAPONS:
        return False
    if role(bombs) is not Role.PREPOSITION_OBJECT or bombs.is_ancestor(sent):
        return False
    if child(sent, Role.AGENT) is None or child(sent, Role.OBJECT, *SUBJECTS) is not None:
        return False
    for opening in tuple(sent.children):
        if opening.i < sent.i:
            opening.head = sent.head  # "as a result of the bombs" was hung on "dropped"
    attach(sent, bombs, Role.PARTICIPLE_CLAUSE)
    return True


@rule(
    fires=[
        "Iran launched missiles from the western provinces of Kermanshah and Ilam at ISIS targets "
        "in Raqqa.",
        "The army fired rockets from the hills of Qalamoun at Zabadani.",
        "Israeli jets launched missiles from over Lebanese airspace towards Damascus.",
    ],
    near_misses=[
        "The army fired rockets from a base at Qalamoun.",
        "The army fired rockets at Zabadani from the hills.",
    ],
    idle=False,
)
def lost_aim(at: Token) -> bool:
    """ "Launched missiles from A at targets in B": what they were aimed at, not where A is."""
    origin = at.head
    if (
        at.lower_ not in {"at", "on", "against", "into", "towards", "toward"}
        or role(origin) is not Role.PREPOSITION_OBJECT
    ):
        return False
    source = origin.head
    while role(source) is Role.PREPOSITION and source.lower_ != "from":
        source = source.head.head if role(source.head) is Role.PREPOSITION_OBJECT else source.head
    throwing = source.head
    if source.lower_ != "from" or throwing.lemma_.lower() not in _THROWING:
        return False
    if origin.lemma_.lower() in _POSTS or not any(
        thing.lemma_.lower() in WEAPONS
        for thing in children(throwing, Role.OBJECT, Role.PASSIVE_SUBJECT)
    ):
        return False  # "from a base at X"
    at.head = throwing
    return True


@rule(
    fires=[
        "A surface to surface missile landed in Ariha.",
        "Two surface to surface missiles hit Saraqib on Monday.",
    ],
    near_misses=[
        "A surface-to-air missile hit a jet near Saraqib.",
        "Two missiles hit Saraqib on Monday.",
    ],
    idle=False,
)
def surface_missile(surface: Token) -> bool:
    """ "A surface to surface missile landed": the missile lands, no surface."""
    if surface.lower_ != "surface":
        return False
    words = surface.doc[surface.i : surface.i + 4]
    if [word.lower_ for word in words[1:3]] != ["to", "surface"] or len(words) < 4:
        return False
    missile = words[3]
    if missile.lemma_.lower() not in WEAPONS or missile.head == surface.head:
        return False
    put_in_place_of(missile, surface)
    for word in tuple(surface.children):
        word.head = missile
    attach(surface, missile, Role.COMPOUND)
    return True
