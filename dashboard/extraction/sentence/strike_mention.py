"""The words of one sentence that report a strike, with who, whom, where and how surely."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.event import EventType
from dashboard.extraction.english.lexicon import DAYS_AND_MONTHS, VERBS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import Role, children, role, subject
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ActorMention, PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attacker_names import name_attackers
from dashboard.extraction.sentence.attackers import Party, attacker_phrases, attacking_pronoun
from dashboard.extraction.sentence.attribution import Attribution, attribute
from dashboard.extraction.sentence.doers import is_denied
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.reality import Reality, is_negated, reality
from dashboard.extraction.sentence.strike_places import places_of
from dashboard.extraction.sentence.supposition import hedge_of
from dashboard.extraction.sentence.targets import targets_of
from dashboard.extraction.sentence.telling_nouns import is_fall_of_weapons
from dashboard.extraction.sentence.triggers import Trigger

_POINTING_BACK = words_of("pointing_back")
_MILITANTS = words_of("militants")


@dataclass(frozen=True, slots=True, eq=False)
class StrikeMention:
    """The words of one sentence that report a strike.

    `pronoun_attacker` and `attacker_nouns` wait for the article to say whom they stand for;
    `definite` is "the strikes", which were spoken of before.
    """

    sentence: Sentence
    trigger: Trigger
    type: EventType
    attackers: tuple[Party, ...]
    pronoun_attacker: Token | None
    attacker_nouns: tuple[Token, ...]
    targets: tuple[Party, ...]
    places: tuple[PlaceUse, ...]
    reality: Reality
    attribution: Attribution
    definite: bool

    @property
    def order(self) -> tuple[int, int]:
        """Where it stands in the article."""
        return self.sentence.index, min(self.trigger.core)


def read_strike_mention(
    sentence: Sentence,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
) -> StrikeMention:
    """What a sentence says of the strike of one trigger, one of its `triggers`."""
    by_token = {token.i: mention for mention in actors for token in mention.span}
    phrases = attacker_phrases(trigger)
    heads = [phrase.head for phrase in phrases]
    happened = _only_denies_target(trigger)
    nouns = [head for head in heads if head.pos_ != "ADJ"]
    named = name_attackers(phrases, by_token, sentence)
    strikers = {party.actor for party in named}
    aimed_at = targets_of(trigger, by_token, places)
    return StrikeMention(
        sentence=sentence,
        trigger=trigger,
        type=trigger.type,
        attackers=named,
        pronoun_attacker=attacking_pronoun(phrases),
        attacker_nouns=tuple(
            head
            for head in heads
            if (head.pos_ == "NOUN" or _means_militants(head)) and head != trigger.noun
        ),
        # Nobody strikes themselves: "on Friday RAF jets hit a depot" is no strike on the RAF.
        targets=tuple(party for party in aimed_at if party.actor not in strikers),
        places=() if happened else places_of(trigger, triggers, places, nouns),
        reality="done" if happened else _reality(trigger),
        attribution=_attribution(trigger),
        definite=_points_back(trigger),
    )


@rule(
    fires=[
        "State media said terrorist mortar attacks hit Jaramana on Monday.",
        "Two men died in a terrorist attack with rockets on Nubl.",
    ],
    near_misses=[
        "Mortar attacks hit Jaramana on Monday.",
        "Two men died in a massive attack with rockets on Nubl.",
    ],
    idle=False,
)
def _means_militants(head: Token) -> bool:
    """ "Terrorist" of "terrorist mortar attacks": who strikes, as a noun would be."""
    return head.pos_ == "ADJ" and lemma(head) in _MILITANTS


@rule(
    fires=[
        "The strikes did not target ISIS.",
        "The raids did not target rebels.",
    ],
    near_misses=[
        "Air strikes did not hit Homs.",
        "The air strikes hit ISIS in Homs.",
    ],
    idle=False,
)
def _only_denies_target(trigger: Trigger) -> bool:
    """ "The strikes did not target ISIS": they happened; only whom they hit is denied."""
    noun, verb = trigger.noun, trigger.verb
    if noun is None or verb is None or not _points_back(trigger):
        return False
    aimed = (lemma(verb) in VERBS and verb != noun.head) or lemma(verb) == "target"
    return aimed and is_negated(verb)


@rule(
    fires=[
        "The strikes killed nine people in Ariha.",
        "Those air strikes hit the market in Ariha.",
        "Jets bombed Ariha. It was an American strike, the ministry said.",
    ],
    near_misses=[
        "Air strikes hit the market in Ariha.",
        "Some air strikes hit the market in Ariha.",
    ],
    idle=False,
)
def _points_back(trigger: Trigger) -> bool:
    """ "The strikes", "those raids", "it was a Russian strike": spoken of before."""
    noun = trigger.noun
    if noun is not None and role(noun) is Role.ATTRIBUTE and lemma(noun.head) == "be":
        named = subject(noun.head)
        return named is not None and named.lower_ in {"it", "this", "that"}
    if noun is not None and is_fall_of_weapons(noun):
        return False  # "the fall of shells on X": told here, and not before
    return noun is not None and any(
        word.lower_ in _POINTING_BACK
        for word in children(noun, Role.DETERMINER, Role.PREDETERMINER, Role.PRECONJUNCTION)
    )


def names_its_day(noun: Token) -> bool:
    """ "Sunday's raid": the one that was told of as Sunday's."""
    return any(word.lower_ in DAYS_AND_MONTHS for word in children(noun, Role.POSSESSIVE))


def _attribution(trigger: Trigger) -> Attribution:
    """Who says so; "suspected airstrikes" are hedged by their own adjective.

    Of "strikes on X were reported by activists" the verb says it, and is the strike's own.
    """
    noun = trigger.noun
    found = attribute(noun if noun is not None and noun.head == trigger.verb else trigger.head)
    rival = next(filter(is_denied, trigger.head.children), None)
    if rival is not None:  # "in US raids, not by Russian jets": others say it was they
        return Attribution(found.speakers, found.manner, hedged=True, word=rival)
    doubt = hedge_of(trigger.noun) if trigger.noun is not None else None
    if doubt is not None:
        return Attribution(found.speakers, found.manner, hedged=True, word=doubt)
    return found


def _reality(trigger: Trigger) -> Reality:
    """Whether it happened, by the strike's noun and then by its verb."""
    if trigger.noun is None:
        return reality(trigger.head)
    own = reality(trigger.noun)
    if own != "done" or trigger.verb is None or trigger.verb == trigger.noun.head:
        return own
    return reality(trigger.verb)
