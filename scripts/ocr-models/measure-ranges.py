"""Measures `ranges.json`: between which values the recogniser's heavy layers work, on lines of text of our own.

    for kind in pages boards documents languages; do npm run bench:ocr:render -- .cache/ranges/$kind --kinds $kind --count 16 --seed 79; done
    .cache/ocr-models/bin/pip install onnxruntime==1.32.0 pillow==13.0.0
    .cache/ocr-models/bin/python scripts/ocr-models/measure-ranges.py .cache/ranges

A picture is cut into lines at its rows of one colour. The least and the greatest value of a layer are means over all
lines, so that one odd line does not make the steps of all others coarse.
"""
import json
import random
import sys
from pathlib import Path

import numpy as np
import onnxruntime
from compute_in_8_bit import RANGES, heavy_layers
from onnx import TensorProto, helper
from PIL import Image
from published import cut_to_latin, download

LINES = 300
LINE_HEIGHT_PX = 48
MOST_WIDTH_PX = 960

# Of the values of a layer on one line, this many are within its range.
WITHIN_PERCENT = 99.999


def lines_of(picture):
    """Parts of a picture with text, each a little higher than its letters; ones too low or high for a line of text are left out."""
    pixels = np.asarray(picture).astype(np.int16)
    has_ink = (pixels.max(axis=1) - pixels.min(axis=1)).max(axis=1) > 24
    edges = np.flatnonzero(np.diff(np.concatenate([[0], has_ink.astype(np.int8), [0]])))
    for top, bottom in zip(edges[::2], edges[1::2]):
        height = bottom - top
        if not 8 <= height <= 60:
            continue
        band = pixels[top:bottom]
        columns = np.flatnonzero((np.abs(band - band[:, :1]).max(axis=(0, 2))) > 24)
        if len(columns) == 0:
            continue
        room = height // 4
        yield picture.crop((max(0, columns[0] - room), max(0, top - room), min(picture.width, columns[-1] + room), min(picture.height, bottom + room)))


def as_input(line):
    """Planes of blue, green and red from −1 to 1, as `shared/ocr/paddle/sample-pixels.ts` makes them."""
    width = min(MOST_WIDTH_PX, max(64, round(line.width * LINE_HEIGHT_PX / line.height)))
    scaled = np.asarray(line.resize((width, LINE_HEIGHT_PX), Image.Resampling.BILINEAR)).astype(np.float32)
    return (scaled / 127.5 - 1)[:, :, ::-1].transpose(2, 0, 1)[np.newaxis]


def main(folder):
    _, network = download()
    cut_to_latin(network)
    names = sorted({name for layer in heavy_layers(network) for name in (layer.source, layer.target)})
    network.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(network.SerializeToString(), providers=['CPUExecutionProvider'])
    pictures = sorted(file for file in Path(folder).rglob('*') if file.suffix in ('.png', '.jpg'))
    lines = [line for file in pictures for line in lines_of(Image.open(file).convert('RGB'))]
    random.Random(1).shuffle(lines)
    edges = np.array([
        [np.percentile(values, (100 - WITHIN_PERCENT, WITHIN_PERCENT)) for values in session.run(names, {'x': as_input(line)})]
        for line in lines[:LINES]
    ]).mean(axis=0)
    print(f'{min(LINES, len(lines))} of {len(lines)} lines of {len(pictures)} pictures')
    rows = (f'  {json.dumps(name)}: [{least:.4g}, {greatest:.4g}]' for name, (least, greatest) in zip(names, edges))
    RANGES.write_text('{\n' + ',\n'.join(rows) + '\n}\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
