import type { Exemption } from "../exemption";

/** Exemptions in production. */
export const productionExemptions: readonly Exemption[] = [
  {
    rule: "backup-vault-lock-compliance",
    address: "aws_backup_vault.*",
    environment: "production",
    reason:
      "A final lock can be undone by nobody, not even AWS. It is switched on (backup.vaultLock in config/production.ts) after the first restore drill has passed. Until then the governance lock and the policy of the vault refuse deletion.",
    owner: "Security officer",
    reviewBy: "2027-02-28",
  },
];
