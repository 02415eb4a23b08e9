"""GeoNames' country files: how a row is read, and which places news of a war may name.

Columns: https://download.geonames.org/export/dump/readme.txt; codes:
https://www.geonames.org/export/codes.html
"""

from dataclasses import dataclass
from types import MappingProxyType

from dashboard.domain.place import COUNTRY, Place, PlaceKind
from dashboard.geocoding.naming import alternates, arabic, is_latin, plain, shown
from dashboard.geocoding.places import GazetteerEntry

COLUMNS = 19
# Syria and some kilometres around it, in degrees. A point beyond is a typing error.
SOUTH, WEST, NORTH, EAST = 32.2, 35.5, 37.4, 42.5

# GeoNames' first-order divisions of Syria: ISO 3166-2 code and the name in English news.
GOVERNORATES = MappingProxyType(
    {
        "01": ("SY-HA", "Hasakah"),
        "02": ("SY-LA", "Latakia"),
        "03": ("SY-QU", "Quneitra"),
        "04": ("SY-RA", "Raqqa"),
        "05": ("SY-SU", "Suwayda"),
        "06": ("SY-DR", "Daraa"),
        "07": ("SY-DY", "Deir ez-Zor"),
        "08": ("SY-RD", "Rif Dimashq"),
        "09": ("SY-HL", "Aleppo"),
        "10": ("SY-HM", "Hama"),
        "11": ("SY-HI", "Homs"),
        "12": ("SY-ID", "Idlib"),
        "13": ("SY-DI", "Damascus"),
        "14": ("SY-TA", "Tartus"),
    }
)

K = PlaceKind
_KINDS: dict[str, PlaceKind] = {
    code: kind
    for kind, codes in {
        K.TOWN: "P.PPL P.PPLA P.PPLA2 P.PPLA3 P.PPLA4 P.PPLA5 P.PPLC P.PPLF P.PPLG P.PPLL P.PPLS"
        " P.STLMT",
        K.NEIGHBOURHOOD: "P.PPLX",
        K.GOVERNORATE: "A.ADM1",
        K.DISTRICT: "A.ADM2 A.ADM3",
        # Places that are bombed, held or crossed under their own name.
        K.SITE: "S.AIRB S.AIRF S.AIRP S.BDG S.CMPRF S.CSTL S.CSTM S.DAM S.FT S.GOSP S.HSP S.INSM"
        " S.OILR S.PRN S.PS S.PSH S.PSTB L.CMP L.GASF L.INDS L.MILB L.OILF L.PRT",
        K.AREA: "L.RGN L.RGNE T.DSRT T.HLL T.HLLS T.MT T.MTS T.PASS T.PLAT T.PLN T.RDGE T.VAL",
    }.items()
    for code in codes.split()
}
# Left out on purpose: all water (H: streams, wadis, wells and springs by the thousand bear the
# name of the village beside them), roads, woods, sea floors (R, V, U), abandoned, historical and
# destroyed places (PPLQ, PPLH, PPLW: a living namesake is meant), mosques, shops, ruins,
# localities and tribal areas: nobody reports a strike on them by such a name.

# Kilometres from the point of such a feature to its edge; 3 where no radius is given.
_RADIUS = {
    "A.ADM2": 25.0, "A.ADM3": 12.0, "L.RGN": 20.0, "L.RGNE": 20.0, "T.DSRT": 50.0, "T.HLL": 2.0,
    "T.HLLS": 5.0, "T.MT": 5.0, "T.MTS": 15.0, "T.PLAT": 15.0, "T.PLN": 15.0, "T.RDGE": 8.0,
    "T.VAL": 10.0,
}  # fmt: skip
_DISTRICT_WORDS = ("district", "mintaqat", "nahiyat", "nahiya", "subdistrict")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A valid row that is not for this gazetteer: of another country, or of no use."""

    why: str


OTHER_COUNTRY = LeftOut("in another country")
OTHER_KIND = LeftOut("water, roads, ruins of villages and the like")
NO_NAME = LeftOut("of a name that is a common word or no Latin letters")


def read_row(line: str) -> GazetteerEntry | BadRow | LeftOut:
    """One line of a country file as a place with its spellings."""
    cells = line.rstrip("\r\n").split("\t")
    if len(cells) != COLUMNS:
        return BadRow(f"{len(cells)} tab-separated columns, {COLUMNS} expected")
    geonameid, name, ascii_name, others = cells[:4]
    if not geonameid.isascii() or not geonameid.isdigit():
        return BadRow(f"geonameid {geonameid!r} is not a number")
    if cells[8] != COUNTRY:
        return OTHER_COUNTRY
    code = f"{cells[6]}.{cells[7]}"
    kind = _KINDS.get(code)
    if kind is None:
        return OTHER_KIND
    try:
        latitude, longitude = float(cells[4]), float(cells[5])
        population = int(cells[14] or 0)
    except ValueError as error:
        return BadRow(str(error))
    if not (SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST):
        return BadRow(f"{latitude}, {longitude} is not in Syria")
    if cells[10] not in GOVERNORATES:
        return BadRow(f"admin1 code {cells[10]!r} is none of Syria's governorates")
    names = [other for other in (ascii_name, *others.split(",")) if other.strip()]
    return _entry(
        geonameid, name.strip(), names, code, kind, cells[10], (latitude, longitude), population
    )


def _entry(
    geonameid: str,
    name: str,
    names: list[str],
    code: str,
    kind: PlaceKind,
    admin1: str,
    point: tuple[float, float],
    population: int,
) -> GazetteerEntry | LeftOut:
    if not is_latin(name):
        name = next((other for other in names if is_latin(other)), "")
    if kind is K.DISTRICT:
        names = [bare for other in (name, *names) if (bare := _without_district(other))]
        name = names[0] if names else ""
    spellings = [s.replace("|", " ").strip() for s in alternates(name, names)] if name else []
    latin = [s for s in spellings if plain(s) == s]
    if not latin:
        return NO_NAME
    # A main name that is a common word is not among its own spellings.
    main = shown(name) if any(s == plain(name) for s in latin) else latin[0]
    if kind is K.DISTRICT:
        main, spellings = f"{main} district", [s for s in spellings if s != plain(name)]
        spellings = [main.removesuffix(" district"), *spellings]
    admin1_code, admin1_name = GOVERNORATES[admin1]
    place = Place(
        id=f"gn:{geonameid}",
        name=main,
        name_ar=arabic(names),
        kind=kind,
        latitude=round(point[0], 5),
        longitude=round(point[1], 5),
        uncertainty_km=town_radius(population) if kind is K.TOWN else _RADIUS.get(code, 3.0),
        country=COUNTRY,
        admin1=admin1_name,
        admin1_code=admin1_code,
        population=max(0, population),
    )
    others = dict.fromkeys(s for s in spellings if s not in {main, place.name_ar, ""})
    return GazetteerEntry(place=place, alternates=tuple(others))


def _without_district(name: str) -> str:
    words = [word for word in name.split() if word.lower() not in _DISTRICT_WORDS]
    return " ".join(words)


def town_radius(population: int) -> float:
    """Kilometres from the middle of a town to its edge; many villages are registered with 0."""
    if population < 5_000:
        return 1.5
    if population < 100_000:
        return 3.0
    return 6.0 if population < 1_000_000 else 10.0
