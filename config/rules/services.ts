import { LAMBDA_RUNTIMES } from "../engine-versions";
import type { ConfigProblem } from "../problem";
import type { EnvironmentRule } from "./rule";

/** Scopes that Cognito takes in one resource server. */
const MAX_SCOPES = 100;

/** Longest time that API Gateway waits for an answer, in seconds. */
const API_TIMEOUT_SECONDS = 29;

/** Services and routes are named once; the runtime is one that AWS supports, or is run for a stated reason. */
export const servicesRule: EnvironmentRule = ({ runtime, services }) => {
  const problems: ConfigProblem[] = [];
  if (LAMBDA_RUNTIMES[runtime.name] === "unsupported" && runtime.unsupportedReason === undefined) {
    problems.push({
      path: "runtime.name",
      got: runtime.name,
      allowed: "nodejs24.x or nodejs22.x, or runtime.unsupportedReason besides",
      because: "AWS ended its support on 2026-04-30: no more security patches (ADR 0008)",
    });
  }
  const routes = new Map<string, string>();
  const published = new Set(services.flatMap(({ publishes }) => publishes ?? []));
  const scopes = new Set(services.flatMap(({ routes: own }) => own.flatMap((route) => route.scopes)));
  if (scopes.size > MAX_SCOPES) {
    problems.push({
      path: "services",
      got: scopes.size,
      allowed: `up to ${MAX_SCOPES} different scopes of all routes together`,
      because: "Cognito takes no more in one resource server",
    });
  }
  services.forEach((service, index) => {
    if (services.findIndex(({ name }) => name === service.name) < index) {
      problems.push({
        path: `services.${index}.name`,
        got: service.name,
        allowed: "a name that no other service has",
        because: "the name is part of physical names",
      });
    }
    service.routes.forEach(({ method, path }, routeIndex) => {
      const route = `${method} ${path}`;
      const owner = routes.get(route);
      if (owner) {
        problems.push({
          path: `services.${index}.routes.${routeIndex}`,
          got: route,
          allowed: `a route that ${owner} doesn't have`,
          because: "a request goes to one service",
        });
      }
      routes.set(route, service.name);
    });
    (service.events ?? []).forEach((event, eventIndex) => {
      if (published.has(event)) return;
      problems.push({
        path: `services.${index}.events.${eventIndex}`,
        got: event,
        allowed: `one of ${[...published].sort().join(", ") || "none: no service publishes events"}`,
        because: "an event that no service publishes never arrives",
      });
    });
    if (service.routes.length > 0 && service.timeoutSeconds > API_TIMEOUT_SECONDS) {
      problems.push({
        path: `services.${index}.timeoutSeconds`,
        got: service.timeoutSeconds,
        allowed: `up to ${API_TIMEOUT_SECONDS} for a service with routes`,
        because: "API Gateway gives up after 29 seconds",
      });
    }
  });
  return problems;
};
