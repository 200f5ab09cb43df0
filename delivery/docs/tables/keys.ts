import type { StackConfiguration } from "../../terraform/synthesized-stack";
import { resourcesOf, stacksOf, type Synthesized } from "../synthesized";
import { code, markdownTable } from "./markdown-table";

interface Statement {
  readonly sid?: string;
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
  readonly condition?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: readonly string[];
  }[];
}

/** Every customer-managed key of production: what it is for, and which statement of its policy lets whom do what. */
export function keysTable(facts: Synthesized): string {
  const stacks = stacksOf(facts, "production");
  const aliases = new Map(
    resourcesOf(stacks, "aws_kms_alias").map(({ block }) => [keyId(block.target_key_id), String(block.name)]),
  );
  const rows = stacks.flatMap(({ configuration }) =>
    Object.entries(configuration.resource?.aws_kms_key ?? {}).flatMap(([id, key]) => {
      const alias = code((aliases.get(id) ?? id).replace("alias/", ""));
      return statements(configuration, key.policy).map((statement, index) => [
        index === 0 ? `${alias}: ${String(key.description)}` : "",
        principals(statement),
        (statement.actions ?? []).length > 8
          ? `administration without use (${statement.actions!.length} actions)`
          : (statement.actions ?? []).map((action) => action.replace("kms:", "")).join(", "),
        conditions(statement),
      ]);
    }),
  );
  return markdownTable(["Key", "Who", "May", "Only if"], rows);
}

function keyId(reference: unknown): string {
  return /aws_kms_key\.([^.]+)\./.exec(String(reference))?.[1] ?? "";
}

function statements(stack: StackConfiguration, policy: unknown): readonly Statement[] {
  const id = /data\.aws_iam_policy_document\.([^.]+)\./.exec(String(policy))?.[1];
  const document = id ? stack.data?.aws_iam_policy_document?.[id] : undefined;
  return (document?.statement ?? []) as readonly Statement[];
}

function principals({ principals: all = [] }: Statement): string {
  return all
    .flatMap(({ identifiers }) => identifiers)
    .map((identifier) => (/:iam::\d{12}:root$/.test(identifier) ? "principals of the account" : identifier))
    .join(", ");
}

function conditions({ condition = [] }: Statement): string {
  return condition
    .map(({ test, variable, values }) => {
      if (test === "Null") return `${variable} is given`;
      return `${variable} = ${values.join(" or ")}`;
    })
    .join("; ");
}
