import type { ConfigProblem } from "../problem";
import { NAME_LIMITS, namePrefix } from "../names";
import type { EnvironmentRule } from "./rule";

/** Longest suffix that a construct adds to a service's name: the role of a queue-reading function. */
const LONGEST_SERVICE_SUFFIX = "-dead-letter".length;

/** Names that settings become part of stay within AWS's limits once the prefix is added. */
export const namesRule: EnvironmentRule = (config) => {
  const prefix = namePrefix(config);
  const room = NAME_LIMITS.lambda - prefix.length - 1 - LONGEST_SERVICE_SUFFIX;
  return config.services
    .map((service, index): ConfigProblem | undefined =>
      service.name.length > room
        ? {
            path: `services.${index}.name`,
            got: service.name,
            allowed: `up to ${room} characters`,
            because: `${prefix}-<name> is the name of a function and of its role, ${NAME_LIMITS.lambda} characters at most`,
          }
        : undefined,
    )
    .filter((problem) => problem !== undefined);
};
