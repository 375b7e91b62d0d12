"""What no page may show, in whatever text it stands."""

from functools import lru_cache

from generator.model import forms


@lru_cache(maxsize=65_536)
def find_unwanted(text: str) -> tuple[str, str] | None:
    """What was found and what to do, where text holds what no page may show."""
    hidden = forms.HIDDEN.search(text) or forms.HIDDEN_TAGS.search(text)
    if hidden:
        found = f"a hidden character (U+{ord(hidden[0]):04X}) in the text"
        return found, "Type the text again rather than pasting it."
    has_at = "@" in text  # else a long text would be searched from each of its letters
    personal = (has_at and forms.E_MAIL.search(text)) or forms.TELEPHONE.search(text)
    if personal:
        found = f"'{personal[0]}', which looks like a person's contact details"
        return found, "Take it out: write the role or the organisation instead."
    return None
