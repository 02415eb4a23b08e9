"""Repair of who speaks last: "..., activists said" tells of all that stands before its comma."""

from collections.abc import Sequence

from dashboard.extraction.english.lexicon import (
    DAYS_AND_MONTHS,
    LOCAL_SPEAKERS,
    SAYING_VERBS,
    SPEAKER_NOUNS,
    words_of,
)
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
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
from dashboard.extraction.thresholds import LAST_SPEAKER

_DEMANDING = words_of("demands")
_SAID = frozenset({"VBD", "VBZ", "VBN"})
_SPEAKERS = SPEAKER_NOUNS | LOCAL_SPEAKERS | words_of("organisations") | {"monitor"}
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_NO_VOICE = frozenset({"VERB", "AUX", "SCONJ"})
_LINKS = frozenset({"as", "that", "when", "where", "which", "who", "while", "”", '"', ":", ";"})
_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_BEHIND = frozenset({"ADP", "ADV"})


@rule(
    fires=[
        "US-led coalition aircraft bombed Tokhar on Tuesday, activists said.",
        "The US-led coalition bombed Tokhar on Tuesday, killing 56 civilians, activists said.",
        "Russian jets bombed Ariha, residents and medics said.",
        "Russian jets bombed Ariha, killing at least 16 people waiting for bread, "
        "rescuers and witnesses said.",
        "Turkish forces targeted the village of Hass and surrounding areas with rockets, the "
        "UK-based Syrian Observatory for Human Rights reported on Saturday.",
        "Turkish jets bombed Ariha on Monday, wounding two people, the Syrian "
        "Observatory for Human Rights said.",
    ],
    near_misses=[
        "Activists said US-led coalition aircraft bombed Ariha on Tuesday.",
        "US-led coalition aircraft bombed Ariha on Tuesday, and activists said nothing.",
        "US-led coalition aircraft bombed Ariha, which activists said was empty.",
        "Russian jets bombed Ariha, killing 16 people, a doctor among them.",
        "Russian jets bombed Ariha, killing 16 people, a figure announced on Tuesday.",
    ],
    idle=False,
)
def last_speaker(saying: Token) -> bool:
    """ "Aircraft bombed X, killing nine, residents and medics said": it is they who tell of it."""
    if saying.tag_ not in _SAID or saying.lemma_.lower() not in SAYING_VERBS:
        return False
    voices = _voices(saying) if _is_end(saying) else []
    comma = voices[0].i - 1 if voices else 0
    told = list(saying.doc[saying.doc[comma - 1].sent.start : comma]) if comma else []
    tops, (voice, *others) = _tops(told), _tops(voices) or [saying]
    deed = _deed(tops)
    if deed is None or others or voice == saying or voice.pos_ not in _NOUNS:
        return False
    top = deed if deed in tops else deed.head
    strays = [one for one in tops if one != top and one.head == saying and one.pos_ in _NOUNS]
    taken = [stray for stray in strays if role(stray) in SUBJECTS]
    owed = [(stray, verb) for stray in taken if (verb := _owner(stray)) is not None]
    if len(owed) < len(taken) or top.head not in {top, saying}:
        return False
    if saying.tag_ == "VBN" and voice.pos_ != "PROPN" and voice.lemma_.lower() not in _SPEAKERS:
        return False  # "a figure announced on Tuesday"
    told_of = role(deed) is Role.CLAUSE_COMPLEMENT and deed.head == saying
    if told_of and role(voice) is Role.SUBJECT and voice.head == saying and not owed:
        return False
    if top.head == top:
        put_in_place_of(saying, top)
    if top != deed:
        for word in [word for word in top.children if word.i > deed.i]:
            word.head = deed
        deed.tag_, deed.pos_ = "VBD", "VERB"
        attach(top, deed, Role.SUBJECT)
    for stray, verb in owed:
        attach(stray, verb, Role.OBJECT)
    named = next((one for one in children(voice, Role.APPOSITION) if one.pos_ == "PROPN"), voice)
    if named != voice:  # "the local news site Suwayda 24": by its name
        attach(voice, named, Role.APPOSITION)
    attach(named, saying, Role.SUBJECT)
    attach(deed, saying, Role.CLAUSE_COMPLEMENT)
    return True


@rule(
    fires=[
        "Damascus demands that American soldiers leave al-Tanf.",
        "Tehran orders that all US soldiers leave al-Tanf.",
    ],
    near_misses=[
        "Damascus demands that nobody met angered the soldiers in al-Tanf.",
        "The demands that American soldiers leave al-Tanf were refused.",
    ],
    idle=False,
)
def demanding_noun(demand: Token) -> bool:
    """ "Damascus demands that they leave X": a verb, not the demands of a city."""
    clause = child(demand, *CLAUSES_OF_NOUNS)
    if demand.tag_ != "NNS" or demand.lemma_.lower() not in _DEMANDING or clause is None:
        return False
    voice = child(demand, Role.COMPOUND, Role.NOUN_MODIFIER)
    that = next((word for word in clause.children if word.i == demand.i + 1), None)
    if demand.head != demand or voice is None or that is None or that.lower_ != "that":
        return False
    told = role(that) is Role.MARKER or child(clause, Role.OBJECT) is not None
    if not (told and voice.is_title and voice.i == demand.i - 1):
        return False
    attach(that, clause, Role.MARKER)
    demand.tag_, demand.pos_ = "VBZ", "VERB"
    attach(voice, demand, Role.SUBJECT)
    attach(clause, demand, Role.CLAUSE_COMPLEMENT)
    return True


