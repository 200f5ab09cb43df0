import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretPolicy } from "@cdktf/provider-aws/lib/secretsmanager-secret-policy";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Password } from "@cdktf/provider-random/lib/password";
import { RandomProvider } from "@cdktf/provider-random/lib/provider";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { denyInsecureTransport, policyDocument } from "./policy-document";

export interface AuthTokenProps {
  readonly config: EnvironmentConfig;
  /** The secrets key. */
  readonly keyArn: string;
}

/** ElastiCache takes these symbols in a token, and no others. */
const ALLOWED_SYMBOLS = "!&#$^<>-";

/** The cache's AUTH token: made once by Terraform, kept in Secrets Manager, changed by its rotation from then on. */
export class AuthToken extends Construct {
  readonly secretArn: string;
  /** A reference to the first token, for the cache's creation. */
  readonly value: string;

  constructor(scope: Construct, id: string, { config, keyArn }: AuthTokenProps) {
    super(scope, id);
    new RandomProvider(this, "random");
    const token = new Password(this, "token", {
      length: 64,
      special: true,
      overrideSpecial: ALLOWED_SYMBOLS,
      minLower: 1,
      minUpper: 1,
      minNumeric: 1,
      minSpecial: 1,
    });
    const secret = new SecretsmanagerSecret(this, "secret", {
      name: physicalName(config, "cache-auth-token"),
      description: "AUTH token of the session cache",
      kmsKeyId: keyArn,
      recoveryWindowInDays: config.environment === "development" ? 7 : 30,
    });
    new SecretsmanagerSecretPolicy(this, "policy", {
      secretArn: secret.arn,
      blockPublicPolicy: true,
      policy: policyDocument(this, "policy-document", [denyInsecureTransport("secretsmanager:*", [secret.arn])]),
    });
    new SecretsmanagerSecretVersion(this, "first-version", {
      secretId: secret.id,
      secretString: token.result,
      lifecycle: { ignoreChanges: ["secret_string", "version_stages"] }, // later versions are the rotation's
    });
    this.secretArn = secret.arn;
    this.value = token.result;
  }
}
