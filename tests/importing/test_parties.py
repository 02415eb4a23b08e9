"""Names of data sets lead to parties; a name nobody registered is kept, and told."""

from dashboard.domain.actor import ActorRegistry
from dashboard.importing.parties import PartyNames
from tests.paths import DATA

REGISTRY = ActorRegistry.load(DATA)


def test_a_data_sets_name_leads_to_the_party() -> None:
    names = PartyNames(REGISTRY, lambda actor: actor.acled)
    assert names.ids("Military Forces of Russia (2000-) Air Force") == ["russia"]
    assert names.ids("islamic state (SYRIA)") == ["islamic_state"]
    assert names.ids(REGISTRY["sdf"].name_ar) == ["sdf"]
    assert names.unknown == set()


def test_an_unknown_name_stays_as_it_is_and_is_listed() -> None:
    names = PartyNames(REGISTRY, lambda actor: actor.ucdp)
    found = names.ids("Ahrar al-Zawiya, IS, Ahrar al-Zawiya,  SDF")
    assert found == ["Ahrar al-Zawiya", "islamic_state", "sdf"]
    assert names.unknown == {"Ahrar al-Zawiya"}
    # Of another government than the one that is known by nearly this name.
    assert names.ids("Military Forces of Syria (2024-)") == ["Military Forces of Syria (2024-)"]
