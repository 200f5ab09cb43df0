import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { exemptions } from "../../../checks/exemptions";
import { rules } from "../../../checks/rules";
import { runChecks } from "../../../checks/run";
import { ENVIRONMENTS } from "../../../config/schema";
import { PROJECT_ROOT, readDocument } from "../../../delivery/docs/documents";
import { readMarkdown } from "../../../delivery/docs/markdown";
import { drill } from "../../../delivery/drill/drill";
import { deployedLayers, fillIn, procedure, procedureNames } from "../../../delivery/drill/procedure";
import { DRILL_CITATIONS, type DrillRecord, RAN_ON, writeRecord } from "../../../delivery/drill/record";
import { configOf, recoverySettings } from "../../../delivery/drill/recovery-settings";
import { type Synthesized, synthesizeFacts } from "../../../delivery/docs/synthesized";
import { scenarios } from "../../../delivery/drill/scenarios";

describe("procedures that drills run", () => {
  const code = readdirSync(path.join(PROJECT_ROOT, "delivery/drill/scenarios"))
    .map((file) => readFileSync(path.join(PROJECT_ROOT, "delivery/drill/scenarios", file), "utf8"))
    .join("\n");
  const run = [...code.matchAll(/(?:stage\.block|deployedLayers)\("([a-z-]+)"/g)].map(([, name]) => name!);

  test("every block that is marked in a document is run by a scenario, and every one that is run is marked once", () => {
    expect([...new Set(run)].sort()).toEqual(procedureNames().sort());
  });

  test("a block that no document marks is refused", () => {
    expect(() => procedure("dance")).toThrow('0 blocks of the documents are marked "drill: dance"');
  });

  test("values are filled in where the document assigns an example", () => {
    expect(fillIn("A=1    # an example\necho $A", { A: "x" })).toBe("A='x'\necho $A");
  });

  test("a deploy in a document names the layers that a scenario builds", () => {
    expect(deployedLayers("deploy-base")).toEqual(["state", "security", "network"]);
    expect(() => deployedLayers("swap-names")).toThrow("has 0 deploys");
  });

  test("a document that doesn't assign the value any more is refused", () => {
    expect(() => fillIn("echo $A", { A: "x" })).toThrow("assigns A 0 times");
  });
});

describe("scenarios", () => {
  const all = scenarios().map(({ scenario }) => scenario);

  test("the four of the documents exist", () => {
    expect(all.map(({ id }) => id)).toEqual(["locked-state", "bad-migration", "database-loss", "region-loss"]);
    const text = readDocument("docs/infrastructure/disaster-recovery.md");
    for (const { id } of all) expect(text).toContain(`npm run drill -- --scenario ${id}`);
  });

  test("each follows a section that exists, with an objective that stands in the document's table", () => {
    const table = readDocument("docs/infrastructure/disaster-recovery.md");
    for (const { document, objective, id } of all) {
      const [file, anchor] = document.split("#");
      expect(readMarkdown(readDocument(file!)).anchors).toContain(anchor);
      const row = table.split("\n").find((line) => line.startsWith("|") && line.includes(`drill \`${id}\``));
      expect(row).toContain(objective.rto);
    }
  });

  test("an unknown one is refused with the list of those there are", async () => {
    await expect(drill({ scenario: "flood", now: () => new Date(0) })).rejects.toThrow(
      "There is no scenario flood.\n  Scenarios: locked-state, bad-migration, database-loss, region-loss",
    );
  });
});

describe("settings of a recovered environment", () => {
  const mine = { production: { account: { id: "123456789012" }, database: { instanceClass: "db.r5.xlarge" } } };

  test.each(ENVIRONMENTS)("%s: the regions change places and the database comes from the copied snapshot", (name) => {
    const lost = configOf({}, name);
    const recovered = configOf(recoverySettings({}, name), name);
    expect(recovered.regions).toEqual({ primary: lost.regions.failover, failover: lost.regions.primary });
    expect(recovered.database.recoverFrom).toContain(`:${lost.regions.failover}:${lost.account.id}:snapshot:`);
  });

  test("what the user has set stays", () => {
    const recovered = configOf(recoverySettings(mine, "production"), "production");
    expect(recovered.database).toMatchObject({
      instanceClass: "db.r5.xlarge",
      recoverFrom: "arn:aws:rds:us-east-1:123456789012:snapshot:voice-agent-prod-dr-seed",
    });
  });

  test("another snapshot may be named", () => {
    const snapshot = "arn:aws:rds:us-east-1:333333333333:snapshot:other";
    const recovered = recoverySettings({}, "production", snapshot);
    expect(configOf(recovered, "production").database.recoverFrom).toBe(snapshot);
  });

  test("a recovered environment isn't recovered again by mistake", () => {
    const once = recoverySettings({}, "production");
    expect(() => recoverySettings(once, "production")).toThrow("is a recovered environment already");
  });

  test("in GovCloud the snapshot stays in the partition", () => {
    const people = ["arn:aws-us-gov:iam::333333333333:root"];
    const access = { operators: people, auditors: people, breakGlass: people };
    const gov = { production: { regions: { primary: "us-gov-west-1", failover: "us-gov-east-1" }, access } };
    const recovered = recoverySettings(gov, "production") as { production: { database: { recoverFrom: string } } };
    expect(recovered.production.database.recoverFrom).toMatch(/^arn:aws-us-gov:rds:us-gov-east-1:/);
  });

  describe("production, recovered", () => {
    let facts: Synthesized;

    beforeAll(async () => {
      facts = await synthesizeFacts([configOf(recoverySettings({}, "production"), "production")]);
    });

    test("nothing that it deploys reads or writes in the lost region", () => {
      const touching = facts.stacks
        .filter(({ name }) => name !== "production-recovery" && name !== "production-backup")
        .filter(({ configuration: { provider, terraform, data } }) =>
          JSON.stringify([provider, terraform, data?.terraform_remote_state ?? {}]).includes("us-west-2"),
        );
      expect(facts.stacks.length).toBeGreaterThan(8);
      expect(touching.map(({ name }) => name)).toEqual([]);
    });

    test("nothing that it deploys reads an output of the vaults, which wait for the lost region", () => {
      const waiting = /-production-(recovery|backup)$/;
      const reading = facts.stacks
        .filter(({ name }) => name !== "production-recovery" && name !== "production-backup")
        .filter(({ configuration }) =>
          Object.keys(configuration.data?.terraform_remote_state ?? {}).some((source) => waiting.test(source)),
        );
      expect(reading.map(({ name }) => name)).toEqual([]);
    });

    test("the checks, which every deploy runs, don't stop it", () => {
      const { findings, exemptionProblems } = runChecks({
        model: facts.models[0]!,
        rules,
        exemptions,
        environment: "production",
        today: "2026-01-01",
      });
      expect(findings.map(({ rule, result }) => `${rule.id} ${result.address}`)).toEqual([]);
      expect(exemptionProblems.map(({ message }) => message)).toEqual([]);
    });
  });
});

describe("record", () => {
  const record: DrillRecord = {
    format: 1,
    scenario: "locked-state",
    title: "t",
    environment: "production",
    startedAt: "2026-03-04T23:59:59.000Z",
    seconds: 1,
    result: "passed",
    document: "d",
    objective: { rpo: "0", rto: "1" },
    citations: DRILL_CITATIONS,
    ranOn: RAN_ON,
    tools: { terraform: "1", node: "1" },
    steps: [],
  };

  test("is named by the day in UTC and the scenario", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "drills-"));
    try {
      await writeRecord(path.join(folder, "deep"), record);
      expect(readdirSync(path.join(folder, "deep"))).toEqual(["2026-03-04-locked-state.json"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("the committed records are of this format and hold no folder of a machine", () => {
    const folder = path.join(PROJECT_ROOT, "drills");
    const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const text = readFileSync(path.join(folder, file), "utf8");
      const { startedAt, scenario, format } = JSON.parse(text) as DrillRecord;
      expect([format, file]).toEqual([1, `${startedAt.slice(0, 10)}-${scenario}.json`]);
      expect(text).not.toMatch(/\/(tmp|home|root|work)\//);
    }
  });
});
