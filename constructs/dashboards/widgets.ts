/** A widget of a CloudWatch dashboard as its JSON wants it. */
export interface Widget {
  readonly type: "metric" | "log" | "text" | "alarm";
  readonly width: number;
  readonly height: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Namespace, metric and dimensions of one line, as CloudWatch lists them. */
export type MetricLine = readonly string[];

/** A graph of one or more metrics; the region stands in every widget, or it would show the viewer's. */
export function graph(region: string, title: string, metrics: readonly MetricLine[], stat = "Average"): Widget {
  return {
    type: "metric",
    width: 8,
    height: 6,
    properties: { title, region, view: "timeSeries", stat, period: 300, metrics },
  };
}

/** A table of log lines found by a query. */
export function logTable(region: string, title: string, logGroup: string, query: string): Widget {
  return {
    type: "log",
    width: 12,
    height: 6,
    properties: { title, region, view: "table", query: `SOURCE '${logGroup}' | ${query}` },
  };
}

/** A heading over what follows. */
export function heading(markdown: string): Widget {
  return { type: "text", width: 24, height: 1, properties: { markdown } };
}

/** The states of alarms at one glance. */
export function alarmStates(title: string, alarmArns: readonly string[]): Widget {
  return { type: "alarm", width: 24, height: 4, properties: { title, alarms: alarmArns } };
}
