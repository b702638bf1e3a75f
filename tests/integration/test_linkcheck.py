"""What becomes of an address, asked of a server on this machine; and what is never asked."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer

import pytest

from generator.upkeep import linkcheck
from generator.upkeep.linkcheck import Answer, Limits, Outcome, ask, is_public, look
from tests.support.tools import needed

HERE = Limits(lambda address: str(address) == "127.0.0.1", seconds=10, retries=1)
"""This machine under one of its addresses; 127.0.0.2 stands for a private one."""


class Server(ThreadingHTTPServer):
    """Answers by a table of paths, and notes what it was asked."""

    daemon_threads = True

    def __init__(self, table: dict[str, object]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.table, self.asked = table, []
        self.port = self.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def handle_error(self, *_: object) -> None:
        """Say nothing of a client that hung up."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def answer(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        row = self.server.table[self.path]
        status = row[self.command] if isinstance(row, dict) else row
        if isinstance(status, list):
            status = status.pop(0)
        status, location = status if isinstance(status, tuple) else (status, None)
        if status == 0:
            self.close_connection = True
            return
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        if status in (429, 503):
            self.send_header("Retry-After", "86400")
        self.send_header("Content-Length", str(10**12))
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(autouse=True)
def _no_server_makes_it_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(seconds: float) -> None:
        raise AssertionError(f"a server made it wait {seconds} seconds")

    monkeypatch.setattr(time, "sleep", wait)


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    running = []

    def start(table: dict[str, object]) -> Server:
        server = Server(table)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        running.append((server, thread))
        return server

    yield start
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(
    ("table", "expected", "asked"),
    [
        ({"/a": 200}, Answer(Outcome.OK, 200), ["HEAD"]),
        ({"/a": {"HEAD": 405, "GET": 200}}, Answer(Outcome.OK, 200), ["HEAD", "GET"]),
        ({"/a": {"HEAD": 404, "GET": 200}}, Answer(Outcome.OK, 200), ["HEAD", "GET"]),
        ({"/a": 404}, Answer(Outcome.GONE, 404), ["HEAD", "GET"]),
        ({"/a": 410}, Answer(Outcome.GONE, 410), ["HEAD", "GET"]),
        ({"/a": 403}, Answer(Outcome.REFUSED, 403), ["HEAD", "GET"]),
        ({"/a": 429}, Answer(Outcome.REFUSED, 429), ["HEAD", "GET"]),
        ({"/a": 500}, Answer(Outcome.UNREACHABLE, 500), ["HEAD", "GET"]),
        ({"/a": [503, 200]}, Answer(Outcome.OK, 200), ["HEAD", "HEAD"]),
        ({"/a": 503}, Answer(Outcome.UNREACHABLE, 503), ["HEAD", "HEAD", "GET", "GET"]),
        ({"/a": [0, 200]}, Answer(Outcome.OK, 200), ["HEAD", "HEAD"]),
        (
            {"/a": 0},
            Answer(Outcome.UNREACHABLE, detail="no connection, or no proper answer"),
            ["HEAD", "HEAD", "GET", "GET"],
        ),
        ({"/a": 304}, Answer(Outcome.OK, 304), ["HEAD"]),
        ({"/a": 301}, Answer(Outcome.OK, 301), ["HEAD"]),
    ],
)
def test_an_answer_is_told_for_what_it_is(
    serve: Callable[..., Server], table: dict[str, object], expected: Answer, asked: list[str]
) -> None:
    server = serve(table)
    assert ask(server.url + "/a", HERE) == expected
    assert server.asked == [f"{method} /a" for method in asked]


@pytest.mark.parametrize(
    ("table", "outcome", "moved_to"),
    [
        ({"/a": (301, "/b"), "/b": 200}, Outcome.MOVED, "/b"),
        ({"/a": (308, "/b#part"), "/b": 200}, Outcome.MOVED, "/b"),
        ({"/a": (302, "/b"), "/b": 200}, Outcome.OK, None),
        ({"/a": (307, "/b"), "/b": 404}, Outcome.GONE, None),
        ({"/a": (301, "/b"), "/b": (302, "/c"), "/c": 200}, Outcome.MOVED, "/b"),
        ({"/a": (302, "/b"), "/b": (301, "/c"), "/c": 200}, Outcome.OK, None),
        ({"/a": (301, "/b"), "/b": (301, "/c"), "/c": 200}, Outcome.MOVED, "/c"),
        ({"/a": (301, "/"), "/": 200}, Outcome.GONE, "/"),
        ({"/a": (302, "/"), "/": 200}, Outcome.OK, None),
        ({"/a": (301, "/b"), "/b": 403}, Outcome.REFUSED, None),
    ],
)
def test_a_redirect_is_a_move_only_if_it_is_for_good(
    serve: Callable[..., Server], table: dict[str, object], outcome: Outcome, moved_to: str | None
) -> None:
    server = serve(table)
    answer = ask(server.url + "/a", HERE)
    wanted = server.url + moved_to if moved_to else None
    assert (answer.outcome, answer.moved_to) == (outcome, wanted)


