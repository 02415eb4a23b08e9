"""Reports of strikes become events: one for each attacker, place and day, with every claim."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from dashboard.articles.dates import COUNTED, UNSAID, WEEKDAY, DateMention
from dashboard.domain.actor import UNKNOWN, ActorRegistry
from dashboard.domain.event import (
    Casualty,
    Event,
    Factuality,
    Reason,
    Toll,
)
from dashboard.domain.place import Place, PlaceKind
from dashboard.extraction.article.draft import Draft, StrikeReport, why_attacker
from dashboard.extraction.article.event_day import DAY_BEFORE
from dashboard.extraction.article.finished_event import finished
from dashboard.extraction.sentence.attackers import Party
from dashboard.extraction.thresholds import CITY_KM, DAYS_TAKEN_OVER, NEWS
from dashboard.geocoding.sphere import distance_km

_FRESH = timedelta(days=2)
"""A strike that no day is said of was done no longer before it is told."""


class Merger:
    """Collects reports; another report of the same strike adds to what is there."""

    def __init__(self, registry: ActorRegistry) -> None:
        self.registry = registry
        self.drafts: list[Draft] = []
        self._wholes: list[tuple[Draft, Sequence[Draft]]] = []
        self._groups = 0

    def add(self, report: StrikeReport) -> list[Draft]:
        """The drafts a report belongs to, new ones where nothing matches."""
        touched = []
        for party in attackers_of(report):
            attacker = party.actor
            draft = self._match(report, attacker)
            if draft is None:
                draft = Draft.of(report, party)
                self.drafts.append(draft)
            else:
                self._enrich(draft, report, party)
            draft.add_claims(report.claims)
            touched.append(draft)
        return touched

    def same_actor(self, one: str, other: str) -> bool:
        """Whether two names can be one attacker: equal, unsaid, or a member of the other."""
        if UNKNOWN in (one, other):
            return True
        return one in self.registry.lineage(other) or other in self.registry.lineage(one)

    def set_toll(
        self, drafts: Sequence[Draft], toll: Toll, reason: Reason, *, replaces: bool
    ) -> None:
        """Give a toll to the events it counts; over several it is one shared total."""
        group = None
        if len(drafts) > 1:
            self._groups += 1
            group = self._groups
        for draft in drafts:
            old = draft.toll
            if replaces or (old.low is None and old.high is None):
                draft.toll, draft.toll_group = toll, group
            else:
                draft.toll = _joined(old, toll)
                if draft.toll == old:
                    continue
            draft.explain([reason], "fatalities")

    def set_casualties(
        self, drafts: Sequence[Draft], counted: Casualty, number: Toll, reason: Reason
    ) -> None:
        """Give a number of injured, or of a kind of the killed, to the events it counts.

        A part of a total that the events do not share is given to none: it cannot be split.
        """
        groups = {draft.toll_group for draft in drafts}
        group = next(iter(groups)) if len(groups) == 1 else None
        if len(drafts) > 1 and group is None:
            if counted != "injured":
                return
            self._groups += 1
            group = self._groups
        for draft in drafts:
            old, _ = draft.casualties.get(counted, (None, None))
            draft.casualties[counted] = (_joined(old, number) if old else number, group)
            draft.explain([reason], counted)

    def events(self, article_id: str) -> list[Event]:
        """The finished events in the order first reported, numbered from 1."""
        self._leave_vague_headlines()
        self._absorb_coarse()
        return [
            finished(draft, f"{article_id}:{number}", article_id, self.registry)
            for number, draft in enumerate(self.drafts, 1)
        ]

    def totals(self) -> Iterator[Draft]:
        """Strikes over an area that count more dead than the parts that stand for them."""
        for whole, parts in self._wholes:
            dead = {part.toll_group or id(part): part.toll.low or 0 for part in parts}
            if not whole.only_headline and (whole.toll.low or 0) > sum(dead.values()):
                yield whole

    def _match(self, report: StrikeReport, attacker: str) -> Draft | None:
        for draft in self.drafts:
            if not self.same_actor(draft.attacker, attacker) or not _same_days(draft, report):
                continue
            if draft.type is not report.type and UNKNOWN not in (draft.attacker, attacker):
                if not report.in_headline and draft.attacker != attacker:
                    continue
            if _same_place(draft.place, report.place):
                return draft
            if report.in_headline and _names_region_of(report.place, draft.place):
                return draft
        return None

    def _enrich(self, draft: Draft, report: StrikeReport, party: Party) -> None:
        attacker = party.actor
        draft.only_headline = draft.only_headline and report.in_headline
        draft.cite(report.citation)
        if draft.attacker == UNKNOWN or draft.attacker in self.registry.lineage(attacker)[1:]:
            draft.attacker = attacker
            draft.explain([why_attacker(party, report)], "actor1")
        if report.dated and not draft.dated:
            draft.when, draft.dated = report.when, True
            draft.explain(report.reasons, "event_date")
        # A headline only repeats; but one that doubts the strike ("alleged raid") is heard.
        doubts = report.factuality is Factuality.ALLEGED
        heard = doubts if report.in_headline else not (doubts and report.on_known)
        if heard:
            surest = draft.factuality
            draft.factuality = more_cautious(draft.factuality, report.factuality)
            if draft.factuality is not surest:
                draft.explain(report.reasons, "factuality")
        if draft.place.is_area and not report.place.is_area and not report.in_headline:
            draft.place, draft.geo_precision = report.place, report.geo_precision
            draft.explain(report.reasons, "location")

    def _leave_vague_headlines(self) -> None:
        """ "Raids on Idlib and Aleppo" over a text that names the towns: it adds none."""
        told = [draft for draft in self.drafts if not draft.only_headline]
        self.drafts = [
            draft
            for draft in self.drafts
            if not draft.only_headline
            or draft.place.name != draft.place.admin1
            or not any(self.same_actor(draft.attacker, other.attacker) for other in told)
        ]

    def _absorb_coarse(self) -> None:
        """ "Strikes across Idlib province ... in Ariha ...": the parts stand for the whole."""
        for coarse in list(self.drafts):
            parts = [
                d
                for d in self.drafts
                if d is not coarse
                and d.place.id not in coarse.answers
                and holds(coarse.place, d.place)
                # A headline's "insurgents" are whom the text names.
                and (coarse.only_headline or self.same_actor(d.attacker, coarse.attacker))
                and not _is_other_side(coarse, d)
                and _may_be_of_its_days(d, coarse)
            ]
            if parts:
                self.absorb(coarse, parts)

    def absorb(self, coarse: Draft, parts: Sequence[Draft]) -> None:
        """Let the parts of a strike told over an area stand for it."""
        self.drafts.remove(coarse)
        # A total of the area is not its towns'.
        counted = any(part.toll != Toll() for part in parts)
        self._wholes.append((coarse, parts))
        for part in parts:
            part.cite(coarse.citations[0])
            part.add_claims(c for c in coarse.claims if not (counted and c.about == "toll"))
            if not coarse.only_headline:
                part.factuality = more_cautious(part.factuality, coarse.factuality)
            if coarse.dated and not part.dated:
                part.when, part.dated = coarse.when, True
                part.explain(coarse.reasons.values(), "event_date")
        if coarse.toll.low is not None and not counted:
            self.set_toll(parts, coarse.toll, coarse.reasons["fatalities"], replaces=True)


def attackers_of(report: StrikeReport) -> tuple[Party, ...]:
    """Under whom a strike is drawn: nobody where none is named, or one of several."""
    either = any(party.either for party in report.attackers)
    if report.attackers and not either:
        return report.attackers
    rule = "one of several, and nobody says which" if either else "nobody is named"
    return (Party(UNKNOWN, rule=rule, words=report.citation),)


def _may_be_of_its_days(part: Draft, coarse: Draft) -> bool:
    """Whether a strike may be a part of one told over an area: of its days, or of none said.

    "Shells hit Midan. ... Mortars hit quarters of Damascus last Friday": those are others, and so
    are those of "On Saturday jets hit Ariha ... Last Thursday they hit towns in Idlib".
    """
    if _overlap(part.when, coarse.when):
        return True
    told_back = part.citations[0].start < coarse.citations[0].start
    if told_back and coarse.when.rule == WEEKDAY and part.when.rule == DAY_BEFORE:
        return False
    if told_back and coarse.when.first < coarse.when.last < part.when.first:
        return False  # "last month": none of the news
    return not (part.dated and coarse.dated) and not (
        told_back and coarse.when.last + _FRESH < part.when.first
    )


def _is_other_side(coarse: Draft, part: Draft) -> bool:
    """ "Air strikes on Aleppo", and shells of the rebels on a quarter of it: two strikes."""
    nobodys = coarse.attacker == UNKNOWN != part.attacker and not coarse.only_headline
    return nobodys and coarse.type is not part.type


def more_cautious(one: Factuality, other: Factuality) -> Factuality:
    """The less sure of two."""
    order = list(Factuality)
    return max(one, other, key=order.index)


def holds(area: Place, place: Place) -> bool:
    """Whether an area is known to contain a smaller place."""
    if area.id == place.id:
        return False
    if area.kind is PlaceKind.COUNTRY:
        return place.country == area.country and place.kind is not PlaceKind.COUNTRY
    if area.kind is PlaceKind.GOVERNORATE:
        return place.admin1_code == area.admin1_code and place.kind is not PlaceKind.GOVERNORATE
    if area.is_area and not place.is_area:
        return distance_km(area, place) <= area.uncertainty_km
    if area.kind is PlaceKind.TOWN and place.kind is PlaceKind.NEIGHBOURHOOD:
        # Jobar is a quarter of Damascus, and no part of Douma two kilometres on.
        reach = min(CITY_KM, 2 * area.uncertainty_km)
        return area.admin1_code == place.admin1_code and distance_km(area, place) <= reach
    return False


def _names_region_of(headline: Place, place: Place) -> bool:
    """A headline's "Idlib" may be the governorate, its "east of Damascus" a town there."""
    if holds(headline, place) or headline.name == place.admin1:
        return True
    return distance_km(headline, place) <= headline.uncertainty_km + place.uncertainty_km


