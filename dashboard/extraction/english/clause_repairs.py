"""Repairs of clauses hung on the wrong verb: who did it second, whom a speaker tells of."""

from dashboard.extraction.english.lexicon import NEAR, SAYING_VERBS, VERBS, words_of
from dashboard.extraction.english.roles import (
    SUBJECTS,
    Role,
    attach,
    child,
    children,
    prepositions,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_ANSWERING = frozenset({"respond", "retaliate", "reply"})
_HARMING = words_of("killing_verbs") | words_of("wounding_verbs")


@rule(
    fires=[
        "Russia accused Turkey of bombing Afrin; Ankara denied it.",
        "Jets bombed Ariha; the governor denied any knowledge.",
    ],
    near_misses=[
        "Russia denied that Turkey bombed Afrin.",
        "Russia accused Turkey of bombing Afrin, and Ankara denied it.",
    ],
    idle=False,
)
def parted_clause(clause: Token) -> bool:
    """ "Jets bombed X; the army denied it": what stands before a semicolon is not denied."""
    verb = clause.head
    if role(clause) is not Role.CLAUSE_COMPLEMENT or verb.i < clause.i:
        return False
    speaker = child(verb, Role.SUBJECT)
    parted = any(c.text == ";" and clause.i < c.i for c in children(verb, Role.PUNCTUATION))
    if not parted or speaker is None or speaker.i < clause.i or verb.doc[verb.i].pos_ != "VERB":
        return False
    if not any(word.text == ";" for word in clause.doc[clause.i : speaker.i]):
        return False
    put_in_place_of(clause, verb)
    attach(verb, clause, Role.CONJUNCT)
    return True


@rule(
    fires=[
        "Turkish jets crossed into Syria and bombed Ariha.",
        "Turkish jets flew over the border and bombed houses in Ariha.",
    ],
    near_misses=[
        "Turkish jets flew over the border and over Ariha.",
        "Turkish jets struck a bombed school in Ariha.",
    ],
    idle=False,
)
def second_verb(token: Token) -> bool:
    """ "Jets crossed the border and bombed houses": bombed is a deed, not the houses' adjective."""
    if token.tag_ != "VBN" or role(token) is not Role.ADJECTIVE:
        return False
    noun = token.head
    first = noun.head
    while first.pos_ in {"NOUN", "PROPN", "ADP"} and first.head != first:
        first = first.head  # "crossed the border and bombed": joined to the border
    if token.lemma_.lower() not in VERBS or token.i == 0 or token.nbor(-1).lower_ != "and":
        return False
    if role(noun) is not Role.CONJUNCT or first.pos_ != "VERB" or noun.i < token.i:
        return False
    attach(token, first, Role.CONJUNCT)
    attach(noun, token, Role.OBJECT)
    return True


@rule(
    fires=[
        "Rebels shelled Nubl with mortars and army jets bombed Anadan.",
        "The army shelled Douma with rockets and Russian warplanes struck Ariha.",
        "The strikes killed 14 fighters in Ariha and rebels buried four of their own in Hass.",
        "Jets bombed Ariha and hospitals in Hass were overwhelmed.",
    ],
    near_misses=[
        "Rebels shelled Nubl with mortars and rockets.",
        "Rebels shelled Nubl with mortars and bombed Anadan.",
        "Jets bombed houses and hospitals in Hass.",
        "The villages of Hish and Saraqib were shelled by the army.",
    ],
    idle=False,
)
def second_doer(deed: Token) -> bool:
    """ "Shelled X with mortars and jets bombed Y": the jets bomb, nobody shells with them."""
    opens = child(deed, Role.PASSIVE_AUXILIARY) or deed
    clause = deed.lemma_.lower() in VERBS or role(deed) is Role.ADVERBIAL_CLAUSE
    done_to = child(deed, Role.OBJECT, Role.NOUN_ADVERB)
    finite = deed.tag_ == "VBD" and (clause or done_to is not None)
    if not (finite or opens.pos_ == "AUX") or opens.i == deed.sent.start:
        return False
    if child(deed, *SUBJECTS) is not None:
        return False
    doer, way = opens.nbor(-1), None
    if role(doer) is Role.PREPOSITION_OBJECT and doer.i - 2 > deed.sent.start:
        way, doer = doer.head, doer.nbor(-2)  # "and hospitals in X were full"
        if way.i != doer.i + 1:
            return False
    first = next((token for token in doer.ancestors if token.pos_ == "VERB"), None)
    joined = any(word.lower_ == "and" for word in children(doer.head, Role.CONJUNCTION))
    if role(doer) is not Role.CONJUNCT or not joined or first is None or deed.head != first:
        return False
    if first.i > doer.i:
        return False  # "the villages of X and Y were shelled": one deed
    if role(doer.head) not in {Role.PREPOSITION_OBJECT, Role.OBJECT}:
        return False
    attach(doer, deed, Role.SUBJECT if opens == deed else Role.PASSIVE_SUBJECT)
    attach(deed, first, Role.CONJUNCT)
    if way is not None:
        way.head = doer
    return True


@rule(
    fires=[
        "Nine people died after unidentified aircraft struck a bakery in the town of Hass.",
        "Two men died after unidentified aircraft struck a school in Ariha on Monday.",
    ],
    near_misses=[
        "Nine people died after the strike on a bakery in Hass.",
        "Nine people died after unidentified aircraft had struck a bakery in Hass.",
    ],
    idle=False,
)
def doer_after(deed: Token) -> bool:
    """ "Died after aircraft struck X", read as "after aircraft" and "struck": they struck it."""
    if deed.tag_ != "VBD" or role(deed) not in {Role.ADVERBIAL_CLAUSE, Role.CONJUNCT}:
        return False
    doer = deed.nbor(-1) if deed.i > deed.sent.start else deed
    after = doer.head
    if role(doer) is not Role.PREPOSITION_OBJECT or after.lower_ not in {"after", "before"}:
        return False
    over = after.head
    if deed.head not in (over, over.head) or child(deed, *SUBJECTS) is not None:
        return False
    attach(deed, over, Role.ADVERBIAL_CLAUSE)
    attach(doer, deed, Role.SUBJECT)
    attach(after, deed, Role.MARKER)
    return True


@rule(
    fires=[
        "Hass, which US-led coalition aircraft bombed on Monday, is held by rebels.",
        "Saraqib, which unidentified aircraft bombed on Monday, is held by rebels.",
    ],
    near_misses=[
        "Hass, which Russian jets bombed on Monday, is held by rebels.",
        "Aircraft bombed on the ground were lost.",
    ],
    idle=False,
)
def doer_in_aside(deed: Token) -> bool:
    """ "X, which aircraft bombed, ...", read as aircraft that were bombed: they bombed X."""
    doer = deed.head
    if deed.tag_ != "VBN" or role(deed) is not Role.PARTICIPLE_CLAUSE or deed.i != doer.i + 1:
        return False
    named = doer.head
    beside = (*named.children, *doer.children)
    which = next((word for word in beside if word.lower_ == "which"), None)
    if which is None or role(doer) not in {Role.APPOSITION, Role.RELATIVE_CLAUSE}:
        return False
    if not named.i < which.i < doer.i:
        return False
    deed.tag_ = "VBD"
    attach(deed, named, Role.RELATIVE_CLAUSE)
    attach(doer, deed, Role.SUBJECT)
    attach(which, deed, Role.OBJECT)
    return True


@rule(
    fires=[
        "Jets bombed Ariha and peace talks were held in Damascus.",
        "Jets bombed Ariha and Saraqib fell to the rebels.",
    ],
    near_misses=[
        "Jets bombed Ariha and Saraqib.",
        "Jets bombed Ariha, and Saraqib was shelled.",
    ],
    idle=False,
)
def struck_before_clause(name: Token) -> bool:
    """ "Bombed X and peace talks were held", "bombed X and Y fell": X was bombed, no more."""
    if name.i == name.sent.start or name.i + 1 >= name.sent.end or name.nbor(1).lower_ != "and":
        return False
    before, own = name.nbor(-1), role(name)
    if own in SUBJECTS:
        doer, clause = child(name, Role.CONJUNCT), name.head
    elif own in {Role.NOUN_MODIFIER, Role.COMPOUND} and role(name.head) in SUBJECTS:
        doer, clause = name.head, name.head.head
    else:
        return False
    if doer is None or before.lemma_.lower() not in VERBS or clause.head != before:
        return False
    if child(before, Role.OBJECT):
        return False
    if own in SUBJECTS:
        attach(doer, clause, own)
    attach(name, before, Role.OBJECT)
    attach(clause, before, Role.CONJUNCT)
    return True


@rule(
    fires=[
        "Turkish guns shelled Azaz and Russian jets bombed Ariha.",
        "Army guns shelled Azaz and Turkish jets struck Afrin.",
    ],
    near_misses=[
        "Army guns shelled Azaz, Turkish jets struck Afrin.",
        "Army guns that shelled Azaz and Turkish jets struck Afrin.",
        "Army guns shelled Azaz and Ariha.",
    ],
    idle=False,
)
def struck_before_doer(name: Token) -> bool:
    """ "Guns shelled X and Russian jets bombed Y": X is no name of the jets, which bombed Y."""
    if name.i == name.sent.start or name.i + 2 >= name.sent.end or name.nbor(1).lower_ != "and":
        return False
    first, doer = name.nbor(-1), name.head
    deed = doer.head
    if role(name) not in {Role.NOUN_MODIFIER, Role.COMPOUND} or role(doer) not in SUBJECTS:
        return False
    if first.head != deed or role(first) is not Role.CLAUSE_COMPLEMENT or not first.i < doer.i:
        return False
    if first.lemma_.lower() not in VERBS or child(first, Role.OBJECT) is not None:
        return False
    own = list(children(name, Role.CONJUNCT))
    joining = list(children(name, Role.CONJUNCTION))
    put_in_place_of(first, deed)
    attach(deed, first, Role.CONJUNCT)
    attach(name, first, Role.OBJECT)
    for word in own:
        attach(word, doer, Role.ADJECTIVE if word.pos_ == "ADJ" else Role.COMPOUND)
    for word in joining:
        word.head = first
    return True


@rule(
    fires=[
        "Based in Ariha, the rebels have shelled Saraqib.",
        "Based near Saraqib, the army shelled Ariha.",
    ],
    near_misses=[
        "Based on reports from Ariha, the army shelled Saraqib.",
        "The rebels based in Ariha have shelled Saraqib.",
    ],
    idle=False,
)
def opening_participle(token: Token) -> bool:
    """ "Based in X, the rebels ...": what the rebels are, not a preposition."""
    if token.tag_ != "VBN" or role(token) is not Role.PREPOSITION or token.i != token.sent.start:
        return False
    if child(token.head, *SUBJECTS) is None or not any(prepositions(token, "in", "at", *NEAR)):
        return False
    attach(token, token.head, Role.ADVERBIAL_CLAUSE)
    return True


@rule(
    fires=[
        "Jets carried out strikes on rebel posts, a monitor said, hitting Ariha and Saraqib.",
        "Russian jets renewed their raids on Monday, activists said, targeting Ariha.",
    ],
    near_misses=[
        "Jets carried out strikes on rebel posts, a monitor said, citing medics in Ariha.",
        "Jets carried out strikes on rebel posts, hitting Ariha, a monitor said.",
    ],
    idle=False,
)
def lost_result(deed: Token) -> bool:
    """ "Jets carried out raids, a monitor said, hitting X": the jets hit it, not the monitor."""
    saying = deed.head
    if deed.tag_ != "VBG" or role(deed) is not Role.ADVERBIAL_CLAUSE:
        return False
    if saying.lemma_.lower() not in SAYING_VERBS or deed.i < saying.i:
        return False
    told = child(saying, Role.CLAUSE_COMPLEMENT)
    if told is None or told.i > saying.i or deed.lemma_.lower() not in VERBS | _HARMING:
        return False
    deed.head = told
    return True


@rule(
    fires=[
        "Units of the army responded to attacks by Jabhat al-Nusra terrorists on civilians in "
        "Aleppo northern countryside, targeting, through artillery and rockets, their gatherings "
        "in many villages of Aleppo countryside.",
        "Army units responded to attacks by ISIS terrorists on civilians in Homs eastern "
        "countryside, targeting, through artillery and rockets, their gatherings in Uqayribat.",
    ],
    near_misses=[
        "The army responded to attacks by terrorists targeting civilians in Hama.",
        "The army shelled Latamneh, targeting rebels.",
    ],
    idle=False,
)
def answering_deed(deed: Token) -> bool:
    """ "The army responded to attacks on X, targeting Y": who responds does it, not they of X."""
    if deed.tag_ != "VBG" or role(deed) is not Role.PARTICIPLE_CLAUSE:
        return False
    answer = next((t for t in deed.ancestors if t.lemma_.lower() in _ANSWERING), None)
    if answer is None or deed.nbor(-1).text != "," or child(answer, Role.SUBJECT) is None:
        return False
    between = deed.doc[answer.i : deed.i]
    strays = [
        word
        for noun in between
        for word in children(noun, Role.APPOSITION)
        if word.i > deed.i and child(deed, Role.OBJECT) is None
    ]
    attach(deed, answer, Role.ADVERBIAL_CLAUSE)
    for stray in strays[:1]:
        attach(stray, deed, Role.OBJECT)
    return True
