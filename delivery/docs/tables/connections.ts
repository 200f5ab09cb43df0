import { CONNECTIONS, SECURITY_GROUPS } from "../../../constructs/security-group-rules";
import { markdownTable } from "./markdown-table";

/** Who may open a connection to whom: every security group rule. */
export function connectionsTable(): string {
  return markdownTable(
    ["From", "To", "Port (TCP)", "Because"],
    CONNECTIONS.map(({ from, to, port, because }) => [from, to, String(port), because]),
  );
}

/** Who wears which security group. */
export function securityGroupsTable(): string {
  return markdownTable(["Group", "Worn by"], Object.entries(SECURITY_GROUPS));
}
