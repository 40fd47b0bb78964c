import { findErrors, operations, resolve, type Answer, type Content, type Parameter, type Schema } from "./openapi.js";

/** A request, and how it was answered. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** The operation that a request is, and the status that its answer is described under. */
export interface Described {
  readonly operation: string;
  readonly status: string;
  /** What openapi.yaml does not say, or says otherwise. */
  readonly errors: readonly string[];
}

const root = "/api/v1";

/** Holds an exchange against openapi.yaml. */
export async function describeExchange({ request, response }: Exchange): Promise<Described> {
  const found = findOperation(request);
  if (!found) throw new Error(`openapi.yaml has no ${request.method} ${request.url}`);
  const { operation, id, parameters } = found;
  const own = String(response.status);
  const status = own in operation.responses ? own : "default";
  const answer = resolve<Answer>(operation.responses[status] ?? { content: {} });
  const errors = [
    ...findParameterErrors(request, parameters),
    ...(await findBodyErrors("request", request, operation.requestBody?.content)),
    ...(await findBodyErrors("answer", response, answer.content)),
    ...Object.entries(answer.headers ?? {}).flatMap(([name, header]) =>
      findValueErrors(name, resolve<Parameter>(header).schema, response.headers.get(name)),
    ),
  ];
  return { operation: id, status, errors: errors.map((error) => `${id} ${own}: ${error}`) };
}

/** The longest path that fits: `/accounts/7.json` is the account 7 of a collection that ends in `.json`. */
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

/** Values of headers and parameters are texts; where a number is wanted, they stand for one. */
function findValueErrors(name: string, schema: Schema, value: string | null): string[] {
  if (value === null) return [];
  const meant = schema.type === "integer" && /^-?\d+$/.test(value) ? Number(value) : value;
  return findErrors(schema, meant).map((error) => `${name}: ${error}`);
}

async function findBodyErrors(
  which: string,
  message: Request | Response,
  content: Readonly<Record<string, Pick<Content, "schema">>> = {},
): Promise<string[]> {
  const text = await message.clone().text();
  const type = message.headers.get("Content-Type")?.split(";")[0] ?? "";
  const described = content[type];
  if (described) return findErrors(described.schema, JSON.parse(text)).map((error) => `${which}${error}`);
  return text === "" ? [] : [`${which}: ${type} is not described`];
}
