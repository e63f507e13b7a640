import "./styles.ts";
import { localMarker } from "../review/storage/marker.ts";
import { followIslands } from "./entry/islands.ts";
import { followLanguageLink } from "./entry/language.ts";
import { followLinks } from "./entry/links.ts";
import { followMenus } from "./entry/menus.ts";
import { followOffline } from "./entry/offline.ts";
import { onDemand } from "./entry/onDemand.ts";
import { followReading } from "./entry/reading.ts";
import { followScrollers } from "./entry/scrollers.ts";
import { followThemeButton } from "./entry/theme.ts";
import { followVisits } from "./entry/visits.ts";

followThemeButton();
followIslands();
followLinks();
followMenus();
const current = followReading();
followLanguageLink(current);
followScrollers();
followVisits();
followOffline();

const search = document.querySelector<HTMLInputElement>("[data-lab-search]");
if (search) import("./entry/labFilter.ts").then((lab) => lab.followSearch(search));

const offline = document.querySelector<HTMLElement>("[data-offline]");
if (offline)
  import("./entry/offlinePage.ts").then((page) =>
    page.followOfflinePage(offline, import.meta.env.BASE_URL),
  );

onDemand("click", "[data-copied]", () => import("./entry/copy.ts").then((m) => m.copyCode));
onDemand("pointerover pointerout focusin focusout nabla:touch", ".live-formula,[data-island]", () =>
  import("./entry/liveSymbols.ts").then((m) => m.followLiveSymbols()),
);
onDemand("pointerover focusin toggle", ".question,.derivation", () =>
  import("./entry/checks/index.ts").then((m) => m.openChecks()),
);
// Who has a log sees what was answered today without touching anything.
if (localMarker.stands()) document.querySelector(".question")?.dispatchEvent(new Event("toggle"));
