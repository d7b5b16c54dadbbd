import random

import numpy as np
import pytest

from config.samples import networks, waves
from surveys.instruments import library
from surveys.models import Invitation, Response, Wave

CORE = library.shipped(library.CORE).spec


@pytest.mark.parametrize("number", [1, 4])
def test_answers_have_the_planted_mean(number):
    dice, plan = random.Random(7), networks.load("havenstad")

    many = [waves.given(dice, CORE, plan, number, "expert", [0, 0, 0]) for _ in range(400)]

    for construct, wanted in zip(waves.DIMENSIONS, plan.pattern[number - 1], strict=True):
        keys = [item.key for item in CORE.items() if item.construct == construct]
        points = [given[key] for given in many for key in keys if given.get(key) not in (None, "dk")]
        assert np.mean(points) == pytest.approx(1 + wanted / 25, abs=0.1)


def test_a_point_stays_on_the_scale():
    dice = random.Random(1)

    assert {waves.point(dice, mean) for mean in range(-50, 150)} <= {1, 2, 3, 4, 5}


def test_waves_are_published_and_one_is_open(town, monkeypatch, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    monkeypatch.setattr(waves, "WAVES", 1)

    waves.run(town)

    assert list(Wave.objects.order_by("number").values_list("state", flat=True)) == [
        "published",
        "open",
        "planned",
    ]
    some, asked = (model.objects.filter(wave__state="open").count() for model in (Response, Invitation))
    assert 0 < some < asked, "the open wave's coordinator has something to wonder about"
