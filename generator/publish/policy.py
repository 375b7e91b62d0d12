"""What a page may load: itself, and nothing from anywhere else."""

import base64
import hashlib
from pathlib import Path

from generator.model.integrity import make_integrity

ASSETS = Path(__file__).parent.parent.parent / "theme" / "assets"
CSS = ASSETS / "site.css"


def read_css() -> str:
    """The style of every page, which stands inside the page."""
    return CSS.read_text(encoding="utf-8").strip()


def hash_scripts() -> dict[str, str]:
    """The hash of each script of the theme, by its name without ending, as browsers check it."""
    return {path.stem: make_integrity(path.read_bytes()) for path in sorted(ASSETS.glob("*.js"))}


def make_policy(css: str) -> str:
    """The content security policy for a page with this style and no other."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return (
        f"default-src 'self'; style-src 'self' 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'; object-src 'none'"
    )


def make_headers(policy: str) -> str:
    """The same policy as a file that static hosts read, with what a page itself cannot ask for."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {policy}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
    )
