"""Short names that an article gives actors in brackets: "the Syrian Arab Army (SAA)"."""

from collections.abc import Sequence

from dashboard.domain.actor import Actor
from dashboard.extraction.english.parser import Sentence
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.names.mentions import ActorMention
from dashboard.extraction.rules import rule
from dashboard.extraction.thresholds import SHORT_NAME


class ShortNames:
    """The short names that an article has given so far, by the letters."""

    def __init__(self) -> None:
        self._named: dict[str, Actor] = {}

    def read(self, sentence: Sentence, found: Sequence[ActorMention]) -> list[ActorMention]:
        """The actors of a sentence with those that it names by their letters, in order."""
        for mention in found:
            letters = given_letters(mention)
            if letters:
                self._named.setdefault(letters[0].text, mention.party)
        taken = {token.i for mention in found for token in mention.span}
        short = [
            ActorMention(sentence.span.doc[token.i : token.i + 1], party, "aliases")
            for token in sentence.span
            if token.i not in taken and (party := self._named.get(token.text)) is not None
        ]
        return sorted([*found, *short], key=lambda mention: mention.span.start)


@rule(
    fires=[
        "Jabhat al-Nusra (JN) took Ariha on Monday.",
        "Shells hit the Syrian Arab Army (SYAA) in Ariha.",
    ],
    near_misses=[
        "The Syrian army (SOHR) took Ariha on Monday.",
        "The Nusra Front (left) took Ariha on Monday.",
        "Fighters of Jabhat al-Nusra took Ariha (JN) on Monday.",
    ],
    idle=(),
)
def given_letters(mention: ActorMention) -> tuple[Token, ...]:
    """ "JN" of "Jabhat al-Nusra (JN)": letters of the name that stands before them."""
    doc, end = mention.span.doc, mention.span.end
    if mention.form != "aliases" or end + 2 >= mention.span.sent.end:
        return ()
    opening, letters, closing = doc[end : end + 3]
    if opening.text != "(" or closing.text != ")" or not letters.text.isupper():
        return ()
    short = 1 < len(letters.text) <= SHORT_NAME and letters.text.isalpha()
    return (letters,) if short and _are_letters_of(letters.text, mention.span) else ()


def _are_letters_of(letters: str, name: Span) -> bool:
    """Whether the letters stand in a name in that order, the first of them as its first."""
    rest = iter(name.text.upper())
    return name.text.upper().startswith(letters[0]) and all(one in rest for one in letters)