@rule(
    fires=[
        "“The Turkish occupation goes on with its barbaric aggression against our areas, as it "
        "targeted with a drone this afternoon a car belonging to our forces near Manbij, where two "
        "of our comrades were martyred,” read a statement from the Asayish.",
        "“The Turkish occupation continues its barbaric attacks on our areas, as it targeted with "
        "a drone this morning a bus belonging to our forces on the road linking the cities of "
        "Kobani and Manbij, where two of our comrades died,” read a statement from the council.",
    ],
    near_misses=[
        "“The army targeted with a drone a car near Ariha,” said a statement from the council.",
        "A man who read a statement in Ariha fled when jets bombed the town.",
    ],
    idle=False,
)
def quoted_statement(saying: Token) -> bool:
    """ "“It targeted with a drone a car,” read a statement": the car reads nothing."""
    written = child(saying, Role.OBJECT)
    if saying.lower_ not in {"read", "reads"} or written is None or saying.i == saying.sent.start:
        return False
    if written.lower_ not in {"statement", "message"} or saying.nbor(-1).text not in {"”", '"'}:
        return False
    strays = [one for one in children(saying, *SUBJECTS) if one.i < saying.i]
    owed = [(stray, verb) for stray in strays if (verb := _verb_before(stray)) is not None]
    told = child(saying, Role.CLAUSE_COMPLEMENT)
    if not owed or len(owed) < len(strays) or told is None:
        return False
    for stray, verb in owed:
        attach(stray, verb, Role.OBJECT)
    for clause in [one for one in children(saying, Role.ADVERBIAL_CLAUSE) if one.i < saying.i]:
        attach(clause, told, Role.ADVERBIAL_CLAUSE)
    attach(written, saying, Role.SUBJECT)
    return True


def _verb_before(stray: Token) -> Token | None:
    """The last verb before a noun, where it has no object: "targeted" of "targeted with Y a X"."""
    before = stray.doc[stray.sent.start : stray.left_edge.i]
    verb = next((word for word in reversed(before) if word.pos_ == "VERB"), None)
    return verb if verb is not None and child(verb, Role.OBJECT) is None else None


def _is_end(saying: Token) -> bool:
    """Whether a sentence ends with a verb of saying, or with where or when it was said."""
    rest = saying.doc[saying.i + 1 : saying.i + 1 + LAST_SPEAKER]
    for word in rest:
        if word.is_punct or word.is_space:
            return word.text != ","
        first = word.i == saying.i + 1
        if first and word.pos_ not in _BEHIND and word.lower_ not in DAYS_AND_MONTHS:
            return False
        if word.pos_ in _NO_VOICE:
            return False
    return len(rest) < LAST_SPEAKER


def _voices(saying: Token) -> list[Token]:
    """The words between the last comma and a verb of saying, where they may name a speaker."""
    before = saying.doc[max(saying.i - LAST_SPEAKER, 0) : saying.i]
    commas = [word.i for word in before if word.text == ","]
    words = list(saying.doc[commas[-1] + 1 : saying.i]) if commas else []
    if not words or words[0].pos_ == "CCONJ" or words[-1].pos_ not in _NOUNS | {"NUM"}:
        return []
    plain = (word for word in words if word.lower_ != "based")  # "the UK-based Observatory"
    if any(word.pos_ in _NO_VOICE or word.lower_ in _LINKS for word in plain):
        return []
    return words


def _tops(words: Sequence[Token]) -> list[Token]:
    """The words that hang on none of the others."""
    return [w for w in words if (w.head == w or w.head not in words) and not w.is_punct]


def _deed(tops: Sequence[Token]) -> Token | None:
    """What is told: "bombed" of "aircraft bombed X", a participle read or not, or "raid on X"."""
    verbs = [top for top in tops if top.pos_ == "VERB" and top.tag_ in _FINITE]
    if verbs:
        return verbs[0] if len(verbs) == 1 else None
    taken = [
        clause
        for top in tops
        for clause in children(top, *CLAUSES_OF_NOUNS)
        if clause.i == top.i + 1 and clause.tag_ in _PAST and child(clause, Role.OBJECT)
    ]
    told = taken or [top for top in tops if top.pos_ == "NOUN"]
    return told[0] if len(told) == 1 else None


def _owner(stray: Token) -> Token | None:
    """The verb before a noun that is without an object: "killing" of "killing 16 people"."""
    edge: int = stray.left_edge.i
    verb = stray.doc[edge - 1] if edge > 0 else stray
    return verb if verb.pos_ == "VERB" and child(verb, Role.OBJECT) is None else None
