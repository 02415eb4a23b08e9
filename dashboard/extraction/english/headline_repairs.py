"""Repairs of headlines, which leave out what tells a verb from a noun: "Army shells Hama"."""

from dashboard.extraction.english.lexicon import FORCE_NOUNS, VERBS, words_of
from dashboard.extraction.english.roles import NAMING, Role, attach, put_in_place_of, role
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_DOERS = FORCE_NOUNS | words_of("leagues")
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@rule(
    fires=[
        "US Coalition Bombs Oil Wells Near Raqqa\n\nThe wells burned all night.",
        "Turkish army shells villages near Afrin\n\nResidents fled to the hills.",
    ],
    near_misses=[
        "Turkish army shells hit villages near Afrin\n\nResidents fled to the hills.",
        "Coalition strikes near Raqqa\n\nResidents fled to the hills.",
    ],
    idle=False,
)
def headline_deed(deed: Token) -> bool:
    """ "Army shells villages" with no other verb: what the army does, not what it has."""
    if deed.tag_ not in {"NNS", "NNPS"} or deed.lemma_.lower() not in VERBS or deed.i == 0:
        return False
    doer, following = deed.nbor(-1), deed.nbor(1) if deed.i + 1 < len(deed.doc) else None
    if doer.lemma_.lower() not in _DOERS or doer.tag_ in {"NNS", "NNPS"}:
        return False
    if following is None or following.pos_ not in _NOMINAL:
        return False
    if any(token.pos_ in {"VERB", "AUX"} for token in deed.sent):
        return False
    thing = following
    while role(thing) in NAMING and thing.head.i > thing.i:
        thing = thing.head
    top = deed.sent.root
    if top != deed:
        put_in_place_of(deed, top)
    attach(thing, deed, Role.OBJECT)
    attach(doer, deed, Role.SUBJECT)
    above = {deed, top, thing}
    for word in tuple(token for token in deed.sent if token.i < doer.i and token.head in above):
        attach(word, doer, Role.COMPOUND)
    if top not in {deed, thing, doer}:
        top.head = deed
    deed.tag_, deed.pos_ = "VBZ", "VERB"
    return True
