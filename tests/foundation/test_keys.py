import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from foundation import keys


@pytest.fixture
def folder(settings, tmp_path):
    settings.KEY_DIR = tmp_path / "keys"
    return settings.KEY_DIR


def test_the_master_key_is_made_once_and_readable_by_its_owner_only(folder):
    first = keys.master()

    path = folder / "master.key"
    assert (len(first), path.read_bytes()) == (32, first)
    assert oct(path.stat().st_mode)[-3:] == "600" and oct(folder.stat().st_mode)[-3:] == "700"
    assert list(folder.iterdir()) == [path]


def test_of_many_first_starts_one_key_counts(folder):
    path = folder / "race.key"
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: keys._kept(path), range(32)))
    assert len(found) == 1


def test_a_damaged_key_is_refused_by_name(folder):
    folder.mkdir()
    (folder / "short.key").write_bytes(b"short")
    with pytest.raises(ValueError, match=r"short\.key"):
        keys._kept(folder / "short.key")


def test_each_purpose_has_its_own_key(folder):
    assert keys.derive("contact") == keys.derive("contact") != keys.derive("code")
    assert keys.master() not in {keys.derive("contact"), bytes.fromhex(keys.master_id())}


def test_a_series_key_is_gone_for_good_once_destroyed(folder):
    series = uuid.uuid4()
    with pytest.raises(LookupError):
        keys.series_key(series)

    made = keys.series_key(series, create=True)
    assert keys.series_key(series) == made

    keys.destroy_series_key(series)
    keys.destroy_series_key(series)
    with pytest.raises(LookupError):
        keys.series_key(series)


def test_a_waves_key_is_there_until_it_is_destroyed(folder):
    wave = uuid.uuid4()
    with pytest.raises(LookupError):
        keys.wave_key(wave)

    made = keys.wave_key(wave, create=True)

    assert keys.wave_key(wave) == made and keys.wave_keys() == [wave]
    keys.destroy_wave_key(wave)
    keys.destroy_wave_key(wave)
    assert keys.wave_keys() == []
    with pytest.raises(LookupError):
        keys.wave_key(wave)
