/** Synthesized output by settings, as text. */
declare const synthesized: Map<string, string>;
export default synthesized;
