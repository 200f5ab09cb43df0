import { ACKNOWLEDGEMENTS } from "./acknowledgements";
import { CLASS_TITLES, type RiskClass } from "./finding";
import { largestCosts, totalCost } from "./render-cost";
import { acknowledgementSnippet, countsOf, notes } from "./render-text";
import { addressOf, unacknowledged, type Review, type ReviewedFinding, type StackReview } from "./review";

/** The most characters that GitHub takes in one comment. */
export const COMMENT_LIMIT = 65_536;
/** By this hidden line a workflow finds its comment again and updates it in place. */
export const COMMENT_MARKER = "<!-- plan-review -->";
const LONGEST_LIST = 50;
const SIGNS = { create: "+", update: "~", replace: "-/+", delete: "-", forget: "x", read: "", "no-op": "" } as const;

/**
 * The review as a comment. Where it would be too long, the longest stack lists are cut to their counts first, then the
 * lists of findings; the verdict and the counts always stay.
 * @param title heading, such as `Plan review: staging`
 * @param limit characters at most
 */
export function renderMarkdown(review: Review, title = "Plan review", limit = COMMENT_LIMIT): string {
  const head = [COMMENT_MARKER, `## ${title}`, "", verdict(review), "", summaryTable(review)].join("\n");
  const details = review.stacks.filter((stack) => stack.changes.length > 0).map(stackDetails);
  for (let kept = LONGEST_LIST; kept >= 0; kept = kept > 1 ? Math.floor(kept / 2) : kept - 1) {
    const risks = riskSections(review, kept);
    const bodies = fit(details, limit - head.length - risks.length - RESERVE);
    const text = [head, risks, ...bodies].filter((part) => part !== "").join("\n\n");
    if (text.length <= limit) return text;
  }
  const note = "\n\nToo long for a comment: see the review's artifact.";
  return `${head.slice(0, Math.max(0, limit - note.length))}${note}`;
}

/** Blank lines between the parts. */
const RESERVE = 200;

interface Section {
  readonly full: string;
  readonly short: string;
}

/** Shortens the longest sections, one after another, until the rest fits. */
function fit(sections: readonly Section[], room: number): readonly string[] {
  const chosen = sections.map((section) => section.full);
  const longestFirst = sections
    .map((section, index) => ({ section, index }))
    .sort((left, right) => right.section.full.length - left.section.full.length);
  for (const { section, index } of longestFirst) {
    if (chosen.reduce((sum, text) => sum + text.length + 2, 0) <= room) break;
    chosen[index] = section.short;
  }
  return chosen;
}

function verdict(review: Review): string {
  const open = unacknowledged(review).length;
  const known = review.findings.filter((finding) => finding.acknowledgement !== undefined).length;
  const acknowledged = known === 0 ? "" : ` ${known} acknowledged.`;
  if (open === 0) return `**No unacknowledged risk.**${acknowledged}`;
  return `**${open} unacknowledged risk${open === 1 ? "" : "s"}.**${acknowledged}`;
}

function summaryTable(review: Review): string {
  const rows = review.stacks
    .filter((stack) => stack.changes.length > 0 || stack.findings.length > 0)
    .map((stack) => {
      const open = stack.findings.filter((finding) => finding.blocking && finding.acknowledgement === undefined).length;
      return `| ${stack.stack} | ${countsOf(stack)} | ${open} |`;
    });
  const unchanged = review.stacks.length - rows.length;
  const rest = unchanged === 0 ? "" : `\n\n${unchanged} stack${unchanged === 1 ? "" : "s"} without changes.`;
  if (rows.length === 0) return rest.trim();
  return ["| Stack | Changes | Unacknowledged |", "| --- | --- | --- |", ...rows].join("\n") + rest;
}

function riskSections(review: Review, kept: number): string {
  const sections = (Object.keys(CLASS_TITLES) as RiskClass[]).flatMap((riskClass) => {
    // Open ones first: if the list is cut, what is cut is what somebody has answered for.
    const findings = review.findings
      .filter((finding) => finding.riskClass === riskClass)
      .sort((left, right) => Number(left.acknowledgement !== undefined) - Number(right.acknowledgement !== undefined));
    if (findings.length === 0) return [];
    if (riskClass === "cost") return [costSection(findings)];
    const more = findings.length - kept;
    const tail = more > 0 ? [`- and ${more} more; the review's JSON artifact has all`] : [];
    return [[`### ${CLASS_TITLES[riskClass]}`, "", ...findings.slice(0, kept).map(item), ...tail].join("\n")];
  });
  const remarks = notes(review);
  if (remarks.length > 0)
    sections.push(
      remarks
        .slice(0, kept)
        .map((note) => `> ${cell(note)}`)
        .join("\n>\n"),
    );
  const open = unacknowledged(review);
  if (open.length > 0 && kept > 0) sections.push(howToAcknowledge(open.slice(0, kept)));
  return sections.join("\n\n");
}

function costSection(findings: readonly ReviewedFinding[]): string {
  return [
    `### ${CLASS_TITLES.cost}: ${totalCost(findings)}`,
    "",
    ...largestCosts(findings).map((line) => `- ${cell(line)}`),
  ].join("\n");
}

function item(finding: ReviewedFinding): string {
  const box = finding.acknowledgement !== undefined ? "acknowledged: " : finding.blocking ? "**RISK** " : "";
  const lines = [`- ${box}\`${finding.stack}\` ${code(finding.address)}: ${cell(finding.what)}`];
  if (finding.from !== undefined || finding.to !== undefined) {
    lines.push(`  ${code(finding.from ?? "not set")} → ${code(finding.to ?? "not set")}`);
  }
  if (finding.acknowledgement !== undefined) {
    const { by, expires, reason } = finding.acknowledgement;
    lines.push(`  ${cell(by)}, until ${cell(expires)}: ${cell(reason)}`);
  }
  return lines.join("\n");
}

function howToAcknowledge(open: readonly ReviewedFinding[]): string {
  return [
    `<details><summary>Acknowledge in ${ACKNOWLEDGEMENTS}</summary>`,
    "",
    "```yaml",
    "acknowledgements:",
    acknowledgementSnippet(open),
    "```",
    "</details>",
  ].join("\n");
}

function stackDetails(stack: StackReview): Section {
  const summary = `${stack.stack}: ${countsOf(stack)}`;
  const changes = stack.changes.map((change) => {
    const moved = change.previousAddress === undefined ? "" : ` (moved from ${change.previousAddress})`;
    return `${SIGNS[change.action].padEnd(3)} ${addressOf(change)}${moved}`.replaceAll("```", "'''");
  });
  const full = [`<details><summary>${summary}</summary>`, "", "```diff", ...changes, "```", "</details>"].join("\n");
  return { full, short: `${summary} (list left out: too long for a comment)` };
}

/** Text in a code span; a backtick inside would end it. */
function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replaceAll("\n", " ")}\``;
}

/** Text that can neither break out of its line nor notify anybody. */
function cell(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("<", "&lt;").replaceAll("@", "@\u200b");
}
