import type { Request } from "./messages.ts";
import { createSession } from "./session.ts";
import { turns } from "./turns.ts";

// The entry of the worker: messages in, messages out.
const session = createSession(
  (response, transfer) => self.postMessage(response, { transfer: [...transfer] }),
  turns(),
);

self.onmessage = ({ data }: MessageEvent<Request>) => session.receive(data);
