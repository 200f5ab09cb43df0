import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { EbsSnapshotBlockPublicAccess } from "@cdktf/provider-aws/lib/ebs-snapshot-block-public-access";
import { Ec2InstanceMetadataDefaults } from "@cdktf/provider-aws/lib/ec2-instance-metadata-defaults";
import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { S3AccountPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { XrayEncryptionConfig } from "@cdktf/provider-aws/lib/xray-encryption-config";
import { Construct } from "constructs";
import { ownsRegion } from "../../config/account-baseline";
import type { EnvironmentConfig } from "../../config/schema";

/** What holds for the whole account and region, whoever makes a resource there and however (45 CFR 164.312(a)(1), (d)). */
export class AccountSettings extends Construct {
  /** @param tracesKeyArn key that X-Ray encrypts traces with: the logs key */
  constructor(scope: Construct, id: string, config: EnvironmentConfig, tracesKeyArn: string) {
    super(scope, id);
    if (ownsRegion(config)) {
      // Written, not created, like the next: an environment recovered in the failover region writes the same values
      // again, and so proves them itself. The project makes no user; this binds whoever else would (45 CFR
      // 164.308(a)(5)(ii)(D)).
      new IamAccountPasswordPolicy(this, "password-policy", {
        minimumPasswordLength: 14,
        requireLowercaseCharacters: true,
        requireUppercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        passwordReusePrevention: 24,
        maxPasswordAge: 90,
        allowUsersToChangePassword: true,
        hardExpiry: false, // an expired password can still be changed by its user, instead of by an administrator alone
      });
      new S3AccountPublicAccessBlock(this, "public-buckets", {
        accountId: config.account.id,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      });
      new EbsEncryptionByDefault(this, "encrypted-volumes", { enabled: true });
      new EbsSnapshotBlockPublicAccess(this, "public-snapshots", { state: "block-all-sharing" });
      new Ec2InstanceMetadataDefaults(this, "instance-metadata", {
        httpTokens: "required",
        httpPutResponseHopLimit: 2,
      });
      new XrayEncryptionConfig(this, "traces", { type: "KMS", keyId: tracesKeyArn });
    }
  }
}
