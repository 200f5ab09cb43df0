import type { Resource } from "../../checks/model/resource";
import type { Drawing } from "../drawing";
import type { ArrowKind } from "../picture";
import { OUTSIDE } from "../shapes/edge";

/** A resource that exists to connect two others. */
interface Connector {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly kind: ArrowKind;
  readonly label: string;
}

/** Types of connecting resources, and which of their attributes name the two ends. */
const CONNECTORS: readonly Connector[] = [
  { type: "aws_wafv2_web_acl_association", from: "web_acl_arn", to: "resource_arn", kind: "request", label: "filters" },
  { type: "aws_api_gateway_integration", from: "rest_api_id", to: "uri", kind: "request", label: "invokes" },
  {
    type: "aws_api_gateway_authorizer",
    from: "rest_api_id",
    to: "provider_arns",
    kind: "request",
    label: "authorizes",
  },
  { type: "aws_sns_topic_subscription", from: "topic_arn", to: "endpoint", kind: "event", label: "" },
  { type: "aws_lambda_event_source_mapping", from: "event_source_arn", to: "function_name", kind: "event", label: "" },
  { type: "aws_sqs_queue", from: "arn", to: "redrive_policy", kind: "event", label: "after retries" },
  {
    type: "aws_sqs_queue_redrive_policy",
    from: "queue_url",
    to: "redrive_policy",
    kind: "event",
    label: "after retries",
  },
  {
    type: "aws_secretsmanager_secret_rotation",
    from: "secret_id",
    to: "rotation_lambda_arn",
    kind: "event",
    label: "rotates",
  },
];

/** Arrows for which a resource of its own stands, and for what functions, plans and vaults point at. */
export function referenceArrows(drawing: Drawing): void {
  const { facts } = drawing;
  for (const { type, from, to, kind, label } of CONNECTORS) {
    for (const connector of facts.all(type)) {
      const sources = type === "aws_sqs_queue" ? [connector] : facts.targets(connector, from);
      for (const source of sources) {
        for (const target of facts.targets(connector, to)) {
          drawing.connect(drawing.find(source), drawing.find(target), kind, label, connector);
        }
      }
    }
  }
  for (const api of facts.all("aws_api_gateway_stage")) {
    drawing.connect(OUTSIDE, drawing.find(api), "request", "HTTPS", api);
  }
  for (const trail of facts.all("aws_cloudtrail")) {
    for (const target of facts.targets(trail, "s3_bucket_name", "cloud_watch_logs_group_arn")) {
      drawing.connect(drawing.find(trail), drawing.find(target), "event", "records", trail);
    }
  }
  for (const channel of facts.all("aws_config_delivery_channel")) {
    for (const bucket of facts.targets(channel, "s3_bucket_name")) {
      drawing.connect(drawing.find(channel), drawing.find(bucket), "event", "delivers", channel);
    }
  }
  publications(drawing);
  backups(drawing);
}

/** What a function gets the address of in its environment: topics it publishes to, secrets it reads. */
function publications(drawing: Drawing): void {
  const { facts } = drawing;
  for (const lambda of facts.all("aws_lambda_function")) {
    for (const target of facts.targets(lambda, "environment.variables")) {
      if (target.type === "aws_sns_topic") {
        drawing.connect(drawing.find(lambda), drawing.find(target), "event", "publishes", lambda);
      }
      if (target.type === "aws_secretsmanager_secret") {
        drawing.connect(drawing.find(lambda), drawing.find(target), "request", "reads", lambda);
      }
    }
    for (const target of facts.targets(lambda, "dead_letter_config.target_arn")) {
      drawing.connect(drawing.find(lambda), drawing.find(target), "event", "failed", lambda);
    }
  }
}

/** What a plan's selections cover goes to the vault of its rules, and from there to the vaults of its copies. */
function backups(drawing: Drawing): void {
  const { facts } = drawing;
  for (const plan of facts.all("aws_backup_plan")) {
    const vaults = facts.targets(plan, "rule.target_vault_name");
    for (const vault of new Set(vaults)) {
      for (const selection of facts.model.joined(plan, "aws_backup_selection", "plan_id")) {
        for (const source of selected(drawing, selection)) {
          drawing.connect(drawing.find(source), drawing.find(vault), "copy", "snapshots", selection);
        }
      }
      for (const copy of new Set(facts.targets(plan, "rule.copy_action.destination_vault_arn"))) {
        drawing.connect(drawing.find(vault), drawing.find(copy), "copy", "copied", plan);
      }
    }
  }
  for (const test of facts.all("aws_backup_restore_testing_plan")) {
    for (const vault of facts.targets(test, "recovery_point_selection.include_vaults")) {
      drawing.connect(drawing.find(vault), drawing.find(test), "copy", "restored", test);
    }
  }
}

function selected({ facts }: Drawing, selection: Resource): readonly Resource[] {
  const tags = selection.blocks("selection_tag");
  const tagged = facts.model
    .all()
    .filter((resource) => tags.some((tag) => facts.model.tagsOf(resource)[String(tag.key)] === tag.value));
  return [...facts.targets(selection, "resources"), ...tagged];
}
