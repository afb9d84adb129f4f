import { expose } from 'comlink';
import type { Box, OcrLine } from '../../shared/ocr/ocr-page.ts';
import { openNetwork, setRuntimeOf } from './open-network.ts';
import { openPicture } from './open-picture.ts';
import { loadPaddleNetworks, type PaddleNetworks } from './paddle-networks.ts';
import type { PixelSource } from './prepare-picture.ts';
import { readLinesWithPaddle, readStripWithPaddle, type PaddleStrip, type StripStart } from './read-with-paddle.ts';

/** What runs in the second engine's worker. `load` comes first; null for a picture that cannot be decoded. */
function createPaddleWorker() {
  let loading: Promise<PaddleNetworks> | null = null;

  async function withPicture<Result>(file: Blob, read: (source: PixelSource, networks: PaddleNetworks) => Promise<Result>): Promise<Result | null> {
    const networks = await loading;
    if (networks === null) throw new Error('the networks are not loaded');
    const source = await openPicture(file);
    if (source === null) return null;
    try {
      return await read(source, networks);
    } finally {
      source.close();
    }
  }

  return {
    load: async (assetBase: string): Promise<void> => {
      setRuntimeOf(assetBase);
      loading = loadPaddleNetworks({ assetBase, openNetwork, fetchFile: (url) => fetch(url) });
      await loading;
    },
    readStrip: (file: Blob, start: StripStart): Promise<PaddleStrip | null> =>
      withPicture(file, (source, networks) => readStripWithPaddle(source, start, networks)),
    readLines: (file: Blob, boxes: readonly Box[]): Promise<readonly (OcrLine | null)[] | null> =>
      withPicture(file, (source, networks) => readLinesWithPaddle(source, boxes, networks)),
  };
}

export type PaddleWorker = ReturnType<typeof createPaddleWorker>;

expose(createPaddleWorker());
