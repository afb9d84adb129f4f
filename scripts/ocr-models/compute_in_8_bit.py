"""Makes the recogniser's heavy layers compute with 8-bit integers: its large pointwise convolutions, four fifths of its work.

What goes into such a layer and what comes out of it is turned into 256 steps between the least and the greatest value
that was measured there (`ranges.json`, made by `measure-ranges.py`); sums are exact integers of 32 bits. The layers that
look at pixels, the first stage, the attention and the last layer stay as they are: they are a fifth of the work, and
errors there reach every letter (decision 19).
"""
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onnx import NodeProto, helper, numpy_helper

RANGES = Path(__file__).with_name('ranges.json')

# The first stage has 96 channels and 192 between; still smaller layers look at a single value for each channel.
LEAST_WEIGHTS = 192 * 192

# Channels of the attention part.
ENCODER_CHANNELS = 120


@dataclass(frozen=True)
class Layer:
    """A convolution, the addition of its bias behind it, and the names of what goes in and comes out."""

    convolution: NodeProto
    addition: NodeProto
    weights: np.ndarray
    bias: np.ndarray

    @property
    def source(self):
        return self.convolution.input[0]

    @property
    def target(self):
        return self.addition.output[0]


def heavy_layers(network):
    """The layers that are to compute in 8 bit, in the order of the graph."""
    graph = network.graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    origins = {node.output[0]: node.input[0] for node in graph.node if node.op_type == 'Identity'}

    def constant(name):
        tensor = tensors.get(origins.get(name, name))
        return None if tensor is None else numpy_helper.to_array(tensor)

    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    for node in graph.node:
        if node.op_type != 'Conv':
            continue
        weights = constant(node.input[1])
        behind = users[node.output[0]]
        if weights.shape[2:] != (1, 1) or weights.size < LEAST_WEIGHTS or ENCODER_CHANNELS in weights.shape or len(behind) != 1:
            continue
        bias = constant(behind[0].input[1]) if behind[0].op_type == 'Add' else None
        if bias is not None and bias.size == len(weights):
            yield Layer(node, behind[0], weights, bias.reshape(-1))


def compute_in_8_bit(network, ranges):
    """Replaces each of them in place. `ranges` has the least and the greatest value of a tensor by its name."""
    graph = network.graph
    layers = {layer.convolution.output[0]: layer for layer in heavy_layers(network)}
    additions = {layer.target for layer in layers.values()}
    nodes, made = [], {}

    def constant(name, values):
        made.setdefault(name, numpy_helper.from_array(values, name))
        return name

    def steps_of(name):
        """The width of a step and the step that stands for 0, as names in the graph."""
        scale, zero = steps(*ranges[name])
        return [constant(f'{name}_step', scale), constant(f'{name}_zero', zero)]

    narrowed = set()
    for node in graph.node:
        if node.output[0] in additions:
            continue
        if node.output[0] not in layers:
            nodes.append(node)
            continue
        layer = layers[node.output[0]]
        source, target = layer.source, layer.target
        if source not in narrowed:
            narrowed.add(source)
            nodes.append(helper.make_node('QuantizeLinear', [source, *steps_of(source)], [f'{source}_8']))
        weight_steps = (np.maximum(np.abs(layer.weights).reshape(len(layer.weights), -1).max(axis=1), 1e-8) / 127).astype(np.float32)
        narrow = np.clip(np.round(layer.weights / weight_steps[:, None, None, None]), -127, 127).astype(np.int8)
        sums = np.round(layer.bias / (steps(*ranges[source])[0] * weight_steps)).astype(np.int32)
        multiply = helper.make_node('QLinearConv', [
            f'{source}_8', *steps_of(source),
            constant(f'{target}_weights', narrow), constant(f'{target}_weight_steps', weight_steps), constant(f'{target}_weight_zero', np.zeros(len(narrow), np.int8)),
            *steps_of(target), constant(f'{target}_bias', sums),
        ], [f'{target}_8'])
        multiply.attribute.extend(layer.convolution.attribute)
        nodes += [multiply, helper.make_node('DequantizeLinear', [f'{target}_8', *steps_of(target)], [target])]
    replace_graph(graph, nodes, made.values())


def steps(least, greatest):
    """Zero has a step of its own."""
    least, greatest = min(0.0, least), max(0.0, greatest)
    scale = np.float32((greatest - least) / 255)
    return scale, np.uint8(np.clip(np.round(-least / scale), 0, 255))


def replace_graph(graph, nodes, made):
    """These nodes without those that nobody listens to any more, and of the constants those that they use."""
    wanted = {output.name for output in graph.output} | {name for node in nodes for name in node.input}
    nodes = [node for node in nodes if wanted & set(node.output)]
    used = {name for node in nodes for name in node.input}
    constants = [tensor for tensor in graph.initializer if tensor.name in used] + list(made)
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(constants)
