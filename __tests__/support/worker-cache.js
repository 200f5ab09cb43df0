/** Synthesized output by settings, as text; Node itself loads this module, so it lives as long as the worker. */
exports.default = new Map();
exports.__esModule = true;
