"""What keeps a questionnaire from being published or imported, in words that say what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from formspec import Fault
from formspec.xlsform import CellFault

WORDS: Mapping[str, "Promise | str"] = {
    "no_languages": gettext_lazy("Choose at least one language."),
    "no_items": gettext_lazy("There is no question yet. Add one."),
    "key_twice": gettext_lazy("Two questions have this short name. Give one another name."),
    "key_not_plain": gettext_lazy("The short name may have letters, digits and single underscores only."),
    "no_choices": gettext_lazy("There are no answers to choose from. Add some."),
    "choice_twice": gettext_lazy("Two answers have the same short name. Give one another name."),
    "choices_not_numbered": gettext_lazy("The short names of a scale's answers are numbers, such as 1 to 5."),
    "most_missing": gettext_lazy(
        "Say how many may be chosen at most: at least 1, and not more than there are."
    ),
    "bounds_crossed": gettext_lazy("The lowest value is above the highest one."),
    "rows_from_unknown": gettext_lazy("Say whose names the list has."),
    "no_rows": gettext_lazy("The list has no lines. Add some, or take them from the body."),
    "row_twice": gettext_lazy("Two lines of the list are the same."),
    "required_without_reason": gettext_lazy("Say why nobody may skip this question, or let people skip it."),
    "not_a_condition": gettext_lazy("When it is asked cannot be read. Choose it again."),
    "condition_looks_ahead": gettext_lazy("It depends on a question that comes later or is gone."),
    "too_large": gettext_lazy("The file is too large: at most 2 MB and 5,000 rows."),
    "no_workbook": gettext_lazy("This is not an .xlsx file that can be read. Save it as an Excel workbook."),
    "no_sheet": gettext_lazy("The sheet “%(sheet)s” is missing or empty. Add it."),
    "no_name": gettext_lazy("The name is missing. Write one."),
    "bad_name": gettext_lazy(
        "“%(given)s” cannot be a name. Begin with a letter; use letters, digits and single underscores."
    ),
    "name_twice": gettext_lazy("“%(given)s” is the name of row %(other)s already. Choose another."),
    "space_in_name": gettext_lazy("“%(given)s”: a name has no spaces. Use an underscore."),
    "no_label": gettext_lazy("The question has no text. Write it in the label column."),
    "unknown_type": gettext_lazy(
        "Tandem has no questions of the type “%(given)s”. Use select_one, select_multiple, integer, decimal, date or text."
    ),
    "unknown_list": gettext_lazy("The list “%(given)s” is not on the sheet “choices”. Add it there."),
    "unknown_roster": gettext_lazy("“%(given)s” is no list of names. Write rows, body or organisations."),
    "odd_roster": gettext_lazy(
        "Every row of this group is a select_one of the same list, named like the group, two underscores, and a name."
    ),
    "bad_condition": gettext_lazy("This condition cannot be taken over: %(why)s. Simplify it."),
    "bad_constraint": gettext_lazy(
        "This check cannot be taken over: %(why)s. Use . >= and . <=, count-selected(.) <= or string-length(.) <=."
    ),
    "constraint_does_not_fit": gettext_lazy("This check does not fit this type of question. Take it out."),
    "note_in_the_middle": gettext_lazy(
        "A note may only stand first on a page. Move it there, or make it a hint."
    ),
    "group_in_group": gettext_lazy("A group inside a group is not possible. End the first one before."),
    "group_not_closed": gettext_lazy("This group has no end_group. Add it."),
    "end_without_begin": gettext_lazy("There is no group to end here. Take this row out."),
}


def fault_in_words(fault: Fault | CellFault) -> str:
    """One sentence or two: what is wrong and what to do."""
    known = WORDS.get(fault.code)
    if known is None:
        return _("Something is wrong here. Look at it again.")
    params = {"sheet": fault.sheet, **fault.params} if isinstance(fault, CellFault) else {}
    return str(known) % params if "%(" in str(known) else str(known)
