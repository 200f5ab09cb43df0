import { eachResource } from "../../factories/each-resource";
import type { Rule } from "../../rule";

/** A replica and a restored instance take the password of their source. */
function ownsPassword(database: { get(path: string): unknown }): boolean {
  return database.get("replicate_source_db") === undefined && database.get("snapshot_identifier") === undefined;
}

export const rdsManagedPassword: Rule = {
  id: "rds-managed-password",
  domain: "database",
  title: "No database password stands in the configuration or its state.",
  why: "Whoever reads the state would be able to read every record.",
  severity: "critical",
  citations: ["164.308(a)(4)(ii)(B)", "164.308(a)(5)(ii)(D)", "164.312(d)", "164.312(a)(1)"],
  remedy: "Set manage_master_user_password = true and remove password.",
  evaluate: (model) =>
    eachResource(model, { types: ["aws_db_instance", "aws_rds_cluster"], when: ownsPassword }, (database) => {
      const password = database.get(database.type === "aws_db_instance" ? "password" : "master_password");
      const managed = model.follow(database.get("manage_master_user_password"));
      const found =
        password === undefined
          ? `manage_master_user_password = ${String(managed ?? "not set")}`
          : "a password is written";
      return {
        status: password === undefined && managed === true ? "pass" : "fail",
        found,
        wanted: "manage_master_user_password = true, and no password",
        evidence: { manage_master_user_password: managed },
      };
    }),
};
