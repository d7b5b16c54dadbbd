"""The stylesheet of a partnership's colours."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from partnerships import theme
from partnerships.selectors import partnerships


@require_safe
@cache_control(public=True, max_age=300)
def tokens(request: HttpRequest, city: str) -> HttpResponse:
    partnership = partnerships.by_slug(city)
    return HttpResponse(theme.stylesheet(partnership.theme), content_type="text/css; charset=utf-8")
