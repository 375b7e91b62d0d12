"""A report to a paper for a committee, or to a report that a law asks for, as data.

Stands beside the line and not in it: looks at a finished report and changes nothing in it. The
writers of Word, HTML and PDF are modules of their own, and import what they need themselves.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.describe import paper_words as words
from generator.describe.dates import say_moment, say_months
from generator.describe.language import speaking, spoken_locale
from generator.model.duties import Duty
from generator.model.papers import Paper, PaperSection
from generator.model.period import YEAR
from generator.model.place_lines import AreaReport
from generator.model.report import Report
from generator.model.sentence import NO_WORDS, Sentence
from generator.papers.duties import answer
from generator.papers.material import COUNCILLORS, HOME, Material, Notes
from generator.papers.readers import READERS
from generator.papers.sections import make_section

__all__ = ["READERS", "make_duty_paper", "make_paper"]


def make_paper(report: Report, reader: str, blocks: Iterable[str] = ()) -> Paper:
    """The paper for one of READERS, of all topics or of some."""
    with speaking(report.agreement.details.speech):
        chosen = frozenset(blocks)
        material = Material(report, reader, Notes(report), chosen)
        made = (make_section(name, material) for name in READERS[reader])
        sections = [one for one in made if one]
        if not chosen:
            material.notes.mark(HOME, COUNCILLORS)
        details = report.agreement.details
        return _assemble(
            material,
            sections,
            title=words.TITLE(agreement=details.name, period=report.period),
            lines=(words.READER[reader](), details.partnership),
            name="-".join((reader, *sorted(chosen))),
        )


def make_duty_paper(report: Report, name: str, duty: Duty, place: AreaReport | None) -> Paper:
    """The report that a law asks for; raises UnansweredError with the questions that are open."""
    with speaking(report.agreement.details.speech):
        material = Material(report, "", Notes(report), place=place)
        of = place.area.name if place else report.agreement.details.name
        return _assemble(
            material,
            answer(name, duty, material),
            title=words.DUTY_TITLE(duty=duty.title, of=of, period=_say_time(report, duty)),
            lines=(
                duty.law,
                report.agreement.details.partnership,
                words.FACTS_OF(period=report.period),
            ),
            name="-".join((name, *((place.area.id,) if place else ()))),
        )


def _assemble(
    material: Material,
    sections: Sequence[PaperSection],
    *,
    title: Sentence,
    lines: tuple[Sentence, ...],
    name: str,
) -> Paper:
    """A whole paper: its paragraphs numbered, its notes at the end."""
    agreement = material.report.agreement
    number, numbered = 1, []
    for section in sections:
        one, number = section.number_from(number)
        numbered.append(one)
    ends = agreement.period.ends
    return Paper(
        name=f"{agreement.folder}-{agreement.period.slug}-{name}",
        title=title,
        lines=(*lines, words.WRITTEN_BY(role=agreement.details.contact_role)),
        embargo=_say_embargo(material.report),
        sections=tuple(numbered),
        notes_title=words.NOTES(),
        notes=material.notes.texts,
        language=agreement.details.language,
        is_mirrored=spoken_locale().text_direction == "rtl",
        day=(ends.year, ends.month, ends.day),
    )


def _say_time(report: Report, duty: Duty) -> Sentence:
    """What the report covers: so many months up to the end of its period."""
    if duty.months is None:
        return report.period
    ends = report.agreement.period.ends
    number = ends.year * YEAR + ends.month - duty.months
    return say_months(date(number // YEAR, number % YEAR + 1, 1), ends)


def _say_embargo(report: Report) -> Sentence:
    """Until when it is not for the public."""
    agreement = report.agreement
    if not agreement.is_preview:
        return NO_WORDS
    release = agreement.find_release(agreement.period)
    if release is None:
        return words.EMBARGO_NO_TIME()
    return words.EMBARGO(moment=say_moment(release.publish_at.local))
