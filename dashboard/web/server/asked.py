"""What the request being answered asks for, as every answer reads it."""

from flask import request


def query() -> str:
    """Filters, layers and state of the data, as a query string."""
    return request.query_string.decode("ascii", "replace")


def theme() -> str:
    """The paper: "light" where none or an unknown one is named."""
    return "dark" if request.args.get("theme") == "dark" else "light"
