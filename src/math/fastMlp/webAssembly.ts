/** What is used of the platform's WebAssembly; the core is compiled without the types of a browser. */
interface WebAssemblyApi {
  readonly Memory: new (size: {
    initial: number;
    maximum: number;
  }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

export const pageBytes = 65536;

export interface Compiled {
  readonly numbers: Float64Array<ArrayBuffer>;
  /** The exported function. */
  run(...parameters: number[]): void;
}

/**
 * Starts the module with a memory of at least `bytes`. `undefined` where there is no WebAssembly, where it lacks the vectors,
 * or where the page's content security policy lacks 'wasm-unsafe-eval'.
 */
export function instantiate(module: Uint8Array<ArrayBuffer>, bytes: number): Compiled | undefined {
  const api = (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (api === undefined) return undefined;
  const pages = Math.ceil(bytes / pageBytes);
  try {
    const memory = new api.Memory({ initial: pages, maximum: pages });
    const instance = new api.Instance(new api.Module(module), { core: { memory } });
    const { run } = instance.exports as Pick<Compiled, "run">;
    return { numbers: new Float64Array(memory.buffer), run };
  } catch {
    return undefined;
  }
}
