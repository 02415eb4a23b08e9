"""The basemap's colours: one table for paper, one for night."""

from typing import NamedTuple


class Theme(NamedTuple):
    """Colours by what they paint; `relief` is an opacity."""

    syria: str
    land: str
    sea: str
    shore: str
    salt: str
    salt_edge: str
    river: str
    road: str
    golan: str
    province: str
    governorate: str
    border: str
    foreign_border: str
    relief: float
    town: str
    halo: str
    label: str
    area_label: str
    country_label: str
    water_label: str
    airfield: str
    golan_label: str


LIGHT = Theme(
    syria="#fbf8f1",
    land="#eeeae0",
    sea="#d5e2e8",
    shore="#a9c0cb",
    salt="#e4e5de",
    salt_edge="#cdd1c8",
    river="#93b4c5",
    road="#dcc7a6",
    golan="#7d6450",
    province="#d3ccbc",
    governorate="#a39c8e",
    border="#6f6a62",
    foreign_border="#aaa498",
    relief=0.42,
    town="#4a4640",
    halo="#fbf8f1",
    label="#2f2c28",
    area_label="#6e675c",
    country_label="#686157",
    water_label="#426577",
    airfield="#5f5b54",
    golan_label="#664f3d",
)
DARK = Theme(
    syria="#24272a",
    land="#1a1c1e",
    sea="#101a22",
    shore="#2b3d49",
    salt="#292e30",
    salt_edge="#363c3e",
    river="#3b5a6c",
    road="#4b4436",
    golan="#b59a80",
    province="#303336",
    governorate="#5d6266",
    border="#83878a",
    foreign_border="#505457",
    relief=0.4,
    town="#c9c4ba",
    halo="#1c1f21",
    label="#ece8df",
    area_label="#a5a39c",
    country_label="#8f918f",
    water_label="#86aabf",
    airfield="#aaa498",
    golan_label="#d3bda6",
)
