"""What is wrong with object storage, in our own words: its library tells it for programmers."""

import re

from dashboard.errors import ServeError

ADDRESS = re.compile(r"(s3|gs|az|file)://.+")
_REASON = 80  # characters of what the library says
_FORMS = "s3://bucket/map, gs://bucket/map, az://container/map, or file:///folder"
_KEYS = {
    "s3": "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION",
    "gs": "GOOGLE_APPLICATION_CREDENTIALS, to the file of a service account",
    "az": "AZURE_STORAGE_ACCOUNT_NAME and AZURE_STORAGE_ACCOUNT_KEY",
    "file": "its permissions",
}
_KINDS = (
    # Without keys, the library asks the machine it runs on, as in a cloud, for some.
    (r"169\.254\.169\.254|must be specified|Missing", "no keys for it were found", "Set {keys}."),
    (r"\b40[13]\b", "it refuses the keys that are set", "Check them: {keys}."),
    (r"\b404\b", "no such bucket", "Make it, or name another."),
    (r"canonicalize", "no such folder", "Make it, or name another."),
    ("", "cannot be reached", "Check the address and the network, and try again."),
)


def no_address(address: str) -> ServeError:
    """Of what is no address of object storage."""
    return ServeError(f"{address}: no address of object storage. Write it as {_FORMS}.")


def storage_fault(address: str, told: str) -> ServeError:
    """Of what the library tells: what is wrong, its reason in brackets, and what to do next."""
    first = (told.splitlines() or [""])[0]
    if "recognise URL" in first:
        return no_address(address)
    wrong, then = next((wrong, then) for sign, wrong, then in _KINDS if re.search(sign, first))
    reason = first.rpartition(" - ")[2].removeprefix("Generic ").strip(" :")[:_REASON]
    keys = _KEYS[address.partition(":")[0]]
    return ServeError(f"{address}: {wrong} ({reason}). {then.format(keys=keys)}")
