"""One question over real HTTP, to a server that answers well, badly, half, or never."""

import json

import pytest

from dashboard.readers.chat import NoAnswer, OpenAIChat, Usage
from dashboard.readers.questions import Question, answer_schema, instruction
from tests.readers.answers import answer, quote, strike
from tests.readers.chat_server import ChatServer, Refuses, Says, Sends, Silence, serving

QUESTION = Question(key="k", text="Published: 2016-03-10\n\n[1] Russian jets bombed Saraqib.")
GOOD = answer(strike(quote(1, "bombed"), quote(1, "Saraqib"), quote(1, "Russian")))


def ask(server: ChatServer, **changes: object) -> tuple[str, Usage]:
    chat = OpenAIChat(server.settings(**changes))
    try:
        return chat.ask(QUESTION), chat.usage()
    finally:
        chat.close()


def refused(server: ChatServer, **changes: object) -> NoAnswer:
    with pytest.raises(NoAnswer) as caught:
        ask(server, **changes)
    return caught.value


def test_it_sends_the_instruction_and_the_article_and_nothing_else() -> None:
    with serving([GOOD]) as server:
        assert ask(server, options={"temperature": 0}) == (GOOD, Usage(100, 20, 1))
    (body,) = server.asked
    assert body == {
        "model": "small",
        "messages": [
            {"role": "system", "content": instruction()},
            {"role": "user", "content": QUESTION.text},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "article", "strict": True, "schema": answer_schema()},
        },
        "temperature": 0,
    }


def test_the_key_goes_to_the_server_and_into_no_message() -> None:
    with serving([Refuses(401, "wrong key")]) as server:
        error = refused(server, key="secret-key")
    assert server.keys[0] == "Bearer secret-key"
    assert error.lasting
    assert "secret-key" not in str(error)
    assert str(error) == "it answers 401 (wrong key): set READER_KEY"


def test_the_environment_of_other_programs_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "another-key")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://192.0.2.1/v1")
    with serving([GOOD]) as server:
        ask(server)
    assert server.keys == ["Bearer none"]


def test_a_server_without_structured_output_is_asked_plainly_from_then_on() -> None:
    with serving([Refuses(400, "response_format"), GOOD, GOOD]) as server:
        chat = OpenAIChat(server.settings())
        chat.ask(QUESTION)
        chat.ask(QUESTION)
        chat.close()
    assert ["response_format" in body for body in server.asked] == [True, False, False]


def test_what_cannot_be_read_is_asked_for_once_more_with_the_reason() -> None:
    with serving(["Sure! Here you are.", GOOD]) as server:
        assert ask(server) == (GOOD, Usage(200, 40, 2))
    said = server.asked[1]["messages"]
    assert isinstance(said, list)
    assert said[2] == {"role": "assistant", "content": "Sure! Here you are."}
    assert "no JSON object" in said[3]["content"]


@pytest.mark.parametrize(
    ("script", "why"),
    [
        (["I cannot help with that."], "cannot be read"),
        (['{"strikes": [], "zon'], "cannot be read"),
        (['{"strikes": {}, "zones": []}'], "lacks the lists"),
        ([Says(GOOD[:40], finish="length")], "cut off"),
        ([Says(None)], "no text"),
        ([Refuses(500, "out of memory")], "500"),
        ([Sends(GOOD.encode()[:10], promised=1000)], "cannot be reached"),
        ([Sends(b"<html>busy</html>")], "no text"),
        ([Sends(b'{"choices', headers={"Content-Type": "application/json"})], "answers otherwise"),
        ([Sends(b'"yes"', headers={"Content-Type": "application/json"})], "no text"),
        ([Sends(b"[]", headers={"Content-Type": "application/json"})], "no text"),
        ([Sends(b"{}", headers={"Content-Type": "application/json"})], "no text"),
    ],
)
def test_no_usable_answer_is_said_in_one_line(script: list[object], why: str) -> None:
    with serving(script) as server:  # type: ignore[arg-type]
        error = refused(server, retries=0)
    assert why in str(error)
    assert "\n" not in str(error)
    assert not error.lasting


def test_a_silent_server_is_left_after_the_time_allowed() -> None:
    with serving([Silence()]) as server:
        error = refused(server, timeout=0.2, retries=0)
    assert str(error) == "no answer within 0.2 s"


def test_an_overrun_server_is_asked_again_until_it_has_time() -> None:
    with serving([Refuses(429), Refuses(503), GOOD]) as server:
        assert ask(server, retries=2)[0] == GOOD


@pytest.mark.parametrize("status", [401, 402, 403, 404, 429])
def test_what_the_next_question_would_meet_as_well_is_lasting(status: int) -> None:
    with serving([Refuses(status)]) as server:
        assert refused(server, retries=0).lasting


def test_an_article_goes_to_no_other_host() -> None:
    with serving([GOOD]) as other:
        to_other = Sends(b"", headers={"Location": f"http://{other.host}/v1"}, status=307)
        with serving([to_other]) as server:
            refused(server, retries=0)
    assert other.asked == []


def test_nobody_there_is_said_with_the_cause() -> None:
    with serving([GOOD]) as server:
        settings = server.settings(retries=0)
    chat = OpenAIChat(settings)
    with pytest.raises(NoAnswer, match="cannot be reached"):
        chat.ask(QUESTION)
    chat.close()


def test_thinking_aloud_is_no_answer() -> None:
    said = f"<think>Perhaps {json.dumps({'strikes': 1})}?</think>\n```json\n{GOOD}\n```"
    with serving([said]) as server:
        assert ask(server)[0] == said
