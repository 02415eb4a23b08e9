"""What a strike mention is to its article: a strike of its own, one reported before, or none."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from dashboard.articles.calendar_days import CALENDAR
from dashboard.articles.dates import SINCE, WEEKDAY, DateMention
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.place import PlaceKind
from dashboard.extraction.article.article_state import ArticleState
from dashboard.extraction.article.campaigns import is_counted, is_trend, tells_no_deed
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.event_day import COUNTED, DAY_BEFORE, StrikeDay
from dashboard.extraction.article.live_entries import is_caption
from dashboard.extraction.article.other_dead import of_what_was_answered
from dashboard.extraction.article.sentence_place import one_place_of
from dashboard.extraction.article.struck_words import (
    is_at_work,
    is_in_same,
    is_on_way,
    is_one_more,
    points,
    struck_things,
)
from dashboard.extraction.english.lexicon import PLACE_KINDS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    Role,
    children,
    patients,
    role,
)
from dashboard.extraction.names.mentions import PlaceMention
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention
from dashboard.extraction.sentence.toll_mentions import belongs_to, tells_of_war
from dashboard.extraction.thresholds import NEWS, REACH_OF_A_STRIKE, REACH_OF_A_WEAK_WORD

_POINTING = words_of("pointing_mention_cases")
_WAYS = words_of("ways")
_OCCURRING = words_of("occurring")
_SETTLEMENTS = frozenset(
    word
    for word, kind in PLACE_KINDS.items()
    if kind in {PlaceKind.TOWN, PlaceKind.NEIGHBOURHOOD, PlaceKind.SITE}
)
_DAY = timedelta(days=1)
_DEFINITE = words_of("pointing") - {"two", "three", "four"}


class Case(Enum):
    """What a strike mention is to its article."""

    TOO_WEAK = auto()
    """A word that reports a strike only beside another: "fire", with none near."""
    NO_NEWS = auto()
    """History, or the future."""
    ABROAD = auto()
    """Its sentence is about another country."""
    SUM = auto()
    """The strikes of a whole campaign, counted."""
    PLACED = auto()
    """A strike at the places its sentence names."""
    SYRIA_AT_LARGE = auto()
    """A strike "in Syria": an event only if the article names no nearer place."""
    PLACE_OF_SENTENCE_BEFORE = auto()
    """A strike at the one place of the sentence before, which reports none itself."""
    PLACE_OF_LAST_STRIKE = auto()
    """A strike at the place of the strike reported last."""
    OTHER_ATTACKER = auto()
    """Another speaker's account of the strike reported last, with another attacker."""
    NOWHERE = auto()
    """A strike of its own at a place that is not named: "bombed a village"."""
    ELSEWHERE = auto()
    """Words on strikes that the article reports in other sentences, if anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A strike mention with all that decides its case.

    `places` are those it names that are nearer than "Syria", `at_large` is set where it names only
    that. `same` are the strikes reported last that its attackers may have done.
    """

    facts: SentenceFacts
    mention: StrikeMention
    state: ArticleState
    before: SentenceFacts | None
    days: tuple[StrikeDay, ...]
    abroad: bool
    places: tuple[PlaceUse, ...]
    at_large: PlaceUse | None
    same: tuple[Draft, ...]
    speakers: tuple[str, ...]

    @property
    def index(self) -> int:
        """The index of the sentence."""
        return self.facts.index


def case_of(situation: Situation) -> Case:
    """The first case that applies, in the order of `_CASES`."""
    return next((case for case, applies in _CASES if applies(situation)), Case.ELSEWHERE)


def day_after(situation: Situation, case: Case) -> DateMention | None:
    """The day that later mentions without one inherit."""
    last = situation.days[-1] if situation.days else None
    named = last is not None and last.said and last.when.rule not in {COUNTED, SINCE}
    from_lead = last is not None and situation.state.day is None and last.when.rule == DAY_BEFORE
    if last is None or situation.facts.in_headline or case in _SILENT:
        return situation.state.day
    if is_caption(situation.facts):
        return situation.state.day
    if not last.said and situation.state.day is None and last.when.rule in _TOLD_DAYS:
        return last.when  # "X was hit, Y said on Tuesday. Z was hit too."
    before = situation.facts.read.sentence.span.text[: last.when.start]
    bygone = _is_told_back(situation.mention) or before.endswith(" last ")  # "last Friday"
    if not (named or from_lead) or (situation.state.day and bygone):
        return situation.state.day
    return last.when


@rule(
    fires=[
        "Jets bombed Ariha on Monday. Jets had bombed Saraqib on Sunday. Shells hit Hass too.",
        "Jets bombed Ariha on Monday. Shells had hit Hass on Friday. Jets bombed Hish.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. Medics said jets had bombed Saraqib on Monday.",
        "Jets bombed Ariha on Monday. Jets bombed Saraqib on Tuesday.",
    ],
    idle=False,
)
def _is_told_back(mention: StrikeMention) -> bool:
    """ "Jets had bombed X on Sunday": what comes after is of the day told before it."""
    verb = mention.trigger.verb
    if verb is None or (role(verb) is Role.CLAUSE_COMPLEMENT and verb.head.i < verb.i):
        return False
    return any(word.lower_ == "had" for word in children(verb, Role.AUXILIARY))


