import { sql, type Compilable, type CompiledQuery, type RawBuilder } from "kysely";
import type { Database } from "./tables.js";

/** The place of a value that a query is given each time it runs. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Values by the names of their slots. */
export type SlotValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Returns the place of a value, for a query that is built once. */
export function slot(name: string): RawBuilder<never> {
  return sql<never>`${new Slot(name)}`;
}

type Query<Row> = Compilable<Row> | RawBuilder<Row>;

/**
 * The place of a number of rows. SQLite plans a statement anew for each value of a bare `limit ?`, which takes longer than
 * to run it.
 */
export const limitSlot = sql<never>`${slot("limit")} + 0`;

/** Queries over a database that are built once for each shape: building one takes longer than SQLite takes to answer it. */
export class PreparedQueries {
  readonly database: Database;
  readonly #compiled = new Map<string, CompiledQuery>();

  constructor(database: Database) {
    this.database = database;
  }

  /** Runs a query. There may only be a limited number of shapes. */
  async run<Row>(shape: string, build: (database: Database) => Query<Row>, values: SlotValues): Promise<Row[]> {
    const compiled = (this.#compiled.get(shape) ?? this.#compile(shape, build)) as CompiledQuery<Row>;
    const parameters = compiled.parameters.map((value) => (value instanceof Slot ? values[value.name] : value));
    return (await this.database.executeQuery<Row>({ ...compiled, parameters })).rows;
  }

  #compile(shape: string, build: (database: Database) => Query<unknown>): CompiledQuery {
    const query = build(this.database);
    const compiled = "isRawBuilder" in query ? query.compile(this.database) : query.compile();
    this.#compiled.set(shape, compiled);
    return compiled;
  }
}
