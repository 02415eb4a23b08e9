"""Paragraphs know what they are, and where in the article they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.cleaning import clean
from dashboard.articles.paragraphs import Paragraph, paragraphs

HEADLINE = "Strikes in the north"


def body(text: str) -> Paragraph:
    """The one paragraph below a headline."""
    first, *rest = paragraphs(clean(f"{HEADLINE}\n\n{text}"))
    assert first.kind == "headline"
    (only,) = rest
    return only


LINES = st.sampled_from(
    [
        "Strikes in Homs",
        "BEIRUT (Wire) — Jets bombed Saraqib.",
        "The Guardian wrote,",
        "A long line of a report that was wrapped by whoever sent it, as it was in old mail",
        "Short.",
        "",
        "“Nobody was there.”",
        "What next?",
    ]
)


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_a_paragraph_is_the_articles_text_at_its_span(raw: str) -> None:
    text = clean(raw)
    for paragraph in paragraphs(text):
        there = text[paragraph.start : paragraph.start + len(paragraph.text)]
        assert there.replace("\n", " ") == paragraph.text


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_paragraphs_come_in_order_and_leave_out_only_spaces_and_datelines(raw: str) -> None:
    text = clean(raw)
    end = 0
    for paragraph in paragraphs(text):
        assert text[end : paragraph.start].strip() in {"", "BEIRUT (Wire) —"}
        end = paragraph.start + len(paragraph.text)
    assert not text[end:].strip()


@given(st.text(max_size=300))
def test_any_text_has_paragraphs(raw: str) -> None:
    assert all(paragraph.text for paragraph in paragraphs(clean(raw)))


def test_wrapped_prose_is_put_together_though_a_paragraph_ends_in_a_short_line() -> None:
    wrapped = (
        "The ministry said its jets had struck a depot near the\n"
        "town in the evening, hitting lorries while\n"
        "strictly keeping away from houses.\n"
        "It said another raid had struck a fuel store in the\n"
        "hills to the north."
    )
    texts = [p.text for p in paragraphs(wrapped)]
    assert texts == [
        "The ministry said its jets had struck a depot near the town in the evening, hitting "
        "lorries while strictly keeping away from houses.",
        "It said another raid had struck a fuel store in the hills to the north.",
    ]


def test_a_short_first_line_is_the_headline() -> None:
    kinds = [p.kind for p in paragraphs("Strikes in Homs\n\nJets bombed it.\n\nWhat next?\n\nNo.")]
    assert kinds == ["headline", "body", "heading", "body"]


def test_a_first_sentence_is_no_headline() -> None:
    assert [p.kind for p in paragraphs("Jets bombed Homs on Monday.")] == ["body"]


def test_a_wrapped_paragraph_is_one() -> None:
    wrapped = (
        "Russian warplanes bombed the town of Saraqib in Idlib province\n"
        "on Tuesday, activists there said."
    )
    paragraph = body(wrapped)
    assert paragraph.text == wrapped.replace("\n", " ")


def test_short_lines_are_paragraphs_of_their_own() -> None:
    assert [p.text for p in paragraphs("One.\nTwo.")] == ["One.", "Two."]


@pytest.mark.parametrize(
    "dateline",
    [
        "BEIRUT — ",
        "BEIRUT (Wire) - ",
        "AMMAN, Jordan -- ",
        "TEL AVIV/DAMASCUS – ",
        "DAMASCUS, Syria, Sept 30 (Wire) — ",
        "(Wire) - ",
        "Geneva, 3 May 2018: ",
        "Daraa, 13/05/2017: ",
        "Deir ez-Zor, 4.6.2016 - ",
        "Damascus (Wire) - ",
        "HASAKA, (ST)_ ",
        "Qamishli, Syria – ",
        "Idleb, Hama, SANA-",
        "Idleb - ",
    ],
)
def test_a_dateline_is_skipped(dateline: str) -> None:
    paragraph = body(f"{dateline}Jets bombed Saraqib.")
    assert paragraph.text == "Jets bombed Saraqib."
    assert paragraph.start == len(HEADLINE) + 2 + len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "SANA said jets bombed Saraqib.",
        "Homs — lost.",
        "U.S.-led jets bombed Saraqib.",
        "CJTF-OIR said jets bombed Saraqib.",
        pytest.param(
            "ISIS – also called Daesh – fled.",
        ),
    ],
)
def test_capitals_or_a_dash_alone_are_no_dateline(text: str) -> None:
    assert body(text).text.split()[0] == text.split()[0]


def test_what_follows_an_outlet_that_wrote_is_its_words_until_a_heading() -> None:
    text = "A title\n\nOur words.\n\nThe Guardian wrote,\n\nIts words.\n\nIts too.\n\nOurs\n\nOurs."
    quoted = {p.text: p.quoted_from for p in paragraphs(text)}
    assert quoted["Its words."] == quoted["Its too."] == "The Guardian"
    assert quoted["Our words."] is None
    assert quoted["Ours."] is None


@pytest.mark.parametrize("words", ["Al Jazeera reported:", "A local agency said in a report:"])
def test_other_words_that_introduce_a_quotation(words: str) -> None:
    text = f"A title\n\n{words}\n\nIts words."
    assert paragraphs(text)[-1].quoted_from == words.split(" said")[0].split(" reported")[0]
