"""The words that travel with an export."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from dashboard.briefing.exports import captions
from dashboard.briefing.governorates import Governorates
from dashboard.briefing.parties import Parties
from dashboard.briefing.selection import Selection
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import COUNTRY_LEVEL, UNSAID_LEVEL
from dashboard.layers.study_area import StudyArea
from dashboard.layers.summary import Summary

NAMES = Governorates(names={"en": {"SY-ID": "Idlib"}, "ar": {"SY-ID": "إدلب"}})


def summed(**changes: Any) -> Summary:
    usual: dict[str, Any] = {
        "number": 2,
        "reports": 2,
        "first": date(2015, 9, 30),
        "last": date(2015, 9, 30),
        "attackers": (("russia", 2),),
        "factualities": (("attributed", 2),),
        "precisions": {1: 2},
        "contested": 0,
        "single_readings": 0,
        "killed_low": None,
        "uncounted": 0,
        "shares": False,
        "sources": (("a", 2),),
        "source_number": 1,
        "data_sets": (),
    }
    return Summary(**(usual | changes))


def article(number: int = 1, **changes: Any) -> ArticleRecord:
    usual = {
        "id": f"a{number}",
        "title": f"Title {number}",
        "publisher": "Paper",
        "published": "2015-09-30",
        "published_basis": "",
        "language": "en",
        "url": "",
        "text": "",
    }
    return ArticleRecord.model_validate(usual | changes)


def test_the_title_names_actors_and_dates(parties: Parties) -> None:
    two = summed(attackers=(("turkey", 1), ("russia", 1)), last=date(2015, 10, 2))
    assert captions.title(two, Selection(), parties, NAMES) == (
        "Strikes by Russia and Turkey, 30 Sep – 2 Oct 2015"
    )
    chosen = Selection(date_from=date(2015, 9, 1), date_to=date(2015, 9, 30))
    assert captions.title(summed(), chosen, parties, NAMES) == "Strikes by Russia, 1–30 Sep 2015"
    others = Selection(types=("State-based violence",))
    assert captions.title(summed(), others, parties, NAMES) == "Events, 30 Sep 2015"
    arabic = captions.title(summed(), Selection(language="ar"), parties, NAMES)
    assert arabic == "ضربات روسيا، 30 أيلول 2015"


def test_a_title_is_no_surer_than_the_strikes(parties: Parties) -> None:
    alleged = summed(factualities=(("alleged", 2),))
    assert (
        captions.title(alleged, Selection(), parties, NAMES)
        == "Alleged strikes by Russia, 30 Sep 2015"
    )
    mixed = summed(factualities=(("alleged", 1), ("attributed", 1)))
    assert captions.title(mixed, Selection(), parties, NAMES).startswith("Strikes by Russia")


def test_many_attackers_are_counted(parties: Parties) -> None:
    four = summed(attackers=tuple((actor, 1) for actor in ("russia", "turkey", "iran", "israel")))
    assert (
        captions.title(four, Selection(), parties, NAMES) == "Strikes by 4 attackers, 30 Sep 2015"
    )


def test_whom_nobody_names_is_no_party_of_a_title(parties: Parties) -> None:
    def titled(*actors: str, language: str = "en", **changes: Any) -> str:
        told = summed(attackers=tuple((actor, 1) for actor in actors), **changes)
        return captions.title(told, Selection(language=language), parties, NAMES)

    assert titled("unknown") == "Strikes by attackers not named, 30 Sep 2015"
    assert titled("unknown", "russia") == "Strikes by Russia and others not named, 30 Sep 2015"
    five = ("unknown", "russia", "turkey", "iran", "israel")
    assert titled(*five) == "Strikes by 4 attackers and others not named, 30 Sep 2015"
    alleged = titled("unknown", factualities=(("alleged", 1),))
    assert alleged == "Alleged strikes by attackers not named, 30 Sep 2015"
    assert "مجهولة" not in titled("unknown", language="ar")


def test_a_title_of_events_names_the_attackers_chosen(parties: Parties) -> None:
    def titled(*actors: str, types: tuple[str, ...] = ("State-based violence",)) -> str:
        return captions.title(summed(), Selection(actors=actors, types=types), parties, NAMES)

    assert titled("unknown") == "Attacker not said · Events, 30 Sep 2015"
    assert titled("russia", "iran") == "Iran and Russia · Events, 30 Sep 2015"
    assert titled("russia", "iran", "israel", "turkey") == "Events, 30 Sep 2015"
    # Strikes of one type are strikes.
    assert titled(types=("Air/drone strike",)) == "Strikes by Russia, 30 Sep 2015"


def test_an_area_stands_in_title_filters_and_file_name(parties: Parties) -> None:
    idlib = Selection(area=StudyArea(code="SY-ID"), language="ar")
    assert captions.title(summed(), idlib, parties, NAMES).startswith("إدلب · ")
    assert "المنطقة: إدلب." in captions.filters(idlib, parties, NAMES, {}, 1, 2)
    assert captions.file_name(summed(), idlib, "pdf").endswith("_sy-id_russia.pdf")
    drawn = Selection(area=StudyArea.parse("36,35.25,37.5,36"))
    assert "Area: drawn within 36.00–37.50° E, 35.25–36.00° N." in captions.filters(
        drawn, parties, NAMES, {}, 1, 2
    )


def test_filters_are_told_in_words(parties: Parties) -> None:
    selection = Selection(
        actors=("russia",), date_from=date(2015, 9, 1), text="homs", sources=("a",)
    )
    assert captions.filters(selection, parties, NAMES, {"a": "A title"}, 1, 1200) == (
        "1 of 1,200 strikes. Attacker: Russia. Dates: from 1 Sep 2015. Source: A title."
        " Search: “homs”."
    )
    assert captions.filters(Selection(), parties, NAMES, {}, 2, 2) == "2 of 2 strikes. No filter."


def test_caveats_say_how_precise_and_how_sure() -> None:
    told = captions.caveats(
        summed(
            number=8,
            precisions={1: 1, 2: 1, 3: 2, COUNTRY_LEVEL: 1, UNSAID_LEVEL: 3},
            factualities=(("attributed", 3), ("denied", 2)),
            contested=4,
            single_readings=3,
        )
    )
    assert told == [
        "2 of 8 locations are known to province level only: hatched, not pinned.",
        "1 of 8 locations is known to country level only: an outline of it, not a pin.",
        "1 of 8 locations is near the place named, not at it.",
        "3 of 8 locations: precision not said, drawn with a circle about it.",
        "2 of 8 strikes are denied: the only party that speaks of it says it did not happen.",
        "4 of 8 strikes: speakers differ on who was hit.",
        "3 of 8 strikes are read so by one of two readers only.",
    ]


def test_reports_of_one_strike_are_said_to_be_counted_once() -> None:
    first, second = captions.caveats(summed(reports=5, killed_low=26))
    assert first == (
        "5 reports tell of 2 strikes: those of probably one strike are drawn and counted once."
    )
    assert second == (
        "At least 26 said killed in all. Where reports of one strike differ, the lowest total is"
        " counted."
    )
    assert "5 تقارير" in captions.caveats(summed(reports=5), language="ar")[0]


def test_words_for_many_are_said_not_to_be_added() -> None:
    assert captions.caveats(summed(uncounted=2)) == [
        "Of 2 strikes only words such as “dozens” are said: not added."
    ]


def test_the_reports_are_counted_beside_the_strikes(parties: Parties) -> None:
    told = captions.filters(Selection(), parties, NAMES, {}, 2, 7, told_in=5)
    assert told == "2 of 7 strikes (5 reports). No filter."


def test_exact_undoubted_strikes_need_no_caveat() -> None:
    assert captions.caveats(summed()) == []


def test_a_shared_total_is_told_once() -> None:
    (told,) = captions.caveats(summed(killed_low=26, shares=True))
    assert told == (
        "At least 26 said killed in all. A total shared by several strikes is counted once."
    )


def test_an_inferred_date_is_said() -> None:
    inferred = article(published_basis="inferred: the text gives none")
    assert captions.sources(summed(), [inferred]) == [
        "1. Title 1, Paper, 30 Sep 2015 (date inferred)",
        "2. a",
    ]
    assert captions.caveats(summed(), [inferred]) == ["The source is dated by inference only."]


def test_of_one_in_all_it_is_said_without_a_number() -> None:
    one = summed(
        number=1,
        reports=1,
        precisions={3: 1},
        factualities=(("alleged", 1),),
        contested=1,
        single_readings=1,
    )
    assert captions.caveats(one) == [
        "The location is known to province level only: hatched, not pinned.",
        "The strike is alleged: somebody says so, and the wording keeps its distance.",
        "The strike: speakers differ on who was hit.",
        "The strike is read so by one of two readers only.",
    ]


def test_of_events_that_are_no_strikes_none_is_said_to_be_one() -> None:
    mixed = summed(number=5, reports=7, factualities=(("disputed", 2),), contested=1, uncounted=2)
    told = " ".join(captions.caveats(mixed, strikes_only=False))
    assert told.startswith("7 reports tell of 5 events: ")
    assert "2 of 5 events are disputed" in told
    assert "Of 2 events only words" in told
    assert "أحداث" in " ".join(captions.caveats(mixed, language="ar", strikes_only=False))


def test_sources_are_numbered_by_date() -> None:
    both = [article(2, published="2015-10-01"), article(1)]
    cited = summed(sources=(("a2", 1), ("a1", 1), ("ucdp-7", 1)), source_number=3)
    assert captions.sources(cited, both) == [
        "1. Title 1, Paper, 30 Sep 2015",
        "2. Title 2, Paper, 1 Oct 2015",
        "3. ucdp-7",
    ]


def test_data_sets_are_named_in_full_before_all_else() -> None:
    told = summed(sources=(("ucdp", 1), ("SOHR", 1), ("a1", 1)), source_number=3)
    assert captions.sources(told, [article(1)], "en", {"ucdp": "UCDP GED; CC BY 4.0"}) == [
        "1. UCDP GED; CC BY 4.0",
        "2. Title 1, Paper, 30 Sep 2015",
        "3. SOHR",
    ]


def test_produced_at_as_a_date_time_group() -> None:
    noon = datetime(2015, 9, 30, 15, 0, tzinfo=timezone(timedelta(hours=3)))
    assert captions.date_time_group(noon) == "301200Z SEP 15"
    assert captions.date_time_group(datetime(2016, 1, 2, 3, 4, tzinfo=UTC)) == "020304Z JAN 16"


def test_a_file_name_is_safe_and_says_what_it_holds() -> None:
    days = summed(last=date(2015, 10, 1))
    name = captions.file_name(days, Selection(), "png")
    assert name == "syria-strikes_20150930-20151001_russia.png"
    battles = Selection(types=("State-based violence",))
    assert captions.file_name(days, battles, "png").startswith("syria-events_20150930-")
    odd = summed(attackers=(("../../etc", 1),))
    assert "/" not in captions.file_name(odd, Selection(), "pdf")
