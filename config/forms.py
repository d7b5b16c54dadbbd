"""Django's forms in the components' markup (templates/django/forms)."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    form_template_name = "django/forms/form.html"
    field_template_name = "django/forms/field.html"
