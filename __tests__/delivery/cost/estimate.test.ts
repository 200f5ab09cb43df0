import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadConfig } from "../../../config";
import { ENVIRONMENTS, type EnvironmentName } from "../../../config/schema";
import { CALL_VOLUME, USAGE } from "../../../config/usage";
import { runCost } from "../../../delivery/cost/cli";
import { estimate, type BillableResource } from "../../../delivery/cost/estimate";
import { infracostConfig, infracostUsage, usageFileOf } from "../../../delivery/cost/infracost";
import { monthlyCost } from "../../../delivery/cost/monthly-cost";
import { costReport, totalsByStack, withinBudget } from "../../../delivery/cost/report";
import { synthesize } from "../../support/synth";

const environments = synthesize();

/** Every resource of an environment, as the command reads it from what was synthesized. */
function resources(environment: EnvironmentName): BillableResource[] {
  return Object.entries(environments[environment]).flatMap(([layer, stack]) =>
    Object.entries(stack.resource ?? {}).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([name, values]) => ({
        stack: `${environment}-${layer}`,
        type,
        address: `${type}.${name}`,
        region: "us-west-2",
        values,
      })),
    ),
  );
}

/** One resource on its own. */
const alone = (type: string, values: Record<string, unknown>): number =>
  estimate([{ stack: "s", type, address: `${type}.x`, region: "us-west-2", values }], USAGE.production).totalUsd;

describe("the estimate of one resource, recomputed by hand", () => {
  it.each<[string, string, Record<string, unknown>, number]>([
    // 730 h × 0.072, and 20 GB × 0.115
    [
      "a single database",
      "aws_db_instance",
      { instance_class: "db.t3.medium", multi_az: false, allocated_storage: 20 },
      54.86,
    ],
    // 2 × 730 h × 0.25, and 2 × 100 GB × 0.115
    [
      "a Multi-AZ database",
      "aws_db_instance",
      { instance_class: "db.r5.large", multi_az: true, allocated_storage: 100 },
      388,
    ],
    // the same, and 2 × 2 vCPU × 730 h × 0.0125
    [
      "its advanced insights",
      "aws_db_instance",
      { instance_class: "db.r5.large", multi_az: true, allocated_storage: 100, database_insights_mode: "advanced" },
      424.5,
    ],
    // 2 × 730 h × 0.1728
    [
      "two cache nodes",
      "aws_elasticache_replication_group",
      { engine: "valkey", node_type: "cache.r5.large", num_cache_clusters: 2 },
      252.288,
    ],
    // 2 shards × 2 nodes × 730 h × 0.216
    [
      "a sharded Redis",
      "aws_elasticache_replication_group",
      { engine: "redis", node_type: "cache.r5.large", num_node_groups: 2, replicas_per_node_group: 1 },
      630.72,
    ],
    // 730 h × 0.045, and 30 GB × 0.045
    ["a NAT gateway", "aws_nat_gateway", {}, 34.2],
    // 2 zones × 730 h × 0.01, and 5 GB × 0.01
    ["an interface endpoint", "aws_vpc_endpoint", { vpc_endpoint_type: "Interface", subnet_ids: ["a", "b"] }, 14.65],
    ["a gateway endpoint", "aws_vpc_endpoint", { vpc_endpoint_type: "Gateway" }, 0],
    ["a key, after its second rotation", "aws_kms_key", {}, 3],
    // 5 + 6 rules, and half a million requests × 0.60
    ["a web ACL", "aws_wafv2_web_acl", { rule: [1, 2, 3, 4, 5, 6] }, 11.3],
    // 0.2 million runs × 0.20, and 200,000 × 0.15 s × 0.5 GB × 0.0000133334
    ["a function on arm64", "aws_lambda_function", { memory_size: 512, architectures: ["arm64"] }, 0.2400001],
  ])("%s", (_, type, values, expected) => {
    expect(alone(type, values)).toBeCloseTo(expected, 4);
  });

  it("costs a fifth more in GovCloud", () => {
    const inRegion = (region: string): number =>
      estimate([{ stack: "s", type: "aws_kms_key", address: "aws_kms_key.x", region, values: {} }], USAGE.production)
        .totalUsd;
    expect(inRegion("us-gov-west-1")).toBeCloseTo(1.2 * inRegion("us-west-2"), 6);
  });
});

