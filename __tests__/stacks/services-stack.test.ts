import { loadConfig } from "../../config";
import { SERVICES } from "../../config/services";
import { ENVIRONMENTS } from "../../config/schema";
import { ARTIFACT, configuredServices } from "../support/configured-services";
import { allResources, resourcesOf, synthesize } from "../support/synth";

const environments = synthesize();
const names = SERVICES.map(({ name }) => name);
const queueReaders = SERVICES.filter(({ events }) => events).map(({ name }) => name);

describe.each(ENVIRONMENTS)("the services of %s", (environment) => {
  const { services } = environments[environment];
  const prefix = `voice-agent-${{ development: "dev", staging: "staging", production: "prod" }[environment]}`;
  const functions = resourcesOf(services, "aws_lambda_function");
  const queues = resourcesOf(services, "aws_sqs_queue");

  it("matches its snapshot", () => {
    expect(services).toMatchSnapshot();
  });

  it("is one function a service, on ARM, in the private subnets, traced, encrypted, with a dead-letter queue", () => {
    expect(functions.map(({ function_name }) => function_name)).toEqual(
      expect.arrayContaining(names.map((name) => `${prefix}-${name}`)),
    );
    expect(functions).toHaveLength(names.length);
    for (const lambda of functions) {
      expect(lambda).toMatchObject({
        runtime: "nodejs24.x",
        architectures: ["arm64"],
        publish: true,
        kms_key_arn: expect.stringContaining("keys_secrets") as unknown,
        tracing_config: { mode: "Active" },
        dead_letter_config: { target_arn: expect.stringContaining("dead-letters") as unknown },
        vpc_config: { security_group_ids: [expect.stringContaining("security-groups_services") as unknown] },
      });
      const { subnet_ids } = lambda.vpc_config as { subnet_ids: string[] };
      expect(subnet_ids.length).toBeGreaterThanOrEqual(2);
      expect(subnet_ids.filter((id) => !id.includes("vpc_private-"))).toEqual([]);
    }
  });

  it("reserves concurrency outside development", () => {
    expect(functions.every((lambda) => Number(lambda.reserved_concurrent_executions) > 0)).toBe(
      environment !== "development",
    );
  });

  it("keeps a masked and encrypted log group for every function of every stack", () => {
    const all = allResources(environments[environment], "aws_lambda_function");
    const groups = allResources(environments[environment], "aws_cloudwatch_log_group");
    const masked = allResources(environments[environment], "aws_cloudwatch_log_data_protection_policy");
    expect(all.length).toBeGreaterThan(functions.length);
    for (const { function_name, logging_config } of all) {
      const group = groups.find(({ name }) => name === `/aws/lambda/${String(function_name)}`);
      expect(group).toMatchObject({ kms_key_id: expect.stringContaining("keys_logs") as unknown });
      const reference = `\${aws_cloudwatch_log_group.${group!.$name}.name}`;
      expect((logging_config as { log_group: string }).log_group).toBe(reference);
      expect(masked.map(({ log_group_name }) => log_group_name)).toContain(reference);
    }
  });

  it("leaves the live alias to CodeDeploy", () => {
    const aliases = resourcesOf(services, "aws_lambda_alias");
    expect(aliases).toHaveLength(names.length);
    for (const alias of aliases) {
      expect(alias).toMatchObject({
        name: "live",
        lifecycle: { ignore_changes: ["function_version", "routing_config"] },
      });
    }
  });

  it("has no function that answers by itself: no function URL, no permission for everybody", () => {
    expect(allResources(environments[environment], "aws_lambda_function_url")).toEqual([]);
    const permissions = allResources(environments[environment], "aws_lambda_permission");
    expect(permissions.length).toBeGreaterThan(names.length);
    for (const permission of permissions) {
      expect(permission.principal).toMatch(/^(apigateway|secretsmanager)\.amazonaws\.com$/);
      expect(permission.source_arn).toEqual(expect.stringMatching(/\S/));
      expect(permission.source_account).toMatch(/^\d{12}$/);
    }
  });

  it("gives a queue to each service that asked for events, and a dead-letter queue to every service", () => {
    expect(queues.map(({ name }) => name).sort()).toEqual(
      [
        ...queueReaders.map((name) => `${prefix}-${name}`),
        ...names.map((name) => `${prefix}-${name}-dead-letter`),
      ].sort(),
    );
    for (const queue of queues) expect(queue.kms_master_key_id).toEqual(expect.stringContaining("keys_messaging"));
    for (const topic of resourcesOf(services, "aws_sns_topic")) {
      expect(topic.kms_master_key_id).toEqual(expect.stringContaining("keys_messaging"));
    }
  });

  it("hides a message for six times the function's timeout, and sets it aside after five tries", () => {
    for (const name of queueReaders) {
      const queue = queues.find((candidate) => candidate.name === `${prefix}-${name}`)!;
      const lambda = functions.find(({ function_name }) => function_name === `${prefix}-${name}`)!;
      expect(queue.visibility_timeout_seconds).toBeGreaterThanOrEqual(6 * Number(lambda.timeout));
      expect(queue.redrive_policy).toMatch(
        /deadLetterTargetArn" = aws_sqs_queue\.\S*dead-letters\S*\.arn, "maxReceiveCount" = 5/,
      );
    }
  });

  it("reads queues by the live alias, message by message, within the reserve", () => {
    const mappings = resourcesOf(services, "aws_lambda_event_source_mapping");
    expect(mappings).toHaveLength(queueReaders.length);
    const reserve = loadConfig().find((config) => config.environment === environment)!.services[0]!.reservedConcurrency;
    for (const mapping of mappings) {
      expect(mapping.function_name).toMatch(/^\$\{aws_lambda_alias\..*_live_.*\.arn\}$/);
      expect(mapping.function_response_types).toEqual(["ReportBatchItemFailures"]);
      const { maximum_concurrency } = mapping.scaling_config as { maximum_concurrency: number };
      expect(maximum_concurrency).toBeGreaterThanOrEqual(2);
      expect(maximum_concurrency).toBeLessThanOrEqual(reserve ?? 10);
    }
  });

  it("delivers to a queue exactly the events that its service asked for", () => {
    const filters = resourcesOf(services, "aws_sns_topic_subscription").map(
      ({ filter_policy }) => (JSON.parse(String(filter_policy)) as { eventType: string[] }).eventType,
    );
    expect(filters).toEqual(SERVICES.flatMap(({ events }) => (events ? [events] : [])));
  });

  it("refuses messages that don't come by TLS, on every queue and topic", () => {
    const documents = Object.values(services!.data!.aws_iam_policy_document!);
    const denied = documents.flatMap(({ statement }) =>
      (statement as { sid?: string; resources?: string[] }[])
        .filter(({ sid }) => sid === "DenyInsecureTransport")
        .flatMap(({ resources }) => resources ?? []),
    );
    const guarded = ["aws_sqs_queue", "aws_sns_topic"].flatMap((type) =>
      resourcesOf(services, type).map(({ $name }) => `\${${type}.${$name}.arn}`),
    );
    expect(guarded.filter((arn) => !denied.includes(arn))).toEqual([]);
  });

  it("makes third-party credentials empty, under the secrets key, closed to the public", () => {
    const secrets = resourcesOf(services, "aws_secretsmanager_secret");
    expect(secrets.map(({ name }) => name)).toEqual([
      `${prefix}-notifications-messaging-provider`,
      `${prefix}-voice-telephony`,
    ]);
    for (const secret of secrets) expect(secret.kms_key_id).toEqual(expect.stringContaining("keys_secrets"));
    expect(resourcesOf(services, "aws_secretsmanager_secret_version")).toEqual([]);
    expect(
      resourcesOf(services, "aws_secretsmanager_secret_policy").map(({ block_public_policy }) => block_public_policy),
    ).toEqual([true, true]);
  });

  it("samples and groups traces by names that X-Ray takes", () => {
    const [rule] = resourcesOf(services, "aws_xray_sampling_rule");
    const [group] = resourcesOf(services, "aws_xray_group");
    expect(String(rule!.rule_name).length).toBeLessThanOrEqual(32);
    expect(String(group!.group_name).length).toBeLessThanOrEqual(32);
  });
});

