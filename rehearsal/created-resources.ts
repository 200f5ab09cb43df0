import type { ApplyEvent } from "./provider/engine/events";

type Values = ApplyEvent["values"];

/** Remembers what the stand-in has created, as AWS would, so that an import finds it with all its settings. */
export class CreatedResources {
  private readonly byId = new Map<string, Values>();

  remember({ type, operation, values }: ApplyEvent): void {
    const key = `${type} ${String(values.id)}`;
    if (operation === "delete") this.byId.delete(key);
    else this.byId.set(key, values);
  }

  /** @returns undefined when nothing with this import id was created */
  find(type: string, id: string): Values | undefined {
    return this.byId.get(`${type} ${id}`);
  }
}
