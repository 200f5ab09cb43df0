import { permissions } from "../../citations";
import { restrictedPortsRule } from "../../factories/restricted-ports-rule";

export const sgRestrictedSsh = restrictedPortsRule({
  id: "sg-restricted-ssh",
  domain: "network",
  title: "No security group admits the internet to SSH.",
  why: "SSH that is open to the internet is tried by every scanner within minutes.",
  severity: "critical",
  citations: [...permissions, "164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  awsConfig: "INCOMING_SSH_DISABLED",
  cdkNag: "HIPAA.Security-EC2RestrictedSSH",
  remedy: "Remove the rule, or name the addresses of the practice. Session Manager needs no open port.",
  ports: [22],
});
