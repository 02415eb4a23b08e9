"""The page asked over HTTP, as a browser would, without one."""

import json
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from plotly.utils import PlotlyJSONEncoder

from dashboard.web.app import create_app
from tests.folders import SERVED, copied

Answer = dict[str, dict[str, Any]]
Call = Callable[..., Answer]


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's data, which all tests share and none changes."""
    return copied(tmp_path_factory.mktemp("data"), *SERVED)


@pytest.fixture
def own_data(tmp_path: Path) -> Path:
    """A copy of the data that the test may change."""
    return copied(tmp_path, *SERVED)


@pytest.fixture(scope="session")
def client(data_dir: Path) -> FlaskClient:
    return create_app(data_dir).server.test_client()


@pytest.fixture(scope="session")
def call(client: FlaskClient) -> Call:
    """`call("notices.children", {"address.data": {"search": "", "at": 0}})`."""
    dependencies = client.get("/_dash-dependencies").get_json()

    def call(output: str, values: dict[str, Any]) -> Answer:
        (found,) = [
            d
            for d in dependencies
            if d["clientside_function"] is None and output in _names(d["output"])
        ]

        def filled(parts: list[dict[str, str]]) -> list[dict[str, Any]]:
            return [part | {"value": values[f"{part['id']}.{part['property']}"]} for part in parts]

        body = {
            "output": found["output"],
            "outputs": [
                dict(zip(("id", "property"), name.split("."), strict=True))
                for name in _names(found["output"])
            ],
            "inputs": filled(found["inputs"]),
            "state": filled(found["state"]),
            "changedPropIds": [f"{p['id']}.{p['property']}" for p in found["inputs"]],
        }
        if not found["output"].startswith(".."):
            body["outputs"] = body["outputs"][0]
        answer = client.post("/_dash-update-component", json=body)
        assert answer.status_code == 200, answer.get_data(as_text=True)[:500]
        response: Answer = answer.get_json()["response"]
        return response

    return call


@pytest.fixture(scope="session")
def panels(client: FlaskClient) -> Callable[..., dict[str, str]]:
    """`panels("actor=russia", tab="who")`: the HTML of each part beside the map, by its id."""

    def panels(query: str, theme: str = "light", tab: str = "strikes") -> dict[str, str]:
        html: dict[str, str] = answered(client, f"/panels?{query}&theme={theme}&tab={tab}")["html"]
        return html

    return panels


@pytest.fixture(scope="session")
def card(client: FlaskClient) -> Callable[..., Any]:
    """`card("a:1", "lang=ar")`: the HTML of a strike's card."""

    def card(event: str, query: str = "") -> str | None:
        made = answered(client, f"/card?{query}&event={event}")
        return made["html"] if made else None

    return card


def answered(client: FlaskClient, address: str) -> Any:
    """What the server answers to a GET, from JSON."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.get_data(as_text=True)[:500]
    return answer.get_json()


def clientside(client: FlaskClient, namespace: str) -> dict[str, list[str]]:
    """The callbacks that run in the browser, by function: what each of them follows."""
    return {
        found["function_name"]: [f"{each['id']}.{each['property']}" for each in callback["inputs"]]
        for callback in client.get("/_dash-dependencies").get_json()
        if (found := callback["clientside_function"]) and found["namespace"] == namespace
    }


def _names(output: str) -> list[str]:
    return output.strip(".").split("...")


class Html(HTMLParser):
    """HTML as it was sent: its texts, and its elements as (tag, attributes, text inside)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self._open: list[list[str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside: list[str] = []
        self.elements.append((tag, {name: value or "" for name, value in attrs}, inside))
        self._open.append(inside)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(data.strip())
            for inside in self._open:
                inside.append(data)


def text_of(component: Any) -> str:
    """All text that a component, or HTML, shows."""
    if isinstance(component, str):
        return " ".join(Html(component).texts)
    if isinstance(component, int | float):
        return str(component)
    if isinstance(component, list):
        return " ".join(text for part in component if (text := text_of(part)))
    if isinstance(component, dict):
        props = component.get("props", {})
        return text_of([props.get("label"), props.get("children")])
    return ""


def find_all(component: Any, prop: str) -> list[Any]:
    """The values of a property, or attribute, in a component, or HTML, and all inside it."""
    if isinstance(component, str):
        return [found[prop] for _, found, _ in Html(component).elements if prop in found]
    if isinstance(component, list):
        return [value for part in component for value in find_all(part, prop)]
    if not isinstance(component, dict):
        return []
    props = component.get("props", {})
    here = [props[prop]] if prop in props else []
    return here + find_all(props.get("children"), prop) + find_all(props.get("label"), prop)


def elements(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every component in a component: its type and properties."""
    if isinstance(part, list):
        for each in part:
            yield from elements(each)
    elif isinstance(part, dict) and "props" in part:
        yield part["type"], part["props"]
        yield from elements(list(part["props"].values()))


def sent(component: Any) -> Any:
    """A component, or several, as Dash sends them to the browser."""
    return json.loads(json.dumps(component, cls=PlotlyJSONEncoder))


@pytest.fixture
def read() -> Callable[[Any], str]:
    return text_of


@pytest.fixture
def values_of() -> Callable[[Any, str], list[Any]]:
    return find_all


@pytest.fixture
def served() -> Callable[[Path], FlaskClient]:
    """A client of a page over another data folder."""
    return lambda folder: create_app(folder).server.test_client()
