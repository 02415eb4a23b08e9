"""Where the browser tests find a Chromium; run as a script, it gets one where there is none.

The machine's own is taken first, then Debian's package (as root), then Playwright's download.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The shell first: the others draw menus and bars of their own, unseen, for a third of the time.
_SHELL = "chromium-headless-shell"
_NAMES = (_SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """The path of a Chromium: `$CHROMIUM`, one on the path, or Playwright's; None without."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    for name in _NAMES:
        path = shutil.which(name)
        if path:
            return path
    return _playwrights()


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _install() -> None:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
        for packages in (["fonts-liberation", _SHELL], ["fonts-liberation", "chromium"]):
            run = [*install, *packages]
            if (
                subprocess.run(run, env=quiet, check=False, stdout=subprocess.DEVNULL).returncode
                == 0
            ):
                break
    if find_chromium() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """0 where a Chromium is there at the end."""
    if find_chromium() is None:
        print("No Chromium found for the browser tests; getting one.", file=sys.stderr)
        _install()
    if find_chromium() is None:
        print(
            "No Chromium could be installed. Install one, or name it: CHROMIUM=/path make test",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
