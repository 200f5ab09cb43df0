/** The calls that tag a service's resources and take the tags away. */
export function tagging(service: string): string[] {
  return [`${service}:TagResource`, `${service}:UntagResource`];
}
