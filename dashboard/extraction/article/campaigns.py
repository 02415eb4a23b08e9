"""Words on strikes as a campaign, not of a day: their number, a trend, no deed."""

from dashboard.domain.place import PlaceKind
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    is_passive,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import tells_of_war

_GOING_ON = frozenset({"continue", "keep", "go"})
_ONE_OR_TWO = words_of("one_or_two")
_LARGE_NUMBERS = words_of("large_numbers")
_TRENDS = words_of("trends")
_LONG_TIMES = frozenset({"decades", "years", "months"})


@rule(
    fires=[
        "A drone hit a car in Kobani. Turkey has increased its strikes, including near Manbij.",
        "Russia has stepped up its air raids on Ariha.",
        "In the past months the army has been shelling Ariha.",
        "For ten days now the army has been shelling Ariha.",
        "Jets have ramped up air strikes on Idlib since the end of January, killing nearly 600.",
        "Israel has carried out hundreds of strikes in recent years, including on Palmyra.",
        "Israel has for years bombed Iranian depots, including around Masyaf and Palmyra.",
    ],
    near_misses=[
        "Turkey increased its strikes near Manbij on Monday.",
        "Russia has carried out its air raids on Ariha.",
        "The army has been shelling Ariha since Monday.",
        "Israel, which has for years denied it, struck Masyaf on Monday.",
    ],
    idle=False,
)
def is_trend(mention: StrikeMention) -> bool:
    """ "Has increased its strikes", "has for months been shelling X": no strike of a day."""
    noun, doing = mention.trigger.noun, mention.trigger.verb
    if any(map(_is_over_years, filter(None, (noun, doing)))) or _goes_on_at_large(mention):
        return True
    if doing is not None and doing.tag_ == "VBG" and _is_of_many_days(mention):
        helping = {word.lower_ for word in children(doing, Role.AUXILIARY)}
        if "been" in helping and helping & {"has", "have"}:
            return True
    if noun is None:
        return False
    for verb in noun.ancestors:
        perfect = any(word.lower_ in {"has", "have"} for word in children(verb, Role.AUXILIARY))
        if perfect and lemma(verb) in _TRENDS:
            return tells_of_war(mention.sentence) or any(
                child(of, Role.POSSESSIVE) is not None for of in children(verb, Role.OBJECT)
            )
    return False


@rule(
    fires=[
        "RAF jets continue to strike ISIS in Iraq and Syria.",
        "Turkish drones keep bombing fighters across Syria.",
    ],
    near_misses=[
        "RAF jets continued to strike ISIS in Syria on Monday.",
        "Russian jets continue to bomb Ariha.",
    ],
    idle=False,
)
def _goes_on_at_large(mention: StrikeMention) -> bool:
    """ "Jets continue to strike them in Syria": what they do, on no day and at no place."""
    verb = mention.trigger.verb
    if verb is None or role(verb) is not Role.OPEN_COMPLEMENT:
        return False
    now = lemma(verb.head) in _GOING_ON and verb.head.tag_ in {"VBP", "VBZ"}
    return now and all(use.mention.kind is PlaceKind.COUNTRY for use in mention.places)


def _is_over_years(told: Token) -> bool:
    """ "In recent years", "for months", "over the years": nobody says how many, or when."""
    # "Has for years bombed": the parser may hang "for" on "has", or "bombed" on "years".
    times = [told.head]
    for word in (told, *children(told, Role.AUXILIARY)):
        times += phrases(word, "in", "over", "for", "during", "through", "throughout")
    return any(t.lower_ in _LONG_TIMES and not any(c.like_num for c in t.children) for t in times)


def _is_of_many_days(mention: StrikeMention) -> bool:
    """ "For ten days now", "in the past months"."""
    lasting = phrases(mention.trigger.head, "for")
    return tells_of_war(mention.sentence) or any(lemma(t) in {"day", "week"} for t in lasting)


@rule(
    fires=[
        "The coalition has carried out more than 300 strikes in Syria since the operation began.",
        "Hundreds of raids have hit Idlib since the start of the campaign, activists said.",
    ],
    near_misses=[
        "Two strikes hit Saraqib on Tuesday, activists said.",
        "Strikes hit Saraqib on Tuesday, activists said.",
    ],
    idle=False,
)
def is_counted(mention: StrikeMention) -> bool:
    """ "Almost 8,000 strikes", "hundreds of raids"."""
    noun = mention.trigger.noun
    if noun is None:
        return False
    if any(number.lower_ not in _ONE_OR_TWO for number in children(noun, Role.NUMBER)):
        return True
    return noun.head.lower_ == "of" and noun.head.head.lower_ in _LARGE_NUMBERS


def tells_no_deed(mention: StrikeMention) -> bool:
    """ "Bombing", "hospitals were targeted": with no number and nobody who does it.

    So also "in the last few years many were killed in drone strikes there".
    """
    noun, verb = mention.trigger.noun, mention.trigger.verb
    if noun is not None:
        bare = noun.tag_ == "NNS" and child(noun, Role.NUMBER, Role.DETERMINER) is None
        of_years = bare and any(word.lower_ in _LONG_TIMES for word in mention.sentence.span)
        return noun.lower_ == "bombing" or of_years
    return verb is not None and is_passive(verb) and not mention.attackers
