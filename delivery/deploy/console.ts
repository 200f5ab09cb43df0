import pc from "picocolors";
import { scrub } from "../plan/redact";

/** Where a deploy writes: everything is scrubbed of the secrets met so far. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** Whether a person is there to answer. */
  readonly interactive: boolean;
  /** Whether lines can be redrawn and coloured. */
  readonly live: boolean;
}

/** Lines of a narrower terminal, or of one that doesn't tell its width, would wrap and could not be redrawn. */
const NARROWEST = 40;

/** Whether a stream is a terminal in which lines can be redrawn. */
export function canRedraw(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.columns >= NARROWEST;
}

/** What a deploy tells its user, line by line. */
export class DeployConsole {
  constructor(
    private readonly terminal: Terminal,
    readonly secrets: ReadonlySet<string>,
  ) {}

  get interactive(): boolean {
    return this.terminal.interactive;
  }

  get live(): boolean {
    return this.terminal.live;
  }

  /** A line between two parts of the deploy. */
  section(title: string): void {
    this.write(`\n${this.colors.bold(title)}\n`);
  }

  line(text: string): void {
    this.write(`${text}\n`);
  }

  warn(text: string): void {
    this.write(`${this.colors.yellow(text)}\n`);
  }

  problem(text: string): void {
    this.write(`${this.colors.red(text)}\n`);
  }

  /** A text without secrets, for those who write it themselves. */
  clean(text: string): string {
    return scrub(text, this.secrets);
  }

  private get colors(): ReturnType<typeof pc.createColors> {
    return pc.createColors(this.terminal.live && pc.isColorSupported);
  }

  private write(text: string): void {
    this.terminal.write(this.clean(text));
  }
}
