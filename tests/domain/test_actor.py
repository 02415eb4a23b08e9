"""The actors' file, and who belongs to whom."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.domain.actor import UNKNOWN, Actor, ActorKind, ActorRegistry
from dashboard.errors import GazetteerError

TOML = """
[us_coalition]
name = "Coalition"
name_ar = "x"
kind = "state"
colour = "#1d4ed8"
colour_dark = "#60a5fa"

[united_states]
name = "United States"
name_ar = "x"
kind = "state"
colour = "#0e7490"
colour_dark = "#22d3ee"
parent = "us_coalition"
aliases = ["US"]
"""


def actor(actor_id: str, parent: str | None = None) -> Actor:
    return Actor(
        id=actor_id,
        name=actor_id,
        name_ar="",
        colour="#aa0000",
        colour_dark="#ff5555",
        kind=ActorKind.STATE,
        parent=parent,
    )


def test_a_registry_keeps_the_files_order() -> None:
    registry = ActorRegistry.from_toml(TOML)
    assert [a.id for a in registry] == ["us_coalition", "united_states"]
    assert len(registry) == 2
    assert registry["united_states"].aliases == ("US",)
    assert "us_coalition" in registry
    assert "atlantis" not in registry


def test_lineage_goes_up_to_the_coalition() -> None:
    registry = ActorRegistry.from_toml(TOML)
    assert registry.lineage("united_states") == ("united_states", "us_coalition")
    assert registry.lineage("us_coalition") == ("us_coalition",)


def test_lineage_of_a_circle_ends() -> None:
    registry = ActorRegistry([actor("one", parent="other"), actor("other", parent="one")])
    assert registry.lineage("one") == ("one", "other")


@pytest.mark.parametrize(
    "text",
    [
        "[russia",
        '[russia]\nname = "Russia"\n',
        TOML.replace("#0e7490", "teal"),
        TOML.replace('parent = "us_coalition"', 'parent = "nato"'),
        TOML + 'syrian_allies = "nato"\n',
        TOML + 'backs = "nato"\n',
        TOML + 'size = "big"\n',
        TOML + 'generic = ["the army"]\n',
        TOML + 'land = "America"\n',
        TOML.replace('kind = "state"', ""),
        TOML.replace('kind = "state"', 'kind = "stat"'),
    ],
    ids=[
        "no toml",
        "no colour",
        "no hex colour",
        "unknown parent",
        "unknown allies",
        "unknown who is backed",
        "unknown key",
        "generic name that is none",
        "land without nationality",
        "no kind",
        "unknown kind",
    ],
)
def test_a_broken_file_is_one_line(text: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        ActorRegistry.from_toml(text)
    line = str(caught.value)
    assert line.startswith("actors.toml: ")
    assert line.endswith("Correct that entry.")
    assert "\n" not in line


def test_one_id_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        ActorRegistry([actor("one"), actor("one")])


REQUIRED = {
    "russia": "Russia",
    "syrian_government": "Syrian government",
    "us_coalition": "US-led Coalition",
    "united_states": "United States",
    "turkey": "Turkey",
    "israel": "Israel",
    "iran": "Iran",
    "iraq": "Iraq",
    "hezbollah": "Hezbollah",
    "islamic_state": "ISIS",
    "syrian_opposition": "Syrian rebels",
    "nusra_front": "Nusra Front / HTS",
    "sdf": "SDF",
    "united_kingdom": "United Kingdom",
    "france": "France",
    "jordan": "Jordan",
}


def test_the_projects_actors_have_their_names(registry: ActorRegistry) -> None:
    assert {actor_id: registry[actor_id].name for actor_id in REQUIRED} == REQUIRED
    assert UNKNOWN in registry


def test_no_two_actors_share_a_colour(registry: ActorRegistry) -> None:
    for colours in ([a.colour for a in registry], [a.colour_dark for a in registry]):
        assert len(set(colours)) == len(colours)


def test_a_name_means_one_actor(registry: ActorRegistry) -> None:
    owners: dict[str, set[str]] = {}
    for one in registry:
        for name in (*one.aliases, *one.metonyms):
            owners.setdefault(name.lower(), set()).add(one.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_what_is_known_of_an_actor_stands_in_its_table(registry: ActorRegistry) -> None:
    russia, islamic_state = registry["russia"], registry["islamic_state"]
    assert (russia.kind, russia.air_force, russia.militants) == (ActorKind.STATE, True, False)
    assert islamic_state.kind is ActorKind.ARMED_GROUP
    assert (islamic_state.air_force, islamic_state.militants) == (False, True)


def test_a_nationality_names_a_land(registry: ActorRegistry) -> None:
    lands = registry.lands()
    assert (lands["syrian"], lands["iraqi"]) == ("Syria", "Iraq")
    assert {a.id for a in registry if a.kind is ActorKind.STATE} == {
        a.id for a in registry if a.land is not None
    }


def test_no_actor_is_named_in_code(registry: ActorRegistry, root: Path) -> None:
    ids = {actor.id for actor in registry} - {UNKNOWN}
    unmistakable = {actor_id for actor_id in ids if "_" in actor_id}  # "turkey" is a bird too
    named = {
        (path.name, text)
        for path in (root / "dashboard").rglob("*.py")
        if path.name != "speakers.py"  # words as they are written: "Russia said"
        for text in literals(path)
        if (words := set(re.findall(r"\w+", text))) & unmistakable or (words and words <= ids)
    }
    assert named == set()


def literals(path: Path) -> Iterator[str]:
    """The strings of a module, docstrings aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documenting = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in documenting:
            yield str(node.value)
