"""An article to strikes, zones and what could not be placed. Pure but for reading `seeds/`."""
