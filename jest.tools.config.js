const unit = require("./jest.config.js");

/** Tests that start terraform, Python tools or a browser: real processes, hence one at a time. */
module.exports = {
  ...unit,
  testMatch: ["**/__tests__/**/*.tools.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 600_000,
  maxWorkers: 1,
  coverageThreshold: undefined,
};
