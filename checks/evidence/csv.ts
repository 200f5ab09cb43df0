import type { Evidence } from "./evidence";

const HEADER = [
  "environment",
  "date",
  "section",
  "citation",
  "title",
  "designation",
  "status",
  "rules",
  "resources",
  "procedure",
  "proposed_2025_change",
  "proposed_2025_readiness",
];

/** One line a control, as RFC 4180 has it: for spreadsheets and audit tools. */
export function controlsCsv({ environment, date, controls }: Evidence): string {
  const rows = controls.map((control) => [
    environment,
    date,
    control.section,
    control.citation,
    control.title,
    control.designation,
    control.status,
    control.rules.join(" "),
    String(control.resources),
    control.procedure,
    control.readiness?.change ?? "",
    control.readiness?.status ?? "",
  ]);
  return [HEADER, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Quoted where the format wants it; a cell that a spreadsheet would run as a formula is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
