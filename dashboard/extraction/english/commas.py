"""Commas that writers leave out and the parser needs; every text keeps its length."""

import re

_STRUCK = (
    r"(?:air-?)?(?:bombed|struck|hit|killed|wounded|injured|pounded|shelled|targeted|attacked|fired|"
    r"dropped|destroyed|launched|conducted|carried|left|landed|fell|flattened|raided|levelled|"
    r"leveled|set|damaged|slammed|crashed|flew|appeared)"
)
_SUPPOSED = re.compile(
    r"(?<!\bwere)(?<!\bwas)(?<!\bare)(?<!\bis)(?<!\bbeen)(?<!,)(?<!\bwidely)(?<!\balso) "
    r"(?=(?P<what>(?:also |widely |generally )?"
    r"(?:believed|thought|suspected|presumed|reported|said|understood) to "
    r"(?:be|belong to|have (?:been|come)(?: \w+)?(?: out)?(?: by| from)?|have belonged to)"
    rf"(?: (?!{_STRUCK}\b)[\w.’'-]+){{1,5}})(?:,| {_STRUCK}\b))"
)
_DEEPER = re.compile(r"\b(?:by|from|of|in|during) (?:an? |the )?(?:[\w-]+ )?[\w-]+$")
"""What is supposed is no subject: "fired by a drone believed to ..." is parsed well as it is."""
_FRONTED = re.compile(
    r"(?:(?<=^)|(?<=[.!?] )|(?<=[.!?][”\"] ))"
    r"(?:On|In|At|During) (?:the (?:same|following|next|previous)|that) "
    r"(?:day|night|evening|morning|afternoon|week)(?P<space> )(?!in |of |,|and |or |as |that )",
    re.MULTILINE,
)


def with_commas(text: str) -> str:
    """A text with a comma for the space around a set-off phrase, each sign where it was.

    "Jets believed to be Russian bombed X" is otherwise parsed as what the jets believe; "on the
    same day shells hit X" as day shells.
    """
    signs = list(text)
    for match in _SUPPOSED.finditer(text):
        if _DEEPER.search(text, 0, match.start()):
            continue
        signs[match.start()] = ","
        end = match.start() + 1 + len(match["what"])
        if re.search(r"[’']s$", match["what"]):
            signs[end - 2 : end] = " ,"  # the mark of the genitive would stick to the comma
        elif signs[end] == " ":
            signs[end] = ","
    for match in _FRONTED.finditer(text):
        signs[match.start("space")] = ","
    return "".join(signs)
