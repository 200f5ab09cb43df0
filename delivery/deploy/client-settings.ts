// The SDK would print a warning about Node's version with every run; package.json pins what runs here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/** Settings that AWS SDK clients share. */
export interface ClientSettings {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  readonly profile?: string;
}

/**
 * Makes an SDK client see what terraform sees: the same identity and addresses, from the environment that terraform
 * gets, which in a rehearsal is not this process's own.
 * @param service as in the variable AWS_ENDPOINT_URL_<SERVICE>
 */
export function clientSettings(service: string, region: string, env: NodeJS.ProcessEnv): ClientSettings {
  const endpoint = env[`AWS_ENDPOINT_URL_${service}`] ?? env.AWS_ENDPOINT_URL;
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  return {
    region,
    ...(endpoint === undefined || endpoint === "" ? {} : { endpoint }),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey, sessionToken } } : {}),
    ...(!accessKeyId && env.AWS_PROFILE ? { profile: env.AWS_PROFILE } : {}),
  };
}
