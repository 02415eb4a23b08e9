"""Mends in the grammar what the parser is known to misread in news of strikes."""

from spacy.tokens import Doc, Token

from dashboard.extraction.english.lexicon import (
    LANDING_VERBS,
    SAYING_VERBS,
    STRIKE_NOUNS,
    VERBS,
    WEAPONS,
)

_SUPPOSING = frozenset("believed thought suspected presumed reported said understood".split())
_DEEDS = VERBS | LANDING_VERBS | frozenset("kill wound injure leave fire drop launch carry".split())
_QUANTITIES = frozenset(
    "dozens scores hundreds thousands number burst bursts hail series couple handful flurry "
    "string spate rain".split()
)
_SENT = frozenset("fired launched dropped lobbed thrown flown".split())
_ASIDE = 9  # words that "believed to have been carried out by Jordan" may have


def repair(doc: Doc) -> Doc:
    """A parsed text, mended in place."""
    for token in doc:
        if token.tag_ == "VBZ" and token.lower_ in {"airstrikes", "strikes", "raids"}:
            _mend_verbal_noun(token)
        if token.lower_ in _SUPPOSING and token.i + 1 < len(doc) and token.nbor(1).lower_ == "to":
            _mend_supposed_subject(token)
        elif token.tag_ == "VBN" and token.dep_ == "amod":
            _mend_second_verb(token)
        elif token.lower_ == "of" and token.head.lower_ in _QUANTITIES:
            _mend_quantity(token)
        elif token.lower_ in _SENT and token.tag_ in {"VBN", "VBD"}:
            _mend_reduced_relative(token)
        elif token.tag_ in {"VBD", "VBZ"} and token.lemma_.lower() in SAYING_VERBS:
            _mend_lost_speaker(token)
        elif token.lower_ in {"killing", "wounding", "injuring"} and token.tag_ == "VBG":
            _mend_stolen_object(token)
    return doc


def _mend_supposed_subject(supposed: Token) -> None:
    """ "Jets believed to be Russian bombed X": the jets bomb, they do not believe."""
    subject = next((c for c in supposed.children if c.dep_ == "nsubj" and c.i < supposed.i), None)
    if subject is None and supposed.dep_ == "acl" and supposed.head.pos_ == "NOUN":
        subject = supposed.head
    if subject is None or any(c.dep_ in {"aux", "auxpass"} for c in supposed.children):
        return
    if any(t.pos_ == "VERB" for t in supposed.doc[subject.i : supposed.i]):
        return
    deed = next(
        (
            token
            for token in supposed.doc[supposed.i + 3 : supposed.i + 3 + _ASIDE]
            if token.sent == supposed.sent
            and token.tag_ in {"VBD", "VBN"}
            and token.lemma_.lower() in _DEEDS
            and token.nbor(-1).lower_ not in {"been", "be", "out", "was", "were"}
            and token.nbor(-1).tag_ != "TO"
        ),
        None,
    )
    if deed is None or (supposed.dep_ == "acl" and deed.head != supposed):
        return
    misled = [
        token
        for token in supposed.children
        if token.i > deed.i and token.dep_ in {"conj", "cc", "prep", "punct", "advcl", "attr"}
    ]
    noun = deed.head if deed.dep_ == "amod" and deed.head.i > deed.i else None
    first = subject if supposed.dep_ == "acl" else supposed
    above, dep = first.head, first.dep_
    deed.head = deed if above == first else above
    deed.dep_ = dep
    if noun is not None:
        noun.head, noun.dep_ = deed, "dobj"
    for child in deed.children:
        if child.dep_ in {"npadvmod", "attr"} and child.i > deed.i:
            child.dep_ = "dobj"
    subject.head, subject.dep_ = deed, "nsubj"
    supposed.head, supposed.dep_ = subject, "acl"
    for token in misled:
        token.head = deed


