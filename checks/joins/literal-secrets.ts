import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { Encoded, isBlock, type Value } from "../model/value";

/** A secret that stands in the configuration. Its value is never shown. */
export interface LiteralSecret {
  readonly holder: Resource;
  readonly path: string;
  readonly reason: string;
}

/** Attributes that hold a secret whatever they are called. */
const secretAttributes: Readonly<Record<string, readonly string[]>> = {
  aws_secretsmanager_secret_version: ["secret_string", "secret_binary"],
  aws_db_instance: ["password"],
  aws_rds_cluster: ["master_password"],
  aws_elasticache_replication_group: ["auth_token"],
  aws_elasticache_user: ["passwords"],
  aws_api_gateway_api_key: ["value"],
  aws_redshift_cluster: ["master_password"],
  aws_docdb_cluster: ["master_password"],
};

const secretName = /(password|passwd|secret|token|api_?key|private_?key|credential)s?$/i;
const secretText =
  /\bAKIA[0-9A-Z]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bxox[abp]-[A-Za-z0-9-]{10,}/;

/** Every literal secret of the model. */
export function literalSecrets(model: Model): readonly LiteralSecret[] {
  return model.all().flatMap((holder) => {
    const named = (secretAttributes[holder.type] ?? []).filter((path) => isLiteral(holder.get(path)));
    const parameter =
      holder.type === "aws_ssm_parameter" && holder.get("type") === "SecureString" && isLiteral(holder.get("value"));
    const variables = holder
      .all("environment.variables")
      .filter(isBlock)
      .flatMap((block) => Object.entries(block));
    const inVariables = variables
      .filter(([name, value]) => secretName.test(name) && isLiteral(value) && !/^arn:/.test(String(value)))
      .map(([name]) => `environment.variables.${name}`);
    const looksSecret = holdsSecretText(holder.attributes) ? ["some attribute"] : [];
    const paths = [...named, ...(parameter ? ["value"] : []), ...inVariables];
    return [
      ...paths.map((path) => ({ holder, path, reason: "a literal value" })),
      ...looksSecret
        .filter(() => paths.length === 0)
        .map((path) => ({ holder, path, reason: "text in the form of a key" })),
    ];
  });
}

function isLiteral(value: Value | undefined): boolean {
  if (typeof value === "string") return value !== "";
  if (value instanceof Encoded) return leaves(value.value).some((leaf) => typeof leaf === "string" && leaf !== "");
  return Array.isArray(value) && (value as readonly Value[]).some(isLiteral);
}

function leaves(value: Value): readonly Value[] {
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(leaves);
  return isBlock(value) ? Object.values(value).flatMap(leaves) : [value];
}

function holdsSecretText(value: Value): boolean {
  if (typeof value === "string") return secretText.test(value);
  if (value instanceof Encoded) return holdsSecretText(value.value);
  if (Array.isArray(value)) return (value as readonly Value[]).some(holdsSecretText);
  return isBlock(value) && Object.values(value).some(holdsSecretText);
}
