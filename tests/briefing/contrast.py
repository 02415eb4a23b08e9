"""How well colours can be told apart."""


def lightness(colour: str) -> float:
    """Relative luminance of a #rrggbb colour (WCAG), 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast of two #rrggbb colours (WCAG), 1 to 21."""
    dim, bright = sorted((lightness(one), lightness(other)))
    return (bright + 0.05) / (dim + 0.05)
