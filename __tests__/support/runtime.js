const { default: Runtime } = require("jest-runtime");

/** Libraries that are large and keep no state that a test changes. */
const SHARED = /^(cdktf|constructs)($|\/)|^@cdktf\/provider-/;

/**
 * Jest's module runtime, but cdktf and the provider's bindings are loaded once a worker, by Node itself: every test
 * file that synthesizes would load them again, which took most of the time of the tests.
 */
module.exports = class extends Runtime {
  requireModuleOrMock(from, moduleName) {
    if (SHARED.test(moduleName)) return require(moduleName);
    if (moduleName === "./worker-cache") return require("./worker-cache");
    return super.requireModuleOrMock(from, moduleName);
  }
};
