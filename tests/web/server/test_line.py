"""A line: who came first is served first, and who has gone holds up nobody."""

from dashboard.web.server.line import Line


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_as_many_are_served_at_once_and_the_rest_are_told_their_place() -> None:
    line = Line(2, 3)
    assert [line.enter(each) for each in "abcde"] == [0, 0, 1, 2, 3]
    assert (line.served, line.waiting) == (2, 3)


def test_beyond_its_length_nobody_is_let_in() -> None:
    line = Line(1, 1)
    assert [line.enter(each) for each in "abc"] == [0, 1, None]
    assert line.enter("b") == 1


def test_who_came_first_is_served_first_whoever_asks_first() -> None:
    line = Line(1, 9)
    for each in "abc":
        line.enter(each)
    line.leave()
    assert line.enter("c") == 2
    assert line.enter("d") == 3
    assert line.enter("b") == 0
    assert line.enter("c") == 1


def test_without_a_ticket_there_is_no_place_to_keep() -> None:
    line = Line(1, 2)
    assert line.enter("") == 0
    assert [line.enter("") for _ in range(5)] == [1] * 5
    assert line.enter("a") == 1
    line.leave()
    assert line.enter("") == 2
    assert line.enter("a") == 0


def test_who_asks_no_more_loses_the_place() -> None:
    clock = _Clock()
    line = Line(1, 2, clock)
    for each in "abc":
        line.enter(each)
    clock.now = 3.0
    line.enter("c")
    clock.now = 6.0
    assert (line.waiting, line.enter("c")) == (1, 1)
    line.leave()
    assert line.enter("c") == 0


def test_a_line_of_nobody_refuses_whoever_would_wait() -> None:
    line = Line(2, 0)
    assert [line.enter("") for _ in range(3)] == [0, 0, None]
    line.leave()
    assert line.enter("") == 0
