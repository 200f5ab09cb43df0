import { block, nested } from "../schema/declare";
import { hashesOf } from "./hashes";
import { UtilityProvider, type UtilityType } from "./utility-provider";

const ARCHIVE = block(
  "id=: string, type!: string, output_path!: string, output_file_mode: string, source_file: string, source_dir: string, " +
    "source_content: string, source_content_filename: string, excludes: stringset, exclude_symlink_directories: bool, " +
    "output_size=: number, output_md5=: string, output_sha=: string, output_sha256=: string, output_sha512=: string, " +
    "output_base64sha256=: string, output_base64sha512=: string",
  [nested("source", block("content!: string, filename!: string"), { nesting: "set", maxItems: 0 })],
);

/**
 * The stand-in for the archive provider. It writes no file: hashes are those of the arguments, not of a zip file, since
 * the stand-in doesn't know in which folder Terraform runs.
 */
export function archiveProvider(): UtilityProvider {
  const type: Pick<UtilityType, "block" | "make"> = {
    block: ARCHIVE,
    make: (_values, seed) => {
      const hashes = hashesOf(Buffer.from(seed), "output_");
      return { ...hashes, id: hashes["output_sha"] ?? "", output_size: seed.length };
    },
  };
  return new UtilityProvider("registry.terraform.io/hashicorp/archive", {
    archive_file: { ...type, kind: "resource" },
    "data.archive_file": { ...type, kind: "data" },
  });
}
