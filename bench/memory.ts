import { readdirSync, readFileSync } from "node:fs";

/** How often memory is looked at; short-lived processes in between are missed. */
const periodMs = 250;

/** Watches the memory of this process and all that it starts. Only Linux tells it. */
export class MemoryWatch {
  private peak = 0;
  private readonly timer: NodeJS.Timeout;

  constructor() {
    this.timer = setInterval(() => (this.peak = Math.max(this.peak, residentMegabytes(process.pid))), periodMs);
  }

  /** @returns the most that was in use at once, in MB; 0 where it can't be told */
  stop(): number {
    clearInterval(this.timer);
    return Math.round(this.peak);
  }
}

function residentMegabytes(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  try {
    for (const entry of readdirSync("/proc")) {
      if (!/^\d+$/.test(entry)) continue;
      const stat = readProc(`/proc/${entry}/stat`);
      // The command's name stands in brackets and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(entry), Number(fields[1]));
      pages.set(Number(entry), Number(fields[21] ?? 0));
    }
  } catch {
    return 0;
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  const pageKilobytes = 4;
  return [...pages].reduce((sum, [pid, count]) => (belongs(pid) ? sum + (count * pageKilobytes) / 1024 : sum), 0);
}

/** A process may end between the listing and the look at it. */
function readProc(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
