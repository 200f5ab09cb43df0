import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Evidence } from "../evidence";
import { type Html, html, trusted } from "./html";
import { controlsSection } from "./sections/controls";
import { drillsSection, exemptionsSection } from "./sections/registers";
import { rulesSection } from "./sections/rules";
import { pageHeader, summarySection } from "./sections/summary";

/**
 * The report as one page that needs nothing else: no network, no second file, and without scripts all of it is
 * there to read. `diagram` is the environment's picture as SVG.
 */
export function reportPage(evidence: Evidence, diagram: string): string {
  const { environment, date } = evidence;
  return `<!doctype html>
${html`<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    />
    <link rel="icon" href="data:," />
    <title>HIPAA evidence, ${environment}, ${date}</title>
    <style>
      ${asset("style.css")}
    </style>
  </head>
  <body>
    <a class="skip" href="#controls">Skip to the controls</a>
    ${pageHeader(evidence)}
    <nav aria-label="Contents">
      ${[
        ["summary", "Summary"],
        ["picture", "Picture"],
        ["controls", "Controls"],
        ["rules", "Rules"],
        ["exemptions", "Exemptions"],
        ["drills", "Drills"],
      ].map(([id, name]) => html`<a href="#${id}">${name}</a> `)}
    </nav>
    <main>
      ${summarySection(evidence)} ${pictureSection(diagram)} ${controlsSection(evidence)} ${rulesSection(evidence)}
      ${exemptionsSection(evidence)} ${drillsSection(evidence)}
    </main>
    <footer>
      <p>
        Made by <code>npm run evidence</code> from the configuration with SHA-256 <code>${evidence.inputDigest}</code>.
      </p>
    </footer>
    <script>
      ${asset("client.js")};
    </script>
  </body>
</html>`}
`;
}

function pictureSection(diagram: string): Html {
  return html`<section aria-labelledby="picture">
    <h2 id="picture">Picture</h2>
    <details class="picture">
      <summary>The environment as it was checked</summary>
      <figure>
        ${trusted(diagram)}
        <figcaption>
          Drawn from the same configuration: each arrow is a reference or a pair of security group rules.
        </figcaption>
      </figure>
    </details>
  </section>`;
}

function asset(name: string): Html {
  return trusted(readFileSync(join(__dirname, name), "utf8").trim());
}
