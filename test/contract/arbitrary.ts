import fc from "fast-check";
import { resolve, type Schema } from "./openapi.js";

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "date-time": fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31T00:00:00Z") })
    .map((date) => date.toISOString()),
  email: fc.emailAddress(),
  uuid: fc.uuid(),
  uri: fc.webUrl(),
  "uri-reference": fc.webUrl(),
};

/** Generates the values of a schema. Supports the part of JSON Schema that openapi.yaml uses. */
function toArbitrary(schema: Schema): fc.Arbitrary<unknown> {
  const { $ref, anyOf, enum: values, type = "object" } = schema;
  if ($ref !== undefined) return toArbitrary(resolve<Schema>({ $ref }));
  if (anyOf) return fc.oneof(...anyOf.map(toArbitrary));
  if (values) return fc.constantFrom(...values);
  return fc.oneof(...[type].flat().map((one) => toArbitraryOf(one, schema)));
}

function toArbitraryOf(type: string, schema: Schema): fc.Arbitrary<unknown> {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER, minLength = 0 } = schema;
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.integer({ min: minimum, max: maximum });
  if (type === "array") return fc.array(toArbitrary(schema.items ?? {}), { maxLength: 5 });
  if (type === "object") return toObject(schema);
  if (type !== "string") throw new Error(`Unknown type ${type}`);
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
  return formats[schema.format ?? ""] ?? fc.string({ minLength, unit: "binary" });
}

function toObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, toArbitrary(schema)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required], noNullPrototype: true });
}

/** Generates objects of a schema with additional fields. */
export function withUnknownFields(schema: Schema): fc.Arbitrary<object> {
  const names = fc.string().map((name) => `x_${name}`);
  return fc
    .tuple(fc.dictionary(names, fc.jsonValue(), { maxKeys: 2 }), toObject(schema))
    .map(([unknown, known]) => ({ ...unknown, ...known }));
}
