"""Many articles asked: several at once, within a budget, never twice; what fails costs no other."""

import threading
from datetime import date
from pathlib import Path

import pytest

from dashboard.domain.article import Article
from dashboard.readers.asking import Asked, Asker
from dashboard.readers.chat import OpenAIChat, Usage
from dashboard.readers.kept_answers import KeptAnswers
from dashboard.readers.questions import PART
from tests.readers.answers import NOTHING
from tests.readers.chat_server import (
    Answer,
    Body,
    ChatServer,
    Refuses,
    Silence,
    question_text,
    serving,
)


def articles(number: int) -> list[Article]:
    return [
        Article(id=f"a{n}", text=f"Jets hit town {n}.", published=date(2016, 3, 10))
        for n in range(number)
    ]


def ask(
    server: ChatServer,
    folder: Path,
    asked: list[Article],
    most: int | None = None,
    **changes: object,
) -> Asked:
    kept = KeptAnswers(folder / "answers")
    return Asker(server.settings(**changes), kept, OpenAIChat, most).ask(asked)


def why(asked: Asked) -> dict[str, str]:
    return {name: missing.why for name, missing in asked.missing.items()}


def only(refused: str, answer: Answer) -> object:
    """Answers all but the questions that hold a text."""

    def script(body: Body) -> Answer:
        return answer if refused in question_text(body) else NOTHING

    return script


def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    with serving([NOTHING]) as server:
        first = ask(server, tmp_path, articles(3))
        again = ask(server, tmp_path, articles(4))
    assert len(server.asked) == 4
    assert (first.usage, again.usage) == (Usage(300, 60, 3), Usage(100, 20, 1))
    assert sorted(again.answers) == ["a0", "a1", "a2", "a3"]
    assert again.answers["a0"].texts == (NOTHING,)


def test_nobody_is_asked_where_all_is_kept(tmp_path: Path) -> None:
    with serving([NOTHING]) as server:
        ask(server, tmp_path, articles(2))
        settings = server.settings()

    def nobody(_: object) -> OpenAIChat:
        raise AssertionError("nobody is to be asked")

    asked = Asker(settings, KeptAnswers(tmp_path / "answers"), nobody).ask(articles(2))
    assert len(asked.answers) == 2


def test_the_budget_counts_new_articles_and_the_next_run_goes_on(tmp_path: Path) -> None:
    with serving([NOTHING]) as server:
        first = ask(server, tmp_path, articles(5), most=2)
        second = ask(server, tmp_path, articles(5), most=2)
        third = ask(server, tmp_path, articles(5), most=0)
    assert (sorted(first.answers), why(first)) == (
        ["a0", "a1"],
        {"a2": "budget", "a3": "budget", "a4": "budget"},
    )
    assert (sorted(second.answers), why(second)) == (["a0", "a1", "a2", "a3"], {"a4": "budget"})
    assert why(third) == {"a4": "budget"}
    assert len(server.asked) == 4


def test_one_article_without_an_answer_costs_no_other(tmp_path: Path) -> None:
    with serving(only("town 1.", Refuses(500, "out of memory"))) as server:  # type: ignore[arg-type]
        asked = ask(server, tmp_path, articles(3), at_once=1, retries=0)
    assert sorted(asked.answers) == ["a0", "a2"]
    assert why(asked) == {"a1": "no_answer"}
    assert "out of memory" in asked.missing["a1"].said


def test_a_server_that_refuses_for_good_is_left_alone(tmp_path: Path) -> None:
    with serving([NOTHING, Refuses(401, "wrong key")]) as server:
        asked = ask(server, tmp_path, articles(9), at_once=1, retries=0)
    assert sorted(asked.answers) == ["a0"]
    assert set(why(asked).values()) == {"no_answer", "stopped"}
    assert len(server.asked) < 9
    assert all("wrong key" in missing.said for missing in asked.missing.values())


def test_a_server_that_fails_again_and_again_is_left_alone(tmp_path: Path) -> None:
    with serving([Refuses(500, "broken")]) as server:
        asked = ask(server, tmp_path, articles(30), at_once=1, retries=0)
    assert len(server.asked) < 30
    assert len(asked.missing) == 30
    with serving([NOTHING]) as mended:
        assert len(ask(mended, tmp_path, articles(30)).answers) == 30


def test_no_more_are_asked_at_once_than_allowed(tmp_path: Path) -> None:
    at_once, most, lock = 0, 0, threading.Lock()
    together = threading.Barrier(3, timeout=20)

    def script(_: Body) -> Answer:
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)
        together.wait()
        with lock:
            at_once -= 1
        return NOTHING

    with serving(script) as server:
        ask(server, tmp_path, articles(9), at_once=3)
    assert most == 3


def test_a_part_that_was_answered_is_kept_when_another_is_not(tmp_path: Path) -> None:
    body = " ".join(f"Sentence {n} tells of jets over Ariha." for n in range(PART // 20))
    long = [Article(id="long", text=body, published=date(2016, 3, 10))]
    with serving([NOTHING, Refuses(500)]) as server:
        assert why(ask(server, tmp_path, long, retries=0)) == {"long": "no_answer"}
    with serving([NOTHING]) as server:
        asked = ask(server, tmp_path, long)
        assert len(server.asked) == len(asked.answers["long"].texts) - 1 > 0


def test_progress_is_told_with_what_it_took(tmp_path: Path) -> None:
    told: list[tuple[int, int, Usage]] = []
    with serving([NOTHING]) as server:
        asker = Asker(server.settings(at_once=1), KeptAnswers(tmp_path), OpenAIChat)
        asker.ask(articles(2), lambda *each: told.append(each))
    assert [(done, of) for done, of, _ in told] == [(0, 2), (1, 2), (2, 2)]
    assert told[-1][2] == Usage(200, 40, 2)


def test_a_run_that_is_broken_off_keeps_what_was_answered(tmp_path: Path) -> None:
    def stop(done: int, _of: int, _usage: Usage) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with serving([NOTHING, NOTHING, Silence()]) as server:
        before = set(threading.enumerate())
        asker = Asker(server.settings(at_once=1), KeptAnswers(tmp_path), OpenAIChat)
        with pytest.raises(KeyboardInterrupt):
            asker.ask(articles(6), stop)
        waiting = set(threading.enumerate()) - before
        assert all(thread.daemon for thread in waiting), "the program ends without the answer"
    with serving([NOTHING]) as server:
        asker = Asker(server.settings(), KeptAnswers(tmp_path), OpenAIChat)
        assert len(asker.ask(articles(6)).answers) == 6
        assert len(server.asked) == 4
