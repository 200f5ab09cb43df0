import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { accountRoot, servicePrincipal } from "../config/aws";
import { protectsAll } from "../config/protection";
import type { Region } from "../config/regions";
import type { EnvironmentConfig } from "../config/schema";
import { policyDocument, type PolicyStatement } from "./policy-document";

export interface EncryptionKeyProps {
  readonly config: EnvironmentConfig;
  /** Region of the key. @default - the primary region */
  readonly region?: Region;
  /** Alias without `alias/`; can't be changed after creation without breaking who uses it. */
  readonly alias: string;
  /** What the key encrypts. */
  readonly description: string;
  /** AWS services, in which regions, through which principals of the account may use the key (kms:ViaService). */
  readonly viaServices: readonly string[];
  /** What AWS services may do in their own name. @default - nothing */
  readonly grants?: readonly PolicyStatement[];
}

/** Administration without any use of the key: who manages a key doesn't read data with it. */
const ADMINISTRATION = [
  "kms:CancelKeyDeletion",
  "kms:CreateAlias",
  "kms:DeleteAlias",
  "kms:DescribeKey",
  "kms:DisableKey",
  "kms:EnableKey",
  "kms:EnableKeyRotation",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:ListAliases",
  "kms:ListGrants",
  "kms:ListKeyPolicies",
  "kms:ListKeyRotations",
  "kms:ListResourceTags",
  "kms:PutKeyPolicy",
  "kms:RevokeGrant",
  "kms:RotateKeyOnDemand",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:UpdateAlias",
  "kms:UpdateKeyDescription",
];

/** What a service needs to encrypt and decrypt for a principal of the account. */
export const KEY_USE = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

/** A customer-managed key with rotation, an alias and a least-privilege policy (45 CFR 164.312(a)(2)(iv)). */
export class EncryptionKey extends Construct {
  readonly arn: string;
  readonly keyId: string;

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    const { config } = props;

    const key = new KmsKey(this, "key", {
      description: props.description,
      enableKeyRotation: true, // fixed: no caller can switch it off
      rotationPeriodInDays: config.encryption.rotationDays,
      deletionWindowInDays: config.encryption.deletionWindowDays,
      policy: policyDocument(this, "policy", [...this.accountStatements(props), ...(props.grants ?? [])]),
      lifecycle: { preventDestroy: protectsAll(config) }, // a deleted key is lost data
    });
    new KmsAlias(this, "alias", { name: `alias/${props.alias}`, targetKeyId: key.keyId });
    this.arn = key.arn;
    this.keyId = key.keyId;
  }

  private accountStatements({ config, region, viaServices }: EncryptionKeyProps): PolicyStatement[] {
    const account = [{ type: "AWS", identifiers: [accountRoot(config)] }];
    const administration: PolicyStatement = {
      sid: "AdministerWithoutUse",
      principals: account,
      actions: ADMINISTRATION,
      resources: ["*"], // in a key policy: this key
    };
    if (viaServices.length === 0) return [administration];
    const via = [
      {
        test: "StringEquals",
        variable: "kms:ViaService",
        values: viaServices.map((service) => servicePrincipal(service, region ?? config.regions.primary)),
      },
      { test: "StringEquals", variable: "kms:CallerAccount", values: [config.account.id] },
    ];
    return [
      administration,
      { sid: "UseThroughServices", principals: account, actions: KEY_USE, resources: ["*"], condition: via },
      {
        sid: "GrantToServices",
        principals: account,
        actions: ["kms:CreateGrant"],
        resources: ["*"],
        condition: [...via, { test: "Bool", variable: "kms:GrantIsForAWSResource", values: ["true"] }],
      },
    ];
  }
}
