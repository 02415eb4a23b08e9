"""The dialog for a file of events, or a control map, that an editor brings in."""

from dash import dcc, html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.domain.review import RowFault
from dashboard.importing.dropped import Told
from dashboard.layers.data_sets import AboutSet
from dashboard.web.page import ids, texts
from dashboard.web.page.components.attributes import Content, Part, attributes
from dashboard.web.page.components.heads import dialog_head
from dashboard.web.page.texts import Texts
from dashboard.words import catalogue

_FOR = {"kind": "table", "order": "acled ucdp table zones", "swapped": "acled ucdp table zones",
        "actor": "zones", "first": "zones", "last": "zones", "source": "zones"}  # fmt: skip
"""Which fields are asked of some formats only."""
_PARTIES = ("actor", "actor1", "sides")


def dialog(language: str) -> html.Dialog:
    """The dialog; `drop.js` opens it, sends the file, and puts into it what `told` says."""
    said = texts.of(language)
    return html.Dialog(
        [
            dialog_head("drop", said.drop["open"], said),
            html.Div(
                [
                    html.P(said.drop["hint"], className="row-quiet"),
                    html.Div(
                        [_field(name, said) for name in said.drop_fields], className="drop-fields"
                    ),
                    html.Div(id="drop-told", role="status"),
                ],
                className="drop-body",
            ),
            html.Div(
                [
                    _button("choose", said),
                    _button("preview", said, said.drop["again"]),
                    _button("write", said),
                    _button("undo", said),
                ],
                className="drop-foot",
            ),
        ],
        id=ids.DROP_DIALOG,
        className="dialog drop",
        **attributes(aria_labelledby="drop-heading"),
    )


def told(found: Told, parties: Parties, language: str) -> Content:
    """What is known of the file."""
    said = texts.of(language)
    words = said.drop
    shown: list[Part] = []
    if found.fault:
        shown.append(html.P(found.fault, className="drop-fault", dir="auto"))
    if found.about and found.state == "written":
        shown.append(html.P(words["written"].format(name=found.about.name), className="drop-done"))
        if found.joined:
            shown.append(html.P(words["joined"].format(n=f"{found.joined:,}")))
    if found.about and found.state == "removed":
        return html.P(words["removed"].format(name=found.about.name), className="drop-done")
    if found.about:
        shown += _counts(found.about, found.change, said, language)
    if found.about and found.about.parties:
        names = [f"{name} ({n:,})" for name, n in list(found.about.parties.items())[:8]]
        shown += [html.H3(words["parties"]), html.P(phrases.joined(names, language))]
    if found.notes:
        notes = [html.Li(note, dir="auto") for note in found.notes]
        shown += [html.H3(words["notes"]), html.Ul(notes)]
    if found.form == "table" and found.columns and found.state != "written":
        shown += [html.H3(words["columns"]), _mapping(found, said)]
    if len(found.sample) > 1 and found.state == "preview":
        shown += [html.H3(words["sample"]), _sample(found.sample, parties, language)]
    return shown


def _counts(
    about: AboutSet, change: tuple[int, int, int] | None, said: Texts, language: str
) -> list[Part]:
    counts = said.drop["counts"].format(
        read=f"{about.read:,}",
        kept=f"{about.kept:,}",
        repeated=f"{about.repeated:,}",
        refused=f"{about.refused_rows:,}",
    )
    names = ("added", "revised", "withdrawn")
    figures = {name: f"{n:,}" for name, n in zip(names, change or (0, 0, 0), strict=True)}
    changes = said.drop["same"] if change is None else said.drop["change"].format(**figures)
    shown: list[Part] = [html.P(f"{counts} {changes}", className="drop-counts")]
    if about.reasons:
        faults = catalogue(language).review.row_faults
        reasons = [
            html.Li(f"{faults[RowFault(fault)]}: {number:,}")
            for fault, number in sorted(about.reasons.items(), key=lambda each: -each[1])
        ]
        shown += [html.H3(said.drop["refused"]), html.Ul(reasons)]
    return shown


def _mapping(found: Told, said: Texts) -> html.Div:
    """A choice for each column, set to what it is taken for."""
    taken = found.about.mapping if found.about else found.mapping
    return html.Div(
        [
            html.Label(
                [
                    html.Span(html.Bdi(column)),
                    html.Select(
                        [
                            html.Option(
                                field or said.drop["unused"],
                                value=field,
                                selected=taken.get(column, "") == field,
                            )
                            for field in ("", *found.fields)
                        ],
                        **attributes(data_column=column),
                    ),
                ],
                className="export-field",
            )
            for column in found.columns
        ],
        className="drop-fields",
    )


def _sample(sample: list[list[str]], parties: Parties, language: str) -> html.Div:
    heading, *rows = sample
    who = {number for number, name in enumerate(heading) if name in _PARTIES}

    def shown(at: int, cell: str) -> str:
        if at not in who or not cell:
            return cell
        names = [parties.name(each, language) for each in cell.split("; ")]
        return phrases.joined(names, language)

    body = [
        html.Tr([html.Td(shown(at, cell), dir="auto") for at, cell in enumerate(row)])
        for row in rows
    ]
    head = html.Thead(html.Tr([html.Th(name, scope="col") for name in heading]))
    return html.Div(
        html.Table([head, html.Tbody(body)]), className="drop-sample", tabIndex=0, role="group"
    )


def _field(name: str, said: Texts) -> html.Label:
    label = html.Span(said.drop_fields[name])
    choices = said.drop_choices.get(name)
    if choices:
        options = [
            html.Option(text.format(name=value.upper()), value=value)
            for value, text in choices.items()
        ]
        control: Part = html.Select(options, id=f"drop-{name}")
    else:
        control = dcc.Input(id=f"drop-{name}", type="text", maxLength=200, autoComplete="off")
    return html.Label(
        [label, control], className="export-field", **attributes(data_for=_FOR.get(name, ""))
    )


def _button(name: str, said: Texts, label: str = "") -> html.Button:
    return html.Button(
        label or said.drop[name],
        className="offer primary" if name == "write" else "offer",
        hidden=name != "choose",
        **attributes(data_drop=name),
    )
