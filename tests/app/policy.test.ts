import { expect, it } from "vitest";
import { policy } from "../../src/app/policy.ts";

const scripts = (whole: string) => whole.split("; ").find((rule) => rule.startsWith("script-src"));

it("lets a page compile WebAssembly only if it asks, and never JavaScript", () => {
  expect(scripts(policy("sha256-a"))).toBe("script-src 'self' 'sha256-a'");
  const training = policy("sha256-a", { compilesWasm: true });
  expect(scripts(training)).toBe("script-src 'self' 'sha256-a' 'wasm-unsafe-eval'");
  expect(training).not.toContain("'unsafe-eval'");
});
