"""Everything a briefer can set and take away, named in their language."""

import re
from typing import Any

import pytest

from dashboard.briefing.exports.formats import FORMATS, STEPS
from dashboard.briefing.exports.layouts import LAYOUTS
from dashboard.briefing.exports.order import ATLASES, LONGEST, MARKINGS
from dashboard.web.page.components.export_dialog import dialog
from dashboard.words import LANGUAGES
from tests.paths import ASSETS
from tests.web.conftest import find_all, sent, text_of

SCRIPT = (ASSETS / "scripts" / "page" / "export.js").read_text(encoding="utf-8")


def _fields(language: str = "en") -> dict[str, Any]:
    """The properties of each control by its id, `label` with the words beside it."""
    found = {}
    for label in _elements(sent(dialog(language)), "Label"):
        name, control = label["children"]
        found[control["props"]["id"]] = control["props"] | {"label": text_of(name)}
    return found


def _elements(component: Any, kind: str) -> list[dict[str, Any]]:
    if isinstance(component, list):
        return [found for part in component for found in _elements(part, kind)]
    if not isinstance(component, dict):
        return []
    props = component["props"]
    here = [props] if component["type"] == kind else []
    return here + _elements(props.get("children"), kind)


def _offered(control: dict[str, Any]) -> list[str]:
    return [option["props"]["value"] for option in control["children"]]


def test_there_is_a_button_for_each_format_under_its_public_id() -> None:
    buttons = [each for each in _elements(sent(dialog("en")), "Button") if "id" in each]
    assert [each["data-export"] for each in buttons] == list(FORMATS)
    ids = {each["data-export"]: each["id"] for each in buttons}
    # The header's button saves a PNG at once, and has the name.
    assert ids.pop("png") != "export-png"
    assert ids == {name: f"export-{name}" for name in FORMATS if name != "png"}


def test_each_choice_offers_what_an_export_can_be() -> None:
    fields = _fields()
    assert _offered(fields["export-layout"]) == ["", *LAYOUTS]
    assert _offered(fields["export-banner"]) == ["", *MARKINGS]
    assert set(_offered(fields["export-series"])) == {"", *STEPS}
    assert set(_offered(fields["export-atlas"])) == {"", *ATLASES}
    assert _offered(fields["export-scale"]) == ["1", "2"]


def test_no_text_is_longer_than_an_export_takes() -> None:
    texts = [control for control in _fields().values() if control.get("type") == "text"]
    assert len(texts) == 3
    assert {control["maxLength"] for control in texts} == {LONGEST}


def test_the_script_finds_all_its_fields() -> None:
    (names,) = re.findall(r"const FIELDS =\s*\[(.*?)\]", SCRIPT)
    assert {f"export-{name}" for name in re.findall(r'"(\w+)"', names)} == set(_fields())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_and_choice_has_a_name(language: str) -> None:
    fields = _fields(language)
    assert fields.keys() == _fields("en").keys()
    for control in fields.values():
        assert control["label"]
        options = control.get("children", [])
        assert all(text_of(option["props"]["children"]) for option in options)
    for button in _elements(sent(dialog(language)), "Button"):
        assert button.get("aria-label") or text_of(button["children"])


def test_the_dialog_is_named_by_its_heading() -> None:
    made = sent(dialog("en"))
    assert made["type"] == "Dialog"
    assert find_all(made, "aria-labelledby")[0] in find_all(made, "id")
    assert find_all(made, "alt") == ["Preview of the picture"]
