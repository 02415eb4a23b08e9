"""Verbs that go on from strikes told before: "two landed in X", "areas hit included Y"."""

from dashboard.extraction.english.lexicon import (
    DAYS_AND_MONTHS,
    PLACE_KINDS,
    STRONG_VERBS,
    VERBS,
    words_of,
)
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    Role,
    child,
    children,
    phrases,
    prepositions,
    role,
    subject,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.killing_words import HARM
from dashboard.extraction.sentence.unseen_strikes import is_struck_thing, tells_of_men

_HIT_VERBS = words_of("hit_verbs")
_LANDED_VERBS = words_of("landed_verbs")
_SOME = words_of("some")
_HIT_THINGS = frozenset(PLACE_KINDS) | {"site", "target", "area", "location", "place", "position"}
_SITES = words_of("struck_things") | words_of("posts") | words_of("positions")
_ATTACKS = words_of("attacks_again")
_FURTHER = words_of("further")
_OCCURRING = words_of("occurring")
_BOMBING = frozenset({"bombing", "massacre"})
_LATEST = frozenset({"last", "latest", "previous", "first"})
_WHEN = DAYS_AND_MONTHS | {"night", "evening", "morning", "afternoon", "overnight", "deadly"}
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
_ONLY_COUNTING = frozenset(
    {Role.ADVERB, Role.NUMBER, Role.NUMBER_MODIFIER, Role.PREPOSITION, Role.ADJECTIVE}
)
_NO_PREDICATE = frozenset({Role.ADJECTIVE, Role.COMPOUND, Role.RELATIVE_CLAUSE, Role.AUXILIARY})
_BESIDE = ("near", "around", "outside", "against")


def continues_strikes(verb: Token) -> bool:
    """ "Two landed in X", "a command post was hit as well": more of the strikes reported before."""
    if _lists_what_was_hit(verb):
        return True
    if verb.pos_ not in {"VERB", "AUX"} or role(verb) in _NO_PREDICATE:
        return False
    again = lemma(verb) in _HIT_VERBS or _was_destroyed_too(verb) or _was_attacked_again(verb)
    if verb.tag_ == "VBN" and again:
        return _was_hit_by_nothing_named(verb)
    landed = lemma(verb) in _LANDED_VERBS or _were_beside(verb)
    return landed and _is_done_by_bare_number(verb)


@rule(
    fires=[
        "Jets bombed Ariha on Monday. In another attack, five people were killed in Saraqib.",
        "Shells hit Ariha on Monday. A second attack killed two people in Saraqib.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. An attack by gunmen killed two people in Saraqib.",
        "Another attack was feared in Saraqib after jets bombed Ariha.",
    ],
    idle=False,
)
def is_another_attack(noun: Token) -> bool:
    """ "In another attack, five were killed in X": one more of the strikes reported before."""
    if lemma(noun) not in _ATTACKS | _BOMBING or tells_of_men(noun) or any(phrases(noun, "by")):
        return False
    if _took_place(noun):
        return True
    if lemma(noun) not in _ATTACKS:
        return False
    if noun.tag_ != "NN" or not any(c.lower_ in _FURTHER for c in noun.children):
        return _is_attack_told(noun)
    return any(lemma(word) in HARM for word in noun.sent)


@rule(
    fires=[
        "A US air strike killed nine people on Monday. The attack took place in Hajin.",
        "Jets killed nine people on Monday. The bombing occurred in the town of Hajin.",
        "Rockets hit Shaddadi on Monday. The last attack took place on 3 March in Tell Baydar.",
    ],
    near_misses=[
        "A US air strike killed nine people on Monday. The talks took place in Hajin.",
        "Jets killed nine people on Monday. A bombing occurred in the town of Hajin.",
        "Jets killed nine people on Monday. The suicide attack took place in Hajin.",
    ],
    idle=False,
)
def _took_place(noun: Token) -> bool:
    """ "The attack took place in X": where, or when, what was told before was done."""
    verb = noun.head
    if role(noun) is not Role.SUBJECT or lemma(verb) not in _OCCURRING or noun.tag_ != "NN":
        return False
    if lemma(verb) == "take" and all(t.lower_ != "place" for t in children(verb, Role.OBJECT)):
        return False
    words = {word.lower_ for word in noun.children}
    return "the" in words and words <= {"the", *_LATEST}


@rule(
    fires=[
        "Israeli jets bombed a base on Monday. The attack targeted posts near Masyaf.",
        "Jets bombed the base. Monday's deadly attack targeted a depot of the army in Ariha.",
        "Israeli jets bombed a base. The Monday night attack targeted the Shayrat airbase.",
        "Israeli missiles hit Homs. The attack struck a depot in Masyaf too.",
        "Jets bombed Idlib. Nine people were killed in the attacks on Ariha and Hass.",
    ],
    near_misses=[
        "Israeli jets bombed a base on Monday. The attack drew anger in Masyaf.",
        "Israeli jets bombed a base on Monday. The gunmen's attack targeted posts near Masyaf.",
    ],
    idle=False,
)
def _is_attack_told(noun: Token) -> bool:
    """ "The attack targeted posts near X", "killed in the attacks on X": those reported before."""
    verb = noun.head
    words = {word.lower_ for word in noun.children if word.lower_ not in _WHEN}
    if any(word.lower_ in _WHEN for word in children(noun, Role.POSSESSIVE)):
        words.add("the")  # "Tuesday night's attack"
    if words == {"the", "on"}:
        return any(lemma(word) in HARM for word in noun.sent)
    hits = words == {"the"} and role(noun) is Role.SUBJECT and lemma(verb) in VERBS | _HIT_VERBS
    return hits and any(map(is_struck_thing, children(verb, Role.OBJECT)))


