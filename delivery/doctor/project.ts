import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Check, Finding, Machine } from "./finding";

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

/** Packages of the lock file are installed in its versions, and Python's environment is made. */
export const checkProject: Check = async (machine) => [packages(machine), pythonEnvironment(machine)];

function packages({ root }: Machine): Finding {
  const base = { topic: "Project", name: "npm packages" } as const;
  const remedy = ["npm ci"];
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return { ...base, status: "missing", found: "not installed", remedy };
  const wanted = direct(root);
  const present = (JSON.parse(readFileSync(installed, "utf8")) as Lockfile).packages;
  const wrong = Object.entries(wanted).filter(
    ([name, version]) => present[`node_modules/${name}`]?.version !== version,
  );
  if (wrong.length === 0) {
    return { ...base, status: "ok", found: `${Object.keys(wanted).length} of package.json, as pinned` };
  }
  const names = wrong.map(([name, version]) => `${name} ${version}`).join(", ");
  return { ...base, status: "missing", found: `not as pinned: ${names}`, remedy };
}

/** Exact versions of package.json. */
function direct(root: string): Record<string, string> {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  ) as Record<"dependencies" | "devDependencies", Record<string, string> | undefined>;
  return { ...dependencies, ...devDependencies };
}

function pythonEnvironment({ root }: Machine): Finding {
  const base = { topic: "Project", name: "Python environment" } as const;
  if (existsSync(path.join(root, ".venv", "requirements.sha256"))) return { ...base, status: "ok", found: ".venv" };
  return {
    ...base,
    status: "warning",
    found: "not made yet; the first rehearsal makes it",
    remedy: ["npm run setup:python"],
  };
}
