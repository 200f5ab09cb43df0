import { type App, Testing } from "cdktf";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadConfig } from "../../config";
import { ENVIRONMENTS } from "../../config/schema";
import type { Settings } from "../../config/settings";
import { buildEnvironment } from "../../stacks/environment";
import { resourcesOf, synthesize, type EnvironmentJson } from "../support/synth";
import { PERMITTED_DIFFERENCES } from "../support/parity";

const environments = synthesize();

/** Every file that a synthesis writes, by its path in the output folder. */
function synthesizedFiles(settings: Settings = {}): Record<string, string> {
  const app: App = Testing.app({ stubVersion: false });
  loadConfig(settings).forEach((config) => buildEnvironment(app, config));
  app.synth();
  const files = readdirSync(app.outdir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(app.outdir, file), "utf8")]));
}

const files = synthesizedFiles();
const { stacks } = JSON.parse(files["manifest.json"]!) as {
  stacks: Record<string, { dependencies: string[] }>;
};

/** The addresses of an environment's resources, `layer/type.name`. */
const addresses = (environment: EnvironmentJson): Set<string> =>
  new Set(
    Object.entries(environment).flatMap(([layer, { resource }]) =>
      Object.entries(resource ?? {}).flatMap(([type, blocks]) =>
        Object.keys(blocks).map((name) => `${layer}/${type}.${name}`),
      ),
    ),
  );

it("synthesizes the same bytes for the same input", () => {
  expect(synthesizedFiles()).toEqual(files);
});

it("makes a stack a layer and environment", () => {
  expect(Object.keys(stacks).sort()).toEqual(
    ENVIRONMENTS.flatMap((environment) =>
      [
        "access",
        "audit",
        "backup",
        "cache",
        "database",
        "monitoring",
        "network",
        "recovery",
        "security",
        "services",
        "state",
      ].map((layer) => `${environment}-${layer}`),
    ).sort(),
  );
});

it("has dependencies that stay in their environment and lead one way", () => {
  const order = [
    "state",
    "security",
    "network",
    "audit",
    "recovery",
    "access",
    "database",
    "cache",
    "services",
    "backup",
    "monitoring",
  ];
  const split = (id: string): { environment: string; rank: number } => {
    const [environment, layer] = id.split("-") as [string, string];
    return { environment, rank: order.indexOf(layer) };
  };
  const wrong = Object.entries(stacks).flatMap(([id, { dependencies }]) =>
    dependencies.filter(
      (dependency) =>
        split(dependency).environment !== split(id).environment || split(dependency).rank >= split(id).rank,
    ),
  );
  expect(wrong).toEqual([]);
});

it("deploys nothing before the state that holds it", () => {
  const reaches = (id: string, target: string): boolean =>
    id === target || stacks[id]!.dependencies.some((dependency) => reaches(dependency, target));
  const loose = Object.keys(stacks).filter((id) => !reaches(id, `${id.split("-")[0]!}-state`));
  expect(loose).toEqual([]);
});

describe("environments differ in values, not in shape", () => {
  const all = ENVIRONMENTS.map((environment) => addresses(environments[environment]));
  const union = new Set(all.flatMap((set) => [...set]));
  const differing = [...union].filter((address) => !all.every((set) => set.has(address)));

  it("but for the differences that are permitted, with their reasons", () => {
    const unexplained = differing.filter(
      (address) => !PERMITTED_DIFFERENCES.some(({ pattern }) => pattern.test(address)),
    );
    expect(unexplained).toEqual([]);
  });

  it("and every permitted difference is one", () => {
    const unused = PERMITTED_DIFFERENCES.filter(({ pattern }) => !differing.some((address) => pattern.test(address)));
    expect(unused).toEqual([]);
  });
});

describe("in GovCloud", () => {
  const account = "444444444444";
  const principals = [`arn:aws-us-gov:iam::${account}:root`];
  const { production } = synthesize({
    production: {
      account: { id: account },
      regions: { primary: "us-gov-west-1", failover: "us-gov-east-1" },
      access: { operators: principals, auditors: principals, breakGlass: principals },
    },
  });
  const text = JSON.stringify(production);

  it("has no ARN of another partition", () => {
    expect(text.match(/arn:aws:[^"]{0,60}/g) ?? []).toEqual([]);
  });

  it("names no commercial region", () => {
    expect(text.match(/us-(west|east)-\d[^"]{0,40}/g) ?? []).toEqual([]);
  });

  it("trusts the authorities of GovCloud's databases, which no other bundle has", () => {
    const bundles = resourcesOf(production.database, "aws_ssm_parameter").filter(({ name }) =>
      String(name).endsWith("/database/ca-bundle"),
    );
    expect(bundles.map(({ value }) => value)).toEqual([
      "https://truststore.pki.us-gov-west-1.rds.amazonaws.com/global/global-bundle.pem",
    ]);
  });

  it("leaves out only what GovCloud lacks", () => {
    const here = addresses(production);
    const missing = [...addresses(environments.production)].filter((address) => !here.has(address));
    const types = new Set(missing.map((address) => address.replace(/^.*\/(\w+)\..*$/, "$1")));
    expect([...types].sort()).toEqual([
      "aws_backup_restore_testing_plan",
      "aws_backup_restore_testing_selection",
      "aws_budgets_budget",
      "aws_config_config_rule",
      "aws_guardduty_detector_feature",
    ]);
  });
});

it("puts no secret into an output", () => {
  for (const environment of ENVIRONMENTS) {
    for (const stack of Object.values(environments[environment])) {
      for (const [name, { value, sensitive }] of Object.entries(stack.output ?? {})) {
        if (name.startsWith("cross-stack-output-")) expect(sensitive).toBe(true);
        else expect(JSON.stringify(value)).not.toMatch(/random_password|secret_string|auth_token}/);
      }
    }
  }
});

it("tells users of `terraform output` where things are", () => {
  const outputs = Object.values(environments.production).flatMap((stack) =>
    Object.keys(stack.output ?? {}).filter((name) => !name.startsWith("cross-stack-output-")),
  );
  for (const name of [
    "vpc_id",
    "public_subnet_ids",
    "private_subnet_ids",
    "database_subnet_ids",
    "database_endpoint",
    "database_secret_arn",
    "cache_endpoint",
    "cache_auth_token_secret_arn",
    "key_arns",
    "backup_vault_arn",
    "recovery_vault_arn",
    "alerts_topic_arn",
    "operations_dashboard_url",
    "compliance_dashboard_url",
  ]) {
    expect(outputs).toContain(name);
  }
});
