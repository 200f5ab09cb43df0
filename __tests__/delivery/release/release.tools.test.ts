import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CodeDeployClient, CreateApplicationCommand, CreateDeploymentGroupCommand } from "@aws-sdk/client-codedeploy";
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  GetAliasCommand,
  LambdaClient,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
} from "@aws-sdk/client-lambda";
import execa from "execa";
import { StateEmulator } from "../../../rehearsal/emulator/state-emulator";
import { archive } from "../../../services/packaging/bundle";
import { archiveOf } from "../../../services/packaging/functions";
import { CTRL_C, ENTER, type Played, playTerminal, type Step } from "../deploy/terminal";
import { CodeDeployPlayer } from "./codedeploy-player";

/** The account that moto answers for. */
const ACCOUNT = "123456789012";
const ROOT = path.resolve(__dirname, "../../..");
const FUNCTION = "voice-agent-staging-voice";

let emulator: StateEmulator;
let player: CodeDeployPlayer;
let endpoint: string;
let folder: string;
let lambda: LambdaClient;
let codeDeploy: CodeDeployClient;

beforeAll(async () => {
  emulator = await StateEmulator.start();
  const client = {
    endpoint: emulator.endpoint,
    region: "us-west-2",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  };
  lambda = new LambdaClient(client);
  codeDeploy = new CodeDeployClient(client);
  player = new CodeDeployPlayer(emulator.endpoint, lambda);
  endpoint = await player.start();
  folder = await mkdtemp(path.join(os.tmpdir(), "release-"));
  await writeSettings(ACCOUNT);
  await createRole();
  await createService("staging");
  await createService("prod");
});

afterAll(async () => {
  lambda.destroy();
  codeDeploy.destroy();
  await player.stop();
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => {
  player.script = "succeeds";
});

async function writeSettings(id: string): Promise<void> {
  const account = { id, baseline: "shared" };
  await writeFile(
    path.join(folder, "settings.json"),
    JSON.stringify({
      development: { account: { id, baseline: "owned" } },
      staging: { account },
      production: { account },
    }),
  );
}

/** Lambda of moto wants a role that exists; the SDK's IAM client isn't needed for one call. */
async function createRole(): Promise<void> {
  const answer = await fetch(emulator.endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization:
        "AWS4-HMAC-SHA256 Credential=test/20250101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: new URLSearchParams({
      Action: "CreateRole",
      Version: "2010-05-08",
      RoleName: "service",
      AssumeRolePolicyDocument: "{}",
    }),
  });
  expect(answer.status).toBe(200);
}

/** Three published versions, the first one live; an application with a group that is named as the service. */
async function createService(environment: string): Promise<void> {
  const role = `arn:aws:iam::${ACCOUNT}:role/service`;
  const FunctionName = `voice-agent-${environment}-voice`;
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: role,
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Code: { ZipFile: await readFile(archiveOf("health")) },
      Publish: true,
    }),
  );
  for (const content of ["two", "three"]) {
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: archive({ "index.js": content }) }));
    await lambda.send(new PublishVersionCommand({ FunctionName }));
  }
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: "live", FunctionVersion: "1" }));
  await codeDeploy.send(
    new CreateApplicationCommand({ applicationName: `voice-agent-${environment}-services`, computePlatform: "Lambda" }),
  );
  await codeDeploy.send(
    new CreateDeploymentGroupCommand({
      applicationName: `voice-agent-${environment}-services`,
      deploymentGroupName: "voice",
      deploymentConfigName: "CodeDeployDefault.LambdaCanary10Percent5Minutes",
      serviceRoleArn: role,
    }),
  );
}

const SCRIPT = [
  process.execPath,
  "--import",
  pathToFileURL(require.resolve("tsx")).href,
  path.join(ROOT, "delivery/release.ts"),
] as const;

function environment(): NodeJS.ProcessEnv {
  return { ...emulator.env(), AWS_ENDPOINT_URL: endpoint, SETTINGS_FILE: path.join(folder, "settings.json") };
}

function start(...flags: string[]): execa.ExecaChildProcess {
  const [node, ...script] = SCRIPT;
  return execa(node, [...script, "-e", "staging", "--service", "voice", "--poll", "0.1", ...flags], {
    env: environment(),
    extendEnv: false,
    reject: false,
    input: "",
  });
}

/** The same in production, at a terminal. */
function play(steps: readonly Step[], ...flags: string[]): Promise<Played> {
  return playTerminal(
    [...SCRIPT, "-e", "production", "--service", "voice", "--poll", "0.1", ...flags],
    steps,
    environment(),
  );
}

