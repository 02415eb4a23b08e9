"""Leads, captions, lists and live pages: what of a page is its article, and what is none."""

import pytest

from dashboard.articles.page import read_page
from dashboard.articles.page_parts import is_credit
from dashboard.errors import ArticleError

TITLE = "Raids hit Talmenes"
LEAD = "Six people died on Tuesday when Russian jets bombed a school in Talmenes."
BODY = (
    "The rescue service said it had searched the rubble for survivors until the evening.",
    "It was the third attack on the town in a week, residents said by telephone.",
)
CAPTION = "Smoke rises over Aleppo after an air strike killed nine people there last year."


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(inside: str, title: str = TITLE) -> str:
    return (
        f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav><main>"
        f"<h1>{title}</h1>{inside}</main><footer><p>© A site.</p></footer></body></html>"
    )


def blocks(inside: str) -> list[str]:
    return read_page(page(inside), "a.html").text.split("\n\n")


@pytest.mark.parametrize(
    "body", ['itemprop="articleBody"', 'class="article-body"', 'class="entry-content"']
)
@pytest.mark.parametrize(
    "lead",
    [
        f'<div class="story-lead"><p>{LEAD}</p></div>',
        f'<p class="standfirst">{LEAD}</p>',
        f'<div class="intro">{LEAD}</div>',
        f"<h2>{LEAD}</h2>",
        f'<h3 itemprop="description">{LEAD}</h3>',
        f'<section class="summary"><strong>{LEAD}</strong></section>',
        f'<p class="byline">By A. Writer in Beirut, our correspondent there.</p><p>{LEAD}</p>',
    ],
)
def test_a_lead_outside_the_body_is_the_first_paragraph(lead: str, body: str) -> None:
    assert blocks(f"{lead}<div {body}>{paragraphs(*BODY)}</div>") == [TITLE, LEAD, *BODY]


def test_a_lead_inside_the_body_is_there_once() -> None:
    assert blocks(f'<div class="article-body">{paragraphs(LEAD, *BODY)}</div>') == [
        TITLE,
        LEAD,
        *BODY,
    ]


@pytest.mark.parametrize(
    "other",
    [
        f'<div class="related"><p>{CAPTION}</p></div>',
        f"<aside><p>{CAPTION}</p></aside>",
        "<p>Read more: Smoke rises over Aleppo after an air strike killed nine there.</p>",
        '<p class="social-share">Share this article with all of your friends on the web.</p>',
    ],
)
def test_what_stands_above_a_body_and_is_not_its_own_is_left_out(other: str) -> None:
    assert blocks(f'{other}<div class="article-body">{paragraphs(*BODY)}</div>') == [TITLE, *BODY]


@pytest.mark.parametrize(
    "caption",
    [
        f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>",
        f'<p class="wp-caption-text">{CAPTION}</p>',
        f'<div class="photo-caption"><p>{CAPTION}</p></div>',
        f'<div class="image"><span class="image-credit">{CAPTION}</span></div>',
        f'<div class="media-description">{CAPTION}</div>',
        f"<p>{CAPTION} (AP Photo/A. Name)</p>",
        f"<p>[Photo by A. Name] {CAPTION}</p>".replace("] ", ": ").replace("[", ""),
        "<p>A. Name/Getty Images</p>",
        "<p>Photo: A. Name, Aleppo, 2013. All rights are with the agency.</p>",
    ],
)
def test_a_caption_or_credit_is_no_text_of_the_article(caption: str) -> None:
    body = f"<p>{LEAD}</p>{caption}{paragraphs(*BODY)}"
    assert blocks(f"<article>{body}</article>") == [TITLE, LEAD, *BODY]


def test_a_caption_that_is_all_there_is_is_kept() -> None:
    assert LEAD in blocks(f"<figure><img src='a.jpg'><figcaption>{LEAD}</figcaption></figure>")


