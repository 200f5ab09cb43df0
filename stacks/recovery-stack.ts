import type { Construct } from "constructs";
import { physicalName } from "../config/names";
import { BackupVault } from "../constructs/backup-vault";
import { EncryptionKey } from "../constructs/encryption-key";
import { BaseStack, type BaseStackProps } from "./base-stack";

/** The vault in the failover region, for what remains when the primary region is lost (45 CFR 164.308(a)(7)(ii)(B)). */
export class RecoveryStack extends BaseStack {
  readonly vaultArn: string;
  readonly keyArn: string;

  constructor(scope: Construct, props: BaseStackProps) {
    super(scope, "recovery", props, props.config.regions.failover);
    const { config } = this;
    const key = new EncryptionKey(this, "recovery-key", {
      config,
      region: config.regions.failover,
      alias: physicalName(config, "recovery"),
      description: "Recovery points copied to the failover region",
      viaServices: ["backup", "rds", "dynamodb", "s3"],
    });
    this.keyArn = key.arn;
    this.vaultArn = new BackupVault(this, "recovery", { config, name: "recovery", keyArn: key.arn }).arn;

    this.output("recovery_vault_arn", this.vaultArn, "Vault in the failover region");
    this.output("recovery_key_arn", key.arn, "Key of the vault in the failover region");
  }
}
