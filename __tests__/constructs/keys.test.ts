import { renderPolicies, type RenderedPolicy, type RenderedStatement } from "../support/policies";

/** Grants to services that can't name the account they act for, by statement; the reason stands where it is made, too. */
const WITHOUT_SOURCE: Readonly<Record<string, string>> = {
  CloudWatchLogs:
    "CloudWatch Logs names the log group in the encryption context instead, and the condition asks for it",
  EventBridgeToTopics: "EventBridge sends no source to KMS for a topic: with a condition its notices are dropped",
};

const keyPolicies = renderPolicies().filter(({ usedBy }) => usedBy.some((user) => user.startsWith("aws_kms_key.")));

/** The key's purpose, from the name of its resource. */
function keyOf({ layer, usedBy }: RenderedPolicy): string {
  const [, name] = /^aws_kms_key\.(?:keys_)?([a-z]+)/.exec(usedBy[0]!)!;
  return layer === "security" ? name! : `${layer} (${name})`;
}

function who({ Principal }: RenderedStatement): string {
  if (Principal === "*" || Principal === undefined) return "everybody";
  return Object.values(Principal)
    .flat()
    .map((id) => id.replace(/^arn:aws:iam::\d{12}:root$/, "the account's IAM").replace(".amazonaws.com", ""))
    .join(", ");
}

function conditions({ Condition }: RenderedStatement): string[] {
  return Object.entries(Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => {
      const shown = values
        .map((value) => value.replaceAll(/\d{12}/g, "ACCOUNT").replace(".amazonaws.com", ""))
        .join(", ");
      if (operator === "Null") return `${key} is ${shown === "false" ? "given" : "absent"}`;
      return `${key} ${operator === "StringEquals" || operator === "Bool" ? "=" : operator} ${shown}`;
    }),
  );
}

/** One line a statement: who, what, on which condition. */
function table(policies: readonly RenderedPolicy[]): string {
  return policies
    .map((policy) =>
      [
        `${keyOf(policy)}:`,
        ...policy.document.Statement.map((statement) => {
          const verbs = statement.Action!.map((action) => action.replace("kms:", ""));
          const may = verbs.length > 10 ? `administers, without use (${verbs.length} actions)` : verbs.join(", ");
          const when = conditions(statement);
          return `  ${statement.Effect === "Deny" ? "NEVER " : ""}${who(statement)}: ${may}${when.map((one) => `\n      if ${one}`).join("")}`;
        }),
      ].join("\n"),
    )
    .join("\n");
}

const of = (environment: string): RenderedPolicy[] =>
  keyPolicies.filter((policy) => policy.environment === environment);

describe("who may do what with which key", () => {
  it("reads, in production", () => {
    expect(table(of("production"))).toMatchInlineSnapshot(`
     "state (state):
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = s3.us-west-2, dynamodb.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = s3.us-west-2, dynamodb.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
     backup:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = backup.us-west-2, rds.us-west-2, dynamodb.us-west-2, s3.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = backup.us-west-2, rds.us-west-2, dynamodb.us-west-2, s3.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
     cache:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = elasticache.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = elasticache.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
     database:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = rds.us-west-2, backup.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = rds.us-west-2, backup.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
     logs:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = logs.us-west-2, s3.us-west-2, xray.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = logs.us-west-2, s3.us-west-2, xray.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
       logs.us-west-2: Decrypt, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:EncryptionContext:aws:logs:arn StringLike arn:aws:logs:us-west-2:ACCOUNT:log-group:*
       cloudtrail: GenerateDataKey*
           if aws:SourceArn = arn:aws:cloudtrail:us-west-2:ACCOUNT:trail/voice-agent-prod-trail
           if kms:EncryptionContext:aws:cloudtrail:arn StringLike arn:aws:cloudtrail:*:ACCOUNT:trail/*
       cloudtrail: DescribeKey
           if aws:SourceArn = arn:aws:cloudtrail:us-west-2:ACCOUNT:trail/voice-agent-prod-trail
     messaging:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = sns.us-west-2, sqs.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = sns.us-west-2, sqs.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
       cloudwatch, backup, budgets: Decrypt, GenerateDataKey*
           if aws:SourceAccount = ACCOUNT
       sns: Decrypt, GenerateDataKey*
           if aws:SourceAccount = ACCOUNT
       events: Decrypt, GenerateDataKey*
     pii:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, Encrypt, GenerateDataKey
           if kms:EncryptionContext:environment = production
           if kms:CallerAccount = ACCOUNT
           if kms:EncryptionContext:service is given
     secrets:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = secretsmanager.us-west-2, ssm.us-west-2, lambda.us-west-2, rds.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = secretsmanager.us-west-2, ssm.us-west-2, lambda.us-west-2, rds.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
     storage:
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = s3.us-west-2
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = s3.us-west-2
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true
       config: Decrypt, GenerateDataKey*
           if aws:SourceAccount = ACCOUNT
       *: Decrypt, GenerateDataKey*
           if kms:CallerAccount = ACCOUNT
           if kms:ViaService = s3.us-west-2
           if aws:PrincipalArn ArnEquals arn:aws:iam::ACCOUNT:role/aws-service-role/reports.backup/AWSServiceRoleForBackupReports
     recovery (recovery):
       the account's IAM: administers, without use (22 actions)
       the account's IAM: Decrypt, DescribeKey, Encrypt, GenerateDataKey*, ReEncrypt*
           if kms:ViaService = backup.us-east-1, rds.us-east-1, dynamodb.us-east-1, s3.us-east-1
           if kms:CallerAccount = ACCOUNT
       the account's IAM: CreateGrant
           if kms:ViaService = backup.us-east-1, rds.us-east-1, dynamodb.us-east-1, s3.us-east-1
           if kms:CallerAccount = ACCOUNT
           if kms:GrantIsForAWSResource = true"
    `);
  });

  it("is the same in every environment", () => {
    const plain = (environment: string): string =>
      table(of(environment))
        .replaceAll(/voice-agent-[a-z]+/g, "PREFIX")
        .replaceAll(environment, "ENVIRONMENT");
    expect(plain("development")).toBe(plain("production"));
    expect(plain("staging")).toBe(plain("production"));
  });
});

