"""Records of agreement.yml, blocks.yml, outcomes.yml and areas.yml."""

from zoneinfo import ZoneInfo

from pydantic.dataclasses import dataclass

from generator.model.colours import DARK_PAPER, Accent, DarkAccent, bring_out
from generator.model.currency import Currency
from generator.model.enums import Kind, RatingSource, Reports, Route, Voice
from generator.model.fields import RECORD, Id, KindName, Name, OneToSix, Words, YesNo
from generator.model.period import Calendar
from generator.model.place_kinds import SHIPPED as SHIPPED_KINDS
from generator.model.place_kinds import PlaceKind, PlaceKinds
from generator.model.ratings import Dimension, Tone
from generator.model.reporting import Reporting
from generator.model.scale_steps import ScaleStep
from generator.model.scales import COLOURED, SHIPPED, WITHOUT_COLOURS, Scale, make_scale
from generator.model.sentence import NO_WORDS, written
from generator.model.speech import Speech
from generator.model.times import Day, Month, ReportingPeriod, When, Zone
from generator.model.tolerance import DefaultTolerance

NOT_STATED = "Not stated"
"""How a value begins where the papers do not say it: whose plan it is, who answers for money."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class AgreementDetails:
    """agreement.yml: what the agreement is and how it is rated."""

    name: Words
    """The full name with its years."""
    short_name: Words
    """The name of the area, as in menus."""
    partnership: Words
    """The partnership that made the agreement."""
    accountable_body: Words
    """The council that answers for the money."""
    area_name: Words
    """The area that the agreement covers."""
    starts: Day
    """The first day of the agreement."""
    ends: Day
    """The last day of the agreement."""
    reports: Reports = Reports.QUARTERLY
    """How often the partnership reports."""
    year_starts: Month = 4
    """The month in which its years begin, such as July."""
    current_period: ReportingPeriod
    """The quarter, half-year or year that the site shows first."""
    time_zone: Zone = ZoneInfo("Europe/London")
    """Whose clocks are meant by the times in releases.yml and meetings.yml."""
    rating_source: RatingSource
    """Whose rating is published: the officers' or the computed one."""
    default_tolerance: DefaultTolerance
    """For indicators whose own file gives none: a share for amber and better, or each by name."""
    default_route: Route = Route.STRAIGHT
    """For the method progress, where an indicator's own file gives none."""
    contact_role: Words
    """The role that answers questions: never a person's name."""
    dimensions: tuple[Dimension, ...] = (Dimension.OUTCOME, Dimension.DELIVERY)
    """What is rated in this agreement, the main dimension first."""
    scales: dict[Dimension, tuple[ScaleStep, ...]] | None = None
    """The agreement's own ratings of a dimension, the best first, where it has other ones than
    the software."""
    place_kinds: tuple[PlaceKind, ...] = SHIPPED_KINDS
    """The kinds of place in areas.yml; without it district, ward, priority_neighbourhood, place."""
    source: Words = NO_WORDS
    """Where the papers say so."""
    status_words: dict[str, Words] | None = None
    """Other public words for a rating, where the agreement uses its own."""
    currency: Currency = Currency.GBP
    """The money of its sums and of figures that are money."""
    government: Words = NO_WORDS
    """Who requires the measures that are mandatory, and agrees those that are designated, such as
    the Scottish Government; the Government where it is left out."""
    kind_words: dict[Kind, Words] | None = None
    """Other public sentences for a kind of measure, where the agreement says it in its own way."""
    base_url: Words = NO_WORDS
    """The address at which the site is published; empty where it is not settled."""
    edit_url: Words = NO_WORDS
    """Where officers edit the files in a browser: what comes before data/ and content/, such as
    https://github.com/our-council/agreement/edit/main/; empty where there is no such place."""
    licence: Words = NO_WORDS
    """On what terms others may use the data, such as Open Government Licence v3.0; left out, the
    site says that none is stated."""
    licence_url: Words = NO_WORDS
    """Where the terms stand, such as https://council.example/licence/."""
    attribution: Words = NO_WORDS
    """Whom those who use the data are to name, such as Testshire Partnership."""
    accent: Accent = ""
    """A colour of your own for the top of pages, charts and buttons, such as '#7a1f5c'."""
    accent_dark: DarkAccent = ""
    """The same for readers with dark screens; left out, it is made from accent."""
    logo: Words = NO_WORDS
    """The file of your logo in the folder of content/: logo.svg or logo.png."""
    logo_words: Words = NO_WORDS
    """What the logo shows, for those who cannot see it, such as The crest of Testshire."""
    language: Words = written("en-GB")
    """The language of the public words."""
    same_plan_as: Name | None = None
    """The folder of the agreement that is the same plan in another language: each page then leads
    to its own counterpart."""
    voice: Voice = Voice.PAPERS
    """Whose voice the pages have: papers for a site that retells what papers print, ours for the
    body that writes the plan."""
    placement_note: Words = NO_WORDS
    """A plain sentence for every block, where indicators were placed by this site."""
    fictional: YesNo = False
    """True for a made-up area: every page then says so."""

    @property
    def reporting(self) -> Reporting:
        """The periods in which it reports."""
        return Reporting(self.reports, Calendar(self.year_starts))

    @property
    def speech(self) -> Speech:
        """How everything is said."""
        return Speech(self.language, self.voice, self.currency)

    @property
    def accents(self) -> tuple[str, str] | None:
        """Its own colour on white and on dark paper; None where it has none."""
        if not self.accent:
            return None
        return self.accent, self.accent_dark or bring_out(self.accent, DARK_PAPER)

    def has_tone(self, tone: Tone) -> bool:
        """True where a rating of some dimension has this tone."""
        scales = (self.scale(dimension) for dimension in self.dimensions)
        return any(step.tone is tone for scale in scales for step in scale.steps)

    def scale(self, dimension: Dimension) -> Scale:
        """The ratings of a dimension, in this agreement."""
        own = (self.scales or {}).get(dimension)
        if own:
            return make_scale(dimension, own)
        return (SHIPPED if COLOURED.issuperset(self.dimensions) else WITHOUT_COLOURS)[dimension]

    @property
    def names_partnership(self) -> bool:
        """False where the papers do not say whose plan it is."""
        return not self.partnership.startswith(NOT_STATED)

    @property
    def is_of_one_body(self) -> bool:
        """True where a body reports on a plan of its own, as a council does."""
        return self.partnership == self.accountable_body

    @property
    def kinds(self) -> PlaceKinds:
        """The kinds of place together."""
        return PlaceKinds(self.place_kinds or SHIPPED_KINDS)


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Block:
    """A block or theme of the agreement."""

    id: Id
    """Never changes: it is the page's address."""
    title: Words
    """As the papers print it."""
    plain_title: Words
    """As residents would say it."""
    summary: Words
    """What it is about, in one or two plain sentences."""
    source: Words = NO_WORDS
    """Where the papers say so."""
    lead: Words = NO_WORDS
    """The organisation that leads, where the papers say."""
    national_block: Words = NO_WORDS
    """The national block that it belongs to, as printed."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Outcome:
    """A result that the agreement wants."""

    id: Id
    """Never changes."""
    block: Name
    """The block that it belongs to."""
    title: Words
    """As the papers print it."""
    plain_title: Words
    """As residents would say it."""
    mandatory: YesNo
    """True where the Government requires it."""
    source: Words = NO_WORDS
    """Where the papers say so."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Tile:
    """Where a place stands on the map of tiles: roughly where it lies, north at the top."""

    row: OneToSix
    """From 1 at the top."""
    column: OneToSix
    """From 1 at the left."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Area:
    """A place in the area, such as a district, a ward or a neighbourhood."""

    id: Id
    """Never changes: it is the page's address."""
    kind: KindName
    """What kind of place it is: one of the ids under place_kinds in agreement.yml, where it has
    them, else district, ward, priority_neighbourhood or place."""
    name: Words
    """Its name, or "Not yet named" where the papers give none."""
    named: YesNo
    """False where the name is not known."""
    source: Words
    """Where the papers say so."""
    parent: Name | None = None
    """The area that it lies in."""
    also_called: tuple[Words, ...] = ()
    """Other names in the papers."""
    places: tuple[Words, ...] = ()
    """Names that residents use."""
    postcodes: tuple[Words, ...] = ()
    """Outward postcodes, such as LE11."""
    status: Words = NO_WORDS
    """How far the joint work has come, in a plain sentence."""
    lead: Words = NO_WORDS
    """The organisation that leads there."""
    tile: Tile | None = None
    """Its place on the map of tiles; without it, it stands in the list alone."""
    since: When | None = None
    """The reporting period in whose release it is told first; empty where it was told before."""
