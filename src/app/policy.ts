export interface PolicyOptions {
  /** The page trains networks, for which WebAssembly is compiled; JavaScript from text stays forbidden. */
  readonly compilesWasm?: boolean;
}

/** The content security policy of a built page, whose only inline script hashes to `scriptHash`. */
export const policy = (scriptHash: string, { compilesWasm = false }: PolicyOptions = {}): string =>
  [
    "default-src 'none'",
    `script-src 'self' '${scriptHash}'${compilesWasm ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    // Formulas, code colours and drawings place things with style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** `sha256-…`, as the policy names an inline script. */
export async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
