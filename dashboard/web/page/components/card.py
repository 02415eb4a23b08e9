"""The card of one strike: what, where, when, who says so, and how the claims stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases, tolls
from dashboard.briefing.text.credits import credit, tellers
from dashboard.briefing.text.voices import ABOUT_THE_DEED, denies_the_deed, told_tolls
from dashboard.briefing.verdicts import Verdict
from dashboard.domain.actor import UNKNOWN
from dashboard.domain.event import Factuality
from dashboard.domain.incident import ARTICLES
from dashboard.domain.reader import RULES
from dashboard.layers.data_sets import AboutSet
from dashboard.layers.incident import reports_of
from dashboard.layers.schema import ArticleRecord
from dashboard.layers.strike import Strike, StrikeSummary
from dashboard.web.page import texts
from dashboard.web.page.components import article as article_view
from dashboard.web.page.components import claims, quotes, reports
from dashboard.web.page.components.attributes import Part, attributes

_HERE_AT_ONCE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """For whom a card is made: names in their language, colours of their theme; and what the data
    `sets` of others are."""

    parties: Parties
    language: str
    theme: str
    sets: Mapping[str, AboutSet]

    @property
    def said(self) -> texts.Texts:
        """The page's words."""
        return texts.of(self.language)

    def actor(self, actor_id: str) -> str:
        """`Russia`."""
        return self.parties.name(actor_id, self.language)

    def attacker(self, strike: StrikeSummary) -> str:
        """`Russia`, or both sides where no attacker is said."""
        return self.parties.attacker(strike, self.language)

    def place(self, name: str) -> str:
        """`Homs`."""
        return self.parties.place(name, self.language)

    def days(self, strike: StrikeSummary) -> str:
        """`30 Sep 2015`."""
        return phrases.days(strike.event_date, strike.event_date_end, self.language)


def card(
    strike: Strike,
    reader: Reader,
    *,
    shared: list[StrikeSummary],
    here: list[StrikeSummary],
    verdicts: list[Verdict],
    articles: dict[str, ArticleRecord],
    spans: dict[str, list[article_view.Span]],
    opened: str = "",
) -> html.Article:
    """`shared` share its toll, `here` lie in the same place; `articles` are those it cites.

    `opened` is the id of the report that is asked for.
    """
    place, who = reader.place(strike.location), reader.attacker(strike)
    return html.Article(
        [
            _head(strike, reader),
            _facts(strike, shared, articles, reader),
            _here(strike, here, reader),
            reports.reports(strike, articles, reader.parties, reader.language, opened=opened)
            or quotes.quotes(strike, articles, reader.language),
            _verdicts(verdicts, reader),
            claims.claims(strike, articles, reader.parties, reader.language),
            *(
                article_view.article(articles[source], spans[source], strike, reader.language)
                for source in strike.sources
                if source in articles
            ),
        ],
        className="card",
        **attributes(
            aria_label=f"{place}{phrases.comma(reader.language)}{who}",
            data_at=f"{strike.longitude},{strike.latitude}",
        ),
    )


def _head(strike: Strike, reader: Reader) -> html.Header:
    factuality = strike.factuality
    return html.Header(
        [
            html.Div(
                [
                    html.Span(
                        className="swatch",
                        style={"background": reader.parties.colour(strike.actor1, reader.theme)},
                    ),
                    html.Span(reader.attacker(strike)),
                    html.Span(
                        phrases.terms(reader.language).factuality[factuality],
                        className=f"tag tag-{factuality}",
                    ),
                ],
                className="kicker",
            ),
            html.H2(html.Bdi(reader.place(strike.location)), tabIndex=-1),
            html.P(_means(strike, reader.language), className="row-quiet"),
        ]
    )


def _means(strike: Strike, language: str) -> str:
    """What its certainty means; where a row alone asserts it, no article does."""
    terms = phrases.terms(language)
    told_by = {report.data_set for report in reports_of(strike)}
    by_rows = ARTICLES not in told_by and strike.factuality is Factuality.ASSERTED
    return terms.asserted_by_row if by_rows else terms.factuality_means[strike.factuality]


def _facts(
    strike: Strike, shared: list[StrikeSummary], articles: dict[str, ArticleRecord], reader: Reader
) -> html.Dl:
    said, language = reader.said, reader.language
    where = phrases.precision(strike, language)
    to_the = phrases.day_precision(strike, language)
    if any(phrases.inferred(article) for article in articles.values()):
        to_the = phrases.comma(language).join([to_the, phrases.terms(language).by_inferred_date])
    kind = phrases.event_type(strike.sub_event_type, language)
    # A row of a data set quotes nobody: it is told by its sources.
    deed = [c for c in strike.claims if c.about in ABOUT_THE_DEED and not denies_the_deed(c)]
    speakers = _named(c.by for c in deed) or tellers(strike, reader.sets)
    who = phrases.capital(phrases.joined(speakers, language)) or said.article_itself
    behind = sorted({report.data_set for report in reports_of(strike)} & reader.sets.keys())
    credited = [_note(credit(reader.sets[name], language)) for name in behind]
    rows: list[tuple[str, list[Part]]] = [
        (said.what, [html.Span(kind)]),
        (said.where, [html.Span(_where(strike, reader)), _note(where)]),
        (said.when, [html.Span(reader.days(strike)), _note(to_the)]),
        *_sides(strike, reader),
        (said.toll, _toll(strike, shared, articles, reader)),
        *_casualties(strike, reader),
        (said.who, [html.Span(who), *credited]),
        *_deniers(strike, reader),
        *_readers(strike, reader),
    ]
    return html.Dl(
        [html.Div([html.Dt(term), html.Dd(content)]) for term, content in rows],
        className="facts",
    )


