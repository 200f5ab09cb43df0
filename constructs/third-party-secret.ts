import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretPolicy } from "@cdktf/provider-aws/lib/secretsmanager-secret-policy";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";
import { denyInsecureTransport, policyDocument } from "./policy-document";

export interface ThirdPartySecretProps {
  readonly config: EnvironmentConfig;
  /** Service that reads it. */
  readonly service: string;
  /** What the credential opens, like telephony; part of the name. */
  readonly purpose: string;
  /** The secrets key. */
  readonly keyArn: string;
}

/**
 * An empty secret for a credential that a third party issues: no value passes through Terraform. Only the issuer can
 * make a new credential, so it is rotated by hand (runbook: Rotate a third-party credential).
 */
export class ThirdPartySecret extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { config, service, purpose, keyArn }: ThirdPartySecretProps) {
    super(scope, id);
    const secret = new SecretsmanagerSecret(this, "secret", {
      name: physicalName(config, `${service}-${purpose}`),
      description: `Credential of ${service} for ${purpose}, filled and rotated by hand`,
      kmsKeyId: keyArn,
      recoveryWindowInDays: config.environment === "development" ? 7 : 30,
      tags: { Rotation: "manual" },
    });
    new SecretsmanagerSecretPolicy(this, "policy", {
      secretArn: secret.arn,
      blockPublicPolicy: true,
      policy: policyDocument(this, "policy-document", [denyInsecureTransport("secretsmanager:*", [secret.arn])]),
    });
    this.arn = secret.arn;
  }
}
