import { createHash } from "node:crypto";
import { schemaMessage, type SchemaMessage } from "../schema/schema-message";
import type { Block, SchemaKind } from "../schema/schema";
import {
  diagnosticMessage,
  pathMessage,
  type ApplyRequest,
  type DiagnosticMessage,
  type ImportRequest,
  type PlanRequest,
  type Problem,
  type ReadRequest,
  type TypeRequest,
  type UpgradeRequest,
} from "../wire/messages";
import { decodeValue, encodeValue, isObject, type ObjectValue, type Value } from "../wire/value";
import { fillUnknown } from "./apply";
import { conformState } from "./conform";
import type { Hooks } from "./events";
import type { Faults, Operation } from "./faults";
import { withNumbers } from "./numbers";
import { planResource } from "./plan";
import type { Provider } from "./provider";
import type { Twins } from "./twins";

/** What the handlers share. */
export interface ServiceContext<Session> {
  readonly provider: Provider<Session>;
  readonly faults: Faults;
  readonly twins: Twins;
  readonly hooks: Hooks;
}

/** What we remember of a resource in its private data: which of several alike it is. */
interface Memory {
  readonly seed: string;
  readonly twin: number;
}

/** The calls of the protocol for one provider. Each Terraform process and provider alias has a session of its own. */
export class ProviderService<Session> {
  private readonly sessions = new Map<string, Session>();
  private schema: object | undefined;

  constructor(private readonly context: ServiceContext<Session>) {}

  getProviderSchema(): object {
    this.schema ??= this.buildSchema();
    return this.schema;
  }

  private buildSchema(): object {
    const { catalog } = this.context.provider;
    const all = (kind: SchemaKind): Record<string, SchemaMessage> =>
      Object.fromEntries(catalog.types(kind).map((type) => [type, schemaMessage(this.block(kind, type))]));
    return {
      provider: schemaMessage(catalog.provider),
      resource_schemas: all("resource"),
      data_source_schemas: all("data"),
      provider_meta: schemaMessage(catalog.meta ?? { attributes: [], blocks: [] }),
      server_capabilities: { plan_destroy: false, get_provider_schema_optional: true },
    };
  }

  private block(kind: SchemaKind, type: string): Block {
    const block = this.context.provider.catalog.find(kind, type);
    if (block === undefined) {
      throw new Error(`the stand-in doesn't serve ${kind === "data" ? "data source" : "resource"} type ${type}`);
    }
    return block;
  }

  configureProvider(peer: string, config: Value): object {
    const { session, problems } = this.context.provider.configure(objectOf(config));
    this.sessions.set(peer, session);
    return { diagnostics: diagnostics(problems) };
  }

  /** Terraform validates before it configures; then the defaults stand in. */
  private session(peer: string): Session {
    let session = this.sessions.get(peer);
    if (session === undefined) {
      session = this.context.provider.configure({}).session;
      this.sessions.set(peer, session);
    }
    return session;
  }

  validateProviderConfig(config: Value): object {
    return { diagnostics: diagnostics(this.context.provider.configure(objectOf(config)).problems) };
  }

  async validate(kind: SchemaKind, request: TypeRequest): Promise<object> {
    const config = decodeValue(request.config);
    const failure = await this.fault(request.type_name, "validate", config);
    if (failure !== undefined) {
      return { diagnostics: failure };
    }
    const values = withNumbers(this.block(kind, request.type_name), objectOf(config));
    return { diagnostics: diagnostics(this.context.provider.validate(kind, request.type_name, values)) };
  }

  upgradeResourceState(request: UpgradeRequest): object {
    const json = request.raw_state?.json;
    if (json === undefined || json.length === 0) {
      return { diagnostics: diagnostics([flatmapProblem(request.type_name)]) };
    }
    const state = JSON.parse(Buffer.from(json).toString("utf8")) as Value;
    const upgraded = isObject(state) ? conformState(this.block("resource", request.type_name), state) : null;
    return { upgraded_state: encodeValue(upgraded) };
  }

  async readResource(request: ReadRequest): Promise<object> {
    const state = decodeValue(request.current_state);
    const memory = readMemory(request.private);
    if (memory !== undefined) {
      this.context.twins.claim(memory.seed, memory.twin);
    }
    const failure = await this.fault(request.type_name, "read", state);
    return { new_state: encodeValue(state), private: request.private, diagnostics: failure };
  }

  async planResourceChange(peer: string, request: PlanRequest): Promise<object> {
    const proposed = objectOrNull(decodeValue(request.proposed_new_state));
    const prior = objectOrNull(decodeValue(request.prior_state));
    const failure = await this.fault(request.type_name, "plan", proposed ?? prior);
    if (failure !== undefined) {
      return { diagnostics: failure };
    }
    const { planned, requiresReplace, problems } = planResource(this.context.provider, this.session(peer), {
      type: request.type_name,
      block: this.block("resource", request.type_name),
      prior,
      proposed,
      config: objectOrNull(decodeValue(request.config)),
    });
    return {
      planned_state: encodeValue(planned),
      requires_replace: requiresReplace.map(pathMessage),
      planned_private: request.prior_private,
      diagnostics: diagnostics(problems),
      legacy_type_system: true,
    };
  }

