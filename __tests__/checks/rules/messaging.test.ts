import { describeRules } from "./describe-rules";

describeRules("messaging", {
  "sns-topic-encrypted": {
    pass: [{ aws_sns_topic: { x: { kms_master_key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } }],
    fail: [{ aws_sns_topic: { x: {} } }, { aws_sns_topic: { x: { kms_master_key_id: "alias/aws/sns" } } }],
  },
  "sqs-queue-encrypted": {
    pass: [{ aws_sqs_queue: { x: { kms_master_key_id: "${aws_kms_key.k.arn}" } }, aws_kms_key: { k: {} } }],
    fail: [{ aws_sqs_queue: { x: {} } }, { aws_sqs_queue: { x: { sqs_managed_sse_enabled: true } } }],
  },
  "sqs-ssl-requests-only": {
    pass: [
      {
        aws_sqs_queue: { q: { name: "n" } },
        aws_sqs_queue_policy: {
          p: {
            queue_url: "${aws_sqs_queue.q.url}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "${aws_sqs_queue.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
    fail: [
      { aws_sqs_queue: { q: {} } },
      {
        aws_sqs_queue: { q: { name: "n" } },
        aws_sqs_queue_policy: {
          p: {
            queue_url: "${aws_sqs_queue.q.url}",
            policy:
              '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": "${aws_sqs_queue.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_sqs_queue: { q: { name: "n" } },
        aws_sqs_queue_policy: {
          p: {
            queue_url: "${aws_sqs_queue.q.url}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-west-2:1:other", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_sqs_queue: { q: { name: "n" } },
        aws_sqs_queue_policy: {
          p: {
            queue_url: "${aws_sqs_queue.q.url}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": {"AWS": "1"}, "Action": "sqs:*", "Resource": "${aws_sqs_queue.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_sqs_queue: { q: { name: "n" } },
        aws_sqs_queue_policy: {
          p: {
            queue_url: "${aws_sqs_queue.q.url}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "${aws_sqs_queue.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}',
          },
        },
      },
      {
        aws_sqs_queue: { q: { name: "n" } },
        aws_sqs_queue_policy: {
          p: {
            queue_url: "${aws_sqs_queue.q.url}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sqs:List*", "Resource": "${aws_sqs_queue.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
  },
  "sns-ssl-requests-only": {
    pass: [
      {
        aws_sns_topic: { q: { name: "n" } },
        aws_sns_topic_policy: {
          p: {
            arn: "${aws_sns_topic.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sns:*", "Resource": "${aws_sns_topic.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_sns_topic: { q: { name: "n" } },
        aws_sns_topic_policy: {
          p: {
            arn: "${aws_sns_topic.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sns:Publish", "Resource": "${aws_sns_topic.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
    fail: [
      { aws_sns_topic: { q: {} } },
      {
        aws_sns_topic: { q: { name: "n" } },
        aws_sns_topic_policy: {
          p: {
            arn: "${aws_sns_topic.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sns:*", "Resource": "${aws_sns_topic.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_sns_topic: { q: { name: "n" } },
        aws_sns_topic_policy: {
          p: {
            arn: "${aws_sns_topic.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sns:*", "Resource": "arn:aws:sns:us-west-2:1:other", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_sns_topic: { q: { name: "n" } },
        aws_sns_topic_policy: {
          p: {
            arn: "${aws_sns_topic.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": {"AWS": "1"}, "Action": "sns:*", "Resource": "${aws_sns_topic.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
      {
        aws_sns_topic: { q: { name: "n" } },
        aws_sns_topic_policy: {
          p: {
            arn: "${aws_sns_topic.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sns:*", "Resource": "${aws_sns_topic.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}',
          },
        },
      },
      {
        aws_sns_topic: { q: { name: "n" } },
        aws_sns_topic_policy: {
          p: {
            arn: "${aws_sns_topic.q.arn}",
            policy:
              '{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sns:List*", "Resource": "${aws_sns_topic.q.arn}", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}',
          },
        },
      },
    ],
  },
  "sqs-dead-letter-queue": {
    pass: [
      {
        aws_sqs_queue: {
          q: { redrive_policy: '${jsonencode({"deadLetterTargetArn" = aws_sqs_queue.d.arn, "maxReceiveCount" = 5})}' },
          d: {},
        },
      },
      {
        aws_sqs_queue: {
          q: { redrive_policy: '{"deadLetterTargetArn":"${aws_sqs_queue.d.arn}","maxReceiveCount":5}' },
          d: {},
        },
      },
      {
        aws_sqs_queue: { q: {}, d: {} },
        aws_sqs_queue_redrive_policy: {
          x: {
            queue_url: "${aws_sqs_queue.q.id}",
            redrive_policy: '${jsonencode({"deadLetterTargetArn" = aws_sqs_queue.d.arn})}',
          },
        },
      },
    ],
    fail: [{ aws_sqs_queue: { q: {} } }, { aws_sqs_queue: { q: { redrive_policy: "{}" } } }],
  },
  "sns-subscriptions-encrypted": {
    pass: [
      { aws_sns_topic_subscription: { x: { protocol: "https", endpoint: "x" } } },
      { aws_sns_topic_subscription: { x: { protocol: "email", endpoint: "x" } } },
    ],
    fail: [{ aws_sns_topic_subscription: { x: { protocol: "http", endpoint: "x" } } }],
  },
  "sns-signature-version": {
    pass: [{ aws_sns_topic: { x: { signature_version: 2 } } }],
    fail: [{ aws_sns_topic: { x: {} } }, { aws_sns_topic: { x: { signature_version: 1 } } }],
  },
  "sqs-retention": {
    pass: [{ aws_sqs_queue: { x: {} } }, { aws_sqs_queue: { x: { message_retention_seconds: 1209600 } } }],
    fail: [{ aws_sqs_queue: { x: { message_retention_seconds: 60 } } }],
  },
});
