"""Many articles asked of a model: several at once, within a budget, and never one twice.

Whatever fails, what was answered is kept: the next build goes on where this one stopped.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Literal

from dashboard.domain.article import Article
from dashboard.domain.review import UnaskedArticle
from dashboard.readers.chat import Chat, NoAnswer, Usage
from dashboard.readers.kept_answers import KeptAnswers
from dashboard.readers.mode import ModelAnswers
from dashboard.readers.questions import Question, questions
from dashboard.readers.settings import ReaderSettings

_FAILURES = 3
"""Articles in a row without an answer, after which a server is taken to be out of order."""

Progress = Callable[[int, int, Usage], None]
"""Called with how many articles are answered, of how many that are asked, and what it took."""

_Said = list[str] | Exception | None
"""The answers on an article, or why there are none; None where it was not asked any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a model said of each article, by its id, and why it said nothing of the others."""

    answers: Mapping[str, ModelAnswers]
    missing: Mapping[str, UnaskedArticle]
    usage: Usage


class Asker:
    """Asks one model; `most` is how many articles at most it is asked of, kept answers aside."""

    def __init__(
        self,
        settings: ReaderSettings,
        kept: KeptAnswers,
        chat: Callable[[ReaderSettings], Chat],
        most: int | None = None,
    ) -> None:
        self.settings = settings
        self._kept = kept
        self._chat = chat
        self._most = most

    def ask(self, articles: Sequence[Article], on_answer: Progress | None = None) -> Asked:
        """The answers on all articles; nothing is sent where all are kept.

        Raises ReaderError where nothing can be asked at all.
        """
        answers: dict[str, ModelAnswers] = {}
        new: dict[str, tuple[Question, ...]] = {}
        for article in articles:
            parts = questions(article, self.settings.model, self.settings.options)
            kept = [text for text in map(self._kept.get, parts) if text is not None]
            if len(kept) == len(parts):
                answers[article.id] = self._answers(kept)
            else:
                new[article.id] = parts
        within = dict(list(new.items())[: self._most])
        missing = {name: self._missing("budget") for name in new if name not in within}
        usage = Usage()
        if within:
            run = _Run(self._chat(self.settings), self._kept)
            told = on_answer or (lambda _done, _of, _usage: None)
            for name, said in run.ask(within, self.settings.at_once, told):
                if isinstance(said, NoAnswer):
                    missing[name] = self._missing("no_answer", str(said))
                else:
                    answers[name] = self._answers(said)
            unasked = [name for name in within if name not in answers and name not in missing]
            missing |= {name: self._missing("stopped", run.stopped) for name in unasked}
            usage = run.chat.usage()
        return Asked(answers=answers, missing=missing, usage=usage)

    def _answers(self, texts: Sequence[str]) -> ModelAnswers:
        return ModelAnswers(model=self.settings.model, texts=tuple(texts))

    def _missing(
        self, why: Literal["budget", "no_answer", "stopped"], said: str = ""
    ) -> UnaskedArticle:
        return UnaskedArticle(model=self.settings.model, why=why, said=said)


class _Run:
    """One run of questions; `stopped` says why no more are asked, once that is so."""

    def __init__(self, chat: Chat, kept: KeptAnswers) -> None:
        self.chat = chat
        self.stopped = ""
        self._kept = kept

    def ask(
        self, articles: Mapping[str, tuple[Question, ...]], at_once: int, told: Progress
    ) -> Iterator[tuple[str, list[str] | NoAnswer]]:
        """Each article that was asked, with its answers or why there are none, as they come."""
        told(0, len(articles), Usage())
        waiting: SimpleQueue[tuple[str, tuple[Question, ...]]] = SimpleQueue()
        answered: SimpleQueue[tuple[str, _Said]] = SimpleQueue()
        for article in articles.items():
            waiting.put(article)
        for _ in range(min(at_once, len(articles))):
            # A key pressed ends the program at once, whatever a server is still thinking about.
            Thread(target=self._ask_on, args=(waiting, answered), daemon=True).start()
        done = failed = 0
        try:
            for _ in articles:
                name, said = answered.get()
                if isinstance(said, NoAnswer):
                    failed += 1
                    if said.lasting or failed == _FAILURES:
                        self.stopped = self.stopped or str(said)
                elif isinstance(said, Exception):
                    raise said
                elif said is None:
                    continue
                else:
                    failed = 0
                done += 1
                told(done, len(articles), self.chat.usage())
                yield name, said
        finally:
            # Whatever ends this, a key pressed or the last answer: nothing goes on being asked.
            self.stopped = self.stopped or "it was broken off"
            self.chat.close()

    def _ask_on(
        self,
        waiting: "SimpleQueue[tuple[str, tuple[Question, ...]]]",
        answered: "SimpleQueue[tuple[str, _Said]]",
    ) -> None:
        """Ask of one article after another, until none is left."""
        while True:
            try:
                name, parts = waiting.get_nowait()
            except Empty:
                return
            try:
                answered.put((name, self._article(parts)))
            except Exception as error:  # raised where the answers are awaited
                answered.put((name, error))

    def _article(self, parts: Sequence[Question]) -> list[str] | NoAnswer | None:
        """The answers on all parts of an article; None where the run was stopped before."""
        texts = []
        for part in parts:
            text = self._kept.get(part)
            if text is None:
                if self.stopped:
                    return None
                try:
                    text = self.chat.ask(part)
                except NoAnswer as error:
                    return error
                self._kept.put(part, text)
            texts.append(text)
        return texts
