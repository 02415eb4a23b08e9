"""What `export` cannot do as it was told: which option, what is wrong with it, what it may be."""

import mimetypes
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.briefing.address import KEYS, LAYERS, TYPES, ZONES
from dashboard.briefing.exports import formats
from dashboard.briefing.exports.layouts import LAYOUTS
from dashboard.briefing.exports.order import ATLASES, MARKINGS
from dashboard.briefing.text import phrases
from dashboard.briefing.text.notices import BackwardDates, LongSearch, Notice, UnknownKey
from dashboard.domain.event import Factuality
from dashboard.errors import ExportError, not_known
from dashboard.words import LANGUAGES

if TYPE_CHECKING:
    from dashboard.briefing.data_state import DataState

_NAMED = 40  # ids
_WRITTEN: dict[str, Collection[str]] = {
    "format": formats.FORMATS,
    "layout": LAYOUTS,
    "atlas": ATLASES,
    "banner": MARKINGS,
    "series": formats.STEPS,
}
"""What the options of an export may be, but for those that the data decides."""
_SAME = {"htm": "html"}


def refuse_unknown(**given: str) -> None:
    """Raises ExportError for an option that is none of those there are; "" is not given."""
    for name, value in given.items():
        if value and value not in _WRITTEN[name]:
            raise ExportError(not_known(f"--{name}", value, _WRITTEN[name]))


def refuse_another_ending(path: Path, name: str) -> None:
    """Raises ExportError where a file's name says that it is of another format than it will be."""
    own = formats.FORMATS[name]
    ending = path.suffix.removeprefix(".").casefold()
    ending = _SAME.get(ending, ending)
    picture = (mimetypes.guess_type(path.name)[0] or "").startswith("image/")
    if ending != (own.ending.rpartition(".")[2] or name) and (picture or ending in formats.FORMATS):
        raise ExportError(
            f"{path}: its name ends as another format than --format {name}. "
            "Name another with -o, or leave out --format."
        )


def read_link(link: str) -> tuple[str, str]:
    """The address of a page and its query. Raises ExportError where a part of it says nothing."""
    if "?" not in link and "://" in link:
        return link, ""
    address, _, query = link.rpartition("?")
    for part in filter(None, query.split("&")):
        if "=" not in part:
            raise ExportError(
                f"--link {link}: “{part}” is no part of a view. Copy the page's address, or write "
                "as in it: actor=russia&from=2015-09-30"
            )
    return address, query


def refusal(state: "DataState", notice: Notice) -> str:
    """What is wrong with an option, and what it may be."""
    if isinstance(notice, BackwardDates):
        return f"--from {notice.first} is after --to {notice.last}. Exchange them."
    if isinstance(notice, UnknownKey):
        return not_known("--link", notice.key, KEYS)
    if isinstance(notice, LongSearch):
        return f"--text: more than {notice.most} words. Leave some out."
    key, _, value = notice.part.partition("=")
    if key in ("from", "to", "since"):
        return f"--{key} {value}: no day. Write it as 2015-09-30."
    if key == "area":
        names = ", ".join(sorted(state.governorates.names.get("en", {}).values()))
        return (
            f"--area {value}: no area. Write a governorate ({names}), west,south,east,north in"
            " degrees, or three corners and more: lon,lat;lon,lat;lon,lat."
        )
    return _of_names(state, key, value)


def _of_names(state: "DataState", key: str, value: str) -> str:
    """Of a name that is none of those there are: which is near, by id or by what the page says."""
    there = _there(state, key)
    if not there:
        return f"--link: “{key}={value}” is not understood. Correct it, or leave it out."
    named = there | _elsewhere(state, key)
    near = _near(value, named)
    hint = f" Did you mean {' or '.join(_shown(each, named[each]) for each in near)}?"
    shown = sorted((_shown(*each) for each in there.items()), key=str.casefold)
    more = f" and {len(shown) - _NAMED:,} more" if len(shown) > _NAMED else ""
    listed = not_known(f"--{key}", value, shown[:_NAMED])
    return f"{listed.removesuffix('.')}{more}.{hint if near else ''}"


def _there(state: "DataState", key: str) -> dict[str, str]:
    """The values that an option may have, each with what the page calls it."""
    store = state.store
    if key in ("actor", "target"):
        return {each: state.parties.name(each) for each in store.actor_ids}
    if key == "type":
        short = {code: name for name, code in TYPES.items()}
        return {short.get(e, e): phrases.event_type(e, "en") for e in store.event_types}
    values = {
        "source": store.source_ids,
        "data": store.data_sets,
        "factuality": map(str, Factuality),
        "layers": (*LAYERS, ZONES),
        "lang": LANGUAGES,
        "theme": ("light", "dark"),
    }.get(key, ())
    return {value: value for value in values}


def _elsewhere(state: "DataState", key: str) -> dict[str, str]:
    """Parties that nothing here is told of: who looks for one of them is told its id too."""
    if key not in ("actor", "target"):
        return {}
    return {each: state.parties.name(each) for each in state.parties.ids()}


def _near(value: str, named: Mapping[str, str]) -> list[str]:
    """The values that are written or called nearly so, at most three; the nearest first."""
    by_word = {_plain(word): each for each, name in named.items() for word in (each, name)}
    said = _plain(value)
    close = get_close_matches(said, by_word, n=3, cutoff=0.7)
    within = [word for word in sorted(by_word) if len(said) > 2 and said in word]
    return list(dict.fromkeys(by_word[word] for word in (*close, *within)))[:3]


def _plain(word: str) -> str:
    return word.casefold().replace("_", " ").replace("-", " ")


def _shown(value: str, name: str) -> str:
    return value if _plain(name) == _plain(value) else f"{value} ({name})"
