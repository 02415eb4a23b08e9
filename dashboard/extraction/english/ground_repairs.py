"""Repairs of trees that the parser is known to get wrong in news of who holds which ground."""

from dashboard.extraction.english.lexicon import TAKING_VERBS, words_of
from dashboard.extraction.english.roles import (
    NAMING,
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

_DRIVING = {
    f"{stem}ing": verb
    for verb in words_of("drives_out")
    for stem in (verb, verb.removesuffix("e"), f"{verb}{verb[-1]}")
}
"""Verbs by their forms in -ing, which the parser takes for nouns after a name."""
_OPENING = frozenset({"as", "while", "although", "though", "when", "since"})
_HELD = words_of("holds") | words_of("besieges") | TAKING_VERBS
_CALLED = frozenset({Role.APPOSITION, Role.OBJECT})
_CALLING = frozenset({"a", "an", "the", "its", "their"})


@rule(
    fires=[
        "As the Nusra Front is imposing its law on Ariha, its main rival, ISIS, seized Saraqib.",
        "While the army is shelling rebels in Hama, its ally, Hezbollah, took Zabadani.",
    ],
    near_misses=[
        "As the Nusra Front is imposing its law on Ariha, ISIS seized Saraqib.",
        "The army shelled Ariha and took Saraqib.",
    ],
    idle=False,
)
def clause_after_opening(verb: Token) -> bool:
    """ "As A does this, its rival, B, did that": B did, and the rival is no word for this."""
    if verb.tag_ not in {"VBD", "VBN"} or child(verb, *SUBJECTS) or not child(verb, Role.OBJECT):
        return False
    first = verb.head if role(verb) is Role.CONJUNCT else child(verb, Role.ADVERBIAL_CLAUSE)
    opening = child(first, Role.MARKER) if first is not None else None
    if first is None or opening is None or opening.i != verb.sent.start or first.i > verb.i:
        return False
    joined = any(c.i > first.i for c in children(first, Role.CONJUNCTION))
    if opening.lower_ not in _OPENING or joined or verb.nbor(-1).text != ",":
        return False
    doer = verb.nbor(-2)
    named = {Role.APPOSITION, Role.CONJUNCT, Role.PUNCTUATION}
    while role(doer) in named and role(doer.head) in _CALLED | named:
        doer = doer.head
    if role(doer) not in _CALLED or doer.i < first.i or doer.nbor(-1).i < first.i:
        return False
    if doer.doc[doer.left_edge.i - 1].text != ",":
        return False
    if verb.head == first:
        put_in_place_of(verb, first)
        attach(first, verb, Role.ADVERBIAL_CLAUSE)
    attach(doer, verb, Role.SUBJECT)
    if not any(children(doer, Role.CONJUNCTION)):
        for name in list(children(doer, Role.CONJUNCT)):
            attach(name, doer, Role.APPOSITION)
    return True


@rule(
    fires=[
        "The army gave rebels a shock by taking Eastern Ghouta, the last rebel enclave near Homs.",
        "The army hit rebels hard last week by taking Wadi Barada, the last rebel enclave nearby.",
    ],
    near_misses=[
        "The army, a force of many thousands, retook Ariha.",
        "The army gave rebels a shock by taking Eastern Ghouta.",
    ],
    idle=False,
)
def described_last(noun: Token) -> bool:
    """ "A dealt them a blow by taking X, the rebel bastion": X is, and A dealt them no bastion."""
    comma, verb = noun.left_edge.i - 1, noun.head
    if role(noun) is Role.APPOSITION and role(verb) in SUBJECTS:
        verb = verb.head  # hung on who did it
    elif role(noun) is not Role.OBJECT:
        return False
    if noun.left_edge.lower_ not in _CALLING or not verb.sent.start < verb.i < comma - 1:
        return False
    named = noun.doc[comma - 1]
    taken = role(named) is Role.OBJECT and named.head != verb and verb in named.ancestors
    if noun.doc[comma].text != "," or named.pos_ != "PROPN" or not taken:
        return False
    attach(noun, named, Role.APPOSITION)
    return True


@rule(
    fires=[
        "The army retook Ariha, expelling rebels who had seized the town.",
        "The SDF retook Ariha, expelling ISIS fighters who had seized the town.",
    ],
    near_misses=[
        "The army retook Ariha, driving rebels out of the town.",
        "The army retook Ariha, a training camp for rebels.",
    ],
    idle=False,
)
def deed_after_name(deed: Token) -> bool:
    """ "A retook X, expelling rebels who ...": what A did, and no word for the rebels or X."""
    driven = deed.head
    verb = next((t for t in driven.ancestors if t.pos_ == "VERB"), None)
    if role(deed) not in NAMING or deed.lower_ not in _DRIVING or deed.i == deed.sent.start:
        return False
    after = role(driven) is Role.APPOSITION and deed.nbor(-1).text == ","
    if not after or driven.i < deed.i or verb is None or verb.i > deed.i:
        return False
    attach(deed, verb, Role.ADVERBIAL_CLAUSE)
    attach(driven, deed, Role.OBJECT)
    deed.tag_, deed.pos_, deed.lemma_ = "VBG", "VERB", _DRIVING[deed.lower_]
    return True


@rule(
    fires=[
        "The raids come as forces loyal to Bashar al-Assad slowly advance into Ariha.",
        "The raids come as troops loyal to President Assad slowly advance into Saraqib.",
    ],
    near_misses=[
        "Forces loyal to Bashar al-Assad slowly advance into Ariha.",
        "The raids come as the army advances into Ariha.",
    ],
    idle=False,
)
def loyal_forces(noun: Token) -> bool:
    """ "As forces loyal to A advance": the forces do, and are no part of what is loyal."""
    loyal = noun.head
    if role(noun) is not Role.SUBJECT or loyal.lower_ != "loyal" or loyal.i != noun.i + 1:
        return False
    after = (t for t in noun.doc[loyal.i : noun.sent.end] if t.pos_ == "VERB" and t.tag_ != "VBN")
    verb = next(after, None)
    if verb is None or verb in loyal.subtree or any(children(verb, *SUBJECTS)):
        return False
    attach(noun, verb, Role.SUBJECT)
    attach(loyal, noun, Role.ADJECTIVE)
    return True


@rule(
    fires=[
        "Warplanes carried out raids on the town of Douma, besieged by the army since 2013.",
        "Warplanes carried out raids on Rastan, besieged by the army since 2013.",
    ],
    near_misses=[
        "Jets dropped bombs on Ariha, backed by helicopters.",
        "Jets dropped bombs on Ariha, killing nine people.",
    ],
    idle=False,
)
def held_ground(held: Token) -> bool:
    """ "Raids on X, besieged by the army": X is, and not the raids or who flew them."""
    hung = role(held) in {Role.ADVERBIAL_CLAUSE, Role.PARTICIPLE_CLAUSE}
    if not hung or held.tag_ != "VBN" or held.i < 2:
        return False
    comma, name = held.nbor(-1), held.nbor(-2)
    if held.lemma_.lower() not in _HELD or comma.text != "," or name.pos_ != "PROPN":
        return False
    if role(name) is not Role.PREPOSITION_OBJECT or held.head == name:
        return False
    attach(held, name, Role.PARTICIPLE_CLAUSE)
    return True
