import { describeRules } from "./describe-rules";

describeRules("services", {
  "lambda-concurrency": {
    pass: [{ aws_lambda_function: { f: { function_name: "scheduling", reserved_concurrent_executions: 10 } } }],
    fail: [
      { aws_lambda_function: { f: { function_name: "scheduling" } } },
      { aws_lambda_function: { f: { function_name: "scheduling", reserved_concurrent_executions: -1 } } },
    ],
  },
  "lambda-dlq": {
    pass: [
      { aws_lambda_function: { f: { function_name: "scheduling", dead_letter_config: { target_arn: "arn:x" } } } },
    ],
    fail: [
      { aws_lambda_function: { f: { function_name: "scheduling" } } },
      { aws_lambda_function: { f: { function_name: "scheduling", dead_letter_config: {} } } },
    ],
  },
  "lambda-inside-vpc": {
    pass: [
      {
        aws_lambda_function: {
          f: { function_name: "scheduling", vpc_config: { subnet_ids: ["a"], security_group_ids: ["b"] } },
        },
      },
    ],
    fail: [
      { aws_lambda_function: { f: { function_name: "scheduling" } } },
      {
        aws_lambda_function: {
          f: { function_name: "scheduling", vpc_config: { subnet_ids: [], security_group_ids: ["b"] } },
        },
      },
      { aws_lambda_function: { f: { function_name: "scheduling", vpc_config: { subnet_ids: ["a"] } } } },
    ],
  },
  "lambda-tracing": {
    pass: [{ aws_lambda_function: { f: { function_name: "scheduling", tracing_config: { mode: "Active" } } } }],
    fail: [
      { aws_lambda_function: { f: { function_name: "scheduling" } } },
      { aws_lambda_function: { f: { function_name: "scheduling", tracing_config: { mode: "PassThrough" } } } },
    ],
  },
  "lambda-environment-encrypted": {
    pass: [
      {
        aws_lambda_function: {
          f: {
            function_name: "scheduling",
            environment: { variables: { A: "b" } },
            kms_key_arn: "${aws_kms_key.k.arn}",
          },
        },
        aws_kms_key: { k: {} },
      },
    ],
    fail: [{ aws_lambda_function: { f: { function_name: "scheduling", environment: { variables: { A: "b" } } } } }],
    notApplicable: [{ aws_lambda_function: { f: { function_name: "scheduling" } } }],
  },
  "lambda-runtime-supported": {
    pass: [{ aws_lambda_function: { f: { function_name: "scheduling", runtime: "nodejs24.x" } } }],
    fail: [
      { aws_lambda_function: { f: { function_name: "scheduling", runtime: "nodejs20.x" } } },
      { aws_lambda_function: { f: { function_name: "scheduling", runtime: "nodejs16.x" } } },
      { aws_lambda_function: { f: { function_name: "scheduling" } } },
    ],
    notApplicable: [{ aws_lambda_function: { f: { function_name: "scheduling", package_type: "Image" } } }],
  },
  "lambda-log-group-managed": {
    pass: [
      {
        aws_lambda_function: { f: { function_name: "scheduling" } },
        aws_cloudwatch_log_group: { g: { name: "/aws/lambda/scheduling" } },
      },
      {
        aws_lambda_function: {
          f: { function_name: "scheduling", logging_config: { log_group: "${aws_cloudwatch_log_group.g.name}" } },
        },
        aws_cloudwatch_log_group: { g: { name: "/x" } },
      },
    ],
    fail: [
      { aws_lambda_function: { f: { function_name: "scheduling" } } },
      {
        aws_lambda_function: { f: { function_name: "scheduling" } },
        aws_cloudwatch_log_group: { g: { name: "/aws/lambda/other" } },
      },
      {
        aws_lambda_function: { f: { function_name: "scheduling", logging_config: { log_group: "/x" } } },
        aws_cloudwatch_log_group: { g: { name: "/aws/lambda/scheduling" } },
      },
    ],
  },
  "deployment-rolls-back": {
    pass: [
      {
        aws_codedeploy_deployment_group: {
          x: {
            auto_rollback_configuration: { enabled: true, events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"] },
            alarm_configuration: { enabled: true, alarms: ["a"] },
          },
        },
      },
    ],
    fail: [
      { aws_codedeploy_deployment_group: { x: {} } },
      {
        aws_codedeploy_deployment_group: {
          x: {
            auto_rollback_configuration: { enabled: true, events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"] },
            alarm_configuration: { enabled: true, alarms: [] },
          },
        },
      },
      {
        aws_codedeploy_deployment_group: {
          x: {
            auto_rollback_configuration: { enabled: true, events: ["DEPLOYMENT_FAILURE"] },
            alarm_configuration: { enabled: true, alarms: ["a"] },
          },
        },
      },
      {
        aws_codedeploy_deployment_group: {
          x: {
            auto_rollback_configuration: { enabled: false, events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"] },
            alarm_configuration: { enabled: true, alarms: ["a"] },
          },
        },
      },
    ],
  },
  "ec2-imdsv2": {
    pass: [{ aws_instance: { x: { metadata_options: { http_tokens: "required" } } } }],
    fail: [{ aws_instance: { x: {} } }, { aws_instance: { x: { metadata_options: { http_tokens: "optional" } } } }],
    notApplicable: [{ aws_lambda_function: { f: { function_name: "scheduling" } } }],
  },
  "ec2-instance-no-public-ip": {
    pass: [{ aws_instance: { x: { associate_public_ip_address: false } } }],
    fail: [{ aws_instance: { x: {} } }, { aws_instance: { x: { associate_public_ip_address: true } } }],
  },
  "ec2-instances-in-vpc": {
    pass: [{ aws_instance: { x: { subnet_id: "subnet-1" } } }],
    fail: [{ aws_instance: { x: {} } }],
  },
  "ec2-instance-profile-attached": {
    pass: [{ aws_instance: { x: { iam_instance_profile: "p" } } }],
    fail: [{ aws_instance: { x: {} } }],
  },
  "ec2-detailed-monitoring": {
    pass: [{ aws_instance: { x: { monitoring: true } } }],
    fail: [{ aws_instance: { x: {} } }],
  },
  "ec2-ebs-optimized": {
    pass: [{ aws_instance: { x: { ebs_optimized: true } } }],
    fail: [{ aws_instance: { x: {} } }],
  },
  "ec2-volumes-encrypted": {
    pass: [
      { aws_ebs_volume: { x: { encrypted: true } } },
      { aws_instance: { x: { root_block_device: { encrypted: true } } } },
    ],
    fail: [
      { aws_ebs_volume: { x: {} } },
      { aws_instance: { x: {} } },
      { aws_instance: { x: { root_block_device: { encrypted: false } } } },
    ],
  },
  "deployment-gradual": {
    pass: [
      {
        aws_codedeploy_deployment_group: {
          x: { deployment_config_name: "CodeDeployDefault.LambdaCanary10Percent5Minutes" },
        },
      },
    ],
    fail: [
      { aws_codedeploy_deployment_group: { x: {} } },
      { aws_codedeploy_deployment_group: { x: { deployment_config_name: "CodeDeployDefault.LambdaAllAtOnce" } } },
    ],
  },
});
