import { count } from "../facts";
import type { Drawing } from "../drawing";

/** Id of the shape that stands for everything outside AWS. */
export const OUTSIDE = "outside";

/** Who calls from outside, and what a call meets first: firewall, API, sign-in. */
export function drawEdge(drawing: Drawing): void {
  const { facts } = drawing;
  drawing.add(
    {
      id: OUTSIDE,
      lane: "outside",
      role: "outside",
      title: "Internet",
      lines: ["callers and staff", "telephony and model providers"],
    },
    [],
  );
  for (const acl of facts.all("aws_wafv2_web_acl")) {
    const scope = facts.literal(acl, "scope").toLowerCase();
    drawing.add(
      {
        id: acl.address,
        lane: "edge",
        role: "shield",
        title: "Web application firewall",
        lines: [`${count(acl.blocks("rule").length, "rule group")}, ${scope}`],
      },
      [acl],
    );
  }
  for (const api of facts.all("aws_api_gateway_rest_api")) drawApi(drawing, api.address);
  for (const pool of facts.all("aws_cognito_user_pool")) {
    const mfa = facts.literal(pool, "mfa_configuration");
    const clients = facts.all("aws_cognito_user_pool_client");
    drawing.add(
      {
        id: pool.address,
        lane: "edge",
        role: "people",
        title: "Sign-in (Cognito)",
        lines: [`MFA ${mfa.toLowerCase()}`, count(clients.length, "client")],
      },
      [pool, ...clients],
    );
  }
}

function drawApi(drawing: Drawing, address: string): void {
  const { facts } = drawing;
  const api = facts.all("aws_api_gateway_rest_api").find((candidate) => candidate.address === address)!;
  const stages = facts.model.joined(api, "aws_api_gateway_stage", "rest_api_id");
  const methods = facts.model.joined(api, "aws_api_gateway_method", "rest_api_id");
  const domains = facts.all("aws_api_gateway_domain_name");
  const certificates = facts.all("aws_acm_certificate");
  const tls = domains.map((domain) => facts.literal(domain, "security_policy").replace("TLS_1_2", "TLS 1.2"))[0];
  const domain = domains.map((name) => facts.literal(name, "domain_name"))[0];
  drawing.add(
    {
      id: api.address,
      lane: "edge",
      role: "api",
      title: "REST API",
      lines: [domain, [tls, count(methods.length, "method")].filter(Boolean).join(", ")].filter(
        (line): line is string => line !== undefined && line !== "",
      ),
    },
    [api, ...stages, ...domains, ...certificates],
  );
}
