/** A finding that is accepted for a written reason. Printed by every check, so that nobody forgets it. */
export interface Exemption {
  /** Id of the rule. */
  readonly rule: string;
  /** Terraform address; `*` stands for any text, so that `aws_subnet.public-*` covers a tier. */
  readonly address: string;
  /** Environment it holds in; `*` for all of them. */
  readonly environment: string;
  /** Why the finding is accepted, and what protects the data instead. */
  readonly reason: string;
  /** Role that answers for it. */
  readonly owner: string;
  /** Day, as YYYY-MM-DD, after which the exemption is a finding itself until somebody has looked at it again. */
  readonly reviewBy: string;
}
