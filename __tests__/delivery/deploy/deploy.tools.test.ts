import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateRoleCommand, IAMClient } from "@aws-sdk/client-iam";
import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { ApplyEvent } from "../../../rehearsal/provider/engine/events";
import { startLab, type Lab } from "../../../rehearsal/lab";
import { clientSettings } from "../../../delivery/deploy/client-settings";
import { Bench, configuration } from "./bench";
import { ACCOUNT, REGION, TINY_TYPES } from "./tiny-app";

let lab: Lab;
let bench: Bench;
/** Called while the stand-in makes a resource; a test may hold terraform there. */
let onApply: (event: ApplyEvent) => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  lab = await startLab({
    types: TINY_TYPES,
    hooks: { onApply: (event) => onApply(event) },
  });
}, 300_000);
afterAll(() => lab.close());
beforeEach(() => {
  onApply = () => Promise.resolve();
});
afterEach(async () => {
  await lab.standIn.failOn([]);
  bench.close();
});

const layers = async (): Promise<string[]> => [...(await bench.states()).keys()].sort();

describe("development, from nothing", () => {
  it("makes the state store, goes wave by wave, prints the outputs, and leaves no secret and no plan behind", async () => {
    bench = new Bench(lab, "development");
    const early = path.join(bench.workRoot, "early");
    const nothing = await bench.deploy(["--plan", "--out", early]);
    expect(JSON.parse(readFileSync(path.join(early, "approved.json"), "utf8"))).toMatchObject({ plans: {} });
    expect(nothing).toMatchObject({ code: 0, text: expect.stringContaining("no state store yet") as string });
    expect(await layers()).toEqual([]);

    const first = await bench.deploy(["--yes"]);
    expect(first.text).toContain("State store: created");
    expect(first.text).toContain("development-data: planned after development-network, whose outputs it reads.");
    expect(first.text).toMatch(/vpc_id = vpc-/);
    expect(first.text).not.toContain("cross-stack-output");
    expect(first.code).toBe(0);
    expect(await layers()).toEqual(["data", "extra", "network", "state"]);

    const token = (await bench.states()).get("data")?.outputs.get("token")?.value;
    expect(token).toMatch(/^\w{48}$/);
    bench.app = { ...bench.app, cidr: "10.9.0.0/16" };
    const out = path.join(bench.workRoot, "out");
    const planned = await bench.deploy(["--plan", "--detailed-exitcode", "--out", out]);
    expect(planned.code).toBe(8);
    await lab.standIn.failOn([{ type: "aws_security_group", message: `the API says: ${String(token)}` }]);
    const failed = await bench.deploy(["--yes"]);
    expect(failed).toMatchObject({ code: 6, text: expect.stringContaining("the API says: (sensitive)") as string });

    const files = bench.files();
    expect([...files.keys()].filter((name) => /tfplan|tfstate/.test(name) && !name.includes("/.terraform/"))).toEqual(
      [],
    );
    expect([...files].filter(([, text]) => text.includes(String(token))).map(([name]) => name)).toEqual([]);
    expect(files.size).toBeGreaterThan(10);
    expect(bench.printed).not.toContain(String(token));
  });
});

describe("a stack that fails", () => {
  it("stops what depends on it and nothing else; says which, why, its state and the next command; resume does the rest", async () => {
    bench = new Bench(lab, "development");
    await lab.standIn.failOn([{ type: "aws_vpc", message: "VpcLimitExceeded: no more VPCs" }]);
    const failed = await bench.deploy(["--yes"]);
    expect(failed.code).toBe(6);
    expect(failed.text).toContain("development-network failed");
    expect(failed.text).toContain("VpcLimitExceeded: no more VPCs");
    expect(failed.text).toContain("the lock is released");
    expect(failed.text).toContain("./deploy.sh -e development --resume");
    expect(await layers()).toEqual(["extra", "state"]);

    await lab.standIn.failOn([]);
    const alone = await bench.deploy(["--yes", "--stack", "*-data"]);
    expect(alone).toMatchObject({ code: 6, text: expect.stringContaining("Inputs are missing") as string });
    expect(alone.text).toContain("development-data needs development-network: cross-stack-output-aws_vpcmainid");
    const none = await bench.deploy(["--yes", "--stack", "*-nothing"]);
    expect(none).toMatchObject({ code: 2, text: expect.stringContaining("matches no stack") as string });

    const resumed = await bench.deploy(["--yes", "--resume"]);
    expect(resumed.code).toBe(0);
    expect(resumed.text).toContain("Done in the last deploy: development-state, development-extra");
    expect(resumed.text).not.toContain("development-extra: no changes");
    expect(await layers()).toEqual(["data", "extra", "network", "state"]);

    bench.app = { ...bench.app, logDays: 400 };
    const changed = await bench.deploy(["--yes", "--resume"]);
    expect(changed.code).toBe(0);
    expect(changed.text).toContain("development-extra: 1 to update");
  });
});

