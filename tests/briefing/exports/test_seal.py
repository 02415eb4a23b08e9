"""What an export says unseen of where it is from."""

import json
from collections.abc import Callable

from dashboard.briefing.exports import seal
from dashboard.briefing.exports.composition import Composition

Composed = Callable[..., Composition]


def test_a_seal_has_all_that_the_file_can_be_made_again_from(composed: Composed) -> None:
    told = json.loads(seal.written(composed("actor=russia", layout="a4", title="“حمص”")))
    assert (told["selection"], told["layout"], told["title"]) == ("actor=russia", "a4", "“حمص”")
    assert set(seal.ORDER) | {"selection", "data_hash", "version", "produced"} == set(told)


def test_a_row_names_its_data_and_view(composed: Composed) -> None:
    made = composed("actor=russia")
    assert seal.short(made) == f"{made.data_hash}?actor=russia"
