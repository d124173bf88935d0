from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.charsets import decode
from grener.errors import InputError

TEXT = "Η κυβέρνηση της Ρωσίας ανακοίνωσε χθες νέες εξαγωγές πετρελαίου προς την Κίνα.\n"
CAPITALS = "Ο Άρης Άγγελος και η Έλλη Έξαρχου πήγαν στην Άνδρο και στην Ήπειρο για τον Άδωνη.\n"
QUOTED = "«Έφυγε» – είπε ο Νίκος: κόστισε 5 €, περίπου το ½ της τιμής…\n"
ELIDED = "Πες τ’ αστέρια, θα ’ναι το ’90 απ’ όλα.\n"
UNICODE = ["utf-8", "utf-8-sig", "utf-16"]
EIGHT_BITS = ["cp1253", "iso8859_7"]
#: Marks that both 8-bit encodings have at one place.
marks = st.sampled_from(
    [" ", " ", ", ", ". ", "\n", " «", "» ", "! ", "; ", " 12 ", " ΕΕ ", "·\r\n"]
)
sentences = st.lists(st.tuples(greek_words, marks), min_size=1, max_size=12).map(
    lambda pairs: "και " + "".join(word + mark for word, mark in pairs)
)
anything = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)


@pytest.mark.parametrize(
    "text", [TEXT, CAPITALS, ELIDED, "Α", "plain ASCII\n", "", "\r\n", "日本 Ρωσία 😀"]
)
@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", UNICODE)
@given(text=anything)
def test_any_text_in_unicode(text: str, encoding: str) -> None:
    text = text.removeprefix("\ufeff")
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)
def test_both_byte_orders(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (TEXT, EIGHT_BITS),
        (TEXT * 500, EIGHT_BITS),
        (TEXT.upper(), EIGHT_BITS),
        (CAPITALS, EIGHT_BITS),
        (TEXT * 20 + CAPITALS, EIGHT_BITS),
        (QUOTED, ["cp1253"]),
        (ELIDED, EIGHT_BITS),
        (ELIDED + CAPITALS, EIGHT_BITS),
        ("το ’90", EIGHT_BITS),
        ("απ’ το σπίτι", EIGHT_BITS),
        ("Είπε: ‘έλα’.", EIGHT_BITS),
        ("κόστισε 5 € και 10€", EIGHT_BITS),
        ("’Αρης ο δίκαιος", EIGHT_BITS),
        ("Άλλο", EIGHT_BITS),
        ("Ο Ά. Παπάς", EIGHT_BITS),
        ("πάχος 1,5 µm", ["cp1253"]),
        ("Ο όρος § 5, ¶ 3 «Άννα» – τέλος", ["cp1253"]),
        ("ΕΞΏΔΟΥ ΑΠΌ ΤΟ ΣΠΊΤΙ", EIGHT_BITS),
    ],
)
def test_eight_bits(text: str, encodings: list[str]) -> None:
    for encoding in encodings:
        assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", EIGHT_BITS)
@given(text=sentences)
def test_greek_in_eight_bits_is_read_back(text: str, encoding: str) -> None:
    sure = f"{text}\nστον Άρη και στην Άνδρο"
    assert decode(sure.encode(encoding)) == sure
    try:
        found = decode(text.encode(encoding))
    except InputError as error:
        assert "byte" in error.reason  # noqa: PT017
    else:
        assert found == text


@pytest.mark.parametrize(
    ("text", "encoding", "place"),
    [("του Άδωνη", "cp1253", 4), ("Είπε ότι θα ’ναι", "iso8859_7", 12)],
)
def test_in_doubt_it_is_refused(text: str, encoding: str, place: int) -> None:
    data = text.encode(encoding)
    with pytest.raises(InputError, match=f"byte {place} does not tell"):
        decode(data)
    assert decode(data, encoding=encoding) == text


@pytest.mark.parametrize("length", range(2, 120))
def test_cut_utf_8_is_no_other_encoding(length: int) -> None:
    whole = CAPITALS + TEXT
    try:
        found = decode(whole.encode()[:length])
    except InputError as error:
        assert f"byte {length - 1}" in error.reason  # noqa: PT017
    else:
        assert whole.startswith(found)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (TEXT.encode() + TEXT.encode("cp1253"), f"broken UTF-8 at byte {len(TEXT.encode())}"),
        (TEXT.encode("cp1253") * 9 + TEXT.encode(), "broken UTF-8 at byte 0"),
        (QUOTED.encode("cp1253") + b" \xb6\xf1\xe7\xf2", "byte"),
        ("Ρωσία\0".encode(), "no text: NUL at byte 10"),
        ("Α\0".encode("utf-16"), "no text: NUL at byte 4"),
        ("Ρωσία".encode("utf-32"), "no text: NUL at byte"),
        (TEXT.encode("utf-16-le"), "neither UTF-8"),
        ("été à la mer française".encode("latin1"), "neither UTF-8"),
        ("привет, моя земля".encode("cp1251"), "neither UTF-8"),
        (TEXT.encode("cp737", "ignore"), "neither UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\xff\xd8\xff\xe0", "neither UTF-8"),
        (b"\x80\xd2\xff abc", "neither UTF-8"),
        (bytes(range(256)), r"neither UTF-8 \(byte 128\)"),
        (b"\xd2" * 40, r"neither UTF-8 \(byte 0\), cp1253 nor ISO-8859-7"),
        (b"\xff\xfea", "broken utf-16-le at byte 2"),
        (b"\xfe\xff\xd8\x00", "broken utf-16-be at byte 2"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=f"^here: .*{reason}"):
        decode(data, "here")


def test_an_encoding_that_is_named() -> None:
    assert decode(TEXT.encode("cp737"), encoding="cp737") == TEXT
    with pytest.raises(InputError, match="broken ascii at byte 0"):
        decode(TEXT.encode(), encoding="ascii")
    with pytest.raises(InputError, match="'klingon' is no encoding"):
        decode(b"", encoding="klingon")
