import execa from "execa";
import { StateEmulator } from "../../rehearsal/emulator/state-emulator";
import { ensurePython } from "../../rehearsal/python-environment";
void (async () => {
  const { python } = await ensurePython("emulator");
  const e = await StateEmulator.start();
  const aws = async (line: string) => {
    const t = Date.now();
    const r = await execa(python, ["delivery/drill/aws-shim.py", ...line.split(/ +/)], { env: { ...e.env(), AWS_REGION: "us-west-2" }, extendEnv: false, reject: false, all: true });
    console.log(`$ ${line}\n  ${Date.now() - t}ms exit ${r.exitCode}: ${(r.all ?? "").slice(-700)}`);
    return r.stdout;
  };
  try {
    const vpc = await aws("ec2 create-vpc --cidr-block 10.30.0.0/16 --query Vpc.VpcId --output text");
    const a = await aws(`ec2 create-subnet --vpc-id ${vpc} --cidr-block 10.30.8.0/24 --availability-zone us-west-2a --query Subnet.SubnetId --output text`);
    await aws(`rds create-db-subnet-group --db-subnet-group-name n-database --db-subnet-group-description x --subnet-ids ${a}`);
    await aws("rds create-db-instance --db-instance-identifier n-database --engine postgres --db-instance-class db.r5.large --allocated-storage 100 --db-subnet-group-name n-database --manage-master-user-password --master-username dbadmin --backup-retention-period 35");
    await aws("rds restore-db-instance-to-point-in-time --source-db-instance-identifier n-database --target-db-instance-identifier n-restored --restore-time 2026-01-01T12:00:00Z --db-subnet-group-name n-database --vpc-security-group-ids sg-123 --multi-az --no-publicly-accessible --enable-iam-database-authentication --copy-tags-to-snapshot --deletion-protection --enable-cloudwatch-logs-exports postgresql upgrade --manage-master-user-password --master-user-secret-kms-key-id alias/x");
    await aws("rds wait db-instance-available --db-instance-identifier n-restored");
    await aws("rds modify-db-instance --db-instance-identifier n-database --new-db-instance-identifier n-broken --apply-immediately");
    await aws("rds modify-db-instance --db-instance-identifier n-restored --new-db-instance-identifier n-database --apply-immediately");
    await aws("rds describe-db-instances --query DBInstances[].[DBInstanceIdentifier,DBInstanceStatus,DbiResourceId] --output text");
    await aws("rds create-db-snapshot --db-instance-identifier n-broken --db-snapshot-identifier snap1");
    await aws("rds copy-db-snapshot --source-db-snapshot-identifier snap1 --target-db-snapshot-identifier n-seed --kms-key-id alias/k --copy-tags");
    await aws("rds wait db-snapshot-available --db-snapshot-identifier n-seed");
    await aws("rds restore-db-instance-from-db-snapshot --db-instance-identifier n-x --db-snapshot-identifier n-seed --db-subnet-group-name n-database --multi-az --manage-master-user-password");
    await aws("rds describe-db-instance-automated-backups --db-instance-identifier n-database");
    await aws("backup create-backup-vault --backup-vault-name v");
    await aws("backup list-recovery-points-by-backup-vault --backup-vault-name v");
  } finally { await e.stop(); }
})();