describe("services as a deployer configures them", () => {
  const shared = configuredServices();
  const lambda = (name: string) =>
    resourcesOf(shared.staging.services, "aws_lambda_function").find(
      ({ function_name }) => function_name === `voice-agent-staging-${name}`,
    )!;

  it("run one exact object in S3 where one is named", () => {
    expect(lambda("auth")).toMatchObject({
      s3_bucket: ARTIFACT.bucket,
      s3_key: ARTIFACT.key,
      s3_object_version: ARTIFACT.version,
    });
    expect(lambda("auth").filename).toBeUndefined();
  });

  it("run the health function otherwise, with a hash of its content", () => {
    expect(lambda("voice").filename).toMatch(/^assets\/.*\/health\.zip$/);
    expect(lambda("voice").source_code_hash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(lambda("voice").s3_bucket).toBeUndefined();
  });

  it("have the memory, the timeout and the reserve that their entry says", () => {
    expect(lambda("auth")).toMatchObject({ memory_size: 2048, timeout: 7, reserved_concurrent_executions: 3 });
    expect(lambda("voice").reserved_concurrent_executions).toBeUndefined();
  });

  it("leave the right of API Gateway to log to the environment that owns the account's baseline", () => {
    expect(resourcesOf(shared.development.services, "aws_api_gateway_account")).toEqual([]);
    expect(resourcesOf(shared.staging.services, "aws_api_gateway_account")).toHaveLength(1);
  });
});
