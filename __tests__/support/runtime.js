const { default: Runtime } = require("jest-runtime");

// As in delivery/synth.js: where each token was made is a quarter of the time, and tells nothing to a test.
require("cdktf/lib/tokens/private/stack-trace").captureStackTrace = () => [];

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
