"""Makes renderer/ocr/models/ from the published PP-OCRv6 small networks. Run once; the result is in the repository.

    python3 -m venv .cache/ocr-models && .cache/ocr-models/bin/pip install onnx==1.23.2 numpy==2.4.6
    .cache/ocr-models/bin/python scripts/ocr-models/make-models.py

1. The wheel `rapidocr` carries the networks (Apache-2.0); wheel and networks are checked by hash (`published.py`).
2. The recogniser keeps the classes of Latin letters, digits and signs: 345 of 18,710, weights unchanged.
3. Its heavy layers compute with 8-bit integers (`compute_in_8_bit.py`), in two thirds of the time.
4. Other weights become 8-bit integers with a scale for each output channel, and two nodes (Cast, Mul) make numbers of
   them again when the network is loaded. They compute as before, from a quarter of the bytes.
5. Zipped without a date, so that the same input makes the same bytes.
"""
import gzip
import json
from pathlib import Path

import numpy as np
from compute_in_8_bit import RANGES, compute_in_8_bit
from onnx import TensorProto, helper, numpy_helper
from published import check, cut_to_latin, download

MADE = {
    'detector.onnx': '054f52044996e9ca99c8572c59c5457c1c11e7f7174be7cc7ab3d3219f91abb1',
    'recogniser.onnx': 'ae770da7b1d76c7dbef692685c0f2bc1a1ae336f35713f192fdd1cb62b0e0178',
    'alphabet.txt': '1347faa1faa9dbe3750d45cd353ac0b85a488ec9a697100fa319cc74032b5c82',
}

MODELS = Path(__file__).resolve().parents[2] / 'renderer/ocr/models'

# Smaller tensors are biases and constants: they stay as they are.
LEAST_WEIGHTS = 1024


def pack_weights(network):
    """Stores each large tensor of weights as 8-bit integers times a scale for each output channel."""
    graph = network.graph
    unpack = []
    for tensor in list(graph.initializer):
        weights = numpy_helper.to_array(tensor)
        if weights.dtype != np.float32 or weights.size < LEAST_WEIGHTS:
            continue
        axis = output_axis(graph, tensor.name, weights.ndim)
        others = tuple(index for index in range(weights.ndim) if index != axis)
        scale = (np.maximum(np.abs(weights).max(axis=others, keepdims=True), 1e-8) / 127).astype(np.float32)
        packed = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.extend([numpy_helper.from_array(packed, f'{name}_packed'), numpy_helper.from_array(scale, f'{name}_scale')])
        unpack.append(helper.make_node('Cast', [f'{name}_packed'], [f'{name}_wide'], to=TensorProto.FLOAT))
        unpack.append(helper.make_node('Mul', [f'{name}_wide', f'{name}_scale'], [name]))
    nodes = [*unpack, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)


def output_axis(graph, name, dimensions):
    """Convolutions have their output channels first, transposed ones second, matrices last."""
    names = {name} | {node.output[0] for node in graph.node if node.op_type == 'Identity' and node.input[0] == name}
    users = {node.op_type for node in graph.node if names & set(node.input)}
    if 'Conv' in users:
        return 0
    return 1 if 'ConvTranspose' in users else dimensions - 1


def main():
    detector, recogniser = download()
    alphabet = cut_to_latin(recogniser)
    compute_in_8_bit(recogniser, json.loads(RANGES.read_text()))
    for network in (detector, recogniser):
        pack_weights(network)
    made = {
        'detector.onnx': detector.SerializeToString(deterministic=True),
        'recogniser.onnx': recogniser.SerializeToString(deterministic=True),
        'alphabet.txt': ('\n'.join(alphabet) + '\n').encode(),
    }
    MODELS.mkdir(exist_ok=True)
    for name, data in made.items():
        check(name, data, MADE[name])
        if name.endswith('.onnx'):
            (MODELS / f'{name}.gz').write_bytes(gzip.compress(data, mtime=0))
        else:
            (MODELS / name).write_bytes(data)


if __name__ == '__main__':
    main()
