import type { ApplyContext, DataAnswer, Fill, Place, PlanContext, Provider } from "../engine/provider";
import { emptyOf } from "../engine/apply";
import { BindingCatalog, type Refine } from "../schema/binding-catalog";
import { block } from "../schema/declare";
import type { Catalog, SchemaKind } from "../schema/schema";
import type { Problem } from "../wire/messages";
import { isObject, type MutableObject, type ObjectValue } from "../wire/value";
import { readData } from "./data";
import { checkProvider } from "./guards";
import type { AwsIdentity } from "./identity";
import { importedValues } from "./import";
import { planAws } from "./plan";
import { refineAws } from "./refine";
import { replacedBy } from "./replacement";
import { ruleFor } from "./rules";
import { seedOf } from "./seed";
import { identityFor, sessionOf, type AwsSession } from "./session";
import { evaluate, viewOf, type Rule } from "./template";
import { checkValues } from "../limits";
import { checkPolicyDocument } from "../limits/policy-document";

/** What the stand-in for AWS serves, and whom it pretends to be. */
export interface AwsOptions {
  /** Serve only these types. @default all */
  readonly types?: ReadonlySet<string>;
  readonly identity: Partial<AwsIdentity>;
  /** How deep and, or and not may nest in a firewall rule. @default 2 */
  readonly statementDepth?: number;
}

/** The AWS provider has 3; each level doubles the time that Terraform takes over a web ACL. */
const STATEMENT_DEPTH = 2;

/** The stand-in for the AWS provider. */
export class AwsProvider implements Provider<AwsSession> {
  readonly source = "registry.terraform.io/hashicorp/aws";
  readonly catalog: Catalog;

  constructor(private readonly options: AwsOptions) {
    const depth = options.statementDepth ?? STATEMENT_DEPTH;
    const refine: Refine = (kind, type, found) => refineAws(kind, type, found, depth);
    this.catalog = new BindingCatalog("@cdktf/provider-aws", options.types, refine, block("user_agent: strings"));
  }

  configure(config: ObjectValue): { session: AwsSession; problems: readonly Problem[] } {
    const session = sessionOf(config, this.options.identity);
    return { session, problems: checkProvider(config, session) };
  }

  validate(kind: SchemaKind, type: string, config: ObjectValue): readonly Problem[] {
    if (kind === "data") {
      return type === "aws_iam_policy_document" ? checkPolicyDocument(config) : [];
    }
    const found = this.catalog.find(kind, type);
    return found === undefined ? [] : checkValues(type, found, config);
  }

  replacedBy(type: string): readonly string[] {
    return replacedBy(type);
  }

  plan(context: PlanContext<AwsSession>): readonly Problem[] {
    return planAws(context, this.catalog.find("resource", context.type));
  }

  seed(context: Omit<ApplyContext<AwsSession>, "twin">): string {
    const identity = identityFor(context.session, context.planned);
    return seedOf(context.type, identity, context.planned);
  }

  filler(context: ApplyContext<AwsSession>): Fill {
    const { type, planned, twin } = context;
    const identity = identityFor(context.session, planned);
    const found = this.catalog.find("resource", type) ?? this.catalog.find("data", type);
    const settable = new Set(found?.attributes.filter(({ optional }) => optional).map(({ name }) => name));
    const rules = (name: string): Rule | undefined => ruleFor(type, name, !settable.has(name));
    const view = viewOf(type, identity, planned, `${seedOf(type, identity, planned)} ${twin}`, rules);
    return (path, attributeType) => {
      const [name] = path;
      const rule = path.length === 1 && typeof name === "string" ? rules(name) : undefined;
      const value = rule === undefined ? emptyOf(attributeType) : evaluate(rule, view);
      return typeof value === "string" && attributeType !== "string" ? emptyOf(attributeType) : value;
    };
  }

  imported(type: string, id: string, session: AwsSession): MutableObject {
    return importedValues(type, id, session.identity);
  }

  readData(type: string, config: ObjectValue, session: AwsSession): DataAnswer {
    return readData(type, config, session);
  }

  place(session: AwsSession, values: ObjectValue): Place {
    const { accountId, region } = identityFor(session, isObject(values) ? values : {});
    return { accountId, region };
  }
}
