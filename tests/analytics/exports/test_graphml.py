"""networkx reads the graph back with the same counts."""

import io

import networkx

from analytics.exports.graphml import network_graphml
from analytics.reports.network import network_report
from tests.analytics.reports.test_network import TWO, parted
from tests.factories import ties


def test_networkx_reads_the_same_nodes_edges_and_weights() -> None:
    report = network_report(ties.course(*(ties.wave(TWO, plan=parted, number=n) for n in (1, 2))))
    graph = networkx.read_graphml(io.BytesIO(network_graphml(report)), force_multigraph=True)
    shown = [one for one in report.between if one.mean.value is not None]
    assert shown
    assert graph.is_directed()
    assert set(graph.nodes) == set(report.actors)
    assert graph.number_of_edges() == len(shown)
    read = sorted((a, b, data["wave"], data["weight"], data["n"]) for a, b, data in graph.edges(data=True))
    assert read == sorted((one.by, one.about, one.wave, one.mean.value, one.mean.n) for one in shown)
    assert graph.graph["hidden"] == len(report.between) - len(shown)


def test_what_cannot_be_shown_is_no_edge() -> None:
    report = network_report(ties.course(ties.wave({"board": ("strategic", {"city": 4})}, plan=parted)))
    graph = networkx.read_graphml(io.BytesIO(network_graphml(report)))
    assert graph.number_of_edges() == 0