def _mend_verbal_noun(token: Token) -> None:
    """ "On Monday, airstrikes believed to be ...": strikes, though read as a verb."""
    if not any(c.dep_ in {"nsubj", "dobj"} for c in token.children):
        token.tag_, token.pos_ = "NNS", "NOUN"
        token.lemma_ = token.lower_.removesuffix("s")


def _mend_reduced_relative(sent: Token) -> None:
    """ "Rockets fired by rebels killed eight": the rockets kill; they fire nothing."""
    subject = next((c for c in sent.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    deed = next((c for c in sent.children if c.dep_ == "conj" and c.tag_ == "VBD"), None)
    if subject is None or deed is None or subject.i != sent.i - 1:
        return
    if not any(c.dep_ == "agent" for c in sent.children):
        return
    if any(c.dep_ in {"nsubj", "nsubjpass", "cc"} and c.i < deed.i for c in deed.children):
        return
    if any(c.dep_ == "cc" for c in sent.children):
        return
    above, dep = sent.head, sent.dep_
    late = [c for c in sent.children if c.i > deed.i and c.dep_ in {"punct", "prep", "advcl"}]
    deed.head = deed if above == sent else above
    deed.dep_ = dep
    subject.head = deed
    sent.head, sent.dep_ = subject, "acl"
    for token in late:
        token.head = deed


def _mend_quantity(of: Token) -> None:
    """ "Fired dozens of rockets": what is fired are rockets; the dozens only count them."""
    quantity = of.head
    thing = next((c for c in of.children if c.dep_ == "pobj"), None)
    if thing is None or thing.lemma_.lower() not in WEAPONS | STRIKE_NOUNS:
        return
    others = [c for c in quantity.children if c != of and (c.i > thing.i or c.dep_ == "punct")]
    root = quantity.head == quantity
    thing.head, thing.dep_ = (thing if root else quantity.head), quantity.dep_
    quantity.head, quantity.dep_ = thing, "nummod"
    for child in others:
        child.head = thing


def _mend_stolen_object(killing: Token) -> None:
    """ "..., killing 16 people, activists and a doctor said": the people say nothing."""
    if any(c.dep_ == "dobj" for c in killing.children):
        return
    for noun in killing.doc[killing.i + 1 : killing.i + 7]:
        if noun.sent != killing.sent or noun.dep_ != "nsubj" or noun.head.i < noun.i:
            continue
        between = killing.doc[killing.i + 1 : noun.i]
        speakers = [c for c in noun.children if c.dep_ in {"conj", "appos"}]
        if all(noun.is_ancestor(word) for word in between) and speakers:
            saying = noun.head
            noun.head, noun.dep_ = killing, "dobj"
            speakers[0].head, speakers[0].dep_ = saying, "nsubj"
        return


def _mend_lost_speaker(saying: Token) -> None:
    """ "..., killing five people, the Observatory said, ...": the Observatory is not the people."""
    if saying.i == 0 or any(c.dep_ in {"nsubj", "nsubjpass", "auxpass"} for c in saying.children):
        return
    before = saying.nbor(-1)
    for noun in (before, *before.ancestors):
        if noun.dep_ == "appos" and noun.right_edge == before and noun.head.i < noun.left_edge.i:
            noun.head, noun.dep_ = saying, "nsubj"
            return


def _mend_second_verb(token: Token) -> None:
    """ "Jets crossed the border and bombed houses": bombed is done, not said of the houses."""
    noun = token.head
    first = noun.head
    while first.pos_ in {"NOUN", "PROPN", "ADP"} and first.head != first:
        first = first.head  # "crossed the border and bombed": joined to the border
    if token.lemma_.lower() not in VERBS or token.i == 0 or token.nbor(-1).lower_ != "and":
        return
    if noun.dep_ != "conj" or first.pos_ != "VERB" or noun.i < token.i:
        return
    token.head, token.dep_ = first, "conj"
    noun.head, noun.dep_ = token, "dobj"
