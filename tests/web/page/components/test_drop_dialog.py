"""What would come in of a file is said in figures, reasons and rows."""

from datetime import date

import pytest

from dashboard.briefing.parties import Parties
from dashboard.importing.dropped import Told
from dashboard.layers.data_sets import AboutSet
from dashboard.web.page import texts
from dashboard.web.page.components.drop_dialog import told
from dashboard.web.page.markup import markup
from tests.paths import DATA

ABOUT = AboutSet(
    name="acled", format="acled", files=["a.csv"], imported=date(2026, 1, 1), read=1200, kept=1100,
    repeated=40, reasons={"outside": 50, "no_day": 10}, parties={"Some <Band>": 7},
)  # fmt: skip


@pytest.fixture(scope="module")
def parties() -> Parties:
    return Parties.load(DATA)


def shown(parties: Parties, language: str = "en", **said: object) -> str:
    return markup(told(Told.model_validate({"about": ABOUT, **said}), parties, language))


def test_every_row_is_accounted_for(parties: Parties) -> None:
    seen = shown(parties, state="preview", change=(1100, 0, 0))
    assert "1,200 rows read: 1,100 kept, 40 repeated, 60 refused. 1,100 new" in seen
    assert "Some &lt;Band&gt; (7)" in seen
    assert ": 50<" in seen
    assert "Nothing changes." in shown(parties, state="preview", change=None)


def test_rows_are_shown_with_the_names_of_parties(parties: Parties) -> None:
    sample = [
        ["event_date", "actor1", "sides"],
        ["2015-09-30", "us_coalition", "islamic_state; sdf"],
    ]
    assert '<td dir="auto">US-led Coalition</td>' in shown(parties, state="preview", sample=sample)
    assert '<td dir="auto">ISIS and SDF</td>' in shown(parties, state="preview", sample=sample)
    assert "<table" not in shown(parties, state="written", sample=sample)


def test_each_column_can_be_said_to_be_something_else(parties: Parties) -> None:
    about = ABOUT.model_copy(update={"mapping": {"when": "date"}})
    said = {"form": "table", "columns": ["when", "x"], "fields": ["date", "latitude"]}
    seen = shown(parties, state="preview", about=about, **said)
    assert 'data-column="when"' in seen
    assert seen.count(" selected") == 2
    assert "data-column" not in shown(parties, state="written", about=about, **said)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_is_said_that_it_was_brought_in_or_removed(parties: Parties, language: str) -> None:
    words = texts.of(language).drop
    assert words["written"].format(name="acled") in shown(parties, language, state="written")
    assert words["removed"].format(name="acled") in shown(parties, language, state="removed")
