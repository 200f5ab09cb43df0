import { App } from "cdktf";
import { loadConfig } from "../config";
import type { EnvironmentConfig, EnvironmentName } from "../config/schema";
import { buildEnvironment } from "../stacks/environment";

/**
 * Synthesizes as many environments and services as BENCH_ENVIRONMENTS and BENCH_SERVICES say, into CDKTF_OUTDIR, in a
 * process of its own, so that its memory can be told. The names of the copies aren't fit for a deploy.
 */
function main(): void {
  const environments = Number(process.env.BENCH_ENVIRONMENTS ?? "3");
  const services = Number(process.env.BENCH_SERVICES ?? "5");
  const configs = loadConfig();
  const app = new App();
  for (let index = 0; index < environments; index += 1) {
    const config = configs[index % configs.length];
    if (config) buildEnvironment(app, withServices(renamed(config, index, configs.length), services));
  }
  app.synth();
  console.log(JSON.stringify({ peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

/** The first round keeps the real names; a copy is called after its number. */
function renamed(config: EnvironmentConfig, index: number, round: number): EnvironmentConfig {
  if (index < round) return config;
  return { ...config, environment: `${config.environment}${index}` as EnvironmentName };
}

function withServices(config: EnvironmentConfig, count: number): EnvironmentConfig {
  const services = Array.from({ length: count }, (_, index) => {
    const service = config.services[index % config.services.length];
    if (!service) throw new Error("There is no service to copy.");
    if (index < config.services.length) return service;
    const routes = service.routes.map((route) => ({ ...route, path: `/copy${index}${route.path}` }));
    return { ...service, name: `${service.name}${index}`, routes };
  });
  return { ...config, services };
}

main();
