"""Photographs of officers on a site: light, told in words, and no sooner than their release."""

import hashlib
import re
import shutil

import pytest

from generator.build import Folders, arrange, publish, read_reports
from generator.mkdocs_build import render_site
from generator.model.moment import parse_moment
from generator.publish.crawl import SiteError, check_site
from generator.record import Audience
from tests.faults.test_pictures import COMMENT, ENTRY, FILE, FOLDER, LISTED, SHOWN, WORDS, alt
from tests.photographs import draw, noise, save
from tests.site_page import make_exact
from tests.spoil import spoil
from tests.where import SITES

PAGE = "indicators/burglary/index.html"
IMAGES = "data/images"
_SHOWN = re.compile(r'<figure class="photo">\s*(<img [^>]*>)\s*<figcaption>(.*?)</figcaption>')


def put_picture(place, picture):
    """The small agreement with a photograph on the page of a measure, and one on none."""
    (place / FOLDER).mkdir()
    (place / FILE).write_bytes(save(picture))
    (place / FOLDER / "other.jpg").write_bytes(save(draw()))
    (place / LISTED).write_text(f"{ENTRY}  taken: January 2025\n")
    spoil(place, COMMENT, "- Locks were given out.", f"{SHOWN}\n\n- Locks were given out.")
    return place


@pytest.fixture
def pictured(smallshire):
    """Files to change before they are built: their photograph is light, so that this is quick."""
    return put_picture(smallshire, draw())


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site of a photograph that is as heavy as one can be."""
    files = shutil.copytree(SITES / "smallshire", tmp_path_factory.mktemp("pictured") / "files")
    return build(put_picture(files, noise(1500, 1000)))


@pytest.fixture
def site(built, tmp_path):
    """A copy of it that a test may spoil."""
    return shutil.copytree(built, tmp_path / "site", symlinks=True)


def build(place, name="site", audience=None):
    folders = Folders(place / "data", place / "content")
    reports = read_reports(["smallshire"], folders, audience)
    site = arrange(reports, "smallshire")
    publish(reports, site, site_dir=place / name, render_site=render_site)
    return place / name


def list_images(site):
    return sorted(path.name for path in (site / IMAGES).glob("*"))


def test_a_page_shows_a_photograph_with_its_words_its_size_and_its_licence(site):
    [name] = list_images(site)
    content = (site / IMAGES / name).read_bytes()
    assert name == f"{hashlib.sha256(content).hexdigest()[:12]}.webp"
    assert len(content) <= 40_000
    image, below = _SHOWN.search((site / PAGE).read_text()).groups()
    assert f'src="../../{IMAGES}/{name}"' in image
    assert 'alt="A door in Mill End with two new locks"' in image
    assert re.search(r' width="\d+" height="\d+" loading="lazy">$', image)
    assert below == (
        "Picture: Smallshire Council, January 2025. Licence: Open Government Licence v3.0."
    )


def test_two_builds_give_the_same_bytes(pictured):
    one, other = (build(pictured, name) for name in ("one", "other"))
    files = [path.relative_to(one) for path in one.rglob("*") if path.is_file()]
    assert any(path.suffix == ".webp" for path in files)
    assert all((one / path).read_bytes() == (other / path).read_bytes() for path in files)


def test_signs_in_its_words_stay_signs(pictured):
    spoil(pictured, COMMENT, *alt(r'A "door" & two\_locks &lt; three'))
    page = (build(pictured) / PAGE).read_text()
    assert 'alt="A &quot;door&quot; &amp; two_locks &lt; three"' in page


def test_words_of_the_list_serve_where_a_text_has_none(pictured):
    spoil(pictured, COMMENT, *alt(""))
    spoil(pictured, LISTED, ENTRY, f"{ENTRY}  alt: {WORDS}\n")
    assert f'alt="{WORDS}"' in (build(pictured) / PAGE).read_text()


def test_a_picture_of_a_later_release_is_neither_shown_nor_there(pictured):
    spoil(pictured, LISTED, ENTRY, f"{ENTRY}  since: 2024/25 Q4\n")
    audience = Audience(parse_moment("2025-03-01 09:30"))
    site = build(pictured, audience=audience)
    assert list_images(site) == []
    assert "<img" not in (site / PAGE).read_text()


def test_a_picture_that_is_no_longer_shown_goes_from_the_site(pictured):
    assert len(list_images(build(pictured))) == 1
    spoil(pictured, COMMENT, f"{SHOWN}\n\n", "")
    assert list_images(build(pictured)) == []


WRONG = {
    "no words": (r' alt="[^"]*"', ' alt=""'),
    "no size": (r' width="\d+"', ""),
    "not lazy": (r' loading="lazy"', ""),
    "another host": (r'src="../../', 'src="https://e.org/'),
    "a program": (' loading="lazy"', ' loading="lazy" onload="alert(1)"'),
}


@pytest.mark.parametrize("name", WRONG)
def test_an_image_that_is_not_as_pages_show_them_is_refused(site, name):
    old, new = WRONG[name]
    page = site / PAGE
    page.write_text(re.sub(rf"(<img [^>]*){old}", rf"\1{new}", page.read_text()))
    with pytest.raises(SiteError, match="<img"):
        check_site(site, make_exact(site))


def test_an_image_that_is_not_there_is_refused(site):
    (site / IMAGES / list_images(site)[0]).unlink()
    with pytest.raises(SiteError, match="leads nowhere"):
        check_site(site, make_exact(site))


CHANGED = {
    "other bytes": lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
    "more behind it": lambda raw: raw + b"more",
    "a place": lambda raw: raw[:12] + b"EXIF\x02\0\0\0ab" + raw[12:],
    "too heavy": lambda _: bytes(40_001),
}


@pytest.mark.parametrize("name", CHANGED)
@pytest.mark.parametrize("is_named", [True, False])
def test_a_file_with_more_than_a_picture_is_refused(site, name, is_named):
    path = site / IMAGES / list_images(site)[0]
    content = CHANGED[name](path.read_bytes())
    if is_named and name == "other bytes":
        pytest.skip("another picture under its own name is a picture")
    path.write_bytes(content)
    if is_named:
        path.rename(path.with_name(f"{hashlib.sha256(content).hexdigest()[:12]}.webp"))
    with pytest.raises(SiteError, match=r"\.webp: (?:not the|more than a|a) picture"):
        check_site(site, make_exact(site))