describe("an interrupted deploy", () => {
  it("lets terraform write its state and give its lock back, whenever it comes, and goes on with resume", async () => {
    bench = new Bench(lab, "development");
    for (const stage of ["Checking", "State store", "Planning"]) {
      const controller = new AbortController();
      let text = "";
      const write = (line: string): void => {
        text += line;
        if (line.includes(stage)) controller.abort();
      };
      const { code } = await bench.deploy(
        ["--yes"],
        { terminal: { write, interactive: false, live: false } },
        controller.signal,
      );
      expect([stage, code]).toEqual([stage, 130]);
      expect(text).toContain("Next: ./deploy.sh -e development --resume");
    }
    expect((await layers()).filter((layer) => layer !== "state")).toEqual([]);

    const controller = new AbortController();
    onApply = (event) => {
      if (event.type === "aws_vpc") controller.abort();
      return Promise.resolve();
    };
    const applying = await bench.deploy(["--yes"], {}, controller.signal);
    expect(applying.code).toBe(130);

    onApply = () => Promise.resolve();
    const resumed = await bench.deploy(["--yes", "--resume"]);
    expect(resumed.code).toBe(0);
    expect(await layers()).toEqual(["data", "extra", "network", "state"]);
  });
});

describe("staging", () => {
  it("refuses an unacknowledged replacement, stops on a stale plan, applies only what was approved, destroys by name", async () => {
    bench = new Bench(lab, "staging");
    expect((await bench.deploy(["--yes"])).code).toBe(0);

    bench.app = { ...bench.app, logName: "other" };
    const refused = await bench.deploy(["--yes"]);
    expect(refused.code).toBe(4);
    expect(refused.text).toContain("Destroys and makes anew a log group");
    const line = /^ +- \{ stack: staging-extra.*\}$/m.exec(refused.text)?.[0] ?? "";
    const ack = path.join(bench.workRoot, "ack.yaml");
    const filled = line
      .trim()
      .replace('reason: ""', 'reason: "empty log group"')
      .replace('by: ""', 'by: "me"')
      .replace("YYYY-MM-DD", "2026-03-01");
    writeFileSync(ack, `acknowledgements:\n  ${filled}\n`);

    const stale = await bench.deploy(["--ack", ack], {
      terminal: { write: (text) => void (bench.printed += text), interactive: true, live: false },
      prompter: {
        yesOrNo: async () => (await new OtherDeploy(bench).run()) === 0,
        text: () => Promise.reject(new Error("asked for a name")),
      },
    });
    expect(stale.code).toBe(7);

    const out = path.join(bench.workRoot, "out");
    bench.app = { ...bench.app, logName: "other", logDays: 731 };
    expect((await bench.deploy(["--plan", "--out", out])).code).toBe(0);
    const approved = ["--approved", path.join(out, "approved.json"), "--yes", "--ack", ack];
    expect(readFileSync(path.join(out, "review.md"), "utf8")).toContain("Plan review: staging");
    bench.app = { ...bench.app, logDays: 1096 };
    const differs = await bench.deploy(approved);
    expect(differs).toMatchObject({
      code: 7,
      text: expect.stringContaining("not the approved one: staging-extra") as string,
    });
    bench.app = { ...bench.app, logDays: 731 };
    expect((await bench.deploy(approved)).code).toBe(0);

    bench.app = { ...bench.app, furtherOutput: true };
    const rest = ["--approved", path.join(out, "approved.json"), "--yes", "--ack", ack];
    expect((await bench.deploy(["--plan", "--out", out])).code).toBe(0);
    const unfinished = await bench.deploy(rest);
    expect(unfinished).toMatchObject({
      code: 9,
      text: expect.stringContaining("staging-data could be planned") as string,
    });
    expect((await bench.deploy(["--plan", "--out", out])).code).toBe(0);
    expect((await bench.deploy(rest)).code).toBe(0);

    const partly = await bench.deploy(["--destroy", "--yes", "--stack", "*-network"]);
    expect(partly).toMatchObject({
      code: 4,
      text: expect.stringContaining("staging-data uses staging-network") as string,
    });
    expect((await bench.deploy(["--destroy", "--yes"])).code).toBe(0);
    expect(await layers()).toEqual(["state"]);
  });
});

