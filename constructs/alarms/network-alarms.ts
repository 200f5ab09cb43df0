import type { AlarmSpec } from "./alarm-spec";

/** Alarms of the NAT gateways. */
export function networkAlarms(natGatewayIds: readonly string[], zones: readonly string[]): AlarmSpec[] {
  return natGatewayIds.map((id, index) => ({
    role: "nat-ports",
    instance: zones[index]!,
    meaning: "A NAT gateway has no free port left: calls to third parties fail.",
    namespace: "AWS/NATGateway",
    metric: "ErrorPortAllocation",
    dimensions: { NatGatewayId: id },
    statistic: "Sum",
    comparison: "GreaterThanThreshold",
    threshold: 0,
    periodSeconds: 300,
    periods: 1,
    missingData: "notBreaching",
  }));
}