def _same_place(one: Place, other: Place) -> bool:
    return one.id == other.id and (one.latitude, one.longitude) == (other.latitude, other.longitude)


def _same_days(draft: Draft, report: StrikeReport) -> bool:
    """Whether they may be of one day; a day taken over from the text is known to a few days."""
    lately = draft.when.first - DAYS_TAKEN_OVER
    if report.dated and draft.when.rule == DAY_BEFORE:
        return report.when.last >= lately
    recalls = report.dated and not (draft.dated or report.on_known or draft.only_headline)
    if recalls and draft.when.rule in {UNSAID, WEEKDAY}:
        # Days of the news are told apart. One long gone is what all of an article is about that
        # names no day of the news.
        long_gone = draft.when.rule == UNSAID and report.when.last < draft.when.first - NEWS
        if report.when.rule == COUNTED and report.when.first < report.when.last:
            return report.when.last >= draft.when.first  # "last month": none of the news
        return long_gone or report.when.last >= lately
    return not (draft.dated and report.dated) or _overlap(draft.when, report.when)


def _overlap(one: DateMention, other: DateMention) -> bool:
    return one.first <= other.last and other.first <= one.last


def _joined(old: Toll, new: Toll) -> Toll:
    lows = [n for n in (old.low, new.low) if n is not None]
    highs = [n for n in (old.high, old.low, new.high, new.low) if n is not None]
    low = min(lows) if lows else None
    open_ended = old.high is None and new.high is None
    return Toll(low=low, high=None if open_ended else max(highs))
