import { eachResource } from "../../factories/each-resource";
import { rotationDays } from "../../joins/rotation";
import { show } from "../../model/value";
import type { Rule } from "../../rule";

export const rdsSecretRotation: Rule = {
  id: "rds-secret-rotation",
  domain: "database",
  title: "The managed password of every database is rotated within 90 days.",
  why: "RDS replaces the password on a schedule; a schedule in writing is proof.",
  severity: "high",
  citations: ["164.308(a)(4)(ii)(B)", "164.308(a)(5)(ii)(D)"],
  remedy:
    "Add an aws_secretsmanager_secret_rotation with secret_id = master_user_secret[0].secret_arn of the instance.",
  evaluate: (model) =>
    eachResource(
      model,
      { types: ["aws_db_instance", "aws_rds_cluster"], when: (one) => one.get("manage_master_user_password") === true },
      (database) => {
        const wanted = "an aws_secretsmanager_secret_rotation of 90 days or less for its managed secret";
        const rotations = model.joined(database, "aws_secretsmanager_secret_rotation", "secret_id");
        const [rotation] = rotations;
        if (!rotation) return { status: "fail", found: "no rotation points at its secret", wanted };
        const days = rotationDays(rotation);
        const rules = rotation.get("rotation_rules");
        const status = days === undefined ? "unreadable" : days <= 90 ? "pass" : "fail";
        return { status, found: show(rules), wanted, evidence: { rotation: rotation.address, rotation_rules: rules } };
      },
    ),
};
