import { CloudwatchQueryDefinition } from "@cdktf/provider-aws/lib/cloudwatch-query-definition";
import { Construct } from "constructs";
import { namePrefix } from "../config/names";
import type { EnvironmentConfig } from "../config/schema";

/** Logs Insights queries; dashboards show some of them. */
export const REJECTED_CONNECTIONS =
  "filter action = 'REJECT' | stats count(*) as attempts by srcAddr, dstAddr, dstPort | sort attempts desc | limit 50";
export const SLOW_QUERIES =
  "filter @message like /duration:/ | parse @message 'duration: * ms' as ms | sort ms desc | limit 50";
export const DENIED_CALLS =
  "filter errorCode like /AccessDenied|UnauthorizedOperation/ | stats count(*) as calls by userIdentity.arn, eventSource, eventName | sort calls desc | limit 50";
export const ROOT_USE =
  "filter userIdentity.type = 'Root' and eventType != 'AwsServiceEvent' | fields @timestamp, eventName, sourceIPAddress | sort @timestamp desc | limit 50";
export const CHANGED_SECURITY_GROUPS =
  "filter eventName like /SecurityGroup/ and eventName not like /^Describe/ | fields @timestamp, userIdentity.arn, eventName, requestParameters.groupId | sort @timestamp desc | limit 50";
export const RESTORE_TESTS =
  "filter eventSource = 'backup.amazonaws.com' and eventName in ['StartRestoreJob', 'RestoreJobCompleted', 'PutRestoreValidationResult'] | fields @timestamp, eventName, serviceEventDetails.status, serviceEventDetails.resourceType | sort @timestamp desc | limit 50";

export interface SavedQueriesProps {
  readonly config: EnvironmentConfig;
  readonly flowLogGroupName: string;
  readonly trailLogGroupName: string;
  readonly databaseLogGroupName: string;
}

/** Queries that an investigation begins with, saved in CloudWatch Logs Insights. */
export class SavedQueries extends Construct {
  constructor(scope: Construct, id: string, props: SavedQueriesProps) {
    super(scope, id);
    const folder = namePrefix(props.config);
    for (const { name, logGroup, query } of queries(props)) {
      new CloudwatchQueryDefinition(this, name, {
        name: `${folder}/${name}`,
        logGroupNames: [logGroup],
        queryString: query.replaceAll(" | ", "\n| "),
      });
    }
  }
}

function queries(props: SavedQueriesProps): { name: string; logGroup: string; query: string }[] {
  const network = (name: string, query: string) => ({ name, logGroup: props.flowLogGroupName, query });
  const trail = (name: string, query: string) => ({ name, logGroup: props.trailLogGroupName, query });
  const database = (name: string, query: string) => ({ name, logGroup: props.databaseLogGroupName, query });
  return [
    network("rejected-connections", REJECTED_CONNECTIONS),
    network("top-talkers", "stats sum(bytes) as total by srcAddr, dstAddr | sort total desc | limit 50"),
    trail("denied-calls", DENIED_CALLS),
    trail("root-use", ROOT_USE),
    trail(
      "key-deletions",
      "filter eventSource = 'kms.amazonaws.com' and eventName in ['ScheduleKeyDeletion', 'DisableKey', 'PutKeyPolicy'] | fields @timestamp, userIdentity.arn, eventName, requestParameters.keyId | sort @timestamp desc",
    ),
    trail(
      "failed-sign-ins",
      "filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure' | stats count(*) as failures by userIdentity.userName, sourceIPAddress | sort failures desc",
    ),
    trail("changed-security-groups", CHANGED_SECURITY_GROUPS),
    trail("restore-tests", RESTORE_TESTS),
    database("slow-queries", SLOW_QUERIES),
    database(
      "failed-database-sign-ins",
      "filter @message like /FATAL/ and @message like /authentication failed/ | sort @timestamp desc | limit 100",
    ),
  ];
}