describe("what has no price", () => {
  it("is listed by its type, and never free", () => {
    const { unpriced } = estimate(
      [
        {
          stack: "s",
          type: "aws_redshift_cluster",
          address: "aws_redshift_cluster.x",
          region: "us-west-2",
          values: {},
        },
      ],
      USAGE.production,
    );
    expect(unpriced).toEqual([{ stack: "s", address: "aws_redshift_cluster.x", missing: "type aws_redshift_cluster" }]);
  });

  it("is listed by its price where the type is known", () => {
    const { unpriced } = estimate(
      [
        {
          stack: "s",
          type: "aws_db_instance",
          address: "aws_db_instance.x",
          region: "us-west-2",
          values: { instance_class: "db.x9.large", allocated_storage: 0 },
        },
      ],
      USAGE.production,
    );
    expect(unpriced).toEqual([{ stack: "s", address: "aws_db_instance.x", missing: "price rds:db.x9.large" }]);
  });
});

describe.each(loadConfig().map((config) => [config.environment, config] as const))(
  "the estimate of %s",
  (environment, config) => {
    const report = costReport(config, resources(environment));

    it("prices everything", () => {
      expect(report.cases.flatMap((costCase) => costCase.estimate.unpriced)).toEqual([]);
    });

    it("adds up: the total is that of the stacks, and of the lines", () => {
      for (const { estimate: found } of report.cases) {
        const byStack = totalsByStack(found).reduce((sum, [, usd]) => sum + usd, 0);
        const byLine = found.lines.reduce((sum, { quantity, unitUsd }) => sum + quantity * unitUsd, 0);
        expect(found.totalUsd).toBeCloseTo(byStack, 6);
        expect(found.totalUsd).toBeCloseTo(byLine, 6);
      }
    });

    it("stays within its budget", () => {
      expect(withinBudget(report)).toBe(true);
    });
  },
);

it("keeps production within 800 to 1200 USD for the practice, and 2000 to 3000 at most with call volume", () => {
  const production = resources("production");
  expect(estimate(production, USAGE.production).totalUsd).toBeLessThanOrEqual(1200);
  expect(estimate(production, USAGE.production).totalUsd).toBeGreaterThan(800);
  expect(estimate(production, CALL_VOLUME).totalUsd).toBeLessThanOrEqual(3000);
});

it("prices a changed resource of a plan, and nothing where it is free", () => {
  const price = monthlyCost(USAGE.production, "us-west-2");
  const database = (instance_class: string): number | undefined =>
    price("aws_db_instance", { instance_class, allocated_storage: 0 }, undefined);
  expect(database("db.r5.xlarge")! - database("db.r5.large")!).toBeCloseTo(182.5, 4);
  expect(price("aws_iam_role", {}, undefined)).toBeUndefined();
});

describe("the command", () => {
  const run = (args: string[]): { code: number; out: string; err: string } => {
    let out = "";
    let err = "";
    const code = runCost(args, {
      write: (text) => (out += text),
      writeError: (text) => (err += text),
      readSettings: () => ({}),
    });
    return { code, out, err };
  };

  it("says what to run when nothing was synthesized", () => {
    expect(run(["--dir", "/nonexistent"])).toEqual({
      code: 2,
      out: "",
      err: "No stacks of development in /nonexistent: run npm run synth first\n",
    });
  });

  it("answers wrong flags in one line", () => {
    const { code, err } = run(["--env", "prod"]);
    expect(code).toBe(2);
    expect(err).toContain("Allowed choices are development, staging, production");
  });

  it("explains itself", () => {
    const { code, out } = run(["--help"]);
    expect(code).toBe(0);
    expect(out).toContain("Exit codes");
  });
});

describe("infracost's files", () => {
  const committed = (file: string): string => readFileSync(join(__dirname, "../../..", file), "utf8");
  const stacks = ENVIRONMENTS.flatMap((environment) =>
    Object.keys(environments[environment]).map((layer) => `${environment}-${layer}`),
  );

  it("are current", () => {
    expect(committed("infracost.yml")).toBe(infracostConfig(stacks));
    for (const environment of ENVIRONMENTS) {
      expect(committed(usageFileOf(environment))).toBe(infracostUsage(environment));
    }
  });

  it("have a project for each stack and environment", () => {
    const { projects } = parse(committed("infracost.yml")) as { projects: { name: string }[] };
    expect(projects.map(({ name }) => name).sort()).toEqual([...stacks].sort());
  });
});
