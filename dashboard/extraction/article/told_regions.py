"""A region told of first, and then the towns in it that were struck."""

from dashboard.domain.event import GeoPrecision
from dashboard.extraction.article.draft import Draft
from dashboard.extraction.article.mention_cases import Situation
from dashboard.extraction.article.reporter import Reporter
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import CITY_KM, SUBURBS_KM
from dashboard.geocoding.sphere import distance_km


@rule(
    fires=[
        "Army jets bombed Daraa on Friday. The raids hit towns including Busra al-Harir.",
        "Russian jets struck Idlib on Monday. The air strikes hit Kafr Nabl and Hass.",
        "Israeli jets struck a base near Damascus. The missiles hit a depot in Kiswah.",
    ],
    near_misses=[
        "Russian jets struck Idlib on Monday. The air strikes also hit Kafr Nabl and Hass.",
        "Russian jets struck Idlib on Monday. The air strikes hit Binnish.",
    ],
    idle=None,
    kept="a province called like its city is told first, its towns after",
)
def region_told(
    reporter: Reporter, situation: Situation, drafts: tuple[Draft, ...]
) -> Draft | None:
    """ "Bombed Daraa. The raids hit Hirak": the province was meant, the city was not struck."""
    told, mention = situation.state.strikes, situation.mention
    if not (mention.definite and situation.state.reaches(situation.index)) or len(told) != 1:
        return None
    city = told[0].place
    again = any(token.lower_ in {"also", "too"} for token in mention.sentence.span)
    if again or city.name != city.admin1 or told[0] not in reporter.merger.drafts:
        return None
    parts = [draft for draft in drafts if draft.lost is None and draft is not told[0]]
    about = told[0].geo_precision is GeoPrecision.NEAR
    inside = all(
        (draft.place.admin1_code == city.admin1_code or about)
        and distance_km(draft.place, city) > CITY_KM
        and (distance_km(draft.place, city) < SUBURBS_KM or not about)
        and reporter.merger.same_actor(draft.attacker, told[0].attacker)
        for draft in parts
    )
    return told[0] if parts and inside and len(parts) == len(drafts) else None
