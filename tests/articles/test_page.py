"""Pages: the article's own words in order, nothing of the site around it, and its own date."""

import re
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.articles.page import Page, read_page
from dashboard.articles.paragraphs import paragraphs
from dashboard.errors import ArticleError
from tests.paths import ROOT

NEWS = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Air raids hit Saraqib market - Levant Wire</title>
<meta property="og:title" content="Air raids hit Saraqib market - Levant Wire">
<meta property="og:site_name" content="Levant Wire">
<link rel="canonical" href="https://levantwire.example/news/air-raids-hit-saraqib-market">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Old",
"datePublished": "2014-01-01"}]},
{"@type": "NewsArticle", "headline": "Air raids hit Saraqib market",
"datePublished": "2016-03-10T21:15:00+03:00", "dateModified": "2016-03-12T08:00:00Z",
"publisher": {"@type": "Organization", "name": "Levant Wire Agency"}}]}</script>
</head><body class="has-sidebar comments-open">
<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience. By
continuing you accept our cookie policy.</p><button>Accept all</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/syria">Syria</a></li></ul></nav>
</header>
<main><article>
<h1>Air raids hit Saraqib market</h1>
<p class="byline">By Nour Haddad</p><time datetime="2016-03-10T21:15:00+03:00">10 March 2016</time>
<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
<figure><img src="a.jpg" alt="Smoke"><figcaption>Smoke rises over Aleppo after a strike in 2013.
Photo: Wire</figcaption></figure>
<p>BEIRUT — Russian jets bombed a market in <a href="/t/saraqib">Saraqib</a> on Thursday, killing at
 least 12 people, activists said.</p>
