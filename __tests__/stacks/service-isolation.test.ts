import { arnOf } from "../../config/aws";
import { loadConfig } from "../../config";
import { connectionPath } from "../../constructs/connection-parameters";
import type { EnvironmentConfig } from "../../config/schema";
import { deadLetterQueueName, functionName, queueName } from "../../config/service-names";
import { allows, type Request } from "../support/iam";
import { type RenderedStatement, renderPolicies } from "../support/policies";
import { allResources, synthesize } from "../support/synth";

const DATABASE = "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const environments = synthesize();
const policies = renderPolicies();

/** The statements that a service's role holds. */
function statementsOf(config: EnvironmentConfig, service: string): readonly RenderedStatement[] {
  const found = policies.filter(
    ({ environment, layer, usedBy }) =>
      environment === config.environment &&
      layer === "services" &&
      usedBy.some((user) => user.startsWith(`aws_iam_policy.${service}_function_role_policy`)),
  );
  expect(found).toHaveLength(1);
  return found[0]!.document.Statement;
}

const named = (config: EnvironmentConfig, service: string, resource: string): string =>
  arnOf(config, { service, resource });

/** Everything that belongs to one service alone. */
function possessions(config: EnvironmentConfig, service: EnvironmentConfig["services"][number]): Request[] {
  const { name } = service;
  const queue = named(config, "sqs", queueName(config, name));
  const deadLetters = named(config, "sqs", deadLetterQueueName(config, name));
  const piiKey = policiesKey(config, "pii");
  return [
    ...["ReceiveMessage", "DeleteMessage", "SendMessage", "ChangeMessageVisibility", "PurgeQueue"].flatMap((action) =>
      [queue, deadLetters].map((resource) => ({ action: `sqs:${action}`, resource })),
    ),
    { action: "rds-db:connect", resource: named(config, "rds-db", `dbuser:${DATABASE}/${name}`) },
    {
      action: "secretsmanager:GetSecretValue",
      resource: named(
        config,
        "secretsmanager",
        `secret:${functionName(config, name)}-${service.apiKeySecret ?? "x"}-AbCdEf`,
      ),
    },
    ...["kms:Decrypt", "kms:GenerateDataKey"].map((action) => ({
      action,
      resource: piiKey,
      context: { "kms:EncryptionContext:service": name, "kms:EncryptionContext:environment": config.environment },
    })),
    ...["logs:PutLogEvents", "logs:GetLogEvents"].map((action) => ({
      action,
      resource: named(config, "logs", `log-group:/aws/lambda/${functionName(config, name)}:log-stream:x`),
    })),
    { action: "lambda:InvokeFunction", resource: named(config, "lambda", `function:${functionName(config, name)}`) },
  ];
}

/** ARN of a key of the environment, as policies.ts stands in for it. */
function policiesKey(config: EnvironmentConfig, purpose: string): string {
  const [key] = allResources(environments[config.environment], "aws_kms_key")
    .map(({ $name }) => $name)
    .filter((name) => name.startsWith(`keys_${purpose}_key`));
  return named(config, "kms", `key/${key}`);
}

