"""The speakers of an article by name: a pronoun is the speaker before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.extraction.english.lexicon import DENYING_VERBS, HEDGED_SAYING_VERBS, SAYING_VERBS
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.names.mentions import ReadSentence
from dashboard.extraction.sentence.attribution import Attribution, speakers_of
from dashboard.extraction.sentence.speaker_names import is_pronoun, speaker_name

ARTICLE = "the article"
"""The name of the article's own voice."""

_SPEECH = SAYING_VERBS | HEDGED_SAYING_VERBS | DENYING_VERBS


@dataclass(slots=True)
class Speakers:
    """Who spoke in each sentence, by the sentence's index."""

    _named: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, sentences: Sequence[ReadSentence]) -> "Speakers":
        """Scan the whole article once."""
        speakers = cls()
        for read in sentences:
            names: list[str] = []
            for token in read.sentence.span:
                if token.pos_ == "VERB" and lemma(token) in _SPEECH:
                    names += [
                        speaker_name(s)
                        for s in speakers_of(token)
                        if not is_pronoun(s) and s.pos_ in {"NOUN", "PROPN"}
                    ]
            if names:
                speakers._named[read.sentence.index] = tuple(dict.fromkeys(names))
        return speakers

    def before(self, index: int) -> tuple[str, ...]:
        """The last speakers named before a sentence, within its few predecessors."""
        for earlier in range(index - 1, max(index - 4, -1), -1):
            if earlier in self._named:
                return self._named[earlier]
        return ()

    def names(self, attribution: Attribution, sentence: Sentence) -> tuple[str, ...]:
        """The speakers of a clause as written; empty where the article itself speaks."""
        named: list[str] = []
        for token in attribution.speakers:
            if not is_pronoun(token):
                named.append(speaker_name(token))
            else:
                named += _in_own_sentence(token) or self.before(sentence.index)
        return tuple(name for name in dict.fromkeys(named) if name)


def _in_own_sentence(pronoun: Token) -> tuple[str, ...]:
    """Who says what a pronoun's clause tells: "the army" of "the army said it believed"."""
    for verb in pronoun.head.ancestors:
        if lemma(verb) in _SPEECH:
            named = [s for s in speakers_of(verb) if not is_pronoun(s) and s.i < pronoun.i]
            if named:
                return tuple(map(speaker_name, named))
    return ()


def narrator(sentence: Sentence) -> str:
    """Whom to name where no one is quoted: the outlet whose words these are, or the article."""
    return sentence.paragraph.quoted_from or ARTICLE
