import type { EnvironmentRule } from "./rule";

/** A compliance lock names its grace period: after it nobody can take the lock back, AWS neither. */
export const backupRule: EnvironmentRule = ({ environment, backup }) => {
  if (backup.vaultLock.mode === "governance") {
    return backup.vaultLock.graceDays === undefined
      ? []
      : [
          {
            path: "backup.vaultLock.graceDays",
            got: backup.vaultLock.graceDays,
            allowed: "nothing with mode governance",
            because: "a grace period turns the lock into a compliance lock",
          },
        ];
  }
  if (environment !== "production") {
    return [
      {
        path: "backup.vaultLock.mode",
        got: "compliance",
        allowed: "governance outside production",
        because: "a compliance lock can never be removed, and the environment could not be destroyed",
      },
    ];
  }
  return backup.vaultLock.graceDays === undefined
    ? [
        {
          path: "backup.vaultLock.graceDays",
          got: undefined,
          allowed: "3 days or more with mode compliance",
          because: "the days in which a mistake can be taken back are a decision",
        },
      ]
    : [];
};
