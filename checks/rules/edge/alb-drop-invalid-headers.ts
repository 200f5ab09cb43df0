import { transmission } from "../../citations";
import { attributeRule } from "../../factories/attribute-rule";

export const albDropInvalidHeaders = attributeRule({
  id: "alb-drop-invalid-headers",
  domain: "edge",
  title: "Every load balancer drops broken headers.",
  why: "Broken headers are how requests are smuggled.",
  severity: "medium",
  citations: [...transmission],
  awsConfig: "ALB_HTTP_DROP_INVALID_HEADER_ENABLED",
  cdkNag: "HIPAA.Security-ALBHttpDropInvalidHeaderEnabled",
  remedy: "Set drop_invalid_header_fields = true.",
  types: ["aws_lb"],
  attribute: "drop_invalid_header_fields",
  wanted: "true",
  accepts: (value) => value === true,
  when: (balancer) => (balancer.get("load_balancer_type") ?? "application") === "application",
});
