import { z } from "zod";
import { API_OPERATIONS, type Operation } from "~/domain/api-operations";
import { CHANNELS } from "~/domain/contact";
import { problemBody } from "~/domain/contact-api";
import { LINK_DAYS, LONGEST } from "~/domain/door-link";
import { LANGUAGES } from "~/domain/languages";
import { CODE_ALPHABET, DOOR_LENGTH } from "~/domain/token";
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
    paths: { ...paths, "/d/{code}": signedLink(baseUrl) },
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } }, schemas: components },
  };
}

/** The link that an e-service shows: no call of the API, but what a system has to make in the same way each time. */
function signedLink(baseUrl: string): Json {
  const text = (most: number) => ({ type: "string", maxLength: most });
  const inQuery = (name: string, description: string, schema: Json, required = true) => ({
    name,
    in: "query",
    required,
    description,
    schema,
  });
  const page = (description: string) => ({ description, content: { "text/html": {} } });
  return {
    servers: [{ url: baseUrl }],
    get: {
      summary: "The survey behind a signed link, for a resident after the last step of an e-service",
      description: `Not called by systems, but shown to a resident. Sign with HMAC-SHA256 and the key on the page of the link, over five lines parted by a line feed, without one at the end: the code, channel, topic, id and at, as they stand in the address before percent-encoding. Each id is answered once, within ${LINK_DAYS} days after at. Opening it changes nothing.`,
      security: [],
      parameters: [
        {
          name: "code",
          in: "path",
          required: true,
          schema: { type: "string", pattern: `^[${CODE_ALPHABET}]{${DOOR_LENGTH}}$` },
        },
        inQuery(
          "channel",
          "Another channel than that of the link; may be empty.",
          {
            type: "string",
            enum: ["", ...CHANNELS],
          },
          false,
        ),
        inQuery(
          "topic",
          "Another topic than that of the link; may be empty where it has one.",
          text(LONGEST.topic),
          false,
        ),
        inQuery("id", "Your number for the contact. It is not kept.", { ...text(LONGEST.id), minLength: 1 }),
        inQuery("at", "The moment of the contact, in seconds since 1970.", {
          type: "string",
          pattern: "^[0-9]{9,11}$",
        }),
        inQuery("sig", "The signature, in hexadecimal.", { type: "string", pattern: "^[0-9a-fA-F]{64}$" }),
        inQuery(
          "lang",
          "The language of the page; not signed. Else the browser's.",
          { type: "string", enum: LANGUAGES },
          false,
        ),
      ],
      responses: {
        200: page("The questions, or that this id was answered."),
        429: page("The link took as many answers today as it takes on one day."),
        404: page("No such link, or not signed with its key: which of both is not told."),
        410: page("It has expired, is closed, or nothing is asked about it any more."),
      },
    },
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
