import type { Resource } from "../../checks/model/resource";
import type { Drawing } from "../drawing";
import { count } from "../facts";

/** The functions, gathered by the security group they wear: rules are between groups. */
export function drawFunctions(drawing: Drawing): void {
  const { facts } = drawing;
  const wearers = new Map<Resource, Resource[]>();
  for (const lambda of facts.all("aws_lambda_function")) {
    for (const group of facts.targets(lambda, "vpc_config.security_group_ids")) {
      wearers.set(group, [...(wearers.get(group) ?? []), lambda]);
    }
  }
  for (const [group, lambdas] of wearers) {
    const zones = facts.zones(facts.targets(lambdas[0]!, "vpc_config.subnet_ids"));
    const single = lambdas.length === 1;
    const runtimes = [...new Set(lambdas.map((lambda) => facts.literal(lambda, "runtime")))];
    drawing.add(
      {
        id: group.address,
        lane: "private",
        role: "function",
        title: single ? `Function ${facts.name(lambdas[0]!)}` : count(lambdas.length, "function"),
        lines: [`${runtimes.join(", ")}, zones ${zones}`, `security group ${facts.name(group)}`],
        chips: single ? [] : lambdas.map((lambda) => facts.name(lambda)),
      },
      [...lambdas, group, ...aliasesOf(drawing, lambdas)],
    );
  }
}

function aliasesOf({ facts }: Drawing, lambdas: readonly Resource[]): readonly Resource[] {
  return facts
    .all("aws_lambda_alias")
    .filter((alias) => facts.targets(alias, "function_name").some((target) => lambdas.includes(target)));
}
