// `npm run check:content`: every slip in content/, as file:line: message.
import { openLibrary } from "../src/app/library.ts";
import { checkBook, formatProblem } from "../src/markdown/index.ts";

const { book } = await openLibrary(process.cwd());
const problems = checkBook(book);
for (const problem of problems) console.log(formatProblem(problem));

const faulty = new Set(problems.map((p) => p.file));
const passed = book.topics.filter((t) => !faulty.has(t.path)).length;
console.log(`${passed} passed, ${problems.length} failed`);
if (problems.length > 0) process.exitCode = 1;
