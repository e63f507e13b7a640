import { useSyncExternalStore } from "react";
import type { Desk, DeskView } from "../desk/desk.ts";

/** What the log says, kept up with. */
export const useDesk = (desk: Desk): DeskView => useSyncExternalStore(desk.subscribe, desk.view);
