import type { Drill, Evidence } from "../../evidence";
import { anchor, type Html, html } from "../html";

/** The exemptions of the environment: each a decision that somebody answers for. */
export function exemptionsSection({ exemptions }: Evidence): Html {
  return html`<section aria-labelledby="exemptions">
    <h2 id="exemptions">Exemptions</h2>
    ${
      exemptions.length === 0
        ? html`<p>None.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="Exemptions">
            <table>
              <thead>
                <tr>
                  <th scope="col">Rule</th>
                  <th scope="col">Resources</th>
                  <th scope="col">Reason, and what protects instead</th>
                  <th scope="col">Owner</th>
                  <th scope="col">Review by</th>
                </tr>
              </thead>
              <tbody>
                ${exemptions.map(
                  (exemption) =>
                    html`<tr>
                      <th scope="row"><a href="#${anchor("rule", exemption.rule)}">${exemption.rule}</a></th>
                      <td><code>${exemption.address}</code></td>
                      <td>
                        ${exemption.reason}${
                          exemption.problem !== "" && html`<strong class="where">${exemption.problem}</strong>`
                        }
                      </td>
                      <td>${exemption.owner}</td>
                      <td class="nowrap">${exemption.reviewBy}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

/** Recovery drills: what was played, how long each step took, and how it ended. */
export function drillsSection({ drills, environment }: Evidence): Html {
  return html`<section aria-labelledby="drills">
    <h2 id="drills">Recovery drills</h2>
    ${
      drills.length === 0
        ? html`<p>No record of a drill of ${environment}. Run one: <code>npm run drill -- --help</code></p>`
        : drills.map(drillTable)
    }
  </section>`;
}

function drillTable(drill: Drill): Html {
  const { date, title, result, failure, seconds, objective, citations, ranOn, steps } = drill;
  return html`<article class="drill" id="${drillAnchor(drill)}">
    <h3>${title}, ${date} <span class="badge ${result === "passed" ? "pass" : "fail"}">${result}</span></h3>
    <p class="muted">
      Objectives: recovery point ${objective.rpo}, recovery time ${objective.rto}. Serves ${citations.join(", ")}.
      ${ranOn}
    </p>
    ${failure !== "" && html`<p><strong>${failure}</strong></p>`}
    <div class="scroll" tabindex="0" role="region" aria-label="Steps of ${title}, ${date}">
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Observed</th>
            <th scope="col" class="count">Seconds</th>
          </tr>
        </thead>
        <tbody>
          ${steps.map(
            (step) =>
              html`<tr>
                <th scope="row">${step.title}</th>
                <td>${step.observed}</td>
                <td class="count">${step.seconds.toFixed(1)}</td>
              </tr>`,
          )}
          <tr>
            <th scope="row">All</th>
            <td></td>
            <td class="count">${seconds.toFixed(1)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  </article>`;
}

/** Link target of a drill. */
export function drillAnchor({ scenario, date }: Drill): string {
  return anchor("drill", `${scenario} ${date}`);
}
