from django.urls import path

from feedback.rest import reading, status, suggestions
from feedback.views import (
    case,
    choosing,
    entering,
    following,
    meeting,
    own_case,
    promises,
    register,
    slips,
    speaking,
    stepping,
    worklist,
)

app_name = "feedback"
urlpatterns = [
    path("api/v1/<slug:city>/suggestions/", suggestions.Suggestions.as_view(), name="api_suggestions"),
    path("api/v1/<slug:city>/status/", status.Status.as_view(), name="api_status"),
    path("api/v1/<slug:city>/register/", reading.Register.as_view(), name="api_register"),
    path("api/v1/<slug:city>/promises/", reading.Promises.as_view(), name="api_promises"),
    path("desk/suggestions/", choosing.to("feedback:worklist"), name="suggestions"),
    path("desk/new/", choosing.to("feedback:new"), name="enter"),
    path("desk/meeting/", choosing.to("feedback:meeting"), name="sheet"),
    path("desk/<slug:city>/suggestions/", worklist.worklist, name="worklist"),
    path("desk/<slug:city>/suggestions/<slug:number>/", case.case, name="case"),
    path("desk/<slug:city>/suggestions/<slug:number>/code/", slips.renewed, name="renewed"),
    path("desk/<slug:city>/suggestions/<slug:number>/<slug:step>/", stepping.step, name="step"),
    path("desk/<slug:city>/new/", entering.new, name="new"),
    path("desk/<slug:city>/new/<uuid:uuid>/slip/", slips.slip, name="slip"),
    path("desk/<slug:city>/meeting/", meeting.meeting, name="meeting"),
    path("desk/<slug:city>/meeting/slips/", slips.sheet, name="slips"),
    path("<slug:city>/speak/", speaking.speak, name="speak"),
    path("<slug:city>/speak/receipt/", speaking.receipt, name="receipt"),
    path("<slug:city>/follow/", following.follow, name="follow"),
    path("<slug:city>/follow/leave/", following.leave, name="leave"),
    path("<slug:city>/follow/mine.json", own_case.take_along, name="take_along"),
    path("<slug:city>/follow/erase/", own_case.erase, name="erase"),
    path("<slug:city>/follow/<slug:step>/", own_case.step, name="own_step"),
    path("<slug:city>/register/", register.index, name="register"),
    path("<slug:city>/register/feed/", register.feed, name="register_feed"),
    path("<slug:city>/register/<slug:number>/", register.entry, name="register_entry"),
    path("<slug:city>/promises/", promises.index, name="promises"),
]
