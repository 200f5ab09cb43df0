import type { ApplyEvent } from "./provider/engine/events";

type Values = ApplyEvent["values"];

/** Remembers what the stand-in has created, as AWS would, so that an import finds it with all its settings. */
export class CreatedResources {
  private readonly byId = new Map<string, Values>();
  private readonly otherIds = new Map<string, string>();

  remember({ type, operation, values }: ApplyEvent): void {
    const key = `${type} ${String(values.id)}`;
    if (operation === "delete") this.byId.delete(key);
    else this.byId.set(key, values);
  }

  /** Lets a resource be found under another id too. */
  alsoCall(type: string, id: string, otherId: string): void {
    this.otherIds.set(`${type} ${otherId}`, `${type} ${id}`);
  }

  /** @returns undefined when nothing with this import id was created */
  find(type: string, id: string): Values | undefined {
    const key = `${type} ${id}`;
    return this.byId.get(this.otherIds.get(key) ?? key);
  }
}
