"""The strikes of an article: every mention placed, dated, attributed and merged."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.event import Event, Reason
from dashboard.domain.place import PlaceKind
from dashboard.domain.review import ReviewItem, UnplacedStrike
from dashboard.extraction.article.answered import (
    is_elsewhere,
    is_of_answered,
    is_of_one_more,
    places_answered,
    places_beside,
)
from dashboard.extraction.article.article_state import ArticleState
from dashboard.extraction.article.dead_by_place import is_wide, report_dead_by_place
from dashboard.extraction.article.document import Document
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.event_day import StrikeDay, news_day
from dashboard.extraction.article.event_place import (
    Located,
    is_abroad,
    is_all_of_syria,
    is_on_occupied,
    speakers_place,
)
from dashboard.extraction.article.lead_toll import (
    Lead,
    count_leads,
    tells_their_dead,
    tells_toll_alone,
    told_by_headline,
    uncounted,
)
from dashboard.extraction.article.live_entries import day_of_entry, is_caption
from dashboard.extraction.article.mention_cases import (
    Case,
    Situation,
    case_of,
    continues,
    day_after,
    matching,
    place_before,
)
from dashboard.extraction.article.reporter import Reporter, unique
from dashboard.extraction.article.second_reading import AtLarge, Elsewhere, read_again
from dashboard.extraction.article.sentence_place import told_after
from dashboard.extraction.article.speakers import Speakers
from dashboard.extraction.article.struck_words import is_one_more
from dashboard.extraction.article.told_clauses import (
    told_by_clauses,
    told_together,
    type_of_those,
)
from dashboard.extraction.article.told_days import date_strikes_told
from dashboard.extraction.article.told_regions import region_told
from dashboard.extraction.article.wider_tolls import told_of_wider
from dashboard.extraction.english.lexicon import NEAR
from dashboard.extraction.english.roles import named_noun
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.sentence.place_use import PlaceUse
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.strike_mention import StrikeMention, names_its_day


@dataclass(slots=True, eq=False)
class ArticleStrikes:
    """The strikes of an article and what its zones need to know of them."""

    events: list[Event] = field(default_factory=list)
    review: list[ReviewItem] = field(default_factory=list)
    facts: list[SentenceFacts] = field(default_factory=list)
    speakers: Speakers = field(default_factory=Speakers)


@dataclass(slots=True, eq=False)
class _Found:
    """What the first reading leaves for the second, and the strikes each sentence speaks of."""

    at_large: list[AtLarge] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    spoken_of: dict[int, tuple[Draft, ...]] = field(default_factory=dict)


def read_strikes(document: Document, registry: ActorRegistry) -> ArticleStrikes:
    """All strikes of a document, merged, and what could not be placed."""
    reporter = Reporter.of(document, registry)
    found = _Found()
    state = ArticleState()
    # The body first: it has the day and the place; the headline only repeats.
    for facts in sorted(reporter.facts, key=lambda f: f.in_headline):
        state = _read_sentence(reporter, found, facts, state)
    read_again(reporter, state, found.at_large, found.elsewhere, found.spoken_of)
    count_leads(reporter, found.leads)
    reporter.review += uncounted(reporter, (each.facts for each in found.at_large))
    reporter.review += told_of_wider(reporter.facts)
    reporter.review += told_by_headline(reporter)
    reporter.review += reporter.tolls.unplaced.values()
    events = reporter.merger.events(document.article.id)
    return ArticleStrikes(events, reporter.for_review(), reporter.facts, reporter.speakers)


def _read_sentence(
    reporter: Reporter, found: _Found, facts: SentenceFacts, state: ArticleState
) -> ArticleState:
    """Report a sentence's strikes, tolls and targets; the state of the article after it."""
    before = reporter.facts[facts.index - 1] if facts.index else None
    if is_of_answered(facts, before):
        return state
    state = replace(state, day=day_of_entry(facts, before) or state.day)
    reported: dict[int, tuple[Draft, ...]] = {}
    left = unmapped = False
    told_by = {**told_by_clauses(facts), **told_together(facts)}
    for number, mention in enumerate(facts.strike_mentions):
        if number in told_by:
            continue
        told = reported.get(number - 1, ())
        lost = any(draft.lost is not None for draft in told)
        if told and (mention.definite or lost) and not (mention.places or mention.attackers):
            reported[number] = told  # "jets hit X; people were asleep when the bombs fell"
        elif mention.reality == "done":
            known = replace(state, strikes=()) if left or unmapped else state
            situation = _situation(reporter, facts, mention, known)
            case = case_of(situation)
            state = replace(state, day=day_after(situation, case))
            reported[number] = _report(reporter, found, situation, case)
            state = replace(
                state, wide=mention if is_wide(case, mention, reported[number]) else None
            )
            if state.index is None and case in {Case.SYRIA_AT_LARGE, Case.ELSEWHERE}:
                found.leads.append(Lead(facts, mention))
            left = left or (case in {Case.NO_NEWS, Case.ABROAD} and bool(mention.places))
            anew = not mention.definite or is_one_more(mention)
            unmapped = unmapped or (anew and bool(mention.places) and not reported[number])
    for number, clause in told_by.items():
        reported[number] = reported.get(clause, ())
    drafts = unique(draft for group in reported.values() for draft in group)
    by_dead = report_dead_by_place(reporter, facts, state) if not reported else ()
    if by_dead:
        found.spoken_of[facts.index] = by_dead
        return state.after(by_dead, facts.index)
    reporter.tolls.count(facts, reported, state.counted_by(facts.index))
    if state.index is None and (tells_toll_alone(facts) or tells_their_dead(facts, found.leads)):
        found.leads.append(Lead(facts, None))
    if facts.target is not None:
        attackers = (facts.target.attacker,) if facts.target.attacker else ()
        claims = reporter.claims.of_targets(facts, facts.target.targets, facts.target.attribution)
        found.elsewhere.append(Elsewhere.of(facts, attackers, claims))
    after = _state_after(facts, state, drafts, left=left, unmapped=unmapped)
    found.spoken_of[facts.index] = drafts or after.strikes
    return date_strikes_told(reporter, facts, after)


