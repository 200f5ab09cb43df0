import { acceptsToken } from "../../../services/rotate-auth-token/cache-login";

/** Signs in once to localhost, by the connection that the function uses, and prints the answer or the error's code. */
const [port, token] = process.argv.slice(2);
acceptsToken({ host: "localhost", port: Number(port) }, token ?? "").then(
  (accepted) => console.log(accepted),
  (error: NodeJS.ErrnoException) => console.log(error.code ?? error.message),
);
