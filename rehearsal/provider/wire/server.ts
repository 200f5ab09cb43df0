import {
  Server,
  ServerCredentials,
  type handleUnaryCall,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import path from "node:path";
import type { ProviderService } from "../engine/service";
import {
  diagnosticMessage,
  type ApplyRequest,
  type ImportRequest,
  type PlanRequest,
  type Problem,
  type ReadRequest,
  type TypeRequest,
  type UpgradeRequest,
} from "./messages";
import { decodeValue, type DynamicValue } from "./value";

/** The schema of the whole AWS provider is larger than gRPC's 4 MiB; Terraform itself raises its limit to 256 MiB. */
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

/** A provider on a port of its own. */
export interface ProviderServer {
  readonly port: number;
  readonly calls: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

type Handler<Request> = (request: Request, peer: string) => object | Promise<object>;

/** Serves a provider on a free port of the loopback interface. */
export async function serve<Session>(service: ProviderService<Session>): Promise<ProviderServer> {
  const definition = loadSync(path.join(__dirname, "tfplugin6.proto"), {
    keepCase: true,
    longs: Number,
    enums: String,
    defaults: false,
    oneofs: true,
    bytes: Buffer,
  });
  const contract = definition["tfplugin6.Provider"];
  if (contract === undefined || "format" in contract) {
    throw new Error("tfplugin6.proto has no service Provider");
  }
  const server = new Server({
    "grpc.max_receive_message_length": MAX_MESSAGE_BYTES,
    "grpc.max_send_message_length": MAX_MESSAGE_BYTES,
  });
  const calls: Record<string, number> = {};
  server.addService(withSchemaBytes(contract), implementation(service, calls));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return {
    port,
    calls,
    stop: () =>
      new Promise((resolve) => {
        server.forceShutdown();
        resolve();
      }),
  };
}

/** Every Terraform command asks for the schema, which doesn't change: its bytes are made once. */
function withSchemaBytes(contract: ServiceDefinition): ServiceDefinition {
  const method = contract["GetProviderSchema"];
  if (method === undefined) {
    throw new Error("tfplugin6.proto has no call GetProviderSchema");
  }
  let bytes: Buffer | undefined;
  const responseSerialize = (answer: object): Buffer => (bytes ??= method.responseSerialize(answer));
  return { ...contract, GetProviderSchema: { ...method, responseSerialize } };
}

function implementation<Session>(
  service: ProviderService<Session>,
  calls: Record<string, number>,
): UntypedServiceImplementation {
  const handle = <Request>(name: string, handler: Handler<Request>): handleUnaryCall<Request, object> => {
    return (call, callback) => {
      calls[name] = (calls[name] ?? 0) + 1;
      Promise.resolve()
        .then(() => handler(call.request, call.getPeer()))
        .then((answer) => callback(null, answer))
        .catch((error: unknown) => callback(null, failed(call.request, error)));
    };
  };
  return {
    GetProviderSchema: handle("GetProviderSchema", () => service.getProviderSchema()),
    ValidateProviderConfig: handle<{ config?: DynamicValue }>("ValidateProviderConfig", ({ config }) =>
      service.validateProviderConfig(decodeValue(config)),
    ),
    ValidateResourceConfig: handle<TypeRequest>("ValidateResourceConfig", (request) =>
      service.validate("resource", request),
    ),
    ValidateDataResourceConfig: handle<TypeRequest>("ValidateDataResourceConfig", (request) =>
      service.validate("data", request),
    ),
    UpgradeResourceState: handle<UpgradeRequest>("UpgradeResourceState", (request) =>
      service.upgradeResourceState(request),
    ),
    ConfigureProvider: handle<{ config?: DynamicValue }>("ConfigureProvider", ({ config }, peer) =>
      service.configureProvider(peer, decodeValue(config)),
    ),
    ReadResource: handle<ReadRequest>("ReadResource", (request) => service.readResource(request)),
    PlanResourceChange: handle<PlanRequest>("PlanResourceChange", (request, peer) =>
      service.planResourceChange(peer, request),
    ),
    ApplyResourceChange: handle<ApplyRequest>("ApplyResourceChange", (request, peer) =>
      service.applyResourceChange(peer, request),
    ),
    ImportResourceState: handle<ImportRequest>("ImportResourceState", (request, peer) =>
      service.importResourceState(peer, request),
    ),
    ReadDataSource: handle<TypeRequest>("ReadDataSource", (request, peer) => service.readDataSource(peer, request)),
    StopProvider: handle("StopProvider", () => ({})),
  };
}

/** A fault of ours is told like one of the provider's, and what was there before an apply is still there. */
function failed(request: unknown, error: unknown): object {
  const { prior_state: priorState } = request as { prior_state?: DynamicValue };
  const detail = error instanceof Error ? error.message : String(error);
  const problem: Problem = { severity: "error", summary: "The provider stand-in failed", detail };
  return { new_state: priorState, diagnostics: [diagnosticMessage(problem)] };
}