def _state_after(
    facts: SentenceFacts,
    state: ArticleState,
    drafts: tuple[Draft, ...],
    *,
    left: bool,
    unmapped: bool,
) -> ArticleState:
    """The state after a sentence; a headline and a picture's caption change none."""
    if facts.in_headline or is_caption(facts):
        return state
    if left:
        # What follows speaks of that strike, and of none reported before it.
        return replace(state.after(drafts, facts.index), strikes=drafts, index=facts.index)
    after = state.after(drafts, facts.index)
    return replace(after, strikes=drafts) if unmapped else after


def _situation(
    reporter: Reporter, facts: SentenceFacts, mention: StrikeMention, state: ArticleState
) -> Situation:
    document = reporter.document
    before = _sentence_before(reporter.facts, facts.index, further=not state.strikes)
    if mention.trigger.weak and before is not None and before.strike_mentions:
        mention = replace(mention, type=type_of_those(mention, before))
    days = tuple(reporter.days(facts, mention, state.day))
    told = _strikes_of_its_day(reporter, mention, days)
    if told:
        state = replace(state, strikes=told, index=facts.index - 1)
        mention = replace(mention, definite=True)
    said = reporter.attackers.by_pronoun(mention)
    doers = mention.attackers or ((Party(said),) if said else ())
    same = matching(doers, state.strikes, reporter.merger.same_actor)
    later = reporter.facts[facts.index + 1 : facts.index + 2]
    places = mention.places or told_after(mention, next(iter(later), None))
    places = places or (() if state.strikes else speakers_place(facts, mention))
    syria = next((use for use in places if is_all_of_syria(document, use)), None)
    nearer = tuple(use for use in places if use is not syria)
    if syria is not None:  # "facilities in Syria and Iraq"
        nearer = tuple(use for use in nearer if use.mention.kind is not PlaceKind.COUNTRY)
    return Situation(
        facts=facts,
        mention=mention,
        state=state,
        before=before,
        days=days,
        abroad=is_abroad(document, facts, mention)
        or is_on_occupied(document, reporter.merger.registry, mention),
        places=nearer,
        at_large=syria,
        same=same,
        speakers=reporter.claims.names(facts, mention.attribution),
    )


def _strikes_of_its_day(
    reporter: Reporter, mention: StrikeMention, days: Sequence[StrikeDay]
) -> tuple[Draft, ...]:
    """ "At least 15 died in Sunday's raid": of the strikes told, those of that day are meant."""
    noun = mention.trigger.noun
    if mention.places or noun is None or not names_its_day(noun) or len(days) != 1:
        return ()
    day, drafts = days[0].when.first, reporter.merger.drafts
    return tuple(d for d in drafts if d.dated and d.when.first <= day <= d.when.last)


def _sentence_before(
    facts: list[SentenceFacts], index: int, *, further: bool
) -> SentenceFacts | None:
    """The sentence before; if need be the one before that, where it names no place or strike."""
    before = facts[index - 1] if index > 0 else None
    if before is None or before.in_headline or index < 2 or not further:
        return before
    silent = not (before.read.places or before.strike_mentions or before.tolls)
    return facts[index - 2] if silent and not facts[index - 2].in_headline else before


