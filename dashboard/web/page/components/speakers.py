"""Who says who was hit: a table of speakers by targets."""

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import Content, Part, attributes

Said = dict[str, dict[str, set[str]]]
"""By speaker and target: the stances taken, `affirms` and `denies`."""

SHOWN = 100


def who_says(said: Said, parties: Parties, language: str) -> Content:
    """Speaker by target: yes, no, both, or silent. It scrolls within itself where it is wide."""
    text = texts.of(language)
    rows = _merged(said, language)
    if not rows:
        return html.P(text.no_speakers, className="nothing")
    targets = sorted({target for row in rows.values() for target in row}, key=parties.rank)
    head = [html.Th(text.speaker, scope="col")]
    head += [html.Th(parties.name(target, language), scope="col") for target in targets]
    body = [
        html.Tr(
            [
                html.Th(html.Bdi(speaker), scope="row"),
                *(_cell(row.get(target, set()), text) for target in targets),
            ]
        )
        for speaker, row in list(rows.items())[:SHOWN]
    ]
    table = html.Table(
        [html.Caption(text.who_says), html.Thead(html.Tr(head)), html.Tbody(body)],
        className="who-says",
    )
    shown: list[Part] = [
        # Wide tables are scrolled by keyboard too.
        html.Div(
            table,
            className="who-says-frame",
            tabIndex=0,
            role="group",
            **attributes(aria_label=text.who_says),
        ),
        html.P(text.silent, className="foot"),
    ]
    if len(rows) > SHOWN:
        more = text.more_speakers.format(n=f"{len(rows) - SHOWN:,}")
        shown.append(html.P(more, className="foot"))
    return html.Div(shown)


def _merged(said: Said, language: str) -> Said:
    """A speaker is one, however its name begins: `Officials` and `officials`."""
    rows: Said = {}
    shown: dict[str, str] = {}
    for speaker, row in said.items():
        name = shown.setdefault(speaker.casefold(), phrases.speaker(speaker, language))
        merged = rows.setdefault(name, {})
        for target, stances in row.items():
            merged[target] = merged.get(target, set()) | stances
    return rows


def _cell(stances: set[str], text: texts.Texts) -> html.Td:
    if stances == {"affirms"}:
        return html.Td(text.yes, className="yes")
    if stances == {"denies"}:
        return html.Td(text.no, className="no")
    return html.Td(text.both, className="both") if stances else html.Td("")
