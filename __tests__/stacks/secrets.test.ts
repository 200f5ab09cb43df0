import { loadConfig } from "../../config";
import { denies } from "../support/iam";
import { renderPolicies } from "../support/policies";
import { allResources, type Block, synthesize } from "../support/synth";

const environments = synthesize();

/** Secrets that nobody but their issuer can rotate: the tag says so, the check's exemption gives the reason. */
const rotatedByHand = (secret: Block): boolean =>
  (secret.tags as { Rotation?: string } | undefined)?.Rotation === "manual";

/** One line a secret: what it opens, under which key, how it changes, whether Terraform ever sees a value. */
function table(environment: keyof typeof environments): string[] {
  const stacks = environments[environment];
  const rotations = allResources(stacks, "aws_secretsmanager_secret_rotation");
  const versions = allResources(stacks, "aws_secretsmanager_secret_version");
  const keyOf = (reference: unknown): string => /kms_keykeys_([a-z]+)_/.exec(String(reference))?.[1] ?? "none";
  const daysOf = (match: string): string => {
    const rotation = rotations.find(({ secret_id: id }) => String(id).includes(match));
    return rotation ? `every ${(rotation.rotation_rules as Block).automatically_after_days as number} days` : "never";
  };
  const own = allResources(stacks, "aws_secretsmanager_secret").map((secret) => {
    const value = versions.some(({ secret_id: id }) => String(id).includes(`.${secret.$name}.`))
      ? "first value by Terraform"
      : "no value by Terraform";
    const change = rotatedByHand(secret) ? "rotated by hand" : `rotated ${daysOf(`.${secret.$name}.`)}`;
    return `${String(secret.name)}: ${change}; key ${keyOf(secret.kms_key_id)}; ${value}`;
  });
  const database = allResources(stacks, "aws_db_instance").map((instance) => {
    const managed = instance.manage_master_user_password === true ? "no value by Terraform" : "password in state";
    return `${String(instance.identifier)}, master user: rotated ${daysOf(`aws_db_instance.${instance.$name}.`)}; key ${keyOf(instance.master_user_secret_kms_key_id)}; ${managed}`;
  });
  return [...database, ...own].sort();
}

describe("the secrets", () => {
  it("are these, in production", () => {
    expect(table("production").join("\n")).toMatchInlineSnapshot(`
     "voice-agent-prod-cache-auth-token: rotated every 90 days; key secrets; first value by Terraform
     voice-agent-prod-database, master user: rotated every 30 days; key secrets; no value by Terraform
     voice-agent-prod-notifications-messaging-provider: rotated by hand; key secrets; no value by Terraform
     voice-agent-prod-voice-telephony: rotated by hand; key secrets; no value by Terraform"
    `);
  });

  it.each(loadConfig().map(({ environment }) => environment))(
    "of %s are rotated, or have a reason not to be",
    (environment) => {
      const lines = table(environment);
      expect(lines.length).toBeGreaterThanOrEqual(4);
      for (const line of lines) expect(line).toMatch(/: rotated (every (30|90) days|by hand); key secrets; /);
    },
  );

  it("whose value Terraform makes are left alone afterwards: the rotation owns them", () => {
    const versions = Object.values(environments).flatMap((stacks) =>
      allResources(stacks, "aws_secretsmanager_secret_version"),
    );
    expect(versions).toHaveLength(3);
    for (const { lifecycle } of versions) {
      expect((lifecycle as Block).ignore_changes).toEqual(["secret_string", "version_stages"]);
    }
  });

  it("are each refused to whoever asks without TLS, and to the public", () => {
    for (const { environment } of loadConfig()) {
      const secrets = allResources(environments[environment], "aws_secretsmanager_secret");
      const policies = allResources(environments[environment], "aws_secretsmanager_secret_policy");
      expect(policies).toHaveLength(secrets.length);
      for (const { block_public_policy: blocked, $name: name } of policies) {
        expect(blocked).toBe(true);
        const [{ document }] = renderPolicies().filter(
          (policy) =>
            policy.environment === environment && policy.usedBy.includes(`aws_secretsmanager_secret_policy.${name}`),
        ) as [ReturnType<typeof renderPolicies>[number]];
        const request = { action: "secretsmanager:GetSecretValue", resource: document.Statement[0]!.Resource![0]! };
        expect(document.Statement.map(({ Effect }) => Effect)).toEqual(["Deny"]);
        const refused = (tls: string): boolean =>
          denies(document.Statement, { ...request, context: { "aws:SecureTransport": tls } });
        expect({ name, withoutTls: refused("false"), withTls: refused("true") }).toEqual({
          name,
          withoutTls: true,
          withTls: false,
        });
      }
    }
  });

  it("stand in no output and no environment of a function", () => {
    for (const stacks of Object.values(environments)) {
      for (const stack of Object.values(stacks)) {
        for (const [name, output] of Object.entries(stack.output ?? {})) {
          expect({ name, value: JSON.stringify(output.value) }).toEqual({
            name,
            value: expect.not.stringMatching(/random_password|secret_string/) as string,
          });
        }
      }
      for (const lambda of allResources(stacks, "aws_lambda_function")) {
        expect(JSON.stringify(lambda.environment ?? {})).not.toMatch(/random_password|secret_string|password/i);
      }
    }
  });
});
