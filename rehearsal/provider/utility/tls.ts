import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { block, nested } from "../schema/declare";
import type { NestedBlock, TypeSpec } from "../schema/schema";
import type { ObjectValue, Value } from "../wire/value";
import { UtilityProvider, type UtilityType } from "./utility-provider";

const VALID_FROM = "2025-01-01T00:00:00Z";
const VALID_UNTIL = "2035-01-01T00:00:00Z";
const PUBLIC =
  "public_key_pem=: string, public_key_openssh=: string, public_key_fingerprint_md5=: string, public_key_fingerprint_sha256=: string";
const SUBJECT = nested(
  "subject",
  block(
    "common_name: string, organization: string, organizational_unit: string, country: string, province: string, locality: string, postal_code: string, serial_number: string, street_address: strings",
  ),
  { maxItems: 0 },
);
const NAMES = "dns_names: strings, ip_addresses: strings, uris: strings";
const CERTIFICATE =
  "id=: string, cert_pem=: string, key_algorithm=: string, ready_for_renewal=: bool, validity_start_time=: string, validity_end_time=: string";
const TERMS =
  "validity_period_hours!: number, allowed_uses!: strings, early_renewal_hours: number, is_ca_certificate: bool, set_subject_key_id: bool";
const CURVES: Readonly<Record<string, string>> = {
  P224: "secp224r1",
  P256: "prime256v1",
  P384: "secp384r1",
  P521: "secp521r1",
};

function makeKeys(values: ObjectValue): { publicKey: KeyObject; privateKey: KeyObject } {
  if (values["algorithm"] === "ED25519") {
    return generateKeyPairSync("ed25519");
  }
  if (values["algorithm"] === "ECDSA") {
    return generateKeyPairSync("ec", { namedCurve: CURVES[String(values["ecdsa_curve"] ?? "P224")] ?? "prime256v1" });
  }
  return generateKeyPairSync("rsa", { modulusLength: Number(values["rsa_bits"] ?? 2048) });
}

function publicForms(key: KeyObject): Record<string, string> {
  const der = key.export({ type: "spki", format: "der" });
  const digest = (algorithm: string): Buffer => createHash(algorithm).update(der).digest();
  return {
    public_key_pem: String(key.export({ type: "spki", format: "pem" })),
    // The form is right, the bytes are those of the key's other encoding: nothing connects with it here.
    public_key_openssh: `ssh-rsa ${der.toString("base64")}\n`,
    public_key_fingerprint_md5: digest("md5").toString("hex").match(/../g)?.join(":") ?? "",
    public_key_fingerprint_sha256: `SHA256:${digest("sha256").toString("base64").replace(/=+$/, "")}`,
  };
}

function privateKey(values: ObjectValue): Record<string, Value> {
  const keys = makeKeys(values);
  const pkcs8 = String(keys.privateKey.export({ type: "pkcs8", format: "pem" }));
  return {
    id: createHash("sha1").update(pkcs8).digest("hex"),
    private_key_pem: pkcs8,
    private_key_pem_pkcs8: pkcs8,
    private_key_openssh: pkcs8,
    ...publicForms(keys.publicKey),
  };
}

function certificate(_values: ObjectValue, seed: string): Record<string, Value> {
  const body =
    Buffer.from(seed)
      .toString("base64")
      .match(/.{1,64}/g)
      ?.join("\n") ?? "";
  return {
    id: createHash("sha1").update(seed).digest("hex"),
    cert_pem: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
    cert_request_pem: `-----BEGIN CERTIFICATE REQUEST-----\n${body}\n-----END CERTIFICATE REQUEST-----\n`,
    key_algorithm: "RSA",
    ready_for_renewal: false,
    validity_start_time: VALID_FROM,
    validity_end_time: VALID_UNTIL,
  };
}

const FOUND: TypeSpec = [
  "list",
  [
    "object",
    {
      cert_pem: "string",
      is_ca: "bool",
      issuer: "string",
      max_path_length: "number",
      not_after: "string",
      not_before: "string",
      public_key_algorithm: "string",
      serial_number: "string",
      sha1_fingerprint: "string",
      signature_algorithm: "string",
      subject: "string",
      version: "number",
    },
  ],
];

const certificates: UtilityType = {
  kind: "data",
  block: {
    ...block("id=: string, url: string, content: string, verify_chain: bool"),
    attributes: [
      ...block("id=: string, url: string, content: string, verify_chain: bool").attributes,
      {
        name: "certificates",
        type: FOUND,
        required: false,
        optional: false,
        computed: true,
        sensitive: false,
        writeOnly: false,
      },
    ],
  },
  make: (values, seed) => {
    const fingerprint = createHash("sha1").update(seed).digest("hex");
    const found = {
      cert_pem: String(certificate(values, seed)["cert_pem"]),
      is_ca: false,
      issuer: "CN=Rehearsal",
      max_path_length: -1,
      not_after: VALID_UNTIL,
      not_before: VALID_FROM,
      public_key_algorithm: "RSA",
      serial_number: "1",
      sha1_fingerprint: fingerprint,
      signature_algorithm: "SHA256-RSA",
      subject: "CN=Rehearsal",
      version: 3,
    };
    return { id: fingerprint, certificates: [found] };
  },
};

const signed = (text: string, blocks: readonly NestedBlock[]): UtilityType => ({
  kind: "resource",
  block: block(text, blocks),
  make: certificate,
});

/** The stand-in for the tls provider: real keys, certificates in form only. */
export function tlsProvider(): UtilityProvider {
  return new UtilityProvider("registry.terraform.io/hashicorp/tls", {
    tls_private_key: {
      kind: "resource",
      block: block(
        `id=: string, algorithm!: string, rsa_bits: number, ecdsa_curve: string, private_key_pem=: string, private_key_pem_pkcs8=: string, private_key_openssh=: string, ${PUBLIC}`,
      ),
      defaults: { rsa_bits: 2048, ecdsa_curve: "P224" },
      make: privateKey,
    },
    tls_self_signed_cert: signed(
      `${CERTIFICATE}, private_key_pem!: string, ${TERMS}, set_authority_key_id: bool, max_path_length: number, ${NAMES}`,
      [SUBJECT],
    ),
    tls_locally_signed_cert: signed(
      `${CERTIFICATE}, ca_cert_pem!: string, ca_private_key_pem!: string, ca_key_algorithm=: string, cert_request_pem!: string, ${TERMS}, max_path_length: number`,
      [],
    ),
    tls_cert_request: signed(
      `id=: string, private_key_pem!: string, key_algorithm=: string, cert_request_pem=: string, ${NAMES}`,
      [SUBJECT],
    ),
    tls_certificate: certificates,
    tls_public_key: {
      kind: "data",
      block: block(`id=: string, algorithm=: string, private_key_pem: string, private_key_openssh: string, ${PUBLIC}`),
      make: (values) => {
        const key = createPublicKey(String(values["private_key_pem"] ?? values["private_key_openssh"] ?? ""));
        const forms = publicForms(key);
        return {
          ...forms,
          id: createHash("sha1")
            .update(forms["public_key_pem"] ?? "")
            .digest("hex"),
          algorithm: (key.asymmetricKeyType ?? "").toUpperCase(),
        };
      },
    },
  });
}
