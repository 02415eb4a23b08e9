"""The same strikes in Streamlit with pydeck: `streamlit run streamlit_pydeck.py -- POINTS.csv`.

It runs in an environment of its own and imports nothing of this project.
"""

import sys

import pandas as pd
import pydeck
import streamlit as st


@st.cache_data
def read(points: str) -> pd.DataFrame:
    """The rows, colours and radii as deck.gl wants them."""
    rows = pd.read_csv(points)
    colours = {name: [int(name[at : at + 2], 16) for at in (1, 3, 5)] for name in set(rows.colour)}
    return rows.assign(colour=rows["colour"].map(colours), size=rows["size"] / 2)


def main() -> None:
    """The page, run again on every change of the filter."""
    st.set_page_config(layout="wide")
    rows = read(sys.argv[1])
    actors = list(rows["actor1"].value_counts().index)
    chosen = st.sidebar.multiselect("Actors", actors)
    shown = rows[rows["actor1"].isin(chosen)] if chosen else rows
    st.caption(f"{len(shown):,} of {len(rows):,} strikes")
    layer = pydeck.Layer(
        "ScatterplotLayer",
        shown,
        get_position=["longitude", "latitude"],
        get_fill_color="colour",
        get_radius="size",
        radius_units="'pixels'",
        pickable=True,
    )
    deck = pydeck.Deck(
        [layer],
        initial_view_state=pydeck.ViewState(longitude=38.9, latitude=34.9, zoom=5.6),
        map_provider=None,
        tooltip={"text": "{location} · {event_date} · {event_id}"},
    )
    st.pydeck_chart(deck, height=800)


main()
