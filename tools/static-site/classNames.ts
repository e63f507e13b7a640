import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

const digits = "abcdefghijklmnopqrstuvwxyz";

/** 0 → a, 25 → z, 26 → aa: no two numbers alike. */
const letters = (n: number): string =>
  (n < digits.length ? "" : letters(Math.floor(n / digits.length) - 1)) + digits[n % digits.length];

/**
 * Names of classes in style modules, two to four characters each: the file's number in capitals, the class's number
 * within it in small letters. They depend on the sources alone, so the pages and the script agree on them.
 */
export function shortClassNames(root: string) {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".module.css"))
    .map((file) => file.split(sep).join("/"))
    .sort();
  return (name: string, file: string, css: string): string => {
    const path = relative(join(root, "src"), file.replace(/\?.*$/s, "")).split(sep).join("/");
    // Animations share the classes' names.
    const classes = [
      ...new Set(Array.from(css.matchAll(/(?:\.|@keyframes\s+)([A-Za-z_][\w-]*)/g), ([, c]) => c)),
    ];
    const [fileNumber, classNumber] = [files.indexOf(path), classes.indexOf(name)];
    if (fileNumber < 0 || classNumber < 0)
      throw new Error(`shortClassNames: ${path} has no class ${name}`);
    return letters(fileNumber).toUpperCase() + letters(classNumber);
  };
}