it("lets the same services use the key of either vault, for one plan writes into both", () => {
  const via = (key: string): string[] => {
    const policy = of("production").find((one) => keyOf(one) === key)!;
    const use = policy.document.Statement.find(({ Sid }) => Sid === "UseThroughServices")!;
    return use.Condition!.StringEquals!["kms:ViaService"]!.map((service) => service.split(".")[0]!).sort();
  };
  expect(via("backup")).toEqual(["backup", "dynamodb", "rds", "s3"]);
  expect(via("recovery (recovery)")).toEqual(via("backup"));
});

describe("every key", () => {
  const statements = keyPolicies.flatMap((policy) =>
    policy.document.Statement.map((statement) => ({ key: `${policy.environment} ${keyOf(policy)}`, statement })),
  );
  const services = statements.filter(
    ({ statement: { Principal, Effect } }) =>
      Effect === "Allow" && typeof Principal === "object" && "Service" in Principal,
  );

  it("has a policy: ten keys in each environment", () => {
    expect(["development", "staging", "production"].map((environment) => of(environment).length)).toEqual([10, 10, 10]);
  });

  it("lets a service use it only for this account or one resource of it, or there is a reason", () => {
    expect(services.length).toBeGreaterThan(15);
    const free = services.filter(
      ({ statement: { Condition } }) => !/"aws:Source(Account|Arn)":\["[^*"]+"\]/.test(JSON.stringify(Condition ?? {})),
    );
    expect([...new Set(free.map(({ statement }) => statement.Sid))].sort()).toEqual(Object.keys(WITHOUT_SOURCE).sort());
  });

  it("lets the account's own principals use it through services alone, or with a context that names their service", () => {
    const accounts = statements.filter(
      ({ statement: { Principal, Action } }) =>
        typeof Principal === "object" &&
        "AWS" in Principal &&
        Action!.some((action) => /Decrypt|Encrypt|GenerateDataKey|CreateGrant/.test(action)),
    );
    expect(accounts.length).toBeGreaterThan(25);
    for (const { key, statement } of accounts) {
      const asked = JSON.stringify(statement.Condition ?? {});
      expect({ key, sid: statement.Sid, bound: /kms:ViaService|kms:EncryptionContext:service/.test(asked) }).toEqual({
        key,
        sid: statement.Sid,
        bound: true,
      });
      expect(asked).toContain("kms:CallerAccount");
    }
  });

  it("is administered without being usable by who administers it", () => {
    const administrators = statements.filter(({ statement: { Sid } }) => Sid === "AdministerWithoutUse");
    expect(administrators).toHaveLength(30);
    for (const { statement } of administrators) {
      expect(
        statement.Action!.filter((action) => /\*|Decrypt|Encrypt|GenerateDataKey|CreateGrant/.test(action)),
      ).toEqual([]);
    }
  });
});
