"""Who says so, and how sure they sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from dashboard.domain.article import Citation
from dashboard.extraction.english.lexicon import (
    AIR_WORDS,
    BLAMING_VERBS,
    DENYING_VERBS,
    HEDGE_VERBS,
    HEDGED_SAYING_VERBS,
    SAYING_VERBS,
    SHELL_WORDS,
    WEAPONS,
)
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.sentence.supposition import hedge_of

Manner = Literal["says", "alleges", "denies"]

_SPEECH = SAYING_VERBS | HEDGED_SAYING_VERBS | DENYING_VERBS
# A speaker's words hang on the verb by these; any other link is the speaker's own doing.
_CONTENT = frozenset(
    {"ccomp", "xcomp", "pcomp", "parataxis", "dep", "conj", "advcl", "relcl", "acl"}
)
_PRONOUNS = frozenset("he she it they who we".split())
_ATTRIBUTING = frozenset({"according", "per"})


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """Who says a clause: the speakers' tokens (none: the article itself), and how they say it.

    `word` is the one that decides how: a hedge, or the verb of saying.
    """

    speakers: tuple[Token, ...] = ()
    manner: Manner = "says"
    hedged: bool = False
    word: Token | None = None

    def cite(self, sentence: Sentence) -> Citation | None:
        """The speakers and the deciding word, where there are any."""
        tokens = sorted((*self.speakers, *([self.word] if self.word else [])), key=lambda t: t.i)
        return sentence.cite_tokens(tokens[0], tokens[-1]) if tokens else None


def attribute(token: Token) -> Attribution:
    """The attribution of the clause that `token` heads or stands in."""
    doubt = hedge_of(token)
    came_from = token
    for ancestor in token.ancestors:
        word = lemma(ancestor)
        if word in BLAMING_VERBS and came_from.dep_ == "prep":
            doubt = doubt or ancestor
        if (
            is_verb(ancestor)
            and word in _SPEECH
            and _is_content(came_from, ancestor)
            and not _claims_lives(ancestor)
            and not _takes_credit(ancestor, came_from)
        ):
            speakers = speakers_of(ancestor)
            if speakers and any(s.lower_ in {"nobody", "none", "neither"} for s in speakers):
                return Attribution((), "says", hedged=True, word=ancestor)
            if word in HEDGED_SAYING_VERBS:
                doubt = doubt or ancestor
            # "Warplanes believed to be Russian": it is not they who believe.
            if speakers and not (word in HEDGED_SAYING_VERBS and is_weapon(speakers[0])):
                doubt = doubt or hedge_of(ancestor)
                return Attribution(
                    speakers, _manner(ancestor), doubt is not None, doubt or ancestor
                )
        elif word in HEDGE_VERBS:
            doubt = doubt or ancestor
        if is_verb(ancestor):
            doubt = doubt or hedge_of(ancestor)
        came_from = ancestor
    return Attribution(_according_to(token), "says", doubt is not None, doubt)


def speakers_of(verb: Token) -> tuple[Token, ...]:
    """The subject of a saying verb and whatever is joined to it; agents of a passive one."""
    verb_or_first = verb
    for _ in range(3):
        subjects = [c for c in verb_or_first.children if c.dep_ in {"nsubj", "csubj"}]
        agents = [
            grandchild
            for child in verb_or_first.children
            if child.dep_ == "agent"
            for grandchild in child.children
            if grandchild.dep_ == "pobj"
        ]
        found = subjects or agents
        if found:
            relative = found[0].lower_ in {"who", "which"} and verb_or_first.dep_ == "relcl"
            return tuple(joined(verb_or_first.head if relative else found[0]))
        if verb_or_first.dep_ == "acl" and any(c.dep_ == "ccomp" for c in verb_or_first.children):
            return tuple(joined(verb_or_first.head))  # "X denied that ...", read as X that was
        if verb_or_first.dep_ != "conj":
            return ()
        verb_or_first = verb_or_first.head
    return ()


def joined(first: Token) -> Iterator[Token]:
    """A noun and the nouns joined to it: "rebels and media outlets"."""
    yield first
    for child in first.children:
        if child.dep_ == "conj":
            yield from joined(child)


def speaker_name(token: Token) -> str:
    """A speaker as written, without article, clause or the next speaker: "US officials"."""
    if token.lower_ in _PRONOUNS:
        return ""
    left = token.i
    for child in token.lefts:
        if child.dep_ in {"compound", "amod", "poss", "nmod", "nummod"}:
            left = min(left, child.left_edge.i)
    right = token.i
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "for"} and child.i == right + 1:
            right = _before_clause(child)
        elif child.dep_ in {"compound", "nmod"} and child.i == right + 1:
            right = child.i
    span = token.doc[left : right + 1]
    return str(span.text).removesuffix("’s").removesuffix("'s")


def is_weapon(token: Token) -> bool:
    """Whether a would-be speaker is an aircraft, a gun or a shell."""
    return lemma(token) in AIR_WORDS | SHELL_WORDS | WEAPONS


def is_pronoun(token: Token) -> bool:
    """Whether a speaker is only pointed at."""
    return token.lower_ in _PRONOUNS


def is_verb(token: Token) -> bool:
    """Whether a word is a verb or an auxiliary."""
    return token.pos_ in {"VERB", "AUX"}


def _claims_lives(verb: Token) -> bool:
    """ "The campaign claimed eight lives" says nothing."""
    return any(c.dep_ == "dobj" and lemma(c) in {"life", "victim"} for c in verb.children)


def _takes_credit(verb: Token, thing: Token) -> bool:
    """ "Nobody has claimed the strike": no word on whether it happened."""
    return lemma(verb) == "claim" and thing.dep_ == "dobj"


def _manner(verb: Token) -> Manner:
    word = lemma(verb)
    if word in DENYING_VERBS:
        return "denies"
    return "alleges" if word in HEDGED_SAYING_VERBS else "says"


def _is_content(child: Token, verb: Token) -> bool:
    if child.dep_ in _CONTENT:
        # "Residents fled and said ...": a conjunct is not what was said.
        return child.dep_ != "conj" or not any(c.dep_ == "ccomp" for c in verb.children)
    # "activists reported air strikes on X", "officials denied the strike"
    return child.dep_ in {"dobj", "nsubjpass", "prep"} and lemma(verb) in (
        _SPEECH - {"tell", "show", "signal", "mark"}
    )


def _according_to(token: Token) -> tuple[Token, ...]:
    sentence: Span = token.sent
    for word in sentence:
        if word.lower_ not in _ATTRIBUTING:
            continue
        for descendant in word.subtree:
            if descendant.dep_ == "pobj" and descendant.head.lower_ in {"to", "per"}:
                return tuple(joined(descendant))
    return ()


def _before_clause(preposition: Token) -> int:
    end: int = preposition.i
    for token in preposition.subtree:
        if token.dep_ in {"relcl", "acl", "conj", "cc", "punct", "appos"}:
            break
        end = token.i
    return end
