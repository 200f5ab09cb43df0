import { block } from "../schema/declare";
import type { ObjectValue } from "../wire/value";
import { UtilityProvider } from "./utility-provider";

/** The moment at which every rehearsal takes place, so that two runs have the same values. */
const NOW = "2025-01-01T00:00:00Z";
const PARTS =
  "day=: number, hour=: number, minute=: number, month=: number, second=: number, unix=: number, year=: number";
const UNITS: Readonly<Record<string, (date: Date, by: number) => void>> = {
  years: (date, by) => date.setUTCFullYear(date.getUTCFullYear() + by),
  months: (date, by) => date.setUTCMonth(date.getUTCMonth() + by),
  days: (date, by) => date.setUTCDate(date.getUTCDate() + by),
  hours: (date, by) => date.setUTCHours(date.getUTCHours() + by),
  minutes: (date, by) => date.setUTCMinutes(date.getUTCMinutes() + by),
  seconds: (date, by) => date.setUTCSeconds(date.getUTCSeconds() + by),
};

function rfc3339(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}

function parts(date: Date): Record<string, number> {
  return {
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    month: date.getUTCMonth() + 1,
    second: date.getUTCSeconds(),
    unix: date.getTime() / 1000,
    year: date.getUTCFullYear(),
  };
}

function start(values: ObjectValue, name: string): Date {
  const given = values[name];
  return new Date(typeof given === "string" ? given : NOW);
}

function moved(date: Date, values: ObjectValue, prefix: string): Date {
  const result = new Date(date);
  for (const [unit, move] of Object.entries(UNITS)) {
    const by = values[`${prefix}${unit}`];
    if (typeof by === "number") {
      move(result, by);
    }
  }
  return result;
}

/** The stand-in for the time provider: nothing waits, and it is always the same moment. */
export function timeProvider(): UtilityProvider {
  const offsets = (prefix: string): string =>
    Object.keys(UNITS)
      .map((unit) => `${prefix}${unit}: number`)
      .join(", ");
  return new UtilityProvider("registry.terraform.io/hashicorp/time", {
    time_sleep: {
      kind: "resource",
      block: block("id=: string, create_duration: string, destroy_duration: string, triggers: map"),
      replacedBy: ["triggers"],
      make: () => ({ id: NOW }),
    },
    time_static: {
      kind: "resource",
      block: block(`id=: string, rfc3339?: string, triggers: map, ${PARTS}`),
      make: (values) => {
        const date = start(values, "rfc3339");
        return { id: rfc3339(date), rfc3339: rfc3339(date), ...parts(date) };
      },
    },
    time_offset: {
      kind: "resource",
      block: block(
        `id=: string, base_rfc3339?: string, triggers: map, ${offsets("offset_")}, rfc3339=: string, ${PARTS}`,
      ),
      make: (values) => {
        const date = start(values, "base_rfc3339");
        const result = moved(date, values, "offset_");
        return { id: rfc3339(date), base_rfc3339: rfc3339(date), rfc3339: rfc3339(result), ...parts(result) };
      },
    },
    time_rotating: {
      kind: "resource",
      block: block(
        `id=: string, rfc3339?: string, rotation_rfc3339?: string, triggers: map, ${offsets("rotation_").replace(/, rotation_seconds: number/, "")}, ${PARTS}`,
      ),
      make: (values) => {
        const date = start(values, "rfc3339");
        return {
          id: rfc3339(date),
          rfc3339: rfc3339(date),
          rotation_rfc3339: rfc3339(moved(date, values, "rotation_")),
          ...parts(date),
        };
      },
    },
  });
}
