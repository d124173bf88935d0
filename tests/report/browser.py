"""A Chromium without a window, driven over the DevTools protocol's pipe."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    *("--no-first-run", "--disable-background-networking", "--hide-scrollbars"),
    "--remote-debugging-pipe",
)


def executable() -> str | None:
    """The Chromium that is installed, if one is."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Tab:
    """One page; keeps what the console said and what was asked of the network."""

    def __init__(self, send: int, receive: int) -> None:
        self._send, self._receive = send, receive
        self._last, self._rest, self._session = 0, b"", ""
        self.complaints: list[str] = []
        self.requests: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The answer to one command."""
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._send, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer["error"]
                found: dict[str, Any] = answer["result"]
                return found

    def open(self, path: Path) -> None:
        """Load a page and wait until it says that it is ready and has been painted.

        Keys and clicks that come before the first painting are dropped.
        """
        self.complaints.clear()
        self.requests.clear()
        self.call("Page.navigate", url=path.as_uri())
        self.wait("document.documentElement?.dataset.ready !== undefined")
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def wait(self, condition: str) -> None:
        """Wait until a JavaScript expression is true, for five seconds at most."""
        for _ in range(250):
            if self.run(condition):
                return
            time.sleep(0.02)
        raise AssertionError(f"never true: {condition}")

    def hover(self, element: str, condition: str) -> None:
        """Move the pointer over an element until an expression is true, for ten seconds at most.

        Articles get their height when they come into sight, so the place of an element may
        change behind a scroll: the pointer follows it, as a reader's does.
        """
        self.run(f"{element}.scrollIntoView({{behavior: 'instant', block: 'center'}})")
        for turn in range(250):
            x, y = self.run(
                f"(() => {{ const [box] = {element}.getClientRects();"
                " return [box.left + 3, box.top + box.height / 2]; })()"
            )
            self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x + turn % 2, y=y)
            if self.run(condition):
                return
            time.sleep(0.04)
        raise AssertionError(f"never true under the pointer: {condition}")

    def run(self, expression: str) -> Any:
        """The value of a JavaScript expression."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """Press and let go of a key that has a name: ``Tab``, ``ArrowRight``."""
        code = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowRight": 39, "ArrowLeft": 37}[key]
        for kind in ("rawKeyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code
            )

    def look(self, path: Path, *, width: int, height: int, dark: bool = False) -> None:
        """Keep a picture of the window."""
        self.size(width, height, dark=dark)
        picture = self.call("Page.captureScreenshot", format="png")["data"]
        path.write_bytes(base64.b64decode(picture))

    def size(self, width: int, height: int, *, dark: bool = False) -> None:
        """Set the window's size and whether the reader wants a dark page."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            data = os.read(self._receive, 1 << 16)
            assert data, "the browser has gone"
            self._rest += data
        line, self._rest = self._rest.split(b"\0", 1)
        message: dict[str, Any] = json.loads(line)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, method: str, params: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"):
            self.complaints.append(json.dumps(params, ensure_ascii=False))


@contextmanager
def tab(folder: Path) -> Iterator[Tab]:
    """A page in a browser of its own, which keeps its files in ``folder``."""
    chromium = executable()
    assert chromium is not None
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    # The protocol's pipe is at descriptors 3 and 4.
    command = f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}'
    browser = subprocess.Popen(
        ["bash", "-c", command, chromium, *FLAGS, f"--user-data-dir={folder}"],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        yield Tab(ours_out, ours_in)
    finally:
        os.close(ours_out)
        browser.wait(timeout=20)
        os.close(ours_in)
