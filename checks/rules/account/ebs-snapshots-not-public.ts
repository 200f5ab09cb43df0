import { accessControl } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const ebsSnapshotsNotPublic = attributeRule({
  id: "ebs-snapshots-not-public",
  domain: "account",
  title: "No snapshot of a disk can be shared with the public.",
  why: "A public snapshot is a copy of the disk for everybody.",
  severity: "high",
  citations: [...accessControl],
  awsConfig: "EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS",
  remedy: 'Add an aws_ebs_snapshot_block_public_access with state = "block-all-sharing".',
  types: ["aws_ebs_snapshot_block_public_access"],
  attribute: "state",
  wanted: "block-all-sharing",
  accepts: (value) => value === "block-all-sharing",
  required: true,
});
