import { BackupVault as Vault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { BackupVaultPolicy } from "@cdktf/provider-aws/lib/backup-vault-policy";
import { Construct } from "constructs";
import { physicalName } from "../config/names";
import { protectsAll } from "../config/protection";
import { SEVEN_YEARS } from "../config/retention";
import type { EnvironmentConfig } from "../config/schema";
import { policyDocument } from "./policy-document";

export interface BackupVaultProps {
  readonly config: EnvironmentConfig;
  /** Vault name without the environment's prefix; can't be changed after creation. */
  readonly name: string;
  readonly keyArn: string;
}

/** A vault whose recovery points nobody deletes before their time (45 CFR 164.308(a)(7)(ii)(A)). */
export class BackupVault extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, { config, name, keyArn }: BackupVaultProps) {
    super(scope, id);
    const vault = new Vault(this, "vault", {
      name: physicalName(config, name, "backupVault"),
      kmsKeyArn: keyArn,
      forceDestroy: false,
      lifecycle: { preventDestroy: protectsAll(config) },
    });
    new BackupVaultPolicy(this, "policy", {
      backupVaultName: vault.name,
      policy: policyDocument(this, "policy-document", [
        {
          // The lock alone doesn't satisfy the Config rule on manual deletion: it wants this statement.
          sid: "DenyDeletion",
          effect: "Deny",
          principals: [{ type: "*", identifiers: ["*"] }],
          actions: [
            "backup:DeleteRecoveryPoint",
            "backup:UpdateRecoveryPointLifecycle",
            "backup:PutBackupVaultAccessPolicy",
          ],
          resources: ["*"],
        },
      ]),
    });
    const { dailyRetentionDays, monthlyRetentionDays, vaultLock } = config.backup;
    new BackupVaultLockConfiguration(this, "lock", {
      backupVaultName: vault.name,
      // Jobs whose retention lies outside these bounds fail: both rules lie inside.
      minRetentionDays: Math.min(dailyRetentionDays, monthlyRetentionDays ?? dailyRetentionDays),
      maxRetentionDays: Math.max(SEVEN_YEARS.backupDays, dailyRetentionDays, monthlyRetentionDays ?? 0),
      ...(vaultLock.mode === "compliance" ? { changeableForDays: vaultLock.graceDays } : {}),
    });
    this.name = vault.name;
    this.arn = vault.arn;
  }
}
