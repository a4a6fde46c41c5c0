"""Runs Rasa's prediction graph in a fixed order.

Rasa's own runner copies the schema and builds a dask graph for each prediction, three times per
turn. The order of the nodes never changes, so it is worked out once per target here.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphNode, GraphNodeHook, GraphSchema
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.storage import ModelStorage


class OrderedGraphRunner(GraphRunner):
    """A `GraphRunner` for models in use; training keeps Rasa's."""

    def __init__(self, schema: GraphSchema, nodes: dict[str, GraphNode]) -> None:
        self._schema = schema
        self._nodes = nodes
        self._orders: dict[str, list[str]] = {}

    @classmethod
    def create(
        cls,
        graph_schema: GraphSchema,
        model_storage: ModelStorage,
        execution_context: ExecutionContext,
        hooks: list[GraphNodeHook] | None = None,
    ) -> OrderedGraphRunner:
        """Load all components of the graph."""
        nodes = {
            name: GraphNode.from_schema_node(name, node, model_storage, execution_context, hooks)
            for name, node in graph_schema.nodes.items()
        }
        return cls(graph_schema, nodes)

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """Return the outputs of the targets (default: those of the schema)."""
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        targets = targets or self._schema.target_names
        for target in targets:
            for name in self._order(target):
                if name not in done:
                    needs = self._schema.nodes[name].needs.values()
                    done[name] = self._nodes[name](*(done[need] for need in needs))
        return {target: done[target][1] for target in targets}

    def _order(self, target: str) -> list[str]:
        if target not in self._orders:
            order: list[str] = []
            self._collect(target, order)
            self._orders[target] = order
        return self._orders[target]

    def _collect(self, name: str, order: list[str]) -> None:
        """Append `name` to `order`, after all that it needs; inputs are no nodes."""
        if name in order or name not in self._schema.nodes:
            return
        for need in self._schema.nodes[name].needs.values():
            self._collect(need, order)
        order.append(name)
