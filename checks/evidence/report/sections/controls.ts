import type { ControlEvidence, ControlStatus, Drill, Evidence, RuleEvidence } from "../../evidence";
import { anchor, type Html, html } from "../html";
import { drillAnchor } from "./registers";
import { amount, READINESS, RULE_STATUS, STATUS } from "../words";

/** Every control with its status, what people do for it, and the rules that prove it. */
export function controlsSection({ controls, rules, drills }: Evidence): Html {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const sections = [...new Set(controls.map((control) => control.section))];
  return html`<section aria-labelledby="controls">
    <h2 id="controls">Controls</h2>
    <form class="toolbar" role="search" aria-label="Find controls and rules" hidden>
      <label
        >Search <input type="search" id="search" placeholder="citation, rule, resource, value" autocomplete="off"
      /></label>
      <label
        >Section
        <select id="section">
          <option value="">All</option>
          ${sections.map((section) => html`<option>${section}</option>`)}
        </select></label
      >
      <label
        >Designation
        <select id="designation">
          <option value="">All</option>
          ${["standard", "required", "addressable"].map((name) => html`<option>${name}</option>`)}
        </select></label
      >
      <button type="reset">Clear</button>
      <p class="found" role="status" aria-live="polite"></p>
    </form>
    <div class="grid head" aria-hidden="true">
      <span>Citation</span><span>Control</span><span>Designation</span><span>Status</span><span>Proven by</span
      ><span>2025 proposal</span>
    </div>
    ${sections.map(
      (section) =>
        html`<div class="group" data-group>
          <h3>${section}</h3>
          ${controls.filter((control) => control.section === section).map((control) => controlDetails(control, byId, drills))}
        </div>`,
    )}
    <p class="nothing" hidden>No control matches.</p>
  </section>`;
}

function controlDetails(
  control: ControlEvidence,
  rules: ReadonlyMap<string, RuleEvidence>,
  drills: readonly Drill[],
): Html {
  const { citation, title, designation, status, readiness } = control;
  const serving = control.rules.map((id) => rules.get(id)!).sort(worstFirst);
  const drilled = drills.filter((drill) => drill.citations.includes(citation));
  return html`<details
    class="control"
    id="${anchor("control", citation)}"
    data-status="${status}"
    data-section="${control.section}"
    data-designation="${designation}"
  >
    <summary class="grid">
      <span class="citation">${citation}</span>
      <span class="title">${title}</span>
      <span class="designation"><span class="sr">Designation: </span>${designation}</span>
      <span><span class="sr">Status: </span><span class="badge ${status}">${STATUS[status].label}</span></span>
      <span class="proof"
        ><span class="sr">Proven by: </span>${
          serving.length > 0 ? `${rulesOf(serving)}, ${amount(control.resources, "resource")}` : provenBy(status)
        }</span
      >
      <span class="readiness"
        ><span class="sr">2025 proposal: </span>${
          readiness ? html`<span class="badge plain">${READINESS[readiness.status]}</span>` : "no change"
        }</span
      >
    </summary>
    <div class="body">
      ${
        control.procedure !== "" &&
        html`<h4>What people do</h4>
          <p>${control.procedure}</p>`
      }
      ${
        serving.length > 0 &&
        html`<h4>Rules</h4>
          <ul class="rules">
            ${serving.map(
              (rule) =>
                html`<li>
                  <span class="badge ${rule.status}">${RULE_STATUS[rule.status]}</span>
                  <a href="#${anchor("rule", rule.id)}">${rule.title}</a>
                  <span class="muted">${amount(rule.proofs.length, "resource")}</span>
                  ${reasonsOf(rule).map((reason) => html`<span class="where reason">accepted: ${reason}</span>`)}
                </li>`,
            )}
          </ul>`
      }
      ${
        drilled.length > 0 &&
        html`<h4>Drills</h4>
          <ul class="rules">
            ${drilled.map(
              (drill) =>
                html`<li>
                  <span class="badge ${drill.result === "passed" ? "pass" : "fail"}">${drill.result}</span>
                  <a href="#${drillAnchor(drill)}">${drill.title}</a> <span class="muted">${drill.date}</span>
                </li>`,
            )}
          </ul>`
      }
      ${
        readiness &&
        html`<h4>Proposed rule of 2025 (not in force)</h4>
          <p>${readiness.change}</p>
          ${
            readiness.rules.length > 0 &&
            html`<ul class="rules">
              ${readiness.rules.map(
                (id) =>
                  html`<li>
                    <span class="badge ${rules.get(id)?.status ?? "not-applicable"}">
                      ${RULE_STATUS[rules.get(id)?.status ?? "not-applicable"]}</span
                    >
                    <a href="#${anchor("rule", id)}">${rules.get(id)?.title ?? id}</a>
                  </li>`,
              )}
            </ul>`
          }`
      }
    </div>
  </details>`;
}

const WORST_FIRST: readonly RuleEvidence["status"][] = ["fail", "unreadable", "exempt", "pass", "not-applicable"];

function worstFirst(one: RuleEvidence, other: RuleEvidence): number {
  return WORST_FIRST.indexOf(one.status) - WORST_FIRST.indexOf(other.status);
}

/** Who proves a control that no rule looked at. */
function provenBy(status: ControlStatus): string {
  if (status === "failed") return "nothing";
  return status === "inherited" ? "AWS" : "people";
}

/** `45 rules (5 exempt)`. */
function rulesOf(rules: readonly RuleEvidence[]): string {
  const exempt = rules.filter(({ status }) => status === "exempt").length;
  return `${amount(rules.length, "rule")}${exempt > 0 ? ` (${exempt} exempt)` : ""}`;
}

/** Why the exempt findings of a rule are accepted, each reason once. */
function reasonsOf({ proofs }: RuleEvidence): readonly string[] {
  return [...new Set(proofs.flatMap(({ exemption }) => (exemption ? [exemption.reason] : [])))];
}
