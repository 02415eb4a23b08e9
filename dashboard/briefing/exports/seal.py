"""What an export carries unseen: the order it was made from, the data's hash and the version.

So a file that comes back can be checked against the data at hand (`sealed_file.py`).
"""

import json

from dashboard import __version__
from dashboard.briefing.exports.composition import Composition

KEY = "conflict-event-map"
"""The seal's name: in a PNG's text, and in that of a slide's map; in `ExtendedData` of KML and the
metadata of a GeoPackage. In a PDF it is the keywords."""
COLUMN = "exported_from"
"""Of CSV, in each row; of ACLED's columns it is one of the tags."""
ORDER = ("layout", "theme", "scale", "title", "caption", "banner", "distribution", "link",
         "atlas")  # fmt: skip
"""What a seal has of the order, beside the selection and the moment."""


def written(composition: Composition) -> str:
    """The seal of a composition, as JSON."""
    order = composition.order
    return json.dumps(
        {
            "selection": order.selection.to_query(),
            "data_hash": composition.data_hash,
            "version": __version__,
            "produced": order.produced.isoformat(),
            **{name: getattr(order, name) for name in ORDER},
        },
        ensure_ascii=False,
    )


def short(composition: Composition) -> str:
    """The seal of a row: `295461f4d26d?actor=russia`, the data and the view it is from."""
    return f"{composition.data_hash}?{composition.order.selection.to_query()}"
