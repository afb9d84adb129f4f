import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Network } from './open-network.ts';
import { loadPaddleNetworks, type PaddleFiles } from './paddle-networks.ts';

const SIZE = { widthPx: 4, heightPx: 2 };
const PIXELS = new Float32Array(24);

/** A folder with networks that say which file they were made of, and how large their input was. */
function folder(changes: Partial<PaddleFiles> = {}) {
  const fetched: string[] = [];
  const asked: (readonly [name: string, dims: readonly number[]])[] = [];
  const openNetwork = (bytes: Uint8Array): Promise<Network> => {
    const name = new TextDecoder().decode(bytes);
    return Promise.resolve((_pixels, dims) => {
      asked.push([name, dims]);
      return Promise.resolve(name === 'recogniser' ? { data: new Float32Array(12), dims: [1, 4, 3] } : { data: new Float32Array(8), dims: [1, 1, 2, 4] });
    });
  };
  const fetchFile = (url: string): Promise<Response> => {
    fetched.push(url);
    if (url.endsWith('alphabet.txt')) return Promise.resolve(new Response('a\nb\n'));
    return Promise.resolve(new Response(gzipSync(url.includes('recogniser') ? 'recogniser' : 'detector')));
  };
  return { fetched, asked, files: { assetBase: 'https://here.test/ocr/', openNetwork, fetchFile, ...changes } };
}

describe('loadPaddleNetworks', () => {
  it('names the classes of the recogniser, the blank last', async () => {
    expect((await loadPaddleNetworks(folder().files)).alphabet).toEqual(['a', 'b', ' ']);
  });

  it('asks the recogniser for steps of classes', async () => {
    const { asked, files } = folder();
    const answer = await (await loadPaddleNetworks(files)).recognise(PIXELS, SIZE);
    expect(answer).toMatchObject({ steps: 4, classes: 3 });
    expect(asked).toEqual([['recogniser', [1, 3, 2, 4]]]);
  });

  it('loads the detector once, and not before it is needed', async () => {
    const { fetched, asked, files } = folder();
    const networks = await loadPaddleNetworks(files);
    expect(fetched.some((url) => url.includes('detector'))).toBe(false);
    await networks.detect(PIXELS, SIZE);
    expect(await networks.detect(PIXELS, SIZE)).toMatchObject(SIZE);
    expect(fetched.filter((url) => url === 'https://here.test/ocr/paddle/detector.onnx.gz')).toHaveLength(1);
    expect(asked).toEqual([['detector', [1, 3, 2, 4]], ['detector', [1, 3, 2, 4]]]);
  });

  it('says which file is missing', async () => {
    const { files } = folder({ fetchFile: () => Promise.resolve(new Response('', { status: 404 })) });
    await expect(loadPaddleNetworks(files)).rejects.toThrow(/https:\/\/here\.test\/ocr\/paddle\/\S+ cannot be loaded \(404\)/);
  });

  it('rejects when a network cannot be opened', async () => {
    const { files } = folder({ openNetwork: () => Promise.reject(new Error('not a model')) });
    await expect(loadPaddleNetworks(files)).rejects.toThrow('not a model');
  });
});
