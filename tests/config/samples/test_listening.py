import pytest

from config.samples import listening
from partnerships.selectors import listening as written
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
