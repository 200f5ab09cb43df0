import type { Rule } from "../rule";
import { deploymentGradual } from "./services/deployment-gradual";
import { deploymentRollsBack } from "./services/deployment-rolls-back";
import { ec2DetailedMonitoring } from "./services/ec2-detailed-monitoring";
import { ec2EbsOptimized } from "./services/ec2-ebs-optimized";
import { ec2Imdsv2 } from "./services/ec2-imdsv2";
import { ec2InstanceNoPublicIp } from "./services/ec2-instance-no-public-ip";
import { ec2InstanceProfileAttached } from "./services/ec2-instance-profile-attached";
import { ec2InstancesInVpc } from "./services/ec2-instances-in-vpc";
import { ec2VolumesEncrypted } from "./services/ec2-volumes-encrypted";
import { lambdaConcurrency } from "./services/lambda-concurrency";
import { lambdaDlq } from "./services/lambda-dlq";
import { lambdaEnvironmentEncrypted } from "./services/lambda-environment-encrypted";
import { lambdaInsideVpc } from "./services/lambda-inside-vpc";
import { lambdaLogGroupManaged } from "./services/lambda-log-group-managed";
import { lambdaRuntimeSupported } from "./services/lambda-runtime-supported";
import { lambdaTracing } from "./services/lambda-tracing";

/** The rules about services. */
export const servicesRules: readonly Rule[] = [
  deploymentGradual,
  deploymentRollsBack,
  ec2DetailedMonitoring,
  ec2EbsOptimized,
  ec2Imdsv2,
  ec2InstanceNoPublicIp,
  ec2InstanceProfileAttached,
  ec2InstancesInVpc,
  ec2VolumesEncrypted,
  lambdaConcurrency,
  lambdaDlq,
  lambdaEnvironmentEncrypted,
  lambdaInsideVpc,
  lambdaLogGroupManaged,
  lambdaRuntimeSupported,
  lambdaTracing,
];
