import pytest

from paper import codes
from paper.codes import PageCode


@pytest.mark.parametrize(
    "code",
    [
        PageCode("core_3c", 12, "7K3M9X2P", 3, "nl"),
        PageCode("suggestion", 1, "", 1, "pt-br", large_print=True),
    ],
)
def test_what_is_printed_is_read_back(code: PageCode):
    assert codes.read(str(code)) == code


def test_it_names_form_version_copy_page_and_layout_only():
    assert str(PageCode("every", 3, "7K3M9X2P", 2, "nl", True)) == "TDM2/EVERY/3/7K3M9X2P/2/NL+"
    assert str(PageCode("every", 3, "", 1, "nl")) == "TDM2/EVERY/3/-/1/NL"


@pytest.mark.parametrize(
    "text",
    [
        "https://elsewhere.example/",
        "TDM2/EVERY/x/7K3M9X2P/1/NL",
        "TDM2/EVERY/3/7K3M9X2P/1/NL/more",
        "",
        "TDM2/",
    ],
)
def test_other_codes_are_not_ours(text: str):
    assert codes.read(text) is None


def test_an_older_print_is_known_as_such():
    assert codes.is_older("TDM1/EVERY/3/7K3M9X2P/2")
    assert not codes.is_older("https://elsewhere.example/TDM1/")
    assert not codes.is_older("TDM2/EVERY/3/7K3M9X2P/2/NL")


def test_all_pages_and_copies_of_a_form_have_codes_of_one_size():
    assert codes.size("every", 3, "nl") == 3
    assert codes.size("a-questionnaire-with-a-long-name", 3, "nl") == 4
    with pytest.raises(ValueError, match="too long"):
        codes.size("x" * 150, 1, "nl")
