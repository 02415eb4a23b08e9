"""Repairs of who does a deed: a verb taken for a participle, a doer hung on the hour."""

from dashboard.extraction.english.lexicon import (
    FORCE_NOUNS,
    SAYING_VERBS,
    STRIKE_NOUNS,
    VERBS,
    WEAPONS,
    words_of,
)
from dashboard.extraction.english.roles import (
    Role,
    attach,
    child,
    children,
    objects,
    preposition_of,
    put_in_place_of,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule

_HARMING = words_of("killing_verbs") | words_of("wounding_verbs")
_HOURS = frozenset(
    {"dawn", "dusk", "midnight", "noon", "night", "morning", "afternoon", "evening", "day", "hour"}
)
_BEARINGS = words_of("bearing")
_ACCUSING = frozenset({"accuse", "suspect", "convict"})
_WHOLE_CLAUSES = frozenset({Role.ROOT, Role.CLAUSE_COMPLEMENT})
_STRUCK = words_of("positions") | words_of("posts") | words_of("groups")
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


@rule(
    fires=[
        "A chemical attack killed at least 42 people in the town of Ariha on Saturday.",
        "A suspected gas attack killed at least 20 people in the town of Saraqib on Saturday.",
        "The rebel battalions targeted by mortar shells the regime positions in Morek.",
    ],
    near_misses=[
        "A man killed in a chemical attack on Ariha was buried on Saturday.",
        "A chemical attack that killed 42 people in Ariha was denied on Saturday.",
    ],
    idle=False,
)
def killing_deed(killed: Token) -> bool:
    """ "An attack killed 42 people", "rebels targeted by shells the posts": no participle's object.

    What is done to something is what the attack, or the rebels, did.
    """
    attack = killed.head
    if killed.tag_ not in {"VBN", "VBD"} or role(killed) is not Role.PARTICIPLE_CLAUSE:
        return False
    if child(killed, Role.OBJECT) is None or attack.i > killed.i:
        return False
    told = role(attack) is Role.OBJECT and attack.head.lemma_.lower() in SAYING_VERBS
    if role(attack) is not Role.ROOT and not told:
        return False
    harms = killed.lemma_.lower() in _HARMING
    harms = harms and attack.lemma_.lower() in STRIKE_NOUNS | WEAPONS
    if not (harms or (killed.lemma_.lower() in VERBS and not told)):
        return False
    for by in children(killed, Role.AGENT):
        attach(by, killed, Role.PREPOSITION)
    late = [c for c in attack.children if c.i > killed.i]
    put_in_place_of(killed, attack)
    if told:
        attach(killed, attack.head, Role.CLAUSE_COMPLEMENT)
    attach(attack, killed, Role.SUBJECT)
    for word in late:
        word.head = killed
    killed.tag_, killed.pos_ = "VBD", "VERB"
    return True


@rule(
    fires=[
        "US-led coalition aircraft bombed Hass late on Sunday; rebels shelled Binnish.",
        "US-led coalition aircraft bombed Talbiseh on 6 March; Islamic State shelled Ariha.",
    ],
    near_misses=[
        "US-led coalition aircraft bombed Hass and rebels shelled Binnish.",
        "Aircraft bombed at Hass; rebels shelled Binnish.",
    ],
    idle=False,
)
def deed_before_semicolon(deed: Token) -> bool:
    """ "Aircraft bombed X; rebels shelled Y", read as aircraft that shelled: two deeds."""
    doer = deed.head
    over = doer.head
    if role(deed) is not Role.PARTICIPLE_CLAUSE or role(doer) is not Role.SUBJECT:
        return False
    struck = child(deed, Role.OBJECT, Role.NOUN_ADVERB)
    if struck is None or deed.lemma_.lower() not in VERBS or over.i < deed.i:
        return False
    others = [other for other in children(over, Role.SUBJECT) if other.i > deed.i]
    if not others or not any(word.text == ";" for word in deed.doc[deed.i : others[0].i]):
        return False
    put_in_place_of(deed, over)
    attach(over, deed, Role.CONJUNCT)
    attach(doer, deed, Role.SUBJECT)
    attach(struck, deed, Role.OBJECT)
    deed.tag_, deed.pos_ = "VBD", "VERB"
    return True


@rule(
    fires=[
        "A strike west of Ariha hit a network of operatives.",
        "A strike west of Saraqib hit a network of smugglers.",
    ],
    near_misses=[
        "The west of Ariha was hit by a strike.",
        "A strike hit a network west of Ariha.",
    ],
    idle=False,
)
def strike_by_bearing(west: Token) -> bool:
    """ "A strike west of X hit a post": the strike hits it, no west does."""
    if west.lower_ not in _BEARINGS:
        return False
    strike = child(west, Role.COMPOUND)
    of = child(west, Role.PREPOSITION)
    if strike is None or strike.i != west.i - 1:
        return False
    if strike.lemma_.lower() not in STRIKE_NOUNS or of is None or of.lower_ != "of":
        return False
    others = [c for c in west.children if c not in {strike, of}]
    put_in_place_of(strike, west)
    attach(west, strike, Role.ADVERB)
    for word in others:
        word.head = strike
    return True


@rule(
    fires=[
        "Two people died in shelling of Ariha before dawn by government troops.",
        "Rescue workers say six people died in shelling of Hass before dawn by army troops.",
    ],
    near_misses=[
        "Two people died in shelling of Ariha by dawn.",
        "Government troops shelled Ariha before dawn by the river.",
    ],
    idle=False,
)
def doer_after_hour(by: Token) -> bool:
    """ "Shelling of X before dawn by troops": they shell; the dawn is not theirs."""
    hour = by.head
    if by.lower_ != "by" or {hour.lower_} & (_HOURS | _DAYS) == set() or by.i < hour.i:
        return False
    if not any(_is_doer(noun) for noun in objects(by)):
        return False
    before = (word for word in hour.doc[hour.sent.start : hour.i] if word.pos_ != "VERB")
    strikes = [word for word in before if word.lemma_.lower() in STRIKE_NOUNS]
    if not strikes:
        return False
    by.head = strikes[-1]
    return True


def _is_doer(noun: Token) -> bool:
    return noun.lemma_.lower() in FORCE_NOUNS or noun.pos_ == "PROPN"


@rule(
    fires=[
        "Activists accused the government of bombing Saraqib. Damascus denied it.",
        "Turkey accused Russia of bombing Saraqib, killing 12 people.",
    ],
    near_misses=[
        "Activists accused the government of bombing campaigns in Saraqib.",
        "Activists told of bombing in Saraqib.",
    ],
    idle=False,
)
def deed_accused_of(gerund: Token) -> bool:
    """ "Accused of bombing X": what somebody did, wherever the parser takes it for a noun."""
    deed = _deed_of(gerund.lower_)
    name = gerund.head
    of = name.head if role(gerund) is Role.COMPOUND and name.pos_ == "PROPN" else name
    accusing = of.head.head if role(of.head) is Role.OBJECT else of.head
    if deed is None or of.lower_ != "of" or accusing.lemma_.lower() not in _ACCUSING:
        return False
    if role(gerund) is Role.COMPOUND:
        attach(gerund, of, Role.PREPOSITION_CLAUSE)
        attach(name, gerund, Role.OBJECT)
    elif role(gerund) is not Role.PREPOSITION_CLAUSE or gerund.pos_ == "VERB":
        return False
    of.head = accusing
    gerund.tag_, gerund.pos_, gerund.lemma_ = "VBG", "VERB", deed
    return True


def _deed_of(word: str) -> str | None:
    """The verb of a gerund, "bomb" of "bombing"; None where it is none of a strike."""
    stem = word.removesuffix("ing")
    forms = (stem, f"{stem}e", stem[:-1]) if stem != word else ()
    return next((form for form in forms if form in VERBS), None)


@rule(
    fires=[
        "Army units on Friday targeted with guns the rebels in Ariha, SANA reported.",
        "Army units on Monday targeted with artillery strikes positions of rebels in Ariha.",
    ],
    near_misses=[
        "Army units targeted on Friday by rebels left Ariha.",
        "Army units on Friday shelled Ariha.",
    ],
    idle=False,
)
def deed_after_day(deed: Token) -> bool:
    """ "Units on Monday targeted X": their deed, and no description of them."""
    units = deed.head
    if not _may_be_deed_of(units, deed):
        return False
    if child(deed, Role.AGENT) is not None:
        return False  # "units on leave attacked by rebels"
    day = deed.nbor(-1)
    on = preposition_of(day, "on")
    if on is None or on.head != units or on.i != units.i + 1 or day.lower_ not in _DAYS:
        return False
    late = [c for c in units.children if c.i > deed.i]
    _make_their_deed(units, deed)
    attach(on, deed, Role.PREPOSITION)
    for token in late:
        attach(token, deed, Role.OBJECT if role(token) is Role.APPOSITION else role(token))
    return True


def _is_told(units: Token) -> bool:
    """ "Units on Monday targeted X, SANA reported": what it reported."""
    return role(units) is Role.SUBJECT and len(list(children(units.head, Role.SUBJECT))) > 1


def _may_be_deed_of(units: Token, deed: Token) -> bool:
    """Whether a word that seems to describe forces may be what they did."""
    whole = _is_told(units) or role(units) in _WHOLE_CLAUSES
    done = deed.lemma_.lower() in VERBS and units.lemma_.lower() in FORCE_NOUNS
    return role(deed) is Role.PARTICIPLE_CLAUSE and whole and done


def _make_their_deed(units: Token, deed: Token) -> None:
    told = _is_told(units)
    put_in_place_of(deed, units)
    if told:
        deed.role = Role.CLAUSE_COMPLEMENT
    attach(units, deed, Role.SUBJECT)
    deed.tag_ = "VBD"


@rule(
    fires=[
        "Army units targeted with heavy artillery the infiltration axes of rebels in Ariha.",
        "SANA said army units targeted with rockets the posts of the Nusra Front in Ariha.",
    ],
    near_misses=[
        "Army units targeted with heavy artillery by rebels left Ariha.",
        "Army units shelled the posts of rebels in Ariha with heavy artillery.",
    ],
    idle=False,
)
def deed_with_arms(deed: Token) -> bool:
    """ "Units targeted with artillery the axes of rebels": their deed, and no description."""
    units = deed.head
    if not _may_be_deed_of(units, deed):
        return False
    way = next((c for c in children(deed, Role.PREPOSITION) if c.lower_ == "with"), None)
    struck = child(units, Role.APPOSITION)
    if way is None or struck is None or struck.left_edge.i != way.right_edge.i + 1:
        return False
    others = [c for c in units.children if c.i > deed.i or role(c) is Role.PREPOSITION]
    _make_their_deed(units, deed)
    for token in others:
        if token != deed:
            attach(token, deed, Role.OBJECT if token == struck else role(token))
    return True


@rule(
    fires=[
        "Army units targeted with artillery strikes positions of rebels in Ariha.",
        "Army units hit with rocket strikes hideouts of the Nusra Front in Ariha.",
    ],
    near_misses=[
        "Army units targeted positions of rebels in Ariha with artillery strikes.",
        "Army units targeted with artillery strikes the rebels in Ariha.",
    ],
    idle=False,
)
def struck_after_arms(way: Token) -> bool:
    """ "Targeted with artillery strikes positions of rebels": the positions, and not with them."""
    deed = way.head
    if way.lower_ != "with" or role(way) is not Role.PREPOSITION:
        return False
    if deed.lemma_.lower() not in VERBS or child(deed, Role.OBJECT) is not None:
        return False
    posts = child(way, Role.PREPOSITION_OBJECT)
    if posts is None or posts.lemma_.lower() not in _STRUCK:
        return False
    arms = posts.nbor(-1)
    if role(arms) is not Role.COMPOUND or arms.head != posts or arms.tag_ != "NNS":
        return False
    if arms.lemma_.lower() not in STRIKE_NOUNS | WEAPONS:
        return False
    for part in [c for c in posts.children if c.i < arms.i]:
        part.head = arms
    attach(arms, way, Role.PREPOSITION_OBJECT)
    attach(posts, deed, Role.OBJECT)
    return True
