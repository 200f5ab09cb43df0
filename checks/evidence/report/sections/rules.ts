import type { Evidence, Proof, RuleEvidence } from "../../evidence";
import { anchor, type Html, html } from "../html";
import { amount, RULE_STATUS } from "../words";

/** Every rule with the resources it looked at and the values that prove its verdict. */
export function rulesSection({ rules }: Evidence): Html {
  const domains = [...new Set(rules.map((rule) => rule.domain))];
  return html`<section aria-labelledby="rules">
    <h2 id="rules">Rules and what proves them</h2>
    <div class="toolbar" hidden>
      <label
        >Result
        <select id="result">
          <option value="">All</option>
          ${Object.entries(RULE_STATUS).map(([status, label]) => html`<option value="${status}">${label}</option>`)}
        </select></label
      >
      <p class="found-rules" role="status" aria-live="polite"></p>
    </div>
    ${domains.map(
      (domain) =>
        html`<div class="group" data-group>
          <h3>${domain.slice(0, 1).toUpperCase() + domain.slice(1)}</h3>
          ${rules.filter((rule) => rule.domain === domain).map(ruleDetails)}
        </div>`,
    )}
    <p class="nothing-rules" hidden>No rule matches.</p>
  </section>`;
}

function ruleDetails(rule: RuleEvidence): Html {
  const equals = [rule.awsConfig && `AWS Config ${rule.awsConfig}`, rule.cdkNag && `cdk-nag ${rule.cdkNag}`].filter(
    Boolean,
  );
  return html`<details class="rule" id="${anchor("rule", rule.id)}" data-status="${rule.status}">
    <summary>
      <span class="badge ${rule.status}">${RULE_STATUS[rule.status]}</span>
      <span class="title">${rule.title}</span>
      <span class="muted">${rule.proofs.length > 0 ? amount(rule.proofs.length, "resource") : rule.reason}</span>
    </summary>
    <div class="body">
      <p>${rule.why}</p>
      <dl class="facts small">
        <div>
          <dt>Rule</dt>
          <dd><code>${rule.id}</code></dd>
        </div>
        <div>
          <dt>Severity</dt>
          <dd>${rule.severity}</dd>
        </div>
        <div>
          <dt>Serves</dt>
          <dd>${rule.citations.map((citation) => html`<a href="#${anchor("control", citation)}">${citation}</a> `)}</dd>
        </div>
        ${
          equals.length > 0 &&
          html`<div>
            <dt>Same as</dt>
            <dd>${equals.join(", ")}</dd>
          </div>`
        }
        <div>
          <dt>Remedy</dt>
          <dd>${rule.remedy}</dd>
        </div>
      </dl>
      ${rule.proofs.length > 0 && proofTable(rule)}
    </div>
  </details>`;
}

function proofTable(rule: RuleEvidence): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Resources of ${rule.id}">
    <table class="proofs">
      <thead>
        <tr>
          <th scope="col">Resource</th>
          <th scope="col">Result</th>
          <th scope="col">Found</th>
          <th scope="col">Values</th>
        </tr>
      </thead>
      <tbody>
        ${rule.proofs.map(proofRow)}
      </tbody>
    </table>
  </div>`;
}

function proofRow(proof: Proof): Html {
  const { status, address, stack, constructPath, found, wanted, values, exemption } = proof;
  return html`<tr>
    <th scope="row">
      <code>${address || "whole environment"}</code>
      ${stack !== "" && html`<span class="where">${constructPath || stack}</span>`}
    </th>
    <td><span class="badge ${status}">${RULE_STATUS[status]}</span></td>
    <td>
      ${found}${status !== "pass" && html`<span class="where">wanted: ${wanted}</span>`}
      ${
        exemption &&
        html`<span class="where"
          >accepted: ${exemption.reason} (${exemption.owner}, review by ${exemption.reviewBy})</span
        >`
      }
    </td>
    <td>
      ${Object.entries(values).map(([path, value]) => html`<span class="value"><code>${path}</code> = ${value}</span>`)}
    </td>
  </tr>`;
}
