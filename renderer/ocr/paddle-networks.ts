import { once } from '../../shared/once.ts';
import type { LineProbabilities } from '../../shared/ocr/paddle/decode-line.ts';
import type { TextMap } from '../../shared/ocr/paddle/find-text-boxes.ts';
import type { PictureSize } from '../../shared/ocr/paddle/sample-pixels.ts';
import type { Network } from './open-network.ts';

/** The two networks of PP-OCR behind their meaning. */
export interface PaddleNetworks {
  /** What the recogniser's classes stand for, from class 1 on. */
  readonly alphabet: readonly string[];
  detect(pixels: Float32Array, size: PictureSize): Promise<TextMap>;
  recognise(pixels: Float32Array, size: PictureSize): Promise<LineProbabilities>;
}

export interface PaddleFiles {
  /** URL of the folder that serves `scripts/ocr-assets.mjs`, ending in a slash. */
  readonly assetBase: string;
  readonly openNetwork: (bytes: Uint8Array) => Promise<Network>;
  readonly fetchFile: (url: string) => Promise<Response>;
}

/** Loads the recogniser, and the detector when it is first needed, which most often is never. Rejects when a file is missing. */
export async function loadPaddleNetworks({ assetBase, openNetwork, fetchFile }: PaddleFiles): Promise<PaddleNetworks> {
  const load = async (name: string): Promise<Response> => {
    const url = `${assetBase}paddle/${name}`;
    const response = await fetchFile(url);
    if (!response.ok) throw new Error(`${url} cannot be loaded (${response.status})`);
    return response;
  };
  const openZipped = async (name: string): Promise<Network> => openNetwork(await unzip(await load(name)));
  const [recognise, alphabet] = await Promise.all([openZipped('recogniser.onnx.gz'), load('alphabet.txt').then((response) => response.text())]);
  const detector = once(() => openZipped('detector.onnx.gz'));
  return {
    alphabet: [...alphabet.trimEnd().split('\n'), ' '],
    detect: async (pixels, { widthPx, heightPx }) => {
      const { data } = await (await detector())(pixels, [1, 3, heightPx, widthPx]);
      return { widthPx, heightPx, data };
    },
    recognise: async (pixels, { widthPx, heightPx }) => {
      const { data, dims } = await recognise(pixels, [1, 3, heightPx, widthPx]);
      const [, steps = 0, classes = 1] = dims;
      return { steps, classes, data };
    },
  };
}

async function unzip({ url, body }: Response): Promise<Uint8Array> {
  if (body === null) throw new Error(`${url} is empty`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}
