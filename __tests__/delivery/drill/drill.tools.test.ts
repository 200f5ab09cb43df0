import { drill } from "../../../delivery/drill/drill";
import { scenarios } from "../../../delivery/drill/scenarios";

const now = (): Date => new Date("2026-01-02T03:04:05Z");

test.each(scenarios().map(({ scenario }) => [scenario.id, scenario.title]))(
  "recovers from %s by the documents' own commands: %s",
  async (id) => {
    const record = await drill({ scenario: id, now });
    expect(record.failure).toBeUndefined();
    expect(record).toMatchObject({ result: "passed", startedAt: "2026-01-02T03:04:05.000Z" });
    expect(record.steps.every(({ observed }) => observed !== "failed")).toBe(true);
    expect(record.steps.flatMap(({ commands = [] }) => commands).length).toBeGreaterThan(1);
    expect(JSON.stringify(record)).not.toMatch(/\/tmp\//);
  },
);
