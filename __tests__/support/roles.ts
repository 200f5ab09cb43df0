import type { EnvironmentName } from "../../config/schema";
import { renderPolicies, type RenderedPolicy, type RenderedStatement } from "./policies";
import { resourcesOf, synthesize } from "./synth";

/** A role with everything that decides what it may do. */
export interface Role {
  readonly environment: EnvironmentName;
  readonly layer: string;
  readonly name: string;
  readonly path: string;
  readonly boundary: string | undefined;
  readonly sessionSeconds: number | undefined;
  readonly trust: readonly RenderedStatement[];
  /** Statements of the attached policies of this project. */
  readonly statements: readonly RenderedStatement[];
  /** Names of attached policies that AWS keeps. */
  readonly managed: readonly string[];
  /** How many policies are attached. */
  readonly attachments: number;
}

/** Every role of every environment. */
export function allRoles(): Role[] {
  const policies = renderPolicies();
  return Object.entries(synthesize()).flatMap(([environment, stacks]) =>
    Object.entries(stacks).flatMap(([layer, stack]) =>
      resourcesOf(stack, "aws_iam_role").map((role) => {
        const rendered = (user: string): RenderedPolicy | undefined =>
          policies.find(
            (policy) => policy.environment === environment && policy.layer === layer && policy.usedBy.includes(user),
          );
        const attached = resourcesOf(stack, "aws_iam_role_policy_attachment")
          .filter((attachment) => attachment.role === `\${aws_iam_role.${role.$name}.name}`)
          .map((attachment) => String(attachment.policy_arn));
        return {
          environment: environment as EnvironmentName,
          layer,
          name: String(role.name),
          path: String(role.path ?? "/"),
          boundary: role.permissions_boundary as string | undefined,
          sessionSeconds: role.max_session_duration as number | undefined,
          trust: rendered(`aws_iam_role.${role.$name}`)!.document.Statement,
          statements: attached
            .filter((arn) => arn.startsWith("${"))
            .flatMap((arn) => rendered(arn.slice(2, -".arn}".length))!.document.Statement),
          managed: attached.filter((arn) => !arn.startsWith("${")).map((arn) => arn.split(":policy/")[1]!),
          attachments: attached.length,
        };
      }),
    ),
  );
}

/** The statements of a boundary. */
export function boundaryStatements(
  environment: EnvironmentName,
  kind: "boundary" | "deploy-boundary",
): readonly RenderedStatement[] {
  return renderPolicies().find(
    (policy) =>
      policy.environment === environment &&
      policy.layer === "security" &&
      policy.usedBy.some((user) => user.startsWith(`aws_iam_policy.${kind}_`)),
  )!.document.Statement;
}
