import type { ServiceConfig } from "./schema/services";

/** The five microservices of the voice agent; adding a sixth is one more entry. */
export const SERVICES: readonly ServiceConfig[] = [
  {
    name: "voice",
    memoryMb: 1024,
    timeoutSeconds: 29,
    routes: [
      { method: "POST", path: "/calls", scopes: ["calls:write"] },
      { method: "GET", path: "/calls/{callId}", scopes: ["calls:read"] },
    ],
    publishes: ["call.ended"],
    database: true,
    cache: true,
    pii: true,
    apiKeySecret: "telephony",
  },
  {
    name: "appointments",
    memoryMb: 512,
    timeoutSeconds: 29,
    routes: [
      { method: "POST", path: "/appointments", scopes: ["appointments:write"] },
      { method: "GET", path: "/appointments/{appointmentId}", scopes: ["appointments:read"] },
      { method: "PUT", path: "/appointments/{appointmentId}", scopes: ["appointments:write"] },
    ],
    events: ["call.ended", "patient.updated"],
    publishes: ["appointment.booked", "appointment.changed", "appointment.cancelled"],
    database: true,
    cache: true,
    pii: true,
  },
  {
    name: "patients",
    memoryMb: 512,
    timeoutSeconds: 29,
    routes: [
      { method: "POST", path: "/patients", scopes: ["patients:write"] },
      { method: "GET", path: "/patients/{patientId}", scopes: ["patients:read"] },
      { method: "PUT", path: "/patients/{patientId}", scopes: ["patients:write"] },
    ],
    publishes: ["patient.updated"],
    database: true,
    cache: false,
    pii: true,
  },
  {
    name: "auth",
    memoryMb: 512,
    timeoutSeconds: 10,
    routes: [{ method: "POST", path: "/sessions", scopes: ["sessions:write"] }],
    database: true,
    cache: true,
    pii: false,
  },
  {
    name: "notifications",
    memoryMb: 512,
    timeoutSeconds: 60,
    routes: [],
    events: ["appointment.booked", "appointment.changed", "appointment.cancelled"],
    database: false,
    cache: false,
    pii: true,
    apiKeySecret: "messaging-provider",
  },
];

/**
 * The same services with concurrent runs reserved for each. Development reserves none: a new account's quota may be
 * ten runs in all.
 */
export function servicesWithReserve(reservedConcurrency: number): ServiceConfig[] {
  return SERVICES.map((service) => ({ ...service, reservedConcurrency }));
}