@pytest.mark.parametrize(
    ("location", "detail"),
    [
        ("http://127.0.0.2:{port}/secret", "not an address of the public internet"),
        ("//127.0.0.2:{port}/secret", "not an address of the public internet"),
        ("http://[::1]:{port}/secret", "not an address of the public internet"),
        ("http://[::ffff:127.0.0.1]:{port}/secret", "not an address of the public internet"),
        ("http://2130706434:{port}/secret", "not an address of the public internet"),
        ("file:///etc/passwd", "redirects to what is no web address: file:///etc/passwd"),
        (
            "gopher://127.0.0.1:{port}/",
            "redirects to what is no web address: gopher://127.0.0.1:{port}/",
        ),
        ("http://user:word@127.0.0.1:{port}/secret", None),
        ("http://127.0.0.1:99999/", None),
        ("http://127.0.0.1:0/", None),
        ("http://[", None),
        ("/a", "more than 8 redirects"),
    ],
)
def test_a_redirect_leads_nowhere_private(
    serve: Callable[..., Server], location: str, detail: str | None
) -> None:
    server = serve({})
    server.table |= {"/a": (302, location.format(port=server.port)), "/secret": 200}
    answer = ask(server.url + "/a", HERE)
    assert answer.outcome is Outcome.UNREACHABLE
    if detail is not None:
        assert answer.detail == detail.format(port=server.port)
    assert not [line for line in server.asked if "secret" in line]


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1"),
        *("192.0.2.1", "192.168.1.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b:1::1"),
        *("2002:7f00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "::127.0.0.1"),
    ],
)
def test_a_private_address_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111"])
def test_a_public_address_is(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("url", ["http://127.0.0.1:{port}/a", "http://localhost:{port}/a"])
def test_by_itself_it_never_asks_this_machine(serve: Callable[..., Server], url: str) -> None:
    server = serve({"/a": 200})
    assert ask(url.format(port=server.port)).outcome is Outcome.UNREACHABLE
    assert server.asked == []


def test_the_address_that_was_judged_is_the_one_that_is_asked(
    serve: Callable[..., Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that resolves anew at every question cannot slip another address in."""
    server = serve({"/a": 200})
    questions, known = [], socket.getaddrinfo

    def resolve(host: str, *rest: object, **given: object) -> list[tuple[object, ...]]:
        questions.append(host)
        return known(host.replace("news.example", "127.0.0.1"), *rest, **given)

    monkeypatch.setattr(linkcheck.socket, "getaddrinfo", resolve)
    assert ask(f"http://news.example:{server.port}/a", HERE).outcome is Outcome.OK
    assert questions == ["news.example", "127.0.0.1"]


def test_every_address_is_asked_once_and_answered(serve: Callable[..., Server]) -> None:
    servers = [serve({f"/{n}": 200 for n in range(9)}) for _ in range(3)]
    urls = [f"{server.url}/{n}" for server in servers for n in range(9)]
    assert look(urls + urls, HERE) == {url: Answer(Outcome.OK, 200) for url in urls}
    for server in servers:
        assert server.asked == [f"HEAD /{n}" for n in range(9)]


def test_a_name_that_is_not_known_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise OSError("no such name")

    monkeypatch.setattr(linkcheck.socket, "getaddrinfo", unknown)
    answer = ask("https://nowhere.example/", HERE)
    assert answer == Answer(Outcome.UNREACHABLE, detail="the name is not known")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A key and a certificate for news.example, signed by itself."""
    folder = tmp_path_factory.mktemp("certificate")
    key, signed = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            *(needed("openssl"), "req", "-x509", "-newkey", "ec", "-nodes", "-days", "2"),
            *("-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=news.example"),
            *("-addext", "subjectAltName=DNS:news.example"),
            *("-keyout", str(key), "-out", str(signed)),
        ],
        check=True,
        capture_output=True,
    )
    return key, signed


@pytest.mark.parametrize(
    ("host", "trusted", "expected"),
    [
        ("news.example", True, Answer(Outcome.OK, 200)),
        ("news.example", False, Answer(Outcome.UNREACHABLE, detail="the certificate is not valid")),
        ("other.example", True, Answer(Outcome.UNREACHABLE, detail="the certificate is not valid")),
    ],
)
def test_a_certificate_has_to_be_that_of_the_name(
    serve: Callable[..., Server],
    certificate: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    trusted: bool,
    expected: Answer,
) -> None:
    key, signed = certificate
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed, key)
    server = serve({"/a": 200})
    server.socket = context.wrap_socket(server.socket, server_side=True)

    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(signed))
    monkeypatch.setattr(linkcheck, "_resolve", lambda *_: (ip_address("127.0.0.1"),))
    assert ask(f"https://{host}:{server.port}/a", HERE) == expected


