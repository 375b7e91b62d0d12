"""The words with which pages let people take a measure with them."""

from generator.describe.language import Phrase

ASIDE: dict[tuple[bool, bool], Phrase] = {
    (True, True): Phrase("Words to copy, the chart as a file, and a short form for your own site."),
    (True, False): Phrase("Words to copy, and the chart as a file."),
    (False, True): Phrase("Words to copy, and a short form for your own site."),
    (False, False): Phrase("Words to copy."),
}
"""What a page offers: by whether it has a chart, and a page for frames."""
PICTURE = Phrase("Picture of this chart")
FROM = Phrase("{agreement}, {period}.")
SOURCE = Phrase("Source: {source}.")
"""At the foot of a picture, and behind a sentence that somebody copies."""
SAVE = Phrase("Save it as a PNG file")
SAVED, NOT_SAVED = (
    Phrase("Your browser has the file."),
    Phrase("Your browser cannot make the file. The link beside this button leads to the picture."),
)
COPY = Phrase("Copy these words")
COPIED, NOT_COPIED = (
    Phrase("Copied."),
    Phrase("Your browser does not let us copy. Please mark the words and copy them."),
)
EMBED_TITLE = Phrase("{measure}: the short form for other sites")
EMBED = Phrase("Show this on your own site")
EMBED_HOW: dict[bool, Phrase] = {
    True: Phrase(
        "Put these words into a page of yours. They show the tag, the answer and the chart."
    ),
    False: Phrase("Put these words into a page of yours. They show the tag and the answer."),
}
"""By whether there is a chart of the answer."""
EMBED_PAGE = Phrase("the short form for other sites")
EMBED_LOOK = Phrase("This is what it shows: {page}.")
NO_ADDRESS = Phrase("This site has no address of its own yet, so other sites cannot show it.")
POSTER = Phrase("A poster of this place, one page for a wall")
POSTER_TITLE = Phrase("{place}: a poster for a wall")
HERE, ALL_AROUND = Phrase("Here"), Phrase("In the whole of {area}")
READ_MORE = Phrase("Read more:")
ON_THE_SITE = Phrase('On the site "{site}", look for "{place}".')
QR_LEADS = Phrase("This square leads a phone to the page of {place}.")
