"""Reasons of review items as `review.json` has them: a code, and the values it speaks of."""

from collections.abc import Mapping

from pydantic import TypeAdapter, ValidationError

from dashboard.domain.review import ReviewReason

_REASON: TypeAdapter[ReviewReason] = TypeAdapter(ReviewReason)


def reason_values(reason: ReviewReason) -> dict[str, object]:
    """What a reason speaks of, by name, beside its code; plain JSON."""
    values: dict[str, object] = _REASON.dump_python(reason, mode="json", exclude={"code"})
    return values


def reason_of(code: str | None, values: Mapping[str, object]) -> ReviewReason | None:
    """The reason with this code and these values; None where this version does not know it."""
    try:
        return _REASON.validate_python({"code": code, **values})
    except ValidationError:
        return None
