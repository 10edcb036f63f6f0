"""Picture files: what each is told of by its bytes, what it must not tell, and the sizes that are made."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageFilter, IptcImagePlugin
from PIL.PngImagePlugin import PngInfo

from pictures import ABOVE, BELOW, flag, noise, saved
from roadmap_site.exports import pictures as made
from roadmap_site.exports.pictures import keys, made_pictures
from roadmap_site.exports.typeset.cache import Cache
from roadmap_site.languages import LANGUAGES
from roadmap_site.pictures.examine import MOST_PIXELS, examine
from roadmap_site.pictures.picture import Picture
from roadmap_site.problems import message, problem

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
ON_A_PHONE = 60 * 1024  # the most that a picture may weigh where the page is 360 px wide


def told(name: str, data: bytes) -> list[str]:
    picture, faults = examine(name, data)
    assert (picture is None) == bool(faults)
    for one in faults:
        for lang in LANGUAGES:
            assert "…" not in message(problem("p", 1, 1, (), one.code, **one.params), lang)
    return [one.code for one in faults]


def fit(data: bytes, name: str = "flag.jpg") -> Picture:
    picture, faults = examine(name, data)
    assert picture is not None, faults
    return picture


def exif(*fields: tuple[int, int, object]) -> Image.Exif:
    """EXIF with these fields: block (0: none), number, value."""
    found = Image.Exif()
    for block, number, value in fields:
        (found.get_ifd(block) if block else found)[number] = value
    return found


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and holds nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + rows + chunk(b"IEND", b"")


@pytest.mark.parametrize(("kind", "ending"), ENDINGS.items())
def test_four_formats_are_read(kind: str, ending: str):
    assert told(f"flag.{ending}", saved(flag(), kind)) == []


def test_the_format_is_told_by_the_bytes():
    picture, faults = examine("flag.jpg", saved(flag(), "PNG"))
    assert picture is None
    assert faults == [("image_wrong_ending", {"format": "PNG", "right": "flag.png"})]
    assert told("flag.jpeg", saved(flag())) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff", saved(flag(), "GIF")],
    ids=["empty", "gif", "svg", "one byte", "a whole gif"],
)
def test_what_is_no_picture_of_the_four_is_refused(data: bytes):
    assert told("flag.jpg", data) == ["image_format"]


@pytest.mark.parametrize("kind", ENDINGS)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_picture_that_was_cut_short_is_damaged(kind: str, part: float):
    data = saved(noise(480, 300), kind)
    assert told(f"flag.{ENDINGS[kind]}", data[: int(len(data) * part)]) == ["image_broken"]


@pytest.mark.parametrize("size", [(8001, 600), (600, 8001), (6000, 6000), (60000, 60000)])
def test_what_is_too_large_is_told_before_anything_is_unpacked(size: tuple[int, int]):
    """The file holds nothing: unpacked, it would be damaged."""
    assert told("large.png", png_of_size(*size)) == ["image_dimensions"]


@pytest.mark.parametrize("size", [(479, 300), (600, 601)])
def test_what_is_too_small_or_stands_up_is_refused(size: tuple[int, int]):
    assert told("flag.png", saved(flag(*size), "PNG")) == ["image_dimensions"]


def test_the_limits_themselves_are_within():
    assert told("flag.png", saved(flag(480, 480), "PNG")) == []
    assert 8000 * 3700 < MOST_PIXELS < 6000 * 6000


def test_what_moves_is_refused():
    frames = [flag(), flag().rotate(180)]
    data = saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100)
    assert told("flag.webp", data) == ["image_moves"]


def _xmp(field: str) -> bytes:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description {field}="59,3N"/></x:xmpmeta>'.encode()


def _with_iptc(number: int, text: bytes) -> bytes:
    """A JPEG with one field of IPTC, as news agencies write them."""
    field = struct.pack(">BBBH", 0x1C, 2, number, len(text)) + text
    block = b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(field)) + field + b"\0" * (len(field) % 2)
    segment = b"Photoshop 3.0\0" + block
    data = saved(flag())
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + data[2:]


def _author() -> PngInfo:
    info = PngInfo()
    info.add_text("Author", "Kim Ek")
    return info


PRIVATE = {
    "exif gps": (saved(flag(), exif=exif((0x8825, 1, "N"), (0x8825, 2, (59.0, 18.0, 0.0)))), "place", "GPS"),
    "exif artist": (saved(flag(), exif=exif((0, 0x013B, "Kim Ek"))), "person", "Artist"),
    "exif serial": (saved(flag(), exif=exif((0x8769, 0xA431, "0042"))), "person", "BodySerialNumber"),
    "xmp gps": (saved(flag(), xmp=_xmp("exif:GPSLatitude")), "place", "GPSLatitude"),
    "xmp person": (saved(flag(), xmp=_xmp("Iptc4xmpExt:PersonInImage")), "person", "PersonInImage"),
    "iptc by-line": (_with_iptc(80, b"Kim Ek"), "person", "By-line"),
    "iptc city": (_with_iptc(90, b"Flen"), "place", "City"),
    "png author": (saved(flag(), "PNG", pnginfo=_author()), "person", "Author"),
    "webp gps": (saved(flag(), "WEBP", exif=exif((0x8825, 1, "N"))), "place", "GPS"),
    "avif artist": (saved(flag(), "AVIF", exif=exif((0, 0x013B, "Kim Ek"))), "person", "Artist"),
}


@pytest.mark.parametrize(("data", "about", "field"), PRIVATE.values(), ids=PRIVATE)
def test_a_file_that_tells_of_a_place_or_a_person_is_refused(data: bytes, about: str, field: str):
    ending = ENDINGS[Image.open(BytesIO(data)).format or ""]
    picture, faults = examine(f"flag.{ending}", data)
    assert picture is None
    assert faults == [(f"image_tells_{about}", {"what": field})]


def test_what_says_nothing_of_anybody_is_no_matter():
    harmless = exif((0, 0x010F, "Camera"), (0, 0x013B, "   "), (0x8825, 0, b"\2\3\0\0"))
    assert told("flag.jpg", saved(flag(), exif=harmless, dpi=(72, 72))) == []


def widths(picture: Picture) -> tuple[int, ...]:
    return tuple(one.width for one in picture.avif)


def test_sizes_are_no_larger_than_the_picture():
    assert widths(fit(saved(flag(480, 300)))) == (480,)
    assert widths(fit(saved(flag(800, 500)))) == (480, 800)
    assert widths(fit(saved(flag(2000, 1250)))) == (480, 960, 1440)
    assert fit(saved(flag(2000, 1250))).height_at(480) == 300


def everything(picture: Picture) -> dict[str, bytes]:
    return dict(made_pictures([picture]))


def test_each_size_is_what_its_name_says_and_carries_nothing_beside_the_picture():
    turned = exif((0, 0x0112, 6), (0, 0x010F, "Camera"))
    data = saved(flag(600, 960).rotate(90, expand=True).rotate(90, expand=True), exif=turned)
    # Held on its side: the file is 600 × 960, and is seen as 960 × 600.
    picture = fit(data)
    assert (picture.width, picture.height) == (960, 600)
    files = everything(picture)
    assert [*files] == [
        "assets/pictures/flag-480.avif",
        "assets/pictures/flag-960.avif",
        "assets/pictures/flag.jpg",
    ]
    for size, one in zip(picture.sizes, files.values(), strict=True):
        image = Image.open(BytesIO(one))
        assert image.size == (size.width, picture.height_at(size.width))
        assert image.format == ("JPEG" if size.path.endswith("jpg") else "AVIF")
        assert not dict(image.getexif())
        assert not {"xmp", "icc_profile", "comment", "photoshop"} & image.info.keys()
        assert b"Camera" not in one
        assert IptcImagePlugin.getiptcinfo(image) is None


def near(found: object, wanted: tuple[int, int, int]) -> bool:
    return isinstance(found, tuple) and all(abs(a - b) < 12 for a, b in zip(found, wanted, strict=True))


@pytest.mark.parametrize("path", ["assets/pictures/flag-480.avif", "assets/pictures/flag.jpg"])
def test_colours_are_the_pictures_own(path: str):
    image = Image.open(BytesIO(everything(fit(saved(flag(), quality=95)))[path])).convert("RGB")
    assert near(image.getpixel((10, 10)), ABOVE)
    assert near(image.getpixel((10, image.height - 10)), BELOW)


def test_what_lets_the_page_through_stands_on_white():
    clear = Image.new("RGBA", (480, 300), (0, 0, 0, 0))
    for data in everything(fit(saved(clear, "PNG"), "flag.png")).values():
        assert near(Image.open(BytesIO(data)).convert("RGB").getpixel((5, 5)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "CMYK", "P", "LA", "I;16", "1"])
def test_every_way_to_write_colours_is_read(mode: str):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = Image.new("I;16", (480, 300), 9000) if mode == "I;16" else flag(480, 300, mode)
    assert everything(fit(saved(image, kind), f"flag.{ENDINGS[kind]}"))


def test_a_profile_is_reckoned_with_and_a_damaged_one_is_left_out():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for given in (profile, b"no profile"):
        data = everything(fit(saved(flag(quality := 480, 300), icc_profile=given)))
        assert near(Image.open(BytesIO(data["assets/pictures/flag.jpg"])).getpixel((5, 5)), ABOVE), quality


def test_the_same_file_always_gives_the_same_bytes():
    picture = fit(saved(noise(960, 600)))
    assert everything(picture) == everything(picture)


def test_even_the_hardest_picture_is_light_on_a_phone():
    files = everything(fit(saved(noise(1440, 900), quality=60)))
    assert len(files["assets/pictures/flag-480.avif"]) < ON_A_PHONE
    like_a_photograph = noise(360, 225).resize((1440, 900)).filter(ImageFilter.GaussianBlur(2))
    files = everything(fit(saved(like_a_photograph, quality=80)))
    assert len(files["assets/pictures/flag.jpg"]) < ON_A_PHONE


def test_what_was_made_before_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    picture, cache = fit(saved(flag())), Cache(tmp_path / "kept")
    first = dict(made_pictures([picture], cache))
    assert {one.name for one in (tmp_path / "kept").iterdir()} == {*keys([picture])}
    monkeypatch.setattr(made, "resized", None)
    assert dict(made_pictures([picture], cache)) == first
    other = fit(saved(flag(), quality=50))
    assert not {*keys([other])} & {*keys([picture])}
