import { redact, scrub, SENSITIVE, SENSITIVE_CHANGED } from "../../../delivery/plan/redact";
import type { Json } from "../../../delivery/plan/json";

const TOKEN = "planted-token-4711";

function redacted(type: string, before: Json, after: Json, beforeSensitive: Json = {}, afterSensitive: Json = {}) {
  const secrets = new Set<string>();
  return { ...redact({ type, before, after, beforeSensitive, afterSensitive }, secrets), secrets };
}

describe("redact", () => {
  it.each([
    ["a marked attribute", "aws_x", { plain: TOKEN }, { plain: true }],
    ["a marked attribute inside blocks", "aws_x", { a: [{ b: "x" }, { b: TOKEN }] }, { a: [{}, { b: true }] }],
    ["everything below a mark", "aws_x", { a: { b: [TOKEN], c: { d: TOKEN } } }, { a: true }],
    ["a whole marked resource", "aws_x", { a: TOKEN }, true],
    ["password", "aws_db_instance", { password: TOKEN }, {}],
    ["auth_token", "aws_elasticache_replication_group", { auth_token: TOKEN }, {}],
    ["secret_string", "aws_secretsmanager_secret_version", { secret_string: TOKEN }, {}],
    ["secret_string_wo", "aws_secretsmanager_secret_version", { secret_string_wo: TOKEN }, {}],
    ["random_password.result", "random_password", { result: TOKEN }, {}],
    ["an environment variable", "aws_lambda_function", { environment: [{ variables: { DB_PASSWORD: TOKEN } }] }, {}],
    ["a SecureString parameter", "aws_ssm_parameter", { type: "SecureString", value: TOKEN }, {}],
  ])("replaces %s on either side", (_, type, values, marks) => {
    const created = redacted(type, null, values, false, marks);
    const deleted = redacted(type, values, null, marks, false);
    expect(JSON.stringify([created.after, deleted.before])).not.toContain(TOKEN);
    expect([...created.secrets]).toContain(TOKEN);
    expect([...deleted.secrets]).toContain(TOKEN);
  });

  it("still tells whether a secret changes", () => {
    expect(redacted("x", { password: "old-secret" }, { password: "old-secret" }).after).toEqual({
      password: SENSITIVE,
    });
    expect(redacted("x", { password: "old-secret" }, { password: "new-secret" }).after).toEqual({
      password: SENSITIVE_CHANGED,
    });
  });

  it("leaves what only sounds like a secret", () => {
    const values = {
      manage_master_user_password: true,
      minimum_password_length: 14,
      secret_arn: "arn:aws:secretsmanager:us-west-2:1:secret:x",
      auth_token_update_strategy: "ROTATE",
      password: null,
    };
    expect(redacted("x", values, values)).toMatchObject({ before: values, after: values });
  });

  it("leaves a plain parameter readable", () => {
    expect(redacted("aws_ssm_parameter", null, { type: "String", value: "db.internal" }).after).toEqual({
      type: "String",
      value: "db.internal",
    });
  });
});

describe("scrub", () => {
  it("replaces each secret in a text, also where JSON escaped it", () => {
    const secret = 'a"quoted"secret';
    const text = `x ${secret} y ${JSON.stringify(secret)}`;
    expect(scrub(text, new Set([secret]))).toBe(`x ${SENSITIVE} y "${SENSITIVE}"`);
  });

  it("replaces a secret as Terraform writes it to JSON", () => {
    expect(scrub('{"t":"a\\u003cb\\u0026c-token"}', new Set(["a<b&c-token"]))).toBe(`{"t":"${SENSITIVE}"}`);
  });

  it("leaves texts too short to be a secret", () => {
    expect(scrub("state is on", new Set(["on"]))).toBe("state is on");
  });
});
