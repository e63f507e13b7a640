import { loadCatalogue } from "../cards/load.ts";
import { browserClock } from "../review/clock.ts";
import { browserBytes } from "../review/ids.ts";
import { openStore } from "../review/storage/index.ts";
import { joinTabs, logChannel } from "../review/storage/tabs.ts";
import { type Desk, type OpenDesk, openDesk } from "./desk.ts";

let opening: Promise<OpenDesk> | undefined;

async function open(): Promise<OpenDesk> {
  let desk: OpenDesk | undefined;
  const [book, opened] = await Promise.all([
    loadCatalogue(),
    openStore({ onOutdated: () => desk?.outdated() }),
  ]);
  desk = await openDesk({
    book,
    opened,
    clock: browserClock,
    random: browserBytes,
    join: (onChange) => joinTabs({ onChange, channel: logChannel, page: window }),
  });
  return desk;
}

/** The log of this browser, opened once a page. Rejects when the catalogue of cards cannot be fetched; asking again tries again. */
export function theDesk(): Promise<Desk> {
  opening ??= open().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
