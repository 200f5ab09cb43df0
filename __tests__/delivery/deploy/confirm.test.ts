import { confirmOrStop, type Prompter, type Question } from "../../../delivery/deploy/confirm";
import { DeployConsole } from "../../../delivery/deploy/console";
import type { EnvironmentName } from "../../../config/schema";

const question = (environment: EnvironmentName, changed: Partial<Question> = {}): Question => ({
  environment,
  what: "Apply",
  yes: false,
  typedName: false,
  ...changed,
});
const person = (answer: boolean | string): Prompter => ({
  yesOrNo: () => (typeof answer === "boolean" ? Promise.resolve(answer) : Promise.reject(new Error("asked for y"))),
  text: () => (typeof answer === "string" ? Promise.resolve(answer) : Promise.reject(new Error("asked for a name"))),
});
const ask = (asked: Question, answer: boolean | string, interactive = true): Promise<void> =>
  confirmOrStop(
    asked,
    person(answer),
    new DeployConsole({ write: () => undefined, interactive, live: false }, new Set()),
  );

describe("confirmOrStop", () => {
  it.each<[EnvironmentName, boolean | string]>([
    ["development", true],
    ["staging", true],
    ["production", "production"],
    ["production", " production "],
  ])("%s goes on after %j", async (environment, answer) => {
    await expect(ask(question(environment), answer)).resolves.toBeUndefined();
  });

  it.each<[EnvironmentName, boolean | string]>([
    ["development", false],
    ["staging", false],
    ["production", "y"],
    ["production", "Production"],
    ["production", "prod"],
    ["production", ""],
    ["production", "staging"],
  ])("%s stops after %j", async (environment, answer) => {
    await expect(ask(question(environment), answer)).rejects.toMatchObject({ exitCode: 5 });
  });

  it("asks for the name in every environment where something is destroyed", async () => {
    await expect(ask(question("development", { typedName: true }), "development")).resolves.toBeUndefined();
    await expect(ask(question("development", { typedName: true }), "y")).rejects.toMatchObject({ exitCode: 5 });
  });

  it("asks nobody with --yes, and stops where nobody can answer", async () => {
    await expect(ask(question("staging", { yes: true }), "not asked", false)).resolves.toBeUndefined();
    await expect(ask(question("staging"), true, false)).rejects.toMatchObject({ exitCode: 5 });
    await expect(ask(question("production"), "production", false)).rejects.toMatchObject({ exitCode: 5 });
  });
});