@pytest.mark.parametrize(
    "sentence",
    [
        "Photos showed the rubble of a school in the town, residents said.",
        "The group published a picture of the dead. It could not be verified.",
        "A video posted by activists (who gave no name) showed smoke.",
        "The strike was reported by Reuters.",
    ],
)
def test_a_sentence_about_a_picture_is_no_credit(sentence: str) -> None:
    assert not is_credit(sentence)


def teaser(number: int, tag: str = "article") -> str:
    return (
        f'<{tag} class="post"><h2><a href="/{number}">Raids hit town {number}</a></h2>'
        f'<time datetime="2019-12-{number:02}">{number} December 2019</time>'
        f"<p>Jets bombed the town on the day, killing {number} people, a monitor said.</p></{tag}>"
    )


def post(number: int, text: str) -> str:
    return f'<div class="live-post"><span class="post-time">{number}:15</span><p>{text}</p></div>'


@pytest.mark.parametrize("tag", ["article", "div", "li"])
def test_a_months_archive_is_refused_as_a_list(tag: str) -> None:
    listed = "".join(teaser(number, tag) for number in range(3, 8))
    with pytest.raises(ArticleError, match=r"a.html: a list of 5 articles, not one\. Add each"):
        read_page(page(listed, "Month: December 2019"), "a.html")


@pytest.mark.parametrize(
    "listed",
    [
        "".join(teaser(number) for number in (3, 4)),
        "".join(teaser(n).replace("<time", "<b").replace("</time", "</b") for n in range(3, 8)),
        "".join(f"<li>{teaser(n, 'div').replace(' class=' + chr(34) + 'post' + chr(34), '')}</li>"
                for n in range(3, 8)),
    ],
    ids=["of two", "dates in words", "without classes"],
)  # fmt: skip
def test_lists_of_other_markup_are_lists_too(listed: str) -> None:
    with pytest.raises(ArticleError, match=r"a list of \d articles"):
        read_page(page(f"<div>{listed}</div>", "Tag: Idlib"), "a.html")


def test_a_page_that_declares_itself_live_is_refused() -> None:
    declared = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    with pytest.raises(ArticleError, match="a live page of posts"):
        read_page(page(f"{declared}<div>{paragraphs(LEAD, *BODY)}</div>"), "a.html")


def test_a_time_in_a_line_of_its_own_stands_before_its_words() -> None:
    body = paragraphs("19:55", LEAD, "20.10 GMT", *BODY)
    assert blocks(f"<article>{body}</article>") == [
        TITLE,
        f"19:55 {LEAD}",
        f"20.10 GMT {BODY[0]}",
        BODY[1],
    ]


def test_a_live_page_is_refused_with_what_to_do() -> None:
    posts = "".join(post(10 + n, text) for n, text in enumerate([LEAD, *BODY]))
    with pytest.raises(ArticleError, match=r"a.html: a live page of 3 posts, .*--date"):
        read_page(page(f"<div>{posts}</div>"), "a.html")


def test_an_article_beside_a_list_of_others_is_an_article() -> None:
    listed = "".join(teaser(number) for number in range(3, 7))
    inside = f"<article>{paragraphs(LEAD, *BODY * 3)}</article><div class='latest'>{listed}</div>"
    assert blocks(inside)[:2] == [TITLE, LEAD]


@pytest.mark.parametrize("excerpt", ["Jets hit the town ... Read more", "Raids", ""])
def test_a_list_of_which_hardly_a_sentence_is_shown_is_a_list(excerpt: str) -> None:
    listed = "".join(
        f'<article><h2><a href="/{n}">Raid {n}</a></h2><time>{n} March 2016</time>'
        f"<p>{excerpt}</p></article>"
        for n in (8, 9, 10)
    )
    with pytest.raises(ArticleError, match="a list of 3 articles"):
        read_page(page(listed, "Archives: March 2016"), "a.html")


def test_a_live_page_of_short_posts_is_refused() -> None:
    said = ["Jets bomb Ariha.", "Nine dead in Hass.", "Shells fall on the village of Binnish."]
    posts = "".join(post(10 + n, text) for n, text in enumerate(said))
    with pytest.raises(ArticleError, match="a live page of 3 posts"):
        read_page(page(posts), "a.html")