def place_before(situation: Situation) -> PlaceMention | None:
    """The one place that the sentence before names, if it reports no strike itself."""
    before, at = situation.before, situation.mention.trigger.head.i
    told = any(m.places for m in situation.facts.strike_mentions if m.trigger.head.i < at)
    if told or before is None or before.in_headline or situation.state.index == before.index:
        return None  # also "launched strikes on X, destroying posts": those of X
    return one_place_of(before)


def continues(mention: StrikeMention, state: ArticleState) -> bool:
    """Whether a mention may go on from the strikes reported last."""
    return mention.definite or state.reaches(mention.sentence.index)


def matching(
    attackers: tuple[Party, ...], drafts: tuple[Draft, ...], same: Callable[[str, str], bool]
) -> tuple[Draft, ...]:
    """The strikes that one of these attackers may have done; all where none is named."""
    return tuple(
        draft
        for draft in drafts
        if not attackers or any(same(draft.attacker, party.actor) for party in attackers)
    )


def _is_too_weak(s: Situation) -> bool:
    near = [*s.facts.strike_mentions, *(s.before.strike_mentions if s.before else ())]
    alone = all(other.trigger.weak for other in near)
    verb = s.mention.trigger.verb
    if s.mention.trigger.weak and verb is not None and lemma(verb) in _OCCURRING:
        return s.before is None or not s.before.strike_mentions  # "the attack took place in X"
    dated = any(day.said for day in s.days)  # "it was also attacked on 3 March"
    told = dated or s.mention.definite  # "the attack hit Y"
    reach = REACH_OF_A_STRIKE if told else REACH_OF_A_WEAK_WORD
    return s.mention.trigger.weak and alone and not s.state.reaches(s.index, reach)


def _is_no_news(s: Situation) -> bool:
    return not s.days or is_trend(s.mention)


def _is_abroad(s: Situation) -> bool:
    return s.abroad


def _is_sum(s: Situation) -> bool:
    """ "More than 300 strikes since the operation began", "bring the total since May to 900"."""
    if not tells_of_war(s.mention.sentence):
        return False
    lasting = tells_no_deed(s.mention) and not any(day.said for day in s.days)
    return lasting or is_counted(s.mention) or (s.at_large is not None and not s.places)


def _is_placed(s: Situation) -> bool:
    return bool(s.places)


def _is_at_large(s: Situation) -> bool:
    return s.at_large is not None


@rule(
    fires=[
        "Ten people were killed in Saraqib on Tuesday. Activists said jets had bombed a market.",
        "Residents fled Ariha on Tuesday. Russian jets had bombed the market, activists said.",
        "Nine people were killed in Ariha on Tuesday. Rebels carried out the attack with mortars.",
        "Sirens were heard in Masyaf on Tuesday. One man died in the air strike, medics said.",
        "RAF Tornados supported troops north of Raqqa. They bombed a gun position.",
    ],
    near_misses=[
        "Residents fled Ariha on Tuesday. Russian jets had bombed a market, activists said.",
        "Residents fled Ariha and Saraqib on Tuesday. Jets had bombed the market, activists said.",
        "A man was killed in fighting in Ariha. Jets bombed Saraqib, and destroyed a depot.",
    ],
    idle=False,
)
def _is_at_place_before(s: Situation) -> bool:
    """ "Ten were killed in X. Activists said jets had bombed a house": that was in X."""
    if place_before(s) is None or s.before is None:
        return False
    told_of = struck_things(s.mention) or s.mention.definite
    # With nothing told before, "the strike" and its dead are of the place just named.
    counted = any(belongs_to(toll, s.mention.trigger) for toll in s.facts.tolls)
    first_told = s.mention.definite and counted and not s.state.strikes
    dead = any(not of_what_was_answered(s.before, toll) for toll in s.before.tolls)
    same_force = s.mention.pronoun_attacker is not None and not s.before.strike_mentions
    return (
        points(s.mention, _POINTING)
        or (told_of and dead)
        or first_told
        or (same_force and is_at_work(s.before))
    )


@rule(
    fires=[
        "A farm near Ariha was hit on Tuesday by shells. It was bombed again by Russian planes.",
        "Jets bombed Saraqib on Tuesday. The raids destroyed a market.",
        "Jets bombed Saraqib on Tuesday. On Sunday jets had hit a lorry in the same yard.",
    ],
    near_misses=[
        "Jets bombed Saraqib and Ariha on Tuesday. The raids destroyed a market.",
        "Jets bombed Saraqib on Tuesday. Raids hit Ariha as well.",
    ],
    idle=False,
)
def _is_at_last_place(s: Situation) -> bool:
    """ "The farm was bombed by Russian planes": at the one place reported just before."""
    if s.facts.in_headline or tells_of_war(s.mention.sentence) or len(s.state.strikes) != 1:
        return False
    if not s.state.since(s.index) or not s.state.reaches(s.index) or not s.same:
        return False
    return s.mention.definite or points(s.mention, _POINTING | {"this"}) or is_in_same(s.mention)


