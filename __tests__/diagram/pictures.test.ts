import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Value } from "../../checks/model/value";
import { composePicture } from "../../diagram/compose";
import { drawAll, drawModel } from "../../diagram/draw";
import { layoutLanes } from "../../diagram/layout/lanes-layout";
import { LANES, type Picture } from "../../diagram/picture";
import { EXIT, PICTURES, runDiagram } from "../../diagram/program";
import { stackGraph } from "../../diagram/stacks/stack-graph";
import { synthesizeDefaults } from "../../diagram/synthesize-defaults";

const synthesized = synthesizeDefaults();
const pictures = synthesized.models.map(composePicture);
const drawn = drawAll(synthesized);

/** One environment is enough to try the command. */
const staging = { ...synthesized, models: synthesized.models.filter(({ environment }) => environment === "staging") };

async function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  let output = "";
  let errors = "";
  const code = await runDiagram(args, {
    write: (text) => void (output += text),
    writeError: (text) => void (errors += text),
    synthesize: () => staging,
  });
  return { code, output, errors };
}

test("every committed picture shows what is synthesized today", async () => {
  for (const [name, svg] of await drawn) {
    const committed = readFileSync(join(__dirname, "../..", PICTURES, name), "utf8");
    expect({ name, current: committed === svg, remedy: "npm run diagram" }).toEqual({
      name,
      current: true,
      remedy: "npm run diagram",
    });
  }
});

test("the same input gives the same bytes", async () => {
  const [model] = synthesized.models;
  expect(await drawModel(model!)).toBe((await drawn).get(`diagram-${model!.environment}.svg`));
});