  async applyResourceChange(peer: string, request: ApplyRequest): Promise<object> {
    const { provider, twins } = this.context;
    const type = request.type_name;
    const session = this.session(peer);
    const prior = objectOrNull(decodeValue(request.prior_state));
    const planned = objectOrNull(decodeValue(request.planned_state));
    const operation = planned === null ? "delete" : prior === null ? "create" : "update";
    const failure = await this.fault(type, operation, planned ?? prior);
    if (failure !== undefined) {
      return { new_state: encodeValue(prior), private: request.planned_private, diagnostics: failure };
    }
    let memory = readMemory(request.planned_private);
    if (planned !== null && prior === null) {
      const seed = createHash("sha256").update(provider.seed({ type, session, prior, planned })).digest("base64url");
      memory = { seed, twin: twins.take(seed) };
    }
    const state =
      planned === null
        ? null
        : fillUnknown(
            this.block("resource", type),
            planned,
            provider.filler({ type, session, prior, planned, twin: memory?.twin ?? 0 }),
          );
    const values = state ?? prior ?? {};
    try {
      const place = provider.place(session, values);
      await this.context.hooks.onApply?.({ provider: provider.source, type, operation, ...place, values });
    } catch (error) {
      const problem: Problem = { severity: "error", summary: `${operation} failed`, detail: (error as Error).message };
      return { new_state: encodeValue(prior), private: request.planned_private, diagnostics: diagnostics([problem]) };
    }
    if (planned === null && memory !== undefined) {
      twins.release(memory.seed, memory.twin);
    }
    return { new_state: encodeValue(state), private: writeMemory(memory), legacy_type_system: true };
  }

  async importResourceState(peer: string, request: ImportRequest): Promise<object> {
    const { provider } = this.context;
    const { type_name: type, id } = request;
    const failure = await this.fault(type, "import", { id });
    if (failure !== undefined) {
      return { diagnostics: failure };
    }
    const session = this.session(peer);
    const block = this.block("resource", type);
    const told = await this.context.hooks.onImport?.(type, id);
    const planned = conformState(block, { ...provider.imported(type, id, session), ...told });
    const fill = provider.filler({ type, session, prior: null, planned, twin: 0 });
    for (const attribute of block.attributes) {
      if (attribute.computed && planned[attribute.name] === null) {
        planned[attribute.name] = fill([attribute.name], attribute.type);
      }
    }
    return { imported_resources: [{ type_name: type, state: encodeValue(planned) }] };
  }

  async readDataSource(peer: string, request: TypeRequest): Promise<object> {
    const { provider } = this.context;
    const type = request.type_name;
    const config = objectOf(decodeValue(request.config));
    const failure = await this.fault(type, "data", config);
    if (failure !== undefined) {
      return { diagnostics: failure };
    }
    const session = this.session(peer);
    const block = this.block("data", type);
    const { values, problems } = provider.readData(type, config, session);
    const state = conformState(block, { ...config, ...values });
    const fill = provider.filler({ type, session, prior: null, planned: state, twin: 0 });
    for (const attribute of block.attributes) {
      if ((state[attribute.name] ?? null) === null && (attribute.computed || attribute.name === "id")) {
        state[attribute.name] = fill([attribute.name], attribute.type);
      }
    }
    return { state: encodeValue(state), diagnostics: diagnostics(problems) };
  }

  private async fault(type: string, operation: Operation, values: Value): Promise<DiagnosticMessage[] | undefined> {
    const message = await this.context.faults.meet(type, operation, values);
    return message === undefined
      ? undefined
      : diagnostics([
          { severity: "error", summary: message, detail: `${type}: ${operation} failed as the rehearsal asked.` },
        ]);
  }
}

function diagnostics(problems: readonly Problem[]): DiagnosticMessage[] {
  return problems.map(diagnosticMessage);
}

function objectOf(value: Value): ObjectValue {
  return isObject(value) ? value : {};
}

function objectOrNull(value: Value): ObjectValue | null {
  return isObject(value) ? value : null;
}

function readMemory(data: Uint8Array | undefined): Memory | undefined {
  return data === undefined || data.length === 0
    ? undefined
    : (JSON.parse(Buffer.from(data).toString("utf8")) as Memory);
}

function writeMemory(memory: Memory | undefined): Buffer | undefined {
  return memory === undefined ? undefined : Buffer.from(JSON.stringify(memory));
}

function flatmapProblem(type: string): Problem {
  return {
    severity: "error",
    summary: "State of a Terraform older than 0.12",
    detail: `The state of a ${type} is kept in the flat form that Terraform 0.12 gave up. Apply once with Terraform 0.13 first.`,
  };
}
