"""A site with every fault, and what it publishes."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TEXT = """Raids hit Saraqib

IDLIB, March 10, 2016 — Russian jets bombed a market in Saraqib on Thursday, activists said.

At least 12 people were killed.
"""
PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Raids hit Saraqib | Levant Wire</title>
<meta property="og:site_name" content="Levant Wire">
<meta property="article:published_time" content="2016-03-10T21:15:00+03:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Raids hit Saraqib</h1>
<p>Russian jets bombed a market in Saraqib on Thursday, activists said.</p>
<p>At least 12 people were killed, according to the rescue service in the town.</p>
</article></body></html>"""
UNDATED = PAGE.replace("article:published_time", "x")
READ = """Raids hit Saraqib

Russian jets bombed a market in Saraqib on Thursday, activists said.

At least 12 people were killed, according to the rescue service in the town.
"""


class Site(BaseHTTPRequestHandler):
    """A site with every fault; `/slow` answers only when the test is over."""

    protocol_version = "HTTP/1.1"
    over: threading.Event

    def do_GET(self) -> None:
        getattr(self, f"get_{self.path.strip('/').partition('?')[0].replace('/', '_')}")()

    def log_message(self, *_: object) -> None:
        pass

    def give(self, body: str | bytes, status: int = 200, **headers: str) -> None:
        raw = body.encode() if isinstance(body, str) else body
        named = {
            "Content-Type": "text/html",
            "Content-Length": str(len(raw)),
            "Connection": "close",
        }
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.send_response(status)
        for name, value in named.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)

    def get_2016_03_10_raids(self) -> None:
        self.give(UNDATED)

    def get_moved(self) -> None:
        self.give("", 301, Location="/2016/03/10/raids?utm_source=x#top")

    def get_packed(self) -> None:
        self.give(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def get_old(self) -> None:
        page = PAGE.replace('charset="utf-8"', "").replace("activists said", "“activists” said")
        self.give(page.encode("windows-1252"), Content_Type="text/html; charset=ISO-8859-1")

    def get_text(self) -> None:
        self.give(TEXT, Content_Type="text/plain; charset=utf-8")

    def get_untyped(self) -> None:
        self.give(PAGE, Content_Type="")

    def get_gone(self) -> None:
        self.give("gone", 404)

    def get_forbidden(self) -> None:
        self.give("no", 403)

    def get_fault(self) -> None:
        self.give("no", 503, Retry_After="100")

    def get_loop(self) -> None:
        self.give("", 302, Location="/loop")

    def get_elsewhere(self) -> None:
        self.give("", 302, Location="file:///etc/passwd")

    def get_pdf(self) -> None:
        self.give(b"%PDF-1.4", Content_Type="application/pdf")

    def get_hidden_pdf(self) -> None:
        self.give(b"%PDF-1.4")

    def get_empty(self) -> None:
        self.give("\n")

    def get_said_large(self) -> None:
        self.give("", Content_Length="10000001")

    def get_bomb(self) -> None:
        self.give(gzip.compress(b" " * 10_000_001), Content_Encoding="gzip")

    def get_torn(self) -> None:
        self.give(PAGE, Content_Length="100000")

    def get_unpackable(self) -> None:
        self.give(PAGE, Content_Encoding="gzip")

    def get_odd(self) -> None:
        self.give("x", Content_Length="many")

    def get_slow(self) -> None:
        self.over.wait(60)
        self.close_connection = True

    def get_drip(self) -> None:
        self.give("<html>", Content_Length="100000")
        try:
            while not self.over.wait(0.02):
                self.wfile.write(b" ")
        except OSError:
            self.close_connection = True

    def get_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        try:
            while not self.over.wait(0.02):
                self.wfile.write(b"x")
        except OSError:
            self.close_connection = True

    def get_hops(self) -> None:
        self.over.wait(0.08)
        self.give("", 302, Location=f"/hops?{self.path[5:]}1")


class Server(ThreadingHTTPServer):
    """A server that is silent when a reader leaves early, as ours do on purpose."""

    def handle_error(self, *_: object) -> None:
        pass
