// Draws the interface's icons into one file that pages and drawings refer to.
import { writeFileSync } from "node:fs";
import { iconNames } from "../src/ui/iconNames.ts";
import { iconFile } from "./icons/file.ts";

writeFileSync("public/icons.svg", await iconFile(iconNames));
console.log(`${iconNames.length} icons in public/icons.svg`);
