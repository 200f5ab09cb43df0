import { archiveProvider } from "../../../../rehearsal/provider/utility/archive";
import { localProvider } from "../../../../rehearsal/provider/utility/local";
import { nullProvider } from "../../../../rehearsal/provider/utility/null";
import { timeProvider } from "../../../../rehearsal/provider/utility/time";
import { tlsProvider } from "../../../../rehearsal/provider/utility/tls";
import type { UtilityProvider } from "../../../../rehearsal/provider/utility/utility-provider";
import type { ObjectValue, Value } from "../../../../rehearsal/provider/wire/value";

function made(provider: UtilityProvider, type: string, planned: ObjectValue, name: string): Value {
  return provider.filler({ type, session: null, prior: null, planned, twin: 0 })([name], "string");
}

describe("small providers", () => {
  test("time stands still, and offsets count from it", () => {
    expect(made(timeProvider(), "time_static", {}, "rfc3339")).toBe("2025-01-01T00:00:00Z");
    expect(made(timeProvider(), "time_offset", { offset_days: 31, offset_years: 1 }, "rfc3339")).toBe(
      "2026-02-01T00:00:00Z",
    );
    expect(made(timeProvider(), "time_rotating", { rotation_hours: 5 }, "rotation_rfc3339")).toBe(
      "2025-01-01T05:00:00Z",
    );
    expect(timeProvider().replacedBy("time_sleep")).toEqual(["triggers"]);
  });

  test("a null resource is replaced by its triggers and has a number for an id", () => {
    expect(nullProvider().replacedBy("null_resource")).toEqual(["triggers"]);
    expect(made(nullProvider(), "null_resource", {}, "id")).toMatch(/^\d+$/);
  });

  test("an archive's hash follows its arguments", () => {
    const hash = (content: string): Value | undefined =>
      archiveProvider().filler({
        type: "archive_file",
        session: null,
        prior: null,
        planned: { type: "zip", output_path: "a.zip", source_content: content },
        twin: 0,
      })(["output_base64sha256"], "string");
    expect(hash("a")).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(hash("a")).toBe(hash("a"));
    expect(hash("a")).not.toBe(hash("b"));
  });

  test("a local file is read by its absolute path only", () => {
    const read = (filename: string): ReturnType<UtilityProvider["readData"]> =>
      localProvider().readData("local_file", { filename });
    expect(read(__filename).values["content"]).toContain("absolute path only");
    expect(read("main.tf").problems[0]?.detail).toContain('abspath("main.tf")');
  });

  test("a written file has the hashes of its content", () => {
    expect(made(localProvider(), "local_file", { content: "x" }, "content_sha1")).toBe(
      "11f6ad8ec52a2984abaafd7c3b516503785c2072",
    );
  });

  test("keys are real, and private ones are secret", () => {
    const pem = made(tlsProvider(), "tls_private_key", { algorithm: "ED25519" }, "private_key_pem");
    expect(pem).toContain("BEGIN PRIVATE KEY");
    const answer = tlsProvider().readData("tls_public_key", { private_key_pem: pem });
    expect(answer.values).toMatchObject({ algorithm: "ED25519" });
    const attribute = tlsProvider()
      .catalog.find("resource", "tls_private_key")
      ?.attributes.find(({ name }) => name === "private_key_pem");
    expect(attribute?.sensitive).toBe(true);
  });

  test("a resource and a data source of one name are told apart", () => {
    expect(localProvider().catalog.types("resource")).toEqual(["local_file", "local_sensitive_file"]);
    expect(localProvider().catalog.types("data")).toEqual(["local_file", "local_sensitive_file"]);
    expect(localProvider().catalog.find("data", "local_file")).not.toEqual(
      localProvider().catalog.find("resource", "local_file"),
    );
  });
});
