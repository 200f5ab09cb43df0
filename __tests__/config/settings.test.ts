import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../../config";
import { mergeSettings, readSettings } from "../../config/settings";

describe("readSettings", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "settings-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const written = (content: string): string => {
    const file = join(folder, "settings.json");
    writeFileSync(file, content);
    return file;
  };

  it("takes the defaults when there is no file", () => {
    expect(readSettings(join(folder, "absent.json"))).toEqual({});
  });

  it("says what is wrong with a file that isn't JSON", () => {
    expect(() => readSettings(written("{"))).toThrow(
      /settings\.json: got "an unreadable file"; allowed a JSON file like settings\.example\.json; because .*JSON/,
    );
  });

  it("says so when the file can't be read", () => {
    expect(() => readSettings(folder)).toThrow(/got "an unreadable file"; .*because EISDIR/);
  });

  it("refuses a file that isn't an object", () => {
    expect(() => readSettings(written("[]"))).toThrow(/because the file doesn't hold a JSON object/);
  });

  it("refuses environments that don't exist and values that aren't objects, all at once", () => {
    expect(() => readSettings(written('{"prod": {}, "staging": 1}'))).toThrow(
      /2 problems[\s\S]*prod: got \{\}; allowed an object under one of development, staging, production[\s\S]*staging: got 1/,
    );
  });

  it("reads the committed example, and the example is valid", () => {
    const settings = readSettings(join(__dirname, "../../settings.example.json"));
    expect(loadConfig(settings).map(({ account }) => account.id)).toEqual([
      "123456789012",
      "234567890123",
      "345678901234",
    ]);
  });
});

describe("mergeSettings", () => {
  it("changes neither of its arguments", () => {
    const defaults = { a: { b: 1, c: 2 } };
    const settings = { a: { b: 3 } };
    expect(mergeSettings(defaults, settings)).toEqual({ a: { b: 3, c: 2 } });
    expect(defaults).toEqual({ a: { b: 1, c: 2 } });
    expect(settings).toEqual({ a: { b: 3 } });
  });
});
