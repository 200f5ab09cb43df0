import { z } from "zod";
import { field, flag, oneOf, text, wholeNumber } from "./field";

const route = z.strictObject({
  method: oneOf(["GET", "POST", "PUT", "PATCH", "DELETE"], "these are the methods of the API"),
  path: text(/^(\/([a-z0-9-]+|\{[a-zA-Z]+\}))+$/, "a path like /patients/{patientId}", "API Gateway routes by it"),
  /** OAuth 2.0 scopes that the caller's token must have one of, without the resource server's prefix. */
  scopes: field(
    z.array(text(/^[a-z]+:[a-z]+$/, "a scope like patients:read", "the resource server defines it")).min(1),
    "one scope or more",
    "every route but health is authorized",
  ),
  /** JSON schema (draft 4) of the request body. @default - an object with one member or more, where the method has a body */
  body: field(
    z.record(z.string(), z.unknown()).refine(({ type }) => type === "object"),
    'a JSON schema with type "object"',
    "API Gateway refuses a body that doesn't fit before it reaches the service",
  ).optional(),
});

const eventType = text(/^[a-z]+\.[a-z-]+$/, "an event type like appointment.booked", "subscriptions filter by it");

export const serviceSchema = z.strictObject({
  /** Name, part of every physical name of the service. */
  name: text(
    /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/,
    "3 to 40 lower-case letters, digits or hyphens",
    "it is part of physical names",
  ),
  /** Memory in MB; CPU grows with it. */
  memoryMb: wholeNumber(128, 10_240, "Lambda takes that range", "MB"),
  /** Longest run, in seconds; API Gateway waits 29. */
  timeoutSeconds: wholeNumber(1, 900, "Lambda takes that range", "seconds"),
  /** Concurrent runs reserved for the service. @default - from the account's unreserved pool */
  reservedConcurrency: wholeNumber(1, 1000, "a reserved concurrency of 0 would stop the service", "runs").optional(),
  /** API routes; none for a service that only reads its queue. */
  routes: z.array(route),
  /** Domain events that the service's queue receives. @default - no queue */
  events: field(
    z.array(eventType).min(1),
    "one event type or more",
    "a queue without events would stay empty",
  ).optional(),
  /** Domain events that the service publishes. @default - none, and no right to publish */
  publishes: field(
    z.array(eventType).min(1),
    "one event type or more",
    "a service without events needs no right to publish",
  ).optional(),
  /** Reads and writes the database as its own database user. */
  database: flag("the role gets rds-db:connect or doesn't"),
  /** Uses the session cache. */
  cache: flag("the role may read the AUTH token or not"),
  /** Encrypts fields with the pii key. */
  pii: flag("the role gets the pii key or doesn't"),
  /** Third-party credential that the service reads from Secrets Manager, by its purpose. @default - none */
  apiKeySecret: text(
    /^[a-z][a-z0-9-]{2,30}$/,
    "a purpose like telephony",
    "it is part of the secret's name",
  ).optional(),
  /** Released code in S3. @default - the built-in health handler */
  artifact: z
    .strictObject({
      bucket: text(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "an S3 bucket name", "the artifact is read from it"),
      key: text(/^.{1,1024}$/, "an S3 object key", "the artifact is read from it"),
      version: text(/^.{1,1024}$/, "an S3 object version", "a release is one exact object"),
    })
    .optional(),
});

export const runtimeSchema = z.strictObject({
  /** Lambda runtime of every service. */
  name: oneOf(["nodejs24.x", "nodejs22.x", "nodejs20.x"], "the services are written for Node.js"),
  /** Typed reason to run a runtime that AWS doesn't support any more; the checks print it. @default - refused */
  unsupportedReason: text(/^.{20,}$/, "a reason of 20 characters or more", "an auditor reads it").optional(),
});

export type ServiceConfig = z.output<typeof serviceSchema>;