def _report(
    reporter: Reporter, found: _Found, situation: Situation, case: Case
) -> tuple[Draft, ...]:
    """What a case means for the article: the drafts a mention reports or speaks of."""
    facts, mention, state = situation.facts, situation.mention, situation.state
    last = state.strikes if continues(mention, state) else ()
    attackers = reporter.attackers.attackers(mention, last)
    match case:
        case Case.PLACED:
            return _report_placed(reporter, situation, attackers)
        case Case.PLACE_OF_SENTENCE_BEFORE:
            return _report_at_place_before(reporter, situation, attackers)
        case Case.PLACE_OF_LAST_STRIKE if state.strikes[0].lost is not None:
            return state.strikes
        case Case.PLACE_OF_LAST_STRIKE:
            return _report_at_last_place(reporter, situation, attackers)
        case Case.OTHER_ATTACKER:
            return _add_rival_claims(reporter, situation)
        case Case.NOWHERE:
            citation = facts.read.sentence.cite()
            item = ReviewItem(
                kind="event", text=citation.quote, reason=UnplacedStrike(), citation=citation
            )
            return reporter.lose(facts, mention, attackers, situation.days, item)
        case Case.SYRIA_AT_LARGE:
            assert situation.at_large is not None
            found.at_large.append(AtLarge(facts, mention, situation.at_large))
            return ()
        case Case.ELSEWHERE:
            claims = reporter.claims.of_targets(facts, mention.targets, mention.attribution)
            actors = (party.actor for party in attackers)
            found.elsewhere.append(Elsewhere.of(facts, actors, claims, reports_strike=True))
            return matching(attackers, last, reporter.merger.same_actor)
        case Case.ABROAD:
            citation = facts.read.sentence.cite()
            reporter.abroad += [(use.mention.name, citation) for use in mention.places]
            return ()
        case Case.TOO_WEAK | Case.NO_NEWS | Case.SUM:
            return ()


def _report_placed(
    reporter: Reporter, situation: Situation, attackers: tuple[Party, ...]
) -> tuple[Draft, ...]:
    facts, mention = situation.facts, situation.mention
    drafts = reporter.report_at(facts, mention, attackers, situation.places, situation.days)
    beside = places_beside(reporter.document, mention)
    for draft in drafts:
        draft.answers |= places_answered(reporter.document, facts, mention)
        if draft.place.id in beside:
            draft.answers |= {other.place.id for other in drafts}
        if is_elsewhere(mention) or is_of_one_more(facts, mention):
            draft.answers |= {other.place.id for other in reporter.merger.drafts}
    region = region_told(reporter, situation, drafts)
    if region is not None:
        reporter.merger.absorb(region, drafts)
    return drafts


def _report_at_place_before(
    reporter: Reporter, situation: Situation, attackers: tuple[Party, ...]
) -> tuple[Draft, ...]:
    place = place_before(situation)
    assert place is not None
    assert situation.before is not None
    near = named_noun(place.root).head.lower_ in NEAR  # "a district near X"
    use = PlaceUse(place, "the place of the sentence before", near=near)
    days = situation.days
    told = news_day(situation.before, reporter.document.article.published)
    if told is not None and not any(day.said for day in days):
        days = (StrikeDay(told, said=True),)
    drafts = reporter.report_at(situation.facts, situation.mention, attackers, [use], days)
    reporter.tolls.count(situation.before, {}, drafts)
    return drafts


def _report_at_last_place(
    reporter: Reporter, situation: Situation, attackers: tuple[Party, ...]
) -> tuple[Draft, ...]:
    facts, mention, last = situation.facts, situation.mention, situation.state.strikes
    at, days = _place_of_last(situation), situation.days
    said = any(day.said for day in days)
    if said and is_one_more(mention):
        for draft in last:
            draft.dated = True  # its day stands, whatever the other's is
    if mention.definite and not said:
        # "The strike": whatever other day was named since, it has its own.
        days = (StrikeDay(last[0].when, said=False),)
    return reporter.add([reporter.report(facts, mention, attackers, at, day) for day in days])


def _place_of_last(situation: Situation) -> Located:
    draft = situation.state.strikes[0]
    why = Reason(
        field="location",
        rule="the place of the strike reported last",
        citation=situation.facts.read.sentence.cite(),
    )
    return Located(draft.place, draft.geo_precision, why)


def _add_rival_claims(reporter: Reporter, situation: Situation) -> tuple[Draft, ...]:
    facts, mention = situation.facts, situation.mention
    rivals = [
        claim
        for claim in reporter.claims.of_strike(facts, mention, mention.attackers)
        if claim.about == "attacker"
    ]
    for draft in situation.state.strikes:
        draft.add_claims(rivals)
        draft.cite(facts.read.sentence.cite())
    return situation.state.strikes
