"""Numbers where there is little room."""


def short_number(number: int) -> str:
    """`999`, `1.2k`, `34k`, `1.5M`: at most four characters."""
    for unit, name in ((1_000_000, "M"), (1_000, "k")):
        if number >= unit:
            value = number / unit
            return f"{value:.1f}{name}" if value < 10 else f"{value:.0f}{name}"
    return str(number)


def tab_number(number: int) -> str:
    """Whole up to five digits, which a narrow panel has room for; else as `short_number`."""
    return f"{number:,}" if number < 100_000 else short_number(number)
