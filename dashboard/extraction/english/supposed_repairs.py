"""Repairs of trees around what is only supposed: "jets we believe were Russian bombed X"."""

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BLAMING_VERBS,
    LANDING_VERBS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.roles import (
    Role,
    attach,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_SUPPOSING_VERBS = words_of("supposing_verbs")
_SUPPOSED_TO_BE = frozenset({"believed", "thought", "presumed", "suspected"})
_RAIDING = frozenset({"fire", "drop", "launch", "carry"})
_DEEDS = VERBS | LANDING_VERBS | words_of("other_deeds")


@rule(
    fires=[
        "Warplanes we believe were Russian bombed Saraqib.",
        "Two men died as warplanes we think were Russian fired missiles at a mill in Ariha.",
    ],
    near_misses=[
        "Warplanes that we believe were Russian flew over Saraqib.",
        "We believe Russian warplanes bombed Saraqib.",
    ],
    idle=False,
)
def supposed_by_somebody(supposing: Token) -> bool:
    """ "Jets we believe were Russian bombed X": the jets bomb; what we believe is aside."""
    jets = supposing.head
    if role(supposing) is not Role.RELATIVE_CLAUSE or jets.lemma_.lower() not in AIR_WORDS:
        return False
    if supposing.lemma_.lower() not in _SUPPOSING_VERBS or supposing.i + 3 >= supposing.sent.end:
        return False
    being, nation, deed = (supposing.nbor(n) for n in (1, 2, 3))
    if being.lower_ not in {"were", "are"} or deed.tag_ not in {"VBD", "VBN"}:
        return False
    if deed.lemma_.lower() not in _DEEDS | _RAIDING:
        return False
    thing = deed.head if role(deed) is Role.ADJECTIVE and deed.head.i > deed.i else None
    late = [c for c in (*being.children, *jets.children) if c.i > deed.i and c != thing]
    clause = jets.head if role(jets) is Role.PREPOSITION_OBJECT else None
    if clause is not None and clause.lower_ == "as":
        attach(deed, clause.head, Role.ADVERBIAL_CLAUSE)
        attach(clause, deed, Role.MARKER)
    else:
        put_in_place_of(deed, jets)
    attach(jets, deed, Role.SUBJECT)
    attach(being, supposing, Role.CLAUSE_COMPLEMENT)
    attach(nation, being, Role.ADJECTIVE_COMPLEMENT)
    deed.pos_, deed.tag_ = "VERB", "VBD"
    if thing is not None:
        attach(thing, deed, Role.OBJECT)
    for token in late:
        token.head = deed
        if token.pos_ in {"NOUN", "PROPN"} and role(token) is Role.ATTRIBUTE:
            attach(token, deed, Role.OBJECT)
    return True


@rule(
    fires=[
        "Warplanes believed Russian carried out raids on Saraqib.",
        "Helicopters thought Syrian dropped barrel bombs on Ariha.",
    ],
    near_misses=[
        "Warplanes believed to be Russian bombed Saraqib.",
        "The pilots believed Russian jets had bombed Saraqib.",
    ],
    idle=False,
)
def supposed_of_a_nation(supposing: Token) -> bool:
    """ "Warplanes believed Russian bombed X": they bomb, and are believed to be Russian."""
    if supposing.lower_ not in _SUPPOSED_TO_BE or supposing.i == supposing.sent.start:
        return False
    if supposing.i + 3 >= supposing.sent.end:
        return False
    jets, nation, deed = (supposing.nbor(n) for n in (-1, 1, 2))
    if jets.lemma_.lower() not in AIR_WORDS or jets.head != supposing or not nation.is_title:
        return False
    if deed.lemma_.lower() not in _DEEDS | _RAIDING:
        return False
    thing = deed.head if role(deed) is Role.ADJECTIVE and deed.head.i > deed.i else None
    late = [c for c in supposing.children if c not in (jets, nation, deed)]
    put_in_place_of(deed, supposing)
    attach(jets, deed, Role.SUBJECT)
    attach(supposing, jets, Role.PARTICIPLE_CLAUSE)
    attach(nation, supposing, Role.OBJECT_PREDICATE)
    deed.pos_, deed.tag_, supposing.tag_ = "VERB", "VBD", "VBN"
    nation.pos_, nation.tag_ = "ADJ", "JJ"
    for token in late:
        token.head = deed
    if thing is not None:
        attach(thing, deed, Role.OBJECT)
    return True


@rule(
    fires=[
        "An air strike blamed by the opposition on Russia killed nine people in Ariha.",
        "Nine people died in Ariha in an air strike blamed by the opposition on Russia.",
    ],
    near_misses=[
        "An air strike blamed on Russia by the opposition killed nine people in Ariha.",
        "An air strike carried out by an ally of Russia killed nine people in Ariha.",
    ],
    idle=False,
)
def blamed_by_one_on_another(on: Token) -> bool:
    """ "Blamed by A on B": it is blamed on B; A is not "on B"."""
    blaming = on.head.head.head
    if on.lower_ not in {"on", "to"} or role(on.head.head) is not Role.AGENT:
        return False
    if blaming.lemma_.lower() not in BLAMING_VERBS:
        return False
    attach(on, blaming, Role.PREPOSITION)
    return True