@rule(
    fires=[
        "Russian jets bombed Ariha. A silo was hit as well.",
        "Jets pounded Saraqib. A well was struck too.",
    ],
    near_misses=[
        "A school was hit by rain.",
        "Ariha was hit with floods on Monday.",
    ],
    idle=False,
)
def _was_hit_by_nothing_named(verb: Token) -> bool:
    """ "A school was hit": by what was said before."""
    later = [part for joined in children(verb, Role.CONJUNCT) for part in joined.children]
    by_something = any(
        role(part) is Role.AGENT
        or (part.lower_ in {"by", "with"} and not any(children(part, Role.PREPOSITION_CLAUSE)))
        for part in (*verb.children, *later)
    )
    return not by_something and child(verb, Role.PASSIVE_AUXILIARY) is not None


@rule(
    fires=[
        "Jets bombed several towns on Monday. Areas hit included Ariha and Saraqib.",
        "Israeli jets struck near Homs. Targets struck on Monday include a depot in Masyaf.",
        "Army jets bombed towns on Monday. Among the areas hit were Ariha and Saraqib.",
        "Army jets bombed ten targets on Monday. Among them were a post near Ariha and a depot.",
    ],
    near_misses=[
        "Jets bombed Ariha. Areas under siege include Douma.",
        "Jets bombed Ariha. Among the dead were two men of Saraqib.",
        "Jets bombed Ariha. Among them were two men of Saraqib.",
        "Jets bombed Ariha. Groups targeted by the court included one in Saraqib.",
    ],
    idle=False,
)
def _lists_what_was_hit(verb: Token) -> bool:
    """ "Areas hit included X and Y", "among the sites hit were X and Y"."""
    if lemma(verb) == "be":
        among = phrases(verb, "among")
        return any(
            (thing.lower_ == "them" and _is_site(subject(verb)))
            or (
                lemma(thing) in _HIT_THINGS
                and any(map(_is_hit, children(thing, *CLAUSES_OF_NOUNS)))
            )
            for thing in among
        )
    if lemma(verb) != "include":
        return False
    struck = verb.nbor(-1) if verb.i > verb.sent.start + 1 else None
    things = [*children(verb, Role.SUBJECT), *([struck.nbor(-1)] if struck is not None else [])]
    return any(
        lemma(thing) in _HIT_THINGS
        and any(_is_hit(word) for word in (*children(thing, *CLAUSES_OF_NOUNS), thing.nbor(1)))
        for thing in things
    )


def _is_site(thing: Token | None) -> bool:
    """Whether a thing is one that is struck: a post, a depot, a town."""
    return thing is not None and lemma(thing) in _SITES


def _is_hit(word: Token) -> bool:
    hit = lemma(word) in VERBS | STRONG_VERBS | _HIT_VERBS or word.lower_ == "struck"
    return hit and word.tag_ in {"VBN", "VBD"}


def _was_attacked_again(verb: Token) -> bool:
    """ "It was attacked on 3 May as well": of what was spoken of before."""
    things = children(verb, Role.PASSIVE_SUBJECT)
    return lemma(verb) == "attack" and any(thing.lower_ in {"it", "they"} for thing in things)


def _were_beside(verb: Token) -> bool:
    """ "Were near X", of strikes that only a number or "the others" names."""
    doer = subject(verb)
    named = doer is None or any(prepositions(doer))
    return not named and lemma(verb) == "be" and any(prepositions(verb, *_BESIDE))


def _was_destroyed_too(verb: Token) -> bool:
    """ "Two vehicles near X were also destroyed"."""
    also = any(word.lower_ in {"also", "too"} for word in children(verb, Role.ADVERB))
    return also and lemma(verb) == "destroy"


@rule(
    fires=[
        "Rockets were fired from Aleppo. Two landed in Azaz.",
        "Two of the air strikes on Tuesday were near Saraqib. The rest hit Ariha.",
        "Six air strikes hit Saraqib on Tuesday. Two others struck Ariha.",
        "One of the rockets hit Saraqib on Tuesday. A second landed in Ariha.",
    ],
    near_misses=[
        "Two men landed in Latakia.",
        "Rockets landed in Azaz.",
    ],
    idle=False,
)
def _is_done_by_bare_number(verb: Token) -> bool:
    """ "Two landed in X", "the others were near Y": of what was spoken of before."""
    doer = subject(verb)
    if doer is None or not (doer.like_num or doer.lower_ in _SOME | _ORDINALS):
        return False
    articles = {"the", "a"}
    return all(role(part) in _ONLY_COUNTING or part.lower_ in articles for part in doer.children)
