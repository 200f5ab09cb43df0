import { readFileSync } from "node:fs";
import path from "node:path";
import { findChromium } from "../../checks/evidence/browser";
import { requirePython } from "../../rehearsal/python-environment";
import { requireTerraform } from "../terraform/run-terraform";
import { UserError } from "../user-error";
import { atLeast, type Check, type Finding, type Machine } from "./finding";

/** From this release on Terraform prints a deprecation of the lock table where the cdktf CLI reads outputs. */
const NOISY_TERRAFORM = "1.15";

/** Programs that only some commands need, with what they are for. */
const OPTIONAL = [
  { program: "git", args: ["--version"], need: "to commit and to compare" },
  { program: "bash", args: ["--version"], need: "deploy.sh and the drills" },
  { program: "aws", args: ["--version"], need: "the procedures of the runbook" },
  { program: "shellcheck", args: ["--version"], need: "npm run test:tools" },
] as const;

/** Node.js, Terraform, Python and what else has to be installed. */
export const checkTools: Check = async (machine) => [
  node(machine),
  ...(await terraform(machine)),
  await python(),
  ...(await Promise.all(OPTIONAL.map((tool) => optional(tool, machine)))),
  browser(machine),
];

function node({ root, nodeVersion }: Machine): Finding {
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    engines: { node: string };
  };
  const wanted = engines.node.replace(">=", "");
  const base = { topic: "Tools", name: "Node.js", found: nodeVersion } as const;
  if (atLeast(nodeVersion, wanted)) return { ...base, status: "ok" };
  return { ...base, status: "missing", remedy: [`Install Node.js ${wanted} or newer: nvm install, or nodejs.org`] };
}

async function terraform({ env }: Machine): Promise<Finding[]> {
  const base = { topic: "Tools", name: "Terraform" } as const;
  const config = env.TF_CLI_CONFIG_FILE;
  const findings: Finding[] = [];
  try {
    const version = await requireTerraform("terraform", { ...env });
    findings.push(
      atLeast(version, NOISY_TERRAFORM)
        ? {
            ...base,
            status: "warning",
            found: `${version}: prints a deprecation of the lock table where the cdktf CLI reads outputs`,
            remedy: ['Set "state": { "lock": "s3" } for each environment in settings.json'],
          }
        : { ...base, status: "ok", found: version },
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    findings.push({ ...base, status: "missing", found: firstLine(error), remedy: error.remedy });
  }
  if (config !== undefined && config !== "" && !isReadable(config)) {
    findings.push({
      topic: "Tools",
      name: "TF_CLI_CONFIG_FILE",
      status: "warning",
      found: `${config} can't be read: terraform prints a warning with every command`,
      remedy: ["unset TF_CLI_CONFIG_FILE"],
    });
  }
  return findings;
}

async function python(): Promise<Finding> {
  const base = { topic: "Tools", name: "Python" } as const;
  try {
    return { ...base, status: "ok", found: await requirePython() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      ...base,
      status: "warning",
      found: `${firstLine(error)} The rehearsal and the scans need it.`,
      remedy: error.remedy,
    };
  }
}

async function optional({ program, args, need }: (typeof OPTIONAL)[number], machine: Machine): Promise<Finding> {
  const output = await machine.run(program, args);
  const base = { topic: "Tools", name: program } as const;
  if (output === undefined) {
    return { ...base, status: "warning", found: `not installed: ${need}`, remedy: [`Install ${program}`] };
  }
  return { ...base, status: "ok", found: /\d+(\.\d+)+/.exec(output)?.[0] ?? output.split("\n")[0]! };
}

function browser({ env }: Machine): Finding {
  const base = { topic: "Tools", name: "Chromium" } as const;
  const found = findChromium(env);
  if (found) return { ...base, status: "ok", found };
  return {
    ...base,
    status: "warning",
    found: "not installed: npm run test:tools",
    remedy: ["Install chromium, or set CHROMIUM_PATH"],
  };
}

function isReadable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

function firstLine(error: Error): string {
  return error.message.split("\n")[0]!;
}
