import { readFileSync } from "node:fs";
import path from "node:path";
import { block } from "../schema/declare";
import type { ObjectValue } from "../wire/value";
import { hashesOf } from "./hashes";
import { UtilityProvider, type UtilityType } from "./utility-provider";

const HASHES =
  "content_md5=: string, content_sha1=: string, content_sha256=: string, content_sha512=: string, content_base64sha256=: string, content_base64sha512=: string";
const FILE = `filename!: string, content: string, content_base64: string, source: string, file_permission: string, directory_permission: string, id=: string, ${HASHES}`;

function contentOf(values: ObjectValue): Buffer {
  const encoded = values["content_base64"];
  if (typeof encoded === "string") {
    return Buffer.from(encoded, "base64");
  }
  return Buffer.from(String(values["content"] ?? values["sensitive_content"] ?? values["source"] ?? ""));
}

const writing: UtilityType = {
  kind: "resource",
  block: block(FILE.replace("content: string,", "content: string, sensitive_content: string,")),
  defaults: { file_permission: "0777", directory_permission: "0777" },
  make: (values) => {
    const hashes = hashesOf(contentOf(values), "content_");
    return { ...hashes, id: hashes["content_sha1"] ?? "" };
  },
};

const reading: UtilityType = {
  kind: "data",
  block: block(`filename!: string, content=: string, content_base64=: string, id=: string, ${HASHES}`),
  make: (values) => {
    const file = String(values["filename"]);
    if (!path.isAbsolute(file)) {
      throw new Error(
        `got "${file}": the stand-in doesn't know in which folder Terraform runs; write abspath("${file}")`,
      );
    }
    const content = readFileSync(file);
    const hashes = hashesOf(content, "content_");
    return {
      ...hashes,
      id: hashes["content_sha1"] ?? "",
      content: content.toString("utf8"),
      content_base64: content.toString("base64"),
    };
  },
};

/** The stand-in for the local provider. It reads files, but writes none. */
export function localProvider(): UtilityProvider {
  return new UtilityProvider("registry.terraform.io/hashicorp/local", {
    local_file: writing,
    local_sensitive_file: { ...writing, block: block(FILE) },
    "data.local_file": reading,
    "data.local_sensitive_file": reading,
  });
}