<p>The toll was likely to rise because some of the wounded were in a critical condition.</p>
<p><em>Read more: <a href="/b">Barrel bombs kill 15 in Daraya</a></em></p>
<h2>Denial from Moscow</h2>
<p>Russia’s defence ministry denied the report. “Our aircraft did not fly there,” it said.</p>
<blockquote><p>We heard three explosions, a resident said by telephone.</p></blockquote>
<ul><li>Eight people were killed in the market, the rescue service said on Thursday evening.</li>
<li>Four were killed in Kafr Nabl, in the same province, according to local activists.</li></ul>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/x">Strikes kill 40 in Aleppo</a>
</li><li><a href="/y">Truce talks stall in Geneva</a></li></ul></aside>
<p>The United Nations called for a halt to attacks on civilians.</p>
<div class="related-articles"><h3>Read more</h3>
<p><a href="/z">Shelling kills six in Douma, activists say</a></p></div>
</article>
<section id="comments" class="comments"><h2>2 comments</h2><div class="comment">
<p>Joe: They bombed Damascus too and killed 100 people!</p>
<time datetime="2019-05-05">5 May 2019</time></div></section>
</main><aside><h3>Most read</h3><ul><li><a href="/q">Raid on Damascus airport</a></li></ul></aside>
<footer><p>© 2016 Levant Wire. All rights reserved.</p></footer></body></html>"""

BODY = (
    "<p>Russian jets bombed a market in Saraqib on Thursday, activists said.</p>"
    "<p>At least 12 people were killed, according to the rescue service in the town.</p>"
)


def page(head: str = "", body: str = BODY, *, before: str = "", after: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Raids hit Saraqib</title>{head}</head><body>{before}"
        f"<article><h1>Raids hit Saraqib</h1>{body}</article>{after}</body></html>"
    )


def read(html: str, url: str = "") -> Page:
    return read_page(html, "report.html", url)


def blocks(body: str) -> list[str]:
    """The paragraphs of a page with this body, below its headline."""
    return read(page(body=body)).text.split("\n\n")[1:]


# --- words ----------------------------------------------------------------------------------------


def test_a_news_page_gives_headline_and_paragraphs_and_nothing_else() -> None:
    assert read(NEWS).text.split("\n\n") == [
        "Air raids hit Saraqib market",
        "BEIRUT — Russian jets bombed a market in Saraqib on Thursday, killing at least 12 people, "
        "activists said.",
        "The toll was likely to rise because some of the wounded were in a critical condition.",
        "Denial from Moscow",
        "Russia’s defence ministry denied the report. “Our aircraft did not fly there,” it said.",
        "We heard three explosions, a resident said by telephone.",
        "- Eight people were killed in the market, the rescue service said on Thursday evening.",
        "- Four were killed in Kafr Nabl, in the same province, according to local activists.",
        "The United Nations called for a halt to attacks on civilians.",
    ]


def test_a_news_page_says_what_it_is() -> None:
    found = read(NEWS)
    assert (found.title, found.publisher) == ("Air raids hit Saraqib market", "Levant Wire Agency")
    assert (found.published, found.published_basis) == (date(2016, 3, 10), "from its JSON-LD")
    assert found.url == "https://levantwire.example/news/air-raids-hit-saraqib-market"
    assert found.language == "en"


def test_a_communique_keeps_each_bullet_as_a_line() -> None:
    body = """<p>On March 9, coalition forces conducted strikes in Syria and Iraq.</p>
    <p><strong>Strikes in Syria</strong></p><ul>
    <li>Near Manbij, three strikes struck two tactical units and destroyed fighting positions.</li>
    <li><p>Near Raqqa, one strike destroyed an oil well that was held by the same group.</p></li>
    <li>Near Deir ez-Zor, two strikes<br>struck a crane.</li></ul>"""
    assert blocks(body) == [
        "On March 9, coalition forces conducted strikes in Syria and Iraq.",
        "Strikes in Syria",
        "- Near Manbij, three strikes struck two tactical units and destroyed fighting positions.",
        "- Near Raqqa, one strike destroyed an oil well that was held by the same group.",
        "- Near Deir ez-Zor, two strikes struck a crane.",
    ]


def test_bullets_are_paragraphs_to_the_reader_too() -> None:
    body = f"{BODY}<ul><li>Near Manbij, three strikes.</li><li>Near Raqqa, one strike.</li></ul>"
    found = [paragraph.text for paragraph in paragraphs(read(page(body=body)).text)]
    assert found[-2:] == ["Near Manbij, three strikes.", "Near Raqqa, one strike."]


def test_nested_lists_keep_each_item() -> None:
    body = f"{BODY}<ol><li>In Syria:<ul><li>Homs</li><li>Hama</li></ul></li><li>In Iraq</li></ol>"
    assert blocks(body)[2:] == ["- In Syria:", "- Homs", "- Hama", "- In Iraq"]


def test_a_table_keeps_its_rows() -> None:
    body = (
        f"{BODY}<table><tr><th>Place</th><th>Killed</th></tr>"
        "<tr><td>Saraqib</td><td>12</td></tr><tr><td>Douma</td><td>4</td></tr></table>"
    )
    assert blocks(body)[2:] == ["Place | Killed", "Saraqib | 12", "Douma | 4"]


def test_an_old_page_laid_out_in_a_table_keeps_its_paragraphs() -> None:
    html = (
        "<html><head><title>Raids</title></head><body><table><tr><td>Russian jets bombed Homs on "
        "Monday, activists said, in the heaviest raid of the year.<br><br>At least 12 people were "
        "killed in Talbiseh, according to monitors.</td></tr></table></body></html>"
    )
    assert read(html).text.split("\n\n")[1:] == [
        "Russian jets bombed Homs on Monday, activists said, in the heaviest raid of the year.",
        "At least 12 people were killed in Talbiseh, according to monitors.",
    ]


def test_markup_inside_a_sentence_leaves_it_whole() -> None:
    body = (
        "<p><b>Russian</b> jets bombed <a href='/s'>Saraqib</a>, <i>activists</i>\n said&nbsp;on "
        "<time datetime='2016-03-09'>Wednesday</time>, in what they called the heaviest raid.</p>"
    )
    assert blocks(body) == [
        "Russian jets bombed Saraqib, activists said on Wednesday, in what they called the "
        "heaviest raid."
    ]


@pytest.mark.parametrize(
    "promotion",
    [
        "Related: Barrel bombs kill 15 in Daraya",
        "READ MORE: Barrel bombs kill 15 in Daraya",
        "Read more",
        "See also – Israeli jets strike Damascus",
        "Don’t miss: The week in pictures",
        "Advertisement",
    ],
)
def test_a_pointer_to_another_story_is_left_out(promotion: str) -> None:
    assert promotion not in read(page(body=f"{BODY}<p>{promotion}</p>{BODY}")).text


@pytest.mark.parametrize(
    "sentence",
    [
        "Related strikes on the same road killed three, a monitor said.",
        "Read out in Geneva on Friday, the statement blamed Damascus.",
        "Recommended targets were struck on Friday, the ministry said.",
    ],
)
def test_a_sentence_that_begins_like_a_pointer_is_kept(sentence: str) -> None:
    assert sentence in read(page(body=f"{BODY}<p>{sentence}</p>")).text


def test_the_text_around_a_short_article_is_not_taken_for_it() -> None:
    html = page(
        body="<p>Russian jets bombed Idlib on Monday, activists said.</p>",
        before="<div class='gdpr'><p>We value your privacy and our 842 partners.</p></div>",
        after="<div class='box'><h4>Latest news</h4><p>Militia shelled a village near Aleppo on "
        "Tuesday, the army said in a statement on its website.</p></div>",
    )
    assert read(html).text == (
        "Raids hit Saraqib\n\nRussian jets bombed Idlib on Monday, activists said."
    )


def test_an_article_without_paragraph_marks_is_found_beside_a_site_that_has_them() -> None:
    html = page(
        body="<div>Russian jets bombed a market in Saraqib, activists said.</div>"
        "<div>At least 12 people were <b>killed</b>.</div><div>Moscow denied it.</div>",
        before=f"<div class='gdpr'><p>{'We value your privacy. ' * 20}</p></div>",
    )
    assert read(html).text.split("\n\n")[1:] == [
        "Russian jets bombed a market in Saraqib, activists said.",
        "At least 12 people were killed.",
        "Moscow denied it.",
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><title>Wire</title></head><body><div id='root'></div>"
        "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>",
        page(body="<p>Please enable JavaScript and cookies to continue to the article.</p>"),
        page(body="<h3>Subscribe to continue reading</h3><p>Already a subscriber? Sign in.</p>"),
        page(body="<p>Checking your browser before accessing the site.</p>"),
        page(body=""),
        "<html></html>",
        "no markup at all",
        "<p></p>",
    ],
    ids=["shell", "no script", "paywall", "robot check", "headline", "nothing", "text", "one tag"],
)
def test_a_page_without_its_article_is_refused(html: str) -> None:
    with pytest.raises(ArticleError, match=r"^report\.html: no article text .* text file\.$"):
        read(html)


def test_an_article_on_subscribers_is_no_wall() -> None:
    long = "The ministry said that its jets struck a depot near Raqqa on Monday. " * 15
    assert "Sign in to read" in read(page(body=f"<p>{long}</p><p>Sign in to read on.</p>")).text


# --- headline, publisher, address, language -------------------------------------------------------


@pytest.mark.parametrize("dash", ["-", "–", "|"])
def test_the_headline_is_without_the_name_of_the_site(dash: str) -> None:
    html = (
        f"<html><head><title>x</title><meta property='og:site_name' content='The Wire'>"
        f"<meta property='og:title' content='Raids hit Saraqib {dash} The Wire'></head>"
        f"<body><article>{BODY}</article></body></html>"
    )
    found = read(html)
    assert (found.title, found.publisher) == ("Raids hit Saraqib", "The Wire")
    assert found.text.startswith("Raids hit Saraqib\n\nRussian jets")


def test_an_address_without_a_path_is_the_sites_not_the_articles() -> None:
    html = page('<link rel="canonical" href="https://wire.example/">')
    assert read(html).url == ""
    assert read(html, "https://wire.example/raids").url == "https://wire.example/raids"


def test_an_article_says_its_address_in_its_json_ld() -> None:
    said = '{"@type": "NewsArticle", "url": "https://wire.example/raids", "publisher": ["x"]}'
    html = page(f'<script type="application/ld+json">{said}</script>')
    assert read(html).url == "https://wire.example/raids"


def test_a_saved_page_remembers_its_address() -> None:
    html = page().replace(
        "<html>", "<!-- saved from url=(0026)https://wire.example/raids -->\n<html>"
    )
    assert read(html).url == "https://wire.example/raids"


def test_what_a_page_does_not_say_stays_empty() -> None:
    found = read(page())
    assert (found.published, found.published_basis) == (None, "")
    assert (found.publisher, found.url, found.language) == ("", "", "")


# --- any page at all ------------------------------------------------------------------------------

TAGS = st.sampled_from(
    "html head body p div ul li table tr td br h1 h2 time span a article aside script meta "
    "blockquote pre title ol dl dt dd figure template noscript svg math frameset".split()
)
PIECES = st.one_of(
    st.builds("<{}>".format, TAGS),
    st.builds("</{}>".format, TAGS),
    st.builds(
        '<{} class="{}" datetime="{}" content="{}">'.format, TAGS, *[st.text(max_size=8)] * 3
    ),
    st.builds('<script type="application/ld+json">{}</script>'.format, st.text(max_size=30)),
    st.sampled_from(
        ["<!--", "-->", "<![CDATA[", "&#xD800;", "&#0;", "&nbsp;", "<?x", "]]>", "\x00"]
    ),
    st.text(max_size=40),
    st.just("Russian jets bombed Homs on Monday. "),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_markup_gives_clean_text_or_one_line(html: str) -> None:
    try:
        said = read(html).text
    except ArticleError as error:
        said = str(error)
        expected = r"report\.html: [^\n]+"
    else:
        expected = r"(?s)\S|\S.*\S"
    assert re.fullmatch(expected, said)
    assert said.encode()


def test_a_page_that_is_no_article_leaves_the_terminal_clean() -> None:
    script = (
        "from dashboard.articles.page import read_page\n"
        "from dashboard.errors import ArticleError\n"
        "for html in ('', 'x', '<html></html>', '<html><body><p>A</p></body></html>'):\n"
        "    try: read_page(html, 'x')\n"
        "    except ArticleError: pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
