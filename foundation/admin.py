"""The operators' pages for accounts and the queue; everything else has its own screens."""

from django.contrib import admin
from django.http import HttpRequest

from foundation.models import Outbox, User


@admin.register(User)
class UserAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("email", "name", "is_active", "is_staff")
    exclude = ("password", "user_permissions")
    search_fields = ("email", "name")


@admin.register(Outbox)
class OutboxAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("task", "state", "tries", "not_before", "last_error")
    list_filter = ("state", "task")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
