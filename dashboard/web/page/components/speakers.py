"""Who says who was hit: a table of speakers by targets."""

import json
from collections.abc import Mapping

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.layers.census import Speaker
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import Content, Part, attributes

Said = Mapping[Speaker, Mapping[str, set[str]]]
"""By speaker and target: the stances taken, `affirms` and `denies`."""

SHOWN = 100


def who_says(said: Said, parties: Parties, language: str) -> Content:
    """Speaker by target: yes, no, both, or silent. It scrolls within itself where it is wide.

    A cell says in `data-said` what it opens: speaker, outlet and target.
    """
    text, rows = texts.of(language), said
    if not rows:
        return html.P(text.no_speakers, className="nothing")
    targets = sorted({target for row in rows.values() for target in row}, key=parties.rank)
    head = [html.Th(text.speaker, scope="col")]
    head += [html.Th(parties.name(target, language), scope="col") for target in targets]
    body = [
        html.Tr(
            [
                html.Th(_name(speaker, language), scope="row"),
                *(
                    _cell(row.get(target, set()), speaker, target, parties, language)
                    for target in targets
                ),
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
        html.Section(className="said", tabIndex=-1, hidden=True),
    ]
    if len(rows) > SHOWN:
        more = text.more_speakers.format(n=f"{len(rows) - SHOWN:,}")
        shown.append(html.P(more, className="foot"))
    return html.Div(shown)


def _name(speaker: Speaker, language: str) -> html.Bdi:
    if not speaker.outlet:
        return html.Bdi(phrases.speaker(speaker.name, language))
    own = html.Span(texts.of(language).own_voice, className="row-quiet")
    return html.Bdi([html.Bdi(speaker.outlet), " ", own])


def _cell(
    stances: set[str], speaker: Speaker, target: str, parties: Parties, language: str
) -> html.Td:
    if not stances:
        return html.Td("")
    text = texts.of(language)
    kind = {frozenset({"affirms"}): "yes", frozenset({"denies"}): "no"}.get(
        frozenset(stances), "both"
    )
    said = {"yes": text.yes, "no": text.no, "both": text.both}[kind]
    who = speaker.outlet or phrases.speaker(speaker.name, language)
    about = phrases.comma(language).join([who, parties.name(target, language)])
    opener = html.Button(
        said,
        title=f"{about}: {said}",
        **attributes(data_said=json.dumps([*speaker, target], ensure_ascii=False)),
    )
    return html.Td(opener, className=kind)
