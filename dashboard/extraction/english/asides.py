"""What is supposed of a noun in an aside: "jets, believed to be Russian, bombed X".

The parser makes a clause of the aside, and loses the deed: it is given the sentence without it, and
the aside is hung on its noun.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.extraction.english.lexicon import AIR_WORDS, FORCE_NOUNS, HEDGE_ADVERBS, words_of
from dashboard.extraction.english.roles import Role, attach
from dashboard.extraction.english.tokens import Doc
from dashboard.extraction.rules import rule

_SUPPOSING = words_of("supposing")
_CLOSING = {",": ",", "(": ")", "–": "–", "—": "—"}
_TURNING = frozenset({"but", "though", "although", "albeit"})
_WHICH = frozenset({"which", "that"})
_BEING = frozenset({"is", "are", "was", "were"})
_GRADING = frozenset({"also", "widely", "generally", "most", "very", "strongly"})
_LITTLE = frozenset(
    "a an the and or from by of to its 's ’s - air led backed state".split()
) | frozenset("be been have has belong belonged belonging come carried out".split())
"""What an aside may say besides names and forces: anything else may be news of its own."""
_FORCES = FORCE_NOUNS | AIR_WORDS | {"coalition", "government", "regime"}
_BESIDE = {"DT": Role.DETERMINER, "JJ": Role.ADJECTIVE, "NN": Role.COMPOUND, "RB": Role.ADVERB}
_OF_FORCES = _FORCES | {f"{noun}s" for noun in _FORCES}
_LONGEST = 12
"""Words of an aside, its mark too: "believed to have come from the Syrian air force," has ten."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of a text, by their indices: from `start` up to `end`, marks included.

    `noun` is the word they are said of; `said` are those that say something of it.
    """

    noun: int
    start: int
    end: int
    said: range


def is_participle(word: str) -> bool:
    """ "Believed" of an aside, which the parser may take for a past tense or an adjective."""
    return word.lower() in _SUPPOSING


@rule(
    fires=[
        "Jets of unknown origin, but thought to be Russian, bombed Ariha.",
        "Two men died in raids by jets, believed to be Israeli, on a base in Mayadin.",
        "A drone, likely to be Turkish, hit a car in Ain Issa.",
        "Unknown jets, possibly from Russia, bombed Ariha.",
        "The raid on Ariha, which was likely to be Russian, killed two men.",
    ],
    near_misses=[
        "Jets bombed Ariha, believed to be a base of ISIS.",
        "Jets bombed Ariha, possibly on Monday, and Saraqib.",
        "The Russian jets, believed to be unarmed, left Hmeimim.",
    ],
    idle=(),
)
def find_asides(words: Sequence[str]) -> tuple[Aside, ...]:
    """The suppositions that are set off in a text, none within another."""
    found: list[Aside] = []
    for at in range(1, len(words)):
        aside = _aside_from(words, at) if not found or at >= found[-1].end else None
        if aside is not None:
            found.append(aside)
    return tuple(found)


def _aside_from(words: Sequence[str], at: int) -> Aside | None:
    """The aside that begins at a word: with a mark, or "but" in its stead."""
    noun = at - 1
    if not words[noun][-1].isalpha():
        return None
    opening = words[at] if words[at] in _CLOSING else None
    first = at if opening is None else at + 1
    if first < len(words) and words[first].lower() in _TURNING:
        first += 1
        if first < len(words) and words[first] == ",":
            first += 1
    elif opening is None:
        return None
    if first + 1 < len(words) and words[first].lower() in _WHICH:
        first += 2 if words[first + 1].lower() in _BEING else 0
    closing = _CLOSING[opening or ","]
    said = _said(words[first : first + _LONGEST], closing)
    if said == 0:
        return None
    last = first + said
    return Aside(noun, at, last + 1 if opening else last, range(first, last))


def _said(words: Sequence[str], closing: str) -> int:
    """How many words suppose something, up to the closing mark; none where others are there too."""
    if closing not in words:
        return 0
    said = [word.lower() for word in words[: words.index(closing)]]
    at = 0
    while at < len(said) and said[at] in _GRADING:
        at += 1
    if at + 1 >= len(said) or said[at] not in _SUPPOSING | HEDGE_ADVERBS:
        return 0
    if said[at] in _SUPPOSING and said[at + 1] != "to":
        return 0
    names = {word.lower() for word in words[at + 1 : len(said)] if word[0].isupper()} | _OF_FORCES
    of_whom = said[at + 1 :]
    known = names.union(_LITTLE).issuperset(of_whom)
    return len(said) if known and not names.isdisjoint(of_whom) else 0


def graft(doc: Doc, aside: Aside) -> None:
    """Hang an aside, whose words are tagged, on its noun: "jets" - "believed" - "Russian"."""
    noun, said = doc[aside.noun], [doc[i] for i in aside.said]
    supposing = next(word for word in said if word.lower_ in _SUPPOSING | HEDGE_ADVERBS)
    named = next(word for word in reversed(said) if word.is_alpha)
    if is_participle(supposing.text):
        being = next((word for word in said if word.lower_ == "be"), supposing)
        beside = Role.ADJECTIVE_COMPLEMENT if named.tag_ == "JJ" else Role.ATTRIBUTE
        attach(being, supposing, Role.OPEN_COMPLEMENT)
        attach(supposing, noun, Role.PARTICIPLE_CLAUSE)
        attach(named, being, beside)
    else:
        attach(named, noun, Role.APPOSITION)
        attach(supposing, named, Role.ADVERB)
    for mark in (word for word in doc[aside.start : aside.end] if word.i not in aside.said):
        attach(mark, noun, Role.PUNCTUATION if mark.is_punct else Role.CONJUNCTION)
    for word in said:
        if word.head is word:
            plain = _BESIDE.get(word.tag_, Role.OTHER)
            attach(word, named, Role.ADJECTIVE if word.text[0].isupper() else plain)
