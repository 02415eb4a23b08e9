"""The page's map style, drawn without a browser: the same layers, by matplotlib."""
