import { ENVIRONMENTS } from "../../config/schema";
import { allResources, resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();

describe.each(ENVIRONMENTS)("the database of %s", (environment) => {
  const { database } = environments[environment];
  const [instance] = resourcesOf(database, "aws_db_instance");

  it("matches its snapshot", () => {
    expect(database).toMatchSnapshot();
  });

  it("is encrypted under its own key, and so are its insights and its password", () => {
    expect(instance).toMatchObject({
      storage_encrypted: true,
      kms_key_id: expect.stringContaining("keys_database") as unknown,
      performance_insights_kms_key_id: expect.stringContaining("keys_database") as unknown,
      manage_master_user_password: true,
      master_user_secret_kms_key_id: expect.stringContaining("keys_secrets") as unknown,
      iam_database_authentication_enabled: true,
    });
  });

  it("has no password in its configuration", () => {
    expect(allResources(environments[environment], "aws_db_instance")).toHaveLength(1);
    expect(Object.keys(instance!).filter((key) => /^password/.test(key))).toEqual([]);
  });

  it("isn't reached from outside the VPC", () => {
    expect(instance!.publicly_accessible).toBe(false);
    const [subnets] = resourcesOf(database, "aws_db_subnet_group");
    const ids = subnets!.subnet_ids as string[];
    expect(ids).toHaveLength(2);
    expect(ids.filter((id) => !id.includes("vpc_database-"))).toEqual([]);
  });

  it("forces TLS 1.2, audits, and never logs bind values", () => {
    const [group] = resourcesOf(database, "aws_db_parameter_group");
    const parameters = Object.fromEntries(
      (group!.parameter as { name: string; value: string }[]).map(({ name, value }) => [name, value]),
    );
    expect(parameters).toMatchObject({
      "rds.force_ssl": "1",
      ssl_min_protocol_version: "TLSv1.2",
      password_encryption: "scram-sha-256",
      "pgaudit.log_parameter": "0",
      log_parameter_max_length: "0",
      log_parameter_max_length_on_error: "0",
      log_statement: "ddl",
      log_connections: "1",
      log_disconnections: "1",
    });
  });

  it("plans no parameter anew that AWS has by default: such a one is never asked for at once", () => {
    const [group] = resourcesOf(database, "aws_db_parameter_group");
    const atOnce = (group!.parameter as { name: string; apply_method: string }[])
      .filter(({ apply_method }) => apply_method === "immediate")
      .map(({ name }) => name);
    expect(atOnce.length).toBeGreaterThan(0);
    const defaults = [
      "rds.force_ssl",
      "ssl_min_protocol_version",
      "password_encryption",
      "pgaudit.log_parameter",
      "log_parameter_max_length_on_error",
    ];
    expect(atOnce.filter((name) => defaults.includes(name))).toEqual([]);
  });

  it("logs into encrypted groups that exist before it", () => {
    expect(instance!.enabled_cloudwatch_logs_exports).toEqual(["postgresql", "upgrade"]);
    const groups = resourcesOf(database, "aws_cloudwatch_log_group");
    expect(groups.map(({ name }) => name).sort()).toEqual(
      ["postgresql", "upgrade"].map((log) => `/aws/rds/instance/${instance!.identifier as string}/${log}`),
    );
    for (const { $name } of groups) {
      expect(instance!.depends_on).toContain(`aws_cloudwatch_log_group.${$name}`);
    }
  });

  it("gets a new password every 30 days", () => {
    expect(resourcesOf(database, "aws_secretsmanager_secret_rotation")).toEqual([
      expect.objectContaining({
        secret_id: expect.stringContaining("master_user_secret[0].secret_arn") as unknown,
        rotation_rules: { automatically_after_days: 30 },
      }),
    ]);
  });

  it("keeps a last snapshot whose name doesn't change", () => {
    expect(instance).toMatchObject({
      skip_final_snapshot: false,
      final_snapshot_identifier: `${instance!.identifier as string}-final`,
    });
  });

  it("tells the services where it is and how to trust it, without a secret", () => {
    const parameters = resourcesOf(database, "aws_ssm_parameter");
    expect(parameters.map(({ name }) => (name as string).split("/").pop()).sort()).toEqual([
      "ca-bundle",
      "host",
      "iam-user",
      "name",
      "port",
      "sslmode",
    ]);
    expect(parameters.filter(({ type }) => type !== "SecureString")).toEqual([]);
    expect(parameters.find(({ name }) => (name as string).endsWith("/sslmode"))!.value).toBe("verify-full");
    expect(JSON.stringify(parameters)).not.toContain("secret_arn");
  });
});

it("differs between environments where the design says so", () => {
  const facts = ENVIRONMENTS.map((environment) => {
    const [instance] = resourcesOf(environments[environment].database, "aws_db_instance");
    const { instance_class, multi_az, backup_retention_period, deletion_protection, monitoring_interval, lifecycle } =
      instance as Record<string, unknown>;
    const { prevent_destroy } = lifecycle as Record<string, unknown>;
    return [
      instance_class,
      multi_az,
      backup_retention_period,
      deletion_protection,
      prevent_destroy,
      monitoring_interval,
    ];
  });
  expect(facts).toEqual([
    ["db.t3.medium", false, 7, false, false, 0],
    ["db.t3.medium", true, 35, true, true, 60],
    ["db.r5.large", true, 35, true, true, 60],
  ]);
});

it("is restored from a snapshot when the settings name one", () => {
  const snapshot = "arn:aws:rds:us-east-1:333333333333:snapshot:awsbackup:job-1";
  const { production } = synthesize({
    production: { regions: { primary: "us-east-1", failover: "us-west-2" }, database: { recoverFrom: snapshot } },
  });
  const [instance] = resourcesOf(production.database, "aws_db_instance");
  expect(instance).toMatchObject({ snapshot_identifier: snapshot, identifier: "voice-agent-prod-dr-database" });
  expect(instance).not.toHaveProperty("db_name");
  expect(instance).not.toHaveProperty("username");
});
