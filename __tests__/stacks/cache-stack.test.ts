import { ENVIRONMENTS } from "../../config/schema";
import { resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

describe.each(ENVIRONMENTS)("the session cache of %s", (environment) => {
  const { cache } = environments[environment];
  const [group] = resourcesOf(cache, "aws_elasticache_replication_group");

  it("matches its snapshot", () => {
    expect(cache).toMatchSnapshot();
  });

  it("is Valkey 7.2, encrypted on disk and on the wire, behind a token", () => {
    expect(group).toMatchObject({
      engine: "valkey",
      engine_version: "7.2",
      at_rest_encryption_enabled: "true",
      kms_key_id: expect.stringContaining("keys_cache") as unknown,
      transit_encryption_enabled: true,
      transit_encryption_mode: "required",
      auth_token: expect.stringMatching(/^\$\{random_password\./) as unknown,
    });
  });

  it("leaves the token to its rotation after creation", () => {
    expect((group!.lifecycle as { ignore_changes: string[] }).ignore_changes).toContain("auth_token");
  });

  it("makes a token that ElastiCache takes", () => {
    expect(resourcesOf(cache, "random_password")).toEqual([
      expect.objectContaining({ length: 64, override_special: "!&#$^<>-" }),
    ]);
  });

  it("keeps the token under the secrets key, and never in an output", () => {
    expect(resourcesOf(cache, "aws_secretsmanager_secret")).toEqual([
      expect.objectContaining({ kms_key_id: expect.stringContaining("keys_secrets") as unknown }),
    ]);
    expect(JSON.stringify(cache!.output)).not.toContain("random_password");
    expect(JSON.stringify(resourcesOf(cache, "aws_ssm_parameter"))).not.toContain("random_password");
  });

  it("evicts only what expires, and closes idle connections", () => {
    const [parameters] = resourcesOf(cache, "aws_elasticache_parameter_group");
    expect(parameters).toMatchObject({
      family: "valkey7",
      parameter: [
        { name: "maxmemory-policy", value: "volatile-lru" },
        { name: "timeout", value: "300" },
      ],
    });
  });

  it("lies in the database tier", () => {
    const [subnets] = resourcesOf(cache, "aws_elasticache_subnet_group");
    expect((subnets!.subnet_ids as string[]).filter((id) => !id.includes("vpc_database-"))).toEqual([]);
  });

  it("writes both logs into encrypted groups", () => {
    const delivery = group!.log_delivery_configuration as { log_type: string; destination: string }[];
    expect(delivery.map(({ log_type }) => log_type).sort()).toEqual(["engine-log", "slow-log"]);
    const groups = resourcesOf(cache, "aws_cloudwatch_log_group");
    expect(groups.length).toBeGreaterThanOrEqual(2);
    expect(groups.filter((entry) => !entry.kms_key_id)).toEqual([]);
  });
});

it("fails over by itself in staging and production", () => {
  const facts = ENVIRONMENTS.map((environment) => {
    const [group] = resourcesOf(environments[environment].cache, "aws_elasticache_replication_group");
    return [group!.num_cache_clusters, group!.automatic_failover_enabled, group!.multi_az_enabled];
  });
  expect(facts).toEqual([
    [1, false, false],
    [2, true, true],
    [2, true, true],
  ]);
});

it("shards when asked to", () => {
  const { production } = synthesize({ production: { cache: { shards: 3 } } });
  const [group] = resourcesOf(production.cache, "aws_elasticache_replication_group");
  expect(group).toMatchObject({ num_node_groups: 3, replicas_per_node_group: 1, automatic_failover_enabled: true });
  expect(group).not.toHaveProperty("num_cache_clusters");
  const [parameters] = resourcesOf(production.cache, "aws_elasticache_parameter_group");
  expect(parameters!.parameter).toContainEqual({ name: "cluster-enabled", value: "yes" });
  const nodes = resourcesOf(production.monitoring, "aws_cloudwatch_metric_alarm")
    .filter(({ metric_name }) => metric_name === "EngineCPUUtilization")
    .map(({ dimensions }) => (dimensions as { CacheClusterId: string }).CacheClusterId);
  expect(nodes).toEqual(
    ["0001-001", "0001-002", "0002-001", "0002-002", "0003-001", "0003-002"].map(
      (suffix) => `voice-agent-prod-cache-${suffix}`,
    ),
  );
});

it("runs redis 7.1 when asked to", () => {
  const { staging } = synthesize({ staging: { cache: { engine: "redis", engineVersion: "7.1" } } });
  expect(resourcesOf(staging.cache, "aws_elasticache_parameter_group")[0]!.family).toBe("redis7");
});
