import { accessControl } from "../../citations";
import { eachResource } from "../../factories/each-resource";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const ec2InstanceProfileAttached: Rule = {
  id: "ec2-instance-profile-attached",
  domain: "services",
  title: "Every instance has a role.",
  why: "Without one, somebody puts keys on its disk.",
  severity: "medium",
  citations: [...accessControl, "164.308(a)(4)(ii)(B)"],
  awsConfig: "EC2_INSTANCE_PROFILE_ATTACHED",
  cdkNag: "HIPAA.Security-EC2InstanceProfileAttached",
  remedy: "Set iam_instance_profile.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_instance"] }, (instance) => {
      const profile = instance.get("iam_instance_profile");
      return {
        status: profile === undefined ? "fail" : "pass",
        found: `iam_instance_profile = ${show(profile)}`,
        wanted: "an instance profile",
        evidence: { iam_instance_profile: profile },
      };
    }),
};