/** Somebody else who deploys the same environment meanwhile, from another folder. */
class OtherDeploy {
  constructor(private readonly mine: Bench) {}

  async run(): Promise<number> {
    const other = new Bench(lab, this.mine.app.environment);
    other.app = { ...this.mine.app, logName: "extra", logDays: 545 };
    const { code } = await other.deploy(["--yes", "--stack", "*-extra"]);
    other.close();
    return code;
  }
}

describe("what speaks against deploying", () => {
  let answers: Server;
  let answer: string;
  beforeAll(async () => {
    answers = createServer((_, response) => {
      response.writeHead(403, { "content-type": "text/xml" });
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>${answer}</Code><Message>no</Message></Error></ErrorResponse>`,
      );
    });
    await new Promise<void>((resolve) => answers.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => new Promise((resolve) => answers.close(resolve)));
  const sts = (code: string): NodeJS.ProcessEnv => {
    answer = code;
    return { ...lab.env, AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${(answers.address() as AddressInfo).port}` };
  };
  beforeEach(() => {
    bench = new Bench(lab, "development");
  });
  afterEach(async () => expect(await layers()).toEqual([]));

  it.each([
    ["expired credentials", "ExpiredToken", "have expired"],
    ["unusable credentials", "InvalidClientTokenId", "No usable AWS credentials"],
    ["an account without that region", "RegionDisabledException", "region us-west-2 is enabled"],
  ])("%s", async (_, code, message) => {
    const { code: exit, text } = await bench.deploy(["--yes"], { env: sts(code) });
    expect({ exit, text }).toEqual({ exit: 3, text: expect.stringContaining(message) as string });
  });

  it("credentials of another account", async () => {
    const other = configuration("development", "999999999999");
    const { code, text } = await bench.deploy(["--yes"], { configuration: () => other });
    expect(code).toBe(3);
    expect(text).toContain(`development lives in 999999999999, these credentials are of ${ACCOUNT}`);
  });

  it("a region in the shell that the environment doesn't use", async () => {
    const { code, text } = await bench.deploy(["--yes"], { env: { ...lab.env, AWS_REGION: "eu-west-1" } });
    expect(code).toBe(3);
    expect(text).toContain("AWS_REGION is eu-west-1, but development lives in us-west-2");
  });

  it("stacks that were synthesized elsewhere", async () => {
    const { code, text } = await bench.deploy(["--yes"], { env: { ...lab.env, SYNTHESIZED_FROM: "elsewhere" } });
    expect(code).toBe(2);
    expect(text).toContain("SYNTHESIZED_FROM is set, which goes with --plan only");
  });

  it("a finding of the checks", async () => {
    const { code, text } = await bench.deploy(["--yes"], { check: () => Promise.resolve("the bucket is public") });
    expect(code).toBe(4);
    expect(text).toContain("the bucket is public");
  });

  it("terraform that is missing", async () => {
    const { code, text } = await bench.deploy(["--yes"], { env: { ...lab.env, PATH: bench.workRoot } });
    expect(code).toBe(2);
    expect(text).toContain("Terraform is missing");
  });

  it("nobody to ask", async () => {
    const { code, text } = await bench.deploy([]);
    expect(code).toBe(5);
    expect(text).toContain("Nobody can answer here");
  });

  it("another deploy of the environment on this machine", async () => {
    let second = { code: -1, text: "" };
    await bench.deploy(["--yes"], {
      check: async () => {
        second = await bench.deploy(["--yes"]);
        return "enough seen";
      },
    });
    expect(second.code).toBe(2);
    expect(second.text).toContain("Another deploy of development runs");
  });
});

describe("production", () => {
  async function session(role: string, condition: object | undefined): Promise<NodeJS.ProcessEnv> {
    const iam = new IAMClient(clientSettings("IAM", REGION, lab.env));
    const principal = {
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { AWS: ACCOUNT },
      ...(condition && { Condition: condition }),
    };
    const trust = JSON.stringify({ Version: "2012-10-17", Statement: [principal] });
    await iam.send(new CreateRoleCommand({ RoleName: role, AssumeRolePolicyDocument: trust }));
    iam.destroy();
    return assume(new AssumeRoleCommand(as(role)));
  }

  /** What a pipeline gets: a role that only a workflow's token opens. */
  async function pipelineSession(): Promise<NodeJS.ProcessEnv> {
    const iam = new IAMClient(clientSettings("IAM", REGION, lab.env));
    const issuer = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
    const statement = { Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", Principal: { Federated: issuer } };
    const trust = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
    await iam.send(new CreateRoleCommand({ RoleName: "pipeline", AssumeRolePolicyDocument: trust }));
    iam.destroy();
    return assume(new AssumeRoleWithWebIdentityCommand({ ...as("pipeline"), WebIdentityToken: "a-workflows-token" }));
  }

  const as = (role: string): { RoleArn: string; RoleSessionName: string } => ({
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/${role}`,
    RoleSessionName: "ada",
  });

  async function assume(command: AssumeRoleCommand | AssumeRoleWithWebIdentityCommand): Promise<NodeJS.ProcessEnv> {
    const client = new STSClient(clientSettings("STS", REGION, lab.env));
    const answer = await client.send(command as AssumeRoleCommand);
    client.destroy();
    const { AccessKeyId, SecretAccessKey, SessionToken } = answer.Credentials ?? {};
    return {
      ...lab.env,
      CI: undefined,
      AWS_ACCESS_KEY_ID: AccessKeyId,
      AWS_SECRET_ACCESS_KEY: SecretAccessKey,
      AWS_SESSION_TOKEN: SessionToken,
    };
  }

  it("is closed to sessions without MFA, to wrong names, and open to its own name", async () => {
    bench = new Bench(lab, "production");
    const keys = await bench.deploy([]);
    expect(keys).toMatchObject({ code: 3, text: expect.stringContaining("a user's long-lived keys") as string });

    const without = await bench.deploy([], { env: await session("no-mfa", undefined) });
    expect(without).toMatchObject({
      code: 3,
      text: expect.stringContaining("no-mfa lets it be taken without MFA") as string,
    });

    const lax = await bench.deploy([], {
      env: await session("lax-mfa", { BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } }),
    });
    expect(lax.code).toBe(3);

    const center = { env: await session("AWSReservedSSO_Operators_1a2b", undefined) };
    expect(await bench.deploy([], center)).toMatchObject({
      code: 3,
      text: expect.stringContaining("--mfa-elsewhere REASON") as string,
    });
    const said = await bench.deploy(["--mfa-elsewhere", "Identity Center asks for a key"], center);
    expect(said).toMatchObject({
      code: 5,
      text: expect.stringContaining("MFA: elsewhere: Identity Center asks") as string,
    });

    const env = await session("operator", { Bool: { "aws:MultiFactorAuthPresent": "true" } });
    const questions: string[] = [];
    const typing = (typed: string) => {
      let shown = "";
      return {
        env,
        terminal: { write: (line: string) => void (shown += line), interactive: true, live: false },
        prompter: {
          yesOrNo: () => Promise.reject(new Error("production must not take y")),
          text: (question: string) => {
            questions.push(question);
            bench.printed += shown;
            return Promise.resolve(typed);
          },
        },
      };
    };
    expect((await bench.deploy([], typing("staging"))).code).toBe(5);
    expect((await bench.deploy([], typing("y"))).code).toBe(5);
    expect(await layers()).toEqual([]);
    expect((await bench.deploy([], typing("production"))).code).toBe(0);
    expect(await layers()).toEqual(["data", "extra", "network", "state"]);
    expect(questions.every((question) => question.includes("Type the environment's name"))).toBe(true);
    expect(bench.printed).toContain("MFA: role-demands-mfa");

    bench.app = { ...bench.app, logDays: 731 };
    const out = path.join(bench.workRoot, "out");
    const pipeline = { env: { ...(await pipelineSession()), CI: "true" } };
    expect((await bench.deploy(["--plan", "--out", out], pipeline)).code).toBe(0);
    const approved = ["--yes", "--approved", path.join(out, "approved.json")];
    const person = await bench.deploy(approved, { env: { ...env, CI: "true" } });
    expect(person).toMatchObject({
      code: 2,
      text: expect.stringContaining("from a pipeline's own role only") as string,
    });
    const piped = await bench.deploy(approved, pipeline);
    expect(piped).toMatchObject({ code: 0, text: expect.stringContaining("MFA: pipeline") as string });

    bench.app = { ...bench.app, logDays: 90 };
    const weaker = await bench.deploy([], typing("production"));
    expect(weaker.code).toBe(4);
    expect((await bench.deploy(["--destroy", "--break-glass", "tenant has left us"], typing("yes"))).code).toBe(5);
    expect(await layers()).toEqual(["data", "extra", "network", "state"]);
  });
});
