import { controlStatuses, type Evidence } from "../../evidence";
import { type Html, html } from "../html";
import { amount, STATUS } from "../words";

/** What was looked at, how many controls stand where, and the same by section of the rule. */
export function summarySection(evidence: Evidence): Html {
  const { controls, summary } = evidence;
  const sections = [...new Set(controls.map((control) => control.section))];
  return html`<section aria-labelledby="summary">
    <h2 id="summary">Summary</h2>
    <p class="note">
      This is evidence of the configuration as synthesized, before anything is deployed. It doesn't show that it has
      been deployed, nor that nobody changed it since.
    </p>
    <div class="tiles" role="group" aria-label="Filter controls by status">
      ${controlStatuses.map(
        (status) =>
          html`<button type="button" class="tile ${status}" data-status="${status}" aria-pressed="false">
            <span class="number">${summary[status]}</span> <span class="name">${STATUS[status].label}</span>
            <span class="meaning">${STATUS[status].meaning}</span>
          </button>`,
      )}
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="Controls by section and status">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">45 CFR</th>
            ${controlStatuses.map((status) => html`<th scope="col" class="count">${STATUS[status].label}</th>`)}
            <th scope="col" class="count">All</th>
          </tr>
        </thead>
        <tbody>
          ${sections.map((section) => {
            const own = controls.filter((control) => control.section === section);
            return html`<tr>
              <th scope="row">${section}</th>
              ${controlStatuses.map((status) => {
                const number = own.filter((control) => control.status === status).length;
                return html`<td class="count">${number === 0 ? html`<span class="zero">0</span>` : number}</td>`;
              })}
              <td class="count">${own.length}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Name, day, and what was read. */
export function pageHeader(evidence: Evidence): Html {
  const { environment, date, stacks, resourceCount, rules, inputDigest } = evidence;
  return html`<header>
    <p class="kicker">Capitol Eye Care Voice Agent · HIPAA Security Rule, 45 CFR 164 subpart C</p>
    <h1>Evidence for ${environment}</h1>
    <dl class="facts">
      <div>
        <dt>Collected</dt>
        <dd>${date}</dd>
      </div>
      <div>
        <dt>Read</dt>
        <dd>${amount(resourceCount, "resource")} in ${amount(stacks.length, "stack")}</dd>
      </div>
      <div>
        <dt>Rules</dt>
        <dd>${rules.length}</dd>
      </div>
      <div>
        <dt>Configuration</dt>
        <dd><code title="SHA-256 of what was read">${inputDigest.slice(0, 16)}</code></dd>
      </div>
    </dl>
  </header>`;
}
