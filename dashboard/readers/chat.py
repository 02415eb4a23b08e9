"""One question to a server that speaks the OpenAI chat interface. The only room that sends text."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dashboard.errors import ReaderError
from dashboard.readers.answer import parse_answer
from dashboard.readers.questions import Question, answer_schema, instruction
from dashboard.readers.settings import ReaderSettings

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.chat import ChatCompletion, ChatCompletionMessageParam


_NEXT = {
    401: ": set READER_KEY",
    402: ": it waits to be paid",
    403: ": set READER_KEY",
    404: ": correct the model or the address",
    429: ": wait, or let it be asked less at once",
}
"""What a person may do where a server refuses, by HTTP status."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens sent and received, as the server counts them; requests that were answered."""

    sent: int = 0
    received: int = 0
    requests: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.sent + other.sent, self.received + other.received, self.requests + other.requests
        )


NOTHING_ASKED = Usage()


class NoAnswer(Exception):
    """A question without a usable answer; `lasting` where the next one will fare no better."""

    def __init__(self, said: str, *, lasting: bool) -> None:
        super().__init__(said)
        self.lasting = lasting


class Chat(Protocol):
    """Whoever answers questions."""

    def ask(self, question: Question) -> str:
        """The text of an answer that can be read. Raises NoAnswer."""

    def usage(self) -> Usage:
        """What all questions took so far."""

    def close(self) -> None:
        """Break off what is still being asked."""


class OpenAIChat:
    """Asks through the `openai` package, which retries with growing pauses.

    Raises ReaderError where the package is not installed.
    """

    def __init__(self, settings: ReaderSettings) -> None:
        self._settings = settings
        self._client = _client(settings)
        self._usage = Usage()
        self._counting = threading.Lock()
        self._with_schema = True

    def usage(self) -> Usage:
        """What all questions took so far."""
        return self._usage

    def close(self) -> None:
        """Break off what is still being asked."""
        self._client.close()

    def ask(self, question: Question) -> str:
        """The text of an answer that can be read; what cannot is asked for once more."""
        messages: list[ChatCompletionMessageParam] = [
            {"role": "system", "content": instruction()},
            {"role": "user", "content": question.text},
        ]
        said = self._complete(messages)
        try:
            parse_answer(said)
        except ValueError as error:
            again = f"That cannot be read: {error}. Answer with the JSON object alone."
            messages += [
                {"role": "assistant", "content": said},
                {"role": "user", "content": again},
            ]
            said = self._complete(messages)
            try:
                parse_answer(said)
            except ValueError as second:
                raise NoAnswer(f"its answer cannot be read: {second}", lasting=False) from second
        return said

    def _complete(self, messages: "list[ChatCompletionMessageParam]") -> str:
        import openai

        try:
            answer = self._create(messages)
        except openai.APITimeoutError as error:
            said = f"no answer within {self._settings.timeout:g} s"
            raise NoAnswer(said, lasting=False) from error
        except openai.APIConnectionError as error:
            cause = error.__cause__ or error
            raise NoAnswer(f"it cannot be reached ({cause})"[:200], lasting=False) from error
        except openai.APIStatusError as error:
            # Refused, unknown model or overrun: so will be the next question. A server's own
            # fault, or a question it finds too long, may be of this one alone.
            lasting = error.status_code in (401, 402, 403, 404, 429)
            status = error.status_code
            why = _first_line(error.message).removeprefix(f"Error code: {status} - ")
            said = f"it answers {status} ({why}){_NEXT.get(status, '')}"
            raise NoAnswer(said, lasting=lasting) from error
        except openai.OpenAIError as error:
            raise NoAnswer(_first_line(str(error)), lasting=False) from error
        except ValueError as error:  # what it sent is no answer of this interface
            raise NoAnswer(f"it answers otherwise ({error})"[:200], lasting=False) from error
        return self._text(answer)

    def _create(self, messages: "list[ChatCompletionMessageParam]") -> "ChatCompletion":
        import openai

        def create(body: dict[str, object]) -> "ChatCompletion":
            return self._client.chat.completions.create(
                model=self._settings.model, messages=messages, extra_body=body
            )

        options = dict(self._settings.options)
        if self._with_schema:
            schema = {"name": "article", "strict": True, "schema": answer_schema()}
            structured = {"type": "json_schema", "json_schema": schema}
            try:
                return create({"response_format": structured, **options})
            except (openai.BadRequestError, openai.UnprocessableEntityError):
                pass  # perhaps a server without structured output: the answer is checked anyway
        answer = create(options)
        self._with_schema = False
        return answer

    def _text(self, answer: "ChatCompletion") -> str:
        """What was said; tokens are counted, whatever it is worth."""
        used = getattr(answer, "usage", None)
        counted = Usage(
            getattr(used, "prompt_tokens", 0) or 0, getattr(used, "completion_tokens", 0) or 0, 1
        )
        with self._counting:
            self._usage += counted
        choices = getattr(answer, "choices", None)
        choice = choices[0] if choices else None
        said = getattr(getattr(choice, "message", None), "content", None)
        if not isinstance(said, str):
            raise NoAnswer("its answer has no text", lasting=False)
        if getattr(choice, "finish_reason", None) == "length":
            raise NoAnswer("its answer was cut off: allow it more tokens", lasting=False)
        return said


def _client(settings: ReaderSettings) -> "OpenAI":
    try:
        import httpx2
        from openai import OpenAI
    except ImportError as error:
        raise ReaderError(
            "a model is asked through the openai package, which is not installed. In the "
            'project\'s folder, run: python -m pip install ".[model]"'
        ) from error
    return OpenAI(
        base_url=settings.address,
        api_key=settings.key.get_secret_value(),
        timeout=settings.timeout,
        max_retries=settings.retries,
        # An article goes to the host that was named, and to none that this one points at.
        http_client=httpx2.Client(follow_redirects=False, timeout=settings.timeout),
    )


def _first_line(text: str) -> str:
    return (text.splitlines() or [""])[0][:200]
