"""What stands below a picture: who gave it, when it was taken, and on what terms."""

from generator.describe.language import Phrase
from generator.model.pictures import PictureEntry
from generator.model.sentence import Sentence

FROM = Phrase("Picture: {source}. Licence: {licence}.")
FROM_THEN = Phrase("Picture: {source}, {taken}. Licence: {licence}.")


def say_picture_source(entry: PictureEntry) -> Sentence:
    """The line below a picture."""
    if entry.taken:
        return FROM_THEN(source=entry.source, taken=entry.taken, licence=entry.licence)
    return FROM(source=entry.source, licence=entry.licence)
