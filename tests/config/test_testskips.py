from pathlib import Path

import pytest

from config import testskips

REPORT = """<testsuites><testsuite>
<testcase classname="tests.browser.test_a" name="test_walk"><skipped message="no browser"/></testcase>
<testcase classname="tests.config.test_b" name="test_servers"><skipped message="no server"/></testcase>
<testcase classname="tests.config.test_b" name="test_newer"><skipped message="Python 3.13 is not on this machine"/></testcase>
<testcase classname="tests.config.test_c" name="test_root"><skipped message="only root"/></testcase>
<testcase classname="tests.config.test_b" name="test_fine"/>
</testsuite></testsuites>"""


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(testskips, "ROOT", tmp_path)
    for name, text in (
        ("browser/test_a", ""),
        ("config/test_b", "@pytest.mark.service"),
        ("config/test_c", ""),
    ):
        path = tmp_path / "tests" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "report.xml").write_text(REPORT)
    return tmp_path / "report.xml"


def test_marked_tests_that_were_skipped_are_found(report: Path) -> None:
    found = [name for name, _ in testskips.skipped(report)]
    assert found == ["tests.browser.test_a::test_walk", "tests.config.test_b::test_servers"]


def test_they_fail_the_run(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert testskips.main([str(report)]) == 1
    assert "no browser" in capsys.readouterr().out


def test_a_whole_run_passes(report: Path) -> None:
    report.write_text("<testsuites><testsuite/></testsuites>")
    assert testskips.main([str(report)]) == 0
