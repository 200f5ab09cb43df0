import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { archive, packageFunction } from "../../../services/packaging/bundle";
import { archiveOf, PACKAGED_FUNCTIONS } from "../../../services/packaging/functions";

describe("packaged functions", () => {
  test.each(PACKAGED_FUNCTIONS)("%s: the committed archive is current (else: npm run build:services)", async (name) => {
    const committed = readFileSync(archiveOf(name));
    expect(Buffer.from(await packageFunction(name)).equals(committed)).toBe(true);
  });

  test.each(PACKAGED_FUNCTIONS)("%s: holds one file that loads and exports a handler", (name) => {
    const files = unzipSync(readFileSync(archiveOf(name)));
    expect(Object.keys(files)).toEqual(["index.js"]);
    const loaded = { exports: {} as { handler?: unknown } };
    new Function("module", "exports", "require", strFromU8(files["index.js"] as Uint8Array))(
      loaded,
      loaded.exports,
      require,
    );
    expect(typeof loaded.exports.handler).toBe("function");
  });

  test.each(PACKAGED_FUNCTIONS)("%s: takes the AWS SDK from the runtime and holds no machine's path", (name) => {
    const files = unzipSync(readFileSync(archiveOf(name)));
    const code = strFromU8(files["index.js"] as Uint8Array);
    expect(code).not.toContain("node_modules");
    expect(code).not.toContain(process.cwd());
  });
});

describe("archive", () => {
  const bytes = (files: Record<string, string>): string => Buffer.from(archive(files)).toString("hex");

  test("has the same bytes whatever the order of the files", () => {
    expect(bytes({ a: "1", b: "2" })).toBe(bytes({ b: "2", a: "1" }));
  });

  test("has other bytes when a file's content or name changes", () => {
    expect(bytes({ a: "1" })).not.toBe(bytes({ a: "2" }));
    expect(bytes({ a: "1" })).not.toBe(bytes({ b: "1" }));
  });

  test("keeps no time of day: every entry is dated 1980-01-01 00:00", () => {
    const zip = Buffer.from(archive({ a: "1" }));
    expect(zip.readUInt16LE(10)).toBe(0); // time
    expect(zip.readUInt16LE(12)).toBe(0x0021); // date
  });

  test("marks files as readable by everyone, as Lambda's user needs", () => {
    const zip = Buffer.from(archive({ a: "1" }));
    const central = zip.indexOf(Buffer.from("504b0102", "hex"));
    expect(zip.readUInt32LE(central + 38) >>> 16).toBe(0o100644);
  });
});
