/** Input that can't be read. Every problem at once, each as "path: what is wrong, what to change". */
export class InputError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "InputError";
  }
}
