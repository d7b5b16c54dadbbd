import gzip
import os
import subprocess

import pytest

from config import frontbuild

SHEET = """
/* latin */
@font-face {
  font-family: 'Face';
  src: url(./files/face-latin.woff2) format('woff2'), url(./files/face-latin.woff) format('woff');
  unicode-range: U+0000-00FF;
}
@font-face {
  font-family: 'Face';
  src: url(./files/face-vietnamese.woff2) format('woff2');
}
"""


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "config" / "static_src").mkdir(parents=True)
    (tmp_path / "config" / "static_src" / "tandem.scss").write_text("")
    (tmp_path / "config" / "frontbuild.py").write_text("")
    (tmp_path / "package-lock.json").write_text("{}")
    return tmp_path


def test_it_is_stale_without_a_stylesheet_and_after_a_change(sources):
    assert frontbuild.stale(sources)
    frontbuild.target(sources).mkdir(parents=True)
    made = frontbuild.target(sources) / "tandem.css"
    made.write_text("")
    assert not frontbuild.stale(sources)

    os.utime(made, (1, 1))

    assert frontbuild.stale(sources)


def test_it_installs_only_when_the_lock_is_newer(sources, monkeypatch):
    calls = []
    monkeypatch.setattr(frontbuild, "npm", lambda: "npm")
    monkeypatch.setattr(subprocess, "run", lambda command, **options: calls.append(command))
    frontbuild.install(sources)
    (sources / "node_modules").mkdir()
    (sources / "node_modules" / ".package-lock.json").write_text("{}")

    frontbuild.install(sources)

    assert len(calls) == 1
    assert calls[0][:2] == ["npm", "ci"]


def test_a_missing_npm_says_what_to_do(monkeypatch):
    monkeypatch.setattr(frontbuild.shutil, "which", lambda name: None)

    with pytest.raises(SystemExit, match="Install Node"):
        frontbuild.npm()


def test_a_typeface_is_copied_with_its_rule_and_without_scripts_left_out(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "face-latin.woff2").write_bytes(b"font")
    (tmp_path / "index.css").write_text(SHEET)
    fonts = tmp_path / "fonts"
    fonts.mkdir()

    rules = frontbuild.copy_face(tmp_path / "index.css", fonts)

    assert rules.count("@font-face") == 1
    assert "src: url(fonts/face-latin.woff2) format('woff2');" in rules
    assert [path.name for path in fonts.iterdir()] == ["face-latin.woff2"]


def test_a_written_file_has_its_gzipped_twin(tmp_path):
    frontbuild.write(tmp_path / "a.css", "body{}")

    assert gzip.decompress((tmp_path / "a.css.gz").read_bytes()) == b"body{}"


def test_source_maps_are_not_asked_for():
    assert frontbuild.without_map("a()\n//# sourceMappingURL=a.map\n").strip() == "a()"
