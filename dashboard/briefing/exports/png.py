"""The picture as PNG."""

from typing import IO

from dashboard.briefing.data_state import DataState
from dashboard.briefing.drawing.typefaces import drawing
from dashboard.briefing.exports import seal
from dashboard.briefing.exports.composition import Composition
from dashboard.briefing.exports.layouts import PX_PER_INCH, SHARPNESS
from dashboard.briefing.exports.seal import KEY
from dashboard.briefing.exports.sheet import sheet


def write(state: DataState, composition: Composition, stream: IO[bytes]) -> None:
    """1920 by 1080 pixels for 16:9 at scale 1; the seal is in its text."""
    with drawing():
        sheet(state, composition).savefig(
            stream,
            format="png",
            dpi=PX_PER_INCH * SHARPNESS * composition.order.scale,
            metadata={"Title": composition.title, KEY: seal.written(composition)},
        )
