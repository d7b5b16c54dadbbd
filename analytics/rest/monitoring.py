"""How a wave is doing, as the page shows it."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from analytics.datasets.monitoring import watch
from analytics.reports.monitoring import monitoring_report
from analytics.serializers import MonitoringOut
from foundation.bearer import TokenOrAccount
from foundation.etag import tagged
from foundation.scopes import SURVEYS
from partnerships.reach import must_read
from partnerships.selectors import partnerships


class Monitoring(APIView):
    permission_classes = [TokenOrAccount]

    @extend_schema(operation_id="wave_monitoring", responses=MonitoringOut)
    def get(self, request: Request, city: str, uuid: UUID) -> Response:
        """Response by level and organisation, never answers; expected precision."""
        partnership = partnerships.by_slug(city)
        must_read(request, partnership, scope=SURVEYS, action="see_surveys")
        return tagged(request, MonitoringOut(monitoring_report(watch(partnership, uuid))).data)
