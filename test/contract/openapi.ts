import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

/** The part of JSON Schema that openapi.yaml uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

interface Example {
  readonly value: unknown;
}

/** The description of a body of one media type. */
export interface Content {
  readonly schema: Schema;
  readonly examples: Readonly<Record<string, Example | Reference>>;
}

/** A parameter, or a header of a response. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "header" | "path";
  readonly required?: boolean;
  readonly schema: Schema;
}

/** The description of a response. */
export interface ResponseObject {
  readonly headers?: Readonly<Record<string, Parameter | Reference>>;
  readonly content: Readonly<Record<string, Content>>;
}

interface Reference {
  readonly $ref: string;
}

interface RequestBody {
  readonly content: Readonly<Record<string, Content>>;
}

/** An operation of the contract. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBody | Reference;
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
}

type PathItem = Readonly<Record<string, Operation>> & { readonly parameters?: readonly (Parameter | Reference)[] };

interface OpenApi {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const id = "openapi.yaml";

/** The parsed openapi.yaml. */
const openapi = parse(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8")) as OpenApi;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
ajv.addSchema(openapi, id);

/** Resolves a reference. Returns any other value unchanged. */
export function resolve<T extends object>(value: T | Reference): T {
  if (!("$ref" in value) || typeof value.$ref !== "string") return value as T;
  const names = value.$ref.slice("#/".length).split("/");
  const found = names.reduce<unknown>((parent, name) => (parent as Record<string, unknown>)[unescape(name)], openapi);
  return resolve(found as T | Reference);
}

function unescape(name: string): string {
  return decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~");
}

const validators = new Map<string, ValidateFunction>();

/** Validates a value. Returns the errors. */
export function findErrors(schema: Schema, value: unknown): string[] {
  // References in a part of the file refer to the whole file.
  const text = JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"${id}#`);
  const validate = validators.get(text) ?? ajv.compile(JSON.parse(text) as object);
  validators.set(text, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** Returns the schema with this name. */
export function schemaOf(name: string): Schema {
  const schema = openapi.components.schemas[name];
  if (!schema) throw new Error(`openapi.yaml has no schema ${name}`);
  return schema;
}

const methods = ["get", "patch", "post", "delete"];

/** All operations with their paths, methods, parameters and bodies. Both forms of a path have the same `id`. */
export const operations = Object.entries(openapi.paths).flatMap(([path, item]) => {
  const { parameters = [], ...rest } = item;
  return Object.entries(rest).flatMap(([method, operation]) => {
    if (!methods.includes(method)) return [];
    const all = [...parameters, ...(operation.parameters ?? [])].map((parameter) => resolve<Parameter>(parameter));
    const { content } = operation.requestBody ? resolve<RequestBody>(operation.requestBody) : { content: {} };
    const id = operation.operationId.replace(/Json$/, "");
    return [{ path, method: method.toUpperCase(), id, operation, parameters: all, content }];
  });
});

/** Returns the examples of a body. */
export function examplesOf(content: Readonly<Record<string, Content>>) {
  return Object.entries(content).flatMap(([type, { schema, examples }]) =>
    Object.entries(examples).map(([name, example]) => ({ type, schema, name, value: resolve<Example>(example).value })),
  );
}
