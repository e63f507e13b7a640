// `npm run check:content`: every slip in content/, as file:line: message.
import { checkBook } from "../src/markdown/check/index.ts";
import { openBook } from "../src/markdown/openBook.ts";
import { formatProblem } from "../src/markdown/problem.ts";

const book = await openBook(process.cwd());
const problems = checkBook(book);
for (const problem of problems) console.log(formatProblem(problem));

const faulty = new Set(problems.map((p) => p.file));
const passed = book.topics.filter((t) => !faulty.has(t.path)).length;
console.log(`${passed} passed, ${problems.length} failed`);
if (problems.length > 0) process.exitCode = 1;
