"""Whether the words for some ground say what a model reads in them: held, or gone from it."""

from dashboard.domain.zone import ZoneRelation
from dashboard.extraction.english.lexicon import DENYING_VERBS, NEGATIONS, SAYING_VERBS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.tokens import Span, Token
from dashboard.extraction.sentence.mood import has_negation
from dashboard.extraction.sentence.reality import reality

_LEAVING = words_of("leaves") | {"lose"}
_GONE = _LEAVING | words_of("drives_out") | words_of("clears") | words_of("ends_hold")
_LEAVING_NOUNS = words_of("leaving_noun")
_CLAUSE = 8  # words: in a statement of more, only its main verb is what is said
_GONE_TOO = frozenset({"longer", "former", "formerly", "free", "liberate", "defeat", "absent"})


def says_so(words: Span, relation: ZoneRelation) -> bool:
    """Whether a statement is made as a fact, and says somebody is there or, if so asked, gone.

    Where words say that somebody left or lost ground, they do not say that he holds it.
    """
    said = [token for token in words if token.is_alpha]
    if not said or all(lemma(token) in SAYING_VERBS | DENYING_VERBS for token in said):
        return False
    if relation is ZoneRelation.DEMANDS_EXCLUSION:
        return True
    if len(said) > _CLAUSE:
        said = [words.root, _verb(words.root)]
    gone = any(_is_one_of(token, _GONE) or token.lower_ in _GONE_TOO for token in said)
    negated = any(has_negation(t) or t.lower_ in NEGATIONS for t in (*said, _verb(words.root)))
    if relation is ZoneRelation.ABSENT:
        return gone or negated
    left = any(_is_one_of(token, _LEAVING) for token in said)
    done = all(reality(token) == "done" for token in (words.root, _verb(words.root)))
    return not left and not negated and done


def _verb(word: Token) -> Token:
    """The verb that a word is or hangs on; itself where it hangs on none."""
    above = (token for token in (word, *word.ancestors) if token.pos_ in {"VERB", "AUX"})
    return next(above, word)


def _is_one_of(token: Token, verbs: frozenset[str]) -> bool:
    """Whether it is such a verb, or a noun of leaving: "in the hands of" hands nothing over."""
    return lemma(token) in (verbs if token.pos_ == "VERB" else _LEAVING_NOUNS)
