"""A mirrored picture is the same from the other side."""

from dashboard.briefing.exports.pieces import Arrangement, Box, Rule, Words, mirror


def test_a_picture_mirrored_twice_is_itself() -> None:
    words = Words(part="title", x=10, y=5, width=30, lines=("a",), size=10, align="left")
    made = Arrangement(
        width=100,
        height=50,
        map=Box(x=5, y=10, width=40, height=30),
        words=[words],
        rules=[Rule(x=60, y=3, width=20)],
    )
    turned = mirror(made)
    assert (turned.map.x, turned.rules[0].x) == (55, 20)
    assert (turned.words[0].x, turned.words[0].align) == (60, "right")
    assert mirror(turned) == made
