"""Plain values of the intake room: serials, the suggestion form, counts that add up."""
