/**
 * Numbers resources that are configured alike, so that two of them have two ids. A number is free again once its
 * resource is gone: the next full cycle gets the ids of the one before.
 */
export class Twins {
  private readonly taken = new Map<string, Set<number>>();

  /** The lowest free number of a seed. */
  take(seed: string): number {
    const numbers = this.taken.get(seed) ?? new Set<number>();
    this.taken.set(seed, numbers);
    let number = 0;
    while (numbers.has(number)) {
      number += 1;
    }
    numbers.add(number);
    return number;
  }

  /** Marks a number as taken: a resource that an earlier process made is still there. */
  claim(seed: string, number: number): void {
    const numbers = this.taken.get(seed) ?? new Set<number>();
    this.taken.set(seed, numbers.add(number));
  }

  /** Makes a number free; one that an earlier process gave is unknown here and passes. */
  release(seed: string, number: number): void {
    this.taken.get(seed)?.delete(number);
  }
}
