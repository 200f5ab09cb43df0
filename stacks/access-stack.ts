import type { Construct } from "constructs";
import { AccessPolicy } from "../constructs/access/access-policy";
import { AccessRole } from "../constructs/access/access-role";
import { accountStatements } from "../constructs/access/account-statements";
import { auditorStatements } from "../constructs/access/auditor-statements";
import { breakGlassStatements } from "../constructs/access/break-glass-statements";
import { dataStatements } from "../constructs/access/data-statements";
import { GithubProvider } from "../constructs/access/github-provider";
import { keyStatements } from "../constructs/access/key-statements";
import { networkStatements } from "../constructs/access/network-statements";
import { operatorStatements } from "../constructs/access/operator-statements";
import { planStatements, settingsStatements } from "../constructs/access/read-statements";
import { stateStatements } from "../constructs/access/state-statements";
import { peopleTrust, workflowTrust } from "../constructs/access/trust";
import { workloadStatements } from "../constructs/access/workload-statements";
import { lossDenials } from "../constructs/boundary/denials";
import type { KeyPurpose } from "../constructs/environment-keys";
import type { PolicyStatement } from "../constructs/policy-document";
import { BaseStack, type BaseStackProps } from "./base-stack";

export interface AccessStackProps extends BaseStackProps {
  readonly keyArns: Readonly<Record<KeyPurpose, string>>;
  /** Key of the Terraform state. */
  readonly stateKeyArn: string;
  /** Key of the vault in the failover region. @default - none: that region is lost, and its vault waits for it */
  readonly recoveryKeyArn?: string;
}

/** The policies that roles are put together from. */
type PolicyName =
  | "settings"
  | "plan"
  | "deploy"
  | "foundation"
  | "data"
  | "keys"
  | "workload"
  | "operator"
  | "auditor"
  | "break-glass"
  | "guardrails";

/** Longest session of a workflow and of the break-glass role, in seconds: the shortest that IAM takes. */
const SHORT_SESSION_SECONDS = 3600;

/** Who may do what: roles of pipelines and people, all of them bounded; no user, no key (ADR 0018). */
export class AccessStack extends BaseStack {
  private readonly policies: Readonly<Record<PolicyName, AccessPolicy>>;

  constructor(scope: Construct, props: AccessStackProps) {
    super(scope, "access", props);
    const { config } = this;
    const { access } = config;
    this.policies = this.makePolicies(props);
    const provider = new GithubProvider(this, "github", config);

    const workflow = (name: string, description: string, purpose: "plan" | "deploy", policies: PolicyName[]) =>
      this.role(name, description, workflowTrust(config, provider.arn, purpose), SHORT_SESSION_SECONDS, policies);
    const people = (
      name: string,
      description: string,
      who: readonly string[],
      seconds: number,
      policies: PolicyName[],
    ) => this.role(name, description, peopleTrust(config, who), seconds, policies);
    const deploy: PolicyName[] = ["settings", "deploy", "foundation", "data", "keys", "workload"];

    const roles = {
      plan: workflow("plan", "Plans pull requests and main: reads settings and states", "plan", ["settings", "plan"]),
      deploy: workflow("deploy", `Deploys ${config.environment} from GitHub`, "deploy", deploy),
      operator: people("operator", "Deploys by hand, and runs the runbook", access.operators, access.sessionSeconds, [
        ...deploy,
        "operator",
      ]),
      auditor: people("auditor", "Reads settings and evidence", access.auditors, access.sessionSeconds, [
        "settings",
        "auditor",
      ]),
      "break-glass": people(
        "break-glass",
        "Emergency access; every use rings an alarm",
        access.breakGlass,
        SHORT_SESSION_SECONDS,
        [...deploy, "operator", "break-glass"],
      ),
    };
    for (const [name, arn] of Object.entries(roles)) {
      this.output(`${name.replace("-", "_")}_role_arn`, arn, `Role ${name}`);
    }
  }

  private makePolicies({
    keyArns,
    stateKeyArn,
    recoveryKeyArn,
  }: AccessStackProps): Readonly<Record<PolicyName, AccessPolicy>> {
    const { config } = this;
    const keys = Object.values(keyArns);
    const policies: Record<PolicyName, readonly [string, readonly PolicyStatement[]]> = {
      settings: ["Reads how resources are made, not what they hold", settingsStatements(config)],
      plan: [
        "Reads Terraform states and what a plan compares with them, and holds locks",
        [...planStatements(config, keyArns.secrets), ...stateStatements(config, stateKeyArn, "read")],
      ],
      deploy: [
        "Writes Terraform states, and reads what a plan compares with them",
        [...planStatements(config, keyArns.secrets), ...stateStatements(config, stateKeyArn, "write")],
      ],
      foundation: [
        "Makes and changes the network, service roles and the audit",
        [...networkStatements(), ...accountStatements(config)],
      ],
      data: ["Makes and changes what holds data", dataStatements(config)],
      keys: [
        "Manages keys, and uses them through services",
        keyStatements(config, recoveryKeyArn ? [...keys, recoveryKeyArn] : keys),
      ],
      workload: ["Makes and changes functions, API and their watch", workloadStatements(config)],
      operator: ["Runs the runbook", operatorStatements(config)],
      auditor: ["Reads evidence", auditorStatements(config, [keyArns.logs, keyArns.storage])],
      "break-glass": ["Reads data in an emergency", breakGlassStatements(config, keys)],
      guardrails: ["Keeps audit and data, whatever else is allowed", lossDenials()],
    };
    return Object.fromEntries(
      Object.entries(policies).map(([name, [description, statements]]) => [
        name,
        new AccessPolicy(this, `${name}-policy`, { config, name: `access-${name}`, description, statements }),
      ]),
    ) as Record<PolicyName, AccessPolicy>;
  }

  private role(
    name: string,
    description: string,
    trust: PolicyStatement,
    sessionSeconds: number,
    policies: readonly PolicyName[],
  ): string {
    const policyArns = Object.fromEntries(
      [...policies, "guardrails" as const].map((policy) => [policy, this.policies[policy].arn]),
    );
    return new AccessRole(this, name, { config: this.config, name, description, trust, sessionSeconds, policyArns })
      .arn;
  }
}
