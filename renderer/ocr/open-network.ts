import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

export interface NetworkAnswer {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A network with one input and one output, both of numbers in these dimensions. */
export type Network = (pixels: Float32Array, dims: readonly number[]) => Promise<NetworkAnswer>;

/** Says where the runtime is: `assetBase` is a URL that ends in a slash. */
export function setRuntimeOf(assetBase: string): void {
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: `${assetBase}onnx/ort-wasm-simd-threaded.mjs`, wasm: `${assetBase}onnx/ort-wasm-simd-threaded.wasm` };
}

/** Pictures and lines come in ever new sizes: plans of memory for each of them would only pile up. */
export async function openNetwork(bytes: Uint8Array): Promise<Network> {
  const session = await InferenceSession.create(bytes, { executionProviders: ['wasm'], graphOptimizationLevel: 'all', enableMemPattern: false, enableCpuMemArena: false });
  const [input = ''] = session.inputNames;
  const [output = ''] = session.outputNames;
  return async (pixels, dims) => {
    const tensor = (await session.run({ [input]: new Tensor('float32', pixels, dims) }))[output];
    const data = await tensor?.getData();
    if (tensor === undefined || !(data instanceof Float32Array)) throw new Error('the network gave no numbers');
    return { data, dims: tensor.dims };
  };
}
