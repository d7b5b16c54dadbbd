"""The network report as a graph other programs read: kinds of partners are nodes, what they report of each other edges.

No person is a node. A figure that cannot be shown is no edge; how many are missing stands in the graph's own data.
"""

from xml.etree import ElementTree as ET

from analytics.reports.network import NetworkReport

SPACE = "http://graphml.graphdrawing.org/xmlns"
KEYS = (
    ("wave", "edge", "int"),
    ("opened", "edge", "string"),
    ("weight", "edge", "double"),
    ("low", "edge", "double"),
    ("high", "edge", "double"),
    ("n", "edge", "int"),
    ("partnership", "graph", "string"),
    ("series", "graph", "string"),
    ("hidden", "graph", "int"),
    ("method", "graph", "string"),
)


def network_graphml(report: NetworkReport) -> bytes:
    """GraphML: a directed graph with parallel edges, one a wave; weight is the mean from 0 to 4."""
    ET.register_namespace("", SPACE)
    root = ET.Element(f"{{{SPACE}}}graphml")
    for name, owner, kind in KEYS:
        attributes = {"id": name, "for": owner, "attr.name": name, "attr.type": kind}
        ET.SubElement(root, f"{{{SPACE}}}key", attributes)
    graph = ET.SubElement(root, f"{{{SPACE}}}graph", {"id": "network", "edgedefault": "directed"})
    shown = [one for one in report.between if one.mean.value is not None]
    about = {"partnership": report.slug, "series": report.series, "hidden": len(report.between) - len(shown)}
    _data(graph, {**about, "method": report.method})
    for actor in report.actors:
        ET.SubElement(graph, f"{{{SPACE}}}node", {"id": actor})
    opened = {wave.number: wave.opened.isoformat() for wave in report.waves}
    for at, one in enumerate(shown):
        ends = {"id": f"e{at}", "source": one.by, "target": one.about}
        edge = ET.SubElement(graph, f"{{{SPACE}}}edge", ends)
        mean = one.mean
        figures = {"weight": mean.value, "low": mean.low, "high": mean.high, "n": mean.n}
        _data(edge, {"wave": one.wave, "opened": opened[one.wave], **figures})
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _data(owner: ET.Element, values: dict[str, object]) -> None:
    for key, value in values.items():
        if value is not None:
            ET.SubElement(owner, f"{{{SPACE}}}data", {"key": key}).text = str(value)
