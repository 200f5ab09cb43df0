import { permissions } from "../../citations";
import { restrictedPortsRule } from "../../factories/restricted-ports-rule";

export const sgRestrictedDataPorts = restrictedPortsRule({
  id: "sg-restricted-data-ports",
  domain: "network",
  title: "No security group admits the internet to PostgreSQL or Redis.",
  why: "5432 and 6379 lead straight to the stores of ePHI and sessions. The common packs leave them out.",
  severity: "critical",
  citations: [...permissions, "164.312(e)(1)", "164.308(a)(1)(ii)(B)"],
  remedy: "Admit the security groups of the services by referenced_security_group_id.",
  ports: [5432, 6379, 6380],
});
