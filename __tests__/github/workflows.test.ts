import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const root = join(__dirname, "../..");
const folder = join(root, ".github/workflows");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}

interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly permissions?: Record<string, string>;
  readonly environment?: string;
}

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<string, Job>;
  readonly concurrency?: { readonly "cancel-in-progress"?: boolean };
}

const workflows = new Map(
  readdirSync(folder).map((file) => [file, parse(readFileSync(join(folder, file), "utf8")) as Workflow]),
);
const action = parse(readFileSync(join(root, ".github/actions/setup/action.yml"), "utf8")) as {
  runs: { steps: readonly Step[] };
};
const jobs = [...workflows].flatMap(([file, { jobs: own }]) =>
  Object.entries(own).map(([name, job]) => ({ name: `${file} ${name}`, job, steps: job.steps ?? [] })),
);
const steps = [...jobs.flatMap((job) => job.steps), ...action.runs.steps];

it("pins every action of others by a commit", () => {
  const foreign = steps.flatMap(({ uses }) => (uses && !uses.startsWith("./") ? [uses] : []));
  expect(foreign.length).toBeGreaterThan(10);
  expect(foreign.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
});

it("never runs a pull request's code with the rights of main", () => {
  expect([...workflows].filter(([, { on }]) => "pull_request_target" in on || "workflow_run" in on)).toEqual([]);
});

it("gives every workflow reading rights alone, and more only to jobs that need them", () => {
  for (const { permissions } of workflows.values()) expect(permissions).toEqual({ contents: "read" });
});

it("gives no job both a pull request's code and credentials", () => {
  const { check, plan } = workflows.get("pull-request.yml")!.jobs;
  expect(check!.permissions).not.toHaveProperty("id-token");
  const checkouts = plan!.steps!.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkouts.map((step) => step.with!.ref)).toEqual(["${{ github.event.pull_request.base.sha }}"]);
});

it("keeps no git credentials in the checkouts", () => {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
});

it("applies only in a GitHub environment, whose approvals the deploy role's trust asks for", () => {
  const applying = jobs.filter(({ steps: own }) => own.some(({ run }) => run?.includes("--approved")));
  expect(applying.map(({ job }) => job.environment)).toEqual(["${{ inputs.environment }}"]);
});

it("never cancels a deploy half-way", () => {
  expect(workflows.get("deploy-environment.yml")!.concurrency).toMatchObject({ "cancel-in-progress": false });
});

it("runs only npm scripts that people have too", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const used = steps.flatMap(({ run }) =>
    [...(run ?? "").matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!),
  );
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((name) => !(name in scripts))).toEqual([]);
});

it("puts no expression of GitHub into shell code, where it could be code", () => {
  expect(steps.flatMap(({ run }) => (run?.includes("${{") ? [run] : []))).toEqual([]);
});
