import { afterEach } from "vitest";

// Test files that ask for jsdom get the matchers and a clean page after each test; the others load nothing.
if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
}
