import { permissions } from "../../citations";
import { restrictedPortsRule } from "../../factories/restricted-ports-rule";

export const sgRestrictedCommonPorts = restrictedPortsRule({
  id: "sg-restricted-common-ports",
  domain: "network",
  title: "No security group admits the internet to FTP, RDP or MySQL.",
  why: "These services hand out data or desktops to whoever guesses a password.",
  severity: "critical",
  citations: [...permissions, "164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  awsConfig: "RESTRICTED_INCOMING_TRAFFIC",
  cdkNag: "HIPAA.Security-EC2RestrictedCommonPorts",
  remedy: "Remove the rule or name the source groups.",
  ports: [20, 21, 3389, 3309, 3306, 4333],
});