class Dripper(ThreadingTCPServer):
    """Says the beginning of an answer, and then a few bytes now and then until it is told to stop."""

    daemon_threads = True

    def __init__(self, begin: bytes, drip: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Dripping)
        self.begin, self.drip, self.stop = begin, drip, threading.Event()
        self.asked: list[bytes] = []
        self.heard = threading.Semaphore(0)
        self.ended = threading.Semaphore(0)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class _Dripping(BaseRequestHandler):
    server: Dripper

    def handle(self) -> None:
        self.server.asked.append(self.request.recv(10_000).partition(b" ")[0])
        self.server.heard.release()
        try:
            self.request.sendall(self.server.begin)
            while self.server.drip and not self.server.stop.wait(0.01):
                self.request.sendall(self.server.drip)
            self.server.stop.wait()
        except OSError:
            self.server.ended.release()


@pytest.fixture
def drip() -> Iterator[Callable[..., Dripper]]:
    running = []

    def start(begin: bytes, drops: bytes = b"x") -> Dripper:
        server = Dripper(begin, drops)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        running.append((server, thread))
        return server

    yield start
    for server, thread in running:
        server.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()


LATE = Answer(Outcome.UNREACHABLE, detail="no answer in time")
HASTY = Limits(HERE.allowed, seconds=0.6, retries=1)


@pytest.mark.parametrize(
    ("begin", "drops"),
    [
        (b"", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        (b"HTTP/1.1 ", b""),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["status", "header", "value", "nothing more", "continue"],
)
def test_a_server_that_drips_is_hung_up_on(
    drip: Callable[..., Dripper], begin: bytes, drops: bytes
) -> None:
    server = drip(begin, drops)
    assert ask(f"{server.url}/a", HASTY) == LATE
    for _ in ("HEAD", "GET"):  # it may hear of a request after nobody waits for its answer
        assert server.heard.acquire(timeout=30)
    assert server.asked == [b"HEAD", b"GET"]
    for _ in server.asked if drops else ():
        assert server.ended.acquire(timeout=30), "the connection is still open"


def test_a_server_that_drips_while_tls_begins_is_hung_up_on(drip: Callable[..., Dripper]) -> None:
    server = drip(b"\x16\x03\x03\x40\x00\x02")
    answer = ask(f"{server.url}/a".replace("http:", "https:"), HASTY)
    assert answer == LATE


def test_all_that_an_address_leads_to_has_one_deadline(
    serve: Callable[..., Server], drip: Callable[..., Dripper]
) -> None:
    slow, server = drip(b"HTTP/1.1 200 OK\r\n"), serve({})
    server.table |= {"/a": (301, "/b"), "/b": (302, f"{slow.url}/c")}
    assert ask(f"{server.url}/a", HASTY) == LATE


def test_no_body_is_read_however_large_it_is(
    serve: Callable[..., Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A retry, too, begins with another connection and not with the rest of this one."""
    whole, sent = 256, []
    answer = _Handler.answer

    def with_a_body(handler: _Handler) -> None:
        answer(handler)
        try:
            for _ in range(whole):
                handler.wfile.write(b"x" * 2**18)
                sent.append(handler.command)
        except OSError:
            return

    monkeypatch.setattr(_Handler, "do_GET", with_a_body)
    server = serve({"/a": {"HEAD": 404, "GET": [503, 200]}})
    assert ask(f"{server.url}/a", HERE) == Answer(Outcome.OK, 200)
    server.shutdown()
    assert len(sent) < whole


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("/навіны/Ѕ", "/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B/%D0%85"),
        ("/b c", "/b%20c"),
        ('/b?q="<{|^`}>"', "/b?q=%22%3C%7B%7C%5E%60%7D%3E%22"),
        ("/100%25", "/100%25"),
    ],
)
def test_a_redirect_in_other_letters_is_followed_and_told_as_it_is_asked_for(
    serve: Callable[..., Server], location: str, told: str
) -> None:
    server = serve({"/a": (301, location.encode().decode("latin-1")), told: 200})
    assert ask(f"{server.url}/a", HERE) == Answer(Outcome.MOVED, 200, f"{server.url}{told}")
    assert server.asked == ["HEAD /a", f"HEAD {told}"]


def test_a_redirect_to_a_name_in_other_letters_is_followed_by_its_ascii(
    serve: Callable[..., Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, known = serve({}), socket.getaddrinfo
    there = f"http://навіны.бел:{server.port}/b".encode().decode("latin-1")
    server.table |= {"/a": (301, there), "/b": 200}
    asked = []

    def resolve(host: str, *rest: object, **given: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return known("127.0.0.1", *rest, **given)

    monkeypatch.setattr(linkcheck.socket, "getaddrinfo", resolve)
    moved = f"http://xn--80ae5ac4e2c.xn--90ais:{server.port}/b"
    assert ask(f"{server.url}/a", HERE) == Answer(Outcome.MOVED, 200, moved)
    assert "xn--80ae5ac4e2c.xn--90ais" in asked
