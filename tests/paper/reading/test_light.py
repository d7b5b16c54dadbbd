import numpy as np

from paper.reading import light


def test_a_shadow_is_taken_out_and_a_stroke_stays():
    shade = np.linspace(250, 120, 800)[None, :].repeat(600, axis=0)
    page = shade.copy()
    page[300:304, 100:700] *= 0.4

    ink = light.flattened(page.astype(np.uint8))

    assert ink[:290].max() < 20
    assert ink[301, 150] > 140 and ink[301, 650] > 140


def test_weak_black_is_brought_to_black():
    ink = np.array([[0, 50, 100]], dtype=np.uint8)

    assert light.stretched(ink, 100).tolist() == [[0, 128, 255]]
    assert light.stretched(ink, 0)[0, 1] == 255, "never more than five times: noise is not ink"
