"""Repairs of trees around what is only supposed: "jets believed to be Russian bombed X"."""

from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    HEDGE_ADVERBS,
    LANDING_VERBS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.roles import (
    Role,
    attach,
    child,
    children,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import SUPPOSITION

_SUPPOSING = words_of("supposing")
_SUPPOSING_VERBS = words_of("supposing_verbs")
_DEEDS = VERBS | LANDING_VERBS | words_of("other_deeds")


def is_supposing(token: Token) -> bool:
    """ "Believed to ..."."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return token.lower_ in _SUPPOSING and following is not None and following.lower_ == "to"


@rule(
    fires=[
        "Warplanes believed to be Russian bombed Saraqib.",
        "Planes believed to have come from Russia struck Ariha.",
    ],
    near_misses=[
        "Warplanes that bombed Saraqib were believed to be Russian.",
        "Russia is believed to have bombed Saraqib.",
    ],
    idle=False,
)
def supposed_subject(supposed: Token) -> bool:
    """ "Jets believed to be Russian bombed X": the jets bomb, they do not believe."""
    jets = _supposed_thing(supposed)
    deed = _deed_after(supposed)
    if jets is None or deed is None:
        return False
    described = role(supposed) is Role.PARTICIPLE_CLAUSE
    if described and deed.head != supposed:
        return False
    misplaced = [
        token
        for token in children(
            supposed,
            Role.CONJUNCT,
            Role.CONJUNCTION,
            Role.PREPOSITION,
            Role.PUNCTUATION,
            Role.ADVERBIAL_CLAUSE,
            Role.ATTRIBUTE,
        )
        if token.i > deed.i
    ]
    struck = deed.head if role(deed) is Role.ADJECTIVE and deed.head.i > deed.i else None
    put_in_place_of(deed, jets if described else supposed)
    if struck is not None:
        attach(struck, deed, Role.OBJECT)
    for thing in tuple(children(deed, Role.NOUN_ADVERB, Role.ATTRIBUTE)):
        if thing.i > deed.i:
            attach(thing, deed, Role.OBJECT)
    attach(jets, deed, Role.SUBJECT)
    attach(supposed, jets, Role.PARTICIPLE_CLAUSE)
    for token in misplaced:
        token.head = deed
    return True


def _supposed_thing(supposed: Token) -> Token | None:
    """The noun that something is believed of, with no other verb between."""
    if child(supposed, Role.AUXILIARY, Role.PASSIVE_AUXILIARY) is not None:
        return None
    thing = next((c for c in children(supposed, Role.SUBJECT) if c.i < supposed.i), None)
    if thing is None and role(supposed) is Role.PARTICIPLE_CLAUSE and supposed.head.pos_ == "NOUN":
        thing = supposed.head
    if thing is None or any(t.pos_ == "VERB" for t in supposed.doc[thing.i : supposed.i]):
        return None
    return thing


def _deed_after(supposed: Token) -> Token | None:
    """ "bombed" of "believed to be Russian bombed X"; not "carried out" of "to have been ..."."""
    for token in supposed.doc[supposed.i + 3 : supposed.i + 3 + SUPPOSITION]:
        before = token.nbor(-1)
        if (
            token.sent == supposed.sent
            and token.tag_ in {"VBD", "VBN"}
            and token.lemma_.lower() in _DEEDS
            and before.lower_ not in {"been", "be", "out", "was", "were"}
            and before.tag_ != "TO"
        ):
            return token
    return None


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
    if deed.lemma_.lower() not in _DEEDS | {"fire", "drop", "launch"}:
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
        "Warplanes, reportedly Syrian, bombed Ariha on Monday.",
        "Planes, reportedly Syrian, bombed Saraqib on Monday.",
    ],
    near_misses=[
        "Warplanes, reportedly Syrian, were over bombed Ariha.",
        "Reportedly, Russian jets struck Saraqib on Monday.",
    ],
    idle=False,
)
def described_subject(deed: Token) -> bool:
    """ "Jets, reportedly Syrian, bombed X": the jets bomb; X is no bombed thing of theirs."""
    comma, name = deed.i - 1, deed.i - 2
    if deed.lemma_.lower() not in _DEEDS or deed.tag_ not in {"VBD", "VBN"} or name < 3:
        return False
    jets, doc = deed.doc[deed.i - 5], deed.doc
    words = (doc[deed.i - 4].text, doc[comma].text)
    hedged = doc[deed.i - 3].lower_ in HEDGE_ADVERBS
    misread = role(deed) is Role.ADJECTIVE and deed.head.i > deed.i
    if words != (",", ",") or not hedged or not misread or jets.pos_ not in {"NOUN", "PROPN"}:
        return False
    struck = deed.head
    put_in_place_of(deed, jets)
    attach(jets, deed, Role.SUBJECT)
    attach(doc[name], jets, Role.APPOSITION)
    attach(struck, deed, Role.OBJECT)
    for late in [c for c in jets.children if c.i > deed.i and c not in (struck, deed)]:
        late.head = deed
    return True


@rule(
    fires=[
        "Warplanes believed to be Russian targeted areas in Saraqib.",
        "A drone suspected to be Turkish targeted cars in Ain Issa.",
    ],
    near_misses=[
        "Warplanes believed to be Russian bombed Saraqib.",
        "Two men want to be Russian pilots in Saraqib.",
    ],
    idle=False,
)
def supposed_nation(nation: Token) -> bool:
    """ "Jets, believed to be Russian, targeted areas": the jets are Russian, not the areas."""
    if role(nation) is not Role.ADJECTIVE or nation.i == nation.sent.start:
        return False
    being = nation.nbor(-1)
    if being.lower_ != "be":
        return False
    if nation.i + 1 >= nation.sent.end or nation.nbor(1).text != ",":
        return False
    attach(nation, being, Role.ADJECTIVE_COMPLEMENT)
    return True
