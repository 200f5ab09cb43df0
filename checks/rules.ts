import type { Rule } from "./rule";
import { cacheRules } from "./rules/cache";
import { databaseRules } from "./rules/database";
import { networkRules } from "./rules/network";
import { storageRules } from "./rules/storage";

/** Every rule, by domain. */
export const rules: readonly Rule[] = [...networkRules, ...databaseRules, ...cacheRules, ...storageRules];
