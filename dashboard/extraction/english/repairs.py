"""Repairs of the trees that the parser is known to get wrong in news of strikes."""

from spacy.tokens import Doc, Token

from dashboard.extraction.english.aside_repairs import other_name
from dashboard.extraction.english.deed_repairs import (
    doer_after_hour,
    killing_deed,
    strike_by_bearing,
)
from dashboard.extraction.english.headline_repairs import headline_deed
from dashboard.extraction.english.lexicon import (
    LANDING_VERBS,
    SAYING_VERBS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.noun_repairs import (
    broken_list,
    counted_thing,
    deed_gone_on_with,
    deed_on_areas,
    doing_participle,
    number_of_dead,
    opening_shelling,
    shared_noun,
    shelling_noun,
    shelling_of_theirs,
    verbal_noun,
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
from dashboard.extraction.english.supposed_repairs import (
    described_subject,
    is_supposing,
    supposed_by_somebody,
    supposed_nation,
    supposed_subject,
)
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import THE_DEAD

_DEEDS = VERBS | LANDING_VERBS | words_of("other_deeds")
_SENT = words_of("sent")
_KILLING = words_of("killing")
_THROWING = words_of("throwing_verbs")
_POSTS = words_of("posts") | words_of("sites") | {"position"}
_HARMING = words_of("killing_verbs") | words_of("wounding_verbs")


def repair(doc: Doc) -> Doc:
    """A parsed text, repaired in place."""
    for token in doc:
        verbal_noun(token)
        if is_supposing(token):
            supposed_subject(token)
        else:
            for rule in _REPAIRS:
                rule(token)
    return doc


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
def _parted_clause(clause: Token) -> bool:
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
def _second_verb(token: Token) -> bool:
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
    ],
    near_misses=[
        "Rebels shelled Nubl with mortars and rockets.",
        "Rebels shelled Nubl with mortars and bombed Anadan.",
    ],
    idle=False,
)
def _second_doer(deed: Token) -> bool:
    """ "Shelled X with mortars and jets bombed Y": the jets bomb, nobody shells with them."""
    if deed.tag_ != "VBD" or deed.i == deed.sent.start:
        return False
    doer = deed.nbor(-1)
    if role(doer) is not Role.CONJUNCT:
        return False
    with_it = doer.head.head
    first = with_it.head
    joined = any(word.lower_ == "and" for word in children(doer.head, Role.CONJUNCTION))
    if role(doer.head) is not Role.PREPOSITION_OBJECT or not joined or first.pos_ != "VERB":
        return False
    if deed.lemma_.lower() not in VERBS or deed.head != first or child(deed, *SUBJECTS):
        return False
    attach(doer, deed, Role.SUBJECT)
    attach(deed, first, Role.CONJUNCT)
    return True


@rule(
    fires=[
        "Rockets fired by rebels killed eight people in Aleppo.",
        "Bombs dropped on Ariha killed nine people.",
        "Barrel bombs dropped by army helicopters on Ariha have killed nine people.",
        "Six children died in Ariha when rockets fired by rebels struck another school.",
    ],
    near_misses=[
        "Rebels fired rockets and killed eight people in Aleppo.",
        "Rockets were fired by rebels at Aleppo.",
    ],
    idle=False,
)
def _reduced_relative(sent: Token) -> bool:
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
    if child(sent, Role.AGENT) is None and rockets.lemma_.lower() not in WEAPONS:
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
def _lost_result(deed: Token) -> bool:
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
def _lost_participle(sent: Token) -> bool:
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
    ],
    near_misses=[
        "The army fired rockets from a base at Qalamoun.",
        "The army fired rockets at Zabadani from the hills.",
    ],
    idle=False,
)
def _lost_aim(at: Token) -> bool:
    """ "Launched missiles from A at targets in B": what they were aimed at, not where A is."""
    origin = at.head
    if (
        at.lower_ not in {"at", "on", "against", "into"}
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
def _surface_missile(surface: Token) -> bool:
    """ "A surface to surface missile landed": the missile lands, no surface."""
    words = surface.doc[surface.i : surface.i + 4]
    if [word.lower_ for word in words[:3]] != ["surface", "to", "surface"] or len(words) < 4:
        return False
    missile = words[3]
    if missile.lemma_.lower() not in WEAPONS or missile.head == surface.head:
        return False
    put_in_place_of(missile, surface)
    for word in tuple(surface.children):
        word.head = missile
    attach(surface, missile, Role.COMPOUND)
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
        "Russian jets bombed Ariha on Monday, killing five people, the Syrian "
        "Observatory for Human Rights said.",
        "Turkish jets bombed Ariha on Monday, wounding two people, the Syrian "
        "Observatory for Human Rights said.",
    ],
    near_misses=[
        "The Observatory said Russian jets bombed Ariha, killing five people.",
        "Russian jets bombed Ariha, killing five people, a doctor among them.",
    ],
    idle=False,
)
def _lost_speaker(saying: Token) -> bool:
    """ "..., killing five people, the Observatory said": the Observatory is not the people."""
    if saying.tag_ not in {"VBD", "VBZ"} or saying.lemma_.lower() not in SAYING_VERBS:
        return False
    if saying.i == 0 or child(saying, *SUBJECTS, Role.PASSIVE_AUXILIARY) is not None:
        return False
    before = saying.nbor(-1)
    for noun in (before, *before.ancestors):
        described = role(noun) is Role.APPOSITION and noun.head.i < noun.left_edge.i
        if described and noun.right_edge == before:
            attach(noun, saying, Role.SUBJECT)
            return True
    return False


@rule(
    fires=[
        "Russian jets bombed Ariha, killing at least 16 people waiting for bread, "
        "rescuers and witnesses said.",
        "Army helicopters dropped barrel bombs on Idlib, killing at least nine people, "
        "the Syrian Network for Human Rights said.",
    ],
    near_misses=[
        "Russian jets bombed Ariha, killing 16 people, doctors said.",
        "Russian jets bombed Ariha, killing 16 people, a doctor and a rescuer among them.",
    ],
    idle=False,
)
def _stolen_object(killing: Token) -> bool:
    """ "..., killing 16 people, activists and a doctor said": the people say nothing."""
    if killing.lower_ not in _KILLING or killing.tag_ != "VBG":
        return False
    if child(killing, Role.OBJECT) is not None:
        return False
    for noun in killing.doc[killing.i + 1 : killing.i + 1 + THE_DEAD]:
        if noun.sent != killing.sent or role(noun) is not Role.SUBJECT or noun.head.i < noun.i:
            continue
        speaker = child(noun, Role.CONJUNCT, Role.APPOSITION)
        between = killing.doc[killing.i + 1 : noun.i]
        if speaker is None or not all(noun.is_ancestor(word) for word in between):
            return False
        saying = noun.head
        attach(noun, killing, Role.OBJECT)
        attach(speaker, saying, Role.SUBJECT)
        return True
    return False


_REPAIRS = (
    headline_deed,
    number_of_dead,
    other_name,
    opening_shelling,
    supposed_nation,
    supposed_by_somebody,
    broken_list,
    shelling_noun,
    shelling_of_theirs,
    deed_gone_on_with,
    counted_thing,
    shared_noun,
    doing_participle,
    deed_on_areas,
    described_subject,
    killing_deed,
    strike_by_bearing,
    doer_after_hour,
    _parted_clause,
    _second_verb,
    _second_doer,
    _reduced_relative,
    _lost_result,
    _lost_participle,
    _surface_missile,
    _lost_aim,
    _lost_speaker,
    _stolen_object,
)
