const { appendFileSync } = require('node:fs');

/**
 * Ends a run with one line that a CI can read. Where several runs make one whole (tools/test.mjs) they leave their counts, a
 * line of JSON each, in the file that TEST_COUNTS names, and whoever named it says the line.
 */
module.exports = class {
  onRunComplete(_contexts, { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${JSON.stringify({ passed, failed })}\n`);
    else console.log(`\nTests: ${passed} passed, ${failed} failed`);
  }
};
