import type { Resource } from "../checks/model/resource";
import type { Facts } from "./facts";
import type { Arrow, ArrowKind, Shape } from "./picture";

/** A shape before it is tied to resources; what is left out is empty. */
export type Sketch = Pick<Shape, "id" | "lane" | "role" | "title"> & Partial<Pick<Shape, "lines" | "chips" | "keys">>;

/** Collects shapes and arrows, and knows which shape stands for which resource. */
export class Drawing {
  private readonly shapeOf = new Map<Resource, string>();
  private readonly drawn: Shape[] = [];
  private readonly drawnArrows = new Map<string, Arrow>();

  constructor(readonly facts: Facts) {}

  get shapes(): readonly Shape[] {
    return this.drawn;
  }

  get arrows(): readonly Arrow[] {
    return [...this.drawnArrows.values()];
  }

  /** Draws a shape that stands for resources: arrows that end at one of them end at the shape. */
  add(sketch: Sketch, resources: readonly Resource[]): void {
    this.drawn.push({
      lines: [],
      chips: [],
      ...sketch,
      addresses: resources.map((resource) => resource.address),
      keys: sketch.keys ?? this.facts.keyNumbers(...resources),
      alarms: this.facts.alarms(...resources),
    });
    resources.forEach((resource) => this.shapeOf.set(resource, sketch.id));
  }

  /** Lets arrows that end at the resource end at a shape that is already drawn. */
  absorb(resource: Resource, shapeId: string): void {
    this.shapeOf.set(resource, shapeId);
  }

  /** Shape that stands for the resource. */
  find(resource: Resource | undefined): string | undefined {
    return resource && this.shapeOf.get(resource);
  }

  has(shapeId: string): boolean {
    return this.drawn.some((shape) => shape.id === shapeId);
  }

  /** Draws an arrow between shapes. Arrows of one kind between the same two become one, their labels joined. */
  connect(from: string | undefined, to: string | undefined, kind: ArrowKind, label: string, proof: Resource): void {
    if (from === undefined || to === undefined || from === to || !this.has(from) || !this.has(to)) return;
    const key = `${kind} ${from} ${to}`;
    const known = this.drawnArrows.get(key);
    const labels = known === undefined ? [] : known.label.split(", ");
    this.drawnArrows.set(key, {
      from,
      to,
      kind,
      label: labels.includes(label) || label === "" ? (known?.label ?? "") : [...labels, label].join(", "),
      proof: [...(known?.proof ?? []), proof.address],
    });
  }
}
