import fc from "fast-check";
import { afterEach } from "vitest";

// The same cases on every machine, so that a green run stays green; FC_SEED=$RANDOM npm run unit looks for new ones.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_120) });

// Test files that ask for jsdom get the matchers and a clean page after each test; the others load nothing.
if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup, configure } = await import("@testing-library/react");
  // How long a busy machine may take; what is there already is found at once.
  configure({ asyncUtilTimeout: 15_000 });
  afterEach(cleanup);
}