def _named(names: Iterable[str]) -> list[str]:
    """Each name once, as it was first written."""
    return list({name.casefold(): name for name in reversed(list(names))}.values())[::-1]


def _deniers(strike: Strike, reader: Reader) -> list[tuple[str, list[Part]]]:
    """Who says that it did not happen, or that it was another who struck."""
    language = reader.language
    denied = filter(denies_the_deed, strike.claims)
    who = _named(
        f"{c.by} ({reader.said.negated.format(value=reader.actor(c.value))})" if c.value else c.by
        for c in denied
    )
    told = phrases.capital(phrases.joined(who, language))
    return [(reader.said.deniers, [html.Span(told)])] if who else []


def _where(strike: Strike, reader: Reader) -> str:
    places = dict.fromkeys([strike.location, strike.admin1 or strike.location])
    return phrases.comma(reader.language).join(reader.place(name) for name in places)


def _sides(strike: Strike, reader: Reader) -> list[tuple[str, list[Part]]]:
    """Who fights, where a data set says that and not who struck."""
    if not strike.sides or strike.actor1 != UNKNOWN:
        return []
    names = phrases.joined([reader.actor(side) for side in strike.sides], reader.language)
    return [(reader.said.sides, [html.Span(names)])]


def _toll(
    strike: Strike, shared: list[StrikeSummary], articles: dict[str, ArticleRecord], reader: Reader
) -> list[Part]:
    language = reader.language
    if not tolls.estimate(strike):
        return [html.Span(phrases.capital(reader.said.no_toll))]
    names = [strike.location, *(other.location for other in shared)]
    places = [reader.place(name) for name in dict.fromkeys(names)]
    told = tolls.together(strike, places, len(shared) + 1, language)
    shown: list[Part] = [html.Span(phrases.capital(told))]
    if shared:
        shown.append(_note(phrases.terms(language).one_total))
    counted = told_tolls(strike, articles, language) or claims.who_counts(strike, language)
    if counted:
        shown.append(html.Ul([html.Li(line) for line in counted], className="note"))
    return shown


def _readers(strike: Strike, reader: Reader) -> list[tuple[str, list[Part]]]:
    """Who read the articles, where it was not the rules alone."""
    if strike.agreement is None and strike.read_by in ([], [RULES], [strike.data_set]):
        return []
    said, language = reader.said, reader.language
    names = [said.the_rules if name == RULES else name for name in strike.read_by]
    shown: list[Part] = [html.Span(html.Bdi(phrases.joined(names, language)))]
    if strike.agreement is not None:
        shown.append(_note(said.reader_agreement[strike.agreement]))
    return [(said.read_by, shown)]


def _casualties(strike: Strike, reader: Reader) -> list[tuple[str, list[Part]]]:
    """Who the killed were and how many were injured, where that is said."""
    language = reader.language
    rows: list[tuple[str, list[Part]]] = []
    if who := tolls.who_were_killed(strike, language):
        rows.append((reader.said.of_the_killed, [html.Span(phrases.capital(who))]))
    if injured := tolls.injured(strike, language):
        shared = strike.injured_group is not None
        notes = [_note(phrases.terms(language).one_total)] if shared else []
        rows.append((reader.said.injured, [html.Span(phrases.capital(injured)), *notes]))
    return rows


def _note(text: str) -> html.Span:
    return html.Span(text, className="note")


def _here(strike: Strike, others: list[StrikeSummary], reader: Reader) -> html.Section | None:
    """Strikes in the same place, each with what is different about it."""
    if not others:
        return None
    rows = [html.Li(_other(other, strike, reader)) for other in others]
    shown: list[Part] = [html.H3(reader.said.also_here), html.Ul(rows[:_HERE_AT_ONCE])]
    if len(rows) > _HERE_AT_ONCE:
        more = reader.said.more_here.format(n=f"{len(rows) - _HERE_AT_ONCE:,}")
        shown.append(
            html.Details([html.Summary(more), html.Ul(rows[_HERE_AT_ONCE:])], className="here-more")
        )
    return html.Section(shown)


def _other(other: StrikeSummary, strike: Strike, reader: Reader) -> html.Button:
    toll = tolls.said(other, reader.language) or reader.said.no_toll
    group = other.fatalities_group
    if group and group == strike.fatalities_group:
        toll = reader.said.same_total
    return html.Button(
        [
            html.Span(
                className=f"symbol symbol-{other.factuality}",
                style={"--actor": reader.parties.colour(other.actor1, reader.theme)},
            ),
            html.Span(reader.days(other), className="when"),
            html.Span(reader.attacker(other)),
            html.Span(toll, className="row-quiet"),
        ],
        className="here-row",
        **attributes(data_event=other.event_id),
    )


def _verdicts(found: list[Verdict], reader: Reader) -> html.Section | None:
    if not found:
        return None
    return html.Section(
        [
            html.H3(reader.said.verdict),
            *(_verdict(verdict, reader) for verdict in found),
        ]
    )


def _verdict(verdict: Verdict, reader: Reader) -> html.Div:
    finding = html.Span(
        reader.said.findings[verdict.finding],
        className=f"finding finding-{verdict.finding.split()[0]}",
    )
    by = phrases.isolated(phrases.speaker(verdict.by, reader.language), reader.language)
    evidence = [
        html.Li([html.Span(f"{e.sentence}:"), quotes.inline(e.citation.quote)])
        if e.citation
        else html.Li(f"{e.sentence}.")
        for e in verdict.evidence
    ]
    return html.Div(
        [
            html.Div(
                [finding, html.Span(f"{by}: {reader.actor(verdict.target)}")],
                className="verdict-head",
            ),
            html.P(verdict.opening if evidence else verdict.reason),
            html.Ul(evidence) if evidence else None,
        ],
        className="verdict",
    )