test("every picture is well-formed and tells in words what it shows", async () => {
  for (const [, svg] of await drawn) {
    const open: string[] = [];
    for (const [, closing, name, , selfClosing] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!selfClosing) open.push(name!);
    }
    expect(open).toEqual([]);
    expect(svg).not.toMatch(/undefined|NaN|\[object/);
    const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(svg)!;
    expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`));
    expect(svg).toMatch(new RegExp(`<desc id="${description}">[^<]{40,}</desc>`));
  }
});

test("no picture holds a script, a font or an address to load from", async () => {
  for (const [, svg] of await drawn) {
    expect(svg).not.toMatch(/<script|<image|@import|@font-face|url\(|\bon[a-z]+=/);
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
  }
});

describe.each(pictures.map((picture, index) => [picture.environment, picture, index] as const))(
  "%s",
  (_environment, picture: Picture, index: number) => {
    const model = synthesized.models[index]!;
    const addresses = new Set(model.all().map((resource) => resource.address));

    test("every shape and arrow but the world outside stands for resources that exist", () => {
      for (const { id, addresses: own } of picture.shapes) {
        if (id !== "outside") expect(own.length).toBeGreaterThan(0);
        own.forEach((address) => expect(addresses).toContain(address));
      }
      for (const { proof } of picture.arrows) {
        expect(proof.length).toBeGreaterThan(0);
        proof.forEach((address) => expect(addresses).toContain(address));
      }
    });

    test("every pair of security group rules between things in the picture is an arrow, and no other connection is", () => {
      const expected = model
        .resources("aws_vpc_security_group_ingress_rule")
        .filter((rule) => {
          const groups = ["security_group_id", "referenced_security_group_id"].map(
            (attribute) => model.targets(rule.get(attribute))[0]!.address,
          );
          return groups.every((group) => isWorn(group));
        })
        .map((rule) => rule.address);
      const shown = picture.arrows.filter(({ kind }) => kind === "rule").flatMap(({ proof }) => proof);
      expect(shown.sort()).toEqual(expected.sort());
    });

    test("everything that holds data is joined to the vault, and the vault to its copy where there is one", () => {
      const copies = picture.arrows.filter(({ kind }) => kind === "copy");
      const vault = picture.shapes.find(({ lane, role }) => lane === "recovery" && role === "vault")!;
      const database = picture.shapes.find(({ role }) => role === "database")!;
      expect(copies.some(({ from, to }) => from === database.id && to === vault.id)).toBe(true);
      const copied = model
        .resources("aws_backup_plan")
        .flatMap((plan) => plan.blocks("rule"))
        .some((rule) => Array.isArray(rule.copy_action) && rule.copy_action.length > 0);
      expect(copies.some(({ from }) => from === vault.id && copied)).toBe(
        copies.some(({ to }) => picture.shapes.find(({ id }) => id === to)?.lane === "failover"),
      );
    });

    test("every key has a number, and every number in the picture is one of a key", () => {
      const numbers = picture.cards.find(({ id }) => id === "keys")!.rows.map(({ key }) => key);
      expect(numbers).toEqual(model.resources("aws_kms_key").map((_key, at) => at + 1));
      picture.shapes.flatMap(({ keys }) => keys).forEach((key) => expect(numbers).toContain(key));
    });

    test("shapes stand in their lanes, in the order of the lanes, and none covers another", async () => {
      const layout = await layoutLanes(picture);
      expect(layout.lanes.map(({ id }) => id)).toEqual(
        LANES.filter((id) => layout.lanes.some((lane) => lane.id === id)),
      );
      layout.lanes.slice(1).forEach((lane, at) => expect(lane.top).toBeGreaterThan(layout.lanes[at]!.bottom));
      for (const one of layout.shapes) {
        const lane = layout.lanes.find(({ id }) => id === one.shape.lane)!;
        expect(one.y).toBeGreaterThanOrEqual(lane.top);
        expect(one.y + one.height).toBeLessThanOrEqual(lane.bottom);
        for (const other of layout.shapes) {
          if (one === other) continue;
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect({ one: one.shape.title, other: other.shape.title, apart }).toMatchObject({ apart: true });
        }
      }
    });

    /** Who wears a group: functions, endpoints, the database, the cache. A group that nothing wears is no shape. */
    function isWorn(group: string): boolean {
      const paths = ["vpc_config.security_group_ids", "security_group_ids", "vpc_security_group_ids"];
      return model
        .resources("aws_lambda_function", "aws_vpc_endpoint", "aws_db_instance", "aws_elasticache_replication_group")
        .some((wearer) =>
          paths
            .flatMap((path) => wearer.all(path))
            .flatMap((value) => (Array.isArray(value) ? (value as readonly Value[]) : [value]))
            .some((value) => model.targets(value)[0]?.address === group),
        );
    }
  },
);

describe("the stacks", () => {
  const graph = stackGraph(synthesized);

  test("every stack is in the picture, and an arrow never leads back", () => {
    const names = graph.layers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const rank = new Map<string, number>();
    for (let round = 0; round < names.length; round++) {
      for (const { from, to } of graph.dependencies)
        rank.set(to, Math.max(rank.get(to) ?? 0, (rank.get(from) ?? 0) + 1));
    }
    graph.dependencies.forEach(({ from, to }) => expect(rank.get(from) ?? 0).toBeLessThan(rank.get(to)!));
  });

  test("leaving out what follows from other arrows loses no order", () => {
    const shown = graph.dependencies.filter(({ implied }) => !implied);
    const reaches = (from: string, to: string): boolean =>
      shown.some((arrow) => arrow.to === to && (arrow.from === from || reaches(from, arrow.from)));
    graph.dependencies.forEach(({ from, to }) =>
      expect({ from, to, reached: reaches(from, to) }).toMatchObject({ reached: true }),
    );
  });
});

describe("npm run diagram", () => {
  const folder = mkdtempSync(join(tmpdir(), "diagram-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("--check names each stale picture and writes nothing", async () => {
    expect(await run("--out", folder)).toMatchObject({ code: EXIT.done, errors: "" });
    writeFileSync(join(folder, "diagram-staging.svg"), "<svg/>");
    const { code, errors } = await run("--check", "--out", folder);
    expect(readdirSync(folder)).toEqual(["diagram-stacks.svg", "diagram-staging.svg"]);
    expect(code).toBe(EXIT.stale);
    expect(errors).toBe(`${join(folder, "diagram-staging.svg")} is stale: run npm run diagram\n`);
    expect(readFileSync(join(folder, "diagram-staging.svg"), "utf8")).toBe("<svg/>");
  });

  test("a folder without synthesized output is answered by one clear line", async () => {
    const { code, errors } = await run("--dir", join(folder, "none"));
    expect(code).toBe(EXIT.unreadable);
    expect(errors).toMatch(/no such folder\. Synthesize first: npm run synth\n$/);
    expect(await run("--sideways")).toMatchObject({
      code: EXIT.unreadable,
      errors: expect.stringContaining("--sideways"),
    });
  });
});