async function liveVersion(name = FUNCTION): Promise<string | undefined> {
  return (await lambda.send(new GetAliasCommand({ FunctionName: name, Name: "live" }))).FunctionVersion;
}

describe("release against moto's Lambda and CodeDeploy", () => {
  test("releases, goes back in one command, survives an alarm, and is stopped half-way", async () => {
    const released = await start("--version", "2");
    expect([released.exitCode, released.stderr]).toEqual([0, ""]);
    expect(released.stdout).toMatch(/InProgress: 10 % of the calls on version 2/);
    expect(released.stdout).toMatch(/Succeeded: live is version 2$/);
    expect(await liveVersion()).toBe("2");

    const back = await start("--rollback");
    expect([back.exitCode, back.stderr]).toEqual([0, ""]);
    expect(await liveVersion()).toBe("1");

    player.script = "alarm";
    const alarmed = await start();
    expect(alarmed.exitCode).toBe(1);
    expect(alarmed.stdout).toContain("Reason: ALARM_ACTIVE, One or more alarms have been activated");
    expect(alarmed.stdout).toMatch(/Stopped: live is version 1$/);
    expect(await liveVersion()).toBe("1");

    player.script = "stuck";
    const timedOut = await start("--timeout", "0.02");
    expect(timedOut.exitCode).toBe(2);
    expect(timedOut.stderr).toContain("--rollback");
    const second = await start();
    expect(second.exitCode).toBe(2);
    expect(second.stderr).toMatch(/is still under way/);
    const stopped = await start("--rollback");
    expect([stopped.exitCode, stopped.stderr]).toEqual([0, ""]);
    expect(stopped.stdout).toMatch(/returns to version 1/);
    expect(await liveVersion()).toBe("1");
  });

  test("prints the AppSpec with --dry-run and leaves the alias alone", async () => {
    const before = await liveVersion();
    const { stdout, exitCode } = await start("--version", "3", "--dry-run");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ Resources: [{ [FUNCTION]: { Properties: { TargetVersion: "3" } } }] });
    expect(await liveVersion()).toBe(before);
  });

  test("refuses an account that isn't the environment's", async () => {
    await writeSettings("999999999999");
    try {
      const { stderr, exitCode } = await start();
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`The credentials are for account ${ACCOUNT}, staging is account 999999999999.`);
    } finally {
      await writeSettings(ACCOUNT);
    }
  });

  test.each([
    [
      "a service that was never deployed",
      ["--service", "auth"],
      "Function voice-agent-staging-auth with alias live doesn't exist",
    ],
    ["a service that isn't configured", ["--service", "nope"], "Service nope isn't configured in staging."],
    ["a version that isn't a number", ["--version", "latest"], "It is a number like 12."],
  ])("refuses %s", async (_what, flags, message) => {
    const { stderr, exitCode } = await start(...flags);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("asks for the environment's name in production, and goes back without a question", async () => {
    const live = (): Promise<string | undefined> => liveVersion("voice-agent-prod-voice");
    const question = "Release voice-agent-prod-voice from version 1 to 3? Type production to go on:";

    const unattended = await start("-e", "production");
    expect(unattended.exitCode).toBe(2);
    expect(unattended.stderr).toContain("A release in production asks first, and there is no terminal.");

    const habit = await play([{ expect: question, send: `y${ENTER}` }]);
    expect(habit).toMatchObject({ missed: null, code: 2 });
    expect(habit.screen).toContain("Not confirmed; nothing was changed.");

    const away = await play([{ expect: question, send: CTRL_C }]);
    expect(away).toMatchObject({ missed: null, code: 130 });
    expect(away.screen).not.toMatch(/\n\s+at /);
    expect(await live()).toBe("1");

    const released = await play([{ expect: question, send: `production${ENTER}` }]);
    expect(released).toMatchObject({ missed: null, code: 0 });
    expect(await live()).toBe("3");

    const back = await start("-e", "production", "--rollback");
    expect([back.exitCode, back.stderr]).toEqual([0, ""]);
    expect(await live()).toBe("1");
  });

  test("Ctrl-C stops the waiting, not the deployment, and says how to stop that", async () => {
    player.script = "stuck";
    const left = await play([{ expect: "InProgress: 10 %", send: CTRL_C }], "--yes");
    expect(left).toMatchObject({ missed: null, code: 130 });
    expect(left.screen).toContain("A deployment that was started goes on; --rollback stops it.");
    const stopped = await start("-e", "production", "--rollback");
    expect(stopped.exitCode).toBe(0);
    expect(stopped.stdout).toMatch(/returns to version 1/);
  });
});
