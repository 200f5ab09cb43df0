import { ApiGatewayResource } from "@cdktf/provider-aws/lib/api-gateway-resource";
import { Construct } from "constructs";

/** The resources of an API, one for each part of a path, made when a path first needs it. */
export class ApiResources extends Construct {
  private readonly made = new Map<string, ApiGatewayResource>();

  constructor(
    scope: Construct,
    id: string,
    private readonly restApiId: string,
    private readonly rootResourceId: string,
  ) {
    super(scope, id);
  }

  /** Every resource made so far. */
  get all(): readonly ApiGatewayResource[] {
    return [...this.made.values()];
  }

  /** The id of the resource at a path like /patients/{patientId}. */
  at(path: string): string {
    const parts = path.split("/").filter(Boolean);
    return parts.reduce((parentId, pathPart, index) => {
      const below = parts.slice(0, index + 1).join("/");
      const known = this.made.get(below);
      if (known) return known.id;
      // Slashes and braces can't stand in a construct's id.
      const resource = new ApiGatewayResource(this, below.replaceAll("/", ".").replace(/[{}]/g, "_"), {
        restApiId: this.restApiId,
        parentId,
        pathPart,
      });
      this.made.set(below, resource);
      return resource.id;
    }, this.rootResourceId);
  }
}
