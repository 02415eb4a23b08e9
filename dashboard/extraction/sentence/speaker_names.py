"""A speaker as written: of a long phrase, the words that name them."""

from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.roles import CLAUSES_OF_NOUNS, NAMING, Role, role
from dashboard.extraction.english.tokens import Token

_PRONOUNS = words_of("pronouns_attribution")
_ENDING_NAMES = CLAUSES_OF_NOUNS | {
    Role.CONJUNCT,
    Role.CONJUNCTION,
    Role.PUNCTUATION,
    Role.APPOSITION,
}


def speaker_name(token: Token) -> str:
    """A speaker as written, without article, clause or the next speaker: "US officials"."""
    if is_pronoun(token):
        return ""
    left = token.i
    for part in token.lefts:
        if role(part) in NAMING | {Role.NUMBER}:
            left = min(left, part.left_edge.i)
    right = token.i
    for part in token.rights:
        if part.i != right + 1:
            continue
        if role(part) is Role.PREPOSITION and part.lower_ in {"of", "for"}:
            right = _before_clause(part)
        elif role(part) in {Role.COMPOUND, Role.NOUN_MODIFIER}:
            right = part.i
    doc = token.doc
    right = _end_of_title(token, right)
    while right + 2 < len(doc) and doc[right + 1].text == "-" and not doc[right].whitespace_:
        right += 1 if doc[right + 1].whitespace_ else 2  # "Jaish al-Islam", however parsed
    written = str(doc[left : right + 1].text)
    return written.removesuffix("’s").removesuffix("'s")


def _end_of_title(token: Token, right: int) -> int:
    """The last word of "Deir Ezzor 24", "Raqqa is Being Slaughtered Silently"."""
    doc, end = token.doc, token.sent.end
    if token.pos_ != "PROPN" or right + 2 >= end:
        return right
    if doc[right + 1].like_num and doc[right + 1].head == token:
        return right + 1
    titled = doc[right + 1].lower_ in {"is", "are"} and doc[right + 2].is_title
    while titled and right + 1 < end and (doc[right + 1].is_title or doc[right + 1].pos_ == "AUX"):
        right += 1
    return right


def is_pronoun(token: Token) -> bool:
    """Whether a speaker is only pointed at."""
    return token.lower_ in _PRONOUNS


def _before_clause(preposition: Token) -> int:
    """Where the plain words of "of the town's council, who ..." end."""
    end: int = preposition.i
    for word in preposition.subtree:
        if role(word) in _ENDING_NAMES:
            break
        end = word.i
    return end
