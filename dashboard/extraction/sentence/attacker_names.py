"""Whom a phrase names: the parties to a strike, and how surely."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard.extraction.english.lexicon import BLAMING_VERBS, LIGHT_VERBS, SPEAKER_NOUNS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    CLAUSES_OF_NOUNS,
    NAMING,
    Role,
    child,
    children,
    objects,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attackers import AttackerPhrase, Party
from dashboard.extraction.sentence.supposition import is_supposed, supposed_names
from dashboard.extraction.sentence.tellers import only_tells
from dashboard.extraction.thresholds import FOE_WITHIN, OR_WITHIN

_OPPOSING = words_of("opposing")
_ALLIES = words_of("allies")
_OWNERS = words_of("owners")
_ALSO_KNOWN = re.compile(
    r"(?:[(,] ?|\b(?:also|formerly|better|locally) )(?:known|called|dubbed|named)"
    r"(?: (?:locally|in Arabic|there))?(?: as)?(?: the)?$|\ba\.?k\.?a\.?$",
    re.IGNORECASE,
)
OWNED = frozenset({"belonging", "affiliated"})
"""Words between what strikes and whose it is: "jets belonging to X"."""


def name_attackers(
    attackers: Sequence[AttackerPhrase], by_token: Mapping[int, ActorMention], sentence: Sentence
) -> tuple[Party, ...]:
    """The actors that the first naming phrase names, and those joined to it."""
    found: dict[str, Party] = {}
    holder: int | None = None
    either = False
    for phrase in attackers:
        above = phrase.head.head.i
        for mention, hedged in _named(phrase.head, by_token):
            # The first phrase that names someone is the attacker; the others only describe.
            if holder in {None, above} or role(phrase.head) is Role.CONJUNCT:
                holder = above if holder is None else holder
                words = sentence.cite_tokens(mention.span[0], mention.span[-1])
                party = Party(mention.actor, hedged, rule=phrase.rule, words=words)
                found.setdefault(mention.actor, party)
                either = either or _is_alternative(mention, by_token.values())
    patrons = _patrons_of_own(attackers, by_token)
    parties = tuple(party for actor, party in found.items() if actor not in patrons)
    if len(parties) > 1 and either:
        return tuple(replace(party, hedged=True, either=True) for party in parties)
    return parties


@rule(
    fires=[
        "Army troops and militias loyal to Iranian and army commanders shelled Ariha.",
        "The army and fighters loyal to Iranian and army officers bombed Saraqib.",
    ],
    near_misses=[
        "Army troops and militias loyal to Iran shelled Ariha.",
        "Militias loyal to Russia and the regime bombed Saraqib.",
    ],
    idle=frozenset(),
)
def _patrons_of_own(
    attackers: Sequence[AttackerPhrase], by_token: Mapping[int, ActorMention]
) -> frozenset[str]:
    """ "The army and militias loyal to Iran and the army": they are the army's, and Iran only
    stands behind them."""
    named = [mention for phrase in attackers for mention, _ in _named(phrase.head, by_token)]
    behind = {mention.actor for mention in named if _is_patron(mention)}
    own = {mention.actor for mention in named if not _is_patron(mention)}
    return frozenset(behind - own if behind & own else ())


def _is_patron(mention: ActorMention) -> bool:
    """Russia of "loyal to Russia and the army"."""
    return any(word.lower_ == "loyal" for word in mention.root.ancestors)


def _named(
    phrase: Token, by_token: Mapping[int, ActorMention]
) -> Iterator[tuple[ActorMention, bool]]:
    """The actors a noun phrase names, and whether it only supposes so."""
    for token in _naming_tokens(phrase):
        mention = by_token.get(token.i)
        if mention is None or _speaks(mention, phrase) or _is_foe(mention):
            continue
        if not _is_other_name(mention):
            yield mention, is_supposed(token, phrase)


def _naming_tokens(phrase: Token) -> Iterator[Token]:
    """The words of a noun phrase that may name whose it is."""
    named = _ally_named(phrase)
    if named is not None:
        yield from _naming_tokens(named)
        return
    yield phrase
    for part in phrase.children:
        joined = role(part) is Role.CONJUNCT and (phrase.pos_ == "ADJ" or role(phrase) in NAMING)
        if role(part) in NAMING or joined:
            yield from _naming_tokens(part)
        elif role(part) in CLAUSES_OF_NOUNS and lemma(part) in BLAMING_VERBS:
            # "raids blamed on Russian jets", "raids attributed to Russia"
            yield from (
                token for noun in phrases(part, "on", "to") for token in _naming_tokens(noun)
            )
        elif role(part) is Role.APPOSITION and part.nbor(-1).text == "(":
            yield from _naming_tokens(part)  # "the Kurdish-led Forces (SDF)"
        elif role(part) in CLAUSES_OF_NOUNS and part.lower_ in OWNED:
            owners = phrases(part, "to", "with")
            yield from (token for noun in owners for token in _naming_tokens(noun))
        elif role(part) in CLAUSES_OF_NOUNS and lemma(part) in LIGHT_VERBS:
            # "The raids, carried out by Russia, hit X"
            for by in children(part, Role.AGENT):
                if only_tells(by):
                    continue
                yield from (token for noun in objects(by) for token in _naming_tokens(noun))
        elif role(part) is Role.PREPOSITION and part.i == phrase.i + 1:
            # "Ships of Russia's Caspian Flotilla", "forces of the regime", "loyal to Assad"
            if part.lower_ in {"of", "from"} or phrase.lower_ == "loyal":
                yield from (token for noun in objects(part) for token in _naming_tokens(noun))
        else:
            yield from supposed_names(part)


@rule(
    fires=[
        "Air strikes by regime ally Russia hit Ariha.",
        "Air strikes by the regime's main ally, Russia, killed two people in Ariha.",
    ],
    near_misses=[
        "Air strikes by a regime ally hit Ariha.",
        "Air strikes by Russia, a regime ally, hit Ariha.",
        "Air strikes by the regime and its ally Russia hit Ariha.",
    ],
    idle=None,
)
def _ally_named(phrase: Token) -> Token | None:
    """ "Russia" of "regime ally Russia": who strikes is named beside, not whose ally that is."""
    if lemma(phrase) not in _ALLIES or phrase.lower_ == "allies":
        return None
    whose = child(phrase, *NAMING)
    if whose is None or whose.lower_ in _OWNERS:
        return None
    beside = phrase.nbor(1) if phrase.i + 1 < phrase.sent.end else None
    named = beside is not None and beside.pos_ == "PROPN"
    return beside if named else child(phrase, Role.APPOSITION)


@rule(
    fires=[
        "Air strikes by Russian officials hit Ariha.",
        "A Russian spokesman bombed Ariha.",
    ],
    near_misses=[
        "Russian jets bombed Ariha.",
        "Air strikes by Syrian rebels hit Ariha.",
    ],
    idle=False,
)
def _speaks(mention: ActorMention, phrase: Token) -> bool:
    """ "Syrian officials" do not strike; "Syrian rebels" do, and so does Syria."""
    beside = mention.form == "demonyms" or mention.root != phrase
    return beside and mention.form != "metonyms" and lemma(phrase) in SPEAKER_NOUNS


@rule(
    fires=[
        "The coalition against the jihadist group ISIS launched air strikes on Raqqa.",
        "The coalition against the militant group ISIS launched raids on Raqqa.",
    ],
    near_misses=[
        "The coalition bombed ISIS in Raqqa.",
        "ISIS shelled Kobani.",
    ],
    idle=False,
    kept="whom the coalition fights would bomb with it",
)
def _is_foe(mention: ActorMention) -> bool:
    """ "The coalition against ISIS": whom the attacker fights."""
    doc, start = mention.span.doc, mention.span.start
    for at in range(start - 1, max(start - FOE_WITHIN, mention.span.sent.start) - 1, -1):
        if doc[at].lower_ in _OPPOSING:
            return True
        if doc[at].pos_ not in {"DET", "ADJ", "NOUN", "PROPN"}:
            return False
    return False


@rule(
    fires=[
        "Daesh (also known as ISIS) shelled Kobani.",
        "ISIS, also known as Daesh, shelled Kobani.",
    ],
    near_misses=[
        "ISIS shelled Kobani.",
        "ISIS is known in Kobani and shelled it.",
    ],
    idle=False,
    kept="a name in brackets would strike too",
)
def _is_other_name(mention: ActorMention) -> bool:
    """ "Daesh (also known as ISIS)": another name of what was named just before."""
    start = mention.span.start
    before = mention.span.doc[max(start - 6, mention.span.sent.start) : start].text
    return _ALSO_KNOWN.search(before) is not None


@rule(
    fires=[
        "Syrian or Russian warplanes bombed Ariha.",
        "Ariha was bombed by either Russia or the Syrian army.",
    ],
    near_misses=[
        "Syrian and Russian warplanes bombed Ariha.",
        "Russian warplanes bombed Ariha or Saraqib.",
    ],
    idle=False,
)
def _is_alternative(mention: ActorMention, others: Iterable[ActorMention]) -> bool:
    """ "Syrian or Russian jets": one of them, and nobody says which."""
    start, doc = mention.span.start, mention.span.doc
    return any(
        other.span.end <= start
        and any(word.lower_ == "or" for word in doc[other.span.end : start])
        and start - other.span.end <= OR_WITHIN
        for other in others
    )
