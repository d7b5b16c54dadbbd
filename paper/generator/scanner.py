"""What happens to a sheet between the pen and the file: folds, holes, dust, a crooked glass, bad light, noise, JPEG."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from paper.generator.pens import Picture

_FRAME = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


@dataclass(frozen=True, slots=True)
class Machine:
    """A scanner or phone; angles in degrees, lengths as shares of the page, grey from 0 to 255, blur in pixels."""

    dpi: int = 200
    rotation: float = 1.5
    shear: float = 0.003
    perspective: float = 0.0
    scale: float = 0.01
    light: float = 0.06
    noise: float = 4.0
    blur: float = 0.5
    quality: tuple[int, int] = (70, 92)
    folds: float = 0.0
    holes: float = 0.0
    dust: int = 5
    upside_down: float = 0.1
    one_bit: bool = False


OFFICE = Machine()
HARD = Machine(
    rotation=5.0,
    shear=0.01,
    perspective=0.025,
    scale=0.05,
    light=0.35,
    noise=10.0,
    blur=0.9,
    quality=(35, 60),
    folds=0.6,
    holes=0.5,
    dust=40,
    upside_down=0.3,
)


def scan(page: Picture, page_dpi: float, machine: Machine, rng: np.random.Generator) -> Picture:
    """The page (grey, at `page_dpi`) as the machine sees it, at its dpi."""
    worn = _worn(page.copy(), machine, rng)
    matrix, size = _lies(page.shape, page_dpi, machine, rng)
    softened = cv2.GaussianBlur(worn, (0, 0), max(0.3, page_dpi / machine.dpi * 0.45))
    background = int(rng.integers(200, 256))
    seen = cv2.warpPerspective(
        softened, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=background
    )
    seen = cv2.GaussianBlur(seen, (0, 0), machine.blur * float(rng.uniform(0.6, 1.2)))
    grey = seen.astype(np.float32) * _light(seen.shape, machine, rng)
    grey = float(rng.uniform(0, 25)) + grey * float(rng.uniform(0.85, 0.98))
    grey += rng.standard_normal(seen.shape, dtype=np.float32) * np.float32(machine.noise)
    picture = np.asarray(np.clip(grey, 0, 255), dtype=np.uint8)
    return np.where(picture < 140, 0, 255).astype(np.uint8) if machine.one_bit else picture


def jpeg(picture: Picture, machine: Machine, rng: np.random.Generator) -> bytes:
    """The picture as the machine saves it."""
    quality = int(rng.integers(*machine.quality, endpoint=True))
    _, written = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return written.tobytes()


def _worn(page: Picture, machine: Machine, rng: np.random.Generator) -> Picture:
    """Folds across thirds, two punched holes at a side, dust and specks."""
    height, width = page.shape
    if rng.random() < machine.folds:
        for third in (1, 2):
            y = int(height * third / 3 + rng.normal(0, height * 0.01))
            tilt = int(rng.normal(0, height * 0.004))
            cv2.line(
                page,
                (0, y),
                (width, y + tilt),
                int(rng.integers(120, 235)),
                max(1, width // 900),
                cv2.LINE_AA,
            )
    if rng.random() < machine.holes:
        radius, x = int(width * 3 / 210), int(width * 12 / 210)
        for share in (108.5 / 297, 188.5 / 297):
            cv2.circle(page, (x, int(height * share)), radius, int(rng.integers(0, 90)), -1, cv2.LINE_AA)
    for _ in range(int(rng.poisson(machine.dust))):
        at = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        cv2.circle(page, at, int(rng.integers(1, 4)), int(rng.integers(0, 150)), -1, cv2.LINE_AA)
    return page


def _lies(
    shape: tuple[int, ...], page_dpi: float, machine: Machine, rng: np.random.Generator
) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """Where the page's corners come to lie, as 3 x 3, and the picture's width and height."""
    height, width = shape[:2]
    ratio = machine.dpi / page_dpi
    size = (round(width * ratio), round(height * ratio))
    frame = np.array(_FRAME) * size
    middle = np.array(size) / 2
    turn = np.radians(rng.normal(0, machine.rotation / 2)) + (
        np.pi if rng.random() < machine.upside_down else 0
    )
    grow = 1 - abs(float(rng.normal(0, machine.scale))) - 0.6 * abs(np.sin(turn)) * (machine.rotation > 2)
    cosine, sine = np.cos(turn) * grow, np.sin(turn) * grow
    twist = np.array([[cosine, -sine], [sine, cosine]]) @ np.array(
        [[1, float(rng.normal(0, machine.shear))], [0, 1]]
    )
    target = (frame - middle) @ twist.T + middle
    target += rng.uniform(-machine.perspective, machine.perspective, (4, 2)) * size * 0.5
    source = np.array(_FRAME) * (width, height)
    matrix = cv2.getPerspectiveTransform(source.astype(np.float32), target.astype(np.float32))
    return np.asarray(matrix, dtype=np.float64), size


def _light(shape: tuple[int, ...], machine: Machine, rng: np.random.Generator) -> NDArray[np.float32]:
    """Brightness by place: a slope in some direction and a soft shadow."""
    across = np.linspace(-0.5, 0.5, 64, dtype=np.float32)[None, :]
    down = np.linspace(-0.5, 0.5, 64, dtype=np.float32)[:, None]
    turn = rng.uniform(0, 2 * np.pi)
    slope = across * np.float32(np.cos(turn)) + down * np.float32(np.sin(turn))
    shadow = 1 / (1 + np.exp(-(slope - np.float32(rng.uniform(-0.4, 0.4))) * 18))
    small = (1 - machine.light * (0.5 * (slope + 0.5) + 0.5 * shadow)).astype(np.float32)
    return np.asarray(
        cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC), dtype=np.float32
    )
