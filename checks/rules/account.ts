import type { Rule } from "../rule";
import { ebsEncryptionByDefault } from "./account/ebs-encryption-by-default";
import { ebsSnapshotsNotPublic } from "./account/ebs-snapshots-not-public";
import { ec2MetadataDefaults } from "./account/ec2-metadata-defaults";
import { providerAccountPinned } from "./account/provider-account-pinned";
import { resourcesTagged } from "./account/resources-tagged";
import { s3AccountPublicAccessBlocked } from "./account/s3-account-public-access-blocked";
import { statefulResourcesPreventDestroy } from "./account/stateful-resources-prevent-destroy";
import { terraformStateEncrypted } from "./account/terraform-state-encrypted";
import { terraformStateLocked } from "./account/terraform-state-locked";

/** The rules about account. */
export const accountRules: readonly Rule[] = [
  ebsEncryptionByDefault,
  ebsSnapshotsNotPublic,
  ec2MetadataDefaults,
  providerAccountPinned,
  resourcesTagged,
  s3AccountPublicAccessBlocked,
  statefulResourcesPreventDestroy,
  terraformStateEncrypted,
  terraformStateLocked,
];
