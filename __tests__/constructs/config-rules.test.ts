import { loadConfig } from "../../config";
import { controls } from "../../checks/controls";
import { LEFT_OUT } from "../../constructs/config-rules/left-out";
import { MANAGED_RULES, reasonLeftOut, ruleName } from "../../constructs/config-rules/managed-rules";
import { type Block, resourcesOf, synthesize } from "../support/synth";

const identifiers = MANAGED_RULES.map(({ identifier }) => identifier);
const environments = synthesize();

describe("the rules of AWS Config", () => {
  it("are a hundred, each named once", () => {
    expect(identifiers.length).toBeGreaterThanOrEqual(100);
    expect(identifiers).toEqual([...new Set(identifiers)]);
    for (const identifier of identifiers) expect(identifier).toMatch(/^[A-Z0-9]+(_[A-Z0-9]+)+$/);
  });

  it("include what the project adds to AWS's pack: rotation of keys, lock of vaults, the cache's encryption and AUTH", () => {
    expect(identifiers).toEqual(
      expect.arrayContaining([
        "CMK_BACKING_KEY_ROTATION_ENABLED",
        "ELASTICACHE_REPL_GRP_ENCRYPTED_AT_REST",
        "ELASTICACHE_REPL_GRP_ENCRYPTED_IN_TRANSIT",
        "ELASTICACHE_REPL_GRP_REDIS_AUTH_ENABLED",
        "RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN",
      ]),
    );
    const locked = MANAGED_RULES.find(({ identifier }) => identifier === "RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN")!;
    const production = loadConfig()[2]!;
    expect(locked.parameters!(production, { vpcId: "vpc-1", publicRouteTableIds: [] })).toEqual({
      backupVaultLockCheck: "True",
      crossRegionList: "us-east-1",
    });
  });

  it("ask for a retention of logs that AWS Config can check, the longest that isn't above the configured one", () => {
    const rule = MANAGED_RULES.find(({ identifier }) => identifier === "CW_LOGGROUP_RETENTION_PERIOD_CHECK")!;
    const asked = loadConfig().map((config) => [
      Math.min(config.logs.retentionDays, config.logs.auditRetentionDays),
      rule.parameters!(config, { vpcId: "vpc-1", publicRouteTableIds: [] }),
    ]);
    expect(asked).toEqual([
      [90, { MinRetentionTime: "90" }],
      [365, { MinRetentionTime: "365" }],
      [2557, { MinRetentionTime: "1827" }],
    ]);
  });

  it("cite sections of the Security Rule that exist", () => {
    const known = new Set(controls.map(({ citation }) => citation));
    const unknown = MANAGED_RULES.flatMap(({ identifier, citations }) =>
      citations.filter((citation) => !known.has(citation)).map((citation) => ({ identifier, citation })),
    );
    expect(unknown).toEqual([]);
    expect(MANAGED_RULES.filter(({ citations }) => citations.length === 0)).toEqual([]);
  });

  it("are never left out as well, and what is left out says why", () => {
    expect(Object.keys(LEFT_OUT).filter((identifier) => identifiers.includes(identifier))).toEqual([]);
    for (const reason of Object.values(LEFT_OUT)) expect(reason.length).toBeGreaterThan(25);
  });

  it("hold in every environment but where its configuration decided otherwise", () => {
    const leftOut = Object.fromEntries(
      loadConfig().map((config) => [
        config.environment,
        MANAGED_RULES.filter((rule) => reasonLeftOut(config, rule)).map(({ identifier }) => identifier),
      ]),
    );
    expect(leftOut).toEqual({
      development: [
        "RDS_MULTI_AZ_SUPPORT",
        "RDS_ENHANCED_MONITORING_ENABLED",
        "RDS_INSTANCE_DELETION_PROTECTION_ENABLED",
        "ELASTICACHE_REPL_GRP_AUTO_FAILOVER_ENABLED",
        "CODEDEPLOY_LAMBDA_ALLATONCE_TRAFFIC_SHIFT_DISABLED",
      ],
      staging: [],
      production: [],
    });
  });
});

describe.each(loadConfig().map((config) => ({ name: config.environment, config })))("in $name", ({ name, config }) => {
  const rules = resourcesOf(environments[name].audit, "aws_config_config_rule");

  it("each is a managed rule with its citations, named after its identifier", () => {
    const expected = MANAGED_RULES.filter((rule) => reasonLeftOut(config, rule) === undefined);
    expect(rules.map(({ source }) => (source as Block).source_identifier).sort()).toEqual(
      expected.map(({ identifier }) => identifier).sort(),
    );
    for (const { name: ruleLabel, description, source } of rules) {
      const { owner, source_identifier: identifier } = source as Block;
      expect(owner).toBe("AWS");
      expect(String(ruleLabel).endsWith(`-${ruleName({ identifier: String(identifier), citations: [] })}`)).toBe(true);
      expect(String(ruleLabel).length).toBeLessThanOrEqual(128);
      expect(String(description)).toMatch(/^45 CFR 164\./);
      expect(String(description).length).toBeLessThanOrEqual(256);
    }
  });

  it("takes its thresholds from the configuration, so that what is deployed complies", () => {
    const parameters = (identifier: string): string =>
      String(rules.find(({ source }) => (source as Block).source_identifier === identifier)!.input_parameters);
    expect(parameters("DB_INSTANCE_BACKUP_ENABLED")).toContain(`"${config.database.backupRetentionDays}"`);
    expect(parameters("ELASTICACHE_AUTOMATIC_BACKUP_CHECK_ENABLED")).toContain(
      `"${config.cache.snapshotRetentionDays}"`,
    );
    expect(parameters("BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK")).toContain(
      `"${config.backup.dailyRetentionDays}"`,
    );
    expect(parameters("INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY")).toContain("vpc");
  });
});
