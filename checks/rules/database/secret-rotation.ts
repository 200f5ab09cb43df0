import { eachResource } from "../../factories/each-resource";
import { rotationDays } from "../../joins/rotation";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const secretRotation: Rule = {
  id: "secret-rotation",
  domain: "database",
  title: "Every secret is replaced on a schedule.",
  why: "A secret that leaked is worth nothing after the next rotation.",
  severity: "high",
  citations: ["164.308(a)(4)(ii)(B)", "164.308(a)(5)(ii)(D)"],
  awsConfig: "SECRETSMANAGER_ROTATION_ENABLED_CHECK",
  cdkNag: "HIPAA.Security-SecretsManagerRotationEnabled",
  remedy: "Add an aws_secretsmanager_secret_rotation for the secret, with rotation_rules of 90 days or less.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_secretsmanager_secret"] }, (secret) => {
      const wanted = "an aws_secretsmanager_secret_rotation of 90 days or less, with a function";
      const [rotation] = model.joined(secret, "aws_secretsmanager_secret_rotation", "secret_id");
      if (!rotation) return { status: "fail", found: "no rotation points at it", wanted };
      if (rotation.get("rotation_lambda_arn") === undefined) {
        return { status: "fail", found: "the rotation names no function that makes the new secret", wanted };
      }
      const days = rotationDays(rotation);
      const rules = rotation.get("rotation_rules");
      const status = days === undefined ? "unreadable" : days <= 90 ? "pass" : "fail";
      return { status, found: show(rules), wanted, evidence: { rotation: rotation.address, rotation_rules: rules } };
    }),
};