describe.each(loadConfig())("the roles of $environment's services", (config) => {
  it("reach nothing that belongs to another service", () => {
    let asked = 0;
    const reached = config.services.flatMap((owner) =>
      config.services
        .filter((other) => other.name !== owner.name)
        .flatMap((other) => {
          const statements = statementsOf(config, other.name);
          return possessions(config, owner).flatMap((request) => {
            asked += 1;
            return allows(statements, request) ? [`${other.name}: ${request.action} ${request.resource}`] : [];
          });
        }),
    );
    expect(asked).toBeGreaterThan(300);
    expect(reached).toEqual([]);
  });

  it.each(config.services)("$name reaches what its entry says it uses, and only that", (service) => {
    const statements = statementsOf(config, service.name);
    const may = (action: string, resource: string, context?: Request["context"]): boolean =>
      allows(statements, { action, resource, context });
    const context = {
      "kms:EncryptionContext:service": service.name,
      "kms:EncryptionContext:environment": config.environment,
    };
    const via = { "kms:ViaService": `secretsmanager.${config.regions.primary}.amazonaws.com` };
    const secret = (name: string): string =>
      named(config, "secretsmanager", `secret:${functionName(config, name)}-AbCdEf`);

    expect({
      queue: may("sqs:ReceiveMessage", named(config, "sqs", queueName(config, service.name))),
      deadLetters: may("sqs:SendMessage", named(config, "sqs", deadLetterQueueName(config, service.name))),
      database: may("rds-db:connect", named(config, "rds-db", `dbuser:${DATABASE}/${service.name}`)),
      databaseFacts: may(
        "ssm:GetParametersByPath",
        named(config, "ssm", `parameter${connectionPath(config, "database")}host`),
      ),
      cacheFacts: may("ssm:GetParameter", named(config, "ssm", `parameter${connectionPath(config, "cache")}host`)),
      authToken: may("secretsmanager:GetSecretValue", secret("cache-auth-token")),
      apiKey: may("secretsmanager:GetSecretValue", secret(`${service.name}-${service.apiKeySecret ?? "none"}`)),
      publish: may("sns:Publish", named(config, "sns", functionName(config, "domain-events"))),
      pii: may("kms:Decrypt", policiesKey(config, "pii"), context),
      secretsKey: may("kms:Decrypt", policiesKey(config, "secrets"), via),
      ownLog: may(
        "logs:PutLogEvents",
        named(config, "logs", `log-group:/aws/lambda/${functionName(config, service.name)}:log-stream:x`),
      ),
    }).toEqual({
      queue: service.events !== undefined,
      deadLetters: true,
      database: service.database,
      databaseFacts: service.database,
      cacheFacts: service.cache,
      authToken: service.cache,
      apiKey: service.apiKeySecret !== undefined,
      publish: service.publishes !== undefined,
      pii: service.pii,
      secretsKey: true,
      ownLog: true,
    });
  });

  it("use the pii key with their own name and environment in the encryption context, and never without", () => {
    const key = policiesKey(config, "pii");
    for (const { name } of config.services.filter(({ pii }) => pii)) {
      const statements = statementsOf(config, name);
      const own = { "kms:EncryptionContext:service": name };
      const wrong: (Request["context"] | undefined)[] = [
        undefined,
        own,
        { ...own, "kms:EncryptionContext:environment": "elsewhere" },
        { "kms:EncryptionContext:environment": config.environment },
      ];
      expect(wrong.filter((context) => allows(statements, { action: "kms:Decrypt", resource: key, context }))).toEqual(
        [],
      );
    }
  });

  it("use the secrets key and the messaging key only through the services that keep secrets and messages", () => {
    for (const { name } of config.services) {
      for (const purpose of ["secrets", "messaging"]) {
        const request = { action: "kms:Decrypt", resource: policiesKey(config, purpose) };
        expect(allows(statementsOf(config, name), request)).toBe(false);
      }
    }
  });

  it("give code no right over network interfaces, which Lambda itself needs", () => {
    for (const { name } of config.services) {
      const denied = statementsOf(config, name).filter(({ Effect }) => Effect === "Deny");
      const from = named(config, "lambda", `function:${functionName(config, name)}`);
      for (const action of ["ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"]) {
        const statement = denied.find(({ Action }) => Action?.includes(action));
        expect(statement?.Condition).toEqual({ ArnEquals: { "lambda:SourceFunctionArn": [from] } });
      }
    }
  });

  it("ask for nothing that their boundary refuses", () => {
    const boundary = policies.find(
      ({ environment, usedBy }) =>
        environment === config.environment && usedBy.some((user) => user.startsWith("aws_iam_policy.boundary_")),
    )!.document.Statement;
    const roles = policies.filter(
      ({ environment, layer, usedBy }) =>
        environment === config.environment &&
        ["cache", "services"].includes(layer) &&
        usedBy.some((user) => user.startsWith("aws_iam_policy.")),
    );
    expect(roles.length).toBeGreaterThanOrEqual(config.services.length + 2);
    const refused = roles.flatMap(({ name, document }) =>
      document.Statement.filter(({ Effect }) => Effect === "Allow").flatMap(({ Action, Resource }) =>
        (Action ?? []).flatMap((action) =>
          (Resource ?? [])
            .filter(
              (resource) =>
                !allows(boundary, { action, resource, context: { "aws:RequestedRegion": config.regions.primary } }),
            )
            .map((resource) => `${name}: ${action} on ${resource}`),
        ),
      ),
    );
    expect(refused).toEqual([]);
  });
});
