"""The pictures of one report as one Vega-Lite specification, with the data in it."""

from collections.abc import Sequence

from analytics.charts import theme
from analytics.charts.render import Spec


def below(specs: Sequence[Spec]) -> Spec:
    """One picture as it is; several one below the other. ValueError without any."""
    if not specs:
        raise ValueError("there is no picture")
    if len(specs) == 1:
        return specs[0]
    inner = [{key: part for key, part in spec.items() if key not in ("$schema", "config")} for spec in specs]
    return {"$schema": theme.SCHEMA, "vconcat": inner, "config": specs[0]["config"]}
