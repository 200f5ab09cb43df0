const SECRET =
  /^(auth_token|password|.*_password|secret_string|secret_binary|private_key|private_key_(pem|pem_pkcs8|openssh)|secret|client_secret|sensitive_content)$/;

/** True for attributes that hold a secret, told by their name: the bindings don't say what is sensitive. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name);
}
