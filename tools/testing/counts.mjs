// @ts-check
/**
 * How many of a runner's checks passed and failed.
 * @typedef {{ readonly passed: number, readonly failed: number }} Counts
 */

/**
 * From a runner's own closing line, `12 passed, 3 failed`; null when it printed none.
 * @param {string} output
 * @returns {Counts | null}
 */
export function countsInText(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : null;
}

/**
 * From Vitest's JSON report. A file that broke before its first test is one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function countsOfVitest(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * From Playwright's JSON report. Errors outside any test count as failures; so does a test that
 * passed only when it was repeated.
 * @param {any} report
 * @returns {Counts}
 */
export function countsOfPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0) };
}

/**
 * What counts in the end. A runner that gave no counts crashed; one that counted nothing tested
 * nothing; one that ended badly with no failure to show failed all the same.
 * @param {Counts | null} counts
 * @param {number | null} exitCode null when it was killed
 * @returns {Counts}
 */
export function settle(counts, exitCode) {
  if (counts === null) return { passed: 0, failed: 1 };
  const { passed, failed } = counts;
  const bad = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: bad ? 1 : failed };
}
