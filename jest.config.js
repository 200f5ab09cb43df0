const swc = [
  "@swc/jest",
  { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
];

/** Tests that need Node alone. What needs terraform, Python or a browser is in jest.tools.config.js. */
module.exports = {
  testEnvironment: "node",
  runtime: "<rootDir>/__tests__/support/runtime.js",
  transform: { "^.+\\.ts$": swc },
  testMatch: ["**/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "\\.tools\\.test\\.ts$"],
  modulePathIgnorePatterns: ["<rootDir>/cdktf.out", "<rootDir>/rehearsal.out", "<rootDir>/.venv"],
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: "1.5GB",
  collectCoverageFrom: ["config/**/*.ts", "constructs/**/*.ts", "stacks/**/*.ts"],
  coverageProvider: "v8",
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
