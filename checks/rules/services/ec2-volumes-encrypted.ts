import { encryption } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

export const ec2VolumesEncrypted: Rule = {
  id: "ec2-volumes-encrypted",
  domain: "services",
  title: "Every disk of an instance is encrypted.",
  why: "A copied disk is readable otherwise.",
  severity: "high",
  citations: [...encryption],
  awsConfig: "ENCRYPTED_VOLUMES",
  remedy: "Set encrypted = true on the volume or block device.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_ebs_volume", "aws_instance"] }, (holder) => {
      const disks = ["root_block_device", "ebs_block_device"].flatMap((path) => holder.blocks(path));
      const flags = holder.type === "aws_ebs_volume" ? [holder.get("encrypted")] : disks.map((disk) => disk.encrypted);
      const encrypted = flags.length > 0 && flags.every((flag) => model.follow(flag) === true);
      return {
        status: encrypted ? "pass" : "fail",
        found: `${flags.length} disks, encrypted = ${flags.map(String).join(", ") || "not set"}`,
        wanted: "encrypted = true",
        evidence: { encrypted },
      };
    }),
};
