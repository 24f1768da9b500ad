"""An open page, what it complains of, and what it asks for."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page


@dataclass
class Visit:
    """An open page, the errors of its console and scripts, and the addresses it asked for."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def outside(self) -> list[str]:
        """Addresses on another host."""
        local = ("file:", "data:", "blob:", "http://localhost", "http://127.0.0.1")
        return [address for address in self.requests if not address.startswith(local)]


OpenPage = Callable[..., Visit]


def listen(seen: Visit) -> None:
    """Note the errors and the requests of a page from now on."""
    seen.page.on("request", lambda request: seen.requests.append(request.url))
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on(
        "console",
        lambda message: message.type == "error" and seen.errors.append(message.text),
    )
