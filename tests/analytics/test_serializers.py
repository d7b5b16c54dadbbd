from analytics.reports.monitoring import monitoring_report
from analytics.serializers import MonitoringOut
from tests.analytics.reports.test_monitoring import watch


def test_the_report_field_by_field() -> None:
    body = MonitoringOut(monitoring_report(watch(answered=5))).data
    assert body["levels"][0]["level"] == "project"
    assert body["levels"][0]["needed"] == 2
    assert body["levels"][0]["mdc80_if_all_answer"] < body["levels"][0]["mdc80_now"]
    assert body["answered"] == 5
