import { z } from "zod";
import { API_OPERATIONS, type Operation } from "~/domain/api-operations";
import { problemBody } from "~/domain/contact-api";
import { API_VERSION } from "./problem.server";

type Json = Record<string, unknown>;

/** The description of the API (OpenAPI 3.1), made from the schemas that check what comes in and shape what goes out. */
export function openApi(baseUrl: string): Json {
  const components: Json = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
    const { $schema: _, $defs, ...json } = z.toJSONSchema(schema, { io });
    Object.assign(components, inComponents($defs ?? {}));
    return inComponents(json);
  };
  const paths = Object.fromEntries(
    Object.entries(API_OPERATIONS).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [method, describe(operation, schemaOf)]),
      ),
    ]),
  );
  return {
    openapi: "3.1.0",
    info: { title: "Weerklank", version: API_VERSION, license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } }, schemas: components },
  };
}

function describe(operation: Operation, schemaOf: (schema: z.ZodType, io: "input" | "output") => Json): Json {
  const problems: Record<number, string> = {
    401: "No key, or a wrong one.",
    403: `The key does not have the right ${operation.right}.`,
    429: "Too many requests: wait as many seconds as Retry-After says.",
    ...operation.problems,
  };
  const problem = { "application/problem+json": { schema: schemaOf(problemBody, "output") } };
  return {
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    ...(operation.path || operation.query ? { parameters: parametersOf(operation, schemaOf) } : {}),
    ...(operation.body
      ? {
          requestBody: {
            required: true,
            content: {
              [operation.bodyType ?? "application/json"]: { schema: schemaOf(operation.body, "input") },
            },
          },
        }
      : {}),
    responses: {
      [operation.status]: {
        description: operation.summary,
        headers: { "API-Version": { schema: { type: "string" } } },
        content: { "application/json": { schema: schemaOf(operation.answer, "output") } },
      },
      ...Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [status, { description, content: problem }]),
      ),
    },
  };
}

function parametersOf(
  { path, query }: Operation,
  schemaOf: (schema: z.ZodType, io: "input" | "output") => Json,
): Json[] {
  const inPath = Object.entries(path ?? {}).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
  if (!query) return inPath;
  const { properties = {}, required = [] } = schemaOf(query, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
  return [...inPath, ...inQuery];
}

/** Named schemas stand among the components of an OpenAPI description, not among the $defs of each. */
function inComponents(json: Json): Json {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
