import {
  findErrors,
  operations,
  resolve,
  type ResponseObject,
  type Content,
  type Parameter,
  type Schema,
} from "./openapi.js";

/** A request and its response. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** An exchange compared with openapi.yaml. */
export interface CheckedExchange {
  /** The id of the operation. */
  readonly operation: string;
  /** The status under which openapi.yaml describes the response. */
  readonly status: string;
  /** The differences from openapi.yaml. */
  readonly errors: readonly string[];
}

const root = "/api/v1";

/** Compares an exchange with openapi.yaml. */
export async function checkExchange({ request, response }: Exchange): Promise<CheckedExchange> {
  const found = findOperation(request);
  if (!found) throw new Error(`openapi.yaml has no ${request.method} ${request.url}`);
  const { operation, id, parameters, content } = found;
  const own = String(response.status);
  const status = own in operation.responses ? own : "default";
  const described = resolve<ResponseObject>(operation.responses[status] ?? { content: {} });
  const errors = [
    ...findParameterErrors(request, parameters),
    ...(await findBodyErrors("request", request, content)),
    ...(await findBodyErrors("response", response, described.content)),
    ...Object.entries(described.headers ?? {}).flatMap(([name, header]) =>
      findValueErrors(name, resolve<Parameter>(header).schema, response.headers.get(name)),
    ),
  ];
  return { operation: id, status, errors: errors.map((error) => `${id} ${own}: ${error}`) };
}

/** Finds the longest matching path: `/accounts/7.json` is the account 7 of a collection that ends in `.json`. */
function findOperation(request: Request) {
  const { pathname } = new URL(request.url);
  return operations
    .filter(({ method, path }) => method === request.method && toPattern(path).test(pathname))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${root}${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}

function findParameterErrors(request: Request, parameters: readonly Parameter[]): string[] {
  const { searchParams } = new URL(request.url);
  const known = new Set(parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name));
  const unknown = [...searchParams.keys()].filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `the parameter ${name} is not described`),
    ...parameters.flatMap((parameter) => {
      const { name, required = false, schema } = parameter;
      if (parameter.in === "path") return [];
      const value = parameter.in === "query" ? searchParams.get(name) : request.headers.get(name);
      return value === null && required ? [`${name} is missing`] : findValueErrors(name, schema, value);
    }),
  ];
}

/** Validates the value of a header or parameter, which is converted to a number if the schema requires one. */
function findValueErrors(name: string, schema: Schema, value: string | null): string[] {
  if (value === null) return [];
  const typed = schema.type === "integer" && /^-?\d+$/.test(value) ? Number(value) : value;
  return findErrors(schema, typed).map((error) => `${name}: ${error}`);
}

async function findBodyErrors(
  kind: string,
  message: Request | Response,
  content: Readonly<Record<string, Pick<Content, "schema">>>,
): Promise<string[]> {
  const text = await message.clone().text();
  const type = message.headers.get("Content-Type")?.split(";")[0] ?? "";
  const described = content[type];
  if (described) return findErrors(described.schema, JSON.parse(text)).map((error) => `${kind}${error}`);
  return text === "" ? [] : [`${kind}: ${type} is not described`];
}
