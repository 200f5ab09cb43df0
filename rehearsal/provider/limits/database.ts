import { UNKNOWN } from "../wire/value";
import type { Together } from "./together";

const RDS = "Amazon RDS API Reference, CreateDBInstance";
/** The oldest minor version of each PostgreSQL major that can still be created (RDS engine versions, 2026). */
const OLDEST_POSTGRES: Readonly<Record<string, number>> = { "14": 18, "15": 13, "16": 9, "17": 5, "18": 1 };
/** Below this size a gp3 volume of RDS for PostgreSQL takes no IOPS or throughput of its own. */
const GP3_OWN_IOPS_FROM_GIB = 400;
/** Advanced Database Insights keeps data for 15 months. */
const ADVANCED_INSIGHTS_DAYS = 465;

/** Checks arguments of a database instance that depend on each other. */
export function checkDatabase(together: Together): void {
  checkPostgresVersion(together);
  checkStorage(together);
  checkWindows(together);
  const { config, given, has, number, text, refuse } = together;
  const skips = config["skip_final_snapshot"];
  if (skips !== true && skips !== UNKNOWN && !given("final_snapshot_identifier")) {
    refuse(
      ["final_snapshot_identifier"],
      "is needed unless skip_final_snapshot is true",
      "Terraform AWS provider, aws_db_instance",
    );
  }
  const interval = number("monitoring_interval") ?? 0;
  if (interval > 0 && !given("monitoring_role_arn")) {
    refuse(["monitoring_role_arn"], `is needed with a monitoring_interval of ${interval}`, RDS);
  }
  const insights = number("performance_insights_retention_period");
  if (text("database_insights_mode") === "advanced" && insights !== undefined && insights < ADVANCED_INSIGHTS_DAYS) {
    refuse(
      ["performance_insights_retention_period"],
      `got ${insights}, must be at least ${ADVANCED_INSIGHTS_DAYS} with advanced Database Insights`,
      "Amazon RDS User Guide, Database Insights",
    );
  }
  if (config["storage_encrypted"] === false && has("kms_key_id")) {
    refuse(["storage_encrypted"], "got false, must be true with a kms_key_id", RDS);
  }
}

function checkPostgresVersion({ text, refuse }: Together): void {
  const version = text("engine_version");
  if (text("engine") !== "postgres" || version === undefined) {
    return;
  }
  const [major = "", minor] = version.split(".");
  const oldest = OLDEST_POSTGRES[major];
  if (oldest === undefined) {
    refuse(
      ["engine_version"],
      `got "${version}", must be one of the majors ${Object.keys(OLDEST_POSTGRES).join(", ")}`,
      "Amazon RDS for PostgreSQL release calendar",
    );
  } else if (minor !== undefined && Number(minor) < oldest) {
    refuse(
      ["engine_version"],
      `got "${version}", which can't be created any more; must be ${major}.${oldest} or later`,
      "Amazon RDS for PostgreSQL release calendar",
    );
  }
}

function checkStorage({ number, text, given, has, refuse }: Together): void {
  const size = number("allocated_storage");
  const most = number("max_allocated_storage") ?? 0;
  if (size !== undefined && most > 0 && most <= size) {
    refuse(["max_allocated_storage"], `got ${most}, must be more than allocated_storage (${size})`, RDS);
  }
  const type = text("storage_type");
  if (
    type === "gp3" &&
    size !== undefined &&
    size < GP3_OWN_IOPS_FROM_GIB &&
    (has("iops") || has("storage_throughput"))
  ) {
    refuse(
      ["iops"],
      `a gp3 volume under ${GP3_OWN_IOPS_FROM_GIB} GiB takes no iops and no storage_throughput`,
      "Amazon RDS User Guide, gp3 storage",
    );
  }
  if ((type === "io1" || type === "io2") && !given("iops")) {
    refuse(["iops"], `is needed with storage_type ${type}`, RDS);
  }
}

const DAY_MINUTES = 24 * 60;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function checkWindows({ text, refuse }: Together): void {
  const backup = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text("backup_window") ?? "");
  const maintenance = /^(\w{3}):(\d\d):(\d\d)-(\w{3}):(\d\d):(\d\d)$/.exec(
    (text("maintenance_window") ?? "").toLowerCase(),
  );
  if (backup === null || maintenance === null) {
    return;
  }
  const minutes = (hour: string | undefined, minute: string | undefined): number => Number(hour) * 60 + Number(minute);
  const backupStart = minutes(backup[1], backup[2]);
  const backupLength = (minutes(backup[3], backup[4]) - backupStart + DAY_MINUTES) % DAY_MINUTES;
  const start = DAYS.indexOf(maintenance[1] ?? "") * DAY_MINUTES + minutes(maintenance[2], maintenance[3]);
  const week = DAYS.length * DAY_MINUTES;
  const length =
    (DAYS.indexOf(maintenance[4] ?? "") * DAY_MINUTES + minutes(maintenance[5], maintenance[6]) - start + week) % week;
  const overlaps = DAYS.some((_, day) => {
    const begin = day * DAY_MINUTES + backupStart;
    const after = (begin - start + week) % week;
    const before = (start - begin + week) % week;
    return after < length || before < backupLength;
  });
  if (overlaps) {
    refuse(["backup_window"], "overlaps the maintenance_window", RDS);
  }
}
