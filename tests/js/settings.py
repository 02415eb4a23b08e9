"""Prints the settings of a page, for the scripts' own tests."""

import json
import sys

from dashboard.web.page.settings import for_scripts

if __name__ == "__main__":
    json.dump(for_scripts("en", "v1"), sys.stdout)
