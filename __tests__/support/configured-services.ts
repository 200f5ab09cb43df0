import { SERVICES } from "../../config/services";
import { synthesize } from "./synth";

const [voice, ...others] = SERVICES;
const [call, ...otherRoutes] = voice!.routes;

/** Schema of a request body, as a deployer may configure it. */
export const BODY = { type: "object", required: ["from"], properties: { from: { type: "string" } } };

/** Released code, as a deployer may configure it. */
export const ARTIFACT = { bucket: "releases", key: "auth/1.2.0.zip", version: "v3" };

/**
 * One synthesis with what a deployer may change about services: in development a function's memory and a shared
 * account; in staging a host name, a scope, one service's code and limits; in production a host name in a zone of
 * Route 53 and a body's schema.
 */
export const configuredServices = (): ReturnType<typeof synthesize> =>
  synthesize({
    development: {
      account: { id: "444444444444", baseline: "shared" },
      services: [{ ...voice!, memoryMb: 2048 }, ...others],
    },
    staging: {
      account: { id: "444444444444", baseline: "owned" },
      domain: { name: "staging.capitoleyecare.com" },
      services: [{ ...voice!, routes: [{ ...call!, scopes: ["calls:read"] }, ...otherRoutes] }, ...others].map(
        (service) =>
          service.name === "auth"
            ? { ...service, artifact: ARTIFACT, memoryMb: 2048, timeoutSeconds: 7, reservedConcurrency: 3 }
            : service,
      ),
    },
    production: {
      domain: { name: "api.capitoleyecare.com", hostedZoneId: "Z0123456789ABC" },
      services: [{ ...voice!, routes: [{ ...call!, body: BODY }, ...otherRoutes] }, ...others],
    },
  });
