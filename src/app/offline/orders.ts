import type { Progress } from "./keeper.ts";

/** What a page asks of the worker. Paths are below the base. */
export type Order =
  /** `seen`: addresses of what is in use besides. Without it, every font. */
  | { readonly order: "keep"; readonly paths: readonly string[]; readonly seen?: readonly string[] }
  | { readonly order: "size"; readonly paths: readonly string[] };

/** What the worker answers through the port that came with the order. */
export type Reply =
  | { readonly progress: Progress; readonly ended?: true }
  | { readonly bytes: number };
