import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import { archiveOf, type PackagedFunction } from "../services/packaging/functions";

/** Code of a function: an archive that travels with the stack. */
export interface FunctionArchive {
  /** Path of the archive below the stack's folder. */
  readonly filename: string;
  /** SHA-256 of the archive in base64: Terraform publishes a version when it changes. */
  readonly sourceCodeHash: string;
}

/** Released code of a function: one exact object in S3. */
export interface FunctionObject {
  readonly s3Bucket: string;
  readonly s3Key: string;
  readonly s3ObjectVersion: string;
}

export type FunctionCode = FunctionArchive | FunctionObject;

/** The committed archive of a function of this project. One is enough for all functions of a stack that run it. */
export class PackagedCode extends Construct implements FunctionArchive {
  readonly filename: string;
  readonly sourceCodeHash: string;

  constructor(scope: Construct, id: string, name: PackagedFunction) {
    super(scope, id);
    const file = archiveOf(name);
    const hash = createHash("sha256").update(readFileSync(file));
    const digest = hash.digest();
    this.filename = new TerraformAsset(this, "archive", {
      path: file,
      type: AssetType.FILE,
      assetHash: digest.toString("hex").slice(0, 32),
    }).path;
    this.sourceCodeHash = digest.toString("base64");
  }
}
