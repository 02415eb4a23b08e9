"""The seed to the letter, and articles nobody would write."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.articles.cleaning import clean
from dashboard.domain.article import Article, Citation
from dashboard.domain.event import Claim, Event, EventType, Factuality, GeoPrecision, TimePrecision
from dashboard.domain.place import PlaceKind
from dashboard.domain.zone import ActorZone, ZoneBasis, ZoneRelation
from dashboard.extraction.pipeline import Extraction, Extractor

Read = Callable[..., Extraction]

STRIKES = (
    "Syrian rebels and opposition media outlets alleged that Russian aircraft carried out strikes "
    "in the central provinces of Homs and Hama that allegedly killed at least 24 people."
)
STORY = (
    "Russian airstrikes have begun in “temporary support” of the Assad effort against ISIS. "
    "Or at least that’s their story."
)
APPEARS = "Officials are saying that it appears the targets are rebel forces rather than ISIS."
PENTAGON = (
    "At the Pentagon, US officials said the strikes did not appear to be targeting areas held by "
    "Isis forces, and signalled deep dissatisfaction with Russia, piercing the veneer of "
    "cooperation that Barack Obama and Putin sought to establish at the United Nations."
)
ABSENT = (
    "Homs and Hama do not have ISIS fighters in the area at least at this point, officials stated."
)
BELIEVE = (
    "So they believe the Russian targets are against the Syrian Free Army and other rebel groups."
)
WEST = (
    "According to officials the Russians are targeting farther west than coalition forces, so the "
    "likelihood of conflict is slim."
)
OPERATIONS = (
    "But Coalition forces are still conducting operations in Syria, and have not changed their "
    "plans in spite of the warning."
)
REJECTED = "US officials rejected the demand."


def claims_of(event: Event) -> set[tuple[str, str, str | None, str, bool, str]]:
    return {(c.by, c.about, c.value, c.stance, c.hedged, c.citation.quote) for c in event.claims}


def every_citation(extraction: Extraction) -> list[Citation]:
    owners: list[Event | ActorZone] = [*extraction.events, *extraction.zones]
    return [
        *(citation for owner in owners for citation in owner.citations),
        *(claim.citation for owner in owners for claim in owner.claims),
        *(item.citation for item in extraction.review if item.citation is not None),
    ]


# --- the seed ---------------------------------------------------------------------------------


def test_the_seed_tells_of_exactly_two_strikes(seed_extraction: Extraction) -> None:
    assert [
        (e.id, e.actor1, e.place.name, e.place.kind, e.place.footprint)
        for e in seed_extraction.events
    ] == [
        ("russian-airstrikes-begin:1", "russia", "Homs", PlaceKind.GOVERNORATE, "SY-HI"),
        ("russian-airstrikes-begin:2", "russia", "Hama", PlaceKind.GOVERNORATE, "SY-HM"),
    ]


def test_the_seeds_strikes_are_of_its_day_over_a_region_and_alleged(
    seed_extraction: Extraction,
) -> None:
    day = date(2015, 9, 30)
    for event in seed_extraction.events:
        assert (event.date, event.date_end, event.time_precision) == (day, day, TimePrecision.DAY)
        assert event.geo_precision is GeoPrecision.REGION
        assert event.type is EventType.AIR_STRIKE
        assert event.factuality is Factuality.ALLEGED
        assert event.factuality.hedged


def test_the_seeds_strikes_share_one_toll_of_at_least_24(seed_extraction: Extraction) -> None:
    homs, hama = seed_extraction.events
    assert (homs.toll.low, homs.toll.high) == (24, None)
    assert homs.toll.group is not None
    assert homs.toll == hama.toll


@pytest.mark.parametrize("number", [0, 1], ids=["Homs", "Hama"])
def test_the_seeds_claims_are_whose_they_are(seed_extraction: Extraction, number: int) -> None:
    alleged = {
        (by, about, value, "affirms", True, STRIKES)
        for by in ("Syrian rebels", "opposition media outlets")
        for about, value in (
            ("occurrence", None),
            ("attacker", "russia"),
            ("toll", "at least 24"),
        )
    }
    assert claims_of(seed_extraction.events[number]) == alleged | {
        ("Russia", "target", "islamic_state", "affirms", True, STORY),
        ("Officials", "target", "syrian_opposition", "affirms", True, APPEARS),
        ("Officials", "target", "islamic_state", "denies", True, APPEARS),
        ("US officials", "target", "islamic_state", "denies", True, PENTAGON),
        ("officials", "target", "syrian_opposition", "affirms", True, BELIEVE),
    }


def test_the_seeds_targets_are_isis_and_the_rebels(seed_extraction: Extraction) -> None:
    for event in seed_extraction.events:
        assert set(event.targets) == {"islamic_state", "syrian_opposition"}


def test_the_seeds_zones_are_exactly_these(seed_extraction: Extraction) -> None:
    homs_and_hama = {
        (actor, relation, footprint, basis)
        for footprint in ("SY-HI", "SY-HM")
        for actor, relation, basis in (
            ("islamic_state", ZoneRelation.ABSENT, ZoneBasis.GOVERNORATE),
            ("syrian_opposition", ZoneRelation.PRESENT, ZoneBasis.INFERRED_FROM_TARGET),
            ("russia", ZoneRelation.OPERATES, ZoneBasis.GOVERNORATE),
        )
    }
    found = [(z.actor, z.relation, z.place.footprint, z.basis) for z in seed_extraction.zones]
    assert len(found) == len(set(found))
    assert set(found) == homs_and_hama | {
        ("us_coalition", ZoneRelation.OPERATES, "SY", ZoneBasis.COUNTRY),
        ("russia", ZoneRelation.DEMANDS_EXCLUSION, "SY", ZoneBasis.COUNTRY),
    }


def test_the_seeds_zones_show_their_words(seed_extraction: Extraction) -> None:
    quotes = {
        (zone.actor, zone.relation): [citation.quote for citation in zone.citations]
        for zone in seed_extraction.zones
        if zone.place.footprint in {"SY-HI", "SY"}
    }
    assert quotes["islamic_state", ZoneRelation.ABSENT] == [ABSENT]
    assert quotes["syrian_opposition", ZoneRelation.PRESENT] == [APPEARS, BELIEVE]
    assert set(quotes["russia", ZoneRelation.OPERATES]) == {STRIKES, WEST}
    assert quotes["us_coalition", ZoneRelation.OPERATES] == [OPERATIONS]
    demand, *refusals = quotes["russia", ZoneRelation.DEMANDS_EXCLUSION]
    assert demand.startswith("A day after the Pentagon announced")
    assert demand.endswith(
        "Russian officials told US diplomats in Baghdad that the Americans should “avoid Syrian "
        "airspace” during a Russian operation of uncertain duration."
    )
    assert REJECTED in refusals


def test_the_seeds_zones_are_as_sure_as_their_speakers(seed_extraction: Extraction) -> None:
    said = {
        (zone.actor, zone.relation): (zone.by, zone.factuality) for zone in seed_extraction.zones
    }
    assert said["islamic_state", ZoneRelation.ABSENT] == ("officials", Factuality.ATTRIBUTED)
    assert said["syrian_opposition", ZoneRelation.PRESENT][0] == "Officials"
    assert said["us_coalition", ZoneRelation.OPERATES][1] is Factuality.ASSERTED
    assert said["russia", ZoneRelation.DEMANDS_EXCLUSION] == (
        "Russian officials",
        Factuality.DISPUTED,
    )


def test_the_seeds_demand_was_rejected_by_us_officials(seed_extraction: Extraction) -> None:
    (demand,) = (z for z in seed_extraction.zones if z.relation is ZoneRelation.DEMANDS_EXCLUSION)
    assert ("US officials", "denies", REJECTED) in {
        (c.by, c.stance, c.citation.quote) for c in demand.claims
    }
    assert {c.stance for c in demand.claims} == {"denies"}


def test_the_seeds_verdict_has_its_two_sides(seed_extraction: Extraction) -> None:
    for event in seed_extraction.events:
        russias = [c for c in event.claims if c.about == "target" and c.by == "Russia"]
        assert [c.value for c in russias] == ["islamic_state"]
        gone = [
            zone
            for zone in seed_extraction.zones
            if zone.relation is ZoneRelation.ABSENT and zone.place == event.place
        ]
        assert [zone.actor for zone in gone] == ["islamic_state"]


def test_nothing_of_the_seed_is_in_baghdad_moscow_or_new_york(seed_extraction: Extraction) -> None:
    places = [x.place for x in (*seed_extraction.events, *seed_extraction.zones)]
    assert {place.country for place in places} == {"SY"}
    assert {place.name for place in places} == {"Homs", "Hama", "Syria"}


def test_the_seeds_unnamed_area_waits_for_review(seed_extraction: Extraction) -> None:
    assert [(item.kind, item.text) for item in seed_extraction.review] == [
        ("zone", "“If you have forces in the area, we request they leave.”")
    ]


def test_the_seed_reads_the_same_without_its_title(extractor: Extractor, seed: Article) -> None:
    body = seed.text.split("\n\n", 1)[1]
    found = extractor.extract(Article(id=seed.id, text=body, published=seed.published))
    assert {(e.actor1, e.place.footprint) for e in found.events} == {
        ("russia", "SY-HI"),
        ("russia", "SY-HM"),
    }


# --- every article ----------------------------------------------------------------------------

PIECES = (
    "Russian jets bombed Saraqib on Tuesday.",
    "Activists said at least 12 people were killed.",
    "BEIRUT — Syrian government helicopters dropped barrel bombs on Daraya overnight.",
    "Russia denied the strike.",
    "The Guardian wrote,",
    "ISIS-held Raqqa was hit by coalition air strikes, killing four fighters.",
    "“We saw two planes”, a doctor in Kafr Nabl said.",
    "Who is targeting whom?",
    "Turkey will strike Afrin if the YPG stays.",
    "Deir ez-Zor’s airbase is under the control of the army.",
    "Shells fell 30 km east of Homs – nobody was hurt.",
    "Strikes resume in Idlib",
    "Rebels said they shot down a drone over Nubl.",
    "Up to 20 people died in Ariha in Idlib province on 3 March.",
    "The town was hit again.",
    "لا أنباء عن ضحايا في حلب.",
    "It hit a café\u0301 near\u00a0Azaz — “no one”…",
)


@st.composite
def articles(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
    joints = draw(
        st.lists(
            st.sampled_from([" ", "\n", "\n\n", "\r\n\r\n", "  "]),
            min_size=len(pieces),
            max_size=len(pieces),
        )
    )
    return "".join(piece + joint for piece, joint in zip(pieces, joints, strict=True))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=articles())
def test_every_citation_is_its_articles_words(extractor: Extractor, text: str) -> None:
    article = Article(id="made", text=clean(text), published=date(2016, 3, 10))
    for citation in every_citation(extractor.extract(article)):
        assert citation.article_id == "made"
        assert citation.quote == article.text[citation.start : citation.end]
        assert citation.quote.strip() == citation.quote


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=articles())
def test_ids_are_unique_and_reading_twice_is_reading_once(read: Read, text: str) -> None:
    once = read(text)
    ids = [event.id for event in once.events]
    assert ids == [f"report:{number}" for number in range(1, len(ids) + 1)]
    assert len({zone.id for zone in once.zones}) == len(once.zones)
    assert read(text) == once


def test_a_seed_told_twice_is_still_two_strikes(extractor: Extractor, seed: Article) -> None:
    twice = Article(id="twice", text=f"{seed.text}\n\n{seed.text}", published=seed.published)
    found = extractor.extract(twice)
    assert sorted(event.place.name for event in found.events) == ["Hama", "Homs"]


def test_a_claim_is_never_made_twice(seed_extraction: Extraction) -> None:
    for event in seed_extraction.events:
        assert len(event.claims) == len(set(map(_point, event.claims)))


def _point(claim: Claim) -> tuple[object, ...]:
    return claim.by, claim.about, claim.value, claim.stance, claim.citation


# --- why each field reads as it does ------------------------------------------------------------


def test_every_field_of_an_event_names_its_rule_and_its_words(
    seed: Article, seed_extraction: Extraction
) -> None:
    for event in seed_extraction.events:
        assert [reason.field for reason in event.reasons] == [
            "actor1",
            "location",
            "event_date",
            "sub_event_type",
            "factuality",
            "fatalities",
        ]
        for reason in event.reasons:
            words = reason.citation
            assert reason.rule
            assert words.quote == seed.text[words.start : words.end]


def test_a_reason_shows_the_words_that_decided(read: Read) -> None:
    (event,) = read(
        "Two people were killed on Tuesday when suspected Russian jets bombed Saraqib."
    ).events
    reasons = {reason.field: (reason.rule, reason.citation.quote) for reason in event.reasons}
    assert reasons["actor1"] == ("subject of the striking verb", "Russian")
    assert reasons["location"][1] == "Saraqib"
    assert reasons["event_date"][1] == "Tuesday"
    assert reasons["factuality"] == ("the attacker is only supposed", "Russian")
    assert reasons["fatalities"][1] == "Two"


def test_an_attacker_carried_over_says_from_where(read: Read) -> None:
    events = read("Russian jets bombed Ariha on Tuesday. Strikes hit Saraqib as well.").events
    (rule,) = (reason.rule for reason in events[1].reasons if reason.field == "actor1")
    assert rule == "the one attacker named before"