@rule(
    fires=[
        "Russian jets bombed Saraqib on Tuesday, activists said. "
        "The raid was carried out by the coalition, the Network said.",
        "Turkey shelled Afrin on Monday, residents said. "
        "The shelling was carried out by the Syrian army, a monitor said.",
    ],
    near_misses=[
        "Russian jets bombed Saraqib on Tuesday, activists said. "
        "The raid was carried out by Russia, the Network said.",
        "Russian jets bombed Saraqib on Tuesday, activists said. "
        "The coalition carried out a raid on Raqqa, the Network said.",
    ],
    idle=False,
)
def _names_another_attacker(s: Situation) -> bool:
    """ "The raid was carried out by the coalition, the Network said": not as reported before."""
    if not s.mention.definite or not s.mention.attackers or not s.state.reaches(s.index):
        return False
    known = [draft for draft in s.state.strikes if draft.attacker != UNKNOWN]
    if not known or any(draft.attacker != UNKNOWN for draft in s.same):
        return False
    spoken = {claim.by for d in known for claim in d.claims if claim.about == "attacker"}
    return not spoken & set(s.speakers)


@rule(
    fires=[
        "Government jets bombed Saraqib on Monday. Turkish jets bombed a village, killing two.",
        "Russian jets bombed Ariha on Monday. Jets also hit the road to the dam, killing nine.",
        "Jets bombed Ariha on Monday. Two men died when a drone hit a car on the road to Hass.",
        "Jets bombed Ariha and Hass. A similar air strike on Friday killed two farmers.",
    ],
    near_misses=[
        "Government jets bombed Saraqib on Monday. Turkish jets bombed a village near Manbij.",
        "Russian jets bombed Ariha on Monday. The jets hit the town, killing nine.",
    ],
    idle=False,
)
def _is_at_unnamed_place(s: Situation) -> bool:
    """ "Turkish jets bombed a village": another strike than those reported, nobody says where."""
    told = bool(s.facts.tolls) or any(day.said for day in s.days)
    if told and s.state.strikes and is_one_more(s.mention) and not s.facts.in_headline:
        return True
    if s.facts.in_headline or s.mention.definite or not s.state.strikes:
        return False
    verb = s.mention.trigger.verb
    for thing in patients(verb) if verb is not None else ():
        new = not any(child.lower_ in _DEFINITE for child in thing.children)
        if lemma(thing) in _WAYS or (lemma(thing) in _SETTLEMENTS and new):
            return True
    if told and verb is not None and not s.places and is_on_way(verb):
        return True
    return bool(s.mention.attackers) and not s.same and told


@rule(
    fires=[
        "Jets bombed Ariha on Monday. A Russian strike on 20 February killed nine fighters.",
        "Jets bombed Ariha on Monday. On 20 February, a drone hit a car, which killed two people.",
    ],
    near_misses=[
        "Jets bombed Ariha on Monday. The strike on Sunday killed nine fighters.",
        "Jets bombed Ariha. A Russian strike on Sunday killed nine fighters.",
        "Jets bombed Ariha on Monday. On 20 February, mortars hit Hass, and a shell killed four.",
    ],
    idle=False,
)
def _is_of_another_day(s: Situation) -> bool:
    """ "A strike on 20 February", after one of March: another strike, and nobody says where."""
    said = [day.when for day in s.days if day.said]
    placed = any(mention.places for mention in s.facts.strike_mentions)
    if not said or placed or s.mention.definite or s.facts.in_headline or not s.state.strikes:
        return False
    return all(_are_apart(draft, when) for draft in s.state.strikes for when in said)


def _are_apart(draft: Draft, when: DateMention) -> bool:
    near = _DAY if draft.dated else NEWS
    return when.last + near < draft.when.first or draft.when.last + near < when.first


_TOLD_DAYS = frozenset({WEEKDAY, CALENDAR})
_SILENT = frozenset({Case.TOO_WEAK, Case.NO_NEWS, Case.ABROAD})
_CASES: tuple[tuple[Case, Callable[[Situation], bool]], ...] = (
    (Case.TOO_WEAK, _is_too_weak),
    (Case.NO_NEWS, _is_no_news),
    (Case.ABROAD, _is_abroad),
    (Case.SUM, _is_sum),
    (Case.PLACED, _is_placed),
    (Case.SYRIA_AT_LARGE, _is_at_large),
    (Case.PLACE_OF_SENTENCE_BEFORE, _is_at_place_before),
    (Case.PLACE_OF_LAST_STRIKE, _is_at_last_place),
    (Case.OTHER_ATTACKER, _names_another_attacker),
    (Case.NOWHERE, _is_at_unnamed_place),
    (Case.NOWHERE, _is_of_another_day),
)
