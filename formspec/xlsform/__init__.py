"""A form as an XLSForm workbook and back: https://xlsform.org, with a few columns of our own beside the standard ones."""

from formspec.xlsform.cells import CellFault
from formspec.xlsform.reading import Imported, read
from formspec.xlsform.workbook import write

__all__ = ["CellFault", "Imported", "read", "write"]
