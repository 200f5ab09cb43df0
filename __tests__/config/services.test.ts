import { loadConfig } from "../../config";
import { ConfigError } from "../../config/problem";
import { SERVICES } from "../../config/services";
import type { Settings } from "../../config/settings";

/** The lines of the error that settings lead to, without the headline. */
function problems(settings: Settings): string[] {
  try {
    loadConfig(settings);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => line.trim());
  }
}

const service = {
  name: "billing",
  memoryMb: 256,
  timeoutSeconds: 20,
  routes: [{ method: "POST", path: "/invoices", scopes: ["invoices:write"] }],
  database: true,
  cache: false,
  pii: true,
};
const route = service.routes[0]!;

describe("the configuration of services and their API", () => {
  const refused: [string, Settings, string][] = [
    [
      "an event that no service publishes",
      { staging: { services: [{ ...service, events: ["invoice.paid"], publishes: ["invoice.sent"] }] } },
      'staging.services.0.events.0: got "invoice.paid"; allowed one of invoice.sent; because an event that no service publishes never arrives',
    ],
    [
      "a body schema that is no object's",
      { staging: { services: [{ ...service, routes: [{ ...route, body: { type: "array" } }] }] } },
      'staging.services.0.routes.0.body: got {"type":"array"}; allowed a JSON schema with type "object"; because API Gateway refuses a body that doesn\'t fit before it reaches the service',
    ],
    [
      "a right to publish without an event",
      { staging: { services: [{ ...service, publishes: [] }] } },
      "staging.services.0.publishes: got []; allowed one event type or more; because a service without events needs no right to publish",
    ],
    [
      "a way back from the sign-in page without TLS",
      { staging: { api: { callbackUrls: ["http://app.example.com/signed-in"] } } },
      'staging.api.callbackUrls.0: got "http://app.example.com/signed-in"; allowed an https URL, or http://localhost; because Cognito sends signed-in people only there',
    ],
    [
      "a rate that API Gateway doesn't give",
      { staging: { api: { ratePerSecond: 20_000 } } },
      "staging.api.ratePerSecond: got 20000; allowed a whole number from 1 to 10000 requests; because API Gateway gives an account 10000 a second",
    ],
  ];

  it.each(refused)("refuses %s", (_what, settings, line) => expect(problems(settings)).toEqual([line]));

  it("refuses more scopes than Cognito takes in one resource server", () => {
    const many = Array.from({ length: 51 }, (_, index) => ({
      ...service,
      name: `billing-${index}`,
      routes: [
        {
          method: "GET",
          path: `/invoices-${index}`,
          scopes: ["read", "write"].map((verb) => `${letters(index)}:${verb}`),
        },
      ],
    }));
    expect(problems({ staging: { services: many } })).toEqual([
      "staging.services: got 102; allowed up to 100 different scopes of all routes together; because Cognito takes no more in one resource server",
    ]);
  });

  it("accepts a service that only publishes, and one that only listens", () => {
    const publisher = { ...service, publishes: ["invoice.paid"] };
    const listener = { ...service, name: "ledger", routes: [], events: ["invoice.paid"] };
    expect(problems({ staging: { services: [publisher, listener] } })).toEqual([]);
  });

  it("has, among the five, only events that somebody publishes", () => {
    const published = SERVICES.flatMap(({ publishes }) => publishes ?? []);
    expect(SERVICES.flatMap(({ events }) => events ?? []).filter((event) => !published.includes(event))).toEqual([]);
  });
});

/** A name of letters alone, as scopes have, for a number. */
function letters(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}
