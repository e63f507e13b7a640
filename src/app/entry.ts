import "./styles.ts";
import { followCopyButtons } from "./entry/copy.ts";
import { followIslands } from "./entry/islands.ts";
import { followLanguageLink } from "./entry/language.ts";
import { followLinks } from "./entry/links.ts";
import { followLiveSymbols } from "./entry/liveSymbols.ts";
import { followMenus } from "./entry/menus.ts";
import { followReading } from "./entry/reading.ts";
import { followScrollers } from "./entry/scrollers.ts";
import { followThemeButton } from "./entry/theme.ts";
import { followVisits } from "./entry/visits.ts";

followThemeButton();
followIslands();
followLinks();
followMenus();
followLiveSymbols();
const current = followReading();
followLanguageLink(current);
followCopyButtons();
followScrollers();
followVisits();

const search = document.querySelector<HTMLInputElement>("[data-lab-search]");
if (search) import("./entry/labFilter.ts").then((lab) => lab.followSearch(search));
