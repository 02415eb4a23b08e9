"""The words that say what a name names: "Homs province", "the town of X", "Shayrat airbase"."""

import re
from types import MappingProxyType

from dashboard.domain.place import PlaceKind

CLASS_WORDS = MappingProxyType(
    {
        word: kind
        for kind, words in {
            PlaceKind.GOVERNORATE: "governorate|province|muhafazah|governorates|provinces",
            PlaceKind.DISTRICT: "district|subdistrict|sub-district|nahiya",
            PlaceKind.TOWN: "town|city|village|hamlet|towns|cities|villages|old city|proper",
            PlaceKind.NEIGHBOURHOOD: "neighbourhood|neighborhood|quarter|suburb|suburbs"
            "|neighbourhoods|neighborhoods|quarters",
            PlaceKind.SITE: "airbase|air base|airport|military airport|airfield|military base"
            "|military airbase|base|camp|refugee camp|dam|gas field|oil field|gas plant|hospital"
            "|crossing|border crossing|checkpoint|bridge|castle|citadel|factory|junction|prison"
            "|power plant|power station|industrial zone|farms|farm|port|military complex|hill"
            "|heliport|army base|idp camp|oil fields|gas fields|oilfield|gasfield|oilfields"
            "|housing project|prison complex|military barracks|water station|pumping station"
            "|mill|mills|refinery|roundabout|barracks|air force base|air station|military camp"
            "|military checkpoint|crossroad|crossroads|silos",
            PlaceKind.AREA: "countryside|plain|mountain|mountains|valley|pocket|enclave|area"
            "|region|desert|hills|mountain range|plains|basin|gorge|hinterland",
            PlaceKind.COUNTRY: "country",
        }.items()
        for word in words.split("|")
    }
)
_WORDS = "|".join(re.escape(word) for word in sorted(CLASS_WORDS, key=len, reverse=True))
_AFTER = re.compile(rf"^(?P<name>.+?)(?:'s|’s)?\s+(?P<word>{_WORDS})$", re.IGNORECASE)
_BEFORE = re.compile(rf"^(?:the\s+)?(?P<word>{_WORDS})(?:\s+of)?\s+(?P<name>.+)$", re.IGNORECASE)


def class_word(text: str) -> tuple[str, PlaceKind | None]:
    """A name without its class word, and the kind that word asks for; None where it has none."""
    match = _AFTER.match(text.strip()) or _BEFORE.match(text.strip())
    if match is None:
        return text, None
    return match["name"], CLASS_WORDS[match["word"].lower()]
