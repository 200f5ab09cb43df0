// Starts main.ts without type checking (npm run typecheck does that) and without what npx costs.
require("tsx/cjs");
require("../main.ts");
